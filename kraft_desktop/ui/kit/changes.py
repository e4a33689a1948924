"""Writes, and a new day, made known to pages, and a page's refresh after its own work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.work import after_task

if TYPE_CHECKING:
    from kraft_desktop.services.admin.access import Session


_LONGEST_WAIT = 60_000
"""Milliseconds between two looks at the day: the computer may have slept, and its clock may have been set."""


class Changes(QObject):
    """``written`` carries the kinds (names of tables) of the records that a write of the session has added or changed. It is
    sent after the commit, in the window's thread, and after the result of the task that wrote has been shown there: a page that
    is filled anew may put away the card that waits for it. Never after reads or notes in the trail. ``turned`` is sent at
    midnight."""

    written = Signal(frozenset)
    turned = Signal()
    _committed = Signal(frozenset)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._committed.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        session.watch(self._commit)
        self._session, self._day = session, session.today
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._wait()

    def look(self) -> None:
        """Compare today with the day of the previous look."""
        before, self._day = self._day, self._session.today
        self._wait()
        if self._day != before:
            self.turned.emit()

    def stop(self) -> None:
        """Look at the day no more."""
        self._timer.stop()

    def _wait(self) -> None:
        now = self._session.vault.now().astimezone()
        midnight = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time()).astimezone()
        self._timer.start(min(_LONGEST_WAIT, (midnight - now) // dt.timedelta(milliseconds=1) + 1))

    def _commit(self, kinds: frozenset[str]) -> None:
        """Called in the thread that wrote, after the commit."""
        after_task(lambda: self._committed.emit(kinds))

    def _arrived(self, kinds: frozenset[str]) -> None:
        self.written.emit(kinds)


class Follower(QObject):
    """Calls ``refresh`` of a page with the kinds of record written; while long work of the page is under way, only after the
    result of the work has been shown, since the write may be the work's own."""

    def __init__(self, progress: Progress, refresh: Callable[[frozenset[str]], None]) -> None:
        super().__init__(progress)
        self._progress, self._refresh, self._waiting = progress, refresh, frozenset[str]()
        progress.finished.connect(self._catch_up)

    def __call__(self, kinds: frozenset[str]) -> None:
        """Refresh with these kinds, now or when the work has ended."""
        if self._progress.running:
            self._waiting |= kinds
        else:
            self._refresh(kinds)

    def _catch_up(self) -> None:
        if self._waiting and not self._progress.running:
            kinds, self._waiting = self._waiting, frozenset()
            self._refresh(kinds)
