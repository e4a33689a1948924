"""The nodes' activity budgets from their latest files, on the project owner's page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.services.incoming.reported_budgets import LastReported
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.grid_table import Grid, grid_table
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import translate


class BudgetsPart(QWidget):
    """The budget by post and node, in kronor: granted, used, remaining. Hidden without figures, and when the same tables are
    shown above."""

    def __init__(self) -> None:
        super().__init__()
        self._reported: Sequence[Grid] = ()
        self._above: Sequence[Grid] = ()
        self._tables, self._reading = Columns(least=38), style.label("", Role.SMALL, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, style.em(0.6), 0, 0)
        layout.setSpacing(style.em(1))
        layout.addWidget(style.label(translate("Owner", "Activity budget by the nodes' latest files"), Role.TITLE, wrap=True))
        layout.addLayout(self._tables)
        layout.addWidget(self._reading)

    def show_last(self, last: LastReported) -> None:
        """Show the budgets in the latest files."""
        empty(self._tables)
        self._reported = last.tables
        for grid in last.tables:
            card = Card(grid.title)
            card.body.addWidget(grid_table(grid))
            card.body.addStretch()
            self._tables.addWidget(card)
        self._reading.setText(" ".join(last.reading))
        self._show()

    def stand_below(self, tables: Sequence[Grid]) -> None:
        """Set the tables shown above, so that they are not repeated here."""
        self._above = tables
        self._show()

    def _show(self) -> None:
        self.setVisible(any(table not in self._above for table in self._reported))
