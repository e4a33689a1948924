"""Guards against an unattended window: idle time and sleep; and the state of caps lock."""

from __future__ import annotations

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})
_LOOK_EVERY, _SLEPT = 5, 60
"""Seconds between two readings of the clocks, and the seconds beyond them that mean the computer slept."""
Clocks = Callable[[], tuple[float, float]]
"""The wall clock and the time since the computer started, in seconds. Which of the two runs during sleep differs."""


class IdleGuard(QObject):
    """A guard that sends ``idle`` after some minutes without key or mouse.

    It watches the window that has the keyboard, not the application: then every event of every widget would pass through here.
    """

    idle = Signal()

    def __init__(self, app: QApplication, minutes: float) -> None:
        super().__init__(app)
        self._app = app
        self._watched: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        self.allow(minutes)
        app.focusWindowChanged.connect(self._follow)
        self._follow(app.focusWindow())

    def allow(self, minutes: float) -> None:
        """Set the idle time in minutes, and start it now."""
        self._timer.setInterval(round(minutes * 60_000))
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._app.focusWindowChanged.disconnect(self._follow)
        self._follow(None)
        self._timer.stop()

    def _follow(self, window: QWindow | None) -> None:
        for before in self._watched:
            if shiboken6.isValid(before):  # a dialog's window is gone by the time the keyboard has left it
                before.removeEventFilter(self)
        self._watched = [] if window is None else [window]
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return super().eventFilter(watched, event)


def both_clocks() -> tuple[float, float]:
    """The readings of both clocks of this computer, in seconds."""
    return time.time(), time.monotonic()


class WakeGuard(QObject):
    """A guard that sends ``woke`` after sleep: one of the clocks has run on between two readings.

    Needs nothing of the system, so it works everywhere; the window locks a few seconds after waking at the latest.
    """

    woke = Signal()

    def __init__(self, app: QApplication, clocks: Clocks = both_clocks) -> None:
        super().__init__(app)
        self._app, self._clocks, self._seen = app, clocks, clocks()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY * 1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app.applicationStateChanged.connect(self.look)

    def look(self) -> None:
        """Compare the clocks with their previous readings."""
        before, self._seen = self._seen, self._clocks()
        if max(now - then for now, then in zip(self._seen, before, strict=True)) > _LOOK_EVERY + _SLEPT:
            self.woke.emit()

    def stop(self) -> None:
        """Stop reading the clocks."""
        self._app.applicationStateChanged.disconnect(self.look)
        self._timer.stop()


def caps_lock_on(event: QKeyEvent) -> bool | None:
    """Whether a pressed key implies that caps lock is on; None when it implies nothing. Qt offers no other test."""
    text = event.text()
    if len(text) != 1 or not text.isalpha() or text.upper() == text.lower():
        return None
    return text.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
