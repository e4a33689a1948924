"""A meeting of nine points through the window by keyboard: the keystrokes and the seconds that the window takes for a point."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.meetings import agenda
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.meeting.page import MeetingPage
from tests.benchmarks.measure import report, seconds
from tests.given.case_rig import framed
from tests.given.nodes import new_session
from tests.given.services.meetings import nine_points

SAID = "Vi bokar ett samtal"
KEYS, SECONDS = len(SAID) + 12, 0.5
"""The aims for a point: what is typed, and as many keys as it may take to come to it, decide and go on."""
_MOST_TABS, _QUIET = 12, 5


class _Keys(QObject):
    """Counts the keys that are pressed."""

    pressed = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # as Qt names it
        if event.type() == QEvent.Type.KeyPress and watched is QApplication.focusWidget():
            self.pressed += 1
        return False


def main() -> None:
    """Print both, for the points of one meeting."""
    app = QApplication(["benchmark"])
    style.dress(app, Theme.LIGHT, 100)

    def refused(problem: KraftError) -> None:
        raise problem

    worker = Worker(refused)
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder, "store"), "sodra")
        with session.vault:
            meeting_id = nine_points(session)
            points = len(agenda.read(session, meeting_id).lines)
            frame = framed(session, worker, lambda: _settle(app, worker))
            frame.activateWindow()
            frame.go("meeting")
            _settle(app, worker)
            page = frame.page("meeting")
            if not isinstance(page, MeetingPage):
                raise TypeError(page)
            page.prepare.begin.click()
            _settle(app, worker)
            keys = _Keys()
            app.installEventFilter(keys)
            times = [seconds(lambda: _point(app, worker, page)) for _ in range(points)]
            app.removeEventFilter(keys)
            if page.held.view.point is not None:
                raise RuntimeError("every point has been gone through")
            worker.finish()
    report("keystrokes for a point", keys.pressed / points, "keys", KEYS)
    report("the window's time for a point, the mean", sum(times) / points, "s", SECONDS)
    report("the slowest point", max(times), "s", 2 * SECONDS)


def _point(app: QApplication, worker: Worker, page: MeetingPage) -> None:
    """Decide where there is something to decide on, type what was agreed, save, and go on to the next point."""
    point = page.held.view.point
    if point is None:
        raise RuntimeError("the meeting is over too early")
    if point.shown.decisions:
        QTest.keyClick(_held(app), Qt.Key.Key_Down)
    for _ in range(_MOST_TABS):
        held = _held(app)
        if isinstance(held, QPlainTextEdit) and "\u00f6verens" in held.accessibleName():
            break
        QTest.keyClick(held, Qt.Key.Key_Tab)
    QTest.keyClicks(_held(app), SAID)
    QTest.keyClick(_held(app), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settle(app, worker)


def _held(app: QApplication) -> QWidget:
    """What has the keyboard."""
    held = app.focusWidget()
    if held is None:
        raise RuntimeError("nothing has the keyboard")
    return held


def _settle(app: QApplication, worker: Worker) -> None:
    """Show everything that a key began: what is read may begin something more."""
    quiet = 0
    while quiet < _QUIET:
        app.processEvents()
        quiet = 0 if worker.busy else quiet + 1


if __name__ == "__main__":
    main()
