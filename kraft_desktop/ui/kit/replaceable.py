"""A place on a page for a widget that is replaced each time it changes, and a long list that shows its first lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.words import translate

_T = TypeVar("_T")
_FIRST = 8
"""Lines of a long list that are shown at first: those above the fold of a card."""


class Holder(QWidget):
    """A holder of one widget, or none; hidden while empty."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None
        self.hide()

    def put(self, inside: QWidget | None) -> None:
        """Replace the held widget; None empties the place."""
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        if inside is not None:
            self._layout.addWidget(inside)
        self.setVisible(inside is not None)

    @property
    def holds(self) -> bool:
        """Whether it holds a widget."""
        return self._inside is not None


class Shortened(QWidget):
    """The first of some things, as ``build`` shows them, and a button that shows them all: a list of fifty takes longer to lay
    out than a page may take to show."""

    def __init__(self, things: Sequence[_T], build: Callable[[Sequence[_T]], QWidget]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        held = Holder()
        layout.addWidget(held)
        held.put(build(things[:_FIRST]))
        self.more = style.button(translate("Lines", "Show all {count}").format(count=len(things)), Role.LINK)
        layout.addWidget(self.more)
        self.more.setVisible(len(things) > _FIRST)

        def show_all() -> None:
            self.more.hide()
            held.put(build(things))

        self.more.clicked.connect(show_all)
