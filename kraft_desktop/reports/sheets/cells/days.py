"""Reads days, months and weeks as people write them. What is not certain is not guessed: NotUnderstood gives the reason."""

from __future__ import annotations

import datetime as dt
import functools
import re
from enum import StrEnum

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.cells.values import MINUS, Cell, Odd, Yearless, text_of

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_FULL_NAMES = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "juni": 6, "juli": 7, "augusti": 8, "september": 9,
    "sept": 9, "oktober": 10, "november": 11, "december": 12, "may": 5, "oct": 10,
}  # fmt: skip
_NAMES = {name: place for place, name in enumerate(_MONTH_NAMES, start=1)} | _FULL_NAMES
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?")
_NOT_YET = frozenset(
    {
        "ej klart", "ej klar", "inte klar", "inte klart", "nej", "pagar", "pagaende", "vantar", "ej aktuellt", "ej aktuell",
        "kommer", "ej gjord", "ej paborjad", "ej genomford", "ej bedomd", "saknas", "ej avslutad", "ej beslutat",
    }
)  # fmt: skip
_WEEKDAY = re.compile(r"^(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag)?(?:en)?[ ,.]+")
_EXCEL_DAYS = (45_000, 48_000)
_YEARS = (1990, 2045)
_SHORT_YEARS = (2010, 2035)
"""Years that two digits can mean where the order of a date has to be found out."""
_SHORT_MONTH_YEARS = (15, 35)
"""Years, without their century, of months written with four figures."""


