"""A card with a chart: its name, what to see in it, and the ways on, above the picture."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.chart import Chart, Drawn


class ChartCard(Card):
    """The card; ``ways`` are buttons after the title of the chart, before the key of its table."""

    def __init__(self, name: str, *ways: QPushButton) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.chart = Chart()
        self._title = style.label("", Role.MUTED, wrap=True)
        line = Flow(style.label(name, Role.HEADING), self._title, *ways, self.chart.key)
        self.body.addLayout(line)
        self.body.addWidget(self.chart)

    def show_chart(self, chart: Drawn) -> None:
        """Show another chart."""
        self._title.setText(chart.title)
        self.chart.show_chart(chart)
