"""The recovery sheet: one page that holds the code, the same bytes for the same store."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from reportlab.platypus import Paragraph

from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf, recovery_sheet
from kraft_desktop.reports.papers.recovery_sheet import RecoverySheet
from kraft_desktop.store.keys import wrapping

CODE = "-".join(f"{n * 11:06d}" for n in range(1, 9))
SHEET = RecoverySheet(
    letterhead=Letterhead(programme="KRAFT", store="Mellersta noden <Oskarshamn> & Mönsterås", practice=False),
    store_id="ab" * 16,
    made=dt.date(2026, 7, 6),
    account="Anna-Karin Sjögren Lindström",
    fingerprint=" ".join(["12345"] * 6),
    code=CODE,
)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is set on paper."""
    texts: list[str] = []
    real = Paragraph.__init__

    def noting(self: Paragraph, text: str, *args: Any, **named: Any) -> None:
        texts.append(text)
        real(self, text, *args, **named)

    monkeypatch.setattr(Paragraph, "__init__", noting)
    return texts


def test_the_sheet_says_what_it_is_and_holds_the_code(written: list[str]) -> None:
    content = recovery_sheet.write(SHEET)
    assert content.startswith(b"%PDF")
    assert b"/Count 1 " in content.replace(b"\n", b" ")
    text = "\n".join(written)
    for wanted in ("Återställningsblad", "Mellersta noden &lt;Oskarshamn&gt;", "2026-07-06", "ab" * 16, "kassaskåpet"):
        assert wanted in text
    assert "reservnyckel" not in text.casefold()


def test_the_code_can_be_typed_from_what_is_printed() -> None:
    lines = recovery_sheet.code_lines(CODE)
    assert [len(line.split()) for line in lines] == [4, 4]
    assert wrapping.read_recovery_code(" ".join(lines)) == CODE


def test_an_owner_is_told_of_the_reserve_key(written: list[str]) -> None:
    content = recovery_sheet.write(replace(SHEET, reserve_file="blad-reservnyckel.txt"))
    assert "blad-reservnyckel.txt" in "\n".join(written)
    assert b"/Count 1 " in content.replace(b"\n", b" ")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert recovery_sheet.write(SHEET) == recovery_sheet.write(SHEET)
    assert recovery_sheet.write(SHEET) != recovery_sheet.write(replace(SHEET, code=CODE[::-1]))


def test_tables_go_on_over_pages_with_their_headings() -> None:
    rows = [["Kommun", "Antal"], *[[f"Kommun {n}", str(n)] for n in range(120)]]
    content = pdf.document("Prov", [pdf.headline("Prov"), pdf.table(rows, (3, 1))], practice=False, header="KRAFT", footer="x")
    assert content.count(b"/Type /Page\n") > 1


@pytest.mark.parametrize("name", ["محمد علي", "สมชาย ใจดี", "x\u0323\u0302 Prov", "שרה"])
def test_a_name_that_cannot_be_printed_is_never_empty_boxes(written: list[str], name: str) -> None:
    content = recovery_sheet.write(replace(SHEET, account=name))
    assert content.startswith(b"%PDF")
    text = "\n".join(written)
    assert not any(sign in text for sign in name if sign.strip() and not sign.isascii())
    assert "tecken som inte går att skriva ut" in text
    assert "000011" in text, "the code is there all the same"


@pytest.mark.parametrize("name", ["Åsa Ö", "Zoë Šimić", "Иван", "Ελένη", "A\u030asa"])
def test_a_name_with_letters_of_the_typeface_is_printed(written: list[str], name: str) -> None:
    recovery_sheet.write(replace(SHEET, account=name))
    assert unicodedata.normalize("NFC", name) in "\n".join(written)
