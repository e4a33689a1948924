"""Reads single cells as people type them: days, months, amounts, durations, percentages. What is not certain is not guessed.

Every ``read_*`` takes a cell (text, number, day, time ...) and raises NotUnderstood with a reason code.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

from kraft_desktop.domain.cases.participant import parse_personal_number
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month

Cell = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None

_BLANK = frozenset({"", "-", "–", "—", "."})
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_FULL_NAMES = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "juni": 6, "juli": 7, "augusti": 8, "september": 9,
    "sept": 9, "oktober": 10, "november": 11, "december": 12, "may": 5, "oct": 10,
}  # fmt: skip
_NAMES = {name: place for place, name in enumerate(_MONTH_NAMES, start=1)} | _FULL_NAMES
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?")
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\ufeff]+")
_MINUS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_NO_SUPPORT = frozenset(
    {
        "inget", "inget stod", "ingen", "inget bistand", "ej stod", "inga utbetalningar", "ingen utbetalning",
        "inget forsorjningsstod", "ingen forsorjning", "inget ekonomiskt bistand", "ej bistand",
    }
)  # fmt: skip
_EXCEL_DAYS = (45_000, 48_000)
_YEARS = (1990, 2045)
_CASE_CODE = re.compile(r"[A-ZÅÄÖ]-[2-9A-HJ-NP-Z]{5}")


def is_blank(cell: Cell) -> bool:
    """Nothing there, or one of the marks people put for nothing."""
    return cell is None or (isinstance(cell, str) and _SPACES.sub("", cell) in _BLANK)


def text_of(cell: Cell, limit: int = 200) -> str:
    """The cell as a single line of text; whole numbers without decimals."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return _SPACES.sub(" ", str(cell)).strip()[:limit]


def read_person(cell: Cell, today: dt.date) -> str:
    """The twelve digits of a personal number, or a case code as it stands."""
    text = text_of(cell).upper()
    if _CASE_CODE.fullmatch(text):
        return text
    return parse_personal_number(text, today)


def read_day(cell: Cell) -> dt.date:
    """A day; day before month where slashes or dots are used, as in Sweden."""
    if isinstance(cell, dt.datetime):
        day: dt.date | None = cell.date()
    elif isinstance(cell, dt.date):
        day = cell
    elif isinstance(cell, bool | dt.time | dt.timedelta):
        day = None
    else:
        day = _day_in(text_of(cell))
    if day is None:
        raise NotUnderstood(reason="date")
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        raise NotUnderstood(reason="date_year")
    return day


def _day_in(text: str) -> dt.date | None:
    text = text.translate(_MINUS).lower().removeprefix("den ")
    if found := _ISO_DAY.fullmatch(text.replace("t", "T") if "t" in text else text):
        return _day(*found.groups())
    if found := re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", text):
        return _day(*found.groups())
    if found := re.fullmatch(r"(\d{4}|\d{2})(\d{2})(\d{2})", text):
        return _day(*found.groups())
    if found := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[ /.-]+(\d{4}|\d{2})", text):
        return _day(*reversed(found.groups()))
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
    if isinstance(cell, dt.datetime | dt.date):
        month = Month.of(cell.year, cell.month)
    elif not isinstance(cell, bool | dt.time | dt.timedelta) and (not isinstance(cell, float) or cell.is_integer()):
        month = _month_in(text_of(cell).translate(_MINUS).lower())
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
        place = _NAMES.get(groups["name"])
        year_number = int(groups["year"]) if len(groups["year"]) == 4 else 2000 + int(groups["year"])
        return Month.of(year_number, place) if place else None
    for divider in (" - ", " -- ", " till ", "--", " t o m ", " tom ", "..."):
        first, found_divider, last = text.partition(divider)
        if found_divider:
            return _one_month(_day_in(first.strip()), _day_in(last.strip()))
    if found := re.fullmatch(r"(\d{4}-\d{2}-\d{2}|\d{8}|\d{6})-(\d{4}-\d{2}-\d{2}|\d{8}|\d{6})", text):
        return _one_month(_day_in(found[1]), _day_in(found[2]))
    day = _day_in(text)
    return Month.containing(day) if day else None


def _one_month(first: dt.date | None, last: dt.date | None) -> Month | None:
    if first is None or last is None:
        return None
    if (first.year, first.month) != (last.year, last.month):
        raise NotUnderstood(reason="month_range")
    return Month.containing(first)


def month_name(cell: Cell) -> int | None:
    """The month (1-12) that a heading names without a year, else None."""
    return _NAMES.get(fold(cell)) if isinstance(cell, str) else None


def says_no_support(cell: Cell) -> bool:
    """Whether the cell answers that there was no support, which is another thing than saying nothing."""
    return isinstance(cell, str) and fold(cell) in _NO_SUPPORT


