"""Questions and times of the physician: what each change does, who may make it, and what is never refused."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.errors import (
    ChangedMeanwhile,
    NoSuchBooking,
    NoSuchCase,
    NotAllowed,
    NotUnderstood,
    OfAnotherUnit,
    OverPool,
)
from kraft_desktop.domain.hours import ConsultationStatus, Outcome
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.spending.booking import Share
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.services.hours import allotting, booking
from kraft_desktop.services.hours.booking import Question, Time, Worked
from kraft_desktop.services.hours.overview import HoursState, hours_state
from kraft_desktop.services.secrecy import blocks, protection
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)
LATER = dt.date(2026, 11, 26)  # today is Sunday 2026-11-22


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case that the caseworker of Nybro registered."""
    return recording.register(erik, LEYLA, DAY)


@pytest.fixture(autouse=True)
def allotted(anna: Session) -> None:
    """Two hours for the team."""
    allotting.allot(anna, "team", 120, anna.programme.start)


def state(session: Session) -> HoursState:
    return hours_state(session)


def test_a_question_is_asked_booked_in_one_go_and_done(anna: Session, erik: Session, case_id: str) -> None:
    first = booking.ask(erik, Question(question="Vilka hinder finns?", why="Utlåtande", quarters=2, case_id=case_id))
    second = booking.ask(anna, Question(question="Läsa journal", quarters=3))
    assert [line.row.id for line in state(anna).queue] == [first.id, second.id]
    assert state(anna).asked == 75
    booked = booking.book_questions(anna, [first.id, second.id], LATER, "13:00")
    assert [(row.at, row.minutes, row.status) for row in booked] == [
        ("13:00", 30, ConsultationStatus.PLANNED),
        ("13:30", 45, ConsultationStatus.PLANNED),
    ]
    assert state(anna).queue == ()
    assert state(anna).team.balance.planned == 75
    done = booking.done(anna, booked[0].id, Worked(minutes=40, outcome=Outcome.CHANGED))
    found = state(anna)
    assert (found.team.balance.done, found.team.balance.planned, done.on) == (40, 45, anna.today)
    assert [line.question for line in found.outcomes[Outcome.CHANGED]] == ["Vilka hinder finns?"]
    assert [line.code for line in found.outcomes[Outcome.CHANGED]] == [_code(anna, case_id)]


def _code(session: Session, case_id: str) -> str:
    with session.vault.read() as data:
        case: Case | None = data.cases.get(case_id)
        assert case is not None
        return case.code


def test_the_therapist_decides_and_others_propose(anna: Session, erik: Session, case_id: str) -> None:
    asked = booking.ask(erik, Question(question="Vad krävs?", quarters=1, case_id=case_id))
    for change in (
        lambda: booking.book(erik, Time(on=LATER, minutes=15)),
        lambda: booking.book_questions(erik, [asked.id], LATER),
        lambda: booking.done(erik, asked.id, Worked()),
        lambda: booking.cancel(erik, asked.id),
    ):
        with pytest.raises(NotAllowed):
            change()
    booked = booking.book_questions(anna, [asked.id], LATER)
    with pytest.raises(NotAllowed):
        booking.undo(erik, booked)
    own = booking.ask(erik, Question(question="Fel fråga", quarters=1))
    booking.undo(erik, [own])
    assert state(anna).queue == ()


def test_more_than_is_left_is_planned_only_when_that_is_said(anna: Session) -> None:
    with pytest.raises(OverPool) as refused:
        booking.book(anna, Time(on=LATER, minutes=135))
    assert (refused.value.left, refused.value.minutes) == (120, 135)
    asked = [booking.ask(anna, Question(question=f"Fråga {n}", quarters=5)) for n in range(2)]
    with pytest.raises(OverPool):
        booking.book_questions(anna, [one.id for one in asked], LATER)
    assert len(state(anna).queue) == 2
    booking.book(anna, Time(on=LATER, minutes=135), over=True)
    assert state(anna).team.over == 15


def test_work_that_is_done_is_never_refused(anna: Session) -> None:
    booking.record(anna, Time(on=anna.today, minutes=600))
    planned = booking.book(anna, Time(on=anna.today, minutes=15), over=True)
    booking.done(anna, planned.id, Worked(minutes=60))
    assert state(anna).team.balance.left == 120 - 660


def test_attendance_is_booked_once_and_shared_out(anna: Session, case_id: str) -> None:
    other = recording.register(anna, Details(protected=True, municipality="0881"), DAY)
    rows = booking.attend(anna, Time(on=anna.today, minutes=90, at="09:00"), [Share(case_id, 2), Share(other, 1)])
    assert [(row.case_id, row.minutes) for row in rows] == [(case_id, 30), (other, 15), (None, 45)]
    assert len({row.attendance for row in rows}) == 1
    assert state(anna).team.balance.done == 90
    for shares in ([Share(case_id, 7)], [Share(case_id, 1), Share(case_id, 1)], [Share(case_id, 0)]):
        with pytest.raises(NotUnderstood):
            booking.attend(anna, Time(on=anna.today, minutes=90), shares)
    with pytest.raises(NotUnderstood):
        booking.attend(anna, Time(on=anna.today, minutes=40), [])
    assert state(anna).team.balance.done == 90


def test_a_cancelled_time_can_give_its_question_back_with_its_waiting_time(anna: Session) -> None:
    asked = booking.ask(anna, Question(question="Vad krävs?", quarters=1))
    booked = booking.book_questions(anna, [asked.id], LATER, "10:00")[0]
    back = booking.cancel(anna, booked.id, back=True)
    assert (back.status, back.asked_on, back.at) == (ConsultationStatus.ASKED, anna.today, None)
    booking.cancel(anna, back.id)
    assert state(anna).queue == ()
    plain = booking.book(anna, Time(on=LATER, minutes=15))
    with pytest.raises(NotUnderstood):
        booking.cancel(anna, plain.id, back=True)


