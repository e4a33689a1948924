"""Files of every kind become rows of cells, or are refused as what they are."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook

from kraft_desktop.domain.errors import UnreadableSheet
from kraft_desktop.reports.sheets.cells.grid import Grid
from kraft_desktop.reports.sheets.cells.values import Foreign, Odd, Percent, Scaled
from kraft_desktop.reports.sheets.files.kinds import read_books
from kraft_desktop.reports.sheets.files.xlsx import format_kind

NAMESPACES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"'


def document(body: str) -> bytes:
    """An OpenDocument spreadsheet of one content part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<office:document-content {NAMESPACES}>{body}</office:document-content>")
    return out.getvalue()


def one(content: bytes) -> Grid:
    ((grid,),) = read_books(content)
    return grid


def test_an_open_document_is_read_with_its_repetitions_and_merged_cells() -> None:
    cell = '<table:table-cell office:value-type="{}" {}><text:p>{}</text:p></table:table-cell>'
    row = "".join(
        (
            cell.format("string", 'table:number-columns-repeated="2"', "a<text:s/>b"),
            cell.format("float", 'office:value="5400"', "5 400 kr"),
            cell.format("percentage", 'office:value="0.25"', "25 %"),
            cell.format("currency", 'office:value="540" office:currency="EUR"', "540 €"),
            cell.format("date", 'office:date-value="2026-01-15"', "15/1"),
            cell.format("time", 'office:time-value="PT01H30M00S"', "1:30"),
            cell.format("string", 'table:number-rows-spanned="2"', "över två"),
        )
    )
    nothing = '<table:table-cell table:number-columns-repeated="16000"/>'
    empty = f'<table:table-row table:number-rows-repeated="1048000">{nothing}</table:table-row>'
    grid = one(document(f'<table:table table:name="Blad"><table:table-row>{row}</table:table-row>{empty}</table:table>'))
    day, time = dt.datetime(2026, 1, 15), dt.timedelta(minutes=90)
    assert grid.rows == {0: ["a b", "a b", 5400, 0.25, 540.0, day, time, "över två"]}
    assert [type(grid.rows[0][place]) for place in (3, 4)] == [Percent, Foreign]
    assert grid.merged == {(0, 7): (1, 7)}


def test_a_hidden_sheet_of_an_open_document_is_known() -> None:
    style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    table = '<table:table table:name="B" table:style-name="ta2"/>'
    assert one(document(f"{style}{table}")).hidden


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", ""), ("Standard", ""), ("0%", "percent"), ('0"%"', ""), ("0\\%", ""), ("yyyy-mm-dd", "day"),
        ("mmm yy", "day"), ("d-mmm", "yearless"), ("dd/mm", "yearless"), ("d/m h:mm", "day"),
        ("h:mm", "time"), ("[h]:mm:ss", "time"), ("#,##0 [$€-1]", "foreign"), ('#,##0 "kr"', ""), ("#,##0,", "scaled"),
        ("#,##0;[Red]-#,##0", ""), ("#,##0 [$kr-41D]", ""), ("mmmm", "day"), ("0.00E+00", ""), ("[$-41D]d mmmm yyyy;@", "day"),
    ],
)  # fmt: skip
def test_a_number_format_says_what_a_number_is(code: str, kind: str) -> None:
    assert format_kind(code) == kind


def test_a_workbook_shows_what_its_cells_hold() -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.append(["Ada_x000D_\nProv", 5.0, "=A1", "#N/A", 0.5, 1234, dt.datetime(2026, 1, 15), "  ", "\u200bNybro\u00ad"])
    page["E1"].number_format, page["F1"].number_format = "0%", "#,##0,"
    out = io.BytesIO()
    book.save(out)
    (row,) = one(out.getvalue()).rows.values()
    assert row == [
        "Ada \nProv", 5, Odd("formula_empty", "="), Odd("error_cell", "#N/A"), 0.5, 1234, dt.datetime(2026, 1, 15), None,
        "Nybro",
    ]  # fmt: skip
    assert (type(row[4]), type(row[5])) == (Percent, Scaled)


def test_a_quotation_mark_that_is_never_closed_spoils_its_own_row_only() -> None:
    grid = one(b'a;b\n1;"x\n2;"y\nz"\n3;w\n')
    assert grid.rows == {0: ["a", "b"], 1: [Odd("quote", '1;"x')], 2: ["2", "y\nz"], 3: ["3", "w"]}


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "mac-roman"])
def test_letters_are_swedish_in_every_charset(charset: str) -> None:
    text = "Namn;Kommun\r\nBjörn Sjödin;Mörbylånga\r\nMärta Hägg;Torsås\r\n"
    assert one(text.encode(charset)).rows[1] == ["Björn Sjödin", "Mörbylånga"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"<html><body><table>", "web_page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "xml_2003"),
        (b'<?xml version="1.0"?><root/>', "xml"),
        (b"\xd0\xcf\x11\xe0 Workbook", "xls"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"\t\x08\x10\x00\x00\x06", "xls"),
        (b"%PDF-1.7", "not_a_sheet"),
        (b" \r\n", "empty"),
    ],
)
def test_what_is_not_read_is_refused_as_what_it_is(content: bytes, problem: str) -> None:
    with pytest.raises(UnreadableSheet) as caught:
        read_books(content)
    assert caught.value.problem == problem
