"""What may be saved of a point, who can be present, and what may not be written."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome, Step
from kraft_desktop.domain.errors import MinutesFrozen, NamesPerson, NotUnderstood
from kraft_desktop.domain.meetings import masking, minutes, monday
from kraft_desktop.domain.meetings.masking import Person
from kraft_desktop.domain.meetings.meeting import (
    Attendance,
    ItemKind,
    ItemOutcome,
    Meeting,
    MeetingChange,
    MeetingItem,
    MinutesRow,
    MinutesState,
    check_attendance,
    check_item,
)
from kraft_desktop.domain.meetings.monday import Rule, days_without_contact
from tests.given.records import day

DAY = dt.date(2026, 11, 24)
LEYLA = Person("Leyla Påhittberg", "196408233234")


def item(**known: Any) -> MeetingItem:
    given = {"id": "i", "kind": ItemKind.CASE, "case_id": "x", "agreed": "Ring", "paragraph": 1, **known}
    return MeetingItem(meeting_id="m", year=2026, on=DAY, recorded_by="Anna", **given)


@pytest.mark.parametrize(
    ("change", "state", "running", "over"),
    [
        (MeetingChange.PLANNED, "meeting_planned", False, False),
        (MeetingChange.BEGUN, "meeting_begun", True, False),
        (MeetingChange.ENDED, "meeting_ended", False, True),
        (MeetingChange.CALLED_OFF, "meeting_called_off", False, True),
    ],
)
def test_a_meeting_runs_from_its_beginning_to_its_end(change: MeetingChange, state: str, running: bool, over: bool) -> None:
    meeting = Meeting(id="r", meeting_id="m", day=DAY, change=change, on=DAY, recorded_by="Anna")
    assert (meeting.state, meeting.is_running, meeting.is_over) == (state, running, over)


@pytest.mark.parametrize(
    ("known", "point"),
    [
        ({"case_id": "x"}, "x"),
        ({"kind": ItemKind.QUESTION, "case_id": None, "about": "q"}, "q"),
        ({"kind": ItemKind.COMMON, "case_id": None}, None),
        ({"kind": ItemKind.CORRECTION, "case_id": "x", "corrects": "i"}, None),  # the point has its own paragraph already
    ],
)
def test_a_paragraph_is_about_a_point_of_the_agenda(known: dict[str, Any], point: str | None) -> None:
    assert item(**known).point == point


def test_a_paragraph_is_numbered_with_its_year() -> None:
    assert item(paragraph=12).number == "2026:12"


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"agreed": " "}, "agreed_missing"),
        ({"question": "x" * 2_001}, "item_long"),
        ({"outcome": ItemOutcome.NOT_TODAY, "agreed": ""}, "not_today_why"),
        ({"outcome": ItemOutcome.NOT_TODAY, "agreed": "en\ntvå"}, "not_today_line"),
        ({"outcome": ItemOutcome.DECIDED, "decision": DecisionOutcome.DECLINED, "agreed": ""}, "declined_why"),
        ({"due": DAY}, "who_missing"),
        ({"physician_minutes": -15}, "physician_minutes"),
    ],
)
def test_what_is_missing_is_named(known: dict[str, Any], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check_item(item(**known))
    assert refused.value.facts["reason"] == reason


def test_a_yes_needs_no_more_words() -> None:
    check_item(item(outcome=ItemOutcome.DECIDED, decision=DecisionOutcome.ACCEPTED, agreed=""))


def present(**known: Any) -> Attendance:
    return Attendance(id="a", meeting_id="m", recorded_by="Anna", **{"name": "Lena", **known})


def test_the_physicians_minutes_are_those_between_the_times() -> None:
    one = present(physician=True, first="09:05", last="10:30")
    check_attendance(one)
    assert one.minutes == 85
    assert present(account_id="lena", first="09:05", last="10:30").minutes == 0


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"account_id": "lena"}, None),
        ({"account_id": "lena", "name": "x" * 100}, None),
        ({"account_id": "lena", "name": "x" * 101}, "attendance_name"),
        ({"account_id": "lena", "name": " "}, "attendance_name"),
        ({"account_id": "lena", "name": "Lena\nBo"}, "attendance_name"),
        ({"role": "handledare", "place": "0881"}, None),
        ({"role": " ", "place": "0881"}, "attendance_role"),
        ({"role": "handledare"}, "attendance_place"),
        ({"physician": True, "first": "09:00", "last": "09:01"}, None),
        ({"physician": True, "first": "09:00", "last": "09:00"}, "physician_times"),
        ({"physician": True, "first": "10:00", "last": "09:00"}, "physician_times"),
        ({"physician": True}, "physician_times"),
        ({"physician": True, "first": "09", "last": "10"}, "physician_times"),
        ({"physician": True, "first": "09:00", "last": "24:30"}, "physician_times"),
    ],
)
def test_somebody_present_is_known_by_account_or_by_role_and_place(known: dict[str, Any], reason: str | None) -> None:
    if reason is None:
        check_attendance(present(**known))
        return
    with pytest.raises(NotUnderstood) as refused:
        check_attendance(present(**known))
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Leylas praktik börjar", True),
        ("Påhittbergs chef ringer", True),
        ("Ring 0823", False),
        ("Född 640823", True),
        ("Sista fyra 3234", True),
        ("811228-9874", True),
        ("Bo Fiktivsson följer med", True),
        ("Bo följer med", False),
        ("Börjar praktik vecka 48, två dagar", False),
    ],
)
def test_names_and_numbers_are_not_written(text: str, named: bool) -> None:
    everybody = [LEYLA, Person("Bo Fiktivsson", None)]
    if not named:
        masking.check_masked([text], LEYLA, everybody)
        return
    with pytest.raises(NamesPerson):
        masking.check_masked(["", text], LEYLA, everybody)


def row(state: MinutesState, **known: str) -> MinutesRow:
    return MinutesRow(id="r", meeting_id="m", state=state, on=DAY, recorded_by="Anna", **known)


def test_minutes_go_from_draft_to_approved_to_frozen_and_no_further() -> None:
    draft, approved, frozen = MinutesState
    minutes.check_change([], row(approved, approver="Erik"), "Anna")
    minutes.check_change([row(approved)], row(draft), "Anna")
    minutes.check_change([row(approved)], row(frozen, approver="Erik"), "Anna")
    for before, after in (([], frozen), ([row(approved)], approved)):
        with pytest.raises(NotUnderstood):
            minutes.check_change(before, row(after, approver="Erik"), "Anna")
    for after in MinutesState:
        with pytest.raises(MinutesFrozen):
            minutes.check_change([row(frozen)], row(after, approver="Erik"), "Anna")
    with pytest.raises(MinutesFrozen):
        minutes.check_open([row(approved)])


def test_paragraphs_are_changed_while_the_minutes_are_a_draft() -> None:
    minutes.check_open([])
    minutes.check_open([row(MinutesState.APPROVED), row(MinutesState.DRAFT)])  # taken back
    with pytest.raises(MinutesFrozen):
        minutes.check_open([row(MinutesState.DRAFT), row(MinutesState.APPROVED)])


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"approver": " "}, "approver_missing"),
        ({"approver": "Anna"}, "approver_wrote"),
        ({"approver": "Erik", "diary_number": "x" * 61}, "diary_number_line"),
        ({"approver": "Erik", "diary_number": "2026:1\n2026:2"}, "diary_number_line"),
        ({"approver": "Erik", "diary_number": "x" * 60}, None),
    ],
)
def test_minutes_are_approved_by_another_than_their_writer(known: dict[str, str], reason: str | None) -> None:
    if reason is None:
        minutes.check_change([], row(MinutesState.APPROVED, **known), "Anna")
        return
    with pytest.raises(NotUnderstood) as refused:
        minutes.check_change([], row(MinutesState.APPROVED, **known), "Anna")
    assert refused.value.reason == reason


def test_a_correction_is_in_the_part_of_what_it_corrects_and_changes_no_digest() -> None:
    common = item(id="c", kind=ItemKind.COMMON, case_id=None, paragraph=1)
    own = item(id="o", municipality="0881", paragraph=2)
    of_common = item(id="x", kind=ItemKind.CORRECTION, case_id=None, corrects="c", paragraph=3)
    of_own = item(id="y", kind=ItemKind.CORRECTION, corrects="o", municipality="0881", paragraph=4)
    every = [of_own, of_common, own, common]
    assert minutes.common_part(every) == (common, of_common)
    assert minutes.extract(every, "0881") == (own, of_own)
    assert minutes.extract(every, "0885") == ()
    assert minutes.digest(every) == minutes.digest([own, common])
    assert minutes.next_number(every, 2026) == 5
    assert minutes.next_number(every, 2027) == 1


@pytest.mark.parametrize(
    ("step", "days", "queued", "found"),
    [
        (Step.MAPPING, 14, False, 14),
        (Step.RECOMMENDATION, 13, False, None),
        (Step.ONWARD_SUPPORT, 29, False, None),
        (Step.ONWARD_SUPPORT, 30, False, 30),
        (Step.REFERRAL, 90, False, None),
        (Step.REFERRAL, 30, True, 30),
        (None, 90, False, None),
    ],
)
def test_days_without_contact(step: Step | None, days: int, queued: bool, found: int | None) -> None:
    last = DAY - dt.timedelta(days=days)
    assert days_without_contact(step, last, None, DAY, queued=queued) == found
    assert days_without_contact(step, None, last, DAY, queued=queued) == found


def test_the_rules_of_monday_are_numbered_from_one() -> None:
    assert [(rule.number, rule.value) for rule in Rule] == [
        (1, "tasks"),
        (2, "no_contact"),
        (3, "consent_ends"),
        (4, "promise_late"),
        (5, "not_transferred"),
        (6, "step_long"),
    ]


@pytest.mark.parametrize("days", [0, -1, 1000])
def test_a_norm_is_a_number_of_days(days: int) -> None:
    monday.check_norms({Step.MAPPING: 1, Step.RECOMMENDATION: 999})
    with pytest.raises(NotUnderstood) as refused:
        monday.check_norms({Step.MAPPING: days})
    assert refused.value.reason == "norm_days"


@pytest.mark.parametrize(
    ("step", "entered", "queued", "over"),
    [
        (Step.MAPPING, "2026-03-01", False, None),  # 30 days, as many as the norm
        (Step.MAPPING, "2026-02-28", False, 31),
        (Step.MAPPING, "2026-02-28", True, None),
        (Step.RECOMMENDATION, "2026-01-01", False, None),
        (Step.MAPPING, None, False, None),
        (None, "2026-01-01", False, None),
    ],
)
def test_a_case_longer_in_its_step_than_the_norm(
    step: Step | None, entered: str | None, queued: bool, over: int | None
) -> None:
    since, today = day(entered) if entered else None, day("2026-03-31")
    assert monday.days_over_norm(step, since, today, {Step.MAPPING: 30}, queued=queued) == over
