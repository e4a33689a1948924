"""A page that has the whole window: what is around the pages hides, and nothing leads to another page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget


class WholeWindow:
    """The parts ``around`` the pages, hidden while the page shown has asked for the whole window: others may look at it."""

    def __init__(self, around: Sequence[QWidget]) -> None:
        self._around = around
        self._alone: set[str] = set()
        self._key = ""

    def give(self, key: str, *, alone: bool) -> None:
        """Give a page (its key) the whole window, or the window what is around the pages again."""
        (self._alone.add if alone else self._alone.discard)(key)
        self.turn_to(self._key)

    def turn_to(self, key: str) -> None:
        """Show what belongs around the page that is shown now."""
        self._key = key
        for part in self._around:
            part.setVisible(key not in self._alone)

    def unless(self, do: Callable[[], object]) -> None:
        """Do what leads to other pages, or to paper, unless the page shown has the whole window."""
        if self._key not in self._alone:
            do()
