"""The last printed number of a hidden cell: on paper and in the workbook with its day, from earlier packages alone."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace

import openpyxl
import pytest

from kraft_desktop import vocabulary, words
from kraft_desktop.disclosure.tables.table import Cell, Key, PublishedTables
from kraft_desktop.domain.period import Period
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.reports.papers import package_book, package_paper
from kraft_desktop.reports.tables.last_numbers import LastNumber, last_numbers
from kraft_desktop.reports.tables.package_words import PackageView
from kraft_desktop.reports.tables.printed_layout import printed_layouts
from tests.given import package_sample
from tests.given.reports.papers import lines

CONTENT = package_sample.payload()
NOW = contents.read(CONTENT)
FIRST, SECOND, THIRD = package_sample.KRAFT.periods("calendar")[:3]
KEY = next(
    cell.key
    for cell in NOW.tables["steps"].cells()
    if cell.value is None and len(cell.key) > 1 and not NOW.tables["steps"].is_merged(cell.key)
)


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    words.use("sv")
    yield
    words.use("sv")


def sent(period: Period, value: int | None, version: int = 1) -> Payload:
    """An earlier package that prints ``value`` for the cell."""

    def printed(cell: Cell) -> Cell:
        return Cell(key=KEY, value=value) if cell.key == KEY else replace(cell, value=None)

    steps = NOW.tables["steps"]
    tables = tuple(replace(table, cells=tuple(map(printed, table.cells))) for table in steps.tables)
    heading = replace(NOW.heading, period=period, version=version)
    return replace(
        NOW, heading=heading, tables={"steps": replace(steps, period=period.id, release=period.release, tables=tables)}
    )


def found(*earlier: Payload) -> dict[Key, LastNumber]:
    return dict(last_numbers(NOW.tables, THIRD, earlier)["steps"])


def test_the_latest_number_has_the_day_of_its_package() -> None:
    assert NOW.heading.period == THIRD
    assert found(sent(FIRST, 5), sent(SECOND, 7)) == {KEY: LastNumber(value=7, day=SECOND.end)}
    assert found(sent(SECOND, None), sent(FIRST, 5)) == {KEY: LastNumber(value=5, day=FIRST.end)}
    assert found() == {}


def test_neither_a_replaced_nor_a_later_number_is_repeated() -> None:
    assert found(sent(FIRST, 5), sent(FIRST, None, version=2)) == {}
    assert found(sent(FIRST, 5), sent(FIRST, 6, version=2)) == {KEY: LastNumber(value=6, day=FIRST.end)}
    assert found(sent(THIRD, 5)) == {}
    later = replace(THIRD, id="2030H1", start=dt.date(2030, 1, 1), end=dt.date(2030, 6, 30))
    assert found(sent(later, 5)) == {}


def test_only_cumulative_cells_have_one() -> None:
    unrelated: dict[str, PublishedTables] = {
        name: replace(tables, cumulative=tuple(n for n in tables.cumulative if n != "release"))
        for name, tables in NOW.tables.items()
    }
    assert last_numbers(unrelated, THIRD, [sent(FIRST, 5)]) == {"steps": {}, "closings": {}}


def test_paper_and_workbook_show_it_and_explain_it_once() -> None:
    view = PackageView.of(CONTENT, package_sample.KRAFT, earlier=[sent(SECOND, 7)])
    cells = [cell for laid in view.layouts for line in laid.lines for cell in line.cells if cell is not None and cell.last]
    assert cells
    text = f"{vocabulary.span(cells[0].low, cells[0].high)} (7 den {SECOND.end})"
    note = vocabulary.about_last_numbers()
    paper = list(lines(package_paper.content(view)))
    assert sum(text in line for line in paper) >= 1
    assert paper.count(note) == 1
    book = openpyxl.load_workbook(io.BytesIO(package_book.book(view)))
    values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert text in values
    assert values.count(note) == 1


def test_nothing_is_explained_without_one() -> None:
    view = PackageView.of(CONTENT, package_sample.KRAFT)
    assert view.layouts == printed_layouts(dict(sorted(NOW.tables.items(), key=lambda named: named[1].step is None)))
    assert vocabulary.about_last_numbers() not in list(lines(package_paper.content(view)))
