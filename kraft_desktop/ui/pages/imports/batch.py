"""What became of each sheet of those that were dropped together."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import translate


class BatchCard(Card):
    """A line for each sheet gone through, with what was said of it; hidden for a sheet that came alone."""

    def __init__(self) -> None:
        super().__init__(translate("Import", "The sheets gone through"))
        self.lines: list[tuple[str, str]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.em(1))
        self._grid.setVerticalSpacing(style.em(0.3))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.hide()

    def forget(self) -> None:
        """Begin again, with other sheets."""
        self.lines = []
        empty(self._grid)

    def note(self, name: str, words: str) -> None:
        """Keep what was said of a sheet."""
        place = len(self.lines)
        self.lines.append((name, words))
        self._grid.addWidget(style.label(style.breakable(name), Role.STRONG, wrap=True), place, 0)
        self._grid.addWidget(style.label(words, wrap=True), place, 1)

    def show_state(self, *, more: bool) -> None:
        """Show the lines when there is more than one sheet to tell apart; ``more`` when another is being looked at."""
        self.setVisible(len(self.lines) + more > 1 and bool(self.lines))
