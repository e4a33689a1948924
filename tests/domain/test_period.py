"""Months, half-years and being inside one."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.errors import UnknownPeriod
from kraft_desktop.domain.period import (
    HalfYearScheme,
    Month,
    find_period,
    periods,
    quarters,
    release_on,
    week,
)
from tests.given.records import day

CALENDAR = HalfYearScheme(id="calendar", letter="H", starts=(1, 7), names={})
PROJECT = HalfYearScheme(id="project", letter="P", starts=(3, 9), names={})
START, END = dt.date(2025, 9, 1), dt.date(2028, 8, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-01", "2025-01-01", "2025-01-31"),
        ("2027-02", "2027-02-01", "2027-02-28"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
    ],
)
def test_month_bounds(text: str, first: str, last: str) -> None:
    month = Month.parse(text)
    assert (month.first_day, month.last_day, str(month)) == (day(first), day(last), text)


@pytest.mark.parametrize("text", ["", "2025", "2025-1", "25-01", "2025/01", "2025-13", "2025-00", "2025-01-01", "abcd-01"])
def test_month_refuses_other_forms(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - int() and Month word it differently
        Month.parse(text)


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_day_lies_in_its_month(some_day: dt.date) -> None:
    month = Month.containing(some_day)
    assert month.first_day <= some_day <= month.last_day
    assert Month.parse(str(month)) == month


@pytest.mark.parametrize(
    ("scheme", "ids", "first_end", "last_start"),
    [
        (CALENDAR, "2025H2 2026H1 2026H2 2027H1 2027H2 2028H1 2028H2", "2025-12-31", "2028-07-01"),
        (PROJECT, "2025P2 2026P1 2026P2 2027P1 2027P2 2028P1", "2026-02-28", "2028-03-01"),
    ],
)
def test_half_years_of_the_plan(scheme: HalfYearScheme, ids: str, first_end: str, last_start: str) -> None:
    found = periods(scheme, START, END)
    assert " ".join(p.id for p in found) == ids
    assert (found[0].start, found[0].end) == (START, day(first_end))
    assert (found[-1].start, found[-1].end) == (day(last_start), END)
    assert found[0].last_month == Month.containing(day(first_end))


def test_a_cut_period_keeps_the_name_of_the_year_it_begins_in() -> None:
    (only,) = periods(PROJECT, dt.date(2026, 1, 10), dt.date(2026, 2, 10))
    assert (only.id, only.release) == ("2025P2", 1)


@given(
    starts=st.sets(st.integers(1, 12), min_size=1, max_size=4),
    start=st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31)),
    length=st.integers(1, 2500),
)
def test_periods_tile_the_programme(starts: set[int], start: dt.date, length: int) -> None:
    end = start + dt.timedelta(days=length)
    found = periods(HalfYearScheme(id="x", letter="X", starts=tuple(sorted(starts)), names={}), start, end)
    assert (found[0].start, found[-1].end) == (start, end)
    for earlier, later in itertools.pairwise(found):
        assert later.start - earlier.end == dt.timedelta(days=1)
    assert [p.release for p in found] == list(range(1, len(found) + 1))
    assert len({p.id for p in found}) == len(found)


def test_quarters_are_the_calendars_cut_to_the_programme() -> None:
    found = quarters(periods(PROJECT, START, END))
    assert [q.id for q in found] == [f"{y}Q{q}" for y in range(2025, 2029) for q in range(1, 5)][2:15]
    assert (found[0].start, found[0].end, found[1].start) == (START, day("2025-09-30"), day("2025-10-01"))
    assert (found[-1].start, found[-1].end) == (day("2028-07-01"), END)
    assert [q.release for q in found[:4]] == [1, 1, 2, 2], "the half-year that its last day lies in"


@pytest.mark.parametrize(
    ("on", "name", "start", "release"),
    [
        ("2026-06-29", "2026W27", "2026-06-29", 2),
        ("2026-07-05", "2026W27", "2026-06-29", 3),
        ("2027-01-03", "2026W53", "2026-12-28", 4),
        ("2024-12-30", "2025W01", "2024-12-30", 1),
        ("2028-12-31", "2028W52", "2028-12-25", 7),
    ],
)
def test_weeks_are_those_of_iso_8601(on: str, name: str, start: str, release: int) -> None:
    half_years = periods(CALENDAR, START, END)
    found = week(half_years, day(on))
    assert (found.id, found.start, found.end - found.start) == (name, day(start), dt.timedelta(days=6))
    assert found.release == release_on(half_years, day(on)) == release


@pytest.mark.parametrize(
    ("on", "inside"), [("2025-12-31", False), ("2026-01-01", True), ("2026-06-30", True), ("2026-07-01", False)]
)
def test_bounds_are_inside(on: str, inside: bool) -> None:
    assert find_period(periods(CALENDAR, START, END), "2026H1").contains(day(on)) is inside


def test_a_period_is_found_as_typed_and_else_named() -> None:
    known = periods(CALENDAR, START, END)
    assert find_period(known, " 2026h1 ").release == 2
    with pytest.raises(UnknownPeriod) as refused:
        find_period(known, "2029H1")
    assert refused.value.period == "2029H1"
    assert refused.value.known.startswith("2025H2, 2026H1")


@pytest.mark.parametrize(("today", "month"), [("2026-11-29", "2026-10"), ("2026-12-01", "2026-11"), ("2026-01-31", "2025-12")])
def test_the_last_finished_month(today: str, month: str) -> None:
    assert str(Month.last_finished(day(today))) == month
