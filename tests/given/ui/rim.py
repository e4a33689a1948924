"""The desk in a test: a store is unlocked in its window, and what it starts when it locks is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kraft_desktop import words
from kraft_desktop.app import Desk
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from tests.given.seeds import PASSPHRASE
from tests.given.ui import waiting


class Rim:
    """What the desk is given in place of the world: questions, a file of preferences, a process to start."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.ask: Ask = Ask()
        self.app, self.file, self.started = app, folder / "preferences.json", list[Path]()
        self.desk = self.new()

    def new(self) -> Desk:
        return Desk(self.app, self.ask, file=self.file, relaunch=self.started.append)

    def settle(self) -> None:
        waiting.settle(self.app, self.desk.worker)

    def unlock(self, store: Path) -> Frame:
        self.desk.start(store)
        self.settle()
        page = self.desk.window.content
        assert isinstance(page, UnlockPage)
        page.passphrase.editor.setText(PASSPHRASE)
        page.unlock()
        self.settle()
        assert isinstance(self.desk.window.content, Frame)
        self.desk.window.activateWindow()
        self.app.processEvents()
        return self.desk.window.content


@pytest.fixture
def rim(app: QApplication, tmp_path: Path) -> Iterator[Rim]:
    made = Rim(app, tmp_path)
    yield made
    made.desk.window.close()
    words.use(words.DEFAULT)
