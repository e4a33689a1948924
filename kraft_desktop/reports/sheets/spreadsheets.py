"""Spreadsheets in, through the separate process, and out, through one writer that writes no formulas."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import re
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from kraft_desktop import design
from kraft_desktop.domain import errors
from kraft_desktop.domain.errors import KraftError, ReadingTooSlow, UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports import limited
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.reports.sheets.reading.process import MAX_ANSWER, SECONDS, TOGETHER
from kraft_desktop.reports.sheets.reading.records import Account, Note, Payment, ReadFile, ReadRow, ReadSheet

_TIMEOUT = 20 if sys.platform == "win32" else 60
"""Seconds in all; the process itself stops after ``SECONDS`` of work where the system can see to it."""
_GROUPED_FROM = 10_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_READER = "kraft_desktop.reports.sheets.reading.process"
_UNLOCKER = "kraft_desktop.reports.sheets.reading.unlocking"
_BOLD = Font(name="Calibri", size=11, family=2, bold=True)
_LINE = 15.0
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """By kind, how much of a file is understood as that kind, 0 where its columns are missing; and the seconds of work that it
    took to find that out."""

    scores: Mapping[SheetKind, int]
    worked: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What is known when a file is read: the ``password`` of a protected workbook, and the seconds of work in which the file
    was recognised."""

    password: str | None = None
    worked: float = 0


_PLAIN = Opening()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeWords:
    """Normalised words that a programme knows: those for sources of support, and by name the codes of the places or
    teams that titles can name."""

    sources: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)


def _words(words: ProgrammeWords | None) -> dict[str, Any]:
    known = words or ProgrammeWords()
    return {"source_words": sorted(known.sources), "places": dict(known.places)}


def read(
    kind: SheetKind,
    content: bytes,
    today: dt.date,
    chosen: Mapping[str, str],
    *,
    words: ProgrammeWords | None = None,
    answers: Mapping[str, str] | None = None,
    keep_cells: bool = False,
    opening: Opening = _PLAIN,
) -> ReadFile:
    """Read an untrusted sheet. ``chosen`` maps fields to headings or column letters where the guess is to be overruled,
    ``answers`` the questions of an earlier reading to what was answered, ``words`` are those of the programme.

    UnreadableSheet, SheetTooLarge, ReadingTooSlow, ColumnsNotFound or NoSuchColumn.
    """
    request = {
        "kind": kind,
        "today": today.isoformat(),
        "chosen": dict(chosen),
        **_words(words),
        "answers": dict(answers or {}),
        "keep_cells": keep_cells,
        **_opening(opening.password),
    }
    return _file(_asked(request, content, opening.worked)["file"])


def _opening(password: str | None) -> dict[str, str]:
    return {"password": password} if password else {}


def recognise(
    kinds: Iterable[SheetKind], content: bytes, *, words: ProgrammeWords | None = None, password: str | None = None
) -> Recognised:
    """How much of a file is understood as each kind; the file is read once.

    UnreadableSheet, SheetTooLarge or ReadingTooSlow.
    """
    request = {
        "kinds": list(kinds),
        **_words(words),
        "chosen": {},
        "answers": {},
        **_opening(password),
    }
    answer = _asked(request, content, 0)
    return Recognised(scores={SheetKind(kind): score for kind, score in answer["scores"].items()}, worked=answer["worked"])


def _asked(request: Mapping[str, Any], content: bytes, worked: float) -> dict[str, Any]:
    """The answer of the separate process, with the seconds of work that are left of those for a file; its errors are raised
    again."""
    if len(content) > MAX_BYTES:
        raise errors.SheetTooLarge(what="bytes", limit=MAX_BYTES)
    work = max(1, min(SECONDS, TOGETHER - math.ceil(worked)))
    try:
        reader = _UNLOCKER if "password" in request else _READER
        given = json.dumps(request).encode() + b"\n" + content
        done = limited.run(reader, given, seconds=_TIMEOUT, most=MAX_ANSWER, work=work)
    except limited.TooSlow as problem:
        raise ReadingTooSlow(seconds=work + math.ceil(worked) if problem.worked else _TIMEOUT) from problem
    except limited.Crashed as problem:
        raise UnreadableSheet(problem="crashed") from problem
    return _checked(json.loads(done))


