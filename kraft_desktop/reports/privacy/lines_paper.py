"""The list on paper: what has to be settled before real people, by whom it was, on which day, under which diary number."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import plural, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A line in words; ``name``, ``day`` and ``diary_number`` are empty while it is missing."""

    line: str
    name: str = ""
    day: str = ""
    diary_number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesPaper:
    """The contents of the paper."""

    letterhead: Letterhead
    made: dt.date
    by: str
    rows: tuple[LineRow, ...]


def write(paper: LinesPaper) -> bytes:
    """The list as a PDF; a missing line has room to be filled in by hand."""
    title = translate("BeforeRealPeople", "Before real people")
    lack = sum(not row.diary_number for row in paper.rows)
    whole = translate("BeforeRealPeople", "Every line is settled.")
    some = plural("BeforeRealPeople", "{count} line is missing.", "{count} lines are missing.", lack)
    about = translate(
        "BeforeRealPeople",
        "The authorities settle this outside the program before anybody's data are registered. The program shows what is "
        "missing; it does not refuse any work.",
    )
    made = translate("BeforeRealPeople", "Made {day} by {name}")
    headings = [
        translate("BeforeRealPeople", "What"),
        translate("BeforeRealPeople", "Name"),
        translate("BeforeRealPeople", "Day"),
        translate("BeforeRealPeople", "Diary number"),
    ]
    rows = [_row(row) for row in paper.rows]
    content = [
        pdf.headline(title),
        pdf.paragraph(about),
        pdf.panel(some if lack else whole),
        pdf.gap(2),
        pdf.table([headings, *rows], (5, 3, 2, 3), figures_from=len(headings)),
        pdf.note(made.format(day=paper.made.isoformat(), name=paper.by)),
    ]
    return pdf.paper(paper.letterhead, title, content)


def _row(row: LineRow) -> list[str]:
    what = f"{row.line}\n{row.note}" if row.note else row.line
    if not row.diary_number:
        return [what, translate("BeforeRealPeople", "missing"), "", ""]
    return [what, row.name, row.day, row.diary_number]
