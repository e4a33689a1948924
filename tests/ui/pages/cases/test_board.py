"""The board over the five steps: the cases that the filters let through, gone through by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from tests.given.case_rig import LEYLA, check_fits, check_named, heard, needs, session, shown, with_people
from tests.given.ui.window import focused

__all__ = ["needs", "session"]


def page_on(needs: Needs, settle: Callable[[], None]) -> CaseloadPage:
    page = CaseloadPage(needs)
    page.refresh(frozenset())
    shown(page, settle)
    page.as_board.click()
    settle()
    return page


def on_board(page: CaseloadPage) -> dict[Step, list[str]]:
    return {step: [one.item(row).text() for row in range(one.count())] for step, one in page.board.lists.items()}


def test_the_board_shows_what_the_filters_let_through(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    recording.register(session, replace(LEYLA, personal_number="197101012388", name="Ida Enträgen"), None)
    page = page_on(needs, settle)
    found = on_board(page)
    assert [len(found[step]) for step in Step] == [1, 2, 0, 0, 0]
    assert any("Leyla Påhittberg" in words and "52 dagar" in words for words in found[Step.REFERRAL])
    QTest.keyClicks(page.table.filter_line, "leyla")
    assert [len(words) for words in on_board(page).values()] == [0, 1, 0, 0, 0]
    page.table.clear_filters()
    page.as_board.click()
    assert page.table.view.isVisible()
    assert not page.board.isVisible()


def test_the_arrows_go_between_the_columns_and_return_opens(
    app: QApplication, session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    recording.register(session, replace(LEYLA, personal_number="197101012388", name="Ida Enträgen"), None)
    page = page_on(needs, settle)
    told = heard(page)
    page.board.lists[Step.IDENTIFICATION].take_keyboard()
    QTest.keyClick(focused(app), Qt.Key.Key_Right)
    assert focused(app) is page.board.lists[Step.REFERRAL]
    QTest.keyClick(focused(app), Qt.Key.Key_Right)
    assert focused(app) is page.board.lists[Step.REFERRAL], "there is nothing further on"
    row = next(n for n, words in enumerate(on_board(page)[Step.REFERRAL]) if "Leyla" in words)
    page.board.lists[Step.REFERRAL].setCurrentRow(row)
    QTest.keyClick(focused(app), Qt.Key.Key_Return)
    assert told.wants == [("case", leyla)]
    QTest.keyClick(focused(app), Qt.Key.Key_Left)
    assert focused(app) is page.board.lists[Step.IDENTIFICATION]


@pytest.mark.parametrize("scale", [100, 200])
def test_the_board_fits(app: QApplication, session: Session, needs: Needs, settle: Callable[[], None], scale: int) -> None:
    style.dress(app, Theme.DARK, scale)
    with_people(session)
    page = page_on(needs, settle)
    check_fits(page)
    check_named(page)