def _checked(answer: dict[str, Any]) -> dict[str, Any]:
    if "problem" in answer:
        kind: type[KraftError] = getattr(errors, answer["problem"])
        raise kind(**answer["facts"])
    return answer


def _file(read: Mapping[str, Any]) -> ReadFile:
    return ReadFile(
        sheets=[_sheet(sheet) for sheet in read["sheets"]],
        notes=[(name, Note(**note)) for name, note in read["notes"]],
        account=Account.of(read["account"]),
    )


def _sheet(sheet: dict[str, Any]) -> ReadSheet:
    return ReadSheet(
        **{
            **sheet,
            "rows": [_row(row) for row in sheet["rows"]],
            "notes": [Note(**note) for note in sheet["notes"]],
            "account": Account.of(sheet["account"]),
            "shown": {int(r): {int(c): t for c, t in row.items()} for r, row in sheet["shown"].items()},
            "columns": {int(c): heading for c, heading in sheet["columns"].items()},
        }
    )


def _row(fields: Sequence[Any]) -> ReadRow:
    """A row of the answer, which has rows and payments as lists of their fields."""
    row = ReadRow(*fields)
    return row._replace(payments=[Payment(*p) for p in row.payments], problems=[(column, why) for column, why in row.problems])


def put_text(cell: SheetCell, text: str) -> None:
    """Write ``text`` as text, never as a formula, without control signs."""
    cell.value = _CONTROL.sub("", text)
    cell.data_type = "s"


Value = str | int | float | dt.date | None
"""What a cell of a workbook can hold; dates are written as dates, texts always as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One sheet: its rows, and which of them (from 1) heads the columns, 0 for none; the rows above it are titles.

    Columns ``figures_from`` (from 1) to ``figures_to`` are set to the right, texts among them too, and what
    follows them is set a little apart. A page of running text has
    ``widths`` for its columns, in characters: the first column is emphasised, and texts too long for theirs go on below.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    heading_row: int = 1
    figures_from: int | None = None
    figures_to: int = 1_000
    widths: Sequence[int] = ()


def workbook(pages: Sequence[Page], *, made: dt.datetime | None = None) -> bytes:
    """An xlsx with bold headings that stay in sight, and columns as wide as their contents (8 to 48 characters).

    With ``made`` (UTC) the same pages give the same bytes: it is written as the workbook's time of creation.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for page in pages:
        sheet = book.create_sheet(page.name)
        for place, row in enumerate(page.rows, start=1):
            for column, value in enumerate(row, start=1):
                _put(sheet.cell(row=place, column=column), value, page)
        for place in range(1, page.heading_row + 1):
            for cell in sheet[place]:
                cell.font = _BOLD
        for column, width in _widths(page).items():
            sheet.column_dimensions[get_column_letter(column)].width = width
        for place, height in _heights(page).items():
            sheet.row_dimensions[place].height = height
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = sheet.PAPERSIZE_A4, 0
        if page.heading_row:
            sheet.freeze_panes = f"A{page.heading_row + 1}"
    return _saved(book) if made is None else _dated(_saved(book), made)


def _put(cell: SheetCell, value: Value, page: Page) -> None:
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value
        if isinstance(value, int) and abs(value) >= _GROUPED_FROM:
            cell.number_format = "#,##0"
    if page.widths:
        cell.alignment = Alignment(wrap_text=cell.column > 1, vertical="top")
        if cell.column == 1:
            cell.font = _BOLD
    elif page.figures_from and page.figures_from <= cell.column <= page.figures_to and cell.row >= page.heading_row:
        cell.alignment = Alignment(horizontal="right")
    elif cell.column > page.figures_to:
        cell.alignment = Alignment(horizontal="left", indent=1)


