"""OpenDocument sheets keep their limits whatever numbers the document states."""

from __future__ import annotations

import io
import zipfile

import pytest

from kraft_desktop.domain.errors import SheetTooLarge, UnreadableSheet
from kraft_desktop.reports.sheets.cells.grid import MAX_CELL
from kraft_desktop.reports.sheets.cells.values import Odd
from kraft_desktop.reports.sheets.files.opendocument import read_document


def _document(row: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(
            "content.xml",
            '<o:d xmlns:o="o" xmlns:table="t" xmlns:text="x" xmlns:office="f">'
            f'<table:table table:name="A">{row}</table:table></o:d>',
        )
    return whole.getvalue()


def _row(inner: str, repeated: int = 1) -> str:
    return (
        f'<table:table-row table:number-rows-repeated="{repeated}"><table:table-cell office:value-type="string">'
        f"<text:p>{inner}</text:p></table:table-cell></table:table-row>"
    )


def test_stated_blanks_fill_no_more_than_a_cell() -> None:
    (grid,) = read_document(_document(_row("a" + '<text:s text:c="99999999999999999999"/>' * 3 + "b") + _row("c")))
    assert grid.rows[0] == ["a" + " " * (MAX_CELL - 1)]
    assert grid.rows[1] == ["c"]


def test_the_blanks_of_one_cell_leave_those_of_the_next() -> None:
    (grid,) = read_document(_document(_row('a<text:s text:c="99999999"/>') + _row('a<text:s text:c="2"/>b')))
    assert grid.rows[1] == ["a  b"]


def test_a_filled_row_repeated_without_end_is_refused() -> None:
    with pytest.raises(SheetTooLarge):
        read_document(_document(_row("a", 1_000_000_000)))


@pytest.mark.parametrize("repeated", [0, -1])
def test_a_row_that_is_repeated_backwards_is_damage(repeated: int) -> None:
    with pytest.raises(UnreadableSheet):
        read_document(_document(_row("a") + _row("b", repeated) + _row("c")))


def test_a_time_beyond_all_time_is_an_odd_cell() -> None:
    cell = (
        f'<table:table-cell office:value-type="time" office:time-value="PT{"9" * 5_000}H"><text:p>x</text:p></table:table-cell>'
    )
    (grid,) = read_document(_document(f"<table:table-row>{cell}</table:table-row>"))
    assert grid.rows[0] == [Odd("date_range", "x")]
