"""The half-year package on the screen: five steps, an approval, a cancel, and the receipt that comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kraft_desktop import vocabulary, words
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.widgets.figure_table import FigureTable
from tests.given.case_rig import check_fits, check_named, heard, words_on
from tests.given.exchange import APPROVER, PASSPHRASE, SIMPLE, add_account, found, people
from tests.given.exchange_rig import (
    Pair,
    Sender,
    aloud,
    check_foot,
    check_not_sideways,
    drop,
    needs_of,
    opened,
    pair,
)

__all__ = ["pair"]
Settle = Callable[[], None]


@pytest.fixture
def page(pair: Pair, worker: Worker, settle: Settle) -> PackagePage:
    return page_on(pair, worker, settle)


def page_on(pair: Pair, worker: Worker, settle: Settle) -> PackagePage:
    needs, _ = needs_of(pair.node, worker)
    made = PackagePage(needs)
    made.sealing.folder = pair.folder / "paket"
    opened(made, settle)
    return made


def on(page: PackagePage, settle: Settle, times: int = 1) -> None:
    """Press the button that leads on."""
    for _ in range(times):
        assert page.onward.isEnabled()
        page.onward.click()
        settle()


def user(page: PackagePage) -> Sender:
    ask = page.needs.ask
    assert isinstance(ask, Sender)
    return ask


def at(page: PackagePage) -> At:
    return page.state.at


def is_sent(page: PackagePage) -> bool:
    return page.state.is_sent


def needing_approval(pair: Pair) -> None:
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(SIMPLE, second_approval=True))


def test_a_package_is_made_sent_received_and_answered(pair: Pair, page: PackagePage, settle: Settle) -> None:
    referred = readiness.readiness(pair.node.session, "2025H2").referred
    assert str(referred) in words_on(page).split("\n")
    assert page.state.period is not None
    assert page.state.period.id == "2025H2"
    visited = []
    for _ in range(4):
        check_named(page)
        check_fits(page)
        visited.append(at(page))
        on(page, settle)
    assert visited == [At.MATERIAL, At.LEAVING, At.PROOF, At.APPROVAL]
    page.sealing.diary.set_text("2026/17")
    on(page, settle)
    file = pair.folder / "paket" / "kraft_sodra_2025H2_v1.kraftpaket"
    verified = receiving.verify(pair.owner.session, file)
    assert verified.payload.heading.diary_number == "2026/17"
    assert aloud(page) == [verified.words]
    check_named(page)
    check_fits(page)
    (taken,) = receiving.receive(pair.owner.session, [file])
    assert taken.receipt is not None
    drop(page, taken.receipt)
    settle()
    assert "Kvittot för 2025, andra halvåret är mottaget." in page.notice.text()
    assert "Kommunförbundet Kalmar län tog emot filen 2026-11-22." in words_on(page)
    assert "De har inga frågor." in words_on(page)


def test_what_step_two_shows_is_what_the_file_says(pair: Pair, page: PackagePage, settle: Settle) -> None:
    on(page, settle)
    shown = {
        label.text() for table in page.leaving.findChildren(FigureTable) for label in table.findChildren(QLabel) if label.text()
    }
    on(page, settle, 4)
    payload = receiving.verify(pair.owner.session, pair.folder / "paket" / "kraft_sodra_2025H2_v1.kraftpaket").payload
    hidden = [cell for tables in payload.tables.values() for cell in tables.cells() if cell.value is None]
    assert hidden, "a node of forty has small numbers"
    for tables in payload.tables.values():
        for cell in tables.cells():
            low, high = cell.interval or (0, 0)
            span = vocabulary.span(low, high)
            assert (span if cell.value is None else str(cell.value)) in shown
    assert not any(str(person) in shown for person in ("Påhittad", "S-"))


def test_no_hidden_number_is_told_by_colour_alone(page: PackagePage, settle: Settle) -> None:
    on(page, settle)
    marked = [label for label in page.leaving.findChildren(QLabel) if label.property("role") == "attention"]
    assert marked
    for label in marked:
        assert "–" in label.text() or "dolt" in label.text() or "eller fler" in label.text()
        assert label.toolTip()


def test_a_package_that_was_sent_is_shown_and_written_again(
    pair: Pair, worker: Worker, settle: Settle, page: PackagePage
) -> None:
    on(page, settle, 5)
    first = (pair.folder / "paket" / "kraft_sodra_2025H2_v1.kraftpaket").read_bytes()
    (spoken,) = aloud(page)
    fresh = page_on(pair, worker, settle)
    fresh.material.choices["2025H2"].click()
    settle()
    assert "förseglat 2026-11-22, inget kvitto än" in fresh.material.choices["2025H2"].accessibleDescription()
    assert fresh.onward.text() == "Visa det som förseglades"
    on(fresh, settle)
    assert fresh.state.at is At.SEALING
    assert aloud(fresh) == [spoken]
    user(fresh).where = pair.folder / "igen"
    again = next(b for b in fresh.findChildren(QPushButton) if b.text() == "Skriv samma fil igen ...")
    again.click()
    settle()
    assert (pair.folder / "igen" / "kraft_sodra_2025H2_v1.kraftpaket").read_bytes() == first


def test_files_in_the_way_are_replaced_only_when_that_is_wanted(pair: Pair, page: PackagePage, settle: Settle) -> None:
    in_the_way = pair.folder / "paket" / "kraft_sodra_2025H2_v1.txt"
    in_the_way.parent.mkdir()
    in_the_way.write_text("mitt")
    user(page).yes = False
    on(page, settle, 5)
    assert user(page).asked == ["Ersätta filerna?"]
    assert in_the_way.read_text() == "mitt"
    assert not is_sent(page)
    assert "finns redan" in page.notice.text()
    user(page).yes = True
    page.onward.click()
    settle()
    assert is_sent(page)
    assert "SHA-256" in in_the_way.read_text("utf-8")


def test_mail_and_folder_open_and_the_text_is_copied(pair: Pair, page: PackagePage, settle: Settle) -> None:
    on(page, settle, 5)
    for text in ("Öppna mappen", "Öppna e-postutkastet", "Kopiera texten"):
        next(b for b in page.findChildren(QPushButton) if b.text() == text).click()
        settle()
    folder = pair.folder / "paket"
    assert user(page).opened == [folder, folder / "kraft_sodra_2025H2_v1.eml"]
    (spoken,) = aloud(page)
    assert " – ".join(spoken) in QGuiApplication.clipboard().text()


def test_a_second_person_approves_with_their_own_passphrase(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    page = page_on(pair, worker, settle)
    on(page, settle, 3)
    assert "Ingen annan har ett konto" in words_on(page)
    assert not page.onward.isEnabled()
    add_account(pair.node, APPROVER)
    add_account(pair.node, Account(id="e" * 32, name="Läsare", role=Role.READER))
    page.back.click()
    on(page, settle)
    assert [page.approval.second.account.value()] == ["Cecilia"]
    check_named(page)
    assert not any(name in words_on(page) for name in ("Påhittad", "Löpnr", "S-"))
    for passphrase, said in (
        ("fel lösenfras", "Lösenfrasen är inte den rätta för Cecilia."),
        (PASSPHRASE, "Godkänt av Cecilia."),
    ):
        page.approval.second.passphrase.editor.setText(passphrase)
        page.approval.second.passphrase.entered.emit()
        settle()
        assert said in words_on(page)
    on(page, settle, 2)
    assert is_sent(page)
    assert PASSPHRASE not in repr(page.state)
    (half_year, *_) = readiness.half_years(pair.node.session).half_years
    assert half_year.sent is not None
    assert half_year.sent.approved_by == "Cecilia"


def test_what_is_approved_stands_there_whole_and_can_be_printed(pair: Pair, worker: Worker, settle: Settle) -> None:
    page = page_on(pair, worker, settle)
    on(page, settle)
    leaving = words_on(page.leaving)
    on(page, settle, 2)
    approving = words_on(page.approval).split("\n")
    assert not [words for words in leaving.split("\n")[1:] if words not in approving]
    user(page).where = pair.folder / "att-godkanna.pdf"
    next(b for b in page.approval.findChildren(QPushButton) if b.text().startswith("Skriv ut")).click()
    settle()
    assert user(page).opened == [pair.folder / "att-godkanna.pdf"]
    assert user(page).opened[0].read_bytes().startswith(b"%PDF")
    assert not is_sent(page)


def test_an_approval_falls_when_the_page_is_left_or_the_material_changes(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    add_account(pair.node, APPROVER)
    page = page_on(pair, worker, settle)
    on(page, settle, 3)

    def approve() -> None:
        page.approval.second.passphrase.editor.setText(PASSPHRASE)
        page.approval.second.button.click()
        settle()
        assert page.state.approval is not None

    approve()
    on(page, settle)
    page.leave()
    assert (page.state.approval, at(page)) == (None, At.APPROVAL)
    settle()
    approve()
    people(pair.node, 3, dt.date(2025, 10, 1), dt.date(2025, 11, 1), seed=9)
    page.refresh(frozenset({"cases"}))
    settle()
    assert (page.state.approval, page.state.prepared, at(page)) == (None, None, At.MATERIAL)
    assert "Underlaget har ändrats" in page.notice.text()
    on(page, settle, 3)
    assert "behöver godkännas på nytt" in words_on(page)


def test_nothing_is_sealed_before_the_owners_key_is_confirmed(
    tmp_path: Path, pair: Pair, worker: Worker, settle: Settle
) -> None:
    alone = found(tmp_path / "ensam", "norra", pair.node.clock)
    people(alone, 20, dt.date(2025, 9, 5), dt.date(2025, 12, 1))
    page = PackagePage(needs_of(alone, worker)[0])
    told = heard(page)
    opened(page, settle)
    assert "är inte bekräftad" in words_on(page)
    on(page, settle, 4)
    assert at(page) is At.SEALING
    assert not page.onward.isEnabled()
    next(b for b in page.sealing.findChildren(QPushButton) if b.text() == "Utväxla nycklar").click()
    assert told.wants == [("keys", None)]
    alone.session.vault.close()


@pytest.mark.parametrize("sealing", [False, True])
def test_a_cancel_leaves_the_page_as_the_store_is(pair: Pair, page: PackagePage, settle: Settle, sealing: bool) -> None:
    if sealing:
        on(page, settle, 4)
    page.onward.click()
    assert page.progress.cancel.isVisible()
    assert not page.back.isEnabled()
    page.progress.cancel.click()
    settle()
    assert not page.progress.running
    sent = readiness.half_years(pair.node.session).half_years[0].sent
    assert is_sent(page) == (sent is not None)
    if not sealing:
        assert (at(page), page.state.prepared) == (At.MATERIAL, None)
    if not is_sent(page):
        on(page, settle)
    assert page.state.prepared is not None


def test_only_what_can_be_sent_leads_on(page: PackagePage, settle: Settle) -> None:
    page.material.choices["2026H2"].click()
    settle()
    assert "pågår t.o.m. 2026-12-31" in page.material.choices["2026H2"].accessibleDescription()
    assert "börjar 2027-01-01" in page.material.choices["2027H1"].accessibleDescription()
    assert not page.onward.isEnabled()
    page.material.choices["2026H1"].click()
    settle()
    assert page.onward.isEnabled()
    on(page, settle, 5)
    assert "ingår i ett senare paket" in page.material.choices["2025H2"].accessibleDescription()


def test_the_bar_leads_back_but_not_past_what_was_reached(page: PackagePage, settle: Settle) -> None:
    on(page, settle, 2)
    page.bar.chosen.emit(0)
    assert at(page) is At.MATERIAL
    page.bar.chosen.emit(4)
    assert at(page) is At.MATERIAL
    page.bar.chosen.emit(2)
    assert at(page) is At.PROOF


def test_what_is_no_receipt_is_refused_in_words(pair: Pair, page: PackagePage, settle: Settle) -> None:
    wrong = pair.folder / "x.json"
    wrong.write_text("{}")
    page.progress.take_receipts([wrong, pair.folder / "finns inte"])
    settle()
    assert page.notice.text()


def test_cases_that_are_not_counted_lead_to_themselves(pair: Pair, page: PackagePage, settle: Settle) -> None:
    told = heard(page)
    people(pair.node, 40, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=5)
    page.refresh(frozenset({"cases"}))
    settle()
    unknown = readiness.readiness(pair.node.session, "2025H2").support_unknown
    assert unknown
    link = next(b for b in page.material.findChildren(QPushButton) if b.text() == unknown[0].code)
    link.click()
    assert told.wants == [("case", unknown[0].id)]


def test_whoever_may_not_make_packages_is_told_so(pair: Pair, worker: Worker, settle: Settle) -> None:
    needs, ask = needs_of(pair.node, worker)
    reader = replace(pair.node.session, account=Account(id="f" * 32, name="Kalle", role=Role.CASEWORKER))
    page = PackagePage(Needs(session=reader, worker=needs.worker, ask=ask))
    opened(page, settle)
    assert "ger inte rätt" in page.notice.text()
    assert not page.onward.isEnabled()


@pytest.mark.parametrize(
    ("language", "theme", "scale"),
    [("en", Theme.DARK, 100), (words.PSEUDO, Theme.LIGHT, 150), (words.DEFAULT, Theme.LIGHT, 200)],
)
def test_every_step_fits_in_other_words_and_sizes(
    app: QApplication, pair: Pair, worker: Worker, settle: Settle, language: str, theme: Theme, scale: int
) -> None:
    words.use(language)
    try:
        style.dress(app, theme, scale)
        page = page_on(pair, worker, settle)
        for _ in range(5):
            check_fits(page)
            check_not_sideways(page)
            check_foot(page)
            on(page, settle)
        check_fits(page)
        check_not_sideways(page)
    finally:
        words.use(words.DEFAULT)


def test_the_detail_tables_have_columns_of_their_own(pair: Pair, worker: Worker, settle: Settle) -> None:
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, Policy(second_approval=False, detail_releases=(1,)))
    page = page_on(pair, worker, settle)
    on(page, settle)
    said = words_on(page)
    for title in ("Kommun", "Ålder vid aktualisering", "Kommun och kön", "Avslutade efter skäl"):
        assert title in said
    assert half_year_package.prepare(pair.node.session, "2025H2").tables["steps"].tables[-1].name == "municipality_gender_step"
