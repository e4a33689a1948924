"""The log on paper: who did what when, and whether the chain of its entries is whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import number, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """A line of the log, in words."""

    at: str
    who: str
    machine: str
    what: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPaper:
    """The contents of the paper. ``head`` names the latest entry of the log, by which the paper can be held against the store;
    ``whole`` is whether the chain is unbroken."""

    letterhead: Letterhead
    made: dt.date
    by: str
    head: str
    whole: bool
    rows: tuple[LogRow, ...]


def write(paper: LogPaper) -> bytes:
    """The log as a PDF."""
    title = translate("LogPaper", "Log")
    whole = translate("LogPaper", "The chain is whole: no entry is missing or altered.")
    broken = translate("LogPaper", "THE CHAIN IS BROKEN: entries are missing or altered.")
    facts = [
        (translate("LogPaper", "Store"), paper.letterhead.store),
        (translate("LogPaper", "Saved"), f"{paper.made.isoformat()}, {paper.by}"),
        (translate("LogPaper", "Lines on this paper"), number(len(paper.rows))),
        (translate("LogPaper", "Latest entry"), paper.head),
    ]
    headings = [
        translate("LogPaper", "When"),
        translate("LogPaper", "Who"),
        translate("LogPaper", "What"),
        translate("LogPaper", "Concerns"),
        translate("LogPaper", "Computer"),
    ]
    rows = [[row.at, row.who, row.what, row.about, row.machine] for row in paper.rows]
    content = [
        pdf.headline(title),
        pdf.table(facts, (1, 3), figures_from=2, headings=0),
        pdf.paragraph(whole if paper.whole else broken),
        pdf.table([headings, *rows], (3, 3, 5, 3, 3), figures_from=5),
    ]
    footer = translate("LogPaper", "Codes of cases, names of staff. Keep it as you keep the store.")
    return pdf.paper(paper.letterhead, title, content, footer=footer)
