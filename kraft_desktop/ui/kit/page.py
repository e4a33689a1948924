"""What every page in the frame is, and how it is listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kraft_desktop.domain.roles import Right
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A line in the answer to a search: what it is, more about it, and what happens when it is chosen."""

    title: str
    about: str
    go: Callable[[], None]


class Page(QWidget):
    """A page. It puts its parts into ``body``, a vertical layout, and tells upward: ``changed`` with the kinds of record
    a write has touched (``tx.changed``), ``wants`` with another page's key and what to show there (or None), ``said`` with a
    sentence for the status line.

    The window calls down: ``refresh(kinds)`` after any page's write and once before it is first shown (then the set is empty),
    ``show_subject(value)`` for a ``wants`` that names this page, ``leave()`` before another page or the lock, ``search(text)``
    for Ctrl+K, ``undo()`` for Ctrl+Z while ``undo_words()`` names what would be undone.
    """

    changed = Signal(frozenset)
    wants = Signal(str, object)
    said = Signal(str)

    def __init__(self, *, scrolls: bool = True) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(style.em(1.7), style.em(1.4), style.em(1.7), style.em(1.2))
        self.body.setSpacing(style.em(1))
        if scrolls:
            area = QScrollArea()
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setWidget(inner)
            area.setFocusPolicy(area.focusPolicy().NoFocus)
            outer.addWidget(area)
        else:
            outer.addWidget(inner)

    def stand_below(self, foot: QWidget) -> None:
        """Let a row stand at the bottom of the page, in sight while what is in ``body`` scrolls above it."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(foot)

    def take_files(self, receive: Callable[[list[Path]], object], busy: Callable[[], bool] = lambda: False) -> None:
        """Let files be dropped on the page: ``receive`` is given those of this computer, unless the page is ``busy``."""
        self._receive, self._busy = receive, busy
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self._busy():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._receive([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read anew what may have changed; ``kinds`` is empty the first time. Reading is done in the worker."""

    def show_subject(self, subject: Any) -> None:
        """Go to what another page asked for."""

    def leave(self) -> None:
        """Keep now what is only in the fields (as a draft): another page is shown, or the window locks. May not ask."""

    def search(self, text: str) -> Sequence[Found]:
        """What of this page's own answers to a search; called while typing, so only what is at hand."""
        del text
        return ()

    def undo_words(self) -> str:
        """What Ctrl+Z would undo, in words; empty when nothing can be."""
        return ""

    def undo(self) -> None:
        """Undo it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a page is built with: the open session (an opaque value that services take), the worker and the questions."""

    session: Any
    worker: Worker
    ask: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page in the navigation. ``title`` gives its word (translated when called), ``icon`` names a file in resources/icons,
    ``build`` makes it, ``group`` puts it with others (a line stands between groups), ``stores`` are the kinds it belongs to,
    ``rights`` those of which its user needs one; empty for everybody.

    A page whose module brings in much (spreadsheets, typesetting, the solver) gives ``build`` as "package.module:Class": it is
    loaded beside the window the first time it is wanted. A page whose ``title`` is None has no line of its own and is reached
    from another page, ``under`` whose line it stands (a case from the caseload). Ctrl+K finds it by its ``action``, if any.
    """

    key: str
    build: Callable[[Needs], Page] | str
    title: Callable[[], str] | None = None
    icon: str = ""
    group: int = 0
    stores: frozenset[str] = field(default_factory=lambda: frozenset({"node"}))
    rights: frozenset[Right] = frozenset()
    under: str = ""
    action: Callable[[], str] | None = None


def reveal(part: QWidget) -> None:
    """Scroll the page so far that an answer which came below what is in sight can be read, when it has got its place."""

    def scroll() -> None:
        above = part.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(part)

    QTimer.singleShot(0, part, scroll)
