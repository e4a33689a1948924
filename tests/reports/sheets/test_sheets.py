"""Whole sheets, saved by LibreOffice and by case systems, read in the separate process."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kraft_desktop.domain import programme
from kraft_desktop.domain.errors import ColumnsNotFound, KraftError, NoSuchColumn, SheetTooLarge, UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.paths import programme_files
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.reports.sheets.reading.records import ReadSheet

SETS = Path(__file__).resolve().parents[2] / "sheets"
TODAY = dt.date(2026, 11, 22)
KRAFT = programme.parse(programme_files()["kraft"].read_text("utf-8"))
WORDS = spreadsheets.ProgrammeWords(
    sources=frozenset(alias for code in KRAFT.codes[CodeList.SUPPORT_SOURCE] for alias in code.aliases)
)


def expected_files() -> list[Any]:
    found = []
    for answers in sorted(SETS.glob("*/expected.json")):
        entries = json.loads(answers.read_text("utf-8"))["files"]
        found += [
            pytest.param(answers.parent / e["file"], SheetKind(e["kind"]), id=f"{answers.parent.name}-{e['file']}")
            for e in entries
        ]
    return found


def read(content: bytes, kind: SheetKind, **chosen: str) -> list[ReadSheet]:
    return spreadsheets.read(kind, content, TODAY, chosen, words=WORDS, keep_cells=True).sheets


@pytest.mark.parametrize(("file", "kind"), expected_files())
def test_every_sheet_is_understood(file: Path, kind: SheetKind) -> None:
    found = read(file.read_bytes(), kind)
    assert sum(len(sheet.rows) for sheet in found) >= 2


def test_private_columns_never_leave_the_reading_process() -> None:
    found = read((SETS / "sodra_fel" / "utbetalningar_0881_nybro.xlsx").read_bytes(), SheetKind.SUPPORT)
    assert [set(sheet.dropped) for sheet in found] == [{"Namn", "Försörjningshinder", "Anteckning"}]
    secret = openpyxl.load_workbook(SETS / "sodra_fel" / "utbetalningar_0881_nybro.xlsx").worksheets[0]
    headings = {c.value: place for place, c in enumerate(secret[4], start=1)}
    texts = {str(secret.cell(row=5 + n, column=headings["Försörjningshinder"]).value) for n in range(40)} - {"None"}
    assert texts
    assert not any(text in repr(found) for text in texts)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", UnreadableSheet),
        (b"%PDF-1.4\x00\x01", UnreadableSheet),
        (b"PK\x03\x04 cut", UnreadableSheet),
        (b"\xd0\xcf\x11\xe0 old", UnreadableSheet),
        ("Namn;Färg\nAnna;blå\n".encode(), ColumnsNotFound),
        (bytes(range(256)) * 20, KraftError),
        (b"x" * ((20 << 20) + 1), SheetTooLarge),
    ],
)
def test_rubbish_gets_a_clear_error(content: bytes, error: type[KraftError]) -> None:
    with pytest.raises(error):
        read(content, SheetKind.SUPPORT)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "0" * (50 << 20))
    with pytest.raises(SheetTooLarge):
        read(out.getvalue(), SheetKind.SUPPORT)


def test_the_user_may_name_the_columns() -> None:
    content = "Vem;När;Kronor\n19640823-3234;2026-01;100\n19811228-9874;2026-01;200\n".encode()
    (found,) = read(content, SheetKind.SUPPORT, person="Vem", month="B")
    assert [row.payments[0].amount_ore for row in found.rows] == [10000, 20000]
    with pytest.raises(NoSuchColumn):
        read(content, SheetKind.SUPPORT, person="Vem", month="B", source="Finns ej")


def test_the_returned_sheet_marks_the_cell_and_holds_no_formula() -> None:
    content = "Pnr;Månad;Belopp;Diagnos\n19640823-3234;2026-01;=1+1;hemlig\n19811228-9874;2026-01;200;hemlig\n".encode()
    found = read(content, SheetKind.SUPPORT)
    assert found[0].rows[0].problems == [("Belopp", "amount")]
    book = openpyxl.load_workbook(
        io.BytesIO(spreadsheets.returned_book(found, {("", 2): [("Belopp", "går inte att läsa")]}, "Fel"))
    )
    page = book.worksheets[0]
    assert page["C2"].data_type == "s"
    assert page["C2"].fill.fgColor.rgb.endswith("fdf3dc")
    assert page["D2"].value is None
    assert page["E2"].value == "Belopp: går inte att läsa"
    assert not any(c.data_type == "f" for row in page.iter_rows() for c in row)


def test_the_returned_sheet_has_the_tables_of_a_sheet_where_they_stood() -> None:
    head = "Pnr;Belopp;Månad\n"
    content = f"Nybro\n{head}19640823-3234;100;2026-01\n\n2025\n{head}19811228-9874;?;2025-12\n".encode()
    found = read(content, SheetKind.SUPPORT)
    assert [sheet.heading_row for sheet in found] == [2, 6]
    book = openpyxl.load_workbook(io.BytesIO(spreadsheets.returned_book(found, {("", 7): [("Belopp", "oläsligt")]}, "Fel")))
    (page,) = book.worksheets
    assert [page["A3"].value, page["B7"].value, page["D7"].value] == ["19640823-3234", "?", "Belopp: oläsligt"]
    assert page["B7"].fill.fgColor.rgb.endswith("fdf3dc")
    assert (page["D2"].value, page["D6"].value) == ("Fel", "Fel")
