"""Revoking and the recovery sheet: who remains is looked at, a new sheet is proved by typing it, and only then it holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.domain.errors import WrongRecoveryCode
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts, recovery
from kraft_desktop.store.keys import slots
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.safekeeping.accounts import AccountsPage
from kraft_desktop.ui.pages.safekeeping.sheet import SheetSteps
from tests.given.case_rig import check_fits, check_named, check_order, words_on
from tests.given.exchange import Clock, Store, found
from tests.given.exchange_rig import Sender, check_not_sideways, needs_of, opened

Settle = Callable[[], None]
Rig = tuple[AccountsPage, Sender]
OTHER = "orange skata hoppar fint"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    clock = Clock()
    clock.put(2026, 11, 9)
    made = found(tmp_path / "n", "sodra", clock)
    accounts.add(made.session, "Berit", Role.DEPUTY, [], OTHER)
    accounts.add(made.session, "Erik", Role.CASEWORKER, ["0881"], OTHER)
    return made


@pytest.fixture
def rig(store: Store, worker: Worker, settle: Settle, tmp_path: Path) -> Rig:
    needs, ask = needs_of(store, worker)
    page = AccountsPage(needs)
    opened(page, settle)
    ask.where = tmp_path / "blad.pdf"
    return page, ask


def begin_revoking(page: AccountsPage, name: str, settle: Settle) -> None:
    """Choose an account, and ask for its revocation."""
    table = page.colleagues.table
    place = table.model.place_of(lambda one: one.name == name)
    assert place is not None
    table.view.setCurrentIndex(table.model.index(place, 0))
    QTest.keyClick(page.colleagues.revoke_button, Qt.Key.Key_Space)
    settle()


def prove(steps: SheetSteps, settle: Settle) -> str:
    """The code of a new sheet, saved and proved."""
    steps.make.click()
    settle()
    assert steps.sheet is not None
    assert steps.proof is not None
    groups = steps.sheet.code.split("-")
    for place, line in zip(steps.proof.asked, steps.proof.fields, strict=True):
        QTest.keyClicks(line, groups[place])
    return steps.sheet.code


def names(store: Store) -> set[str]:
    return {one.name for one in accounts.listed(store.session) if one.active}


def is_code(store: Store, code: str) -> bool:
    """Whether the code opens the store."""
    try:
        recovery.prove_whole(store.session, code)
    except WrongRecoveryCode:
        return False
    return True


def test_an_account_is_revoked_with_a_new_sheet(rig: Rig, store: Store, settle: Settle, tmp_path: Path) -> None:
    page, _ = rig
    begin_revoking(page, "Berit", settle)
    said = words_on(page.revoke)
    assert "Berit ska inte längre kunna öppna lagret" in said
    assert "Erik" in said
    assert not page.revoke.revoke.isEnabled()
    code = prove(page.revoke.steps, settle)
    assert not page.revoke.revoke.isEnabled()
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    page.revoke.seen.click()
    page.revoke.revoke.click()
    settle()
    assert names(store) == {"Anna", "Erik"}
    assert is_code(store, code)
    assert not page.revoke.isVisible()
    assert "Berit kan inte längre öppna lagret" in page.notice.text()
    assert page.sheet.erase.isVisible()
    page.sheet.erase.click()
    settle()
    assert not (tmp_path / "blad.pdf").exists()


def test_a_revocation_that_is_left_changes_nothing_and_leaves_no_sheet(
    rig: Rig, store: Store, settle: Settle, tmp_path: Path
) -> None:
    page, _ = rig
    begin_revoking(page, "Berit", settle)
    code = prove(page.revoke.steps, settle)
    QTest.keyClick(page.revoke.seen, Qt.Key.Key_Escape)
    assert not page.revoke.isVisible()
    assert not (tmp_path / "blad.pdf").exists()
    assert names(store) == {"Anna", "Berit", "Erik"}
    assert not is_code(store, code)


def test_an_account_that_came_meanwhile_is_noticed(rig: Rig, store: Store, settle: Settle) -> None:
    page, _ = rig
    begin_revoking(page, "Berit", settle)
    prove(page.revoke.steps, settle)
    page.revoke.seen.click()
    accounts.add(store.session, "Frida", Role.DEPUTY, [], OTHER)
    page.revoke.revoke.click()
    settle()
    assert names(store) == {"Anna", "Berit", "Erik", "Frida"}
    assert page.revoke.notice.isVisible()
    assert page.revoke.isEnabled()


def test_nobody_is_offered_to_revoke_themselves_or_twice(rig: Rig, settle: Settle) -> None:
    page, _ = rig
    table = page.colleagues.table
    for place in range(table.model.rowCount()):
        table.view.setCurrentIndex(table.model.index(place, 0))
        settle()
        assert page.colleagues.revoke_button.isEnabled() is (table.model.record(place).name != "Anna")


def test_the_sheet_is_made_again_and_holds_once_proved(rig: Rig, store: Store, settle: Settle) -> None:
    page, ask = rig
    assert "inte kontrollerat" in page.sheet._badge.text()
    page.sheet.anew.click()
    code = prove(page.sheet.steps, settle)
    page.sheet.steps.open.click()
    assert [file.name for file in ask.opened] == ["blad.pdf"]
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    assert not is_code(store, code)
    page.sheet.use.click()
    settle()
    assert is_code(store, code)
    assert page.sheet._badge.text() == "kontrollerat"
    assert page.sheet.erase.isVisible()


def test_a_wrong_group_does_not_prove_the_sheet(rig: Rig, settle: Settle) -> None:
    page, _ = rig
    page.sheet.anew.click()
    prove(page.sheet.steps, settle)
    assert page.sheet.steps.proof is not None
    page.sheet.steps.proof.fields[0].setText("000000")
    assert not page.sheet.use.isEnabled()
    assert "titta en gång till" in words_on(page.sheet).lower()


def test_the_sheet_in_the_safe_is_proved_by_typing_it(rig: Rig, store: Store, settle: Settle, tmp_path: Path) -> None:
    page, _ = rig
    sheet = recovery.new_sheet(store.session, tmp_path / "b.pdf")
    groups = sheet.code.split("-")
    store.session.vault.change_keys(slots.for_recovery(sheet.code), "test")
    page.sheet.prove.click()
    QTest.keyClicks(page.sheet.code, "-".join([*groups[:7], "000011"]))
    QTest.keyClick(page.sheet.code, Qt.Key.Key_Return)
    settle()
    assert page.sheet.notice.isVisible()
    assert not recovery.is_proved(store.session)
    page.sheet.code.setText(sheet.code)
    page.sheet.check.click()
    settle()
    assert recovery.is_proved(store.session)
    assert page.sheet.code.text() == ""
    assert page.sheet._badge.text() == "kontrollerat"


def test_leaving_the_page_forgets_a_sheet_that_was_begun(rig: Rig, settle: Settle, tmp_path: Path) -> None:
    page, _ = rig
    page.sheet.anew.click()
    prove(page.sheet.steps, settle)
    page.leave()
    assert not (tmp_path / "blad.pdf").exists()
    assert page.sheet.steps.sheet is None
