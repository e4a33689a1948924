"""The base of our own layouts: the list of their items, and what was measured of them until one of them changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

_T = TypeVar("_T")


class Items(QLayout):
    """A layout of widgets without margins."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._kept: dict[object, Any] = {}
        self.setContentsMargins(QMargins())

    def addWidget(self, w: QWidget) -> None:
        # Items that Qt makes itself are taken for dead here when something they were once seen together with is deleted.
        self.addChildWidget(w)
        self.addItem(QWidgetItem(w))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # as Qt asks for

    def takeAt(self, index: int) -> QLayoutItem:
        self._kept.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # as above

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:  # Qt calls it when an item has changed
        self._kept.clear()
        super().invalidate()

    def _measured(self, of: object, measure: Callable[[], _T]) -> _T:
        """What ``measure`` gives, measured once: a layout is asked for the same heights many times while a page is laid out."""
        if of not in self._kept:
            self._kept[of] = measure()
        found: _T = self._kept[of]
        return found

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]
