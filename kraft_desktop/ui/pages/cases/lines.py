"""Lines of text, each with its ways on: buttons at the right, under each other where they must be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import add

_TEXT_WIDTH = 16
"""The least width of the text, in ems."""


def lines(of: Sequence[tuple[str, str, Sequence[QPushButton]]], more: str = "") -> QWidget:
    """A widget with a line for each title, text below it and buttons, and ``more`` below them all."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(style.em(1))
    grid.setVerticalSpacing(style.em(0.8))
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(0, style.em(_TEXT_WIDTH))
    for place, (title, below, buttons) in enumerate(of):
        texts = QVBoxLayout()
        texts.setSpacing(0)
        add(texts, style.label(title, Role.STRONG, wrap=True), style.label(below, Role.MUTED, wrap=True))
        grid.addLayout(texts, place, 0)
        grid.addLayout(Flow(*buttons, right=True), place, 1, Qt.AlignmentFlag.AlignTop)
    if more:
        grid.addWidget(style.label(more, Role.MUTED), len(of), 0)
    return holder
