"""After the lock the window comes back where and as it was; an older store is opened only by decision; a store that is there
is offered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from kraft_desktop.services.admin import drafts
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.runtime import preferences
from tests.given import seeds
from tests.given.case_rig import words_on
from tests.given.seeds import PASSPHRASE
from tests.given.ui.rim import Rim, rim

__all__ = ["rim"]


class Deciding(Ask):
    """A user who answers each question in the same way."""

    def __init__(self, *, yes: bool) -> None:
        self._yes, self.asked, self.told = yes, list[str](), list[str]()

    def confirm(self, _parent: QWidget, title: str, _text: str, _yes: str, *, danger: bool = False) -> bool:
        del danger
        self.asked.append(title)
        return self._yes

    def tell(self, _parent: QWidget | None, title: str, _text: str) -> None:
        self.told.append(title)


def again(rim: Rim, store: Path) -> Frame:
    """Another process on the same store, unlocked."""
    rim.desk = rim.new()
    return rim.unlock(store)


def test_the_page_is_the_one_that_was_left(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)
    frame.go("about")
    rim.settle()
    rim.desk.lock()
    frame = again(rim, store)
    rim.settle()
    assert frame.key == "about"


def test_the_place_is_forgotten_once_it_was_taken(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)
    frame.go("about")
    rim.settle()
    rim.desk.lock()
    again(rim, store)
    rim.settle()
    session = rim.desk._session
    assert session is not None
    assert drafts.read_draft(session, drafts.PLACE, "") is None


def test_the_scroll_is_where_it_was(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")

    def bar(frame: Frame) -> QWidget:
        page = frame.page("about")
        assert page is not None
        return page.findChildren(QScrollArea)[0].verticalScrollBar()

    frame = rim.unlock(store)
    rim.desk.window.resize(900, 480)
    frame.go("about")
    rim.settle()
    bar(frame).setValue(120)  # type: ignore[attr-defined]  # a scroll bar
    rim.desk.lock()
    frame = again(rim, store)
    rim.settle()
    assert frame.key == "about"
    assert bar(frame).value() == 120  # type: ignore[attr-defined]  # as above


def test_the_window_is_as_large_as_it_was(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    rim.desk.window.resize(731, 497)
    rim.desk.lock()
    again(rim, store)
    assert (rim.desk.window.width(), rim.desk.window.height()) == (731, 497)
    rim.desk.window.showMaximized()
    rim.desk.lock()
    again(rim, store)
    assert rim.desk.window.isMaximized()


@pytest.mark.parametrize("place", ["", "x", "AAAA", "%" * 2000])
def test_a_spoilt_place_of_the_window_does_no_harm(rim: Rim, tmp_path: Path, place: str) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.file.write_text(f'{{"window": "{place}"}}', "utf-8")
    rim.desk = rim.new()
    rim.unlock(store)
    assert rim.desk.window.isVisible()


def test_a_place_that_is_no_longer_there_is_left_out(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)
    before = frame.key
    for place in ({}, {"page": "gone"}, {"page": before, "scroll": "-3"}, {"page": before, "scroll": "x"}):
        frame.places.come_back(place)
        assert frame.key == before


# --- a store that lacks what was saved last -------------------------------------------------------------------------------


def older(store: Path, copy: Path) -> None:
    """Put the store back to a state from before its latest commits."""
    shutil.copytree(store, copy)
    with seeds.opened(store).vault as vault, vault.write("test") as tx:
        tx.put_setting("test", "1")
    for file in store.glob("data-*"):
        file.unlink()
    for file in copy.glob("data-*"):
        shutil.copy(file, store)


@pytest.mark.parametrize("yes", [True, False])
def test_an_older_store_is_opened_only_by_decision(rim: Rim, tmp_path: Path, yes: bool) -> None:  # as the user answers
    store, _ = seeds.new_store(tmp_path / "sodra")
    older(store, tmp_path / "copy")
    rim.ask = ask = Deciding(yes=yes)
    rim.desk = rim.new()
    rim.desk.start(store)
    rim.settle()
    page = rim.desk.window.content
    assert isinstance(page, UnlockPage)
    page.passphrase.editor.setText(PASSPHRASE)
    page.unlock()
    rim.settle()
    assert [title.startswith("Det som sparades efter 2026-11-22") for title in ask.asked] == [True]
    assert isinstance(rim.desk.window.content, Frame) is yes
    assert rim.started == ([] if yes else [store])
    if yes:
        rim.desk.window.close()
        again(rim, store)
        assert len(ask.asked) == 1


# --- the first start ------------------------------------------------------------------------------------------------------


def test_a_store_that_is_there_is_offered(rim: Rim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preferences, "default_place", lambda: tmp_path / "KRAFT")
    rim.desk.start(None)
    rim.settle()
    assert isinstance(rim.desk.window.content, FirstStartPage)
    store, _ = seeds.new_store(tmp_path / "KRAFT" / "sodra")
    rim.desk = rim.new()
    rim.desk.start(None)
    rim.settle()
    page = rim.desk.window.content
    assert isinstance(page, UnlockPage)
    assert str(store) in words_on(page)


def test_a_first_start_closed_before_the_proof_goes_on_with_its_store(rim: Rim, tmp_path: Path) -> None:
    rim.desk.start(None)
    rim.settle()
    page = rim.desk.window.content
    assert isinstance(page, FirstStartPage)
    store, _ = seeds.new_store(tmp_path / "nytt")
    page.founded.emit(store)
    rim.desk.window.close()
    rim.desk = rim.new()
    rim.desk.start(None)
    rim.settle()
    content = rim.desk.window.content
    assert isinstance(content, UnlockPage)
    assert str(store) in words_on(content)


def test_a_file_choice_starts_after_the_lock_where_it_did_before(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    rim.ask.last_folder = tmp_path
    rim.desk.lock()
    rim.ask = Ask()  # another process
    again(rim, store)
    rim.settle()
    assert rim.ask.last_folder == tmp_path
    assert str(tmp_path) not in rim.file.read_text("utf-8").replace(str(store), "")
