"""The page of figures that have left: filled in by the keyboard, kept, listed, refused by the number, read from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kraft_desktop import labels
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.published import entries
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.published.page import PublishedPage
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.fields import Field
from tests.given.case_rig import words_on
from tests.given.exchange_rig import Pair, Sender, check_not_sideways, drop, needs_of, opened, pair
from tests.given.hands import Keys
from tests.given.nodes import as_account
from tests.given.services.published import STEERING, UNTIL, by_municipality, table

__all__ = ["pair"]
Settle = Callable[[], None]


@pytest.fixture
def rig(pair: Pair, worker: Worker, settle: Settle) -> tuple[PublishedPage, Sender]:
    """The page on a node with forty people, and its user."""
    needs, user = needs_of(pair.node, worker)
    page = PublishedPage(needs)
    opened(page, settle)
    return page, user


@pytest.fixture
def page(rig: tuple[PublishedPage, Sender]) -> PublishedPage:
    return rig[0]


def line(field: Field) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def rows(page: PublishedPage) -> list[tuple[str, ...]]:
    """The list as it shows."""
    model = page.list.table.model
    return [tuple(str(model.index(r, c).data()) for c in range(model.columnCount())) for r in range(model.rowCount())]


def fill(page: PublishedPage, hands: Keys, counts: dict[str, int]) -> None:
    """Write in the day, the source and a number for each municipality, by the keyboard."""
    hands.press(page.add)
    hands.type(line(page.entry.form.field("until")), "20251231")
    hands.type(line(page.entry.form.field("source")), "Styrgruppen, bilaga 2")
    for code, count in counts.items():
        hands.type(line(page.entry.form.grid.field(municipality=code, step="referred")), str(count))


def test_figures_are_filled_in_by_the_keyboard_kept_and_listed(
    app: QApplication, page: PublishedPage, pair: Pair, settle: Settle
) -> None:
    assert "Inga siffror har lämnats ut ännu" in words_on(page)
    counts, hands = by_municipality(pair.node, UNTIL), Keys(app, page, settle)
    fill(page, hands, counts)
    hands.press(page.entry.box.save)
    assert not page.entry.box.save.isVisible()
    assert rows(page) == [("2026-11-22", "Infört för hand", "2025-12-31", "5", "", "Styrgruppen, bilaga 2")]
    assert "5 tal är sparade" in page.notice.text()
    (kept,) = entries.publications(pair.node.session)
    assert {dict(c.key)["municipality"]: c.value for c in records.tables_of(kept).cells()} == counts


def test_a_number_that_cannot_be_true_is_named_and_what_was_typed_stays(
    app: QApplication, page: PublishedPage, pair: Pair, settle: Settle
) -> None:
    counts, hands = by_municipality(pair.node, UNTIL), Keys(app, page, settle)
    fill(page, hands, {"0881": counts["0881"] + 1})
    hands.press(page.entry.box.save)
    said = f"Nybro, aktualiserade: {counts['0881'] + 1} har lämnats ut, lagret räknar {counts['0881']} till och med 2025-12-31."
    assert page.notice.text().startswith(said)
    assert page.entry.box.save.isVisible()
    assert page.entry.box.save.isEnabled()
    assert page.entry.form.grid.field(municipality="0881", step="referred").value() == counts["0881"] + 1
    page.entry.form.field("other_definition").set_value(True)
    hands.press(page.entry.box.save)
    assert [row[4] for row in rows(page)] == ["Annan definition"]
    assert "tas bara upp i listan" in page.notice.text()


def test_what_cannot_be_read_is_said_and_nothing_is_kept(
    app: QApplication, page: PublishedPage, pair: Pair, settle: Settle
) -> None:
    hands = Keys(app, page, settle)
    fill(page, hands, {})
    hands.type(line(page.entry.form.grid.field(step="closer")), "<5")
    hands.press(page.entry.box.save)
    assert "Skriv ett heltal mellan 0 och 9999." in words_on(page)
    line(page.entry.form.grid.field(step="closer")).clear()
    hands.press(page.entry.box.save)
    assert labels.reason("no_figures") in page.notice.text()
    assert entries.publications(pair.node.session) == ()


def test_what_was_typed_is_offered_again(
    pair: Pair, page: PublishedPage, worker: Worker, app: QApplication, settle: Settle
) -> None:
    fill(page, Keys(app, page, settle), {"0881": 7})
    page.leave()
    settle()
    again = PublishedPage(needs_of(pair.node, worker)[0])
    opened(again, settle)
    assert again.entry.form.grid.field(municipality="0881", step="referred").value() == 7
    assert again.entry.box.save.isVisible()
    again.entry.box.cancel.click()
    settle()
    assert not again.entry.box.save.isVisible()
    assert again.entry.form.grid.texts() == {}


def test_a_file_is_dropped_looked_at_and_kept(page: PublishedPage, pair: Pair, tmp_path: Path, settle: Settle) -> None:
    total = sum(by_municipality(pair.node, UNTIL).values())
    file = tmp_path / "styrgrupp.csv"
    file.write_text(f"Kommun;Antal\nTotalt;{total}\nNybro;<5\n", "utf-8")
    drop(page, file)
    settle()
    assert "1 tal är läst. De här är inte med:" in words_on(page)
    assert not page.entry.form.grid.isVisible()
    page.entry.form.field("until").set_text("2025-12-31")
    page.entry.form.field("source").set_text("Styrgruppen")
    page.entry.box.save.click()
    settle()
    assert [row[3] for row in rows(page)] == ["1"]


def test_a_file_that_is_no_sheet_is_said(page: PublishedPage, tmp_path: Path, settle: Settle) -> None:
    file = tmp_path / "brev.json"
    file.write_text("{}", "utf-8")
    drop(page, file)
    settle()
    assert page.notice.text()
    assert not page.entry.box.save.isVisible()


def test_a_mistake_is_withdrawn_and_packages_stand_beside(
    rig: tuple[PublishedPage, Sender], pair: Pair, tmp_path: Path, settle: Settle
) -> None:
    page, user = rig
    user.yes = True
    entries.enter(pair.node.session, STEERING, table(by_municipality(pair.node, UNTIL)))
    page.refresh(frozenset())
    settle()
    page.list.table.view.selectRow(0)
    assert page.list.withdraw.isVisible()
    page.list.withdraw.click()
    settle()
    assert rows(page) == []
    entries.enter(pair.node.session, STEERING, entries.cells_of_people([({"step": "referred"}, 1)]))
    pair.node.clock.put(2026, 11, 23)
    half_year_package.send(pair.node.session, "2025H2", tmp_path)
    page.refresh(frozenset({"sent_packages"}))
    settle()
    assert [row[:3] for row in rows(page)] == [
        ("2026-11-23", "Halvårspaket", "2025-12-31"),
        ("2026-01-20", "Infört för hand", "2025-12-31"),
    ]
    page.list.table.view.selectRow(1)
    assert not page.list.withdraw.isVisible()
    assert page.list.apart.isVisible()
    page.list.table.view.selectRow(0)
    assert not page.list.apart.isVisible()


def test_nothing_needs_a_sideways_scroll(page: PublishedPage, settle: Settle) -> None:
    check_not_sideways(page)
    page.add.click()
    settle()
    check_not_sideways(page)


@pytest.mark.parametrize(("role", "there"), [(Role.THERAPIST, True), (Role.CASEWORKER, False), (Role.READER, False)])
def test_the_page_is_there_for_who_makes_packages(pair: Pair, role: Role, there: bool) -> None:
    keys = [listed.key for listed in opening.pages(as_account(pair.node.session, role))]
    assert ("published" in keys) is there


def test_escape_puts_the_form_away_and_keeps_what_was_typed(app: QApplication, page: PublishedPage, settle: Settle) -> None:
    fill(page, Keys(app, page, settle), {"0881": 7})
    QTest.keyClick(line(page.entry.form.field("source")), Qt.Key.Key_Escape)
    settle()
    assert page.list.isVisible()
    assert page.add.hasFocus()
    page.add.click()
    settle()
    assert page.entry.form.grid.field(municipality="0881", step="referred").value() == 7
    assert line(page.entry.form.field("until")).hasFocus()
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.notice.text()
