"""The one window: what it shows now, and the marking of practice around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.words import translate

TITLE = "KRAFT Desktop"
_WIDE, _HIGH, _AROUND = 1366, 768, 60
"""The size it opens in, and what its title and the bar of the system take around it, in pixels."""


class _Surround(QWidget):
    """What is shown, with a thick frame of its own colour and a word above it when everything is only practice."""

    def __init__(self, content: QWidget, *, practice: bool) -> None:
        super().__init__()
        self._practice, self.content = practice, content
        layout = QVBoxLayout(self)
        edge = style.em(0.4) if practice else 0
        layout.setContentsMargins(edge, 0, edge, edge)
        layout.setSpacing(0)
        if practice:
            words = translate("Window", "PRACTICE   invented people only, nothing here is real")
            layout.addWidget(style.label(words, Role.PRACTICE))
        self.notice = Notice()
        layout.addWidget(self.notice)
        layout.addWidget(content, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._practice:
            QPainter(self).fillRect(self.rect(), style.colour("practice"))


class Window(QMainWindow):
    """Shows one thing at a time: a way in, or the frame with its pages. ``leaving`` is called when the user closes it.

    The title names the program and the store, never a person.
    """

    def __init__(self, leaving: Callable[[], None]) -> None:
        super().__init__()
        self._leaving = leaving
        self._surround: _Surround | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumSize(QSize(720, 480))
        room = self.screen().availableGeometry()
        self.resize(min(_WIDE, room.width()), min(_HIGH, room.height()))

    def open(self) -> None:
        """Show it, filling a screen that has no room for more."""
        room = self.screen().availableGeometry()
        if room.width() < _WIDE + _AROUND or room.height() < _HIGH + _AROUND:
            self.showMaximized()
        else:
            self.show()

    def show_content(self, content: QWidget, *, title: str = "", practice: bool = False) -> None:
        """Show something instead of what was shown, which is thrown away."""
        self._surround = _Surround(content, practice=practice)
        self.setCentralWidget(self._surround)
        self._surround.show()
        named = f"{TITLE} \u2013 {title}" if title else TITLE
        self.setWindowTitle(translate("Window", "{name} (practice)").format(name=named) if practice else named)
        content.setFocus()

    def say(self, text: str, tone: Tone = Tone.DANGER) -> None:
        """Say something above whatever is shown, until it is shown no more or something else is said."""
        if self._surround is not None:
            self._surround.notice.say(text, tone)

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._surround.content if self._surround else None

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leaving()
        super().closeEvent(event)
