"""What half-years, quarters and weeks are called on the screen, and the packages that tell of them."""

from __future__ import annotations

import re

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.ui.pages.shared import package_words
from kraft_desktop.words import translate


def name(period: Period) -> str:
    """ "2026, first half-year", "2026, quarter 3" or "2026, week 48"."""
    return named(period.id)


def named(period_id: str) -> str:
    """The same, of its id."""
    year, letter, rest = period_id[:4], period_id[4:5], period_id[5:]
    if letter == "Q":
        return translate("PeriodWords", "{year}, quarter {number}").format(year=year, number=int(rest))
    if letter == "W":
        return translate("PeriodWords", "{year}, week {number}").format(year=year, number=int(rest))
    return package_words.half_year_named(period_id)


def sentence(problem: KraftError) -> str:
    """What an error says, its periods in words; in the name of a file they stay as they are."""
    text = labels.sentence(problem)
    for fact in ("period", "later"):
        code = problem.facts.get(fact)
        if isinstance(code, str) and code:
            text = re.sub(rf"\b{re.escape(code)}\b", named(code), text)
    return text


def week(week_id: str) -> str:
    """A week by its number, with the year since a table may run over new year."""
    return translate("PeriodWords", "{year}, week {number}").format(year=week_id[:4], number=int(week_id[5:]))


def kind(which: PackageKind) -> str:
    """What a package of a kind is called."""
    return {
        PackageKind.HALF_YEAR: translate("PeriodWords", "Half-year package"),
        PackageKind.QUARTER: translate("PeriodWords", "Quarter file"),
        PackageKind.STATUS: translate("PeriodWords", "Status file"),
    }[which]
