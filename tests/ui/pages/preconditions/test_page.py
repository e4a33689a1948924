"""The page before real people: settled by keyboard, corrected, opened again, kept while typing, and read only for others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.preconditions import Precondition
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.preconditions.page import PreconditionsPage
from tests.given.case_rig import Answers, check_fits, check_named, check_order, heard, needs, session, shown, words_on
from tests.given.nodes import as_account

__all__ = ["needs", "session"]
Settle = Callable[[], None]
DECIDED = Settlement(name="Per Påhitt", on=dt.date(2026, 11, 2), diary_number="KS 2026/114", note="Nej.")


@pytest.fixture
def page(needs: Needs, settle: Settle) -> PreconditionsPage:
    made = PreconditionsPage(needs)
    heard(made)
    made.refresh(frozenset())
    shown(made, settle)
    return made


def settle_every_line(session: Session) -> None:
    for line in preconditions.lines(session):
        preconditions.settle(session, *line, DECIDED)


def type_line(page: PreconditionsPage, settle: Settle, **texts: str) -> None:
    """Enter on the row, the fields typed, Ctrl+S."""
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    settle()
    for name, text in texts.items():
        page.form.form.field(name).set_text(text)
    QTest.keyClick(page.form.box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_the_lines_are_settled_one_after_the_other_by_keyboard(
    page: PreconditionsPage, session: Session, settle: Settle
) -> None:
    lines = tuple(preconditions.lines(session))
    assert page.state.text() == f"{len(lines)} rader saknas"
    for check in (check_named, check_fits, check_order):
        check(page)
    for place in range(3):
        current = page.table.current()
        assert current is not None
        assert current.key == lines[place]
        type_line(page, settle, name="Per Påhitt", on="2026-11-02", diary_number=f"KS 2026/{place}")
        assert not page.form.isVisible()
        assert QApplication.focusWidget() is page.table.view
    assert preconditions.missing(session) == lines[3:]
    assert page.state.text() == f"{len(lines) - 3} rader saknas"


def test_what_is_wrong_stands_beside_its_field_and_the_text_stays(
    page: PreconditionsPage, session: Session, settle: Settle
) -> None:
    page.table.select((Precondition.HEALTH_CARE_LAW, ""))
    type_line(page, settle, name="Per Påhitt", on="2026-11-02", diary_number="KS 2026/1")
    assert "Svaret saknas" in words_on(page.form)
    assert page.form.form.texts()["name"] == "Per Påhitt"
    type_line(page, settle, on="2999-01-01", note="Nej.")
    assert "Dagen ligger i framtiden; i dag eller" in words_on(page.form)
    page.form.form.field("name").set_text("")
    page.form.box.save.click()
    settle()
    assert len(preconditions.missing(session)) == len(preconditions.lines(session))
    assert page.form.isVisible()
    check_fits(page)


def test_a_line_is_corrected_and_opened_again(page: PreconditionsPage, session: Session, settle: Settle) -> None:
    settle_every_line(session)
    settle()
    assert page.state.text() == "alla rader är avgjorda"
    page.table.select((Precondition.AGREEMENTS, ""))
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    settle()
    assert page.form.form.texts() == {"name": "Per Påhitt", "on": "2026-11-02", "diary_number": "KS 2026/114", "note": "Nej."}
    page.form.form.field("diary_number").set_text("KS 2026/115")
    page.form.box.save.click()
    settle()
    row = preconditions.lines(session)[Precondition.AGREEMENTS, ""]
    assert row is not None
    assert row.diary_number == "KS 2026/115"
    page.table.select((Precondition.AGREEMENTS, ""))
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    settle()
    page.form.open_again.click()
    settle()
    assert preconditions.missing(session) == ((Precondition.AGREEMENTS, ""),)
    assert page.state.text() == "1 rad saknas"


def test_what_is_typed_is_kept_when_the_form_is_put_away(page: PreconditionsPage, settle: Settle) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    settle()
    QTest.keyClicks(page.form.form.field("name").editor, "Per")
    QTest.keyClick(page.form.box, Qt.Key.Key_Escape)
    settle()
    assert not page.form.isVisible()
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    settle()
    assert page.form.form.texts()["name"] == "Per"


def test_the_papers_are_saved_and_replaced_when_asked(
    page: PreconditionsPage, needs: Needs, tmp_path: Path, settle: Settle
) -> None:
    ask = needs.ask
    assert isinstance(ask, Answers)
    ask.where = tmp_path
    for _ in range(2):
        page.papers.click()
        settle()
    assert len(ask.asked) == 1
    assert "fakta_konsekvensbedomning.pdf" in page.notice.text()
    assert len(list(tmp_path.glob("*.pdf"))) == 3


def test_others_only_read_the_lines(session: Session, needs: Needs, settle: Settle) -> None:
    page = PreconditionsPage(Needs(session=as_account(session, Role.READER), worker=needs.worker, ask=needs.ask))
    page.refresh(frozenset())
    shown(page, settle)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    settle()
    assert not page.form.isVisible()
    assert "som får ändra besluten" in words_on(page)


def test_missing_lines_stand_on_the_first_page_until_the_last_is_settled(
    session: Session, needs: Needs, settle: Settle
) -> None:
    page = CaseloadPage(needs)
    told = heard(page)
    page.refresh(frozenset())
    shown(page, settle)
    assert f"ska {len(preconditions.lines(session))} rader avgöras: personuppgiftsansvar, avtal" in page.missing.notice.text()
    check_fits(page)
    page.missing.open.click()
    assert told.wants == [("preconditions", None)]
    settle_every_line(session)
    settle()
    assert not page.missing.isVisible()
