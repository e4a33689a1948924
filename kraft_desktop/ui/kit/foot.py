"""The row at the bottom of a guided flow: back to the left, onward to the right; the part above it scrolls."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow


class Foot(QWidget):
    """A row that is always visible, below a hairline. The ``onward`` buttons break into lines without room beside ``back``."""

    def __init__(self, back: QPushButton, *onward: QPushButton) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.em(1.7), style.em(0.8), style.em(1.7), style.em(0.8))
        layout.setSpacing(style.em(0.8))
        layout.addWidget(back)
        doing = Flow(right=True)
        for button in onward:
            doing.addWidget(button)
        layout.addLayout(doing, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, style.colour("line"))
