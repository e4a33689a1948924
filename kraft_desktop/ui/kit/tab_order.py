"""Tab goes as one reads: widgets that come to a page late take their place in the order, instead of the last one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def in_order(root: QWidget) -> None:
    """Let Tab go through what ``root`` holds in the order of its layouts."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    layout = part.layout()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    elif inside is not None:
        yield from _stops(inside)
    elif layout is not None:
        yield from _held(layout)


def _held(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _held(inner)
