"""A package that is left in the middle: gone on from after a lock, counted anew, and approved anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kraft_desktop import labels
from kraft_desktop.domain.errors import PeriodNotEnded, SentNotWritten
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import check_fits, check_named, check_order, words_on
from tests.given.exchange import APPROVER, PASSPHRASE, SIMPLE, add_account, people
from tests.given.exchange_rig import Pair, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]


@pytest.fixture
def fresh(pair: Pair, worker: Worker, settle: Settle) -> Callable[[], PackagePage]:
    """The page as after the store was unlocked."""

    def make() -> PackagePage:
        page = PackagePage(needs_of(pair.node, worker)[0])
        opened(page, settle)
        return page

    return make


def on(page: PackagePage, settle: Settle, times: int = 1) -> None:
    for _ in range(times):
        assert page.onward.isEnabled()
        page.onward.click()
        settle()


def at(page: PackagePage) -> At:
    return page.state.at


def go_on(page: PackagePage, settle: Settle) -> None:
    assert page.leftover.go_on.isVisible()
    page.leftover.go_on.click()
    settle()


def test_it_is_gone_on_from_where_it_was_left_with_what_was_entered(
    pair: Pair, fresh: Callable[[], PackagePage], settle: Settle
) -> None:
    page = fresh()
    assert not page.later.isVisible()
    page.material.choices["2026H1"].click()
    settle()
    on(page, settle, 4)
    assert page.state.at is At.SEALING
    QTest.keyClicks(page.sealing.diary.editor, "2026/17")
    page.sealing.move_to(pair.folder / "utkorg")
    page.later.click()
    settle()
    assert (page.state.at, page.state.prepared) == (At.MATERIAL, None)
    assert page.leftover.go_on.hasFocus()
    check_named(page)
    check_fits(page)
    check_order(page)
    assert "Halvårspaketet som du påbörjade" in opening.unsaved(pair.node.session)
    again = fresh()
    assert again.state.period is not None
    assert again.state.period.id == "2026H1", "not the first that can be sent"
    assert "Du kom till steget ”5 Försegla och skicka”." in words_on(again)
    go_on(again, settle)
    assert again.state.at is At.SEALING
    assert again.sealing.diary.value() == "2026/17"
    assert str(pair.folder / "utkorg") in words_on(again)
    on(again, settle)
    assert (pair.folder / "utkorg" / "kraft_sodra_2026H1_v1.kraftpaket").exists()
    settle()
    assert drafts.drafted_records(pair.node.session, drafts.PACKAGE_PAGE) == ()
    assert opening.unsaved(pair.node.session) == ""
    assert not fresh().leftover.isVisible()


def test_a_lock_in_the_middle_keeps_it_without_asking(fresh: Callable[[], PackagePage], settle: Settle) -> None:
    page = fresh()
    on(page, settle, 2)
    page.leave()
    again = fresh()
    go_on(again, settle)
    assert again.state.at is At.PROOF
    assert again.notice.text() == ""


def test_other_numbers_are_looked_through_from_the_beginning(
    pair: Pair, fresh: Callable[[], PackagePage], settle: Settle
) -> None:
    page = fresh()
    on(page, settle, 4)
    looked_at = page.state.prepared
    page.leave()
    people(pair.node, 12, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=5)
    again = fresh()
    go_on(again, settle)
    assert again.state.at is At.LEAVING
    assert "Siffrorna har ändrats sedan dess" in again.notice.text()
    assert again.state.prepared is not None
    assert looked_at is not None
    assert half_year_package.figures(again.state.prepared) != half_year_package.figures(looked_at)
    again.bar.chosen.emit(At.SEALING)
    assert again.state.at is At.LEAVING


def test_an_approval_is_given_anew(pair: Pair, fresh: Callable[[], PackagePage], settle: Settle) -> None:
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(SIMPLE, second_approval=True))
    add_account(pair.node, APPROVER)
    page = fresh()
    on(page, settle, 3)
    page.approval.second.passphrase.editor.setText(PASSPHRASE)
    page.approval.second.button.click()
    settle()
    on(page, settle)
    assert at(page) is At.SEALING
    page.later.click()
    settle()
    assert page.state.approval is None
    kept = drafts.read_draft(pair.node.session, drafts.PACKAGE_PAGE, "2025H2")
    assert kept is not None
    assert PASSPHRASE not in str(kept)
    go_on(page, settle)
    assert at(page) is At.APPROVAL
    assert "Ett godkännande sparas inte" in page.notice.text()
    assert not page.onward.isEnabled()


def test_a_correction_keeps_its_reason(pair: Pair, fresh: Callable[[], PackagePage], settle: Settle) -> None:
    half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    people(pair.node, 12, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=5)
    page = fresh()
    page.material.choices["2025H2"].click()
    settle()
    on(page, settle)
    page.sealing.correct.emit("Tolv aktualiseringar saknades")
    settle()
    on(page, settle)
    assert page.state.at is At.PROOF
    page.leave()
    again = fresh()
    assert "med en ny version: Tolv aktualiseringar saknades" in words_on(again)
    go_on(again, settle)
    assert (again.state.at, again.state.correction) == (At.PROOF, "Tolv aktualiseringar saknades")


def test_each_half_year_has_its_own_and_it_can_be_thrown_away(
    pair: Pair, fresh: Callable[[], PackagePage], settle: Settle
) -> None:
    page = fresh()
    on(page, settle, 4)
    QTest.keyClicks(page.sealing.diary.editor, "2026/1")
    page.later.click()
    settle()
    page.material.choices["2026H1"].click()
    settle()
    assert not page.leftover.isVisible()
    assert page.sealing.diary.value() is None, "that of another half-year"
    page.material.choices["2025H2"].click()
    settle()
    assert page.leftover.isVisible()
    assert page.sealing.diary.value() == "2026/1"
    page.leftover.drop.click()
    settle()
    assert not page.leftover.isVisible()
    assert drafts.drafted_records(pair.node.session, drafts.PACKAGE_PAGE) == ()


def test_what_was_sent_meanwhile_is_not_offered(pair: Pair, fresh: Callable[[], PackagePage], settle: Settle) -> None:
    page = fresh()
    on(page, settle, 2)
    page.leave()
    half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    again = fresh()
    again.material.choices["2025H2"].click()
    settle()
    assert not again.leftover.isVisible()


def test_a_colleague_is_not_offered_what_somebody_else_began(
    pair: Pair, fresh: Callable[[], PackagePage], worker: Worker, settle: Settle
) -> None:
    page = fresh()
    on(page, settle, 2)
    page.leave()
    other = replace(pair.node.session, account=Account(id="d" * 32, name="Doris", role=Role.DEPUTY))
    needs, ask = needs_of(pair.node, worker)
    again = PackagePage(Needs(session=other, worker=needs.worker, ask=ask))
    opened(again, settle)
    assert not again.leftover.isVisible()


def test_keeping_it_does_not_make_what_was_counted_stale(
    pair: Pair, fresh: Callable[[], PackagePage], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = fresh()
    page.sealing.folder = pair.folder / "ut"
    on(page, settle, 4)
    page.leave()

    def fail(*_: object) -> None:
        raise AssertionError("counted again")

    monkeypatch.setattr("kraft_desktop.services.outgoing.dispatch.count_and_protect", fail)
    on(page, settle)
    assert page.state.is_sent


def test_an_error_names_its_period_in_words_and_files_as_they_are() -> None:
    ended = PeriodNotEnded(period="2026H2", end="2026-12-31")
    assert labels.sentence_on_screen(ended).startswith("2026, andra halvåret ")
    kept = SentNotWritten(period="2025H2", file="kraft_sodra_2025H2_v1.kraftpaket", path="x")
    assert "2025, andra halvåret" in labels.sentence_on_screen(kept)
    assert "kraft_sodra_2025H2_v1.kraftpaket" in labels.sentence_on_screen(kept)
