"""Every page that is listed: named for a screen reader, in reading order for Tab, whole at any text size and in long words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTableView, QWidget

from kraft_desktop import words
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.practice import stores
from kraft_desktop.store.keys.wrapping import KdfCost
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.case.frame.tabs import TABS
from kraft_desktop.ui.pictures import tour
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.card import Elided
from tests.given.case_rig import check_fits, check_named, check_order, framed, page_in, session, tab_order, words_on
from tests.given.exchange_rig import Pair, pair
from tests.given.nodes import as_account

__all__ = ["pair", "session"]
Settle = Callable[[], None]
_NO_KIND = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.StaticText}
_LOOKS = [("sv", 100), ("sv", 200), ("en", 100), ("pseudo", 150)]


@pytest.fixture(params=_LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def look(app: QApplication, request: pytest.FixtureRequest) -> Iterator[tuple[str, int]]:
    """A language and a text size."""
    language, scale = request.param
    words.use(language)
    style.dress(app, Theme.LIGHT, scale)
    yield request.param
    words.use(words.DEFAULT)


@pytest.fixture(params=["node", "owner"])
def either(request: pytest.FixtureRequest, pair: Pair) -> Session:
    """A session on a node with forty people, or on the project owner's store."""
    return (pair.node if request.param == "node" else pair.owner).session


def check_frame_order(frame: Frame, page: Page) -> None:
    """Tab goes through the top bar, then the navigation, then the page."""
    bar = frame.search.parentWidget()
    assert bar is not None
    regions = (bar, frame.navigation, page)
    stops = tab_order(frame)
    visited = [next((place for place, part in enumerate(regions) if part.isAncestorOf(stop)), -1) for stop in stops]
    assert visited == sorted(visited), stops
    assert {0, 1} <= set(visited)
    assert stops[0] is frame.search
    check_order(frame.navigation)


def check_whole(page: QWidget) -> None:
    """Nothing scrolls sideways, no word is cut off, and a list shows some of its lines, however large the text."""
    for view in page.findChildren(QTableView):
        if view.isVisible() and view.model().rowCount():
            assert view.viewport().height() >= min(3, view.model().rowCount()) * view.rowHeight(0), view.accessibleName()
    check_fits_inside(page)
    for area in [*page.findChildren(QScrollArea), *page.findChildren(QTableView)]:
        assert not area.isVisible() or area.horizontalScrollBar().maximum() == 0, area
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()


def check_fits_inside(page: QWidget) -> None:
    """As ``check_fits``; what may be shortened, with the whole of it as a tooltip, is left out."""
    for label in page.findChildren(Elided):
        label.hide()
    check_fits(page)  # type: ignore[arg-type]  # reads sizes and labels only


def check_spoken(page: QWidget) -> None:
    """In the accessibility tree everything that Tab stops at has a name, can take the focus, and says what kind it is."""
    for stop in tab_order(page):
        spoken = QAccessible.queryAccessibleInterface(stop)
        assert spoken.text(QAccessible.Text.Name).strip(), stop
        assert spoken.state().focusable, stop
        assert spoken.role() not in _NO_KIND, (stop, spoken.role())


def test_every_page_is_named_ordered_and_whole(look: tuple[str, int], either: Session, worker: Worker, settle: Settle) -> None:
    del look
    frame = framed(either, worker, settle)
    keys = [page.key for page in opening.pages(either)]
    assert len(keys) >= 2
    for key in keys:
        page = page_in(frame, key, settle)
        check_named(page)
        check_spoken(page)
        check_order(page)
        check_whole(page)
        check_frame_order(frame, page)
    worker.finish()


@pytest.mark.parametrize(
    ("role", "keys"),
    [
        (
            Role.THERAPIST,
            [
                *("monday", "cases", "case", "new_case", "import", "settle", "consents", "tasks"),
                *("minutes", "meeting", "check_round", "hours", "budget", "package", "between", "published"),
                *("keys", "decisions", "security", "accounts", "absence", "log", "about", "preconditions"),
            ],
        ),
        (
            Role.DEPUTY,
            [
                *("monday", "cases"),
                "case",
                "new_case",
                "import",
                "settle",
                "consents",
                "tasks",
                *("minutes", "meeting", "check_round", "hours", "budget"),
                "package",
                "between",
                "published",
                "security",
                "accounts",
                "absence",
                "about",
                "preconditions",
            ],
        ),
        (
            Role.CASEWORKER,
            [
                *("monday", "cases"),
                "case",
                "new_case",
                "import",
                "settle",
                "consents",
                "tasks",
                *("minutes", "hours"),
                "security",
                "absence",
                "about",
                "preconditions",
            ],
        ),
        (Role.READER, ["security", "about", "preconditions"]),
    ],
)
def test_a_role_is_shown_only_what_it_may_use(session: Session, role: Role, keys: list[str]) -> None:
    assert [page.key for page in opening.pages(as_account(session, role))] == keys


def test_a_page_for_another_role_is_spoken_of_not_shown(session: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(as_account(session, Role.DEPUTY), worker, settle)
    frame.go("keys")
    assert frame.key == "monday"
    assert "Den sidan hör till en annan roll" in words_on(frame)
    worker.finish()


def test_the_status_line_says_when_the_store_was_backed_up(
    session: Session, tmp_path: Path, worker: Worker, settle: Settle
) -> None:
    frame = framed(session, worker, settle)
    assert "Ingen säkerhetskopia ännu" in words_on(frame)
    safekeeping.back_up(session, tmp_path / "kopia.zip")
    frame.status.say_kept(opening.kept(session))
    assert f"Säkerhetskopia {session.today.day}\u00a0nov" in words_on(frame)
    worker.finish()


@pytest.mark.slow
def test_a_picture_is_made_of_every_page(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del app
    cheap = KdfCost(passes=1, memory=64, lanes=1)
    monkeypatch.setattr(stores.practice, "__kwdefaults__", {**(stores.practice.__kwdefaults__ or {}), "cost": cheap})
    names = [file.stem.partition("-")[2] for file in tour.take(tmp_path, (1366, 768))]
    assert len(names) == len(set(names)) == len(list(tmp_path.glob("*.png")))
    steps = {f"node-package-step-{step}" for step in range(2, 6)}
    sections = {f"{kind}-{section}" for kind in ("node", "owner") for section in ("security", "accounts", "log", "about")}
    assert {"unlock", "node-new_case", "node-package-sealed", "owner-received-package", *steps, *sections} <= set(names)
    assert {f"node-case-{size}-{tab.key}" for size in ("empty", "usual", "full") for tab in TABS} <= set(names)
    assert {"node-tasks", "node-tasks-full", "node-tasks-empty", "node-absence-hand-over"} <= set(names)
