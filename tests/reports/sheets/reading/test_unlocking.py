"""Workbooks that a password protects, read in the separate process: with the right password, and refused without it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from kraft_desktop.domain.errors import UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets import spreadsheets
from tests.given.services.imports.random_files import Page, book, document

PASSWORD = "hösten 2026 å"
TODAY = dt.date(2026, 11, 22)
PLAIN = book([Page(name="Blad1", rows=[["Personnummer", "Månad", "Belopp"], ["19640823-3234", "2026-01", 5000]])])


@pytest.fixture(scope="module")
def locked() -> bytes:
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(PLAIN)).encrypt(PASSWORD, out)
    return out.getvalue()


def read(content: bytes, password: str | None) -> list[int]:
    file = spreadsheets.read(SheetKind.SUPPORT, content, TODAY, {}, opening=spreadsheets.Opening(password=password))
    return [payment.amount_ore for sheet in file.sheets for row in sheet.rows for payment in row.payments]


def problem(content: bytes, password: str | None) -> str:
    with pytest.raises(UnreadableSheet) as refused:
        read(content, password)
    return str(refused.value.problem)


def test_the_right_password_opens_a_workbook(locked: bytes) -> None:
    assert read(locked, PASSWORD) == [500_000]
    assert spreadsheets.recognise([SheetKind.SUPPORT], locked, password=PASSWORD).scores[SheetKind.SUPPORT] > 0


def test_a_wrong_password_and_none_are_refused_as_such(locked: bytes) -> None:
    assert (problem(locked, "fel"), problem(locked, None)) == ("wrong_password", "locked")


def test_a_damaged_file_is_refused_with_its_password_too(locked: bytes) -> None:
    middle = len(locked) // 2
    torn = locked[:middle] + bytes(1000) + locked[middle + 1000 :]
    assert problem(torn, PASSWORD) in {"damaged", "cut", "wrong_password", "not_a_sheet"}


def test_a_password_changes_nothing_for_a_file_without_one() -> None:
    assert read(PLAIN, PASSWORD) == [500_000]


def test_a_document_with_a_password_is_refused_with_how_to_save_it() -> None:
    out = io.BytesIO(document([Page(name="Blad1", rows=[["x"]])]))
    with zipfile.ZipFile(out, "a") as archive:
        entry = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        archive.writestr("META-INF/manifest.xml", entry)
    assert problem(out.getvalue(), None) == "locked_ods"
