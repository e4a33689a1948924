"""Which rows are in force."""

from __future__ import annotations

from dataclasses import replace

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.corrections import in_force
from tests.given.records import event


def test_replaced_rows_are_not_in_force() -> None:
    first = event(Step.REFERRAL, "2030-04-01", event_id="e1")
    second = event(Step.REFERRAL, "2030-04-02", event_id="e2", replaces="e1")
    third = event(Step.REFERRAL, "2030-04-03", event_id="e3", replaces="e2")
    other = event(Step.MAPPING, "2030-05-01", event_id="e4")
    assert in_force([first, other, second, third]) == (other, third)


def test_a_withdrawn_row_takes_back_the_one_it_replaces() -> None:
    first = event(Step.REFERRAL, "2030-04-01", event_id="e1")
    assert in_force([first, replace(first, id="e2", replaces="e1", withdrawn=True)]) == ()
