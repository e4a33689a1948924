"""The ways into a store: unlocking, the recovery sheet, the first start; with real stores and by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kraft_desktop.services.admin import access, backups, recovery, remembering, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.start.doors import StoreCreation
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.first_steps import Kind, PlaceStep, SheetStep
from kraft_desktop.ui.pages.start.recovery import RecoveryPage
from kraft_desktop.ui.pages.start.restore import RestoreStep
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.runtime import preferences, volumes
from kraft_desktop.ui.runtime.preferences import Begun
from kraft_desktop.ui.runtime.volumes import Volume
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.new_passphrase import Strength, strength
from tests.given import seeds
from tests.given.seeds import PASSPHRASE
from tests.given.store.memory_keyring import in_place
from tests.given.ui.window import focused

Settle = Callable[[], None]


class Answering(Ask):
    """A user who chooses one folder, and keeps what was opened."""

    def __init__(self, folder: Path | None = None) -> None:
        self.chosen, self.shown, self.agreed = folder, list[Path](), False

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        del parent, title, text, yes, danger
        return self.agreed

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


def test_the_keyring_opens_a_store_when_it_is_asked_to_and_never_by_itself(
    worker: Worker, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = in_place(monkeypatch)
    store, _ = seeds.new_store(tmp_path / "sodra")
    session = seeds.doors().unlock(store, None, PASSPHRASE)
    remembering.turn_on(session, PASSPHRASE)
    opening.leave(session, locking=False)
    page = unlock_page(worker, settle, store)
    sessions: list[Session] = []
    page.opened.connect(sessions.append)
    settle()
    assert page.keyring.isVisible()
    assert sessions == []
    page.keyring.click()
    settle()
    assert len(sessions) == 1
    opening.leave(sessions[0], locking=False)
    keyring.broken = True
    page = unlock_page(worker, settle, store)
    page.keyring.click()
    settle()
    assert "Lösenfrasen fungerar" in page.notice.text()
    assert not page.keyring.isVisible()
    assert page.button.isEnabled()


def test_after_a_lock_the_keyring_is_not_offered(
    worker: Worker, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_place(monkeypatch)
    store, _ = seeds.new_store(tmp_path / "sodra")
    session = seeds.doors().unlock(store, None, PASSPHRASE)
    remembering.turn_on(session, PASSPHRASE)
    opening.leave(session, locking=True)
    assert not unlock_page(worker, settle, store).keyring.isVisible()


def backed_up(folder: Path) -> tuple[Path, str]:
    """A backup of a store that is gone with its computer, and its recovery code."""
    store, code = seeds.new_store(folder / "borta")
    with seeds.opened(store).vault as vault:
        file = backups.make_in(access.session_of(vault), folder / "usb")
    shutil.rmtree(store)
    return file, code


def restoring(
    worker: Worker, settle: Settle, monkeypatch: pytest.MonkeyPatch, sticks: tuple[Volume, ...], place: Path
) -> FirstStartPage:
    """The first start at its step of restoring, with sticks inserted."""
    monkeypatch.setattr(volumes, "removable", lambda: sticks)
    monkeypatch.setattr(preferences, "default_place", lambda: place)
    page = FirstStartPage(seeds.making, worker, Answering())
    page.show()
    page.kinds.choices[Kind.RESTORE].setChecked(True)
    page.onward.click()
    settle()
    return page


def test_the_latest_backup_on_the_stick_becomes_the_store_by_passphrase(
    worker: Worker, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, _ = backed_up(tmp_path)
    (tmp_path / "usb" / "trasig.kraftkopia").write_bytes(b"x")
    page = restoring(worker, settle, monkeypatch, (Volume(path=tmp_path, name="Kingston"),), tmp_path / "KRAFT")
    step = page.step
    assert isinstance(step, RestoreStep)
    assert (step.fields.file, step.fields.folder) == (file, tmp_path / "KRAFT" / "sodra")
    made: list[Path] = []
    page.made.connect(made.append)
    assert not page.onward.isEnabled()
    QTest.keyClicks(step.fields.passphrase.editor, "fel ord som inte passar")
    QTest.keyClick(step.fields.passphrase.editor, Qt.Key.Key_Return)
    settle()
    assert page.notice.text()
    assert made == []
    step.fields.passphrase.editor.setText(PASSPHRASE)
    page.onward.click()
    settle()
    assert made == [tmp_path / "KRAFT" / "sodra"]
    seeds.opened(made[0]).vault.close()


def test_a_backup_is_restored_by_the_recovery_sheet(
    worker: Worker, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, code = backed_up(tmp_path)
    page = restoring(worker, settle, monkeypatch, (), tmp_path / "KRAFT")
    step = page.step
    assert isinstance(step, RestoreStep)
    step.fields.look(tmp_path / "ingen.kraftkopia")
    settle()
    assert "finns inte" in page.notice.text()
    step.fields.look(file)
    settle()
    assert page.notice.text() == ""
    step.fields.by_code.click()
    step.fields.code.setText(code)
    new = "elva fina traktorer dansar"
    for field in (step.fields.new.first, step.fields.new.second):
        field.editor.setText(new)
    made: list[Path] = []
    page.made.connect(made.append)
    page.onward.click()
    settle()
    seeds.doors().unlock(made[0], None, new).vault.close()


def test_a_first_start_that_was_closed_goes_on_where_it_was(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    page = FirstStartPage(seeds.making, worker, Answering())
    kept: list[Begun | None] = []
    page.begun.connect(kept.append)
    page.show()
    page.kinds.choices[Kind.NODE].setChecked(True)
    page.onward.click()
    settle()
    assert isinstance(page.step, PlaceStep)
    page.step.node.set_value("norra")
    page.step.name.set_text("Eva Exempelgren")
    page.step.folder.set_text(str(tmp_path / "nytt"))
    page.step.edited.emit()
    page.onward.click()
    settle()
    assert kept[-1] == Begun(kind="node", programme="kraft", node="norra", folder=str(tmp_path / "nytt"))
    assert "Eva" not in str(kept), "a name is kept nowhere outside a store"
    again = FirstStartPage(seeds.making, worker, Answering())
    again.show()
    again.resume(kept[-1])
    settle()
    assert isinstance(again.step, PlaceStep)
    assert (again.step.node.value(), again.step.folder.value()) == ("norra", str(tmp_path / "nytt"))
    assert "Du hade börjat här" in again.notice.text()
    again.begun.connect(kept.append)
    again.back.click()
    assert kept[-1] is None


def test_a_store_that_is_there_is_offered_in_place_of_another(worker: Worker, settle: Settle, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    ask = Answering()
    page = FirstStartPage(seeds.making, worker, ask)
    made: list[Path] = []
    page.made.connect(made.append)
    page.show()
    page.kinds.choices[Kind.NODE].setChecked(True)
    page.onward.click()
    settle()
    assert isinstance(page.step, PlaceStep)
    page.step.name.set_text("Eva")
    page.step.folder.set_text(str(store))
    page.step.edited.emit()
    for agreed in (False, True):
        ask.agreed = agreed
        page.onward.click()
        assert isinstance(page.step, PlaceStep)
        assert made == [store] * agreed


def test_a_begun_first_start_is_kept_and_nonsense_in_its_place_is_not(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    begun = Begun(kind="restore", file="/usb/a.kraftkopia")
    preferences.save(preferences.Preferences(begun=begun), file)
    assert preferences.load(file).begun == begun
    for nonsense in ("[]", '{"kind": 7}', '"node"'):
        file.write_text(f'{{"begun": {nonsense}}}', "utf-8")
        assert preferences.load(file).begun is None


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
