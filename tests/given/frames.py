"""The window's frame around the pages of a store, and a page in it."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import Answers, changes_of

Settle = Callable[[], None]


def framed(session: Session, worker: Worker, settle: Settle) -> Frame:
    """The pages of a store in a small window."""
    needs = Needs(session=session, worker=worker, ask=Answers())
    frame = Frame(opening.pages(session), needs, opening.heading(session))
    frame.say_kept(opening.kept(session))
    changes_of(session).written.connect(frame.refresh)
    frame.resize(1366, 768)
    frame.show()
    settle()
    return frame


def shown(frame: Frame, key: str, settle: Settle) -> Page:
    """A page, the one about a case with the first there is."""
    frame.go(key, _first_case(frame) if key == "case" else None)
    settle()
    page = frame.page(key)
    assert page is not None
    return page


def _first_case(frame: Frame) -> str:
    table = frame.page("cases").table  # type: ignore[union-attr]  # the page of the caseload
    return str(table.model.record(0).case_id)
