"""A layout that breaks into lines as text does, so that large type and long words never need a horizontal scroll."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.layout_items import Items


class Flow(Items):
    """Widgets one after the other, on as many lines as they need; ``right`` sets each line against the right edge."""

    def __init__(self, *widgets: QWidget, right: bool = False) -> None:
        super().__init__()
        self._right = right
        self.setSpacing(style.em(0.8))
        for widget in widgets:
            self.addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        return sum(height for _, height in self._lines(width)) + self.spacing() * max(len(self._lines(width)) - 1, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._measured("hint", self._on_one_line))

    def minimumSize(self) -> QSize:
        return QSize(self._measured("least", self._largest))

    def _on_one_line(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _largest(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line, height in self._lines(rect.width()):
            width = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
            left = rect.right() + 1 - width if self._right else rect.left()
            for item in line:
                size = item.sizeHint()
                size.setWidth(min(size.width(), rect.width()))
                item.setGeometry(QRect(QPoint(max(left, rect.left()), top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        return self._measured(width, lambda: self._broken(width))

    def _broken(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """The items line by line, with each line's height."""
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += needed + self.spacing()
        return [(line, max(item.sizeHint().height() for item in line)) for line in lines if line]
