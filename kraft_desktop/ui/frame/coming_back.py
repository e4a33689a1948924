"""Where the user is among the pages, to be shown again after the lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QScrollArea, QScrollBar

from kraft_desktop.ui.kit.page import Page


class ComingBack:
    """The place: the page, its subject when that is a text, and how far it is scrolled.

    ``go`` shows a page with a subject, ``page`` gives the one with a key when it is built.
    """

    def __init__(self, go: Callable[[str, object], None], page: Callable[[str], Page | None]) -> None:
        self._go, self._page = go, page
        self._key, self._wanted = "", 0
        self._subjects: dict[str, str] = {}

    def arrived(self, key: str, subject: object) -> None:
        """Note that a page is shown, with a subject or with the one it had; scroll it to where it was after ``come_back``."""
        self._key = key
        if subject is not None:
            self._subjects[key] = subject if isinstance(subject, str) else ""
        bar, wanted = self._bar(), self._wanted
        self._wanted = 0
        if bar is not None and wanted:
            _scroll_when_long_enough(bar, wanted)

    def place(self) -> dict[str, str]:
        """The place, as texts."""
        bar = self._bar()
        return {"page": self._key, "subject": self._subjects.get(self._key, ""), "scroll": str(bar.value() if bar else 0)}

    def come_back(self, place: Mapping[str, str]) -> None:
        """Show a place again, as ``place`` gave it."""
        scroll = place.get("scroll", "0")
        self._wanted = int(scroll) if scroll.isascii() and scroll.isdecimal() else 0
        self._go(place.get("page", ""), place.get("subject") or None)

    def _bar(self) -> QScrollBar | None:
        page = self._page(self._key)
        area = page.findChild(QScrollArea) if page is not None else None
        return area.verticalScrollBar() if area is not None else None


def _scroll_when_long_enough(bar: QScrollBar, wanted: int) -> None:
    """Scroll as soon as the page is long enough: its content may still be read."""

    def scroll(_least: int, most: int) -> None:
        if most >= wanted:
            bar.rangeChanged.disconnect(scroll)
            bar.setValue(wanted)

    bar.rangeChanged.connect(scroll)
    scroll(0, bar.maximum())
