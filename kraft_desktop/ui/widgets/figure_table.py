"""A small read-only table of figures, as on paper; and words to read aloud, in large type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import paint_panel

_TITLES = 8
"""The least width of the first column, in ems: a municipality's name on one line."""
_WRAPS = 12
"""Characters from which the text of a cell is words, which may stand on several lines."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The text of a cell. ``marked`` sets it in the attention colour: the words differ too. ``tip`` is its tooltip."""

    text: str
    marked: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its title and its cells; ``strong`` for a total."""

    title: str
    cells: Sequence[Figure]
    strong: bool = False


class FigureTable(QWidget):
    """Rows under headings, figures to the right, a hairline below each. A column of figures is at least ``least`` ems wide."""

    def __init__(self, headings: Sequence[str] = (), rows: Sequence[Row] = (), *, least: float = 0) -> None:
        super().__init__()
        self._least = style.em(least)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.em(1.1))
        self._grid.setVerticalSpacing(0)
        self._firsts: list[QLabel] = []
        self.show_rows(headings, rows)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show other rows."""
        empty(self._grid)
        self._firsts = []
        self.headings, self.rows = tuple(headings), tuple(rows)
        for column, heading in enumerate(headings):
            label = style.label(heading, Role.SMALL, wrap=True)
            self._place(label, 0, column)
            self._grid.setColumnStretch(column, 0 if column else 1)
            self._grid.setColumnMinimumWidth(column, self._least if column else style.em(_TITLES))
        for place, row in enumerate(rows, start=1):
            title = style.label(row.title, Role.STRONG if row.strong else None, wrap=True)
            figures = (f"{heading} {cell.text}" for heading, cell in zip(headings[1:], row.cells, strict=True))
            title.setAccessibleName(f"{row.title}: {', '.join(figures)}")
            self._place(title, place, 0)
            for column, cell in enumerate(row.cells, start=1):
                self._place(self._cell(cell, strong=row.strong), place, column)
        self.update()

    def _cell(self, cell: Figure, *, strong: bool) -> QLabel:
        role = Role.ATTENTION if cell.marked else Role.STRONG if strong else None
        label = style.label(cell.text, role, wrap=len(cell.text) > _WRAPS)
        label.setToolTip(cell.tip)
        return label

    def _place(self, label: QLabel, row: int, column: int) -> None:
        label.setAlignment(_RIGHT if column else _LEFT)
        label.setContentsMargins(0, style.em(0.4), 0, style.em(0.4))
        self._grid.addWidget(label, row, column)
        if not column:
            self._firsts.append(label)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(style.colour("line"))
        for label in self._firsts:
            bottom = label.geometry().bottom()
            painter.drawLine(0, bottom, self.width(), bottom)


class ReadAloud(QWidget):
    """A few words or groups of digits, large enough to be read over the telephone without a mistake."""

    def __init__(self, groups: Sequence[str] = (), *, scale: float = 1.8) -> None:
        super().__init__()
        self._scale = scale
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.em(1.2), style.em(0.9), style.em(1.2), style.em(0.9))
        self._flow = Flow()
        self._flow.setSpacing(style.em(1.8))
        layout.addLayout(self._flow)
        self._groups: tuple[str, ...] = ()
        self.show_groups(groups)

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show other words."""
        empty(self._flow)
        self._groups = tuple(groups)
        for group in groups:
            label = style.label(group)
            label.setFont(style.face(self._scale, style.SEMIBOLD))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._flow.addWidget(label)
        self.setAccessibleName(" ".join(groups))
        self.updateGeometry()

    @property
    def groups(self) -> tuple[str, ...]:
        """The words or groups shown."""
        return self._groups

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_panel(QPainter(self), QRectF(self.rect()), style.colour("accent_soft"), style.colour("accent_soft"), 6)
