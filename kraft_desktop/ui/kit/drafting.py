"""Keeps what is typed in a form as an encrypted draft, and offers it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer

from kraft_desktop.services.admin import drafts
from kraft_desktop.ui.kit.work import Worker

_EVERY = 2_000
"""Milliseconds at least between two savings."""


class Typed(Protocol):
    """What is drafted: a form, or something else that can be left in the middle. ``edited`` is a signal."""

    edited: Any

    def texts(self) -> dict[str, str]:
        """What there is to keep, by name."""


class Drafting(QObject):
    """The draft of one page about one record (``about``, empty for a new one): offered again, and saved a little after the
    texts of the form change that it follows."""

    def __init__(self, parent: QObject, worker: Worker, session: Any, page: str, about: str = "") -> None:
        super().__init__(parent)
        self._worker, self._session, self._where = worker, session, (page, about)
        self._form: Typed | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.keep)

    def follow(self, form: Typed) -> None:
        """Keep what is typed in ``form`` from now on."""
        self._form = form
        form.edited.connect(self._edited)

    def _edited(self) -> None:
        self._over = False
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Save now what stands in the form."""
        self._timer.stop()
        self._over = False
        if self._form is None:
            return
        session, where, texts = self._session, self._where, self._form.texts()
        self._worker.run(lambda: drafts.keep(session, *where, texts), lambda _: self._kept(), owner=self)

    def _kept(self) -> None:
        if self._over:  # the form was saved or left while the draft was on its way
            self.forget()

    def flush(self) -> None:
        """Save what has not been saved yet, here and now: the page goes away, or the window locks."""
        if self._timer.isActive() and self._form is not None:
            self._timer.stop()
            drafts.keep(self._session, *self._where, self._form.texts())

    def over(self) -> None:
        """The form has been saved, which removes the draft with it."""
        self._over = True
        self._timer.stop()

    def forget(self) -> None:
        """Throw the draft away."""
        self.over()
        session, where = self._session, self._where
        self._worker.run(lambda: drafts.forget(session, *where), owner=self)

    def offer(self, found: Callable[[dict[str, str]], None]) -> None:
        """Call ``found`` with what was typed and never saved, if there is anything."""
        session, where = self._session, self._where
        self._worker.run(lambda: drafts.read_draft(session, *where), lambda texts: found(texts) if texts else None, owner=self)
