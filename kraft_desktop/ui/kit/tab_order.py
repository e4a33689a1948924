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
    """Make Tab follow the order of the layouts in ``root``.

    What gives the keyboard on to another part comes right before that part: left where it was, it would take Tab back there. It
    is moved when it stands alone, after the others, since Qt moves with a widget what follows it and lies within it.
    """
    listed = list(stops(root))
    for before, after in pairwise(listed):
        QWidget.setTabOrder(before, after)
    for part in reversed(root.findChildren(QWidget)):  # the inner ones first, so that the outer come before them
        taker = _taker(part)
        if taker is not part and taker in listed:
            before, proxy = _before(taker, part), part.focusProxy()
            part.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
            policy = part.focusPolicy()
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # it passes over what takes no keyboard
            QWidget.setTabOrder(before, part)
            part.setFocusPolicy(policy)
            part.setFocusProxy(proxy)  # type: ignore[arg-type]


def _before(taker: QWidget, part: QWidget) -> QWidget:
    """What Tab comes from to ``taker``: the last stop before it that is another than ``part``, and that neither lies in."""
    found: QWidget | None = taker.previousInFocusChain()
    while found is not None and (
        found is part or found.isAncestorOf(taker) or found.focusProxy() is not None or not _is_stop(found)
    ):
        found = found.previousInFocusChain()
    return found or taker


def _taker(part: QWidget) -> QWidget:
    """What gets the keyboard when ``part`` is given it."""
    while (proxy := part.focusProxy()) is not None:
        part = proxy
    return part


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
    layout = part.layout()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if _is_stop(part) and part.focusProxy() is None:
        yield part
    elif inside is not None:
        yield from stops(inside)
    elif layout is not None:
        yield from _held(layout)


def _is_stop(part: QWidget) -> bool:
    return part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus


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
