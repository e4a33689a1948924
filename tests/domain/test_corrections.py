"""Which rows are in force, and what was recorded in which order when rows are corrected and restored."""

from __future__ import annotations

from dataclasses import replace

from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.corrections import first_ids, in_force, is_after, last_of_chain
from tests.given.records import day, event


def test_replaced_rows_are_not_in_force() -> None:
    first = event(Step.REFERRAL, "2030-04-01", event_id="e1")
    second = event(Step.REFERRAL, "2030-04-02", event_id="e2", replaces="e1")
    third = event(Step.REFERRAL, "2030-04-03", event_id="e3", replaces="e2")
    other = event(Step.MAPPING, "2030-05-01", event_id="e4")
    assert in_force([first, other, second, third]) == (other, third)


def test_a_withdrawn_row_takes_back_the_one_it_replaces() -> None:
    first = event(Step.REFERRAL, "2030-04-01", event_id="e1")
    assert in_force([first, replace(first, id="e2", replaces="e1", withdrawn=True)]) == ()


FIRST = event(Step.REFERRAL, "2030-04-01", event_id="e1")
OTHER = event(Step.MAPPING, "2030-05-01", event_id="e2")
CHANGED = event(Step.REFERRAL, "2030-04-02", event_id="e3", replaces="e1")
RESTORED = replace(FIRST, id="e4", replaces="e3", base=7, recorded_by="another")


def test_a_chain_of_corrections_keeps_the_id_of_its_first_row() -> None:
    assert first_ids([FIRST, OTHER, CHANGED, RESTORED]) == {"e1": "e1", "e2": "e2", "e3": "e1", "e4": "e1"}
    assert first_ids([CHANGED, RESTORED]) == {"e3": "e1", "e4": "e1"}, "also when the first is not among them"


def test_the_last_of_a_chain_is_given_only_when_it_says_the_same() -> None:
    assert last_of_chain([FIRST, OTHER], FIRST) == FIRST
    assert last_of_chain([FIRST, OTHER, CHANGED], FIRST) is None
    assert last_of_chain([FIRST, OTHER, CHANGED, RESTORED], FIRST) == RESTORED, "by another account, on a later version"
    assert last_of_chain([FIRST, OTHER, CHANGED, RESTORED], CHANGED) is None
    assert last_of_chain([FIRST, replace(FIRST, id="e5", replaces="e1", withdrawn=True)], FIRST) is None


def test_the_day_of_recording_says_nothing() -> None:
    finding = AreaFinding(
        id="f1",
        case_id="c1",
        base=1,
        area="health",
        text="a",
        took_part="Eva",
        on=day("2030-04-01"),
        recorded_on=day("2030-04-01"),
        recorded_by="a1",
    )
    changed = replace(finding, id="f2", text="b", replaces="f1")
    restored = replace(finding, id="f3", replaces="f2", recorded_on=day("2030-04-09"))
    assert last_of_chain([finding, changed, restored], finding) == restored


def test_a_row_is_as_old_as_what_it_says() -> None:
    rows = [FIRST, OTHER, CHANGED, RESTORED]
    assert is_after(rows, OTHER, FIRST)
    assert is_after(rows, CHANGED, OTHER)
    assert not is_after(rows, RESTORED, OTHER), "it was first recorded before"
    assert not is_after(rows, FIRST, FIRST)


def test_what_is_restored_is_as_old_as_its_first_row_in_the_chain() -> None:
    between = event(Step.RECOMMENDATION, "2030-06-01", event_id="e5")
    again = replace(CHANGED, id="e6", replaces="e4")
    rows = [FIRST, OTHER, CHANGED, between, RESTORED, again]
    assert is_after(rows, again, OTHER)
    assert not is_after(rows, again, between)
