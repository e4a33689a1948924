"""A point, and who is present, are named, in reading order and whole at any text size: no other test sees them in a meeting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kraft_desktop import words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import meetings
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.meeting.page import MeetingPage
from tests.given.case_rig import Settle, check_fits, check_named, check_order, framed, session
from tests.given.services.meetings import register

__all__ = ["session"]


@pytest.fixture(params=[("sv", 100), ("sv", 200), ("pseudo", 150)], ids=lambda look: f"{look[0]}-{look[1]}")
def _look(app: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    words.use(request.param[0])
    style.dress(app, Theme.LIGHT, request.param[1])
    yield
    words.use(words.DEFAULT)


@pytest.mark.usefixtures("_look")
def test_a_meeting_is_whole(session: Session, worker: Worker, settle: Settle) -> None:
    for number in range(3):
        register(session, number)
    meetings.plan(session, session.today)
    frame = framed(session, worker, settle)
    frame.go("meeting")
    settle()
    page = frame.page("meeting")
    assert isinstance(page, MeetingPage)
    for button in (None, page.prepare.begin, page.held.view.who):
        if button is not None:
            button.click()
        settle()
        for check in (check_named, check_fits, check_order):
            check(page)
