"""Keeps what has the keyboard where it is on the screen while a hint or an error comes or goes above it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_SCROLLING = 3
"""The levels above a page's content: the content itself, its viewport, and the area."""


def area_of(part: QWidget) -> QScrollArea | None:
    """The area in which a part scrolls; None outside of one."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


@contextmanager
def held(part: QWidget) -> Iterator[None]:
    """While a part is changed, what has the keyboard stays in place: the page scrolls by as much as it would have moved, with
    room added at its end when it is too short for that. A page that cannot scroll further up leaves the part its height, until
    the part is changed again."""
    area, focused = area_of(part), QApplication.focusWidget()
    inner = area.widget() if area is not None else None
    if area is None or inner is None or focused is None or not area.isVisible() or not inner.isAncestorOf(focused):
        yield
        return
    before = focused.mapTo(area, QPoint()).y()
    yield
    inner.setMinimumHeight(0)
    part.setMinimumHeight(0)
    _lay_out(part, inner)
    bar = area.verticalScrollBar()
    needed = bar.value() + focused.mapTo(area, QPoint()).y() - before
    if needed > bar.maximum():
        inner.setMinimumHeight(area.viewport().height() + needed)
        _lay_out(part, inner)
    if needed < 0:
        part.setMinimumHeight(part.height() - needed)
        _lay_out(part, inner)
    bar.setValue(needed)


def _lay_out(part: QWidget, inner: QWidget) -> None:
    """Let every changed layout settle now, before anything is painted. A layout passes on that it has become smaller only when
    its turn comes, one level at a time: so once for each level from the part to what scrolls, and once for the scrolling."""
    level: QWidget | None = part
    while level is not None and level is not inner:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        level = level.parentWidget()
    settle_layouts()


def settle_layouts() -> None:
    """Let what scrolls take in a change of its content now."""
    for _ in range(_SCROLLING):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
