"""Where a case is, and when it is closed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.cases.case import (
    CODE_ALPHABET,
    Case,
    ClosingChange,
    DecisionOutcome,
    Step,
    StepChange,
    StepEvent,
    closed_on,
    current_step,
    entered_on,
    latest_decision,
    new_code,
    out_of_order,
    reached,
)
from tests.given.records import closing, day, decision, event

ENTERED, COMPLETED, RETURNED = StepChange.ENTERED, StepChange.COMPLETED, StepChange.RETURNED
REFERRED = (event(Step.REFERRAL, "2030-04-01"),)
MAPPED = (*REFERRED, event(Step.MAPPING, "2030-05-01"))
ACCEPTED = DecisionOutcome.ACCEPTED


def test_reached_is_the_first_day_of_that_step_and_change() -> None:
    events = [event(Step.MAPPING, "2030-06-01"), *MAPPED, event(Step.MAPPING, "2030-04-20", COMPLETED)]
    assert reached(events, Step.MAPPING, ENTERED) == day("2030-05-01")
    assert reached(events, Step.MAPPING, COMPLETED) == day("2030-04-20")
    assert reached(events, Step.RECOMMENDATION, ENTERED) is None


def test_a_step_was_entered_on_the_last_day_it_was_entered_or_returned_to() -> None:
    back = event(Step.REFERRAL, "2030-06-01", RETURNED, reason="x")
    assert entered_on([*MAPPED, back], Step.REFERRAL) == day("2030-06-01")
    assert entered_on([event(Step.MAPPING, "2030-04-20", COMPLETED)], Step.MAPPING) is None
    assert entered_on(MAPPED, None) is None


def test_where_a_case_is() -> None:
    assert current_step([]) is None
    assert current_step([*MAPPED, event(Step.REFERRAL, "2030-05-01", COMPLETED)]) is Step.MAPPING
    assert current_step([*MAPPED, event(Step.REFERRAL, "2030-06-01", RETURNED, reason="x")]) is Step.REFERRAL


def test_several_on_one_day_count_from_the_last_return() -> None:
    back = event(Step.REFERRAL, "2030-05-01", RETURNED, reason="x")
    assert current_step([*MAPPED, back]) is Step.REFERRAL
    assert current_step([*MAPPED, back, event(Step.MAPPING, "2030-05-01")]) is Step.MAPPING


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


def test_a_withdrawn_case_keeps_nothing_that_points_at_a_person() -> None:
    whole = Case(
        id="c1",
        version=3,
        code="K-22222",
        participant_id="p1",
        local_number="17",
        municipality="0101",
        contact="Eva",
        track="blue",
        opened_by="a1",
        import_id="i1",
        unit="quay",
    )
    kept = Case(id="c1", version=3, code="K-22222", participant_id="p1", import_id="i1", withdrawn_at="2030-06-01T12:00:00Z")
    assert whole.emptied("2030-06-01T12:00:00Z") == kept


def test_the_latest_decision_decides() -> None:
    queued, accepted = decision(DecisionOutcome.QUEUED), decision(ACCEPTED)
    assert latest_decision([]) is None
    assert latest_decision([queued, accepted]) is accepted
    assert latest_decision([replace(accepted, on=day("2030-06-01")), queued]).on == day("2030-06-01")  # type: ignore[union-attr]
