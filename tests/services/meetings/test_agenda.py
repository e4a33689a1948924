"""The agenda builds itself from the cases, is changed by the team, and is fixed when the meeting begins."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.errors import (
    MeetingExists,
    MeetingNotRunning,
    NotAllowed,
    NotOnAgenda,
    NotUnderstood,
)
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.meetings.agenda import Reason
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.meetings import agenda, holding, items, meetings, papers
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.secrecy import blocks, consents, protection
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import as_account
from tests.given.services.meetings import accepted, begun, given, lines, on_another_day, recommended, register


def test_each_reason_brings_its_case_and_a_case_is_one_point(anna: Session) -> None:
    undecided, waiting, finished, asked = (register(anna, number) for number in range(4))
    accepted(anna, waiting)
    recommended(anna, finished)
    accepted(anna, asked)
    question = Consultation(
        id=new_id(), on=anna.today, minutes=15, kind="consultation", status=ConsultationStatus.ASKED, case_id=asked
    )
    with anna.vault.write("hours.book") as tx:
        tx.consultations.add(question)
    by_case = {line.key: line.reasons for line in lines(anna, None)}
    assert by_case == {
        undecided: (Reason.DECISION, Reason.WAITING),
        waiting: (Reason.WAITING,),
        finished: (Reason.WAITING, Reason.RECOMMENDATION),
        asked: (Reason.WAITING, Reason.PHYSICIAN),
    }
    assert lines(anna, None)[0].key == undecided


def test_what_was_promised_in_a_meeting_is_taken_up_when_its_day_has_come(anna: Session) -> None:
    case_id = accepted(anna, register(anna))
    meeting_id = begun(anna, "0881")
    if case_id not in {line.key for line in lines(anna, meeting_id)}:
        agenda.add_case(anna, meeting_id, case_id)
    due = anna.today + dt.timedelta(days=7)
    items.save(anna, meeting_id, NewItem(key=case_id, agreed="Ring", who=anna.account.id, due=due))
    holding.end(anna, meeting_id)
    later = on_another_day(anna, 7)
    assert Reason.PROMISE in next(line.reasons for line in lines(later, None) if line.key == case_id)


def test_a_consent_that_ends_is_taken_up_a_month_before(anna: Session) -> None:
    case_id = accepted(anna, register(anna))
    assert Reason.CONSENT not in lines(anna, None)[0].reasons
    last = consents.of_case(anna, case_id).last
    assert last is not None
    later = on_another_day(anna, (last - anna.today).days - 30)
    assert Reason.CONSENT in lines(later, None)[0].reasons


def test_points_are_moved_cut_and_added(anna: Session) -> None:
    keys = [register(anna, number) for number in range(3)]
    row = meetings.plan(anna, anna.today)
    with pytest.raises(MeetingExists):
        meetings.plan(anna, anna.today)
    first = [line.key for line in lines(anna, row.meeting_id)]
    assert sorted(first) == sorted(keys)
    moved = agenda.move(anna, row.meeting_id, first[2], -2)
    assert [line.key for line in moved.lines] == [first[2], first[0], first[1]]
    moved = agenda.move(anna, row.meeting_id, first[2], 1)
    assert [line.key for line in moved.lines] == [first[0], first[2], first[1]]
    assert [line.key for line in agenda.cut(anna, row.meeting_id, first[0]).lines] == [first[2], first[1]]
    added = agenda.add_case(anna, row.meeting_id, first[0])
    assert [line.key for line in added.lines] == [first[2], first[1], first[0]]
    assert added.lines[-1].reasons == (Reason.ADDED,)
    with pytest.raises(NotOnAgenda):
        agenda.move(anna, row.meeting_id, "nothing", 1)


def test_once_begun_the_agenda_stays_whatever_becomes_of_its_cases(anna: Session) -> None:
    keys = [register(anna, number) for number in range(2)]
    meeting_id = begun(anna, "0881")
    order = [line.key for line in lines(anna, meeting_id)]
    recording.decide(anna, order[0], DecisionOutcome.QUEUED, anna.today)
    register(anna, 2)
    assert [line.key for line in lines(anna, meeting_id)] == order
    assert sorted(order) == sorted(keys)
    items.save(anna, meeting_id, NewItem(key=order[0], agreed="Väntar"))
    shown = agenda.read(anna, meeting_id)
    assert shown.next is not None
    assert shown.next.key == order[1]
    with pytest.raises(NotOnAgenda):
        agenda.cut(anna, meeting_id, order[0])
    holding.end(anna, meeting_id)
    with pytest.raises(MeetingNotRunning):
        agenda.cut(anna, meeting_id, order[1])


def test_without_a_consent_nothing_is_on_the_agenda_but_its_number(anna: Session) -> None:
    register(anna, consented=False)
    shown = agenda.read(anna, None)
    assert (shown.lines, len(shown.hidden)) == ((), 1)


def test_a_case_that_is_closed_to_somebody_is_taken_up_without_them(anna: Session, erik: Session, tmp_path: Path) -> None:
    case_id = register(anna, 3)
    blocks.record(anna, case_id, "Erik", BlockReason.WISH)
    assert agenda.read(anna, None).without == (("Erik",),)
    paper = PdfDocument(papers.save_agenda(anna, None, tmp_path / "nytt" / "dagordning.pdf"))
    assert "1 ärende tas utan Erik." in paper[0].get_textpage().get_text_range()
    assert agenda.read(erik, None).without == (), "to them the case is not there"
    meeting_id = begun(anna, physician=False)
    assert agenda.read(anna, meeting_id).without == (), "nobody present is left out"
    meetings.arrive(anna, meeting_id, meetings.NewAttendance(account_id=erik.account.id))
    shown = agenda.read(anna, meeting_id)
    assert (shown.lines, shown.without) == ((), (("Erik",),))
    blocks.lift(anna, case_id, "Erik")
    assert agenda.read(anna, meeting_id).without == ()


def test_a_protected_registration_is_shown_only_among_its_handlers(anna: Session, erik: Session) -> None:
    case_id = register(anna, 3)
    protection.protect(anna, case_id, (anna.account.name, erik.account.name))
    meeting_id = begun(anna, physician=False)
    line = lines(anna, meeting_id)[0]
    assert line.municipality != HIDDEN
    meetings.arrive(anna, meeting_id, meetings.NewAttendance(account_id=erik.account.id))
    assert len(lines(anna, meeting_id)) == 1
    meetings.arrive(anna, meeting_id, meetings.NewAttendance(name="Eva", role="handläggare", place="0881"))
    assert lines(anna, meeting_id) == []


def test_the_physician_sees_a_case_only_by_a_consent_that_says_so(anna: Session) -> None:
    case_id = register(anna, consented=False)
    consents.record(anna, case_id, given(anna, physician=False))
    meeting_id = begun(anna, "0881", physician=False)
    assert len(lines(anna, meeting_id)) == 1
    new = meetings.NewAttendance(name="Lena Läkare", physician=True, first="09:00", last="10:00")
    there = meetings.arrive(anna, meeting_id, new)
    assert lines(anna, meeting_id) == []
    meetings.leave(anna, meeting_id, there.id)
    assert len(lines(anna, meeting_id)) == 1


@pytest.mark.parametrize(
    "new",
    [
        {"name": ""},
        {"name": "Eva", "role": "handläggare"},
        {"name": "Eva", "place": "0881"},
        {"name": "Eva", "role": "handläggare", "place": "9999"},
        {"name": "Lena", "physician": True, "first": "10:00", "last": "09:00"},
        {"name": "Lena", "physician": True, "first": "nio", "last": "tio"},
    ],
)
def test_somebody_is_present_with_a_name_a_role_and_a_place(anna: Session, new: dict[str, str]) -> None:
    meeting_id = begun(anna)
    with pytest.raises(NotUnderstood):
        meetings.arrive(anna, meeting_id, meetings.NewAttendance(**new))  # type: ignore[arg-type]


def test_a_reader_has_no_agenda(anna: Session) -> None:
    with pytest.raises(NotAllowed):
        agenda.read(as_account(anna, Role.READER), None)
