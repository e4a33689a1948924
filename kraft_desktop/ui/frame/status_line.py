"""The status line below the pages: what was saved last, with its undo, when the store was backed up; no network is used."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Elided
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The words of the status line about backups; an ``alarm`` is red."""

    words: str
    alarm: bool = False


class StatusLine(QWidget):
    """The line, with the button that undoes the last change."""

    def __init__(self, undo: QPushButton) -> None:
        super().__init__()
        self._said, self._kept = Elided("", Role.SMALL), Elided("", Role.SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.em(1.2), style.em(0.1), style.em(1.2), style.em(0.1))
        layout.setSpacing(style.em(1))
        layout.addWidget(self._said)
        layout.addWidget(undo)
        layout.addWidget(self._kept)
        layout.addStretch()
        layout.addWidget(style.label(translate("Frame", "No network connection is used"), Role.SMALL))
        self.setFixedHeight(style.em(2.5))
        self.say("")

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._said.show_text(text or translate("Frame", "Everything is saved"))

    def say_kept(self, kept: Kept) -> None:
        """Show when the store was backed up, and when a restore was tried."""
        style.give_role(self._kept, Role.ALARM if kept.alarm else Role.SMALL)
        self._kept.show_text(f"\u00b7   {kept.words}")
