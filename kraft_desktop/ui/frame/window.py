"""The main window: its current content, and the marking of a practice store around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.words import translate

TITLE = "KRAFT Desktop"
_WIDE, _HIGH, _AROUND = 1366, 768, 60
"""The size it opens in, and the room for its title bar and the system's task bar, in pixels."""


class _Surround(QWidget):
    """The content, with a thick coloured frame and a word above it in a practice store."""

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
    """The window, with one content at a time: a way into a store, or the frame with its pages. ``leaving`` is called
    when the user closes it.

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

    def open(self, place: str = "") -> None:
        """Show the window where it was, given its ``place``; else maximised on a small screen."""
        if place and self.restoreGeometry(QByteArray.fromBase64(place.encode())):
            self.show()
            return
        room = self.screen().availableGeometry()
        if room.width() < _WIDE + _AROUND or room.height() < _HIGH + _AROUND:
            self.showMaximized()
        else:
            self.show()

    def place(self) -> str:
        """Where the window is, how large, and whether it is maximised, as text for ``open``."""
        return self.saveGeometry().toBase64().toStdString()

    def show_content(self, content: QWidget, *, title: str = "", practice: bool = False) -> None:
        """Replace the content; the old content is deleted."""
        self._surround = _Surround(content, practice=practice)
        self.setCentralWidget(self._surround)
        self._surround.show()
        named = f"{TITLE} \u2013 {title}" if title else TITLE
        self.setWindowTitle(translate("Window", "{name} (practice)").format(name=named) if practice else named)
        content.setFocus()

    def say(self, text: str, tone: Tone = Tone.DANGER) -> None:
        """Show a message above the content, until the content or the message is replaced."""
        if self._surround is not None:
            self._surround.notice.say(text, tone)

    @property
    def content(self) -> QWidget | None:
        """The current content."""
        return self._surround.content if self._surround else None

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leaving()
        super().closeEvent(event)
