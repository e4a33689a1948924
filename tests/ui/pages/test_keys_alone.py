"""Every page by pressed keys alone: Tab reaches everything in the order that is listed, Shift+Tab goes the same way back, and
Esc never leaves the keyboard nowhere. What Enter does is tried with each button's own tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import framed, page_in, tab_order
from tests.given.exchange_rig import Pair, pair

__all__ = ["pair"]
Settle = Callable[[], None]
_BACK = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["node", "owner"])
def either(request: pytest.FixtureRequest, pair: Pair) -> Session:
    """A session on a node with forty people, or on the project owner's store."""
    return (pair.node if request.param == "node" else pair.owner).session


def focused() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None, "the keyboard is nowhere"
    return found


def grouped(stops: list[QWidget]) -> list[object]:
    """The stops, with the options of a group as one: Tab stops at one of them, and the arrows go to the others."""
    groups = [stop.group() if isinstance(stop, QRadioButton) else stop for stop in stops]
    return list(dict.fromkeys(groups))


def walked(frame: Frame, page: Page, *, back: bool = False) -> list[QWidget]:
    """The stops of a page on a whole round with Tab, or with Shift+Tab."""
    start = frame.search
    start.setFocus()
    seen = list[QWidget]()
    for _ in range(400):
        if back:
            QTest.keyClick(focused(), Qt.Key.Key_Backtab, _BACK)
        else:
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        here = focused()
        if here is start:
            return [stop for stop in seen if page.isAncestorOf(stop)]
        seen.append(here)
    raise AssertionError([(type(one).__name__, one.accessibleName()) for one in seen[-9:]])


def test_tab_walks_every_page_there_and_back(either: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(either, worker, settle)
    for listed in opening.pages(either):
        page = page_in(frame, listed.key, settle)
        there = walked(frame, page)
        assert grouped(there) == grouped(tab_order(page)), listed.key  # afterwards: a list may have got something chosen
        assert walked(frame, page, back=True) == there[::-1], listed.key
    worker.finish()


def test_a_page_opens_with_the_keyboard_at_what_comes_first_also_when_it_is_read_late(
    pair: Pair, worker: Worker, settle: Settle
) -> None:
    frame = framed(pair.node.session, worker, settle)
    for key in ("package", "between", "decisions"):  # the choices come with what is read; fields further down do not
        page = page_in(frame, key, settle)
        assert focused() is page.first(), key
        assert isinstance(focused(), QRadioButton), key
    worker.finish()


def test_escape_on_any_field_keeps_the_keyboard_on_the_page(either: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(either, worker, settle)
    for listed in opening.pages(either):
        page = page_in(frame, listed.key, settle)
        for stop in tab_order(page):
            if frame.key != listed.key or not stop.isVisible():  # Esc closed what it stood in
                page = page_in(frame, listed.key, settle)
            if stop.isVisible():
                stop.setFocus()
                QTest.keyClick(focused(), Qt.Key.Key_Escape)
                settle()
                assert frame.isAncestorOf(focused()), (listed.key, stop)
    worker.finish()
