"""The base class of every page in the frame, and a page's entry in the navigation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import AlreadyThere, KraftError
from kraft_desktop.domain.roles import Right
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.changes import Follower
from kraft_desktop.ui.kit.file_drop import FileDrop
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.tab_order import first_field, in_order
from kraft_desktop.ui.kit.work import Instead, Job, Refusal, Worker
from kraft_desktop.ui.look import steady, style
from kraft_desktop.ui.widgets.card import Notice, Tone, Way, add
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.access import Session

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A search result: its title, a line about it, the call made when it is chosen, and other words that find it."""

    title: str
    about: str
    go: Callable[[], None]
    also: str = ""


class Page(QWidget):
    """A page. It puts its parts into ``body``, a vertical layout, and sends four signals: ``wants`` with another page's key
    and the subject to show there (or None), ``said`` with a sentence for the status line, ``offers`` when its undo changes,
    ``alone`` when it wants the whole window, with nothing around it, or no longer does.

    ``shows`` are the kinds of record (names of tables) that it shows: the window calls ``follow(kinds)`` with
    those of them that a write has added or changed, and ``refresh`` with none before the page is first shown. It also calls
    ``show_subject(value)`` for a ``wants`` that names this page, ``leave()`` before another page or the lock, ``search(text)``
    for Ctrl+K, ``undo()`` for Ctrl+Z while ``undo_words()`` names what would be undone.
    """

    shows: ClassVar[frozenset[str]]
    wants = Signal(str, object)
    said = Signal(str)
    offers = Signal()
    alone = Signal(bool)

    def __init__(self, needs: Needs, *top: QWidget | QLayout, progress: Progress | None = None, scrolls: bool = True) -> None:
        """``top`` holds the parts at the top. The ``progress`` of long work and the ``notice`` come below what scrolls, so that
        nothing moves when they appear."""
        super().__init__()
        self.needs, self.session = needs, needs.session
        self.notice, self.progress = Notice(), progress or Progress()
        self._reading: dict[object, Job] = {}
        self._opening, self._pointed = False, ""
        self._given: QWidget | None = None  # what got the keyboard when the page opened
        self.follow = Follower(self.progress, self.refresh)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(style.em(1.7), style.em(1.4), style.em(1.7), style.em(1.2))
        self.body.setSpacing(style.em(1))
        self._scrolling = Scrolling(inner) if scrolls else None
        outer.addWidget(self._scrolling or inner, 1)
        below = QVBoxLayout()
        below.setContentsMargins(style.em(1.7), 0, style.em(1.7), 0)
        add(below, self.progress, self.notice)
        outer.addLayout(below)
        add(self.body, *top)

    # --- what a page does -------------------------------------------------------------------------------------------------

    def read(self, task: Callable[[], _T], show: Callable[[_T], None]) -> None:
        """Run a reading task in the worker and show its result. An unfinished earlier reading for the same ``show`` (a method)
        is no longer shown: its result is older."""
        earlier = self._reading.get(show)
        if earlier is not None:
            earlier.cancel()

        def arrived(found: _T) -> None:
            del self._reading[show]
            show(found)
            if self._opening:
                QTimer.singleShot(0, self, self._take_keyboard)  # after the result is laid out

        def refused(problem: KraftError) -> None:
            del self._reading[show]
            self.refuse(problem)

        self._reading[show] = self.needs.worker.run(task, arrived, owner=self, refused=refused)

    def do(
        self,
        task: Callable[[], _T],
        then: Callable[[_T], None],
        *,
        refused: Refusal | None = None,
        instead: Instead[_T] | None = None,
    ) -> None:
        """Run a short task in the worker, then ``then`` with its result; a refusal is shown in the notice, unless ``instead``
        gives another task."""
        self.needs.worker.run(task, then, owner=self, refused=refused or self.refuse, instead=instead)

    def work(
        self,
        title: str,
        task: Callable[[Job], _T],
        then: Callable[[_T], None],
        *,
        refused: Refusal | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run a long task in the worker, step by step, with a progress bar and a cancel button."""
        worker = self.needs.worker
        self.progress.run(worker, title, task, then, owner=self, refused=refused or self.refuse, ended=ended)

    def replacing(self, text: str, task: Callable[[], _T]) -> Instead[_T]:
        """The ``instead`` of ``do`` when files exist already: asks with ``text`` whether to replace; on yes gives ``task``."""
        return replacing(self.needs.ask, self, text, lambda _: task())

    def refuse(self, problem: KraftError) -> None:
        """Show a refusal of the rules, the computer or the data in the notice."""
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)

    # --- files, and the row at the bottom ---------------------------------------------------------------------------------

    def stand_below(self, foot: QWidget) -> None:
        """Put a row at the bottom of the page, visible while ``body`` scrolls above it."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(foot)

    def take_files(self, receive: Callable[[list[Path]], object], busy: Callable[[], bool] = lambda: False) -> None:
        """Let files be dropped on the page: ``receive`` is given those of this computer, unless the page is ``busy``."""
        FileDrop(self, receive, busy)

    # --- called by the window --------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read again the records that may have changed: ``kinds`` among those it ``shows``, empty the first time. Reading is
        done in the worker; unsaved text and the keyboard focus stay."""

    def show_subject(self, subject: object) -> None:
        """Show the subject of another page's ``wants``."""

    def leave(self) -> None:
        """Save unsaved fields as a draft now: another page is shown, or the window locks. Must not ask the user anything."""

    def search(self, text: str) -> Sequence[Found]:
        """This page's own search results; called at every key, so it uses only data in memory."""
        del text
        return ()

    def undo_words(self) -> str:
        """The change that Ctrl+Z would undo, in words; empty when there is none."""
        return ""

    def undo(self) -> None:
        """Undo that change."""

    # --- the keyboard -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that the focused part did not use goes to the open form; Ctrl+F moves to the filter of a list."""
        box = next((box for box in self.findChildren(FormBox) if box.isVisible() and box.isEnabled()), None)
        find = event.matches(QKeySequence.StandardKey.Find)
        if not (find and to_filter(self)) and (box is None or not box.press(event)):
            super().keyPressEvent(event)

    def first(self) -> QWidget | None:
        """The widget focused when the page opens: its first field, unless the page overrides this."""
        return self.focusProxy() or first_field(self)

    def point_at(self, words: str) -> None:
        """Give the keyboard to the button with these words, once it is there; else the page opens as usual."""
        self._opening, self._pointed = True, words
        self._take_keyboard(anyway=True)

    def _pointed_at(self) -> QWidget | None:
        buttons = self.findChildren(QPushButton) if self._pointed else []
        found = next((one for one in buttons if one.text() == self._pointed and one.isVisible()), None)
        if found is not None:
            self._pointed = ""
            reveal(found)
        return found if found is not None and found.isEnabled() else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # not when the whole window comes back
            self._opening = True
            if self._scrolling is not None:
                self._scrolling.stays = False
            self._take_keyboard(anyway=True)

    def _take_keyboard(self, *, anyway: bool = False) -> None:
        """Focus the first field once it exists, also when what is read later brings another; not when the user has begun."""
        held, pointed = QApplication.focusWidget(), self._pointed_at()
        first = pointed or self.first()
        typed = isinstance(held, QLineEdit) and (held is not self._given or held.isModified())
        moved = held is not None and held is not self and held is not self._given and self.isAncestorOf(held)
        begun = typed or moved
        if pointed is None and not anyway and begun:
            self._opening = False
        elif first is not None:
            first.setFocus()
            given, scrolling = QApplication.focusWidget(), self._scrolling
            self._opening, self._given = pointed is None and bool(self._reading), given
            if scrolling is not None and pointed is None:
                QTimer.singleShot(0, self, lambda: scrolling.open(self, given))  # once it is laid out
        elif anyway:
            self.setFocus()  # so that Tab begins in the page, and its keys work


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """The dependencies of a page: the open session, the worker and the questions."""

    session: Session
    worker: Worker
    ask: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A button of a page that Ctrl+K finds by its ``words``, for those with one of the ``rights``; empty for everybody."""

    words: Callable[[], str]
    rights: frozenset[Right] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page in the navigation. ``title`` gives its word (translated when called), ``icon`` names a file in resources/icons,
    ``build`` makes it, ``group`` puts it with others (a line separates groups), ``stores`` are the kinds it belongs to,
    ``rights`` those of which its user needs one; empty for everybody.

    A page whose module brings in much (spreadsheets, typesetting, the solver) gives ``build`` as "package.module:Class": it is
    loaded beside the window the first time it is wanted. A page whose ``title`` is None has no line of its own and is reached
    from another page, ``under`` whose line it counts (a case under the caseload). Ctrl+K finds it by its ``action``, if any,
    by the other words that people use for it, ``also``, and by the ``actions`` on it. Ctrl+K looks in the lines of the pages
    that are built: one that is ``searched`` is built with the window.
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
    also: Callable[[], str] = str
    actions: tuple[Action, ...] = ()
    searched: bool = False


class Scrolling(QScrollArea):
    """A page's content, scrolled to what has the keyboard, also when Tab comes from outside of it. It ``stays``
    where it is when the page opens again as it was."""

    stays = False

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton  # what is clicked stays under the pointer
        if now is not None and not by_mouse and self.isVisible() and self.isAncestorOf(now):
            self._show(now)

    def open(self, page: QWidget, given: QWidget | None) -> None:
        """Show the top of the page, unless the keyboard has gone elsewhere than where it was ``given``. What has it and is
        further down gives it to the page, so that Tab begins at the top; only a list with a chosen row is scrolled to."""
        steady.settle_layouts()
        held = QApplication.focusWidget()
        if self.stays or held is None or held is not given or not self.isAncestorOf(held):
            return
        self.verticalScrollBar().setValue(0)
        if isinstance(held, QAbstractItemView) and held.currentIndex().isValid():
            self._show(held)
        elif held.mapTo(self.viewport(), held.rect().bottomLeft()).y() > self.viewport().height():
            page.setFocus()

    def _show(self, part: QWidget) -> None:
        """Scroll to a part; of a list, which may be taller than the window, to its current row."""
        if isinstance(part, QAbstractItemView):
            row = part.visualRect(part.currentIndex()).center()
            place = part.viewport().mapTo(self.viewport(), row)
            inner_top = self.verticalScrollBar().value()
            self.ensureVisible(0, inner_top + place.y(), 0, style.em(3))
        else:
            self.ensureWidgetVisible(part)


def replacing(ask: Ask, parent: QWidget, text: str, task: Callable[[Job], _T]) -> Instead[_T]:
    """An ``instead`` for files that exist already: asks with ``text`` whether to replace them; on yes gives ``task``."""
    return lambda problem: task if isinstance(problem, AlreadyThere) and ask.may_replace(parent, text) else None


def succeeded(page: Page, text: str, *ways: Way | None) -> None:
    """Show what was done in the page's notice, with the next things to do about it, and the undo while the page offers it."""
    undo = (translate("Page", "Undo"), page.undo) if page.undo_words() else None
    page.notice.say(text, Tone.GOOD, *ways, undo)
    in_order(page)  # the ways come last on the page, and were made first


def way_to(page: Page, words: str, key: str, subject: object = None, *, needs: Right) -> Way | None:
    """The way to another page; None for an account without the right that it ``needs``."""
    if needs not in rights.held(page.session.account):
        return None
    return words, lambda: page.wants.emit(key, subject)


def way_to_file(page: Page, path: Path) -> Way:
    """The way to a file that was written, or to the folder with several: opened in the program for it."""
    words = translate("Page", "Open the folder") if path.is_dir() else translate("Page", "Open the file")
    return words, lambda: page.needs.ask.open(path)


def to_filter(page: Page) -> bool:
    """Give the keyboard to the filter of the page's first list that has one; whether there is any."""
    lines = (table.filter_line for table in page.findChildren(RecordTable))
    line = next((line for line in lines if line.isVisible() and line.isEnabled()), None)
    if line is not None:
        line.setFocus()
    return line is not None


def reveal(part: QWidget) -> None:
    """Scroll the page until ``part``, which may have appeared out of sight, can be read, once it is laid out."""

    def scroll() -> None:
        area = steady.area_of(part)
        if area is not None:
            area.ensureWidgetVisible(part)

    QTimer.singleShot(0, part, scroll)
