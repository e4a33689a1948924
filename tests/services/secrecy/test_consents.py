"""Consents of cases: what they open, and to whom, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kraft_desktop.domain.cases.tasks import Task, TaskKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import (
    ChangedMeanwhile,
    ConsentNotInForce,
    ConsentOverlaps,
    NoSuchCase,
    NotUnderstood,
    UnknownRecipient,
)
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.consent import Consented, ConsentForm
from kraft_desktop.domain.secrecy.protection import ProtectedRegistration
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.unsettled import unsettled
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)
GIVEN = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881", "0834"), physician=True, received_by="Erik")


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case that the caseworker registered."""
    return recording.register(erik, LEYLA, DAY)


def open_tasks(session: Session, case_id: str) -> list[Task]:
    with session.vault.read() as data:
        return [task for task in in_force(data.tasks.where(case_id=case_id)) if task.is_open]


def test_a_consent_opens_the_case_to_the_node_until_it_is_revoked(anna: Session, erik: Session, case_id: str) -> None:
    assert open_case(anna, case_id).sight is Sight.CODED
    consents.record(erik, case_id, GIVEN)
    assert open_case(anna, case_id).sight is Sight.NAMED
    found = consents.of_case(anna, case_id)
    assert (found.state, found.last) == (Consented.IN_FORCE, dt.date(2027, 9, 30))
    consents.revoke(anna, case_id)
    assert open_case(anna, case_id).sight is Sight.CODED
    assert open_case(erik, case_id).sight is Sight.NAMED
    assert consents.of_case(erik, case_id).state is Consented.ENDED
    with pytest.raises(ConsentNotInForce):
        consents.revoke(erik, case_id)


def test_one_in_the_same_time_is_refused_and_one_after_it_is_not(erik: Session, case_id: str) -> None:
    consents.record(erik, case_id, GIVEN)
    with pytest.raises(ConsentOverlaps):
        consents.record(erik, case_id, GIVEN)
    assert len(consents.of_case(erik, case_id).rows) == 1
    consents.revoke(erik, case_id)
    consents.record(erik, case_id, replace(GIVEN, first=erik.today))
    assert consents.of_case(erik, case_id).state is Consented.IN_FORCE


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"first": dt.date(2026, 11, 23)}, "consent_future"),
        ({"first": dt.date(1926, 10, 1)}, "consent_early"),
        ({"until": dt.date(2026, 9, 30)}, "until_before_first"),
        ({"received_by": "  "}, "received_by_missing"),
        ({"municipalities": (), "physician": False}, "recipient_missing"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_saved(
    erik: Session, case_id: str, change: dict[str, Any], reason: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        consents.record(erik, case_id, replace(GIVEN, **change))
    assert refused.value.reason == reason
    assert consents.of_case(erik, case_id).rows == ()


def test_an_authority_that_is_not_there_is_refused(erik: Session, case_id: str) -> None:
    with pytest.raises(UnknownRecipient):
        consents.record(erik, case_id, replace(GIVEN, authorities=("police",)))
    consents.record(erik, case_id, replace(GIVEN, authorities=("region", "region")))
    assert consents.of_case(erik, case_id).rows[0].authorities == ("region",)


def test_finding_none_gives_the_contact_a_task_that_the_consent_ends(erik: Session, case_id: str) -> None:
    assert [one.case_id for one in unsettled(erik)] == [case_id]
    consents.find_missing(erik, case_id)
    (task,) = open_tasks(erik, case_id)
    in_a_month = erik.today + dt.timedelta(days=30)
    assert (task.kind, task.assigned_to, task.due) == (TaskKind.GET_CONSENT, erik.account.id, in_a_month)
    assert [(one.since, one.named_until) for one in unsettled(erik)] == [(erik.today, in_a_month)]
    with pytest.raises(NotUnderstood, match="consent_sought"):
        consents.find_missing(erik, case_id)
    consents.record(erik, case_id, GIVEN)
    assert unsettled(erik) == ()
    assert open_tasks(erik, case_id) == []
    with pytest.raises(NotUnderstood, match="consent_in_force"):
        consents.find_missing(erik, case_id)


def test_each_change_can_be_undone_and_leaves_the_state_before_it(erik: Session, case_id: str) -> None:
    def state() -> tuple[Consented, list[TaskKind]]:
        return consents.of_case(erik, case_id).state, [task.kind for task in open_tasks(erik, case_id)]

    def withdrawn() -> Undo:
        return consents.withdraw(erik, case_id, consents.of_case(erik, case_id).rows[-1].id)

    changes: list[Callable[[], Undo]] = [
        lambda: consents.find_missing(erik, case_id),
        lambda: consents.record(erik, case_id, GIVEN),
        lambda: consents.revoke(erik, case_id),
        withdrawn,
    ]
    for change in changes:
        before = state()
        made = change()
        assert state() != before
        recording.undo(erik, made)
        assert state() == before
        change()
    assert state() == (Consented.SOUGHT, [])  # the withdrawn consent counts as never recorded


def test_an_undo_is_refused_once_something_was_recorded_after_it(erik: Session, case_id: str) -> None:
    made = consents.record(erik, case_id, GIVEN)
    consents.revoke(erik, case_id)
    with pytest.raises(ChangedMeanwhile):
        recording.undo(erik, made)
    assert consents.of_case(erik, case_id).state is Consented.ENDED


def test_a_mistake_is_withdrawn_and_the_time_is_free_again(anna: Session, erik: Session, case_id: str) -> None:
    consents.record(erik, case_id, GIVEN)
    (row,) = consents.of_case(erik, case_id).rows
    consents.withdraw(erik, case_id, row.id)
    assert consents.of_case(erik, case_id).state is Consented.NOT_RECORDED
    assert open_case(anna, case_id).sight is Sight.CODED
    with pytest.raises(ConsentNotInForce):
        consents.withdraw(erik, case_id, row.id)
    consents.record(erik, case_id, GIVEN)


def test_a_protected_place_is_not_given_away_by_the_municipalities_of_a_consent(
    anna: Session, erik: Session, case_id: str
) -> None:
    consents.record(erik, case_id, GIVEN)
    with anna.vault.write("test") as tx:
        handlers = (erik.account.id, "b" * 32)
        tx.protected_registrations.add(
            ProtectedRegistration(id="p1", case_id=case_id, base=1, handlers=handlers, recorded_by="Erik")
        )
    hidden = consents.of_case(anna, case_id)
    assert hidden.places_hidden
    assert [row.municipalities for row in (*hidden.rows, hidden.holding) if row] == [(), ()]
    assert not consents.of_case(erik, case_id).places_hidden


def test_a_case_that_the_account_does_not_see_has_no_consents(anna: Session, erik: Session, case_id: str) -> None:
    other = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    consents.record(erik, case_id, GIVEN)
    with pytest.raises(NoSuchCase):
        consents.of_case(other, case_id)
    with pytest.raises(NoSuchCase):
        consents.record(other, case_id, GIVEN)
