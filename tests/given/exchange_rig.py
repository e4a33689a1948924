"""A node with invented people and an owner, the pages on them, and a user whose answers are known beforehand."""

from __future__ import annotations

import datetime as dt
import functools
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.widgets.figure_table import ReadAloud
from tests.given.case_rig import Answers, Told, heard
from tests.given.exchange import Clock, Store, exchange, found, people, reopened

_FOLDER = tempfile.TemporaryDirectory()


class Sender(Answers):
    """A user who chooses one place, and keeps what was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    def folder(self, _parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.where

    def open(self, path: Path) -> None:
        self.opened.append(path)


@dataclass(frozen=True, slots=True)
class Pair:
    """A node and the owner, on 22 November 2026."""

    node: Store
    owner: Store
    folder: Path


def new_pair(folder: Path) -> Pair:
    """Both with keys exchanged, and forty people in the node; open, with one clock."""
    made, clock = _closed_pair(), Clock()
    clock.put(2026, 11, 22)
    return Pair(reopened(made.node, folder / "n", clock), reopened(made.owner, folder / "o", clock), folder)


@functools.cache
def _closed_pair() -> Pair:
    """The pair that each test has copies of; made once, since that takes longer than most tests of it."""
    clock, folder = Clock(), Path(_FOLDER.name)
    clock.put(2026, 11, 22)
    made = Pair(found(folder / "n", "sodra", clock), found(folder / "o", "", clock), folder)
    with made.node.session.vault, made.owner.session.vault:
        exchange(made.node, made.owner, folder)
        people(made.node, 40, dt.date(2025, 9, 5), dt.date(2026, 6, 1))
    return made


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    """A new pair, closed after the test."""
    made = new_pair(tmp_path)
    with made.node.session.vault, made.owner.session.vault:
        yield made


def needs_of(store: Store, worker: Worker) -> tuple[Needs, Sender]:
    """What pages on a store are built with, and the user."""
    ask = Sender()
    return Needs(session=store.session, worker=worker, ask=ask), ask


def aloud(widget: QWidget) -> Sequence[tuple[str, ...]]:
    """What it sets large, to be read on the telephone, so far as it shows."""
    return [part.groups for part in widget.findChildren(ReadAloud) if part.isVisible()]


def check_not_sideways(page: Page) -> None:
    """Nothing on the page needs a horizontal scroll."""
    (area,) = page.findChildren(QScrollArea)
    QApplication.processEvents()
    assert area.horizontalScrollBar().maximum() == 0


def check_foot(page: Page) -> None:
    """The way on is whole and in sight, however much there is to scroll, and what scrolls ends above it."""
    (foot,), (area,) = page.findChildren(Foot), page.findChildren(QScrollArea)
    buttons = [button for button in foot.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    for button in buttons:
        assert page.rect().contains(QRect(button.mapTo(page, QPoint()), button.size())), button.text()
        assert button.width() >= button.sizeHint().width(), button.text()
    assert area.mapTo(page, area.rect().bottomLeft()).y() < foot.mapTo(page, QPoint()).y()


def drop(page: Page, *files: Path) -> None:
    """Drag files over a page and let go of them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(page.rect().center(), action, data, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(page.rect().center()), action, data, left, none))


def opened(page: Page, settle: Callable[[], None], width: int = 1178, height: int = 690) -> Told:
    """Show a page for the first time, and let it read anew what is written, as the window does."""
    page.resize(width, height)
    page.show()
    page.refresh(frozenset())
    told = heard(page)
    settle()
    return told
