"""Tab order follows reading order: a widget added to a page later gets its proper place, not the last one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QRadioButton)


def in_order(root: QWidget) -> None:
    """Make Tab follow the order of the layouts in ``root``. What gives the keyboard on to a part of its own stays before that
    part: left where it was, it would take Tab back there. The first comes right after ``root``, where Tab comes in."""
    for before, after in pairwise([root, *_chain(root)]):
        QWidget.setTabOrder(before, after)


def first_field(root: QWidget) -> QWidget | None:
    """The first visible and enabled input in ``root``; in a group of options, the chosen one."""
    for part in fields(root):
        if part.isVisibleTo(root) and part.isEnabled():
            group = part.group() if isinstance(part, QRadioButton) else None
            return (group.checkedButton() if group else None) or part
    return None


def fields(root: QWidget) -> Iterator[QWidget]:
    """The inputs in ``root``, hidden or not, in the order of its layouts."""
    return (part for part in stops(root) if isinstance(part, _FIELDS))


def stops(part: QWidget) -> Iterator[QWidget]:
    """The widgets in ``part`` that Tab stops at, hidden or not, in the order of its layouts."""
    return (one for one in _chain(part) if one.focusProxy() is None)


def _chain(part: QWidget) -> Iterator[QWidget]:
    """The stops, each after those that give the keyboard on to it."""
    layout, proxy = part.layout(), part.focusProxy()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if proxy is not None and part.isAncestorOf(proxy):
        yield part
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus and proxy is None:
        yield part
    elif inside is not None:
        yield from _chain(inside)
    elif layout is not None:
        yield from _held(layout)


def _held(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _chain(widget)
        elif inner is not None:
            yield from _held(inner)
