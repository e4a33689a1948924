"""A layout of cards in columns: two where there is room, one where the window is narrow or the type large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.layout_items import Items


@dataclass(frozen=True, slots=True)
class _Place:
    """The place of an item: its column, its top and its height, in pixels."""

    item: QLayoutItem
    column: int
    top: int
    height: int


def empty(layout: QLayout) -> None:
    """Remove every widget from a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def stacked(*cards: QWidget) -> QWidget:
    """One item for a layout in columns: cards that stay below each other, so that Tab goes through one before the next; the
    last one takes what room is left."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(style.em(1))
    for card in cards:
        layout.addWidget(card)
    layout.setStretch(len(cards) - 1, 1)
    return made


class Columns(Items):
    """A layout in columns: each item goes below the shortest column so far; the last items reach the longest column's end.

    A column is at least ``least`` ems wide.
    """

    def __init__(self, *, least: float = 34) -> None:
        super().__init__()
        self._least = style.em(least)
        self.setSpacing(style.em(1))

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        return max((place.top + place.height for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = 2 * self._least + self.spacing()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(self._widest(), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        places, width = self._places(rect.width()), self._column(rect.width())
        end = max((place.top + place.height for place in places), default=0)
        last = {place.column: place for place in places}
        for place in places:
            height = end - place.top if last[place.column] is place else place.height
            left = rect.left() + place.column * (width + self.spacing())
            place.item.setGeometry(QRect(left, rect.top() + place.top, width, height))

    def _widest(self) -> int:
        """The least width in which every item fits."""
        return self._measured("widest", lambda: max((item.minimumSize().width() for item in self._shown()), default=0))

    def _number(self, width: int) -> int:
        fits = width >= 2 * max(self._least, self._widest()) + self.spacing()
        return 2 if fits and len(self._shown()) > 1 else 1

    def _column(self, width: int) -> int:
        number = self._number(width)
        return (width - (number - 1) * self.spacing()) // number

    def _places(self, width: int) -> list[_Place]:
        return self._measured(width, lambda: self._placed(width))

    def _placed(self, width: int) -> list[_Place]:
        column_width = self._column(width)
        ends = [0] * self._number(width)
        places = []
        for item in self._shown():
            column = ends.index(min(ends))
            height = item.heightForWidth(column_width) if item.hasHeightForWidth() else item.sizeHint().height()
            places.append(_Place(item, column, ends[column], height))
            ends[column] += height + self.spacing()
        return places
