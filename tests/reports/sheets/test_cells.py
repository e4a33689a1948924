"""Single cells as people type them: what is certain is read, what is not is given back with its reason."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.cells import days, values
from kraft_desktop.reports.sheets.cells.values import Cell

THIN, NBSP = "\u2009", "\u00a0"


@pytest.mark.parametrize(
    "cell",
    [
        dt.datetime(2025, 9, 15),
        dt.date(2025, 9, 15),
        "2025-09-15",
        "20250915",
        "250915",
        "15/9 2025",
        "15.9.2025",
        "15 sep 2025",
        "15 september 2025",
        "2025-09-15 00:00:00",
        "2025-09-15T08:30",
        "15-09-2025",
        "den 15 sep 2025",
        250915,
        "15/9-25",
        45915,
    ],
    ids=str,
)
def test_days(cell: Cell) -> None:
    assert days.read_day(cell) == dt.date(2025, 9, 15)


@pytest.mark.parametrize(
    "cell", ["2025-02-30", "sep 2025", "15/9", "?", "v38", True, dt.time(1), "31/11 2025", "1925-09-15"], ids=str
)
def test_days_that_are_not_certain(cell: Cell) -> None:
    with pytest.raises(NotUnderstood):
        days.read_day(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "2024-01",
        "jan 2024",
        "januari 2024",
        "202401",
        202401,
        "2024-01-01",
        "01/2024",
        dt.datetime(2024, 1, 1),
        "jan-24",
        "Jan 24",
        "2024-01-01 - 2024-01-31",
        "20240101-20240131",
        "2024 januari",
        "2024/1",
        "jan'24",
        "240101-240131",
        f"jan{NBSP}2024",
    ],
    ids=str,
)
def test_months(cell: Cell) -> None:
    assert days.read_month(cell) == Month.of(2024, 1)


@pytest.mark.parametrize(
    "cell", ["våren 2024", "01/24", "2024", "2024-13", "2024-01-01 - 2024-02-29", 2024.1, "januari", True, "q1 2024"], ids=str
)
def test_months_that_are_not_certain(cell: Cell) -> None:
    with pytest.raises(NotUnderstood):
        days.read_month(cell)


@pytest.mark.parametrize(("day", "is_month"), [(1, True), (14, True), (25, False), (31, False)])
def test_a_day_that_may_be_the_year_of_a_month_is_not_certain(day: int, is_month: bool) -> None:
    """A spreadsheet program makes of "maj-25" the 25th of May this year, shown without the year."""
    cell = values.Yearless(2026, 5, day)
    if is_month:
        assert days.read_month(cell) == Month.of(2026, 5)
        return
    with pytest.raises(NotUnderstood):
        days.read_month(cell)


@pytest.mark.parametrize(
    ("cell", "ore"),
    [
        (14001, 1400100),
        (4314.5, 431450),
        ("14001 kr", 1400100),
        ("4 314,00", 431400),
        (f"4{NBSP}314,00", 431400),
        (f"12{THIN}400:-", 1240000),
        ("−500", -50000),
        ("-500", -50000),
        ("(500)", -50000),
        ("500-", -50000),
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("12,5", 1250),
        ("12.50", 1250),
        ("1 234 567", 123456700),
        ("0", 0),
        ("kr 100", 10000),
        ("100 SEK", 10000),
    ],
)
def test_amounts(cell: Cell, ore: int) -> None:
    assert values.read_amount(cell) == ore


@pytest.mark.parametrize(
    ("cell", "unit", "ore"),
    [
        (5.4321, 100_000, 543_210), ("5,4321", 100_000, 543_210), ("5,4", 100_000, 540_000), (0.005, 100_000_000, 500_000),
        ("0,005", 100_000_000, 500_000), (540_000, 1, 540_000), ("1 234,5678", 100_000, 123_456_780),
    ],
)  # fmt: skip
def test_amounts_in_another_unit_lose_no_decimals(cell: Cell, unit: int, ore: int) -> None:
    assert values.read_amount(cell, unit=unit) == ore


@pytest.mark.parametrize(
    "cell", ["se anm", "?", "1.234", "1,234", "12 34", "ca 5000", "", None, True, "5000 6000", "1-2", float("nan")], ids=str
)
def test_amounts_that_are_not_certain(cell: Cell) -> None:
    with pytest.raises(NotUnderstood):
        values.read_amount(cell)


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_an_amount_written_the_swedish_way_is_read_back(ore: int) -> None:
    whole = f"{abs(ore) // 100:,}".replace(",", NBSP)
    assert values.read_amount(f"{'-' if ore < 0 else ''}{whole},{abs(ore) % 100:02d} kr") == ore


@pytest.mark.parametrize(
    ("cell", "fractions", "percent"),
    [(75, False, 75), ("100 %", False, 100), (0.25, True, 25), ("25", False, 25), (0, False, 0), ("0", False, 0)],
)
def test_percentages(cell: Cell, fractions: bool, percent: int) -> None:
    assert values.read_percent(cell, fractions=fractions) == percent


@pytest.mark.parametrize("cell", [0.25, "ca 25", "25-50 %", 101, -1, "hög", 12.5], ids=str)
def test_percentages_that_are_not_certain(cell: Cell) -> None:
    with pytest.raises(NotUnderstood):
        values.read_percent(cell, fractions=False)


@pytest.mark.parametrize(
    "cell",
    [
        "1:30",
        "1,5",
        "1.5",
        1.5,
        "1 tim 30 min",
        "1h 30m",
        "90 min",
        "1,5 tim",
        dt.time(1, 30),
        dt.timedelta(minutes=90),
        "1:30:00",
        "1h30",
        "1 h 30",
        "1 tim 30",
        "1½ h",
        "1 ½",
        "1 1/2 tim",
    ],
    ids=str,
)
def test_durations(cell: Cell) -> None:
    assert values.read_duration(cell, in_minutes=False) == 90


@pytest.mark.parametrize(("cell", "minutes"), [("½ h", 30), ("½", 30), ("¼ tim", 15), ("3/4 h", 45), ("2h05", 125)])
def test_parts_of_hours(cell: Cell, minutes: int) -> None:
    assert values.read_duration(cell, in_minutes=False) == minutes


def test_bare_minutes_under_a_heading_that_says_so() -> None:
    assert values.read_duration(90, in_minutes=True) == 90


@pytest.mark.parametrize("cell", [90, "en halvtimme", 0, "-1", "25:00", True, "", "1h3", "1h75", "11/2 h", "1/2/3"], ids=str)
def test_durations_that_are_not_certain(cell: Cell) -> None:
    with pytest.raises(NotUnderstood):
        values.read_duration(cell, in_minutes=False)


@pytest.mark.parametrize(
    ("cell", "year"),
    [("2025 v38", None), ("v.38 2025", None), ("2025-W38", None), ("38", "2025"), (38, 2025), ("v 38", 2025), ("202538", None)],
)
def test_weeks(cell: Cell, year: Cell) -> None:
    assert days.read_week(cell, year) == dt.date(2025, 9, 15)


@pytest.mark.parametrize(("cell", "reason"), [("v38", "week_year"), ("2025 v54", "week"), ("hösten", "week")])
def test_weeks_that_are_not_certain(cell: Cell, reason: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        days.read_week(cell, None)
    assert caught.value.reason == reason
