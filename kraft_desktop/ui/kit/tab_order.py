"""Tab goes as one reads: widgets that come to a page late take their place in the order, instead of the last one."""

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
    """Let Tab go through what ``root`` holds in the order of its layouts."""
    for before, after in pairwise(stops(root)):
        QWidget.setTabOrder(before, after)


def first_field(root: QWidget) -> QWidget | None:
    """The first thing to fill in or to choose from that shows and can be used; of several to choose one from, the chosen."""
    for part in fields(root):
        if part.isVisibleTo(root) and part.isEnabled():
            group = part.group() if isinstance(part, QRadioButton) else None
            return (group.checkedButton() if group else None) or part
    return None


def fields(root: QWidget) -> Iterator[QWidget]:
    """What is filled in or chosen from in ``root``, hidden or not, in the order of its layouts."""
    return (part for part in stops(root) if isinstance(part, _FIELDS))


def stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in ``part``, hidden or not, in the order of its layouts."""
    layout = part.layout()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    elif inside is not None:
        yield from stops(inside)
    elif layout is not None:
        yield from _held(layout)


def _held(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _held(inner)
