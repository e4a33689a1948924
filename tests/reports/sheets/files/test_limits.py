"""A file holds no more sheets, cells and parts than can be read in the time that there is, in whatever kind of file."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable
from types import ModuleType

import pytest
from openpyxl import Workbook

from kraft_desktop.domain.errors import SheetTooLarge
from kraft_desktop.reports.sheets.cells.grid import Room
from kraft_desktop.reports.sheets.files import delimited, opendocument, xlsx
from kraft_desktop.reports.sheets.files.kinds import read_books


def text(sheets: int, rows: int) -> bytes:
    assert sheets == 1
    return b"a;b\n" * rows


def workbook(sheets: int, rows: int) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for number in range(sheets):
        page = made.create_sheet(f"Blad{number}")
        for _ in range(rows):
            page.append(["a", "b"])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def document(sheets: int, rows: int) -> bytes:
    cell = (
        '<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a</text:p></table:table-cell>'
    )
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    spaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<office:d {spaces}>{f'<table:table>{row}</table:table>' * sheets}</office:d>")
    return out.getvalue()


Make = Callable[[int, int], bytes]
KINDS: list[tuple[ModuleType, Make]] = [(delimited, text), (xlsx, workbook), (opendocument, document)]


def limit(monkeypatch: pytest.MonkeyPatch, module: ModuleType, sheets: int, cells: int) -> None:
    """Let files of a kind hold so much only."""
    monkeypatch.setattr(module, "Room", functools.partial(Room, sheets=sheets, cells=cells))


@pytest.mark.parametrize(("module", "make"), KINDS[1:])
def test_a_file_holds_so_many_sheets_and_no_more(monkeypatch: pytest.MonkeyPatch, module: ModuleType, make: Make) -> None:
    limit(monkeypatch, module, sheets=3, cells=100)
    assert len(read_books(make(3, 1))[0]) == 3
    with pytest.raises(SheetTooLarge) as refused:
        read_books(make(4, 1))
    assert refused.value.what == "sheets"


@pytest.mark.parametrize(("module", "make"), KINDS)
def test_the_cells_of_all_sheets_count_together(monkeypatch: pytest.MonkeyPatch, module: ModuleType, make: Make) -> None:
    sheets = 1 if module is delimited else 2
    limit(monkeypatch, module, sheets=9, cells=12)
    assert sum(len(grid.rows) for grid in read_books(make(sheets, 6 // sheets))[0]) == 6
    with pytest.raises(SheetTooLarge) as refused:
        read_books(make(sheets, 8 // sheets))
    assert refused.value.what == "cells"


def test_the_empty_cells_before_a_far_one_count(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, delimited, sheets=1, cells=10)
    with pytest.raises(SheetTooLarge) as refused:
        read_books(b"a;;;;;;;;;;b\n")
    assert refused.value.what == "cells"


def test_many_parts_are_refused_as_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_MEMBERS", 3)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(4):
            archive.writestr(f"xl/{number}.xml", "<x/>")
    with pytest.raises(SheetTooLarge) as refused:
        read_books(out.getvalue())
    assert (refused.value.what, refused.value.limit) == ("parts", 3)
