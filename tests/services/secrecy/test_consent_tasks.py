"""Tasks to renew consents: given in time, to the contact, and once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kraft_desktop.domain.cases.tasks import Task, TaskKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consent_tasks import give_renewals
from kraft_desktop.services.secrecy.consents import NewConsent
from tests.given.nodes import LEYLA, colleague, now


def with_consent(session: Session, last: dt.date, contact: str = "Erik") -> str:
    """A case with a consent that lasts until a day."""
    case_id = recording.register(session, replace(LEYLA, contact=contact), dt.date(2026, 9, 1))
    given = NewConsent(form=ConsentForm.SPOKEN, first=dt.date(2026, 9, 1), until=last, physician=True, received_by="Anna")
    consents.record(session, case_id, given)
    return case_id


def renewals(session: Session) -> list[Task]:
    with session.vault.read() as data:
        return [task for task in in_force(data.tasks.where()) if task.kind is TaskKind.RENEW_CONSENT]


def test_thirty_days_before_its_end_the_contact_is_to_renew_it_once(anna: Session) -> None:
    erik, day = colleague(anna, Role.CASEWORKER, "0881", name="Erik"), anna.today + dt.timedelta(days=30)
    case_id = with_consent(anna, day)
    assert [give_renewals(anna), give_renewals(anna)] == [1, 0]
    (task,) = renewals(anna)
    assert (task.case_id, task.assigned_to, task.due) == (case_id, erik.account.id, day)


def test_there_is_none_earlier_nor_for_an_ended_or_a_revoked_consent(anna: Session) -> None:
    case_id = with_consent(anna, anna.today + dt.timedelta(days=31))
    assert give_renewals(anna) == 0
    anna.vault.now = lambda: now() + dt.timedelta(days=60)
    assert give_renewals(anna) == 0
    anna.vault.now = lambda: now() + dt.timedelta(days=5)
    consents.revoke(anna, case_id)
    assert give_renewals(anna) == 0


def test_an_undone_revocation_gives_no_second_task(anna: Session) -> None:
    case_id = with_consent(anna, anna.today + dt.timedelta(days=3))
    give_renewals(anna)
    recording.undo(anna, consents.revoke(anna, case_id))
    assert give_renewals(anna) == 0
    assert [task.is_open for task in renewals(anna)] == [True]


def test_a_new_consent_after_the_old_ends_the_task_when_it_begins(anna: Session) -> None:
    case_id = with_consent(anna, anna.today)
    give_renewals(anna)
    consents.revoke(anna, case_id)
    given = NewConsent(form=ConsentForm.SIGNED, first=anna.today, physician=True, received_by="Anna")
    consents.record(anna, case_id, given)
    assert not any(task.is_open for task in renewals(anna))


def test_a_reader_gives_none(anna: Session) -> None:
    with_consent(anna, anna.today)
    assert give_renewals(colleague(anna, Role.READER, name="Rut")) == 0
    assert renewals(anna) == []
