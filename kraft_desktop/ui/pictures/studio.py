"""The window that pages are pictured in, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kraft_desktop import words
from kraft_desktop.domain.errors import CannotWrite, KraftError
from kraft_desktop.services.admin import unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.changes import Changes
from kraft_desktop.ui.kit.page import Listed, Needs, Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.settings.preferences import PreferencesPage
from kraft_desktop.ui.pages.start.doors import Doors
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.recovery import RecoveryPage
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.runtime.preferences import Preferences
from kraft_desktop.ui.startup import opening
from kraft_desktop.words import translate

_P = TypeVar("_P", bound=Page)


class Studio:
    """One window, one page in it at a time; ``files`` are the pictures taken, in order."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self.files: list[Path] = []
        self._folder, self._problems = folder, list[KraftError]()
        self._worker, self._ask = Worker(self._problems.append), Ask()
        self._window = Window(lambda: None)
        self._window.setMinimumSize(QSize(1, 1))
        self._window.resize(*size)
        self._window.show()

    def pages(self, session: Session) -> Frame:
        """Every page of an open store; that of one case shows the one that has waited longest."""
        needs = Needs(session=session, worker=self._worker, ask=self._ask)
        own = Listed(
            key="preferences",
            build=lambda needs: PreferencesPage(
                needs, Preferences(language=words.language()), lambda _: None, cases=opening.has_cases(session)
            ),
            title=lambda: translate("Navigation", "Settings"),
            icon="settings",
            group=9,
        )
        listed = (*opening.pages(session), own)
        heading = opening.heading(session)
        frame = Frame(listed, needs, heading)
        Changes(session).written.connect(frame.refresh)
        self._window.show_content(frame, title=heading.title, practice=True)
        frame.status.say_kept(opening.kept(session))
        for page in listed:
            frame.go(page.key)
            self.settle()
            if page.key == "case":
                frame.go(page.key, self.at(frame, "cases", CaseloadPage).table.model.record(0).case_id)
            self.keep(f"{session.vault.header.kind}-{page.key}")
        return frame

    def doorways(self, store: Path) -> None:
        """The ways into a store."""
        facts = opening.DOORS.look(store)
        shown = replace(facts, folder=Path("KRAFT") / "nod", passphrase_file=Path("KRAFT") / unlock.PRACTICE_FILE)

        def doors() -> Doors:
            return replace(opening.DOORS, look=lambda _: shown)

        pages: Sequence[tuple[str, QWidget]] = (
            ("first-start", FirstStartPage(opening.making, self._worker, self._ask)),
            ("unlock", UnlockPage(doors, self._worker, self._ask, shown.folder)),
            ("recovery", RecoveryPage(lambda: opening.DOORS, self._worker, shown)),
        )
        for name, page in pages:
            self._window.show_content(page)
            self.keep(name)

    def at(self, frame: Frame, key: str, kind: type[_P]) -> _P:
        """A page of the frame, shown. Raises TypeError for one of another kind."""
        frame.go(key)
        self.settle()
        page = frame.page(key)
        if not isinstance(page, kind):
            raise TypeError(key)
        return page

    def keep(self, name: str, *, whole: QScrollArea | None = None) -> None:
        """Write a picture of the window; with ``whole`` as tall as what scrolls there needs to be seen to its end."""
        self.settle()
        usual = self._window.size()
        if whole is not None:
            self._window.resize(usual.width(), usual.height() + whole.verticalScrollBar().maximum())
            self.settle()
        file = self._folder / f"{len(self.files) + 1:02d}-{name}.png"
        if not self._window.grab().save(str(file)):
            raise CannotWrite(path=str(file))
        self.files.append(file)
        self._window.resize(usual)

    def settle(self) -> None:
        """Let the window run until nothing is under way."""
        for _ in range(6):  # what is painted or delivered may start more; a height passes on a level at a time
            QApplication.processEvents()
            while self._worker.busy:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        """Finish, and say so loudly when a page was refused something."""
        self._worker.finish()
        self._window.close()
        if self._problems:
            raise self._problems[0]
