"""The working group's sheet: one page with the hours and the budget of all nodes, and of the project owner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportlab.platypus import Flowable

from kraft_desktop import labels, vocabulary
from kraft_desktop.reports.figures import Chart
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import number, translate

MOST_MONTHS = 12
"""The latest months that have a line, so that the sheet is one page."""


class OwnPost(NamedTuple):
    """A post of the owner's own budget by its code, in kronor; None where nothing was granted, or used."""

    code: str
    granted: int | None
    used: int | None
    left: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingGroupPaper:
    """The contents of the sheet: the months as a table of texts with its headings first, the owner's posts, and the drawing of
    the hours and the kronor, None without any."""

    letterhead: Letterhead
    made: dt.date
    months: Sequence[Sequence[str]]
    posts: Sequence[OwnPost]
    chart: Chart | None


def write(paper: WorkingGroupPaper) -> bytes:
    """The sheet as a PDF of one page."""
    title = translate("WorkingGroup", "Hours and budget, for the working group")
    rounded = translate(
        "WorkingGroup",
        "The nodes' figures are those of their files: totals up to a month's end, in steps that say nothing of one person.",
    )
    content = [
        pdf.headline(title),
        pdf.note(translate("WorkingGroup", "{owner}, {day}").format(owner=paper.letterhead.store, day=paper.made.isoformat())),
        pdf.caption(translate("WorkingGroup", "All nodes, by month")),
        *_months(paper.months, rounded),
    ]
    if paper.chart is not None:
        content += [pdf.caption(paper.chart.title), paper.chart.draw(pdf.TEXT_WIDTH)]
    content += [
        pdf.caption(translate("WorkingGroup", "The project owner's own budget, kronor")),
        pdf.table([_headings(), *map(_row, paper.posts)], (3, 2, 2, 2), figures_from=1),
    ]
    footer = translate("WorkingGroup", "Nothing on this sheet is about a person.")
    return pdf.paper(paper.letterhead, title, content, footer=footer)


def _months(months: Sequence[Sequence[str]], rounded: str) -> list[Flowable]:
    if len(months) == 1:  # the headings alone
        return [pdf.paragraph(translate("WorkingGroup", "Nothing about hours or budget has come or been entered yet."))]
    return [pdf.table(months, figures_from=1), pdf.note(rounded)]


def _headings() -> list[str]:
    return [
        translate("Budget", "Post"),
        translate("Budget", "Granted"),
        translate("Budget", "Used"),
        translate("Budget", "Left"),
    ]


def _row(post: OwnPost) -> list[str]:
    amounts = (vocabulary.DASH if amount is None else number(amount) for amount in post[1:])
    return [labels.post(post.code), *amounts]