def read_amount(cell: Cell) -> int:
    """An amount in öre. Decimal comma or point, grouped thousands, kr, and minus signs before, behind or as brackets.

    ``1.234`` and ``1,234`` could be either a thousand or a fraction and are not understood.
    """
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
        raise NotUnderstood(reason="amount")
    if isinstance(cell, int | float):
        if cell != cell or abs(cell) > 1e9:  # noqa: PLR0124  # not a number
            raise NotUnderstood(reason="amount")
        return int((Decimal(str(cell)) * 100).quantize(Decimal(1), ROUND_HALF_UP))
    text = _SPACES.sub(" ", (cell or "").translate(_MINUS)).strip().lower()
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()").strip()
    text = re.sub(r"(?<=\d)\s*(?:kr\.?|sek|:-|,-|;-)$", "", re.sub(r"^(?:kr|sek)\s*", "", text)).strip()
    found = re.fullmatch(r"(-?)\s*(\d[\d .,']*?)\s*(-?)", text)
    if found is None or (found[1] and found[3]):
        raise NotUnderstood(reason="amount")
    ore = _digits_in(found[2])
    return -ore if negative or found[1] or found[3] else ore


def _digits_in(text: str) -> int:
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", text) and not text.startswith("0"):
        raise NotUnderstood(reason="amount_separator")
    for form in (r"(\d+)(?:[.,](\d{1,2}))?", r"(\d{1,3}(?:[ ']\d{3})+)(?:[.,](\d{1,2}))?"):
        if found := re.fullmatch(form, text):
            return _ore(found[1], found[2])
    if found := re.fullmatch(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?", text) or re.fullmatch(
        r"(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?", text
    ):
        return _ore(found[1], found[2])
    raise NotUnderstood(reason="amount")


def _ore(whole: str, fraction: str | None) -> int:
    return int(re.sub(r"\D", "", whole)) * 100 + int((fraction or "0").ljust(2, "0"))


def read_percent(cell: Cell, *, formatted: bool) -> int:
    """A whole percentage 0-100; ``formatted`` when the sheet shows the number as a percentage (0.25 for 25 %)."""
    number: Decimal
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = Decimal(str(cell)) * (100 if formatted else 1)
    else:
        found = re.fullmatch(r"(\d{1,3})(?:[.,]0+)?\s*(?:%|procent)?", text_of(cell).lower())
        if found is None:
            raise NotUnderstood(reason="percent")
        number = Decimal(found[1])
    number = number.quantize(Decimal("0.0001"))
    if number != number.to_integral_value() or not 0 <= number <= 100:
        raise NotUnderstood(reason="percent")
    return int(number)


def read_count(cell: Cell) -> int:
    """A number of people: whole, not negative, under a million. ``<5`` and the like are no numbers."""
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
        raise NotUnderstood(reason="count")
    found = re.fullmatch(r"\d{1,6}|\d{1,3} \d{3}", text_of(cell))
    if found is None:
        raise NotUnderstood(reason="count")
    return int(found[0].replace(" ", ""))


def read_duration(cell: Cell, *, in_minutes: bool) -> int:
    """A duration in minutes. Bare numbers are hours, or minutes when the heading says so."""
    if isinstance(cell, dt.datetime) and cell.year <= 1900:
        minutes = Decimal((cell - dt.datetime(1899, 12, 30)).total_seconds()) / 60  # noqa: DTZ001  # a sheet's zero
    elif isinstance(cell, dt.time):
        minutes = Decimal(cell.hour * 60 + cell.minute)
    elif isinstance(cell, dt.timedelta):
        minutes = Decimal(cell.total_seconds()) / 60
    elif isinstance(cell, dt.date | bool):
        raise NotUnderstood(reason="duration")
    else:
        minutes = _minutes_in(text_of(cell).lower(), in_minutes=in_minutes)
    if not 0 < minutes <= 24 * 60:
        raise NotUnderstood(reason="duration")
    return int(minutes.quantize(Decimal(1), ROUND_HALF_UP))


def _minutes_in(text: str, *, in_minutes: bool) -> Decimal:
    if found := re.fullmatch(r"(\d{1,2}):([0-5]\d)(?::00)?(?: ?(?:tim|h|tim\.))?", text):
        return Decimal(int(found[1]) * 60 + int(found[2]))
    number = r"(\d+(?:[.,]\d+)?)"
    hours, minutes = r"\s*(?:timmar|timme|tim|h|t)\.?", r"\s*(?:minuter|minut|min|m)\.?"
    found = re.fullmatch(rf"(?:{number}{hours})?\s*(?:(?:och )?{number}{minutes})?", text)
    if found and (found[1] or found[2]):
        return _decimal(found[1]) * 60 + _decimal(found[2])
    if found := re.fullmatch(number, text):
        value = _decimal(found[1])
        if in_minutes:
            return value
        if value > 12:
            raise NotUnderstood(reason="duration_unit")
        return value * 60
    raise NotUnderstood(reason="duration")


def _decimal(text: str | None) -> Decimal:
    return Decimal((text or "0").replace(",", "."))


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
