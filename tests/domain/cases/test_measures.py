"""Interventions and assessed capacity: what can be recorded and what not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.cases.measures import (
    Assessment,
    Intervention,
    InterventionOutcome,
    check_assessment,
    check_intervention,
)
from kraft_desktop.domain.errors import InterventionIsOpen, NotUnderstood
from tests.given.records import day

KINDS = {"boat": "båtbygge", "choir": "körsång"}
GOES_ON = Intervention(
    id="1", case_id="c1", base=1, kind="boat", started_on=day("2030-05-01"), inferred=False, recorded_by="Anna"
)
ENDED = replace(GOES_ON, ended_on=day("2030-06-01"), outcome=InterventionOutcome.COMPLETED)
NEW = replace(GOES_ON, id="2", started_on=day("2030-07-01"))


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (replace(GOES_ON, kind="weather"), "intervention_kind_missing"),
        (replace(ENDED, ended_on=day("2030-04-30")), "end_before_start"),
        (replace(ENDED, ended_on=None), "outcome_without_end"),
    ],
)
def test_an_intervention_that_cannot_be_is_refused_with_the_reason(new: Intervention, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check_intervention(new, (), KINDS)
    assert refused.value.reason == reason


def test_an_intervention_may_end_on_the_day_it_started_and_without_an_outcome() -> None:
    check_intervention(replace(ENDED, ended_on=GOES_ON.started_on), (), KINDS)
    check_intervention(replace(ENDED, outcome=None), (), KINDS)


def test_one_of_a_kind_goes_on_at_a_time() -> None:
    with pytest.raises(InterventionIsOpen) as refused:
        check_intervention(NEW, (ENDED, GOES_ON), KINDS)
    assert (refused.value.kind, refused.value.since) == ("båtbygge", "2030-05-01")


@pytest.mark.parametrize(
    ("new", "other"),
    [
        (NEW, ENDED),
        (replace(ENDED, id="2"), GOES_ON),
        (NEW, replace(GOES_ON, kind="choir")),
        (replace(NEW, replaces="1"), GOES_ON),
    ],
    ids=["after one that ended", "ended before", "of another kind", "corrects it"],
)
def test_an_intervention_beside_another(new: Intervention, other: Intervention) -> None:
    check_intervention(new, (other,), KINDS)


@pytest.mark.parametrize(("capacity", "possible"), [(-1, False), (0, True), (100, True), (101, False)])
def test_capacity_is_a_percentage(capacity: int, possible: bool) -> None:
    row = Assessment(id="1", case_id="c1", base=1, capacity=capacity, assessed_on=None, recorded_by="Anna")
    if possible:
        check_assessment(row)
        return
    with pytest.raises(NotUnderstood) as refused:
        check_assessment(row)
    assert refused.value.reason == "capacity_range"
