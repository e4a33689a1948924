"""A node with a few invented people, the pages on it, and a user whose answers are known beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar
from weakref import WeakKeyDictionary

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.store.vault import Vault
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.changes import Changes
from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.tab_order import stops
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.startup import opening
from tests.given import nodes
from tests.given.nodes import as_account, new_session

LEYLA = replace(nodes.LEYLA, personal_number="196408233234")
BO = Details(personal_number="197010632391", name="Bo Fiktivsson", municipality="0834", contact="KH", track="preventive")
DAY = dt.date(2026, 10, 1)

Settle = Callable[[], None]
_P = TypeVar("_P", bound=Page)


class Answers(Ask):
    """Answers for the user, and remembers what was asked."""

    def __init__(self) -> None:
        self.yes = True
        self.where: Path | None = None
        self.asked: list[str] = []

    def confirm(self, _parent: QWidget, title: str, _text: str, _yes: str, *, danger: bool = False) -> bool:
        del danger
        self.asked.append(title)
        return self.yes

    def save_as(self, _parent: QWidget, _title: str, name: str, _kinds: str = "") -> Path | None:
        self.asked.append(name)
        return self.where

    def files(self, _parent: QWidget, _title: str, _kinds: str = "") -> Sequence[Path]:
        return [self.where] if self.where else []

    def folder(self, _parent: QWidget, _title: str) -> Path | None:
        return self.where


@dataclass
class Told:
    """What a page told upward."""

    wants: list[tuple[str, object]] = field(default_factory=list)
    changed: list[frozenset[str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A therapist's session on a node with nobody in it."""
    made = new_session(tmp_path / "store", "sodra")
    with made.vault:
        yield made


_SHOWN: list[Page] = []


@pytest.fixture
def needs(session: Session, worker: Worker) -> Iterator[Needs]:
    """What pages are built with; they die in the window's own thread, when no task can hold them any more."""
    yield Needs(session=session, worker=worker, ask=Answers())
    worker.finish()
    _SHOWN.clear()


def with_people(session: Session) -> tuple[str, str, str]:
    """Leyla in Nybro, open; Bo in Torsås, closed; and somebody whom a caseworker wrote in."""
    leyla = recording.register(session, LEYLA, DAY)
    bo = recording.register(session, BO, dt.date(2026, 3, 2))
    recording.close(session, bo, DAY, "work")
    worker = as_account(session, Role.CASEWORKER, "0885")
    hidden = replace(LEYLA, personal_number="198112289874", name="Dold Demoqvist", municipality="0885")
    return leyla, bo, recording.register(worker, hidden, DAY)


def heard(page: Page) -> Told:
    """Listen to a page, and let it read anew what was written of the kinds it shows, as the window does."""
    told = Told()

    def refresh(kinds: frozenset[str]) -> None:
        told.changed.append(kinds)
        if kinds & page.shows:
            page.follow(kinds & page.shows)

    page.wants.connect(lambda key, subject: told.wants.append((key, subject)))
    page.said.connect(told.said.append)
    changes_of(page.session).written.connect(refresh)
    return told


_CHANGES: WeakKeyDictionary[Vault, Changes] = WeakKeyDictionary()


def changes_of(session: Session) -> Changes:
    """The one signal of what was written in the store of a session."""
    if session.vault not in _CHANGES:
        _CHANGES[session.vault] = Changes(session)
    return _CHANGES[session.vault]


def read_and_shown(page: _P, settle: Settle) -> _P:
    """The page, listened to, with what it reads, on the screen."""
    heard(page)
    page.refresh(frozenset())
    shown(page, settle)
    return page


def shown(page: Page, settle: Callable[[], None], width: int = 1178, height: int = 690) -> None:
    """Show a page at the size it has in a window of 1366x768, and let it settle."""
    _SHOWN.append(page)
    page.resize(width, height)
    page.show()
    settle()


def words_on(widget: QWidget) -> str:
    """Everything that a label of it says, and that shows."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def check_named(page: Page) -> None:
    """Everything that takes the keyboard says to a screen reader what it is."""
    for kind in (QLineEdit, QComboBox, QAbstractButton):
        for part in page.findChildren(kind):
            if part.isVisible() and not part.objectName().startswith("qt_"):
                assert part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()), part


def check_fits(page: Page) -> None:
    """No label is cut off, and neither the page nor what scrolls in it is wider than it is given."""
    assert page.minimumSizeHint().width() <= page.width()
    wide = [
        area.widget() for area in page.findChildren(QScrollArea) if area.isVisible() and area.horizontalScrollBar().maximum()
    ]
    assert not wide, wide
    for label in page.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()


def tab_order(page: QWidget) -> list[QWidget]:
    """What Tab stops at on a page, in its order; one that is a window by itself is a ring, and begins where the page does."""
    found: list[QWidget] = []
    part = page.nextInFocusChain()
    while part is not None and part is not page:
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if page.isAncestorOf(part) and part.isVisible() and part.isEnabled() and takes and part.focusProxy() is None:
            found.append(part)
        part = part.nextInFocusChain()
    begins = next((found.index(stop) for stop in stops(page) if stop in found), 0) if page.isWindow() else 0
    return found[begins:] + found[:begins]


def check_order(page: QWidget) -> None:
    """Tab never goes to what stands above and not to the right of where it is; a row at the bottom comes last."""
    feet = page.findChildren(Foot)

    def place(part: QWidget) -> QRect:
        return QRect(part.mapTo(page, QPoint()), part.size())

    def below(part: QWidget) -> bool:
        return any(foot.isAncestorOf(part) for foot in feet)

    order = tab_order(page)
    assert [below(stop) for stop in order] == sorted(below(stop) for stop in order), order
    for before, after in pairwise(order):
        if below(before) != below(after):
            continue  # what scrolls may reach further down than what is seen of it
        above = place(after).bottom() <= place(before).top()
        assert not above or place(after).left() >= place(before).right(), (before, after)


def framed(session: Session, worker: Worker, settle: Settle) -> Frame:
    """The pages of a store in a small window."""
    needs = Needs(session=session, worker=worker, ask=Answers())
    frame = Frame(opening.pages(session), needs, opening.heading(session))
    frame.status.say_kept(opening.kept(session))
    changes_of(session).written.connect(frame.refresh)
    frame.resize(1366, 768)
    frame.show()
    settle()
    return frame


def page_in(frame: Frame, key: str, settle: Settle) -> Page:
    """A page, the one about a case with the first there is."""
    frame.go(key, _first_case(frame) if key == "case" else None)
    settle()
    page = frame.page(key)
    assert page is not None
    return page


def _first_case(frame: Frame) -> str:
    table = frame.page("cases").table  # type: ignore[union-attr]  # the page of the caseload
    return str(table.model.record(0).case_id)
