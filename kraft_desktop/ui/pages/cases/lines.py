"""Lines of text, each with its ways on: buttons at the right, or below where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.beside import Beside
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role


def lines(of: Sequence[tuple[str, str, Sequence[QPushButton]]], more: str = "") -> QWidget:
    """A widget with a line for each title, text below it and buttons, and ``more`` below them all."""
    holder = QWidget()
    below_each_other = QVBoxLayout(holder)
    below_each_other.setContentsMargins(0, 0, 0, 0)
    below_each_other.setSpacing(style.em(0.8))
    for title, below, buttons in of:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for words, role in ((title, Role.STRONG), (below, Role.MUTED)):
            texts.addWidget(style.label(style.breakable(words), role, wrap=True))
        below_each_other.addLayout(_with_ways(texts, buttons) if buttons else texts)
    if more:
        below_each_other.addWidget(style.label(more, Role.MUTED, wrap=True))
    return holder


def _with_ways(texts: QLayout, buttons: Sequence[QPushButton]) -> QLayout:
    text, ways = QWidget(), QWidget()
    texts.setContentsMargins(0, 0, 0, 0)
    text.setLayout(texts)
    ways.setLayout(Flow(*buttons))
    return Beside(text, ways)
