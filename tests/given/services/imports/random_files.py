"""Writes pages of cells as the files they come in: workbooks, documents and texts with their delimiters and charsets."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook

Cell = str | int | float | dt.datetime | dt.timedelta | None
Rows = list[list[Cell]]
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


@dataclass(slots=True, kw_only=True)
class Page:
    """One sheet; ``merged`` are areas such as A1:B2, ``only_book`` what another kind of file cannot hold."""

    name: str
    rows: Rows
    merged: list[str] = field(default_factory=list)
    hidden: bool = False
    only_book: bool = False


def written(dice: Random, pages: Sequence[Page], *, as_text: bool) -> bytes:
    """The pages as a file: a workbook, or now and then a document or a text where they allow it."""
    chance = dice.random()
    if as_text and len(pages) == 1 and not pages[0].merged and not pages[0].only_book and chance < 0.3:
        return text(dice, pages[0].rows)
    if chance > 0.8 and not any(page.merged or page.hidden or page.only_book for page in pages):
        return document(pages)
    return book(pages)


def filled(pages: Sequence[Page]) -> int:
    """How many cells hold anything."""
    return sum(1 for page in pages for row in page.rows for cell in row if cell is not None and str(cell).strip())


def book(pages: Sequence[Page]) -> bytes:
    """An .xlsx."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for page in pages:
        sheet = made.create_sheet(page.name)
        for row in page.rows:
            sheet.append(row)
        for area in page.merged:
            sheet.merge_cells(area)
        sheet.sheet_state = "hidden" if page.hidden else "visible"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def document(pages: Sequence[Page]) -> bytes:
    """An .ods."""
    tables = "".join(
        f"<table:table table:name={quoteattr(page.name)}>{''.join(map(_row, page.rows))}</table:table>" for page in pages
    )
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<office:document-content {_NAMES}>{body}</office:document-content>")
    return out.getvalue()


def _row(row: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, dt.datetime):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell:%Y-%m-%d}"/>'
    if isinstance(cell, dt.timedelta):
        minutes = int(cell.total_seconds()) // 60
        time = f"PT{minutes // 60:02d}H{minutes % 60:02d}M00S"
        return f'<table:table-cell office:value-type="time" office:time-value="{time}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'


def text(dice: Random, rows: Rows) -> bytes:
    """A delimited text in one of the charsets and line ends that there are."""
    out = io.StringIO(newline="")
    delimiter = dice.choice(";;;\t,")
    ends = dice.choice(("\r\n", "\n"))
    all_quoted = dice.random() < 0.3
    quoting: Literal[0, 1] = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=delimiter, lineterminator=ends, quoting=quoting)
    for row in rows:
        writer.writerow([_as_text(cell) for cell in row])
    said = ("sep=" + delimiter + ends if dice.random() < 0.2 else "") + out.getvalue()
    charset = dice.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16", "cp850", "mac-roman"))
    return said.replace("\u2013", "-").encode(charset) if charset == "cp850" else said.encode(charset)  # it has no dash


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.timedelta):
        minutes = int(cell.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    return f"{cell:%Y-%m-%d}" if isinstance(cell, dt.datetime) else str(cell)
