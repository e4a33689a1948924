"""A tab on the page for one case: what every tab has, and what the page asks of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import style

_T = TypeVar("_T")


class CaseTab(QWidget):
    """One tab about one case; it puts its cards into ``body``, a vertical layout.

    ``key`` names it, ``title`` gives its word, ``shows`` are the kinds of record (names of tables) that it shows besides
    those of the case itself. The page makes it when it is first shown, and calls ``show_case`` then and whenever something
    of the case was written. ``changed`` carries the undo (a call) or None and what was done in words, ``refused`` an error,
    ``wants`` another page's key and subject, ``drafted`` is sent when a form was filled from a draft, ``filled`` when what was
    read is in its place, or was refused.
    """

    key: ClassVar[str]
    shows: ClassVar[frozenset[str]] = frozenset()
    changed = Signal(object, str)
    refused = Signal(object)
    wants = Signal(str, object)
    drafted = Signal()
    filled = Signal()

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__()
        self.needs, self.session, self.opened = needs, needs.session, opened
        self._reading: dict[object, Job] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(style.em(1))

    @classmethod
    def title(cls) -> str:
        """The word on the tab."""
        raise NotImplementedError

    def show_case(self, opened: CaseFile) -> None:
        """Show the case as it is now; a form that is open stays as it is."""
        raise NotImplementedError

    def flush(self) -> None:
        """Save what is being typed as a draft, at once."""

    @property
    def filling(self) -> bool:
        """Whether a form is open in it."""
        return bool(self.findChildren(FormBox))

    def read(self, task: Callable[[], _T], show: Callable[[_T], None]) -> None:
        """Run a reading task in the worker and show its result; an earlier one for the same ``show`` is no longer shown."""
        earlier = self._reading.get(show)
        if earlier is not None:
            earlier.cancel()
        arrived, refused = partial(self._fill, show), partial(self._not_filled, show)
        self._reading[show] = self.needs.worker.run(task, arrived, owner=self, refused=refused)

    @property
    def waits(self) -> bool:
        """Whether something that it shows is still being read."""
        return bool(self._reading)

    def _fill(self, show: Callable[[_T], None], found: _T) -> None:
        """Show what was read, and lay the tab out once: else each widget that is added lays out the whole page."""
        del self._reading[show]
        self.body.setEnabled(False)
        try:
            show(found)
        finally:
            self.body.setEnabled(True)
            if self.isVisible():
                self.body.invalidate()
                self.body.activate()
        self.filled.emit()

    def _not_filled(self, show: object, problem: KraftError) -> None:
        del self._reading[show]
        self.filled.emit()
        self.refused.emit(problem)
