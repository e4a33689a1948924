"""Numbers, days and codes as people read them: no-break spaces in numbers, days as 2026-05-04, plurals in words."""

from __future__ import annotations

import datetime as dt

from kraft_desktop import words
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.programme import Programme
from kraft_desktop.words import translate

NO_BREAK = "\u00a0"


def number(count: int) -> str:
    """A whole number with a no-break space between thousands and a true minus."""
    text = f"{abs(count):,}".replace(",", NO_BREAK)
    return f"\u2212{text}" if count < 0 else text


def kronor(ore: int) -> str:
    """An amount in öre as whole kronor."""
    return f"{number(whole_sek(ore))}{NO_BREAK}kr"


def days(count: int) -> str:
    """A number of days."""
    text = translate("Formats", "{count} day") if count == 1 else translate("Formats", "{count} days")
    return text.format(count=number(count))


def months(count: int) -> str:
    """A number of months."""
    text = translate("Formats", "{count} month") if count == 1 else translate("Formats", "{count} months")
    return text.format(count=number(count))


def cases(count: int) -> str:
    """A number of cases."""
    text = translate("Formats", "{count} case") if count == 1 else translate("Formats", "{count} cases")
    return text.format(count=number(count))


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


def near_day(date: dt.date, today: dt.date) -> str:
    """A day without its year while that is this year's: 3 nov, else 2025-11-03."""
    if date.year != today.year:
        return day(date)
    months = translate("Formats", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return f"{date.day}{NO_BREAK}{months[date.month - 1]}"


def step(programme: Programme, which: Step) -> str:
    """A step by the programme's own word for it."""
    names = programme.steps[which.name.lower()]
    return names.get(words.language(), names["sv"])


def code(programme: Programme, code_list: str, which: str | None) -> str:
    """A code by the programme's own word for it; empty for none."""
    return programme.code(code_list, which).name(words.language()) if which else ""


def gender(which: Gender) -> str:
    """A gender in words."""
    return {
        Gender.WOMAN: translate("Formats", "woman"),
        Gender.MAN: translate("Formats", "man"),
        Gender.OTHER: translate("Formats", "other"),
        Gender.UNKNOWN: translate("Formats", "not stated"),
    }[which]


def personal_number(digits: str | None) -> str:
    """Twelve digits as people write them, 19640823-3234; empty for none."""
    return f"{digits[:8]}-{digits[8:]}" if digits else ""
