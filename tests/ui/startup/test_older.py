"""A store that lacks something is decided about before its pages show: an older one, or one of two that have gone apart."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts, backups, safekeeping
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.startup.older import decide
from tests.given import seeds

Settle = Callable[[], None]
LONG = "elva fina traktorer dansar"


class Asked(Ask):
    """A user who agrees or not, and what was asked."""

    def __init__(self) -> None:
        self.title, self.text, self.agrees = "", "", False

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        del parent, yes, danger
        self.title, self.text = title, text
        return self.agrees


def record(store: Path, name: str) -> None:
    session = seeds.opened(store)
    with session.vault:
        accounts.add(session, name, Role.READER, (), LONG)


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path]:
    """A store, and an old copy of it that was gone on with in its place."""
    store, _ = seeds.new_store(tmp_path / "store")
    seeds.opened(store).vault.close()
    shutil.copytree(store, tmp_path / "old")
    record(store, "Bo")
    session = seeds.opened(tmp_path / "old")
    with session.vault:
        safekeeping.accept(session)
    record(tmp_path / "old", "Cecilia")
    return store, tmp_path / "old"


@pytest.mark.parametrize("agrees", [False, True])
def test_two_copies_that_have_gone_apart_are_called_that(
    app: QApplication, worker: Worker, settle: Settle, copies: tuple[Path, Path], agrees: bool
) -> None:
    del app
    ask, window, done = Asked(), QWidget(), list[str]()
    ask.agrees = agrees
    session = seeds.opened(copies[0])
    with session.vault:
        decide(session, ask, worker, window, going_on=lambda: done.append("on"), leaving=lambda: done.append("left"))
        settle()
        assert ask.title == "Två kopior av lagret har gått isär"
        assert "lade till ett konto Bo" in ask.text
        assert "Cecilia" not in ask.text
        assert done == ["on" if agrees else "left"]
        assert (session.missing is None) is agrees


def test_a_copy_with_nothing_of_its_own_is_older(
    app: QApplication, worker: Worker, settle: Settle, copies: tuple[Path, Path], tmp_path: Path
) -> None:
    del app
    shutil.copytree(copies[1], tmp_path / "older")
    record(copies[1], "David")
    ask, done = Asked(), list[str]()
    session = seeds.opened(tmp_path / "older")
    with session.vault:
        decide(session, ask, worker, QWidget(), going_on=lambda: done.append("on"), leaving=lambda: done.append("left"))
        settle()
    assert ask.title.startswith("Det som sparades efter")
    assert done == ["left"]


def test_a_copy_that_lacks_nothing_is_opened_without_a_question(
    app: QApplication, worker: Worker, settle: Settle, tmp_path: Path
) -> None:
    del app
    store, _ = seeds.new_store(tmp_path / "store")
    session = seeds.opened(store)
    with session.vault:
        file = backups.make_in(session, tmp_path / "usb")
        assert backups.rehearse(session)
        backups.restore(session, file, tmp_path / "copy", session.account.name, seeds.PASSPHRASE)
    ask, done = Asked(), list[str]()
    for folder in (tmp_path / "copy", store):
        session = seeds.opened(folder)
        with session.vault:
            decide(session, ask, worker, QWidget(), going_on=lambda: done.append("on"), leaving=lambda: done.append("left"))
            settle()
    assert (ask.title, done) == ("", ["on", "on"])
