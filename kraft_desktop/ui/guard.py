"""Keeps an unattended window from showing people, and notices caps lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})


class IdleGuard(QObject):
    """Sends ``idle`` when no key or mouse has been used for some minutes."""

    idle = Signal()

    def __init__(self, app: QApplication, minutes: float) -> None:
        super().__init__(app)
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        self.allow(minutes)
        app.installEventFilter(self)

    def allow(self, minutes: float) -> None:
        """Let so many minutes pass, from now."""
        self._timer.setInterval(round(minutes * 60_000))
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._app.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return super().eventFilter(watched, event)


def caps_lock_on(event: QKeyEvent) -> bool | None:
    """Whether a key that was pressed shows that caps lock is on; None when it does not show. Qt has no other way to ask."""
    text = event.text()
    if len(text) != 1 or not text.isalpha() or text.upper() == text.lower():
        return None
    return text.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
