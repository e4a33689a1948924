"""All nodes side by side by month, on the project owner's page."""

from __future__ import annotations

from kraft_desktop import vocabulary
from kraft_desktop.services.incoming.nodes_by_month import NodesByMonth
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.chart import Chart
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


class NodesCard(Card):
    """One table and one drawing of the nodes, and the owner's own budget."""

    def __init__(self) -> None:
        super().__init__(translate("Budget", "All nodes, by month"), translate("Budget", "as their files state it, rounded"))
        self.table, self.chart = FigureTable(), Chart()
        self._none = style.label(translate("Budget", "No node has sent a status or quarter file yet."), Role.MUTED, wrap=True)
        self.sheet = style.button(translate("Budget", "Save the working group's sheet ..."))
        for part in (self._none, self.table, self.chart):
            self.body.addWidget(part)
        self.body.addLayout(row(self.sheet, None))

    def show_nodes(self, found: NodesByMonth) -> None:
        """Show the nodes."""
        self._none.setVisible(not found.months)
        self.table.setVisible(bool(found.months))
        self.chart.setVisible(bool(found.months))
        if not found.months:
            return
        hours, kronor = translate("Budget", "{node}, h"), translate("Budget", "{node}, kr")
        headings = [translate("Budget", "up to and including")]
        for node in found.nodes:
            headings += [hours.format(node=node.name), kronor.format(node=node.name)]
        headings += [translate("Budget", "own, h"), translate("Budget", "own, kr")]
        self.table.show_rows(headings, [self._row(found, month) for month in found.months])
        self.chart.show_chart(found.chart())

    @staticmethod
    def _row(found: NodesByMonth, month: str) -> Row:
        cells = []
        for at in (*(found.at(node, month) for node in found.nodes), found.own[month]):
            done = vocabulary.DASH if at.done is None else formats.hours(at.done)
            used = vocabulary.DASH if at.used is None else formats.number(at.used)
            cells += [Figure(text=done), Figure(text=used)]
        return Row(title=month, cells=cells)
