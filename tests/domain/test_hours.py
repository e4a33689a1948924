"""Physician hours."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.hours import (
    LEADER_POOL,
    TEAM_POOL,
    Allotment,
    Consultation,
    ConsultationStatus,
    balance,
    done_minutes,
    other_half,
    own_pool,
    status_on,
)
from tests.given.records import day

DONE, PLANNED, ASKED, CANCELLED = (
    ConsultationStatus.DONE,
    ConsultationStatus.PLANNED,
    ConsultationStatus.ASKED,
    ConsultationStatus.CANCELLED,
)
PROGRAMME = (day("2030-03-01"), day("2030-05-10"))  # 70 days: ten weeks


def row(on: str, minutes: int, status: ConsultationStatus = DONE) -> Consultation:
    return Consultation(id=on, on=day(on), minutes=minutes, kind="call", status=status)


def given_time(minutes: int, since: str = "2030-03-01") -> Allotment:
    return Allotment(id=since, pool=TEAM_POOL, minutes=minutes, valid_from=day(since))


@pytest.mark.parametrize(
    ("on", "said", "status"),
    [
        ("2030-04-01", DONE, DONE),
        ("2030-04-02", DONE, PLANNED),
        ("2030-04-02", CANCELLED, CANCELLED),
        ("2030-03-01", PLANNED, PLANNED),
        ("2030-03-01", ASKED, ASKED),
    ],
)
def test_the_future_is_never_done(on: str, said: ConsultationStatus, status: ConsultationStatus) -> None:
    assert status_on(row(on, 30, said), day("2030-04-01")) is status


def test_done_minutes_include_both_bounds_and_nothing_undone() -> None:
    rows = [
        row("2030-02-28", 1),
        row("2030-03-01", 10),
        row("2030-03-31", 100),
        row("2030-04-01", 1_000),
        row("2030-03-15", 10_000, PLANNED),
        row("2030-03-15", 10_000, CANCELLED),
    ]
    assert done_minutes(rows, day("2030-06-01"), day("2030-03-01"), day("2030-03-31")) == 110
    assert done_minutes(rows, day("2030-03-10"), day("2030-03-01"), day("2030-03-31")) == 10


@pytest.mark.parametrize(
    ("today", "left", "per_week", "even_pace"),
    [
        ("2030-02-01", 500, 45, 0),
        ("2030-03-01", 500, 50, 0),
        ("2030-04-05", 500, 100, 350),
        ("2030-05-09", 500, 500, 690),
        ("2030-06-01", 500, 500, 700),
    ],
)
def test_pace_over_the_programme(today: str, left: int, per_week: int, even_pace: int) -> None:
    found = balance([given_time(700, "2030-01-01")], [row("2030-02-01", 200)], day(today), PROGRAMME)
    assert (found.left, found.per_week, found.even_pace) == (left, per_week, even_pace)


def test_planned_is_set_aside_and_asked_and_cancelled_are_not() -> None:
    rows = [row("2030-03-02", 60), row("2030-04-20", 30), row("2030-03-03", 7, ASKED), row("2030-03-03", 9, CANCELLED)]
    moved = [given_time(300), given_time(-100, "2030-03-20"), given_time(999, "2030-05-01")]
    found = balance(moved, rows, day("2030-04-01"), PROGRAMME)
    assert (found.allotted, found.done, found.planned, found.left) == (200, 60, 30, 110)


def test_work_over_the_pool_is_kept_and_shown_as_negative() -> None:
    found = balance([], [row("2030-03-02", 60)], day("2030-04-01"), PROGRAMME)
    assert (found.left, found.per_week, found.even_pace) == (-60, 0, 0)


def test_each_store_has_its_own_pool() -> None:
    assert (own_pool("sodra"), own_pool(""), own_pool(None)) == (TEAM_POOL, LEADER_POOL, LEADER_POOL)


def test_the_two_rows_of_a_reallocation_are_found_by_each_other() -> None:
    def half(name: str, pool: str, minutes: int, why: str = "flyttat") -> Allotment:
        return Allotment(id=name, pool=pool, minutes=minutes, valid_from=day("2030-04-01"), why=why)

    first, giving, taking = half("1", TEAM_POOL, 600, ""), half("2", LEADER_POOL, -60), half("3", TEAM_POOL, 60)
    rows = (first, giving, taking)
    assert [other_half(one, rows) for one in rows] == [None, taking, giving]
    for other in (half("3", LEADER_POOL, 60), half("3", TEAM_POOL, 61), half("3", TEAM_POOL, 60, "annat")):
        assert other_half(giving, (first, giving, other)) is None
