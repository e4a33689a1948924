"""The program's entry: assembles the parts and starts the window, without decisions of its own.

The unlock page needs Qt alone. The slower imports (the store, the services, the pages) are loaded by
``_joining`` in the worker while the passphrase is typed: the one place that imports inside a function for that reason.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QLibraryInfo, QProcess, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop import labels, words
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.pages.start.doors import Doors
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.runtime import capture, preferences
from kraft_desktop.ui.runtime.clipboard import ClipboardGuard
from kraft_desktop.ui.runtime.garbage import Collector
from kraft_desktop.ui.runtime.idle import IdleGuard, WakeGuard
from kraft_desktop.ui.runtime.preferences import Preferences
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.access import Session
    from kraft_desktop.services.admin.unlock import StoreFacts
    from kraft_desktop.ui.frame.frame import Frame
    from kraft_desktop.ui.kit.changes import Changes
    from kraft_desktop.ui.kit.page import Needs
    from kraft_desktop.ui.pages.start.doors import Making

Relaunch = Callable[[Path], None]
"""A function that starts a fresh, locked process on a store."""
_PREFERENCES = "preferences"
_KEPT = frozenset({"safekeeping", "accounts", "preconditions"})
"""The kinds of record that the status line about the store depends on."""


def main(store: Path | None = None) -> int:
    """The exit code of the program, after the window has run on ``store``, the store used last, or the first start."""
    app = application()
    desk = Desk(app, Ask(), file=preferences.default_file(), relaunch=relaunch)
    desk.start(store)
    sys.excepthook = desk.own_mistake
    return app.exec()


def screenshots(
    folder: Path,
    *,
    language: str = words.DEFAULT,
    theme: str = "light",
    size: tuple[int, int] = (1366, 768),
    text_scale: int = 100,
) -> tuple[Path, ...]:
    """The PNG files of every page of a new practice node, written into ``folder``. Needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kraft_desktop.ui.pictures import tour  # noqa: PLC0415  # as _joining

    words.use(language)
    app = application()
    style.dress(app, style.Theme(theme), text_scale)
    return tour.take(folder, size)


def application() -> QApplication:
    """The application, created when there is none; without a screen it draws into memory."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication([*sys.argv[:1]])
    app.setApplicationName("KRAFT Desktop")
    app.setDesktopFileName("kraft-desktop")
    Collector(app)
    return app


def relaunch(store: Path) -> None:
    """Replace this process by a fresh one: copies of the key stay in a process's memory after locking."""
    arguments = [str(store)] if getattr(sys, "frozen", False) else ["-m", "kraft_desktop", str(store)]
    QProcess.startDetached(sys.executable, arguments, str(Path.cwd()))


def _joining() -> Any:  # a module that is loaded late
    from kraft_desktop.ui.startup import opening  # noqa: PLC0415  # see above

    return opening


def _doors() -> Doors:
    doors: Doors = _joining().DOORS
    return doors


def _making() -> Making:
    making: Making = _joining().making()
    return making


def _both(*takers: Callable[[Mapping[str, str]], None]) -> Callable[[Mapping[str, str]], None]:
    def take(found: Mapping[str, str]) -> None:
        for taker in takers:
            taker(found)

    return take


class _Guard(Protocol):
    """A listener to the system's signals while a store is open."""

    def stop(self) -> None:
        """Stop listening."""


