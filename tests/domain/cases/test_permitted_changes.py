"""What may follow on a case where it is, offered and checked by one rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.cases.case import Closing, ClosingChange, DecisionOutcome, Step, StepChange, StepEvent, TeamDecision
from kraft_desktop.domain.cases.permitted_changes import Change, History, awaits_decision, check, permitted
from kraft_desktop.domain.errors import (
    CaseClosed,
    ClosingOutOfOrder,
    DecisionOutOfOrder,
    KraftError,
    NotUnderstood,
    StepOutOfOrder,
)
from tests.given.records import closing, day, decision, event

ENTERED, COMPLETED, RETURNED = StepChange.ENTERED, StepChange.COMPLETED, StepChange.RETURNED
ACCEPTED, QUEUED, DECLINED = DecisionOutcome.ACCEPTED, DecisionOutcome.QUEUED, DecisionOutcome.DECLINED
CLOSED, REOPENED = ClosingChange.CLOSED, ClosingChange.REOPENED
REFERRED = (event(Step.REFERRAL, "2030-04-01"),)
MAPPED = (*REFERRED, event(Step.MAPPING, "2030-05-01"))
ONE, TWO, THREE, FOUR, FIVE = Step


def history(
    events: tuple[StepEvent, ...] = (), outcome: DecisionOutcome | None = None, closings: tuple[Closing, ...] = ()
) -> History:
    decisions = (decision(outcome),) if outcome else ()
    return History(events=events, decisions=decisions, closings=closings, today=day("2030-12-31"))


def offered(past: History) -> list[tuple[Change, Step | None]]:
    return [(one.change, one.step) for one in permitted(past)]


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        (history(), [(ENTERED, TWO), (ENTERED, ONE), (COMPLETED, ONE), (CLOSED, None)]),
        (history((event(ONE, "2030-03-01"),)), [(ENTERED, TWO), (COMPLETED, ONE), (CLOSED, None)]),
        (
            history(REFERRED),
            [(ACCEPTED, None), (QUEUED, None), (DECLINED, None), (COMPLETED, TWO), (CLOSED, None), (RETURNED, ONE)],
        ),
        (history(REFERRED, ACCEPTED), [(ENTERED, THREE), (COMPLETED, TWO), (CLOSED, None), (RETURNED, ONE)]),
        (
            history(MAPPED, ACCEPTED),
            [(COMPLETED, THREE), (ENTERED, FOUR), (CLOSED, None), (RETURNED, TWO), (RETURNED, ONE)],
        ),
        (history(MAPPED, ACCEPTED, (closing("2030-06-01"),)), [(REOPENED, None)]),
    ],
)
def test_what_may_follow_the_likeliest_first(past: History, expected: list[tuple[Change, Step | None]]) -> None:
    assert offered(past) == expected


def test_a_step_is_not_done_twice_unless_it_was_returned_to() -> None:
    done = (*MAPPED, event(THREE, "2030-06-01", COMPLETED))
    assert (COMPLETED, THREE) not in offered(history(done, ACCEPTED))
    again = (*done, event(FOUR, "2030-07-01"), event(THREE, "2030-08-01", RETURNED, reason="x"))
    assert (COMPLETED, THREE) in offered(history(again, ACCEPTED))
    same_day = (*done, event(THREE, "2030-06-01", RETURNED, reason="x"))
    assert (COMPLETED, THREE) in offered(history(same_day, ACCEPTED))


def refusal(past: History, new: StepEvent | TeamDecision | Closing) -> type[KraftError] | None:
    try:
        check(past, new)
    except KraftError as problem:
        return type(problem)
    return None


@pytest.mark.parametrize(
    ("events", "step", "change", "on", "outcome", "allowed"),
    [
        ((), ONE, ENTERED, "2030-04-01", None, True),
        ((), TWO, ENTERED, "2030-04-01", None, True),
        ((), THREE, ENTERED, "2030-04-01", ACCEPTED, False),
        (REFERRED, TWO, COMPLETED, "2030-04-01", None, True),
        (REFERRED, TWO, COMPLETED, "2030-03-31", None, False),
        (REFERRED, TWO, ENTERED, "2030-04-02", None, False),
        (REFERRED, THREE, COMPLETED, "2030-05-01", ACCEPTED, False),
        (REFERRED, ONE, ENTERED, "2030-05-01", None, False),
        (REFERRED, THREE, ENTERED, "2030-05-01", ACCEPTED, True),
        (REFERRED, THREE, ENTERED, "2030-05-01", None, False),
        (REFERRED, THREE, ENTERED, "2030-05-01", QUEUED, False),
        (REFERRED, THREE, ENTERED, "2030-05-01", DECLINED, False),
        (MAPPED, FOUR, ENTERED, "2030-06-01", ACCEPTED, True),
        (MAPPED, FIVE, ENTERED, "2030-06-01", ACCEPTED, False),
    ],
)
def test_forward_one_step_at_a_time(
    events: tuple[StepEvent, ...], step: Step, change: StepChange, on: str, outcome: DecisionOutcome | None, allowed: bool
) -> None:
    assert refusal(history(events, outcome), event(step, on, change)) is (None if allowed else StepOutOfOrder)


def test_a_refused_step_is_named_with_the_one_before() -> None:
    with pytest.raises(StepOutOfOrder) as refused:
        check(history(MAPPED, ACCEPTED), event(FIVE, "2030-06-01"))
    assert (refused.value.step, refused.value.after) == (5, 3)


@pytest.mark.parametrize(
    ("step", "on", "reason", "refused"),
    [
        (TWO, "2030-06-01", "ny uppgift", None),
        (TWO, "2030-05-01", "ny uppgift", None),
        (TWO, "2030-04-30", "ny uppgift", StepOutOfOrder),
        (TWO, "2030-06-01", None, NotUnderstood),
        (TWO, "2030-06-01", "", NotUnderstood),
        (THREE, "2030-06-01", "x", StepOutOfOrder),
    ],
)
def test_back_only_to_an_earlier_step_with_a_reason(
    step: Step, on: str, reason: str | None, refused: type[KraftError] | None
) -> None:
    assert refusal(history(MAPPED), event(step, on, RETURNED, reason=reason)) is refused


def test_a_recommendation_that_is_done_names_its_intervention() -> None:
    past = history((*MAPPED, event(FOUR, "2030-06-01")), ACCEPTED)
    done = event(FOUR, "2030-07-01", COMPLETED)
    assert refusal(past, done) is NotUnderstood
    assert refusal(past, replace(done, recommended="social")) is None


def test_the_team_decides_from_the_referral_until_it_has_accepted() -> None:
    assert refusal(history(), decision(ACCEPTED)) is DecisionOutOfOrder
    assert refusal(history(REFERRED, QUEUED), decision(ACCEPTED)) is None
    assert refusal(history(MAPPED, ACCEPTED), decision(DECLINED)) is DecisionOutOfOrder


def test_a_closed_case_takes_nothing_but_that_it_is_opened_again() -> None:
    past = history(MAPPED, ACCEPTED, (closing("2030-06-01"),))
    assert refusal(past, event(FOUR, "2030-07-01")) is CaseClosed
    assert refusal(past, decision(DECLINED)) is CaseClosed
    assert refusal(past, closing("2030-07-01")) is ClosingOutOfOrder
    assert refusal(past, closing("2030-05-31", REOPENED)) is ClosingOutOfOrder
    assert refusal(past, closing("2030-06-01", REOPENED)) is None


def test_a_case_opened_again_is_closed_on_a_later_day() -> None:
    past = history(MAPPED, ACCEPTED, (closing("2030-06-01"), closing("2030-07-01", REOPENED)))
    assert refusal(past, replace(closing("2030-07-01"), reason="work")) is ClosingOutOfOrder
    assert refusal(past, replace(closing("2030-07-02"), reason="work")) is None
    assert refusal(past, replace(closing("2030-07-02"), reason=None)) is NotUnderstood


@pytest.mark.parametrize(
    ("past", "step"),
    [
        (history(), None),
        (history(REFERRED, QUEUED), None),
        (history(MAPPED), THREE),
        (history(MAPPED, QUEUED), THREE),
        (history((*MAPPED, event(FOUR, "2030-06-01"))), FOUR),
        (history(MAPPED, ACCEPTED), None),
        (history((*MAPPED, event(THREE, "2030-06-01", COMPLETED))), None),
        (history(MAPPED, None, (closing("2030-06-01"),)), None),
    ],
)
def test_a_case_beyond_the_referral_awaits_the_decision_that_was_never_recorded(past: History, step: Step | None) -> None:
    assert awaits_decision(past) is step
    if step is not None:
        assert refusal(past, event(step, "2030-12-01", COMPLETED)) is StepOutOfOrder
