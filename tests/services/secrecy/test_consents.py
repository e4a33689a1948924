"""Consents of cases: what they open, and to whom, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.tasks import TaskKind
from kraft_desktop.domain.errors import ConsentNotInForce, ConsentOverlaps, NoSuchCase, NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.consent import Consented, ConsentForm
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from tests.given.nodes import LEYLA, colleague, new_session

DAY = dt.date(2026, 10, 1)
GIVEN = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881", "0834"), physician=True, received_by="Erik")


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Session]:
    """A therapist's session on a node with nobody in it."""
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        yield session


@pytest.fixture
def erik(anna: Session) -> Session:
    """A caseworker of Nybro in the same store."""
    return colleague(anna, Role.CASEWORKER, "0881", name="Erik")


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case that the caseworker registered."""
    return recording.register(erik, LEYLA, DAY)


def test_a_consent_opens_the_case_to_the_node_until_it_is_revoked(anna: Session, erik: Session, case_id: str) -> None:
    assert open_case(anna, case_id).sight is Sight.CODED
    recorded = consents.record(erik, case_id, GIVEN)
    assert recorded.until == dt.date(2027, 9, 30)
    assert open_case(anna, case_id).sight is Sight.NAMED
    assert consents.of_case(anna, case_id).state is Consented.IN_FORCE
    consents.revoke(anna, case_id)
    assert open_case(anna, case_id).sight is Sight.CODED
    assert open_case(erik, case_id).sight is Sight.NAMED
    assert consents.of_case(erik, case_id).state is Consented.ENDED
    with pytest.raises(ConsentNotInForce):
        consents.revoke(erik, case_id)


def test_one_in_the_same_time_is_refused_and_one_after_it_is_not(erik: Session, case_id: str) -> None:
    first = consents.record(erik, case_id, GIVEN)
    with pytest.raises(ConsentOverlaps):
        consents.record(erik, case_id, GIVEN)
    consents.revoke(erik, case_id)
    assert first.until is not None
    again = consents.record(erik, case_id, NewConsent(**{**plain(GIVEN), "first": erik.today}))  # type: ignore[arg-type]
    assert consents.of_case(erik, case_id).holding == again


def plain(new: NewConsent) -> dict[str, object]:
    return {name: getattr(new, name) for name in NewConsent.__slots__}


def test_finding_none_gives_the_contact_a_task(erik: Session, case_id: str) -> None:
    assert [one.case_id for one in consents.unsettled(erik)] == [case_id]
    task = consents.find_missing(erik, case_id)
    assert (task.kind, task.assigned_to, task.due) == (
        TaskKind.GET_CONSENT,
        erik.account.id,
        erik.today + dt.timedelta(days=30),
    )
    assert [one.since for one in consents.unsettled(erik)] == [erik.today]
    consents.record(erik, case_id, GIVEN)
    assert consents.unsettled(erik) == ()
    with pytest.raises(NotUnderstood):
        consents.find_missing(erik, case_id)


def test_a_case_that_the_account_does_not_see_has_no_consents(anna: Session, erik: Session, case_id: str) -> None:
    other = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    consents.record(erik, case_id, GIVEN)
    with pytest.raises(NoSuchCase):
        consents.of_case(other, case_id)
    with pytest.raises(NoSuchCase):
        consents.record(other, case_id, GIVEN)
