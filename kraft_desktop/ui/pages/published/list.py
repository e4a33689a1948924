"""The list of everything that has left the node with figures."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.services.published.entries import PublishedFigures
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.published.parts import PublishedTable, is_by_hand
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.words import translate

_ROWS = 24
"""Ems that the list has at least."""


class ListCard(Card):
    """What has left, and for the figures that one stands on: ``withdraw`` and ``apart``, so far as they can be."""

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
        """Show what has left."""
        self.table.show_records(found)
        self.table.filter_line.setVisible(bool(found))
        self._selected(self.table.current())

    def _selected(self, one: PublishedFigures | None) -> None:
        self.withdraw.setVisible(is_by_hand(one) and one is not None and not one.used)
        self.apart.setVisible(is_by_hand(one) and one is not None and not one.other_definition)
