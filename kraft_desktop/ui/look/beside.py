"""A layout of a text and what can be done about it, side by side or below each other."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.layout_items import Items

_TEXT_WIDTH = 22
"""The least width of a text, in ems, that has a button or two at its right."""
_NO_LIMIT = 1000


class Beside(Items):
    """A text with something at its right, as wide as that asks to be; below it where the text would be narrower than ``least``
    ems. A text alone has all of the width; a ``level`` one that is lower than what is at its right is in the middle of its
    height. What is at the right is at most ``most`` ems, unless it needs more."""

    def __init__(
        self, text: QWidget, right: QWidget, *, least: float = _TEXT_WIDTH, most: float = _NO_LIMIT, level: bool = False
    ) -> None:
        super().__init__()
        self._least, self._most, self._level = style.em(least), style.em(most), level
        self.setSpacing(style.em(1))
        self.addWidget(text)
        self.addWidget(right)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        return max(place.bottom() + 1 for place in self._places(width))

    def sizeHint(self) -> QSize:
        width = self._least + (0 if self._items[1].isEmpty() else self.spacing() + self._beside())
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        widest = self._measured("widest", lambda: max((item.minimumSize().width() for item in self._shown()), default=0))
        return QSize(widest, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))

    def _places(self, width: int) -> tuple[QRect, QRect]:
        return self._measured(width, lambda: self._placed(width))

    def _placed(self, width: int) -> tuple[QRect, QRect]:
        text, right = self._items
        if right.isEmpty():
            return QRect(0, 0, width, _height(text, width)), QRect()
        beside = self._beside()
        room = width - beside - self.spacing()
        if room >= max(self._least, self._measured("text", lambda: text.minimumSize().width())):
            words, tall = _height(text, room), _height(right, beside)
            return QRect(0, max(0, (tall - words) // 2) if self._level else 0, room, words), QRect(
                width - beside, 0, beside, tall
            )
        above, gap = _height(text, width), style.em(0.4)
        return QRect(0, 0, width, above), QRect(0, above + gap, width, _height(right, width))

    def _beside(self) -> int:
        right = self._items[1]
        return self._measured("right", lambda: max(min(right.sizeHint().width(), self._most), right.minimumSize().width()))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
