"""The section of passphrases and accounts: the old passphrase is asked for, and a colleague's first words are shown once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.domain.errors import WrongPassphrase
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import access, accounts, remembering
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.safekeeping import backups as section
from kraft_desktop.ui.pages.safekeeping.accounts import AccountsPage
from tests.given.case_rig import check_fits, check_named, check_order, heard, words_on
from tests.given.exchange import PASSPHRASE, Clock, Store, found
from tests.given.exchange_rig import check_not_sideways, needs_of, opened
from tests.given.nodes import as_account
from tests.given.store.memory_keyring import in_place

Settle = Callable[[], None]
NEW = "elva fina traktorer dansar"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    clock = Clock()
    clock.put(2026, 11, 9)
    return found(tmp_path / "n", "sodra", clock)


@pytest.fixture
def page(store: Store, worker: Worker, settle: Settle) -> AccountsPage:
    made = AccountsPage(needs_of(store, worker)[0])
    opened(made, settle)
    return made


def write(page: AccountsPage, old: str, new: str, again: str) -> None:
    """Type into the three fields."""
    for field, text in ((page.own.old, old), (page.own.new.first, new), (page.own.new.second, again)):
        field.editor.clear()
        QTest.keyClicks(field.editor, text)


def opens(store: Store, name: str, passphrase: str) -> bool:
    """Whether the store opens, once it is closed."""
    store.session.vault.close()
    try:
        access.open_session(store.session.vault.folder, name, passphrase, machine="m", now=store.clock).vault.close()
    except WrongPassphrase:
        return False
    return True


def test_the_own_passphrase_is_changed_by_who_knows_the_old_one(page: AccountsPage, store: Store, settle: Settle) -> None:
    write(page, PASSPHRASE, NEW, NEW)
    QTest.keyClick(page.own.new.second.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "Din lösenfras är bytt" in page.notice.text()
    assert page.own.old.editor.text() == page.own.new.text() == ""
    assert not opens(store, "Anna", PASSPHRASE)
    assert opens(store, "Anna", NEW)


def test_a_wrong_old_passphrase_changes_nothing(page: AccountsPage, store: Store, settle: Settle) -> None:
    write(page, "inte den frasen alls", NEW, NEW)
    page.own.box.save.click()
    settle()
    assert "Det är inte din nuvarande lösenfras" in words_on(page.own)
    assert page.own.isEnabled()
    assert opens(store, "Anna", PASSPHRASE)


@pytest.mark.parametrize(("old", "new", "again"), [("", NEW, NEW), (PASSPHRASE, NEW, "annat"), (PASSPHRASE, "kort", "kort")])
def test_a_change_waits_until_all_three_are_right(page: AccountsPage, old: str, new: str, again: str) -> None:
    write(page, old, new, again)
    assert not page.own.box.save.isEnabled()


def test_the_strength_is_shown(page: AccountsPage) -> None:
    write(page, PASSPHRASE, "kort", "")
    assert "För kort" in words_on(page.own)


def test_a_colleague_is_added_and_the_words_are_shown_once(page: AccountsPage, store: Store, settle: Settle) -> None:
    page.colleagues.add_button.click()
    form = page.colleagues.form
    QTest.keyClicks(form.form.field("name").editor, "Berit Exempel")
    form.form.field("role").set_value(Role.CASEWORKER)
    form.places["0881"].click()
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    form.box.save.click()
    settle()
    words = " ".join(page.handover.words.groups)
    assert page.handover.isVisible()
    (berit,) = [one for one in accounts.listed(store.session) if one.name == "Berit Exempel"]
    assert (berit.role, berit.municipalities) == (Role.CASEWORKER, ("0881",))
    assert not form.isVisible()
    page.handover.done.click()
    assert not page.handover.isVisible()
    assert page.handover.words.groups == ()
    assert page.colleagues.table.model.rowCount() == 2
    assert opens(store, "Berit Exempel", words)


def test_the_words_are_gone_when_the_page_is_left(page: AccountsPage) -> None:
    page.handover.show_words("Berit", "orange skata")
    write(page, PASSPHRASE, NEW, NEW)
    page.leave()
    assert page.handover.words.groups == ()
    assert page.own.old.editor.text() == page.own.new.text() == ""


def test_a_name_that_exists_is_refused_in_the_form(page: AccountsPage, store: Store, settle: Settle) -> None:
    page.colleagues.add_button.click()
    form = page.colleagues.form
    form.form.set_values({"name": "anna", "role": Role.DEPUTY})
    form.box.save.click()
    settle()
    assert form.isVisible()
    assert form.notice.text()
    assert len(accounts.listed(store.session)) == 1
    QTest.keyClick(form.form.field("name").editor, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_f1_in_the_role_says_what_each_may_do(page: AccountsPage) -> None:
    page.colleagues.add_button.click()
    QTest.keyClick(page.colleagues.form.form.field("role").editor, Qt.Key.Key_F1)
    assert "Handläggare: ärenden i de egna kommunerna" in words_on(page.colleagues)


def test_who_manages_no_accounts_sees_only_the_own_passphrase(store: Store, worker: Worker, settle: Settle) -> None:
    needs = Needs(session=as_account(store.session, Role.READER), worker=worker, ask=needs_of(store, worker)[1])
    made = section.first_section(needs)
    assert isinstance(made, AccountsPage)
    opened(made, settle)
    assert not made.colleagues.isVisible()
    assert list(made.row.buttons) == ["security", "about"]


def remember(page: AccountsPage, passphrase: str) -> None:
    page.remember.passphrase.editor.setText(passphrase)
    page.remember.box.save.click()


def test_the_store_is_remembered_on_this_computer_and_not_any_longer(
    page: AccountsPage, store: Store, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_place(monkeypatch)
    assert "Av: lösenfrasen" in words_on(page.remember)
    remember(page, "inte den frasen alls")
    settle()
    assert "inte din nuvarande lösenfras" in page.remember.notice.text()
    assert not remembering.is_on(store.session)
    remember(page, PASSPHRASE)
    settle()
    assert remembering.is_on(store.session)
    assert page.remember.passphrase.editor.text() == page.remember.notice.text() == ""
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    write(page, PASSPHRASE, NEW, NEW)
    page.own.box.save.click()
    settle()
    assert "Av: lösenfrasen" in words_on(page.remember), "a new passphrase ends it"
    remember(page, NEW)
    settle()
    remember(page, NEW)
    settle()
    assert not remembering.is_on(store.session)


def test_a_keyring_that_cannot_be_used_is_said_in_words(page: AccountsPage, store: Store, settle: Settle) -> None:
    remember(page, PASSPHRASE)
    settle()
    assert "nyckelring går inte att använda" in page.remember.notice.text()
    assert "Lösenfrasen fungerar" in page.remember.notice.text()
    assert page.remember.isEnabled()
    assert not remembering.is_on(store.session)


def test_the_unit_of_a_colleague_is_stated_when_added_and_later(page: AccountsPage, store: Store, settle: Settle) -> None:
    heard(page)
    page.colleagues.add_button.click()
    form = page.colleagues.form
    form.form.set_values({"name": "Berit Exempel", "role": Role.CASEWORKER, "unit": "assistance"})
    form.box.save.click()
    settle()
    (berit,) = [one for one in accounts.listed(store.session) if one.name == "Berit Exempel"]
    assert accounts.units(store.session) == {berit.id: "assistance"}
    assert "alla · Ekonomiskt bistånd" in [page.colleagues.table.model.index(row, 3).data() for row in range(2)]
    page.handover.done.click()
    page.colleagues.table.select(berit.id)
    page.colleagues.unit_button.click()
    unit = page.colleagues.unit_form
    assert unit.form.field("unit").value() == "assistance"
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    unit.form.set_values({"unit": "labour_market"})
    unit.box.save.click()
    settle()
    assert accounts.units(store.session) == {berit.id: "labour_market"}
    assert "Berit Exempel" in page.notice.text()
    assert not unit.isVisible()
