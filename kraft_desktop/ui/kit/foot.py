"""The row at the bottom of a guided flow: back to the left, on to the right; what is above scrolls by itself."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow


class Foot(QWidget):
    """Always in sight, below a hairline. ``onward``, the ways on, break into lines when they find no room beside ``back``."""

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
