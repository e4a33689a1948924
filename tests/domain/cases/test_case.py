"""Which step may follow which, and when a case is closed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.cases.case import (
    CODE_ALPHABET,
    ClosingChange,
    DecisionOutcome,
    Step,
    StepChange,
    StepEvent,
    check_step,
    closed_on,
    current_step,
    in_force,
    latest_decision,
    new_code,
    out_of_order,
    reached,
)
from kraft_desktop.domain.errors import StepOutOfOrder
from tests.given.records import closing, day, decision, event

ENTERED, COMPLETED, RETURNED = StepChange.ENTERED, StepChange.COMPLETED, StepChange.RETURNED
REFERRED = (event(Step.REFERRAL, "2030-04-01"),)
MAPPED = (*REFERRED, event(Step.MAPPING, "2030-05-01"))
ACCEPTED = DecisionOutcome.ACCEPTED


def test_replaced_rows_are_not_in_force() -> None:
    first = event(Step.REFERRAL, "2030-04-01", event_id="e1")
    second = event(Step.REFERRAL, "2030-04-02", event_id="e2", replaces="e1")
    third = event(Step.REFERRAL, "2030-04-03", event_id="e3", replaces="e2")
    other = event(Step.MAPPING, "2030-05-01", event_id="e4")
    assert in_force([first, other, second, third]) == (other, third)


def test_a_withdrawn_row_takes_back_the_one_it_replaces() -> None:
    first = event(Step.REFERRAL, "2030-04-01", event_id="e1")
    assert in_force([first, replace(first, id="e2", replaces="e1", withdrawn=True)]) == ()


def test_reached_is_the_first_day_of_that_step_and_change() -> None:
    events = [event(Step.MAPPING, "2030-06-01"), *MAPPED, event(Step.MAPPING, "2030-04-20", COMPLETED)]
    assert reached(events, Step.MAPPING, ENTERED) == day("2030-05-01")
    assert reached(events, Step.MAPPING, COMPLETED) == day("2030-04-20")
    assert reached(events, Step.RECOMMENDATION, ENTERED) is None


def test_where_a_case_is() -> None:
    assert current_step([]) is None
    assert current_step([*MAPPED, event(Step.REFERRAL, "2030-05-01", COMPLETED)]) is Step.MAPPING
    assert current_step([*MAPPED, event(Step.REFERRAL, "2030-06-01", RETURNED, reason="x")]) is Step.REFERRAL


def test_several_on_one_day_count_from_the_last_return() -> None:
    back = event(Step.REFERRAL, "2030-05-01", RETURNED, reason="x")
    assert current_step([*MAPPED, back]) is Step.REFERRAL
    assert current_step([*MAPPED, back, event(Step.MAPPING, "2030-05-01")]) is Step.MAPPING


@pytest.mark.parametrize(
    ("history", "step", "change", "on", "outcome", "allowed"),
    [
        ((), Step.IDENTIFICATION, ENTERED, "2030-04-01", None, True),
        ((), Step.REFERRAL, ENTERED, "2030-04-01", None, True),
        ((), Step.MAPPING, ENTERED, "2030-04-01", ACCEPTED, False),
        (REFERRED, Step.REFERRAL, COMPLETED, "2030-04-01", None, True),
        (REFERRED, Step.REFERRAL, COMPLETED, "2030-03-31", None, False),
        (REFERRED, Step.MAPPING, COMPLETED, "2030-05-01", ACCEPTED, False),
        (REFERRED, Step.IDENTIFICATION, ENTERED, "2030-05-01", None, False),
        (REFERRED, Step.MAPPING, ENTERED, "2030-05-01", ACCEPTED, True),
        (REFERRED, Step.MAPPING, ENTERED, "2030-05-01", None, False),
        (REFERRED, Step.MAPPING, ENTERED, "2030-05-01", DecisionOutcome.QUEUED, False),
        (REFERRED, Step.MAPPING, ENTERED, "2030-05-01", DecisionOutcome.DECLINED, False),
        (MAPPED, Step.RECOMMENDATION, ENTERED, "2030-06-01", ACCEPTED, True),
        (MAPPED, Step.ONWARD_SUPPORT, ENTERED, "2030-06-01", ACCEPTED, False),
    ],
)
def test_forward_one_step_at_a_time(
    history: tuple[StepEvent, ...], step: Step, change: StepChange, on: str, outcome: DecisionOutcome | None, allowed: bool
) -> None:
    team = decision(outcome) if outcome else None
    if allowed:
        check_step(history, event(step, on, change), team)
    else:
        with pytest.raises(StepOutOfOrder) as refused:
            check_step(history, event(step, on, change), team)
        assert refused.value.facts["step"] == step.name.lower()


@pytest.mark.parametrize(
    ("step", "on", "reason", "allowed"),
    [
        (Step.REFERRAL, "2030-06-01", "ny uppgift", True),
        (Step.REFERRAL, "2030-05-01", "ny uppgift", True),
        (Step.REFERRAL, "2030-04-30", "ny uppgift", False),
        (Step.REFERRAL, "2030-06-01", None, False),
        (Step.REFERRAL, "2030-06-01", "", False),
        (Step.MAPPING, "2030-06-01", "x", False),
    ],
)
def test_back_only_to_an_earlier_step_with_a_reason(step: Step, on: str, reason: str | None, allowed: bool) -> None:
    back = event(step, on, RETURNED, reason=reason)
    if allowed:
        check_step(MAPPED, back, None)
    else:
        with pytest.raises(StepOutOfOrder):
            check_step(MAPPED, back, None)


def test_steps_dated_before_an_earlier_one_are_named() -> None:
    assert out_of_order(MAPPED) == ()
    assert out_of_order([event(Step.MAPPING, "2030-03-01"), *REFERRED]) == (Step.MAPPING,)
    assert out_of_order([*REFERRED, event(Step.REFERRAL, "2030-01-01", COMPLETED)]) == ()


@pytest.mark.parametrize(
    ("end", "closed"),
    [("2030-05-31", False), ("2030-06-01", True), ("2030-07-01", False), ("2030-08-01", True), ("2030-09-01", False)],
)
def test_closed_at_the_end(end: str, closed: bool) -> None:
    history = [
        closing("2030-08-01"),
        closing("2030-06-01"),
        closing("2030-07-01", ClosingChange.REOPENED),
        closing("2030-09-01", ClosingChange.REOPENED),
        closing("2030-09-01"),
    ]
    assert (closed_on(history, day(end)) is not None) is closed


@given(st.permutations([*MAPPED, event(Step.RECOMMENDATION, "2030-06-01")]))
def test_order_of_rows_does_not_matter(events: list[StepEvent]) -> None:
    assert current_step(events) is Step.RECOMMENDATION
    assert out_of_order(events) == ()


def test_case_codes_avoid_signs_that_look_alike() -> None:
    assert not set("01IO") & set(CODE_ALPHABET)


class _UsedAtFirst:
    """Says yes to the first code it is asked about."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def __contains__(self, code: object) -> bool:
        self.asked.append(code)
        return len(self.asked) == 1


def test_a_new_code_is_none_of_those_used() -> None:
    used = _UsedAtFirst()
    code = new_code("K", used)
    assert used.asked[-1] == code
    assert len(used.asked) == 2
    assert code.startswith("K-")
    assert set(code[2:]) <= set(CODE_ALPHABET)


def test_the_latest_decision_decides() -> None:
    queued, accepted = decision(DecisionOutcome.QUEUED), decision(ACCEPTED)
    assert latest_decision([]) is None
    assert latest_decision([queued, accepted]) is accepted
    assert latest_decision([replace(accepted, on=day("2030-06-01")), queued]).on == day("2030-06-01")  # type: ignore[union-attr]
