"""Who sees whom, where a case is on its way, and who might already be there."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.case import Step, StepChange
from kraft_desktop.domain.cases.likeness import Likeness, likeness
from kraft_desktop.domain.cases.progress import Place, concerns, since, step_progress
from tests.given.records import case, day, event

ENTERED, COMPLETED, RETURNED = StepChange.ENTERED, StepChange.COMPLETED, StepChange.RETURNED


def test_a_case_without_events_is_to_be_identified() -> None:
    assert [(s.place, s.last) for s in step_progress([])] == [(Place.HERE, None)] + [(Place.AHEAD, None)] * 4
    assert since([]) is None


def test_the_way_shows_when_each_step_was_entered_and_completed() -> None:
    events = [
        event(Step.IDENTIFICATION, "2030-03-20"),
        event(Step.REFERRAL, "2030-04-01"),
        event(Step.MAPPING, "2030-05-01"),
        event(Step.MAPPING, "2030-06-01", COMPLETED),
        event(Step.RECOMMENDATION, "2030-06-02"),
    ]
    shown = step_progress(events)
    assert [s.place for s in shown] == [Place.BEHIND, Place.BEHIND, Place.BEHIND, Place.HERE, Place.AHEAD]
    assert (shown[2].entered, shown[2].completed, shown[2].last) == (day("2030-05-01"), day("2030-06-01"), day("2030-06-01"))
    assert shown[3].last == since(events) == day("2030-06-02")


def test_what_lies_ahead_after_a_return_has_no_days_and_the_step_is_open_again() -> None:
    events = [
        event(Step.MAPPING, "2030-05-01"),
        event(Step.MAPPING, "2030-06-01", COMPLETED),
        event(Step.RECOMMENDATION, "2030-06-02"),
        event(Step.MAPPING, "2030-06-03", RETURNED, reason="nya uppgifter"),
    ]
    shown = step_progress(events)
    assert (shown[2].place, shown[2].entered, shown[2].completed) == (Place.HERE, day("2030-06-03"), None)
    assert (shown[3].place, shown[3].entered) == (Place.AHEAD, None)
    done = [*events, event(Step.MAPPING, "2030-07-01", COMPLETED)]
    assert step_progress(done)[2].completed == day("2030-07-01")
    behind = step_progress([*done, event(Step.RECOMMENDATION, "2030-07-02")])[2]
    assert (behind.entered, behind.completed) == (day("2030-05-01"), day("2030-07-01"))


@pytest.mark.parametrize(
    ("municipality", "steps", "born", "codes"),
    [
        ("0101", (Step.REFERRAL,), "2000-01-01", ()),
        ("0101", (Step.REFERRAL,), None, ()),
        ("0101", (Step.REFERRAL,), "2012-04-02", ("age",)),
        ("0101", (Step.REFERRAL,), "2012-04-01", ()),
        ("0101", (Step.REFERRAL,), "1964-04-01", ("age",)),
        ("0101", (Step.MAPPING,), "2012-04-02", ("no_referral",)),
        ("0101", (Step.IDENTIFICATION,), "2012-04-02", ()),
        (None, (), None, ("municipality_missing",)),
    ],
)
def test_what_there_is_to_settle(
    municipality: str | None, steps: tuple[Step, ...], born: str | None, codes: tuple[str, ...]
) -> None:
    events = [event(step, "2030-04-01") for step in steps]
    assert concerns(case(municipality=municipality), events, day(born) if born else None) == codes


@pytest.mark.parametrize(
    ("number", "name", "known_number", "known_name", "found"),
    [
        ("196408233234", "Annat Namn", "196408233234", None, Likeness.NUMBER),
        ("196408233234", "Leyla Påhittberg", "197010632391", "påhittberg, leyla", None),
        ("196408233234", "Leyla Påhittberg", None, "påhittberg, leyla", Likeness.NAME),
        (None, "Leyla Påhittberg", "196408233234", "Leyla Pahittberg", Likeness.NAME),
        ("196408233234", "Leyla", "196401012391", "Leyla", Likeness.NAME),
        (None, "Leyla", None, "Leyla Påhittberg", None),
        (None, None, None, None, None),
        (None, "", None, "", None),
    ],
)
def test_who_might_already_be_there(
    number: str | None, name: str | None, known_number: str | None, known_name: str | None, found: Likeness | None
) -> None:
    assert likeness(number, name, known_number, known_name) is found


@pytest.mark.parametrize(("last", "completed"), [(RETURNED, None), (COMPLETED, day("2030-04-05"))])
def test_of_a_step_completed_and_returned_to_on_one_day_the_last_recorded_holds(
    last: StepChange, completed: dt.date | None
) -> None:
    first = COMPLETED if last is RETURNED else RETURNED
    events = [
        event(Step.MAPPING, "2030-04-01"),
        event(Step.RECOMMENDATION, "2030-04-03"),
        *(event(Step.MAPPING, "2030-04-05", change, reason="fler uppgifter") for change in (first, last)),
    ]
    (here,) = (step for step in step_progress(events) if step.place is Place.HERE)
    assert (here.step, here.completed) == (Step.MAPPING, completed)