def test_the_latest_change_is_undone_by_a_row(anna: Session) -> None:
    asked = booking.ask(anna, Question(question="Vad krävs?", quarters=1))
    booked = booking.book_questions(anna, [asked.id], LATER)
    booking.undo(anna, booked)
    assert [line.question for line in state(anna).queue] == ["Vad krävs?"]
    with pytest.raises(ChangedMeanwhile):
        booking.undo(anna, booked)
    with pytest.raises(NoSuchBooking):
        booking.done(anna, asked.id, Worked())  # the row was replaced since
    with anna.vault.read() as data:
        assert len(data.consultations.where()) == 3


@pytest.mark.parametrize(
    ("time", "reason"),
    [
        (Time(on=dt.date(2026, 11, 21), minutes=15), "hours_past"),
        (Time(on=LATER, minutes=0), "hours_minutes"),
        (Time(on=LATER, minutes=15, at="25:00"), "hours_time"),
        (Time(on=LATER, minutes=15, at="9.30"), "hours_time"),
        (Time(on=dt.date(2028, 9, 1), minutes=15), "hours_outside"),
        (Time(on=LATER, minutes=15, kind="nonsense"), "hours_kind"),
        (Time(on=LATER, minutes=15, pool="nobody"), "hours_pool"),
    ],
)
def test_what_cannot_be_booked_is_named(anna: Session, time: Time, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        booking.book(anna, time, over=True)
    assert refused.value.reason == reason


def test_what_is_done_has_a_day_that_has_been(anna: Session) -> None:
    with pytest.raises(NotUnderstood):
        booking.record(anna, Time(on=LATER, minutes=15))
    with pytest.raises(NotUnderstood):
        booking.ask(anna, Question(question=" ", quarters=1))


def test_others_see_no_question_about_a_case_that_they_do_not_see(anna: Session, erik: Session, case_id: str) -> None:
    booking.ask(erik, Question(question="Leyla undrar", quarters=2, case_id=case_id))
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    found = state(karin)
    assert (found.queue, found.team.balance.done) == ((), 0)
    with pytest.raises((NoSuchCase, OfAnotherUnit)):
        booking.ask(karin, Question(question="Får jag?", quarters=1, case_id=case_id))
    blocks.record(erik, case_id, "Anna", BlockReason.WISH)
    assert state(anna).queue == ()


def test_a_reallocation_is_two_logged_rows_with_a_reason(anna: Session) -> None:
    allotting.reallocate(anna, "team", "leader", 45, anna.today, "Utbildningsdag")
    found = state(anna)
    assert (found.team.balance.allotted, found.pools["leader"].balance.allotted) == (75, 45)
    assert [(row.minutes, row.why, row.recorded_by) for row in found.allotments[-2:]] == [
        (-45, "Utbildningsdag", "Anna"),
        (45, "Utbildningsdag", "Anna"),
    ]
    for pools, minutes, why in (("team", "team"), 15, "x"), (("team", "leader"), 15, " "), (("team", "leader"), -15, "x"):
        with pytest.raises(NotUnderstood):
            allotting.reallocate(anna, *pools, minutes, anna.today, why)


def test_no_minutes_are_not_the_booked_minutes(anna: Session) -> None:
    asked = booking.ask(anna, Question(question="Vad krävs?", quarters=1))
    with pytest.raises(NotUnderstood) as refused:
        booking.done(anna, asked.id, Worked(minutes=0))
    assert refused.value.reason == "hours_minutes"


@pytest.mark.parametrize(
    ("minutes", "on", "reason"),
    [
        (0, DAY, "allot_minutes"),
        (10**20, DAY, "allot_minutes"),
        (60, dt.date(2025, 8, 31), "hours_outside"),
        (60, dt.date(9999, 12, 31), "hours_outside"),
    ],
)
def test_what_cannot_be_allotted_is_named_and_leaves_both_pools(anna: Session, minutes: int, on: dt.date, reason: str) -> None:
    for tried in (
        lambda: allotting.allot(anna, "team", minutes, on),
        lambda: allotting.reallocate(anna, "team", "leader", minutes, on, "Mer till ledaren"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            tried()
        assert refused.value.reason == reason
    with anna.vault.read() as data:
        assert [row.minutes for row in data.allotments.where()] == [120]


def test_no_more_is_taken_from_a_pool_than_it_was_given(anna: Session) -> None:
    for tried in (
        lambda: allotting.reallocate(anna, "team", "leader", 121, DAY, "Mer till ledaren"),
        lambda: allotting.allot(anna, "team", -121, DAY),
    ):
        with pytest.raises(NotUnderstood) as refused:
            tried()
        assert refused.value.reason == "allot_over"
    allotting.reallocate(anna, "team", "leader", 120, DAY, "Allt till ledaren")
    assert (state(anna).team.balance.allotted, state(anna).pools["leader"].balance.allotted) == (0, 120)


def test_who_asked_about_a_protected_registration_is_seen_by_its_handlers_alone(
    anna: Session, erik: Session, case_id: str
) -> None:
    eva = colleague(anna, Role.CASEWORKER, "0881", name="Eva")
    booking.ask(erik, Question(question="Vad krävs?", quarters=1, case_id=case_id))
    protection.protect(erik, case_id, [erik.account.name, eva.account.name])
    (line,) = state(anna).queue
    assert (line.row.asked_by, line.row.recorded_by, line.question) == (None, "", None)
    (line,) = state(erik).queue
    assert line.row.asked_by == erik.account.name
