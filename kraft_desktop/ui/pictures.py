"""A picture of every page of a practice node, for the README and for looking at what was changed."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.domain.errors import CannotWrite, KraftError
from kraft_desktop.services import access, practising
from kraft_desktop.services.access import Session
from kraft_desktop.ui import joining
from kraft_desktop.ui.ask import Ask
from kraft_desktop.ui.doors import Doors
from kraft_desktop.ui.frame import Frame
from kraft_desktop.ui.page import Listed, Needs
from kraft_desktop.ui.pages.first_start import FirstStartPage
from kraft_desktop.ui.pages.preferences import PreferencesPage
from kraft_desktop.ui.pages.recovery import RecoveryPage
from kraft_desktop.ui.pages.unlock import UnlockPage
from kraft_desktop.ui.preferences import Preferences
from kraft_desktop.ui.window import Window
from kraft_desktop.ui.work import Worker
from kraft_desktop.words import translate

_DAY = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
_SEED = 1
_CODE_LETTER = "s"
"""Every case code of the practice node begins with it, so a search for it finds a case to show."""


def take(folder: Path, size: tuple[int, int]) -> tuple[Path, ...]:
    """Make a practice node, open every page, and write what it looks like; gives the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        made = practising.practice(Path(place) / "kraft", seed=_SEED, machine="DATOR-12", now=lambda: _DAY)
        passphrase = made.passphrase_file.read_text("utf-8").strip()
        studio = _Studio(folder, size)
        studio.doorways(made.store)
        for store in (made.store, made.owner_store):
            session = access.open_session(store, None, passphrase, machine="DATOR-12", now=lambda: _DAY)
            with session.vault:
                studio.pages(session)
        studio.close()
    return tuple(studio.files)


class _Studio:
    """One window, one page in it at a time."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self.files: list[Path] = []
        self._folder, self._problems = folder, list[KraftError]()
        self._worker, self._ask = Worker(self._problems.append), Ask()
        self._window = Window(lambda: None)
        self._window.setMinimumSize(QSize(1, 1))
        self._window.resize(*size)
        self._window.show()

    def doorways(self, store: Path) -> None:
        """The ways into a store."""
        facts = joining.DOORS.look(store)
        shown = replace(facts, folder=Path("KRAFT") / "ovning")

        def doors() -> Doors:
            return replace(joining.DOORS, look=lambda _: shown)

        pages: Sequence[tuple[str, QWidget]] = (
            ("first-start", FirstStartPage(joining.making, self._worker, self._ask)),
            ("unlock", UnlockPage(doors, self._worker, self._ask, shown.folder)),
            ("recovery", RecoveryPage(lambda: joining.DOORS, self._worker, shown)),
        )
        for name, page in pages:
            self._window.show_content(page)
            self._keep(name)

    def pages(self, session: Session) -> None:
        """Every page of an open store; a page about one thing shows the first that a search finds on the page above it."""
        needs = Needs(session=session, worker=self._worker, ask=self._ask)
        own = Listed(
            key="preferences",
            build=lambda needs: PreferencesPage(needs, Preferences(), lambda _: None),
            title=lambda: translate("Navigation", "Settings"),
            icon="settings",
            group=9,
        )
        listed = (*joining.pages(session), own)
        heading = joining.heading(session)
        frame = Frame(listed, needs, heading)
        self._window.show_content(frame, title=heading.title, practice=True)
        for page in listed:
            frame.go(page.key)
            self._settle()
            above = frame.page(page.under) if page.under else None
            found = above.search(_CODE_LETTER) if above is not None else ()
            if found:
                found[0].go()
            self._keep(f"{session.vault.header.kind}-{page.key}")

    def close(self) -> None:
        """Finish, and say so loudly when a page was refused something."""
        self._worker.finish()
        self._window.close()
        if self._problems:
            raise self._problems[0]

    def _keep(self, name: str) -> None:
        self._settle()
        file = self._folder / f"{len(self.files) + 1:02d}-{name}.png"
        if not self._window.grab().save(str(file)):
            raise CannotWrite(path=str(file))
        self.files.append(file)

    def _settle(self) -> None:
        """Let the window run until nothing is under way."""
        while self._worker.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
        QApplication.processEvents()
