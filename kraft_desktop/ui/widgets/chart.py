"""A chart on the screen: the picture that the services drew, with its values in a table behind a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kraft_desktop import design
from kraft_desktop.design import Colours
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.words import translate

_KEPT = 8


class ChartTable(Protocol):
    """The values of a chart: headings, and rows as long."""

    @property
    def headings(self) -> Sequence[str]: ...
    @property
    def rows(self) -> Sequence[Sequence[str]]: ...


class Drawn(Protocol):
    """A chart: its ``title`` says what to see in it."""

    @property
    def title(self) -> str: ...
    def svg(self, width: float, colours: Colours) -> str:
        """The picture, ``width`` points wide."""

    def table(self) -> ChartTable:
        """The same values in words."""


class Chart(QWidget):
    """A chart as wide as it is given; ``key`` is the button that shows its table, for the heading of what it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.key = style.button("", Role.LINK)
        self.key.clicked.connect(self._turn)
        self._chart: Drawn | None = None
        self._picture = Picture()
        self._table = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._picture)
        layout.addWidget(self._table)
        self._table.hide()
        self._show_key()

    def show_chart(self, chart: Drawn) -> None:
        """Show another chart; the table stays open when it is open."""
        self._chart = chart
        self._picture.show_chart(chart)
        self._fill()

    def _turn(self) -> None:
        self._table.setVisible(self._table.isHidden())
        self._fill()
        self._show_key()

    def _show_key(self) -> None:
        hidden = self._table.isHidden()
        self.key.setText(translate("Chart", "As a table") if hidden else translate("Chart", "Hide the table"))

    def _fill(self) -> None:
        """Make the table while it is shown."""
        layout = self.layout()
        if self._table.isHidden() or self._chart is None or layout is None:
            return
        made = _table(self._chart.table())
        layout.replaceWidget(self._table, made)
        self._table.hide()
        self._table.deleteLater()
        self._table = made
        made.show()


class ChartCard(Card):
    """The card; ``ways`` are buttons after the title of the chart, before the key of its table."""

    def __init__(self, name: str, *ways: QPushButton) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.chart = Chart()
        self._title = style.label("", Role.MUTED, wrap=True)
        line = row(style.label(name, Role.HEADING))
        line.addWidget(self._title, 2)
        line.addLayout(Flow(*ways, self.chart.key, right=True), 3)
        self.body.addLayout(line)
        self.body.addWidget(self.chart)

    def show_chart(self, chart: Drawn) -> None:
        """Show another chart."""
        self._title.setText(chart.title)
        self.chart.show_chart(chart)


def _table(table: ChartTable) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, style.em(0.5), 0, 0)
    grid.setHorizontalSpacing(style.em(1.4))
    grid.setVerticalSpacing(style.em(0.3))
    grid.setColumnStretch(len(table.headings), 1)
    for column, heading in enumerate(table.headings):
        grid.addWidget(style.label(heading, Role.SMALL), 0, column)
    for line, cells in enumerate(table.rows, start=1):
        for column, words in enumerate(cells):
            grid.addWidget(style.label(words, wrap=column == 1), line, column)
    if table.rows:
        grid.setColumnStretch(1, 1)
    return holder


class Picture(QWidget):
    """A chart's picture alone, drawn anew when its width or the colours change; for one whose values stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Drawn | None = None
        self._drawn: dict[tuple[int, Colours], QSvgRenderer] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Drawn) -> None:
        self._chart = chart
        self._drawn.clear()
        rows = ("; ".join(", ".join(part for part in row if part) for row in chart.table().rows)).strip()
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(rows)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        found = self._of_width(width)
        return round(found.defaultSize().height() * _scale()) if found is not None else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), style.em(20))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(style.em(12), 0)

    def _of_width(self, width: int) -> QSvgRenderer | None:
        if self._chart is None or width <= 0:
            return None
        place = (width, style.colours())
        if place not in self._drawn:
            if len(self._drawn) >= _KEPT:  # while the window is drawn wider
                self._drawn.clear()
            text = self._chart.svg(width / _scale(), style.colours())
            self._drawn[place] = QSvgRenderer(QByteArray(text.encode()))
        return self._drawn[place]

    def paintEvent(self, _event: QPaintEvent) -> None:
        found = self._of_width(self.width())
        if found is not None:
            found.render(QPainter(self), QRectF(0, 0, self.width(), found.defaultSize().height() * _scale()))


def _scale() -> float:
    """Pixels on the screen for a point of the chart, so that its text is as large as the other text there."""
    return style.em(1) / design.BODY_POINTS
