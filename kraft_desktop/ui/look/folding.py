"""Rows under headings that fold where the window is narrow or the type large: each row then takes a few lines of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_NO_LIMIT = (1 << 24) - 1
"""The greatest width of a widget that has none of its own: Qt's QWIDGETSIZE_MAX."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row's cells, their headings for when it is folded, and what is below them, each from its column on."""

    cells: tuple[QWidget, ...]
    titles: tuple[QLabel, ...]
    below: Mapping[int, QWidget]


class FoldingRows(QWidget):
    """Rows of widgets in columns, under headings. Where a row has no room it is folded: its first cell on a line, then each
    other cell with its heading before it; an empty text is left out.

    The column ``wide`` takes what room is left, and is at least ``least`` ems; those in ``right`` hold figures. In a column
    with links, texts stand as far in as the words of the links do.
    """

    def __init__(self, *, wide: int = 0, least: float = 8, spacing: float = 0.4) -> None:
        super().__init__()
        self._wide, self._least = wide, style.em(least)
        self._right: Collection[int] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.em(1))
        self._grid.setVerticalSpacing(style.em(spacing))
        self._headings: tuple[QLabel, ...] = ()
        self._rows: list[_Row] = []
        self._needed = 0
        self._linked: set[int] = set()
        self.is_folded = False

    def begin(self, headings: Sequence[str], *, right: Collection[int] = ()) -> None:
        """Take away every row, and begin again under these headings."""
        titles = [title for row in self._rows for title in row.titles if not self.is_folded]
        for widget in (*titles, *(self._headings if self.is_folded else ())):
            widget.deleteLater()  # those that are not in the grid now
        empty(self._grid)
        self._clear_sizes()
        self._rows, self._right, self.is_folded = [], right, False
        self._linked = set()
        self._headings = tuple(style.label(heading, Role.SMALL) for heading in headings)
        self._spread()
        self._place_headings()

    def add_row(self, *cells: QWidget, below: Mapping[int, QWidget] | None = None) -> None:
        """Put a row below the others, as long as they are not folded; ``below`` it what is said about it, by the column that
        each begins in."""
        titles = tuple(style.label(heading.text(), Role.SMALL, wrap=True) for heading in self._headings)
        for title in titles:
            title.setParent(self)
            title.hide()
        self._rows.append(_Row(cells, titles, below or {}))
        self._linked |= {place for place, part in enumerate(cells) if part.property("role") == Role.LINK}
        self._stand_in()
        self._set_on_a_line(self._rows[-1], 2 * len(self._rows) - 1)

    def _stand_in(self) -> None:
        """Move the texts in the columns with links in to where the words of the links stand."""
        for line in (self._headings, *(row.cells for row in self._rows)):
            for part in (line[place] for place in self._linked if place < len(line)):
                if isinstance(part, QLabel):
                    part.setContentsMargins(style.link_inset(), 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Not more than the widest cell needs: what needs more is folded."""
        asked = super().minimumSizeHint()
        if self.is_folded:
            return asked
        least = (max(cell.minimumSizeHint().width(), cell.minimumWidth()) for row in self._rows for cell in row.cells)
        return QSize(min(asked.width(), max(least, default=0)), asked.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        used = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # other rows, in the width there was
            self._fit()
        return used

    def _fit(self) -> None:
        """Fold the rows when they have no room, and unfold them when they have it again."""
        if not self.is_folded:
            self._needed = self._grid.minimumSize().width()
        fold = self.width() < self._needed
        if fold != self.is_folded:
            self._take_out()
            self.is_folded = fold
            (self._fold if fold else self._unfold)()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(style.colour("line"))
        for row in self._rows[1:] if self.is_folded else ():
            above = row.cells[0].geometry().top() - style.em(0.5)
            painter.drawLine(0, above, self.width(), above)

    def _unfold(self) -> None:
        self._spread()
        self._place_headings()
        for place, row in enumerate(self._rows):
            self._set_on_a_line(row, 2 * place + 1)

    def _fold(self) -> None:
        self._grid.setColumnStretch(1, 1)
        for heading in self._headings:
            heading.hide()
        line = 0
        for row in self._rows:
            self._grid.addWidget(row.cells[0], line, 0, 1, 2)
            for place in range(1, len(row.cells)):
                line += 1
                self._set_after_its_title(row.titles[place], row.cells[place], line)
            for part in row.below.values():
                line += 1
                self._grid.addWidget(part, line, 0, 1, 2)
            self._grid.setRowMinimumHeight(line + 1, style.em(0.5))
            line += 2

    def _set_on_a_line(self, row: _Row, line: int) -> None:
        for title in row.titles:
            title.hide()
        for column, cell in enumerate(row.cells):
            self._align(cell, column)
            self._grid.addWidget(cell, line, column)
            cell.show()
        for (place, part), end in zip(row.below.items(), [*row.below, len(row.cells)][1:], strict=True):
            self._grid.addWidget(part, line + 1, place, 1, end - place)

    def _set_after_its_title(self, title: QLabel, cell: QWidget, line: int) -> None:
        given = not isinstance(cell, QLabel) or bool(cell.text())
        for part in (title, cell):
            part.setVisible(given)
            if isinstance(part, QLabel):
                part.setAlignment(_LEFT)
        self._grid.addWidget(title, line, 0)
        limited = cell.maximumWidth() < _NO_LIMIT  # set to the left, or the whole column would be no wider
        self._grid.addWidget(cell, line, 1, _LEFT if limited else Qt.AlignmentFlag(0))

    def _place_headings(self) -> None:
        for column, heading in enumerate(self._headings):
            self._align(heading, column)
            self._grid.addWidget(heading, 0, column)
            heading.show()

    def _align(self, part: QWidget, column: int) -> None:
        if isinstance(part, QLabel):
            part.setAlignment(_RIGHT if column in self._right else _LEFT)

    def _spread(self) -> None:
        """Give the column for it the room that is left."""
        self._grid.setColumnStretch(self._wide, 1)
        self._grid.setColumnMinimumWidth(self._wide, self._least)

    def _take_out(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        self._clear_sizes()

    def _clear_sizes(self) -> None:
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
            self._grid.setColumnMinimumWidth(column, 0)
