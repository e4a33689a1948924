"""Keeps an unattended window from showing people, and notices caps lock."""

from __future__ import annotations

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})
_LOOK_EVERY, _SLEPT = 5, 60
"""Seconds between two looks at the clock, and how many beyond them mean that the computer slept."""
Clocks = Callable[[], tuple[float, float]]
"""The time on the wall and the time since the computer started, in seconds. Which of the two goes on during sleep differs."""


class IdleGuard(QObject):
    """Sends ``idle`` when no key or mouse has been used for some minutes.

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
        """Let so many minutes pass, from now."""
        self._timer.setInterval(round(minutes * 60_000))
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
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
    """The clocks of this computer."""
    return time.time(), time.monotonic()


class WakeGuard(QObject):
    """Sends ``woke`` when the computer has slept: one of its clocks has gone on while nobody looked.

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
        """Compare the clocks with what they said last."""
        before, self._seen = self._seen, self._clocks()
        if max(now - then for now, then in zip(self._seen, before, strict=True)) > _LOOK_EVERY + _SLEPT:
            self.woke.emit()

    def stop(self) -> None:
        """Look no more."""
        self._app.applicationStateChanged.disconnect(self.look)
        self._timer.stop()


def caps_lock_on(event: QKeyEvent) -> bool | None:
    """Whether a key that was pressed shows that caps lock is on; None when it does not show. Qt has no other way to ask."""
    text = event.text()
    if len(text) != 1 or not text.isalpha() or text.upper() == text.lower():
        return None
    return text.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
