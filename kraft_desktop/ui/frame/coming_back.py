"""Where the user is and was among the pages: shown again after the lock, and gone back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QScrollBar

from kraft_desktop.ui.kit.page import Page, Scrolling
from kraft_desktop.words import translate

_MOST = 50
"""The places that can be gone back to."""


class ComingBack:
    """The place: the page, its subject when that is a text, and how far it is scrolled.

    ``go`` shows a page with a subject, ``page`` gives the one with a key when it is built, ``say`` shows a sentence.
    """

    def __init__(
        self, go: Callable[[str, object], None], page: Callable[[str], Page | None], say: Callable[[str], None]
    ) -> None:
        self._go, self._page, self._say = go, page, say
        self._key, self._wanted = "", 0
        self._subjects: dict[str, str] = {}
        self._earlier: list[tuple[str, object]] = []
        self._here: tuple[str, object] | None = None

    def arrived(self, key: str, subject: object) -> None:
        """Note that a page is shown, with a subject or with the one it had; scroll it to where it was after ``come_back``."""
        if self._here is not None and self._here[0] != key:
            self._earlier = [*self._earlier, self._here][-_MOST:]
        if self._here is None or self._here[0] != key or subject is not None:
            self._here = (key, subject)
        self._key = key
        if subject is not None:
            self._subjects[key] = subject if isinstance(subject, str) else ""
        area, wanted = self._area(), self._wanted
        self._wanted = 0
        if area is not None and wanted:
            area.stays = True
            _scroll_when_long_enough(area.verticalScrollBar(), wanted)

    def back(self) -> None:
        """Show the page before this one, with its subject; says so when there is none."""
        if not self._earlier:
            self._say(translate("Frame", "There is no earlier page"))
            return
        *self._earlier, before = self._earlier
        self._here = None
        self._go(*before)

    def place(self) -> dict[str, str]:
        """The place, as texts."""
        area = self._area()
        return {
            "page": self._key,
            "subject": self._subjects.get(self._key, ""),
            "scroll": str(area.verticalScrollBar().value() if area is not None else 0),
        }

    def come_back(self, place: Mapping[str, str]) -> None:
        """Show a place again, as ``place`` gave it."""
        scroll = place.get("scroll", "0")
        self._wanted = int(scroll) if scroll.isascii() and scroll.isdecimal() else 0
        self._go(place.get("page", ""), place.get("subject") or None)

    def _area(self) -> Scrolling | None:
        page = self._page(self._key)
        return page.findChild(Scrolling) if page is not None else None


def _scroll_when_long_enough(bar: QScrollBar, wanted: int) -> None:
    """Scroll as soon as the page is long enough: its content may still be read."""

    def scroll(_least: int, most: int) -> None:
        if most >= wanted:
            bar.rangeChanged.disconnect(scroll)
            bar.setValue(wanted)

    bar.rangeChanged.connect(scroll)
    scroll(0, bar.maximum())