class Desk:
    """The one window with one store at a time; connects all the parts, so that they need not know each other."""

    def __init__(self, app: QApplication, ask: Ask, *, file: Path, relaunch: Relaunch) -> None:
        self.app, self._ask, self._file, self._relaunch = app, ask, file, relaunch
        self.preferences = preferences.load(file)
        self._qt_words = QTranslator(app)
        self._dress()
        self.worker = Worker(self._refused)
        self.window = Window(self._leave)
        self._session: Session | None = None
        self._changes: Changes | None = None
        self._frame: Frame | None = None
        self._store: Path | None = None
        self._idle: IdleGuard | None = None
        self._guards: list[_Guard] = []

    # --- ways in ----------------------------------------------------------------------------------------------------------

    def start(self, store: Path | None) -> None:
        """Show the way into a store, and load the rest meanwhile."""
        remembered = [Path(folder) for folder in self.preferences.stores]
        there = [folder for folder in remembered if folder.exists()] or preferences.stores_in(preferences.default_place())
        wanted = store or next(iter(there), None)
        if wanted is None:
            self.show_first_start()
        else:
            self.show_unlock(wanted)
        self.window.open(self.preferences.window)
        capture.allow(self.window, captured=self.preferences.captured)

    def show_unlock(self, store: Path) -> None:
        """Show the unlock page of a store."""
        self._store = store.absolute()
        remembered = [folder for name in self.preferences.stores if (folder := Path(name)).exists()]
        known = list(dict.fromkeys((*remembered, self._store, *preferences.stores_in(preferences.default_place()))))
        page = UnlockPage(_doors, self.worker, self._ask, self._store, known)
        page.opened.connect(self.show_session)
        page.recover.connect(self.show_recovery)
        page.other.connect(self.show_unlock)
        page.new.connect(self.show_first_start)
        self._show(page)

    def show_recovery(self, facts: StoreFacts) -> None:
        """Show the page of the recovery sheet."""
        page = _joining().RecoveryPage(_doors, self.worker, facts)
        page.back.connect(self.show_unlock)
        self._show(page)

    def show_first_start(self) -> None:
        """Show the page that creates a store or finds one."""
        page = _joining().FirstStartPage(_making, self.worker, self._ask)
        page.made.connect(self.show_unlock)
        page.founded.connect(lambda folder: self._prefer(self.preferences.with_store(folder)))
        if self.preferences.begun is not None:
            page.resume(self.preferences.begun)
        page.begun.connect(lambda begun: self._prefer(replace(self.preferences, begun=begun)))
        self._show(page)

    def _show(self, page: QWidget) -> None:
        # the calling page may still be sending its signal: it is deleted afterwards
        QTimer.singleShot(0, self.window, lambda: self.window.show_content(page))

    # --- an open store ----------------------------------------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show the frame with the pages of an open store, once the user has decided to go on with one that lacks something."""
        self._session = session  # so that it is closed when the window is
        _joining().decide(session, self._ask, self.worker, self.window, going_on=lambda: self._open(session), leaving=self.lock)

    def _open(self, session: Session) -> None:
        self._changes = _joining().Changes(session)
        self._changes.written.connect(lambda kinds: self._show_kept() if _KEPT & kinds else None)
        if self._store is not None:
            self._prefer(self.preferences.with_store(self._store))
        self._idle = IdleGuard(self.app, self.preferences.idle_minutes)
        self._idle.idle.connect(self.lock)
        wake = WakeGuard(self.app)
        wake.woke.connect(self.lock)
        system = _joining().SystemGuard(self.app, self.window)
        system.leaving.connect(self.lock)
        rehearsal = _joining().RehearsalGuard(session, self.worker)
        self._guards = [wake, system, rehearsal, ClipboardGuard(self.app.clipboard(), self.app), self._changes]
        gc.freeze()  # loaded modules stay: collecting among them would stop the window for nothing
        frame = self._show_frame(session, "")

        def begin_day() -> None:
            self.worker.run(lambda: _joining().begin_day(session), owner=self.window)

        self.worker.run(lambda: _joining().unsaved(session), frame.say, owner=frame)
        self._changes.turned.connect(begin_day)
        begin_day()
        self.worker.run(lambda: _joining().take_place(session), _both(self._ask.come_back, frame.places.come_back), owner=frame)
        self.worker.run(system.listen, owner=system)  # last: the system may answer slowly

    def _show_frame(self, session: Session, key: str) -> Frame:
        join = _joining()
        own = join.Listed(key=_PREFERENCES, build=self._preferences_page, title=_settings, icon="settings", group=9)
        needs = join.Needs(session=session, worker=self.worker, ask=self._ask)
        heading = join.heading(session)
        frame: Frame = join.Frame((*join.pages(session), own), needs, heading, narrow=self.preferences.narrow)
        frame.lock.connect(self.lock)
        frame.narrowed.connect(lambda narrow: self._prefer(replace(self.preferences, narrow=narrow)))
        if key:
            frame.go(key)
        if self._changes is not None:
            self._changes.written.connect(frame.refresh)
            self._changes.turned.connect(frame.turn_day)
        self._frame = frame
        practice = join.is_practice(session)
        # in a turn of its own: to make the frame and to lay it out at once would stop the window for too long
        QTimer.singleShot(0, frame, lambda: self.window.show_content(frame, title=heading.title, practice=practice))
        self._show_kept()
        return frame

    def _show_kept(self) -> None:
        session, frame = self._session, self._frame
        if session is not None and frame is not None:
            self.worker.run(lambda: _joining().kept(session), frame.status.say_kept, owner=frame)

    def _preferences_page(self, needs: Needs) -> QWidget:
        join = _joining()
        page: QWidget = join.PreferencesPage(needs, self.preferences, self._chosen, cases=join.has_cases(needs.session))
        return page

    def _chosen(self, chosen: Preferences) -> None:
        self._prefer(chosen)
        capture.allow(self.window, captured=chosen.captured)
        if self._idle is not None:
            self._idle.allow(chosen.idle_minutes)
        QTimer.singleShot(0, self.window, self._rebuild_look)  # later: the page that sends the signal is deleted

    def _rebuild_look(self) -> None:
        self._dress()
        if self._frame is not None and self._session is not None:
            self._frame.leave()
            self._show_frame(self._session, _PREFERENCES)

    def _prefer(self, chosen: Preferences) -> None:
        self.preferences = chosen
        preferences.save(chosen, self._file)

    def _dress(self) -> None:
        words.use(self.preferences.language)
        self.app.removeTranslator(self._qt_words)
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{self.preferences.language}", place):  # Qt's own words: menus of fields, file choices
            self.app.installTranslator(self._qt_words)
        style.dress(self.app, self.preferences.theme, self.preferences.text_scale)

    # --- locking and leaving ----------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Save drafts, close the store, and start a fresh process that has never held the key. Asks nothing."""
        if self._session is None:
            return
        self.window.hide()  # at once; the focused field loses the focus while the receivers of its signals still exist
        try:
            self._leave(locking=True)
        finally:
            if self._store is not None:
                self._relaunch(self._store)
            self.app.exit(0)

    def _leave(self, *, locking: bool = False) -> None:
        if self._idle is not None:
            self._idle.stop()
            self._idle = None
        while self._guards:
            self._guards.pop().stop()
        with contextlib.suppress(KraftError):
            self._prefer(replace(self.preferences, window=self.window.place()))
        session, self._session = self._session, None
        # each step runs even if one fails; a full disk or a lost share, already reported while typing, must not prevent locking
        with contextlib.ExitStack() as rest, contextlib.suppress(KraftError):
            rest.callback(self._close_store, session, locking=locking)
            rest.callback(self.worker.finish)
            if self._frame is not None and session is not None:
                self._frame.leave()

    def _close_store(self, session: Session | None, *, locking: bool) -> None:
        if session is not None:
            with contextlib.suppress(KraftError):
                if self._frame is not None:
                    _joining().keep_place(session, {**self._frame.places.place(), **self._ask.place()})
            with contextlib.suppress(KraftError):
                _joining().leave(session, locking=locking)

    # --- what went wrong --------------------------------------------------------------------------------------------------

    def _refused(self, problem: KraftError) -> None:
        self.window.say(labels.sentence(problem))

    def own_mistake(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Show a programming error by type and place, without any value: it could be personal data."""
        if isinstance(problem, KraftError):
            self._refused(problem)
            return
        if issubclass(kind, KeyboardInterrupt):
            self.app.exit(130)
            return
        place = traceback.extract_tb(trace)[-1] if trace else None
        where = f"{Path(place.filename).name}:{place.lineno}" if place else "?"
        text = translate(
            "App", "A mistake in the program ({kind} at {where}). What was saved before is safe; please report it."
        )
        sentence = text.format(kind=kind.__name__, where=where)
        self.window.say(sentence)
        sys.stderr.write(f"{sentence}\n")


def _settings() -> str:
    return translate("Navigation", "Settings")
