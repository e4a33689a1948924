"""Turns a file of unknown origin into rows of cells: xlsx and csv, whatever charset and delimiter."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.utils import column_index_from_string

from kraft_desktop.domain.errors import SheetTooLarge, UnreadableSheet
from kraft_desktop.reports.sheets.cells import Cell

MAX_BYTES = 20 << 20
MAX_ROWS, MAX_COLUMNS, MAX_CELL = 100_000, 1_000, 2_000
_MAX_MEMBERS, _MAX_UNPACKED, _MAX_RATIO = 2_000, 300 << 20, 200
_MERGED = re.compile(rb'mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_DELIMITERS = ";\t,|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet: rows of cells. ``percent`` holds the (row, column) of numbers that the sheet shows as percentages."""

    name: str
    rows: list[list[Cell]]
    percent: frozenset[tuple[int, int]] = frozenset()


def read_grids(content: bytes, *, formats: bool) -> list[Grid]:
    """The visible sheets of a workbook, or the readings of a text file with each delimiter it could have.

    ``formats`` also looks at number formats, which takes longer. UnreadableSheet or SheetTooLarge.
    """
    if len(content) > MAX_BYTES:
        raise SheetTooLarge(what="bytes", limit=MAX_BYTES)
    if content.startswith(b"PK\x03\x04"):
        _check_archive(content)
        return list(_workbook(content, formats=formats))
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableSheet(problem="old_or_locked")
    return list(_text(content))


def _check_archive(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile as problem:
        raise UnreadableSheet(problem="cut") from problem
    names = {member.filename for member in members}
    if "mimetype" in names:
        raise UnreadableSheet(problem="opendocument")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise UnreadableSheet(problem="not_a_sheet")
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MAX_MEMBERS or unpacked > _MAX_UNPACKED:
        raise SheetTooLarge(what="unpacked", limit=_MAX_UNPACKED)
    if any(m.file_size > 1 << 20 and m.file_size > _MAX_RATIO * max(m.compress_size, 1) for m in members):
        raise SheetTooLarge(what="ratio", limit=_MAX_RATIO)


def _workbook(content: bytes, *, formats: bool) -> Iterator[Grid]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        worksheets: list[Any] = list(book.worksheets)
        for sheet in worksheets:
            if sheet.sheet_state == "visible":
                sheet.reset_dimensions()
                grid = _formatted(sheet) if formats else _plain(sheet)
                _fill_merged(content, str(sheet._worksheet_path), grid.rows)
                yield grid
    except (SheetTooLarge, UnreadableSheet):
        raise
    except Exception as problem:  # a hostile file makes the reader fail in any way at all
        raise UnreadableSheet(problem="damaged") from problem


def _fill_merged(content: bytes, member: str, rows: list[list[Cell]]) -> None:
    """Repeat the value of a cell that is merged downwards within its column: one person, several rows."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        ranges = _MERGED.findall(archive.read(member.lstrip("/")))
    for letters, first, other, last in ranges:
        column, top = column_index_from_string(letters.decode()) - 1, int(first) - 1
        if letters == other and top < len(rows) and column < len(rows[top]):
            for row in rows[top + 1 : int(last)]:
                if column < len(row):
                    row[column] = rows[top][column]


def _plain(sheet: Any) -> Grid:
    rows: list[list[Cell]] = []
    for values in sheet.iter_rows(values_only=True):
        _check_size(len(rows), len(values))
        rows.append([_value(v) for v in values])
    return Grid(name=sheet.title, rows=rows)


def _formatted(sheet: Any) -> Grid:
    rows: list[list[Cell]] = []
    percent = set()
    for cells in sheet.iter_rows():
        _check_size(len(rows), len(cells))
        for column, cell in enumerate(cells):
            if isinstance(cell.value, int | float) and "%" in str(cell.number_format):
                percent.add((len(rows), column))
        rows.append([_value(c.value) for c in cells])
    return Grid(name=sheet.title, rows=rows, percent=frozenset(percent))


def _value(value: object) -> Cell:
    if isinstance(value, str):
        return value[:MAX_CELL]
    return value  # type: ignore[return-value]  # openpyxl gives no other kinds for values


def _check_size(rows: int, columns: int) -> None:
    if rows >= MAX_ROWS:
        raise SheetTooLarge(what="rows", limit=MAX_ROWS)
    if columns > MAX_COLUMNS:
        raise SheetTooLarge(what="columns", limit=MAX_COLUMNS)


def _text(content: bytes) -> Iterator[Grid]:
    text = _decode(content)
    if "\x00" in text or not text.strip():
        raise UnreadableSheet(problem="not_a_sheet" if text.strip() else "empty")
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):
        text = "\n" + rest
    csv.field_size_limit(MAX_CELL * 10)
    for delimiter in _DELIMITERS:
        if delimiter in text:
            rows: list[list[Cell]] = []
            try:
                for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
                    _check_size(len(rows), len(record))
                    rows.append([cell[:MAX_CELL] for cell in record])
            except csv.Error:
                continue
            yield Grid(name="", rows=rows)


def _decode(content: bytes) -> str:
    """UTF-8 or UTF-16 where it shows, else Windows-1252, which older case systems write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        charsets = ["utf-16"]
    elif content[1:200:2].count(0) > 50:
        charsets = ["utf-16-le"]
    else:
        charsets = ["utf-8-sig", "cp1252"]
    for charset in charsets:
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            continue
    raise UnreadableSheet(problem="charset")
