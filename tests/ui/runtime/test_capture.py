"""Captures of the window: offered only where the system can keep it out of them; kept out unless the user chose otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.settings.preferences import PreferencesPage
from kraft_desktop.ui.runtime import capture, preferences
from kraft_desktop.ui.runtime.preferences import Preferences
from tests.given.case_rig import needs, session, words_on

__all__ = ["needs", "session"]
HIDDEN = 0x11
"""Windows's own number for a window that is left out of captures (WDA_EXCLUDEFROMCAPTURE)."""

BLACK = 0x01
"""Its number for a window that is black in captures (WDA_MONITOR), which older systems know too."""


def test_a_window_is_left_out_unless_it_was_chosen() -> None:
    assert capture.affinities(captured=Preferences().captured)[0] == HIDDEN
    assert capture.affinities(captured=True) == (0,)


@pytest.mark.parametrize(
    ("known", "asked", "hidden"),
    [({HIDDEN, BLACK}, [HIDDEN], True), ({BLACK}, [HIDDEN, BLACK], True), (set(), [HIDDEN, BLACK], False)],
)
def test_where_a_window_cannot_be_left_out_it_is_made_black(known: set[int], asked: list[int], hidden: bool) -> None:
    said: list[int] = []

    def system(number: int) -> int:
        said.append(number)
        return int(number in known)

    assert capture.ask(system, captured=False) is hidden
    assert said == asked


@pytest.mark.skipif(sys.platform == "win32", reason="there it does something")
def test_elsewhere_nothing_is_done_and_nothing_offered(app: QApplication, needs: Needs) -> None:
    del app
    capture.allow(QWidget(), captured=False)
    assert not capture.can_hide()
    page = PreferencesPage(needs, Preferences(), lambda _: None)
    page.show()
    assert "captured" not in page.form.texts()
    assert "kan inte hålla fönstret utanför delade skärmar" in words_on(page)


def test_the_choice_is_offered_where_it_works_and_kept(
    app: QApplication, needs: Needs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    monkeypatch.setattr(capture, "can_hide", lambda: True)
    chosen: list[Preferences] = []
    page = PreferencesPage(needs, Preferences(), chosen.append)
    page.show()
    assert "Delad skärm" in words_on(page)
    assert "kan inte hålla fönstret utanför" not in words_on(page)
    field = page.form.field("captured")
    assert field.text() == "Fönstret syns inte i dem"
    field.set_value(True)
    page.form.edited.emit("captured")
    preferences.save(chosen[-1], tmp_path / "p.json")
    assert preferences.load(tmp_path / "p.json").captured
