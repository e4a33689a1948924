"""The section of the log: whole, filtered, on paper; and a review that is signed only when each line was ticked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.audit import review
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.safekeeping.about import AboutPage
from kraft_desktop.ui.pages.safekeeping.log import LogPage
from tests.given.case_rig import check_fits, check_named, check_order, words_on
from tests.given.exchange import Clock, Store, found
from tests.given.exchange_rig import Sender, check_not_sideways, needs_of, opened

Settle = Callable[[], None]
Rig = tuple[LogPage, Sender]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    clock = Clock()
    clock.put(2026, 10, 5)
    made = found(tmp_path / "n", "sodra", clock)
    for day in range(6, 18):
        clock.put(2026, 10, day)
        with made.session.vault.write("case.read") as tx:
            tx.note("cases", "x", {})
    clock.put(2026, 11, 22)
    accounts.add(made.session, "Berit", Role.DEPUTY, [], "orange skata hoppar fint")
    return made


@pytest.fixture
def rig(store: Store, worker: Worker, settle: Settle) -> Rig:
    needs, ask = needs_of(store, worker)
    page = LogPage(needs)
    opened(page, settle)
    return page, ask


def choose_all(page: LogPage, settle: Settle) -> None:
    page.span.setCurrentIndex(page.span.count() - 1)
    page.span.activated.emit(page.span.count() - 1)
    settle()


def test_the_log_is_readable_and_the_chain_said_to_be_whole(rig: Rig, settle: Settle) -> None:
    page, _ = rig
    assert [line.what for line in page.shown()] == ["lade till ett konto"]
    assert page.shown()[0].about == "Berit"
    assert page.chain.text().startswith("kedjan är hel")
    choose_all(page, settle)
    assert len(page.shown()) > 12
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)


def test_the_filter_narrows_and_the_paper_has_what_is_shown(rig: Rig, tmp_path: Path, settle: Settle) -> None:
    page, ask = rig
    choose_all(page, settle)
    page.table.filter_line.setText("läste")
    assert {line.verb for line in page.shown()} == {"case.read"}
    ask.where = tmp_path / "logg.pdf"
    page.paper.click()
    settle()
    assert ask.asked[-1] == "logg 2026-11-22.pdf"
    assert ask.where.read_bytes().startswith(b"%PDF")
    assert "Loggen är sparad" in page.notice.text()


def test_a_broken_chain_is_said(rig: Rig, store: Store, settle: Settle) -> None:
    page, _ = rig
    with store.session.vault.write("x") as tx:
        tx.connection.exec_driver_sql("DROP TRIGGER trail_no_update")
        tx.connection.exec_driver_sql("UPDATE trail SET who = 'annan' WHERE sequence = 4")
    page.refresh(frozenset())
    settle()
    assert page.chain.text() == "kedjan är bruten från post 4"


def test_the_review_is_signed_when_every_line_was_ticked(rig: Rig, store: Store, settle: Settle) -> None:
    page, _ = rig
    card = page.review
    assert "oktober 2026 är inte granskad" in card._badge.text()
    QTest.keyClick(card.open, Qt.Key.Key_Space)
    assert len(card.ticks) == 10
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    for tick in card.ticks[:-1]:
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert not card.sign_button.isEnabled()
    card.ticks[-1].click()
    card.remark.set_value("Frågade Anna, det var rätt.")
    card.sign_button.click()
    settle()
    (signed,) = review.reviews(store.session).signed
    assert (signed.month, signed.by, signed.on, signed.remark) == (
        "2026-10",
        "Anna",
        "2026-11-22",
        "Frågade Anna, det var rätt.",
    )
    assert "oktober 2026: signerad av Anna 2026-11-22." in words_on(card)
    assert not card.open.isVisible()
    assert not card.begun


def test_a_review_that_is_put_off_stays_due(rig: Rig, store: Store) -> None:
    page, _ = rig
    page.review.open.click()
    page.review.close_button.click()
    assert page.review.open.isVisible()
    assert review.reviews(store.session).signed == ()


def test_a_write_elsewhere_does_not_redraw_a_review_that_was_begun(rig: Rig, store: Store, settle: Settle) -> None:
    page, _ = rig
    page.review.open.click()
    page.review.ticks[0].click()
    before = [tick.text() for tick in page.review.ticks]
    accounts.add(store.session, "Cilla", Role.DEPUTY, [], "orange skata hoppar fint")
    settle()
    assert [tick.text() for tick in page.review.ticks] == before
    assert page.review.ticks[0].isChecked()


def test_about_names_versions_licences_and_the_folder(store: Store, worker: Worker, settle: Settle) -> None:
    needs, ask = needs_of(store, worker)
    page = AboutPage(needs)
    opened(page, settle)
    said = words_on(page)
    assert "använder aldrig någon nätverksanslutning" in said
    assert str(store.session.vault.folder) in said
    assert page.table.model.total > 20
    page.open.click()
    assert ask.opened == [store.session.vault.folder.absolute()]
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)


def test_the_sections_lead_to_one_another(rig: Rig) -> None:
    page, _ = rig
    wanted: list[str] = []
    page.wants.connect(lambda key, _: wanted.append(key))
    assert list(page.row.buttons) == ["security", "accounts", "absence", "log", "about"]
    for key in ("security", "log", "about"):
        page.row.buttons[key].click()
        assert page.row.buttons["log"].isChecked()
    assert wanted == ["security", "about"]
