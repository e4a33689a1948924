"""The last step of the package: a new version of what was sent, the open form beside it, and the owner's own question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.ledger import readiness
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.widgets.fields import TextField
from tests.given.case_rig import check_fits, check_named, words_on
from tests.given.exchange import people
from tests.given.exchange_rig import Pair, drop, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]
WHY = "Tolv aktualiseringar saknades"


@pytest.fixture
def page(pair: Pair, worker: Worker, settle: Settle) -> PackagePage:
    """With the package of the first half-year sealed."""
    needs, _ = needs_of(pair.node, worker)
    made = PackagePage(needs)
    made.sealing.folder = pair.folder / "paket"
    opened(made, settle)
    on(made, settle, 5)
    return made


def on(page: PackagePage, settle: Settle, times: int = 1) -> None:
    for _ in range(times):
        assert page.onward.isEnabled()
        page.onward.click()
        settle()


def button(page: PackagePage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == words)


def correct(page: PackagePage, settle: Settle, why: str = WHY) -> None:
    (field,) = (f for f in page.sealing.findChildren(TextField) if f is not page.sealing.diary)
    assert not button(page, "Gör en ny version").isEnabled()
    QTest.keyClicks(field.editor, why)
    button(page, "Gör en ny version").click()
    settle()


def test_a_new_version_is_looked_through_and_sent(pair: Pair, page: PackagePage, settle: Settle) -> None:
    people(pair.node, 12, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=5)
    page.refresh(frozenset({"cases"}))
    settle()
    check_named(page)
    check_fits(page)
    correct(page, settle)
    assert page.state.at is At.LEAVING
    assert str(readiness.readiness(pair.node.session, "2025H2").referred) in words_on(page).split("\n")
    on(page, settle, 2)
    assert f"version 1: {WHY}" in words_on(page)
    on(page, settle, 2)
    file = pair.folder / "paket" / "kraft_sodra_2025H2_v2.kraftpaket"
    replaces = receiving.verify(pair.owner.session, file).payload.heading.replaces
    assert replaces is not None
    assert (replaces.version, replaces.reason) == (1, WHY)
    assert page.state.is_sent
    assert file.name in words_on(page)


def test_a_reason_that_speaks_of_one_person_is_marked_before_it_leaves(pair: Pair, page: PackagePage, settle: Settle) -> None:
    """The reason stands in the package and in the mail, beside numbers that hide how few people were corrected."""
    people(pair.node, 12, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=5)
    page.refresh(frozenset({"cases"}))
    settle()
    correct(page, settle, "En deltagare i Emmaboda saknades")
    on(page, settle, 2)
    assert "Skälet handlar om en person: En deltagare." in words_on(page)


def test_nothing_to_correct_is_said_and_nothing_lost(page: PackagePage, settle: Settle) -> None:
    correct(page, settle)
    assert "inget att rätta" in page.notice.text()
    assert page.state.at is At.SEALING
    assert page.state.is_sent


def test_a_reason_that_names_somebody_is_refused(page: PackagePage, settle: Settle) -> None:
    correct(page, settle, "Testsson saknades")
    assert "kan peka ut någon" in page.notice.text()


def test_the_open_form_is_written_when_it_is_asked_for(pair: Pair, worker: Worker, settle: Settle) -> None:
    needs, _ = needs_of(pair.node, worker)
    page = PackagePage(needs)
    page.sealing.folder = pair.folder / "paket"
    opened(page, settle)
    on(page, settle, 4)
    page.sealing.open_zip.set_value(True)
    on(page, settle)
    zipped = pair.folder / "paket" / "kraft_sodra_2025H2_v1.zip"
    assert signed_zip.read(zipped.read_bytes()).payload.heading.period.id == "2025H2"
    said = words_on(page)
    assert zipped.name in said
    assert "kraft_sodra_2025H2_v1.kraftpaket.txt" in said


def test_the_owners_own_question_stands_on_the_page_and_is_answered(
    pair: Pair, worker: Worker, settle: Settle, page: PackagePage
) -> None:
    del page  # the one that sent; the question is met on a page opened later
    needs, user = needs_of(pair.node, worker)
    later = PackagePage(needs)
    opened(later, settle)
    later.material.choices["2025H2"].click()
    settle()
    assert "med en fråga" not in later.material.choices["2025H2"].accessibleDescription()
    file = pair.folder / "paket" / "kraft_sodra_2025H2_v1.kraftpaket"
    (taken,) = receiving.receive(pair.owner.session, [file], remark="Varför så få i Torsås?")
    assert taken.receipt is not None
    drop(later, taken.receipt)
    settle()
    assert "Varför så få i Torsås?" in later.notice.text()
    assert "kvitto 2026-11-22, med en fråga" in later.material.choices["2025H2"].accessibleDescription()
    on(later, settle)
    later.bar.chosen.emit(4)
    settle()
    assert "De frågar: Varför så få i Torsås?" in words_on(later)
    buttons = {b.text(): b for b in later.sealing.findChildren(QPushButton)}
    user.where = pair.folder / "svar"
    buttons["Svara per e-post ..."].click()
    settle()
    draft = pair.folder / "svar" / "kraft_sodra_2025H2_v1.svar.eml"
    assert user.opened == [draft]
    assert draft.name in later.notice.text()
    draft.write_text("halvskrivet")
    user.yes = False
    buttons["Svara per e-post ..."].click()
    settle()
    assert draft.read_text() == "halvskrivet"
    buttons["Kopiera frågan"].click()
    settle()
    assert "> Varför så få i Torsås?" in QGuiApplication.clipboard().text()
