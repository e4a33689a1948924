"""Notes in the trail which cases a list shows, once it has been left as it is for a moment: away from the painting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer

from kraft_desktop.services.audit import looks
from kraft_desktop.ui.kit.page import Page

_SETTLED = 800
"""Milliseconds that the list is left as it is before it is noted."""


class ListNoting(QTimer):
    """Started whenever the list of a page shows something else. ``shown`` gives the ids of the cases and the choices made."""

    def __init__(self, page: Page, shown: Callable[[], tuple[Sequence[str], Mapping[str, str]]]) -> None:
        super().__init__(page, singleShot=True, interval=_SETTLED)
        self._page, self._shown = page, shown
        self.timeout.connect(self.note)

    def note(self) -> None:
        """Have the trail record what is shown, in the worker."""
        self.stop()
        if self._page.isVisible():
            session, (ids, chosen) = self._page.session, self._shown()
            self._page.do(lambda: looks.note_listed(session, ids, chosen), lambda _: None)

    def flush(self) -> None:
        """Have it recorded at once, in this thread: the page goes away, or the window locks."""
        if self.isActive() and self._page.isVisible():
            looks.note_listed(self._page.session, *self._shown())
        self.stop()
