"""Which of a case's changes the rules refuse in the order of their days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kraft_desktop.domain.cases import replay
from kraft_desktop.domain.cases.case import Closing, ClosingChange, DecisionOutcome, Step, StepChange, StepEvent, TeamDecision
from kraft_desktop.domain.cases.permitted_changes import History
from kraft_desktop.domain.errors import StepOutOfOrder

DAY = dt.date(2025, 10, 1)
REFERRAL = StepEvent(id="1", case_id="c", base=1, step=Step.REFERRAL, change=StepChange.ENTERED, on=DAY, recorded_by="Anna")
MAPPING = replace(REFERRAL, id="2", step=Step.MAPPING)
YES = TeamDecision(id="3", case_id="c", base=1, on=DAY, outcome=DecisionOutcome.ACCEPTED, recorded_by="Anna")
CLOSED = Closing(id="4", case_id="c", base=1, change=ClosingChange.CLOSED, on=DAY, reason="work", recorded_by="Anna")


def history(*events: StepEvent, decisions: tuple[TeamDecision, ...] = (YES,)) -> History:
    return History(events=events, decisions=decisions, closings=(CLOSED,), today=dt.date(2026, 1, 1))


def test_all_of_one_day_in_the_order_of_the_plan_is_allowed() -> None:
    assert replay.refused(history(REFERRAL, MAPPING)) == {}


def test_a_step_without_its_decision_is_refused() -> None:
    found = replay.refused(history(REFERRAL, MAPPING, decisions=()))
    assert found.keys() == {"2"}
    row, problem = found["2"]
    assert (row, type(problem)) == (MAPPING, StepOutOfOrder)


def test_a_step_after_the_closing_is_refused() -> None:
    later = replace(MAPPING, on=DAY + dt.timedelta(days=1))
    assert replay.refused(history(REFERRAL, later)).keys() == {"2"}
