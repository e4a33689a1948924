"""What every step of the half-year package is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns


class GuidedStep(QWidget):
    """One step: a line about it, and its cards in ``cards``, two beside each other where there is room."""

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self.cards = Columns()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        if about:
            layout.addWidget(style.label(about, wrap=True))
        layout.addLayout(self.cards)
