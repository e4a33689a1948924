"""Notes under each other: the text as wide as there is room for, and below it when, by whom, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import add


def note_lines(of: Sequence[tuple[str, str, Sequence[QPushButton]]]) -> QWidget:
    """A widget with a text for each note, and below it a small line and buttons."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(style.em(0.9))
    for text, below, buttons in of:
        words = style.label(style.breakable(text), wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        one = QVBoxLayout()
        one.setSpacing(style.em(0.15))
        add(one, words, style.label(below, Role.SMALL, wrap=True))
        if buttons:
            one.addLayout(Flow(*buttons))
        layout.addLayout(one)
    return holder