class DayOrder(StrEnum):
    """The order of the parts of a day that is written in figures only."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


_PARTS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})[ /.-]+(\d{4}|\d{2})")


def day_orders(cell: Cell) -> frozenset[DayOrder] | None:
    """The orders in which a cell can be a day; None when its order is not in doubt, or when it is no day at all."""
    found = _PARTS.fullmatch(_day_text(cell)) if isinstance(cell, str) else None
    if found is None:
        return None
    first, _, second, third = found.groups()
    orders = {DayOrder.DAY_FIRST: (third, second, first), DayOrder.MONTH_FIRST: (third, first, second)}
    if len(third) == 2:
        orders[DayOrder.YEAR_FIRST] = (first, second, third)
    likely = {order for order, parts in orders.items() if _is_likely(_day(*parts), short=len(third) == 2)}
    return frozenset(likely)


def usual_order(cell: Cell) -> DayOrder:
    """The order that is meant in Sweden when the figures allow several: the year first with hyphens, else the day."""
    found = _PARTS.fullmatch(_day_text(cell)) if isinstance(cell, str) else None
    hyphens = found is not None and found[2] == "-" and len(found[4]) == 2
    return DayOrder.YEAR_FIRST if hyphens else DayOrder.DAY_FIRST


def is_order_open(cell: Cell) -> bool:
    """Whether a day can be meant day first or month first: both are written with two strokes, and this one is a day in both
    (3/4/2026; with one stroke, 3/4-26 or 3/4 2026, the day is first)."""
    found = _PARTS.fullmatch(_day_text(cell)) if isinstance(cell, str) else None
    if found is None or found[0].count("/") < 2 or int(found[1]) == int(found[3]):
        return False
    return {DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST} <= (day_orders(cell) or set())


def _is_likely(day: dt.date | None, *, short: bool) -> bool:
    return day is not None and (not short or _SHORT_YEARS[0] <= day.year <= _SHORT_YEARS[1])


def _day_text(cell: str) -> str:
    return _plain_day(text_of(cell))


def _plain_day(text: str) -> str:
    """The text of a day without its weekday."""
    return _WEEKDAY.sub("", text.translate(MINUS).lower()).removeprefix("den ")


def read_day(cell: Cell, order: DayOrder = DayOrder.DAY_FIRST) -> dt.date:
    """A day. ``order`` is that of days written in figures only, found out from the whole column (``day_orders``)."""
    if isinstance(cell, Odd):
        raise NotUnderstood(reason=cell.reason)
    if isinstance(cell, dt.datetime):
        day: dt.date | None = cell.date()
    elif isinstance(cell, dt.date):
        day = cell
    elif isinstance(cell, bool | dt.time | dt.timedelta):
        day = None
    else:
        day = _day_in(text_of(cell), order)
    if day is None:
        raise NotUnderstood(reason="date")
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        raise NotUnderstood(reason="date_year")
    return day


def says_not_yet(cell: Cell) -> bool:
    """Whether a cell where a day is meant answers that there is none yet."""
    return isinstance(cell, str) and fold(cell) in _NOT_YET


def _day_in(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> dt.date | None:
    text = _plain_day(text)
    if found := _ISO_DAY.fullmatch(text.replace("t", "T") if "t" in text else text):
        return _day(*found.groups())
    if found := re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", text):
        return _day(*found.groups())
    if found := re.fullmatch(r"(\d{4}|\d{2})(\d{2})(\d{2})", text):
        return _day(*found.groups())
    if found := _PARTS.fullmatch(text):
        first, _, second, third = found.groups()
        if order is DayOrder.YEAR_FIRST and len(third) == 2:
            return _day(first, second, third)
        return _day(third, first, second) if order is DayOrder.MONTH_FIRST else _day(third, second, first)
    if found := re.fullmatch(r"(\d{1,2})[ .-]*([a-zåäö]+)[ .-]*(\d{4}|\d{2})", text):
        month = _NAMES.get(found[2])
        return _day(found[3], str(month), found[1]) if month else None
    if text.isascii() and text.isdigit() and _EXCEL_DAYS[0] <= int(text) < _EXCEL_DAYS[1]:
        return dt.date(1899, 12, 30) + dt.timedelta(days=int(text))
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year) if len(year) == 4 else 2000 + int(year), int(month), int(day))
    except ValueError:
        return None


def read_month(cell: Cell) -> Month:
    """A calendar month; a range must lie within one."""
    month: Month | None = None
    if isinstance(cell, Odd):
        raise NotUnderstood(reason=cell.reason)
    if isinstance(cell, Yearless) and _SHORT_MONTH_YEARS[0] <= cell.day <= _SHORT_MONTH_YEARS[1]:
        raise NotUnderstood(reason="month_as_day")
    if isinstance(cell, dt.datetime | dt.date):
        month = Month.of(cell.year, cell.month)
    elif not isinstance(cell, bool | dt.time | dt.timedelta) and (not isinstance(cell, float) or cell.is_integer()):
        month = _month_in(text_of(cell).translate(MINUS).lower())
    if month is None:
        raise NotUnderstood(reason="month")
    if not _YEARS[0] <= month.ordinal // 12 <= _YEARS[1]:
        raise NotUnderstood(reason="month_year")
    return month


def _month_in(text: str) -> Month | None:
    for form, year, month in (
        (r"((?:19|20)\d{2})[-/. ]?(0[1-9]|1[0-2])", 1, 2),
        (r"((?:19|20)\d{2})[-/. ]([1-9])", 1, 2),
        (r"(0?[1-9]|1[0-2])[-/. ]((?:19|20)\d{2})", 2, 1),
    ):
        if found := re.fullmatch(form, text):
            return Month.of(int(found[year]), int(found[month]))
    if found := re.fullmatch(r"([a-zåäö]+)[ .'’-]*(\d{4}|\d{2})", text) or re.fullmatch(
        r"(?P<year>\d{4})[ .-]*(?P<name>[a-zåäö]+)", text
    ):
        groups = found.groupdict() or {"name": found[1], "year": found[2]}
        place = named_month(groups["name"])
        year_number = int(groups["year"]) if len(groups["year"]) == 4 else 2000 + int(groups["year"])
        return Month.of(year_number, place) if place else None
    if span := _span_in(text):
        return _one_month(*span)
    day = _day_in(text)
    return Month.containing(day) if day else None


def _span_in(text: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a range that is written in one cell."""
    first, last = "", ""
    for divider in (" - ", " -- ", " till ", "--", " t o m ", " tom ", "..."):
        first, found_divider, last = text.partition(divider)
        if found_divider:
            break
    else:
        found = re.fullmatch(r"(\d{4}-\d{2}-\d{2}|\d{8}|\d{6})-(\d{4}-\d{2}-\d{2}|\d{8}|\d{6})", text)
        if found is None:
            return None
        first, last = found.groups()
    days = _day_in(first.strip()), _day_in(last.strip())
    return (days[0], days[1]) if days[0] and days[1] else None


