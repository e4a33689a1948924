"""Nothing moves under the keyboard when a notice, a hint or an error comes, on any page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.form import Form
from kraft_desktop.ui.widgets.table import RecordTable
from tests.given.case_rig import framed, page_in, session, with_people
from tests.given.exchange_rig import Pair, pair

__all__ = ["pair", "session"]
Settle = Callable[[], None]
_LONG = "Det som hände, det som är säkert och vad som kan göras. " * 5


@pytest.fixture(params=["node", "owner"])
def either(request: pytest.FixtureRequest, pair: Pair) -> Session:
    """A session on a node, or on the project owner's store."""
    return (pair.node if request.param == "node" else pair.owner).session


def place(part: QWidget, frame: Frame) -> QPoint:
    return part.mapTo(frame, QPoint())


def test_a_notice_moves_nothing(either: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(either, worker, settle)
    for listed in opening.pages(either):
        page = page_in(frame, listed.key, settle)
        held = QApplication.focusWidget()
        assert held is not None, listed.key
        before = place(held, frame)
        for words in (_LONG, ""):
            page.notice.say(words)
            settle()
            assert page.notice.isVisible() is bool(words), listed.key
            assert QApplication.focusWidget() is held, listed.key
            assert place(held, frame) == before, listed.key
    worker.finish()


def test_an_error_moves_no_field_that_is_typed_in(session: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(session, worker, settle)
    page = page_in(frame, "new_case", settle)
    form = next(form for form in page.findChildren(Form) if form.isVisible())
    names = [name for name in form._lines if form.field(name).isVisible()]
    for wrong, typed in pairwise(names):
        field = form.field(typed).editor
        field.setFocus()
        settle()
        before = place(field, frame)
        form._lines[wrong].say(_LONG)
        settle()
        assert place(field, frame) == before, (wrong, typed)
        form._lines[wrong].say(None)
        settle()
        assert place(field, frame) == before, (wrong, typed)
    worker.finish()


def test_an_error_that_was_there_before_moves_none_when_it_goes(session: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(session, worker, settle)
    page = page_in(frame, "new_case", settle)
    form = next(form for form in page.findChildren(Form) if form.isVisible())
    names = [name for name in form._lines if form.field(name).isVisible()]
    for wrong, typed in pairwise(names):
        form.field(names[0]).editor.setFocus()
        form._lines[wrong].say(_LONG)
        settle()
        field = form.field(typed).editor
        field.setFocus()
        settle()
        before = place(field, frame)
        form._lines[wrong].say(None)
        settle()
        assert place(field, frame) == before, (wrong, typed)
    worker.finish()


def test_a_filter_moves_no_row(session: Session, worker: Worker, settle: Settle) -> None:
    with_people(session)
    frame = framed(session, worker, settle)
    page = page_in(frame, "cases", settle)
    table: RecordTable[object] = page.findChildren(RecordTable)[0]
    before = place(table.view, frame)
    page.findChildren(RecordTable)[0].narrowings[-1].clear()
    page._choose_step(1)  # type: ignore[attr-defined]  # the page of the caseload
    settle()
    assert table.clear.isVisible()
    assert place(table.view if table.view.isVisible() else table._none, frame) == before
    worker.finish()


class Windows(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # as Qt names it
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{watched} in {watched.layout()}: {[type(one).__name__ for one in watched.children()]}")
        return False


def test_no_part_of_a_page_opens_as_a_window(either: Session, app: QApplication, worker: Worker, settle: Settle) -> None:
    frame, windows = framed(either, worker, settle), Windows()
    app.installEventFilter(windows)
    for listed in opening.pages(either):
        page_in(frame, listed.key, settle)
        assert windows.seen == [], listed.key
    app.removeEventFilter(windows)
    worker.finish()
