"""Letting a window of a test run until nothing is under way, without keeping the processor from what it waits for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kraft_desktop.ui.kit.work import Worker


def run_until(app: QApplication, done: Callable[[], bool]) -> None:
    """Let the window run until ``done``; fails after a minute."""
    deadline, tick = QDeadlineTimer(60_000), QTimer()
    tick.start(1_000)  # wakes the wait below, for the deadline
    while not done():
        assert not deadline.hasExpired(), "it never ended"
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # given a time, it would not wait but spin


def settle(app: QApplication, worker: Worker) -> None:
    """Let the window run until the worker has nothing left."""
    for _ in range(4):  # what is painted or delivered may start more
        app.processEvents()
        run_until(app, lambda: not worker.busy)
