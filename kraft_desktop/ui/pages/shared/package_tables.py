"""The numbers and tables of a package as its receiver reads them, with the labels that every page uses for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Protocol

from kraft_desktop import vocabulary
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.statistics.classes import COSTS, COUNT, SumName
from kraft_desktop.services.outgoing.preview import PrintedCell, PrintedLayout
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


def bounds(period: Period) -> str:
    """The first and last day of a period, as text."""
    return f"{period.start.isoformat()} \u2013 {period.end.isoformat()}"


def day(moment: str) -> str:
    """The local day of a UTC timestamp, as text."""
    return dt.datetime.fromisoformat(moment).astimezone().date().isoformat()


def heading(laid: PrintedLayout) -> str:
    """The title of a table."""
    return vocabulary.table_title(laid.rows, laid.columns)


def figure(printed: PrintedCell | None) -> Figure:
    """A number of a package as a figure, or the range shown instead when the number is hidden."""
    if printed is None:
        return Figure(text="", tip=translate("PackageTables", "Not part of this table"))
    if printed.value is not None:
        return Figure(text=formats.number(printed.value))
    tip = translate("PackageTables", "Hidden: the span is what the printed numbers leave open")
    span = vocabulary.span(printed.low, printed.high)
    if printed.last is None:
        return Figure(text=span, marked=True, tip=tip)
    # the day on a line of its own: no wider than most headings, so that the table fits in large type too
    last = "\n".join(vocabulary.last_number(printed.last.value, printed.last.day).rsplit(" ", 1))
    return Figure(text=f"{span}\n{last}", marked=True, tip=f"{tip}\n{vocabulary.about_last_numbers()}")


def table(session: Any, laid: PrintedLayout) -> FigureTable:
    """The table widget for one table of a package, as its receiver reads it."""
    programme = session.programme
    if laid.columns == COUNT:
        headings = [vocabulary.dimension_name(COUNT)]
    else:
        headings = [vocabulary.class_name(programme, laid.columns, name) for name in laid.headings]
    rows = [
        Row(
            title=vocabulary.class_name(programme, laid.rows, line.name) if line.name else vocabulary.whole_node(),
            cells=[figure(cell) for cell in line.cells],
            strong=not line.name,
        )
        for line in laid.printed_lines
    ]
    if laid.rest:
        rows.append(Row(title=vocabulary.other_reasons(), cells=[Figure(text=formats.number(laid.rest))]))
    return FigureTable([vocabulary.dimension_name(laid.rows), *headings], rows)


def sums_heading() -> str:
    """The title of the table of sums."""
    return translate("Package", "Sums and hours")


def sums_table(sums: Mapping[str, int | None], minutes: int, withdrawals: int | None) -> FigureTable:
    """The sums and means of the whole node, in öre and months, None when held back, the physician's ``minutes``, and the people
    counted before and withdrawn since, None when they may not be told."""
    rows = [Row(title=vocabulary.sum_name(name), cells=[amount(name, sums[name])]) for name in SumName]
    rows.append(Row(title=vocabulary.physician_time(), cells=[Figure(text=formats.hours(minutes))]))
    untold = Figure(text=vocabulary.hidden(), tip=translate("Package", "Too few to be told, or none"))
    taken = untold if withdrawals is None else Figure(text=formats.number(withdrawals))
    rows.append(Row(title=vocabulary.withdrawn_people(), cells=[taken]))
    return FigureTable([translate("Package", "Figure"), translate("Package", "Since the start")], rows)


def amount(name: str, value: int | None) -> Figure:
    """A sum or mean as a figure, or that it is held back."""
    if value is None:
        tip = translate("Package", "Held back: too few people are behind it, or one of them would show")
        return Figure(text=vocabulary.hidden(), marked=True, tip=tip)
    return Figure(text=formats.kronor(value) if name in COSTS else formats.months(value))


def stage(name: str) -> str:
    """The label of a stage of the disclosure control, for the progress line."""
    return {
        "choose": translate("PackageTables", "Choosing what has to be hidden"),
        "certify": translate("PackageTables", "Trying what an outsider could work out"),
        "measure": translate("PackageTables", "Measuring the spans that are shown instead"),
        "insiders": translate("PackageRisk", "Trying what insiders could work out"),
        "merge": translate("PackageRisk", "Trying what merging two classes would give"),
        "rhythm": translate("Decisions", "Trying what each rhythm would hide"),
    }.get(name, translate("PackageTables", "Protecting the tables"))


class HoursTold(Protocol):
    """The physician's minutes of the team, and its allotted pool."""

    def stated(self, name: str) -> int | None:
        """The minutes ``allotted``, ``done``, ``planned`` or ``left``; None for those that are not known."""

    @property
    def through(self) -> str | None:
        """The month up to the end of which they go; None in a file of the first form."""


def hours_cells(hours: HoursTold) -> list[Figure]:
    """The cells of what is allotted, done, planned and left; in words where nobody has stated it."""
    amounts = map(hours.stated, ("allotted", "done", "planned", "left"))
    return [Figure(text=vocabulary.not_known() if minutes is None else formats.hours(minutes)) for minutes in amounts]
