"""The list of all published figures."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.services.published.entries import PublishedFigures
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.published.parts import PublishedTable, is_by_hand
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.words import translate

_ROWS = 24
"""The minimum height of the list, in ems."""


class ListCard(Card):
    """The list of published figures, with the buttons ``withdraw`` and ``apart`` for the selected row, when they apply."""

    def __init__(self) -> None:
        super().__init__()
        self.table = PublishedTable()
        self.table.setMinimumHeight(style.em(_ROWS))
        self.table.selected.connect(self._selected)
        self.withdraw = style.button(translate("Published", "Withdraw a mistake ..."), Role.DANGER)
        self.apart = style.button(translate("Published", "They follow another definition ..."))
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(None, self.apart, self.withdraw))
        self._selected(None)

    def show_figures(self, found: Sequence[PublishedFigures]) -> None:
        """Show all published figures."""
        self.table.show_records(found)
        self.table.filter_line.setVisible(bool(found))
        self._selected(self.table.current())

    def _selected(self, one: PublishedFigures | None) -> None:
        self.withdraw.setVisible(is_by_hand(one) and one is not None and not one.used)
        self.apart.setVisible(is_by_hand(one) and one is not None and not one.other_definition)
