"""The ways into a store: unlocking, the recovery sheet, the first start; with real stores and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kraft_desktop.services.admin import recovery, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.start.doors import StoreCreation
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.first_steps import Kind, PlaceStep, SheetStep
from kraft_desktop.ui.pages.start.recovery import RecoveryPage
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.widgets.new_passphrase import Strength, strength
from tests.given import seeds
from tests.given.seeds import PASSPHRASE
from tests.given.ui.window import focused

Settle = Callable[[], None]


class Answering(Ask):
    """A user who chooses one folder, and keeps what was opened."""

    def __init__(self, folder: Path | None = None) -> None:
        self.chosen, self.shown = folder, list[Path]()

    def folder(self, parent: QWidget, title: str) -> Path | None:
        del parent, title
        return self.chosen

    def open(self, path: Path) -> None:
        self.shown.append(path)


def unlock_page(worker: Worker, settle: Settle, store: Path) -> UnlockPage:
    page = UnlockPage(seeds.doors, worker, Answering(), store)
    page.resize(900, 700)
    page.show()
    settle()
    return page


def test_the_store_says_whose_it_is_and_opens_by_keyboard(
    app: QApplication, worker: Worker, settle: Settle, tmp_path: Path
) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra", practice=True)
    page = unlock_page(worker, settle, store)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "Södra noden" in texts
    assert page.account.currentText() == "Eva Exempelgren"
    sessions: list[Session] = []
    page.opened.connect(sessions.append)
    page.setFocus()
    QTest.keyClicks(focused(app), PASSPHRASE)
    QTest.keyClick(focused(app), Qt.Key.Key_Return)
    settle()
    assert sessions[0].account.name == "Eva Exempelgren"
    assert page.passphrase.editor.text() == ""
    sessions[0].vault.close()


def test_a_practice_store_says_where_its_passphrase_stands(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / unlock.PRACTICE_FILE).write_text(PASSPHRASE, "utf-8")
    for practice in (True, False):
        store, _ = seeds.new_store(tmp_path / f"lager-{practice}", practice=practice)
        page = UnlockPage(seeds.doors, worker, Answering(), store)
        page.show()
        settle()
        said = " ".join(label.text() for label in page.findChildren(QLabel))
        assert (unlock.PRACTICE_FILE in said) is practice
        assert PASSPHRASE not in said


def test_return_before_the_accounts_are_known_is_not_lost(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    page = UnlockPage(seeds.doors, worker, Answering(), store)
    sessions: list[Session] = []
    page.opened.connect(sessions.append)
    page.passphrase.editor.setText(PASSPHRASE)
    page.unlock()
    page.show()
    settle()
    assert len(sessions) == 1
    sessions[0].vault.close()


def test_a_wrong_passphrase_is_said_in_words_and_can_be_mended(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    page = unlock_page(worker, settle, store)
    page.passphrase.editor.setText("inte den rätta alls")
    page.unlock()
    settle()
    assert "Inget är ändrat" in page.notice.text()
    assert page.passphrase.editor.hasSelectedText()
    assert page.button.isEnabled()


def test_whoever_holds_the_store_is_named_before_anything_is_typed(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    with seeds.opened(store).vault:
        page = unlock_page(worker, settle, store)
        assert "Eva Exempelgren" in page.notice.text()
        assert "Inget är förlorat" in page.notice.text()


def test_a_damaged_header_and_a_missing_store_are_said(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    (store / "header.json").write_text("{}", "utf-8")
    page = unlock_page(worker, settle, store)
    assert "Radera inte mappen" in page.notice.text()
    assert not page.button.isEnabled()
    page = unlock_page(worker, settle, tmp_path / "ingenstans")
    assert "inget lager" in page.notice.text()


def test_caps_lock_is_noticed(app: QApplication, worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    page = unlock_page(worker, settle, store)
    page.setFocus()
    field = page.passphrase.editor
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    for text, modifier, noticed in (("A", shift, False), ("A", none, True), ("7", none, True), ("b", none, False)):
        app.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text))
        shown = [w.isVisible() for w in page.findChildren(QLabel) if w.text() == "Caps Lock är på"]
        assert shown == [noticed], text


def test_every_control_of_the_unlock_page_is_named_and_in_order(
    app: QApplication, worker: Worker, settle: Settle, tmp_path: Path
) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    page = unlock_page(worker, settle, store)
    page.account.setFocus()
    expected = [page.account, page.passphrase.editor, page.button, page.sheet, page.elsewhere, page.make]
    seen = [app.focusWidget()]
    for _ in expected[1:]:
        QTest.keyClick(focused(app), Qt.Key.Key_Tab)
        seen.append(app.focusWidget())
    assert seen == expected
    for widget in expected:
        assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text())


def test_the_recovery_sheet_gives_a_new_passphrase(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, code = seeds.new_store(tmp_path / "sodra")
    page = RecoveryPage(seeds.doors, worker, seeds.doors().look(store))
    page.show()
    settle()
    back: list[Path] = []
    page.back.connect(back.append)
    page.passphrase.suggest.click()
    new = page.passphrase.text()
    page.passphrase.second.editor.setText(new)
    page.code.setText(code[:-1] + str((int(code[-1]) + 1) % 10))
    page.save.click()
    settle()
    assert "grupp 8" in page.notice.text()
    page.code.setText(code)
    page.save.click()
    settle()
    assert back == [store]
    seeds.doors().unlock(store, None, new).vault.close()


def choose_place(page: FirstStartPage, settle: Settle, kind: Kind, folder: Path) -> None:
    """Go through the first two steps."""
    page.kinds.choices[kind].setChecked(True)
    page.onward.click()
    settle()
    assert not page.onward.isEnabled()
    place = page.step
    assert isinstance(place, PlaceStep)
    place.name.set_text("Eva Exempelgren")
    place.folder.set_text(str(folder))
    place.edited.emit()
    page.onward.click()
    settle()


@pytest.mark.parametrize("kind", [Kind.NODE, Kind.OWNER])
def test_a_store_is_made_and_its_sheet_is_proved_before_leaving(
    app: QApplication, worker: Worker, settle: Settle, tmp_path: Path, kind: Kind
) -> None:
    ask = Answering()
    page = FirstStartPage(seeds.making, worker, ask)
    page.resize(1000, 800)
    page.show()
    made: list[Path] = []
    founded: list[Path] = []
    page.made.connect(made.append)
    page.founded.connect(founded.append)
    choose_place(page, settle, kind, tmp_path / "nytt")
    chooser = page.step.passphrase  # type: ignore[attr-defined]  # the step of the passphrase
    chooser.suggest.click()
    passphrase = chooser.text()
    chooser.second.editor.setText(passphrase[:-1])
    assert not page.onward.isEnabled()
    chooser.second.editor.setText(passphrase)
    page.onward.click()
    settle()
    sheet = page.step
    assert isinstance(sheet, SheetStep)
    assert not page.onward.isEnabled()
    assert not page.back.isVisible()
    opens = focused(app)
    assert isinstance(opens, QPushButton)
    opens.click()
    assert ask.shown[0].read_bytes().startswith(b"%PDF")
    groups = sheet.proof._groups
    sheet.proof.fields[0].setText("000000")
    sheet.proof.fields[1].setText(groups[sheet.proof.asked[1]])
    assert not page.onward.isEnabled()
    sheet.proof.fields[0].setText(groups[sheet.proof.asked[0]])
    page.onward.click()
    settle()
    assert founded == made
    assert made == [tmp_path / "nytt"]
    session = seeds.doors().unlock(made[0], None, passphrase)
    with session.vault:
        assert recovery.is_proved(session)


def test_the_file_of_the_sheet_is_deleted_once_it_is_proved(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    wanted = StoreCreation(
        folder=tmp_path / "nytt",
        programme="kraft",
        node="sodra",
        name="Eva Exempelgren",
        passphrase=PASSPHRASE,
        sheet=tmp_path / "blad.pdf",
    )
    page = FirstStartPage(seeds.making, worker, Answering())
    page.show()
    page._founded(seeds.found_cheaply(wanted))
    sheet = page.step
    assert isinstance(sheet, SheetStep)
    assert not sheet.erase.isEnabled()
    for place, line in zip(sheet.proof.asked, sheet.proof.fields, strict=True):
        line.setText(sheet.proof._groups[place])
    sheet.erase.click()
    settle()
    assert not wanted.sheet.exists()
    assert sheet.erase.text() == "Filen är raderad"


def test_the_first_start_has_the_keyboard_and_return_goes_on(app: QApplication, worker: Worker, settle: Settle) -> None:
    window = Window(lambda: None)
    page = FirstStartPage(seeds.making, worker, Answering())
    window.show()
    window.activateWindow()
    window.show_content(page)
    app.processEvents()
    assert focused(app) is page.kinds.choices[Kind.PRACTICE]
    QTest.keyClick(focused(app), Qt.Key.Key_Down)
    assert page.kinds.kind() is Kind.NODE
    QTest.keyClick(focused(app), Qt.Key.Key_Return)
    settle()
    assert isinstance(page.step, PlaceStep)
    assert not page.onward.isEnabled()
    QTest.keyClick(focused(app), Qt.Key.Key_Return)
    assert isinstance(page.step, PlaceStep)  # nobody has been named yet


def test_a_synced_folder_is_refused_where_it_was_chosen(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    page = FirstStartPage(seeds.making, worker, Answering())
    page.show()
    page.kinds.choices[Kind.NODE].setChecked(True)
    page.onward.click()
    settle()
    page.step.name.set_text("Eva")  # type: ignore[attr-defined]  # the step of the place
    page.step.folder.set_text(str(tmp_path / "OneDrive" / "x"))  # type: ignore[attr-defined]  # as above
    page.step.edited.emit()
    page.onward.click()
    settle()
    page.step.passphrase.first.editor.setText(PASSPHRASE)  # type: ignore[attr-defined]  # the step of the passphrase
    page.step.passphrase.second.editor.setText(PASSPHRASE)  # type: ignore[attr-defined]  # as above
    page.onward.click()
    settle()
    assert "OneDrive" in page.notice.text()
    assert page.back.isEnabled()
    page.back.click()
    assert page.step.folder.text().endswith("x")  # type: ignore[attr-defined]  # the step of the place


def test_an_existing_store_is_opened_from_the_first_start(app: QApplication, worker: Worker, tmp_path: Path) -> None:
    del app
    page = FirstStartPage(seeds.making, worker, Answering(tmp_path))
    made: list[Path] = []
    page.made.connect(made.append)
    page.kinds.choices[Kind.OPEN].setChecked(True)
    page.onward.click()
    assert made == [tmp_path]


def test_strength_is_honest() -> None:
    known = ["mjölk", "sten", "moln", "fjäder", "gran", "uggla", "kompass"]
    assert strength("kort", known) is Strength.SHORT
    assert strength("Sommar2026!!!!", known) is Strength.WEAK
    assert strength("uggla uggla uggla uggla", known) is Strength.WEAK
    assert strength("aaaaaaaaaaaaaaaaaaaa", known) is Strength.WEAK
    assert strength("mjölk sten moln fjäder gran", known) is Strength.FAIR
    assert strength("mjölk sten moln fjäder gran uggla", known) is Strength.GOOD


def test_the_stores_to_choose_from_are_named_not_pathed(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    first, _ = seeds.new_store(tmp_path / "ett" / "nod")
    other, _ = seeds.new_store(tmp_path / "ova" / "nod", practice=True)
    page = UnlockPage(seeds.doors, worker, Answering(), first, [first, other, tmp_path / "borta"])
    page.show()
    settle()
    assert page.stores.itemText(0) == "Södra noden"
    assert page.stores.itemText(1) == "Södra noden, övning"
    chosen: list[Path] = []
    page.other.connect(chosen.append)
    page.stores.activated.emit(1)
    assert chosen == [other]
