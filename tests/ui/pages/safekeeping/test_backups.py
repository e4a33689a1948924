"""The section of backups: made where it was made last, listed with what they open with, tried, deleted after a question, and
restored beside the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import access, accounts, backups
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.safekeeping.backups import BackupsPage
from kraft_desktop.ui.runtime import volumes
from kraft_desktop.ui.runtime.volumes import Volume
from tests.given.case_rig import Told, check_fits, check_named, check_order, words_on
from tests.given.exchange import PASSPHRASE, Clock, Store, found
from tests.given.exchange_rig import Sender, check_not_sideways, needs_of, opened
from tests.given.services.revoking import revoke

Settle = Callable[[], None]
Rig = tuple[BackupsPage, Sender, Told]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    clock = Clock()
    clock.put(2026, 11, 9)
    return found(tmp_path / "n", "sodra", clock)


@pytest.fixture
def rig(store: Store, worker: Worker, settle: Settle) -> Rig:
    needs, ask = needs_of(store, worker)
    page = BackupsPage(needs)
    return page, ask, opened(page, settle)


def test_the_first_backup_asks_for_a_folder_and_the_next_goes_there(
    rig: Rig, store: Store, tmp_path: Path, settle: Settle
) -> None:
    page, ask, told = rig
    assert not page.make_card.make.isVisible()
    assert "Ingen säkerhetskopia ännu" in words_on(page)
    ask.where = tmp_path / "usb"
    QTest.keyClick(page.make_card.choose, Qt.Key.Key_Return)
    settle()
    assert "skriven, öppnad och kontrollerad" in page.notice.text()
    store.clock.put(2026, 11, 10)
    QTest.mouseClick(page.make_card.make, Qt.MouseButton.LeftButton)
    settle()
    files = [one.file for one in backups.listed(store.session)]
    assert [file.parent for file in files] == [tmp_path / "usb"] * 2
    assert page.list.table.model.rowCount() == 2
    assert frozenset({"safekeeping"}) in told.changed
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)


def test_a_stick_is_offered(
    store: Store, worker: Worker, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volumes, "removable", lambda: (Volume(path=tmp_path, name="KINGSTON"),))
    page = BackupsPage(needs_of(store, worker)[0])
    opened(page, settle)
    (button,) = [b for b in page.make_card.findChildren(type(page.make_card.make)) if "KINGSTON" in b.text()]
    button.click()
    settle()
    assert next(iter((tmp_path / "KRAFT").glob("*.kraftkopia"))).exists()


def test_a_trial_restore_is_made_and_its_day_shown(rig: Rig, store: Store, tmp_path: Path, settle: Settle) -> None:
    page, _, _ = rig
    assert not page.rehearsal.now.isEnabled()
    backups.make_in(store.session, tmp_path / "usb")
    settle()
    page.rehearsal.now.click()
    settle()
    assert "varje rad i den fanns där" in page.notice.text()
    assert "Nästa görs den 16\u00a0nov" in words_on(page.rehearsal)


def test_a_damaged_backup_is_red_in_words(rig: Rig, store: Store, tmp_path: Path, settle: Settle) -> None:
    page, _, _ = rig
    file = backups.make_in(store.session, tmp_path / "usb")
    file.write_bytes(file.read_bytes()[:-100])
    settle()
    page.rehearsal.now.click()
    settle()
    assert "skadad" in page.notice.text()
    assert page.list.table.model.rows_of([backups.listed(store.session)[0]])[0].words[1] == "skadad"


def test_nine_days_without_a_backup_are_told(store: Store, worker: Worker, settle: Settle) -> None:
    store.clock.put(2026, 11, 18)
    page = BackupsPage(needs_of(store, worker)[0])
    opened(page, settle)
    assert "Ingen kontrollerad säkerhetskopia på 9 dagar" in page.make_card.late.text()
    assert page.make_card.late.isVisible()


def test_old_keys_are_named_and_deletion_is_asked_about(rig: Rig, store: Store, tmp_path: Path, settle: Settle) -> None:
    page, ask, _ = rig
    accounts.add(store.session, "Berit", Role.DEPUTY, [], "orange skata hoppar fint")
    file = backups.make_in(store.session, tmp_path / "usb")
    revoke(store.session, "Berit", tmp_path)
    page.refresh(frozenset())
    settle()
    assert "den som återkallades kan fortfarande öppna den" in words_on(page.list)
    ask.yes = False
    page.list.delete_button.click()
    settle()
    assert ask.asked[-1] == "Radera säkerhetskopian?"
    assert file.exists()
    ask.yes = True
    page.list.delete_button.click()
    settle()
    assert not file.exists()
    assert backups.listed(store.session) == ()


def test_a_backup_is_restored_beside_the_store_by_passphrase(rig: Rig, store: Store, tmp_path: Path, settle: Settle) -> None:
    page, ask, _ = rig
    backups.make_in(store.session, tmp_path / "usb")
    settle()
    QTest.keyClick(page.list.restore_button, Qt.Key.Key_Space)
    settle()
    card = page.restore_card
    assert card.fields.who.value() == "Anna"
    assert not card.restore.isEnabled()
    ask.where = tmp_path / "ny"
    card.fields.choose_folder.click()
    QTest.keyClicks(card.fields.passphrase.editor, "fel ord som inte passar")
    QTest.keyClick(card.fields.passphrase.editor, Qt.Key.Key_Return)
    settle()
    assert card.notice.isVisible()
    assert not (tmp_path / "ny").exists()
    card.fields.passphrase.editor.clear()
    QTest.keyClicks(card.fields.passphrase.editor, PASSPHRASE)
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    card.restore.click()
    settle()
    assert not card.isVisible()
    assert card.fields.passphrase.editor.text() == ""
    assert "Lagret som är öppet har inte rörts" in page.notice.text()
    with access.open_session(tmp_path / "ny", "Anna", PASSPHRASE, machine="m", now=store.clock).vault as vault:
        assert vault.header.store_id == store.session.vault.header.store_id


def test_nothing_is_restored_over_the_open_store(rig: Rig, store: Store, tmp_path: Path, settle: Settle) -> None:
    page, ask, _ = rig
    backups.make_in(store.session, tmp_path / "usb")
    settle()
    page.list.restore_button.click()
    settle()
    before = {file: file.stat().st_size for file in store.session.vault.folder.iterdir() if file.suffix == ".json"}
    ask.where = store.session.vault.folder
    page.restore_card.fields.choose_folder.click()
    page.restore_card.fields.passphrase.editor.setText(PASSPHRASE)
    page.restore_card.restore.click()
    settle()
    assert "skrivs inte över" in page.restore_card.notice.text() or page.restore_card.notice.text()
    assert {file: file.stat().st_size for file in before} == before


def test_escape_leaves_the_restore_and_forgets_the_secret(rig: Rig, settle: Settle) -> None:
    page, _, _ = rig
    page.list.restore_button.click()
    settle()
    page.restore_card.fields.by_code.click()
    page.restore_card.fields.code.setText("111111")
    assert page.restore_card.fields.new.isVisible()
    QTest.keyClick(page.restore_card.fields.code, Qt.Key.Key_Escape)
    assert not page.restore_card.isVisible()
    assert page.restore_card.fields.code.text() == ""


def test_f1_explains_the_fields_of_the_restore(rig: Rig, settle: Settle) -> None:
    page, _, _ = rig
    page.list.restore_button.click()
    settle()
    QTest.keyClick(page.restore_card.fields.passphrase.editor, Qt.Key.Key_F1)
    assert "Lämnar noden: nej" in words_on(page.restore_card)
    page.restore_card.fields.by_code.click()
    QTest.keyClick(page.restore_card.fields.new.first.editor, Qt.Key.Key_F1)
    assert "fem slumpade ord" in words_on(page.restore_card)