def _one_month(first: dt.date, last: dt.date) -> Month:
    if (first.year, first.month) != (last.year, last.month):
        raise NotUnderstood(reason="month_range")
    return Month.containing(first)


@functools.lru_cache(maxsize=1024, typed=True)
def read_months(cell: Cell) -> tuple[Month, ...]:
    """The calendar months that a cell of a column of months names: one, or those of a range of whole months."""
    span = _span_in(text_of(cell).translate(MINUS).lower()) if isinstance(cell, str) else None
    return months_between(*span) if span else (short_month(cell) or read_month(cell),)


def short_month(cell: Cell) -> Month | None:
    """The month of four figures, year and month in either order (2601, 0126, 26-01, 1/26); None for anything else. Only where a
    month is meant: elsewhere it is a number. The years that are likely are no months, so that the order is never in doubt; but
    26/1 is a day."""
    if type(cell) not in {int, float, str}:
        return None
    found = re.fullmatch(r"(\d{2})-?(\d{2})|(\d{1,2})/(\d{2})", text_of(cell).translate(MINUS))
    if found is None:
        return None
    pairs = ((found[1], found[2]), (found[2], found[1])) if found[1] else ((found[4], found[3]),)
    for year, month in pairs:
        if _SHORT_MONTH_YEARS[0] <= int(year) <= _SHORT_MONTH_YEARS[1] and 1 <= int(month) <= 12:
            return Month.of(2000 + int(year), int(month))
    return None


def months_between(first: dt.date, last: dt.date) -> tuple[Month, ...]:
    """The calendar months of a period. One of several months has to begin and end with whole ones; NotUnderstood."""
    start, end = Month.containing(first), Month.containing(last)
    if end.ordinal < start.ordinal or (start == end and last < first):
        raise NotUnderstood(reason="period_backwards")
    if start != end and (first.day != 1 or (last + dt.timedelta(days=1)).day != 1):
        raise NotUnderstood(reason="period_not_whole")
    if end.ordinal - start.ordinal >= 24 or not _YEARS[0] <= first.year <= last.year <= _YEARS[1]:
        raise NotUnderstood(reason="month_year")
    return tuple(Month(ordinal) for ordinal in range(start.ordinal, end.ordinal + 1))


def month_name(cell: Cell) -> int | None:
    """The month (1-12) that a heading names without a year, else None."""
    return named_month(fold(cell)) if isinstance(cell, str) else None


def is_month_name(word: str) -> bool:
    """Whether a word is the name of a month, spelt right."""
    return word in _NAMES


@functools.lru_cache(maxsize=512)
def named_month(word: str) -> int | None:
    """The month (1-12) of a name, also of a long one with a single wrong, missing or extra letter."""
    if word in _NAMES:
        return _NAMES[word]
    if len(word) < 5:
        return None
    near = {place for name, place in _FULL_NAMES.items() if len(name) > 4 and _one_letter_apart(word, name)}
    return near.pop() if len(near) == 1 else None


def _one_letter_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = one[start:], other[start:]
    swapped = rests[0][:2] == rests[1][1::-1] and rests[0][2:] == rests[1][2:]
    return swapped or rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:]


def read_week(cell: Cell, year: Cell) -> dt.date:
    """The Monday of an ISO week; ``year`` is another cell that may hold the year."""
    text = text_of(cell).lower()
    found = re.fullmatch(r"(?:(\d{4})[ ,.-]*)?(?:v|w|vecka|week)?[ .]*(\d{1,2})(?:[ ,./-]+(\d{4}))?", text)
    found = found or re.fullmatch(r"(\d{4})(\d{2})()", text)
    if found is None:
        raise NotUnderstood(reason="week")
    stated = found[1] or found[3] or text_of(year)
    if not re.fullmatch(r"20\d{2}", stated):
        raise NotUnderstood(reason="week_year")
    try:
        return dt.date.fromisocalendar(int(stated), int(found[2]), 1)
    except ValueError as problem:
        raise NotUnderstood(reason="week") from problem