def _widths(page: Page) -> dict[int, int]:
    if page.widths:
        return dict(enumerate(page.widths, start=1))
    widths: dict[int, int] = {}
    for row in page.rows[max(page.heading_row, 1) - 1 :]:
        for column, value in enumerate(row, start=1):
            widths[column] = max(widths.get(column, 8), len("" if value is None else str(value)) + 2)
    return {column: min(width, 48) for column, width in widths.items()}


def _heights(page: Page) -> dict[int, float]:
    """Heights for rows of running text: not every program finds them itself."""
    lines = {
        place: max((-(-len(str(value)) // width) for value, width in zip(row[1:], page.widths[1:], strict=False)), default=1)
        for place, row in enumerate(page.rows, start=1)
    }
    return {place: number * _LINE for place, number in lines.items() if number > 1}


def comma_separated(rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """CSV (RFC 4180, UTF-8): nothing for None, and no text that a spreadsheet would take for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_harmless(value) if isinstance(value, str) else value for value in row] for row in rows)
    return out.getvalue().encode()


def _harmless(text: str) -> str:
    """``text`` without control signs, after an apostrophe where it begins as a formula does."""
    plain = _CONTROL.sub("", text)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def returned_book(
    read_sheets: Sequence[ReadSheet], marks: Mapping[tuple[str, int], Sequence[tuple[str, str]]], heading: str
) -> bytes:
    """The sender's own sheets, in place, with the unreadable cells marked and an error column to the right.

    ``marks`` maps (sheet, row) to pairs of column heading and sentence. Columns that were not read are left empty.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    fill = PatternFill("solid", fgColor=design.ATTENTION_SOFT.lstrip("#"))
    tables: dict[str, list[ReadSheet]] = {}
    for sheet in read_sheets:
        tables.setdefault(sheet.name, []).append(sheet)
    for name, parts in tables.items():
        page = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31] or "Blad1")
        last = max(part.width for part in parts) + 1
        for part in parts:
            _return_cells(page, part, last, heading)
        for row in sorted(row for where, row in marks if where == name):
            part = max((p for p in parts if p.heading_row < row), key=lambda p: p.heading_row, default=parts[0])
            _mark(page, row, marks[name, row], {title: c for c, title in part.columns.items()}, last, fill)
        page.column_dimensions[get_column_letter(last)].width = 60
        page.freeze_panes = f"A{parts[0].heading_row + 1}"
    return _saved(book)


def _return_cells(page: Any, part: ReadSheet, last: int, heading: str) -> None:
    """Write the cells of a table in their original places, with the heading of the error column beside its own."""
    for row, shown in part.shown.items():
        for column, text in shown.items():
            put_text(page.cell(row=row, column=column + 1), text)
    put_text(page.cell(row=part.heading_row, column=last), heading)
    for cell in page[part.heading_row]:
        cell.font = _BOLD
    for column in part.columns:
        page.column_dimensions[get_column_letter(column + 1)].width = 18


def _mark(
    page: Any, row: int, found: Sequence[tuple[str, str]], columns: Mapping[str, int], last: int, fill: PatternFill
) -> None:  # fmt: skip
    """Mark the cells of a row that could not be read, and say why in the error column."""
    for title, _ in found:
        if title in columns:
            page.cell(row=row, column=columns[title] + 1).fill = fill
    note = page.cell(row=row, column=last)
    put_text(note, "; ".join(f"{title}: {sentence}" for title, sentence in found))
    note.fill, note.alignment = fill, Alignment(wrap_text=True, vertical="top")


def _saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _dated(book: bytes, made: dt.datetime) -> bytes:
    """The saved workbook with ``made`` in place of every time of saving."""
    out, moment = io.BytesIO(), made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + moment, content)
            entry = zipfile.ZipInfo(name, made.timetuple()[:6])
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(entry, content)
    return out.getvalue()
