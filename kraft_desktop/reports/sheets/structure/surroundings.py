"""What is known of a table before its headings are read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.structure.titles import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known of a table before its headings are read: ``month``, ``year`` and ``unit`` (öre in one) of its title or
    sheet, or the ``years`` one after another, and the answers and columns that the user gave; ``source_words`` are the
    evened-out words for sources of support, ``places`` the codes of municipalities by name, ``place`` the one that the title or
    sheet names, ``closed`` when it says that its cases are, ``said`` what else it says of all its rows, ``near_years`` the
    likeliest answers to which year is meant, ``bare_month`` when the sheet is named after a month of a year that nothing
    names."""

    chosen: Mapping[str, str]
    source_words: Collection[str]
    answers: Mapping[str, str]
    sheet: str = ""
    month: Month | None = None
    year: int | None = None
    years: tuple[int, ...] = ()
    unit: int = 100
    places: Mapping[str, str] = field(default_factory=dict)
    place: str | None = None
    closed: bool = False
    said: Said | None = None
    near_years: tuple[str, ...] = ()
    bare_month: bool = False
