"""The last change that can be undone, also after going to another page."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.words import translate


class LastChange:
    """The change that Ctrl+Z undoes: that of the page shown, else that of the page that offered one last; its ``button`` names
    it. ``page`` gives the page with a key when it is built, ``say`` shows a sentence."""

    def __init__(self, page: Callable[[str], Page | None], say: Callable[[str], None]) -> None:
        self._page, self._say = page, say
        self._shown, self._offering = "", ""
        self.button = style.button("", Role.LINK, hint="Ctrl+Z")
        self.button.clicked.connect(self.undo)

    def arrived(self, key: str) -> None:
        """Note that a page is shown."""
        self._shown = key
        self.follow()

    def offered(self, key: str) -> None:
        """Note that a page offers an undo, or that its offer has changed."""
        self._offering = key
        self.follow()

    def follow(self) -> None:
        """Name on the button what would be undone."""
        page = self._undoing()
        words = page.undo_words() if page is not None else ""
        self.button.setText(translate("Frame", "Undo: {what}").format(what=words) if words else "")
        self.button.setVisible(bool(words))

    def undo(self) -> None:
        """Undo the last change; says so when there is none."""
        page = self._undoing()
        if page is not None:
            page.undo()
        else:
            self._say(translate("Frame", "There is nothing to undo"))

    def _undoing(self) -> Page | None:
        pages = map(self._page, (self._shown, self._offering))
        return next((page for page in pages if page is not None and page.undo_words()), None)
