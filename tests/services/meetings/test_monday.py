"""The Monday page: each rule finds what it says, its number is the length of its list, and it can be switched off."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome, Step
from kraft_desktop.domain.cases.tasks import Task, TaskKind
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.domain.errors import NotAllowed, NotUnderstood
from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import contacts, transfers
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.meetings import monday, week_paper
from kraft_desktop.services.secrecy import consents, tasks
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import as_account
from tests.given.services.meetings import NAMES, REFERRED, accepted, on_another_day, register


def cases_of(session: Session, rule: Rule) -> set[str | None]:
    """The cases in a rule's list."""
    return {line.case_id for one in monday.read(session).sections if one.rule is rule for line in one.lines}


def held(session: Session, case_id: str, days_ago: int) -> None:
    """A contact with the participant so many days ago."""
    day = session.today - dt.timedelta(days=days_ago)
    new = NewContact(change=ContactChange.HELD, on=day, kind=ContactKind.CALL, counterpart=Counterpart.PARTICIPANT)
    contacts.record(session, case_id, new)


def test_a_contact_that_is_not_registered_for_long(anna: Session) -> None:
    early, recent, never, referred = (register(anna, number) for number in range(4))
    for case_id in (early, recent, never):
        accepted(anna, case_id)
    held(anna, early, 14)
    held(anna, recent, 13)
    assert cases_of(anna, Rule.NO_CONTACT) == {early, never}
    assert referred not in cases_of(anna, Rule.NO_CONTACT)
    found = next(one for one in monday.read(anna).sections if one.rule is Rule.NO_CONTACT)
    assert [line.day for line in found.lines if line.case_id == never] == [None]
    assert found.of == 4


def test_nobody_is_reminded_of_contacts_in_the_weeks_of_summer(anna: Session) -> None:
    accepted(anna, register(anna))
    assert cases_of(anna, Rule.NO_CONTACT)
    july = dt.date.fromisocalendar(2027, 29, 1)
    assert not cases_of(on_another_day(anna, (july - anna.today).days), Rule.NO_CONTACT)


def test_consents_that_end_tasks_and_promises(anna: Session, erik: Session) -> None:
    case_id = register(anna)
    last = consents.of_case(anna, case_id).last
    assert last is not None
    tasks.give(anna, NewTask(text="Ring", assigned_to=anna.account.id, due=anna.today, case_id=case_id))
    tasks.give(anna, NewTask(text="Boka rum", assigned_to=erik.account.id))
    assert monday.read(anna).waiting == 1
    later = on_another_day(anna, (last - anna.today).days - 30)
    assert cases_of(later, Rule.CONSENT_ENDS) == cases_of(later, Rule.PROMISE_LATE) == {case_id}


@pytest.mark.parametrize("kind", TaskKind)
def test_every_task_says_what_is_to_be_done(anna: Session, kind: TaskKind) -> None:
    task_id, me = new_id(), anna.account
    text = "Ring" if kind is TaskKind.FREE else ""
    row = Task(
        id=task_id,
        task_id=task_id,
        case_id=register(anna),
        kind=kind,
        text=text,
        assigned_to=me.id,
        given_by=me.id,
        due=anna.today,
        on=anna.today,
        recorded_by=me.name,
    )
    with anna.write("task.give") as tx:
        tx.tasks.add(row)
    (line,) = next(one.lines for one in monday.read(anna).sections if one.rule is Rule.TASKS)
    words = week_paper.row_words(anna, Rule.TASKS, line)
    assert len(words) == len(week_paper.headings(Rule.TASKS))
    assert all(words)


def test_what_is_not_transferred_to_the_record_after_a_week(anna: Session) -> None:
    case_id = register(anna)
    held(anna, case_id, 7)
    assert cases_of(anna, Rule.NOT_TRANSFERRED) == {case_id}
    transfers.mark(anna, case_id, [line.key for line in transfers.of_case(anna, case_id).lines])
    assert cases_of(anna, Rule.NOT_TRANSFERRED) == set()


def test_a_case_longer_in_its_step_than_the_norm_that_the_team_has_set(anna: Session, erik: Session) -> None:
    case_id, referred = accepted(anna, register(anna)), register(anna, 1)
    section = next(one for one in monday.read(anna).sections if one.rule is Rule.STEP_LONG)
    assert (section.lines, section.of, section.unset) == ((), 0, True)
    days = (anna.today - REFERRED).days
    monday.set_norms(anna, {Step.MAPPING: days})
    assert cases_of(anna, Rule.STEP_LONG) == set()
    monday.set_norms(anna, {Step.MAPPING: days - 1})
    assert cases_of(anna, Rule.STEP_LONG) == {case_id}
    monday.set_norms(anna, {Step.REFERRAL: 1})
    assert cases_of(anna, Rule.STEP_LONG) == {referred}
    recording.decide(anna, referred, DecisionOutcome.QUEUED, anna.today)
    assert cases_of(anna, Rule.STEP_LONG) == set()
    with pytest.raises(NotAllowed):
        monday.set_norms(erik, {})
    with pytest.raises(NotUnderstood):
        monday.set_norms(anna, {Step.MAPPING: 0})


@pytest.mark.parametrize("rule", Rule)
def test_each_rule_has_a_number_and_can_be_switched_off(anna: Session, erik: Session, rule: Rule) -> None:
    monday.switch(anna, rule, on=False)
    assert {one.rule for one in monday.read(anna).sections} == set(Rule) - {rule}
    assert [one.number for one in Rule] == list(range(1, len(Rule) + 1))
    with pytest.raises(NotAllowed):
        monday.switch(erik, rule, on=True)
    monday.switch(anna, rule, on=True)
    assert len(monday.read(anna).sections) == len(Rule)


def test_a_caseworker_sees_the_own_and_a_reader_nothing(anna: Session, erik: Session) -> None:
    own, other = accepted(anna, register(anna, 0)), accepted(anna, register(anna, 1, "0885"))
    assert cases_of(anna, Rule.NO_CONTACT) == {own, other}
    assert cases_of(erik, Rule.NO_CONTACT) == {own}
    assert monday.read(erik).team is None
    with pytest.raises(NotAllowed):
        monday.read(as_account(anna, Role.READER))


def test_a_page_for_each_worker_under_codes(anna: Session, tmp_path: Path) -> None:
    for number, code in enumerate(("0881", "0885")):
        accepted(anna, register(anna, number, code))
    with pypdfium2.PdfDocument(week_paper.save(anna, tmp_path / "veckan.pdf")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == 3
    assert all("prövar inte rätt till bistånd" in page for page in pages)
    assert not [name for name in NAMES[:2] for page in pages if name in page]
    with anna.vault.read() as data:
        for code, page in zip(("0881", "0885"), sorted(pages[1:], key=lambda text: "Nybro" not in text), strict=True):
            assert data.cases.where(municipality=code)[0].code in page
