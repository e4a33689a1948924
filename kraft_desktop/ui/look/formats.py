"""Numbers, days and codes as people read them: no-break spaces in numbers, days as 2026-05-04, times and amounts in words."""

from __future__ import annotations

import datetime as dt

from kraft_desktop import words
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.period import Month
from kraft_desktop.words import plural, translate

NO_BREAK = "\u00a0"


number = words.number
"""A whole number in the language's format."""


def kronor(ore: int) -> str:
    """An amount in öre as whole kronor."""
    return f"{number(whole_sek(ore))}{NO_BREAK}kr"


def days(count: int) -> str:
    """A number of days."""
    return plural("Formats", "{count} day", "{count} days", count)


def months(count: int) -> str:
    """A number of months."""
    return plural("Formats", "{count} month", "{count} months", count)


def cases(count: int) -> str:
    """A number of cases."""
    return plural("Formats", "{count} case", "{count} cases", count)


def hours(minutes: int) -> str:
    """A time in hours and minutes."""
    if minutes < 0:
        return f"\u2212{hours(-minutes)}"
    whole, rest = divmod(minutes, 60)
    if not whole:
        return translate("Formats", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("Formats", "{hours} h").format(hours=whole)
    return translate("Formats", "{hours} h {minutes} min").format(hours=whole, minutes=rest)


def day(date: dt.date | None) -> str:
    """A day, empty for none."""
    return date.isoformat() if date else ""


def local_minute(moment: str | None) -> str:
    """A moment (UTC, ISO 8601) in the computer's time zone, to the minute; empty for none."""
    return f"{dt.datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}" if moment else ""


def month(month: Month) -> str:
    """A month with its year: november 2026."""
    names = translate(
        "Formats", "January February March April May June July August September October November December"
    ).split()
    first = month.first_day
    return f"{names[first.month - 1]} {first.year}"


def near_day(date: dt.date, today: dt.date) -> str:
    """A day without its year while that is this year's: 3 nov, else 2025-11-03."""
    if date.year != today.year:
        return day(date)
    months = translate("Formats", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return f"{date.day}{NO_BREAK}{months[date.month - 1]}"


def personal_number(digits: str | None) -> str:
    """Twelve digits as people write them, 19640823-3234; empty for none."""
    return f"{digits[:8]}-{digits[8:]}" if digits else ""


def person(name: str, born: str) -> str:
    """A name with the year of birth, which tells apart those with the same name; without it when it is not known."""
    return f"{name} ({born})" if name and born else name


def due(date: dt.date | None, today: dt.date) -> str:
    """How far off the day is by which something is to be done; empty without a day."""
    if date is None:
        return ""
    ahead = (date - today).days
    if ahead < 0:
        return plural("Formats", "{count} day late", "{count} days late", -ahead)
    if ahead < 2:
        return translate("Formats", "tomorrow") if ahead else translate("Formats", "today")
    return plural("Formats", "in {count} day", "in {count} days", ahead)
