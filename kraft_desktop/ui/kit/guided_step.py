"""The base of every step of a guided page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns


class GuidedStep(QWidget):
    """One step: a line about it, and its cards in ``cards``, two beside each other where each has ``least`` ems."""

    def __init__(self, about: str = "", *, least: float = 34) -> None:
        super().__init__()
        self.cards = Columns(least=least)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(style.em(1))
        if about:
            self._layout.addWidget(style.label(about, wrap=True))
        self._layout.addLayout(self.cards)

    def stand_above(self, part: QWidget) -> None:
        """Put a widget above the cards."""
        self._layout.insertWidget(self._layout.indexOf(self.cards), part)

    def stand_below(self, part: QWidget) -> None:
        """Put a widget below the cards, in their whole width."""
        self._layout.addWidget(part)
