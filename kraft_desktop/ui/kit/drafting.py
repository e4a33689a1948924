"""Drafts: the unsaved text of a form, kept encrypted and offered again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject, QTimer, SignalInstance

from kraft_desktop.services.admin import drafts
from kraft_desktop.ui.kit.work import Worker

if TYPE_CHECKING:
    from kraft_desktop.services.admin.access import Session

_EVERY = 2_000
"""The least time between two savings, in milliseconds."""


class Typed(Protocol):
    """A form, or another editor that can be left half-way. ``edited`` is a signal."""

    @property
    def edited(self) -> SignalInstance:
        """Sent when something was typed."""

    def texts(self) -> dict[str, str]:
        """The texts to keep, by field name."""


class Drafting(QObject):
    """The draft of one page about one record (``about``, empty for a new one): offered again, and saved a little after the
    texts of the form change that it follows.

    A page that goes on to another record calls ``turn_to``: what was typed about the first is saved as that, at once, and
    nothing about the first is saved or offered afterwards. With ``about`` None there is no record, and nothing is kept.
    """

    def __init__(self, parent: QObject, worker: Worker, session: Session, page: str, about: str | None = "") -> None:
        super().__init__(parent)
        self._worker, self._session, self._page, self._about = worker, session, page, about
        self._form: Typed | None = None
        self._over: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.keep)

    def follow(self, form: Typed) -> None:
        """Draft the texts of ``form`` from now on, instead of the previous form's."""
        if self._form is not None and shiboken6.isValid(self._form):
            self._form.edited.disconnect(self._edited)
        self._form = form
        form.edited.connect(self._edited)

    def turn_to(self, about: str | None) -> None:
        """Save the draft of the current record, and draft another record (``about``) from now on."""
        self.flush()
        self._about = about

    def _edited(self) -> None:
        if self._about is not None:
            self._over.discard(self._about)
            if not self._timer.isActive():
                self._timer.start()

    def keep(self) -> None:
        """Save the form's texts now, in the worker."""
        self._timer.stop()
        if self._form is None or self._about is None:
            return
        session, page, about, texts = self._session, self._page, self._about, self._form.texts()
        self._over.discard(about)
        self._worker.run(lambda: drafts.keep(session, page, about, texts), lambda _: self._kept(about), owner=self)

    def _kept(self, about: str) -> None:
        if about in self._over:  # the form was saved or left while the draft was on its way
            self._forget(about)

    def flush(self) -> None:
        """Save unsaved texts at once, in this thread: the page goes away, or the window locks."""
        if self._timer.isActive() and self._form is not None and self._about is not None:
            self._timer.stop()
            drafts.keep(self._session, self._page, self._about, self._form.texts())

    def stop(self) -> None:
        """Leave the draft as it is, and save nothing until something is typed again: the form is put away."""
        self._timer.stop()

    def over(self) -> None:
        """The form has been saved, which removes the draft with it."""
        self._timer.stop()
        if self._about is not None:
            self._over.add(self._about)

    def forget(self) -> None:
        """Delete the draft."""
        self.over()
        if self._about is not None:
            self._forget(self._about)

    def _forget(self, about: str) -> None:
        session, page = self._session, self._page
        self._worker.run(lambda: drafts.forget(session, page, about), owner=self)

    def offer(self, found: Callable[[dict[str, str]], None]) -> None:
        """Call ``found`` with what was typed and never saved, if there is anything, unless the page has gone on to another
        record meanwhile or something is being typed."""
        session, page, about = self._session, self._page, self._about
        if about is None:
            return

        def show(texts: dict[str, str] | None) -> None:
            if texts and about == self._about and not self._timer.isActive():
                found(texts)

        self._worker.run(lambda: drafts.read_draft(session, page, about), show, owner=self)

    def offer_latest(self, found: Callable[[str, dict[str, str]], None]) -> None:
        """As ``offer``, of whichever record of the page has the latest draft; ``found`` gets its id too. For a page with
        several forms, each with a record of its own, while none of them is open."""
        session, page = self._session, self._page

        def read() -> tuple[str, dict[str, str]] | None:
            drafted = ((one, drafts.read_draft(session, page, one)) for one in reversed(drafts.drafted_records(session, page)))
            return next(((one, texts) for one, texts in drafted if texts), None)

        def show(one: tuple[str, dict[str, str]] | None) -> None:
            if one is not None and self._about is None:
                found(*one)

        self._worker.run(read, show, owner=self)
