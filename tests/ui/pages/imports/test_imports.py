"""Importing a sheet on the screen: tried before it is kept, columns pointed out, marked cells sent back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.imports.page import ImportPage
from tests.given.case_rig import DAY, LEYLA, Answers, check_fits, check_named, heard, needs, session, words_on
from tests.given.nodes import SETS
from tests.given.ui.import_page import choose, page_on, wait

__all__ = ["needs", "session"]

WRONG = SETS / "sodra_fel"


def test_a_case_list_is_tried_then_taken_in(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    told = heard(page)
    page.receive([WRONG / "arendelista.xlsx"])
    wait(page, settle)
    said = words_on(page)
    assert page.file.kind.value() is SheetKind.CASES
    assert "8 nya rader · 15 rader totalt." in said
    assert "Läses inte och sparas aldrig: Diagnos" in said
    assert page.result.table.model.total >= 7
    assert caseload.listing(session) == (), "nothing is kept by trying"
    check_named(page)
    check_fits(page)
    page.take.click()
    wait(page, settle)
    assert len(caseload.listing(session)) == 8
    assert "arendelista.xlsx är intaget. 8 nya rader · 15 rader totalt." in page.notice.text()
    assert told.changed
    page.notice.way.click()
    assert told.wants[-1] == ("cases", None)
    page.receive([WRONG / "arendelista.xlsx"])
    wait(page, settle)
    assert "Samma fil importerades 2026-11-22 av Anna." in page.notice.text()
    assert not page.take.isVisible()


def test_a_file_is_dropped(needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(WRONG / "lakartimmar.xlsx"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, held, left, none)
    QApplication.sendEvent(page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), copy, held, left, none))
    wait(page, settle)
    assert page.file.kind.value() is SheetKind.HOURS
    assert page.take.isVisible()
    page.take.click()
    wait(page, settle)
    assert page.notice.way.text() == "Visa timmarna"


def test_a_sheet_says_whose_it_is_and_files_wait_for_their_turn(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    unnamed = tmp_path / "utbetalningar.xlsx"
    unnamed.write_bytes((WRONG / "utbetalningar_0862_emmaboda.xlsx").read_bytes())
    page = page_on(needs, settle)
    page.receive([WRONG / "arendelista.xlsx", unnamed])
    wait(page, settle)
    assert "1 till på tur" in words_on(page)
    assert not page.batch.isVisible()
    page.take.click()
    wait(page, settle)
    taken = page.batch.lines[0][1]
    assert re.search(r"\d+ nya rader", taken)
    assert taken in words_on(page), "what was taken in still shows beside the next sheet"
    assert page.file.kind.value() is SheetKind.SUPPORT
    assert page.file.municipality.value() is None, "the sheet says whose it is"
    assert page.take.isVisible()
    page.take.click()
    wait(page, settle)
    with session.vault.read() as data:
        assert {row.municipality for row in data.support_months.where()} == {"0862"}
    assert [name for name, _ in page.batch.lines] == ["arendelista.xlsx", "utbetalningar.xlsx"]
    assert page.batch.isVisible()
    page.receive([unnamed])
    wait(page, settle)
    page.file.other.click()
    wait(page, settle)
    ((name, words),) = page.batch.lines
    assert name == "utbetalningar.xlsx"
    assert words.startswith("Samma fil importerades"), "said instead of that it was not taken in"
    assert not page.batch.isVisible()


def test_a_sheet_that_names_no_municipality_asks(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    recording.register(session, LEYLA, DAY)
    file = tmp_path / "utbetalningar.csv"
    file.write_text(f"Personnummer;2026-01;2026-02\n{LEYLA.personal_number};8137;9001\n", "utf-8")
    page = page_on(needs, settle)
    page.receive([file])
    wait(page, settle)
    choose(page, settle, "sender_missing", "0862")
    page.take.click()
    wait(page, settle)
    with session.vault.read() as data:
        assert {row.municipality for row in data.support_months.where()} == {"0862"}


def helped(page: ImportPage) -> list[str]:
    """What F1 shows."""
    return [w.text() for w in page.findChildren(QLabel) if w.property("role") == "help" and w.isVisible()]


def test_f1_says_of_every_field_what_it_means_and_whether_it_leaves(
    needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "lista.csv"
    file.write_text("A1;B1;Kommun\n640823-3234;2025-10-01;Nybro\n", "utf-8")
    page = page_on(needs, settle)
    page.receive([file])
    wait(page, settle)
    page.file.kind.set_value(SheetKind.CASES)
    page.file.kind.edited.emit()
    wait(page, settle)
    for field in (page.file.kind, *page.columns.choices.values()):
        QTest.keyClick(field.editor, Qt.Key.Key_F1)
        (said,) = helped(page)
        assert "Ses av: " in said
        assert "Lämnar noden: " in said
        assert field.editor.accessibleDescription() == said
        QTest.keyClick(field.editor, Qt.Key.Key_F1)
        assert helped(page) == []
    QTest.keyClick(page.columns.choices["personal_number"].editor, Qt.Key.Key_F1)
    QTest.keyClick(page.columns.choices["referred_on"].editor, Qt.Key.Key_F1)
    (said,) = helped(page)
    assert said.startswith("Kolumnen som läses som: Aktualiserad")
    assert "Lämnar noden: bara som en siffra bland andra" in said
    check_fits(page)


def test_columns_are_pointed_out(session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path) -> None:
    file = tmp_path / "lista.csv"
    file.write_text("A1;B1;Kommun\n640823-3234;2025-10-01;Nybro\n", "utf-8")
    page = page_on(needs, settle)
    page.receive([file])
    wait(page, settle)
    page.file.kind.set_value(SheetKind.CASES)
    page.file.kind.edited.emit()
    wait(page, settle)
    assert set(page.columns.choices) == {"personal_number", "referred_on"}
    for name, heading in (("personal_number", "A1"), ("referred_on", "B1")):
        page.columns.choices[name].set_value(heading)
    page.columns._chose()
    wait(page, settle)
    assert "1 ny rad · 1 rad totalt." in words_on(page)
    page.columns._open()
    assert page.columns.choices["municipality"].value() == "Kommun"
    page.columns.choices["municipality"].set_value(None)
    page.columns._chose()
    wait(page, settle)
    assert page.columns.choices["municipality"].value() is None, "a wrong guess can be taken away"
    page.take.click()
    wait(page, settle)
    (row,) = caseload.listing(session)
    assert row.municipality is None


def test_the_sheet_with_marked_cells_is_saved_where_the_user_says(
    needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    assert isinstance(needs.ask, Answers)
    page = page_on(needs, settle)
    page.receive([WRONG / "arendelista.xlsx"])
    wait(page, settle)
    page.returned.click()
    settle()
    assert not list(tmp_path.glob("*.xlsx"))
    needs.ask.where = tmp_path / "retur.xlsx"
    page.returned.click()
    settle()
    assert needs.ask.where.read_bytes().startswith(b"PK")
    assert "retur.xlsx" in page.notice.text()
    assert needs.ask.asked == ["arendelista - att rätta.xlsx"] * 2


def test_what_is_cancelled_is_not_kept(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    page.receive([WRONG / "arendelista.xlsx"])
    wait(page, settle)
    page.take.click()
    page.progress.cancel.click()
    wait(page, settle)
    assert caseload.listing(session) == ()
    assert page.take.isEnabled()


def test_what_cannot_be_read_is_said_and_the_page_is_ready_again(
    needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "bild.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    page = page_on(needs, settle)
    page.receive([file])
    wait(page, settle)
    assert page.notice.text()
    assert page.empty.isVisible()


def test_a_protected_workbook_asks_for_its_password(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "arendelista.xlsx"
    with (WRONG / "arendelista.xlsx").open("rb") as plain, file.open("wb") as locked:
        OOXMLFile(plain).encrypt("hemligt", locked)
    page = page_on(needs, settle)
    page.receive([file])
    wait(page, settle)
    assert page.password.isVisible()
    check_named(page)
    check_fits(page)
    for typed, said in (("fel", "Det är inte lösenordet till arendelista.xlsx"), ("hemligt", "8 nya rader")):
        page.password.field.editor.setText(typed)
        QTest.keyClick(page.password.field.editor, Qt.Key.Key_Return)
        wait(page, settle)
        assert said in words_on(page)
    assert not page.password.isVisible()
    page.take.click()
    wait(page, settle)
    assert len(caseload.listing(session)) == 8
