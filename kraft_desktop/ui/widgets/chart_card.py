"""A card with a chart: its name, what to see in it, and the ways on, above the picture."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.chart import Chart, Drawn


class ChartCard(Card):
    """The card; ``ways`` are buttons after the title of the chart, before the key of its table."""

    def __init__(self, name: str, *ways: QPushButton) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.chart = Chart()
        self._title = style.label("", Role.MUTED, wrap=True)
        line = row(style.label(name, Role.HEADING), *ways, self.chart.key)
        line.insertWidget(1, self._title, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.chart)

    def show_chart(self, chart: Drawn) -> None:
        """Show another chart."""
        self._title.setText(chart.title)
        self.chart.show_chart(chart)
