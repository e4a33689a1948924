"""Tasks: open, late, and in which order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.cases.tasks import (
    FARTHEST_DAYS,
    LONGEST_TEXT,
    Task,
    TaskChange,
    TaskKind,
    by_urgency,
    check,
    check_due,
    points_out,
)
from kraft_desktop.domain.errors import NotUnderstood
from tests.given.records import day

TASK = Task(
    id="t1", task_id="t1", text="Ring läkaren", assigned_to="a1", given_by="a2", due=day("2030-06-20"), on=day("2030-06-15"),
    recorded_by="Anna",
)  # fmt: skip


def test_a_task_is_open_until_done_or_dropped() -> None:
    open_ = {change for change in TaskChange if replace(TASK, change=change).is_open}
    assert open_ == set(TaskChange) - {TaskChange.DONE, TaskChange.DROPPED}


def test_a_task_is_late_after_its_day() -> None:
    assert not TASK.is_late(day("2030-06-20"))
    assert TASK.is_late(day("2030-06-21"))
    assert not replace(TASK, change=TaskChange.DONE).is_late(day("2030-06-21"))
    assert not replace(TASK, due=None).is_late(day("2030-06-21"))


def test_the_earliest_day_comes_first_and_none_last() -> None:
    later, undated = replace(TASK, id="t2", due=day("2030-07-01")), replace(TASK, id="t3", due=None)
    assert by_urgency((undated, later, TASK)) == (TASK, later, undated)


@pytest.mark.parametrize(("text", "reason"), [(" ", "task_missing"), ("x" * (LONGEST_TEXT + 1), "task_long")])
def test_a_task_says_what_to_do_in_a_line(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check(replace(TASK, text=text))
    assert refused.value.facts == {"reason": reason}


def test_a_task_of_a_known_kind_needs_no_text() -> None:
    check(replace(TASK, text="", kind=TaskKind.RENEW_CONSENT))
    check(TASK)


@pytest.mark.parametrize(("ahead", "reason"), [(-1, "task_due_past"), (FARTHEST_DAYS + 1, "task_due_far")])
def test_a_day_that_has_passed_or_is_far_ahead_is_refused(ahead: int, reason: str) -> None:
    today = day("2030-06-15")
    with pytest.raises(NotUnderstood) as refused:
        check_due(today + dt.timedelta(days=ahead), today)
    assert refused.value.facts == {"reason": reason}
    check_due(None, today)
    check_due(today, today)
    check_due(today + dt.timedelta(days=FARTHEST_DAYS), today)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Ring Påhittberg", True),
        ("Ring Påhittbergs läkare", True),
        ("Ring 640823", True),
        ("Sista siffrorna 3234", True),
        ("Ring läkaren den 6 augusti", False),
    ],
)
def test_a_text_with_a_part_of_the_name_or_number_points_out(text: str, points: bool) -> None:
    assert points_out(text, "Leyla Påhittberg", "196408233234") is points
    assert not points_out(text, None, None)
