"""The whole window: pages, search, undo, preferences, practice marking, and a lock that replaces the process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kraft_desktop.domain.errors import DiskFull
from kraft_desktop.services.admin import drafts
from kraft_desktop.ui.frame.frame import Frame, Heading
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.page import Found, Listed, Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.cases.new_case import NewCasePage
from kraft_desktop.ui.pages.settings.preferences import PreferencesPage
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.first_steps import Kind
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.runtime import preferences
from kraft_desktop.ui.runtime.idle import WakeGuard
from kraft_desktop.ui.runtime.preferences import Preferences
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from tests.given import seeds
from tests.given.case_rig import words_on
from tests.given.seeds import PASSPHRASE
from tests.given.ui import waiting
from tests.given.ui.rim import Rim, rim

__all__ = ["rim"]
ROOT = Path(__file__).resolve().parents[3]


class Probe(Page):
    """A page that keeps what it was told."""

    shows = frozenset({"cases", "step_events", "sent_packages"})

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs)
        self.refreshed, self.subjects, self.left = list[frozenset[str]](), list[object](), 0
        self.undone, self.offer = 0, ""

    def refresh(self, kinds: frozenset[str]) -> None:
        self.refreshed.append(kinds)

    def show_subject(self, subject: object) -> None:
        self.subjects.append(subject)

    def leave(self) -> None:
        self.left += 1

    def search(self, text: str) -> Sequence[Found]:
        return [Found(title="S-7KQ4M", about="ett ärende", go=lambda: self.wants.emit("two", "S-7KQ4M"))] if "7" in text else []

    def undo_words(self) -> str:
        return self.offer

    def undo(self) -> None:
        self.undone += 1


def pages() -> list[Listed]:
    return [
        Listed(key="one", build=Probe, title=lambda: "Ärenden", icon="cases"),
        Listed(key="two", build=Probe, title=lambda: "Halvårspaket", icon="package", group=1),
        Listed(key="hidden", build=Probe, under="one", action=lambda: "Nytt ärende"),
    ]


@pytest.fixture
def frame(app: QApplication) -> Frame:
    needs = Needs(session=None, worker=None, ask=Ask())  # type: ignore[arg-type]  # the probes use none of it
    made = Frame(pages(), needs, Heading(title="Södra noden", about="Nybro · Torsås", who="Eva, arbetsterapeut"))
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    app.processEvents()
    return made


def probe(frame: Frame, key: str) -> Probe:
    found = frame.page(key)
    assert isinstance(found, Probe)
    return found


def test_pages_are_made_when_wanted_and_told_of_changes_once(frame: Frame) -> None:
    assert frame.page("two") is None
    assert probe(frame, "one").refreshed == [frozenset()]
    frame.go("two")
    frame.refresh(frozenset({"cases", "drafts"}))
    frame.refresh(frozenset({"sent_packages"}))
    frame.refresh(frozenset({"partners"}))
    assert probe(frame, "two").refreshed == [frozenset(), frozenset({"cases"}), frozenset({"sent_packages"})]
    assert probe(frame, "one").refreshed == [frozenset()]
    frame.go("one")
    frame.go("one")
    assert probe(frame, "one").refreshed == [frozenset(), frozenset({"cases", "sent_packages"})]
    assert probe(frame, "two").left == 1


def test_a_page_leads_to_another_with_a_subject(frame: Frame) -> None:
    probe(frame, "one").wants.emit("hidden", "S-7KQ4M")
    assert frame.key == "hidden"
    assert probe(frame, "hidden").subjects == ["S-7KQ4M"]


def test_alt_left_goes_back_with_the_subject(frame: Frame) -> None:
    frame.go("hidden", "S-7KQ4M")
    frame.go("two")
    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.key == "hidden"
    assert probe(frame, "hidden").subjects == ["S-7KQ4M", "S-7KQ4M"]
    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.key == "one"
    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.key == "one"
    assert "Det finns ingen tidigare sida" in words_on(frame)


def test_ctrl_f_goes_to_the_filter_also_from_the_navigation(app: QApplication, frame: Frame) -> None:
    page = probe(frame, "one")
    table: RecordTable[str] = RecordTable([Column(title="Ärende", words=str)], name="Ärenden")
    page.body.addWidget(table)
    table.show_records(["S-7KQ4M"])
    app.processEvents()
    frame.navigation.setFocus()
    QTest.keyClick(frame, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert table.filter_line.hasFocus()


def test_undo_says_when_there_is_nothing_to_undo(frame: Frame) -> None:
    QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Det finns inget att ångra" in words_on(frame)


def test_search_finds_pages_by_other_words_that_people_use(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)
    for word, title in (
        ("lösenord", "Byt lösenfras"),
        ("backup", "Säkerhet"),
        ("fingeravtryck", "Nycklar"),
        ("kalkylblad", "Importera"),
    ):
        frame.search.setText(word)
        frame.search.textEdited.emit(word)  # Qt's test keys have no ö
        assert title in [found.title for found in frame.search.answers()]


def test_search_finds_pages_actions_and_cases_from_the_keyboard(app: QApplication, frame: Frame) -> None:
    QTest.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert app.focusWidget() is frame.search
    QTest.keyClicks(frame.search, "halv")
    assert [found.title for found in frame.search.answers()] == ["Halvårspaket"]
    QTest.keyClick(frame.search, Qt.Key.Key_Return)
    assert frame.key == "two"
    QTest.keyClicks(frame.search, "7kq")
    QTest.keyClick(frame.search, Qt.Key.Key_Return)
    assert probe(frame, "two").subjects == ["S-7KQ4M"]
    locked: list[bool] = []
    frame.lock.connect(lambda: locked.append(True))
    QTest.keyClicks(frame.search, "lås")
    QTest.keyClick(frame.search, Qt.Key.Key_Return)
    QTest.keyClick(frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked == [True, True]
    QTest.keyClicks(frame.search, "finns inte")
    assert frame.search.answers() == ()
    QTest.keyClick(frame.search, Qt.Key.Key_Escape)
    assert frame.search.text() == ""


def test_search_answers_fit_their_list_and_name_what_can_be_done(app: QApplication, frame: Frame) -> None:
    QTest.keyClicks(frame.search, "nytt")
    assert [(found.title, found.about) for found in frame.search.answers()] == [("Nytt ärende", "åtgärd")]
    QTest.keyClick(frame.search, Qt.Key.Key_Return)
    assert frame.key == "hidden"
    long = Found(title="S-7KQ4M " + "Påhittad " * 6, about="Mörbylånga \u00b7 4 Utredningens rekommendation", go=lambda: None)
    probe(frame, "one").search = lambda text: [long] if text else []  # type: ignore[method-assign]  # a page with much to say
    QTest.keyClicks(frame.search, "7")
    app.processEvents()
    assert frame.search.list.viewport().width() >= frame.search.list.sizeHintForColumn(0)
    page = probe(frame, "one")
    frame.go("one")
    page.offer = "steg 3"
    page.offers.emit()
    QTest.keyClick(frame.search, Qt.Key.Key_Escape)
    QTest.keyClicks(frame.search, "ångra")
    assert [found.title for found in frame.search.answers()][:1] == ["Ångra: steg 3"]


def test_undo_is_offered_only_while_a_page_offers_it(frame: Frame) -> None:
    page = probe(frame, "one")
    assert not frame.undo_button.isVisible()
    QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.undone == 0
    page.offer = "steg 3"
    page.offers.emit()
    assert frame.undo_button.text() == "Ångra: steg 3"
    QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.undone == 1


@pytest.mark.parametrize("going", [QWidget.hide, lambda button: button.setEnabled(False)])
def test_the_keyboard_stays_on_the_page_when_what_holds_it_goes(
    app: QApplication, frame: Frame, going: Callable[[QWidget], None]
) -> None:
    page = probe(frame, "one")
    button = QPushButton("Spara")
    page.body.addWidget(button)
    app.processEvents()
    button.setFocus()
    going(button)
    focused = app.focusWidget()
    assert focused is not None
    assert focused is page or page.isAncestorOf(focused)
    page.offer = "steg 3"
    page.offers.emit()
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.undone == 1


def test_the_navigation_works_by_key_and_by_name_wide_and_narrow(app: QApplication, frame: Frame) -> None:
    QTest.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert frame.key == "two"
    narrowed: list[bool] = []
    frame.narrowed.connect(narrowed.append)
    wide = frame.navigation.width()
    toggle = frame.navigation.findChildren(QPushButton)[-1]
    toggle.click()
    app.processEvents()
    assert frame.navigation.width() < wide
    assert narrowed == [True]
    assert [b.accessibleName() for b in frame.navigation.findChildren(QPushButton)] == ["Ärenden", "Halvårspaket", "Visa orden"]
    QTest.keyClick(frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert frame.key == "one"


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_frame_fits_a_small_screen_at_any_text_size(app: QApplication, frame: Frame, scale: int) -> None:
    del frame
    style.dress(app, Theme.LIGHT, scale)
    needs = Needs(session=None, worker=None, ask=Ask())  # type: ignore[arg-type]  # as above
    made = Frame(
        pages(), needs, Heading(title="Mellersta noden", about="Nybro · Torsås · " * 5, who="Eva Exempelgren, arbetsterapeut")
    )
    made.resize(1366, 768)
    made.show()
    app.processEvents()
    assert made.minimumSizeHint().width() <= 1366
    assert made.navigation.narrow is (scale > 130)


# --- the desk -------------------------------------------------------------------------------------------------------------


def test_a_store_is_opened_remembered_and_locked_by_replacing_the_process(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra", practice=True)
    frame = rim.unlock(store)
    assert frame.key == "monday"
    assert rim.desk.window.windowTitle() == "KRAFT Desktop – Södra noden (övning)"
    assert any("ÖVNING" in label.text() for label in rim.desk.window.findChildren(QLabel) if label.isVisible())
    kept = json.loads(rim.file.read_text("utf-8"))
    assert kept["stores"] == [str(store)]
    assert "Eva" not in rim.file.read_text("utf-8")
    QTest.keyClick(frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert rim.started == [store]
    seeds.opened(store).vault.close()  # nobody holds it


def test_a_real_store_has_no_practice_marking(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    assert rim.desk.window.windowTitle() == "KRAFT Desktop – Södra noden"
    assert not any("ÖVNING" in label.text() for label in rim.desk.window.findChildren(QLabel) if label.isVisible())


def test_an_owner_sees_no_cases(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "agare", kind="owner")
    rim.unlock(store)
    assert rim.desk._session is not None
    assert "cases" not in {page.key for page in opening.pages(rim.desk._session)}


def test_what_the_window_says_it_finds_is_what_whoever_works_has(rim: Rim, tmp_path: Path) -> None:
    for kind, cases in (("owner", False), ("node", True)):
        store, _ = seeds.new_store(tmp_path / kind, kind=kind)
        frame = rim.unlock(store)
        assert ("ärende" in frame.search.accessibleName()) is cases
        assert cases or "ärende" not in frame.search.placeholderText()
        frame.go("preferences")
        rim.settle()
        page = frame.page("preferences")
        assert page is not None
        said = words_on(page)
        assert ("ärende" in said.casefold()) is cases
        assert ("Ctrl+N" in said.split("\n")) is cases
        assert frame.search.accessibleName() in said


def test_f1_says_of_every_setting_what_it_means_and_where_it_is_kept(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)
    frame.go("preferences")
    rim.settle()
    page = frame.page("preferences")
    assert isinstance(page, PreferencesPage)
    for name in ("language", "theme", "text_scale", "idle_minutes"):
        editor = page.form.field(name).editor
        QTest.keyClick(editor, Qt.Key.Key_F1)
        assert "Sparas: på den här datorn, utanför lagret" in editor.accessibleDescription(), name
        assert editor.accessibleDescription() in words_on(page)


def test_an_unattended_window_locks_itself(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    assert rim.desk._idle is not None
    rim.desk._idle.allow(0)
    waiting.run_until(rim.app, lambda: bool(rim.started))
    assert rim.started == [store]


def test_a_full_disk_keeps_no_window_open(rim: Rim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)
    frame.go("new_case")
    rim.settle()
    page = frame.page("new_case")
    assert isinstance(page, NewCasePage)
    page.form.set_texts({"name": "Elin Modellgård"})
    page.form.edited.emit("name")

    def full(*_: object) -> None:
        raise DiskFull(path="/disk")

    monkeypatch.setattr(drafts, "keep", full)
    rim.desk.lock()
    assert rim.started == [store]
    assert rim.desk._session is None
    seeds.opened(store).vault.close()  # nobody holds it


def test_a_mistake_of_ours_keeps_no_window_open(rim: Rim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame = rim.unlock(store)

    def wrong() -> None:
        raise KeyError("field")

    monkeypatch.setattr(frame, "leave", wrong)
    with pytest.raises(KeyError):
        rim.desk.lock()
    assert rim.started == [store]
    seeds.opened(store).vault.close()  # as above


def test_a_window_that_wakes_up_locks_itself(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    (wake,) = (guard for guard in rim.desk._guards if isinstance(guard, WakeGuard))
    wake._clocks = lambda: (time.time() + 3600, time.monotonic())
    wake.look()
    assert rim.started == [store]
    assert rim.desk._guards == []
    seeds.opened(store).vault.close()  # nobody holds it


def test_closing_the_window_closes_the_store(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    rim.desk.window.close()
    assert rim.started == []
    seeds.opened(store).vault.close()


def test_the_first_start_shows_when_no_store_is_known(rim: Rim) -> None:
    rim.desk.start(None)
    rim.settle()
    page = rim.desk.window.content
    assert isinstance(page, FirstStartPage)
    assert rim.desk.window.focusWidget() is page.kinds.choices[Kind.PRACTICE]  # the arrow keys choose at once


def test_the_last_store_shows_when_none_is_named(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    preferences.save(Preferences(stores=(str(tmp_path / "borta"), str(store))), rim.file)
    rim.desk = rim.new()
    rim.desk.start(None)
    rim.settle()
    assert isinstance(rim.desk.window.content, UnlockPage)
    assert "Södra noden" in [label.text() for label in rim.desk.window.findChildren(QLabel)]


def test_preferences_hold_at_once_and_are_kept(rim: Rim, tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    rim.unlock(store)
    rim.desk._chosen(replace(rim.desk.preferences, language="en", theme=Theme.DARK, text_scale=150))
    rim.settle()
    frame = rim.desk.window.content
    assert isinstance(frame, Frame)
    assert frame.key == "preferences"
    assert "Settings" in [label.text() for label in frame.findChildren(QLabel)]
    assert rim.app.palette().window().color().lightness() < 60
    kept = preferences.load(rim.file)
    assert (kept.language, kept.theme, kept.text_scale) == ("en", Theme.DARK, 150)


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"theme": "pink", "text_scale": 7, "stores": [1, "/x"], "language": "xx"}']
)
def test_spoilt_preferences_do_not_stop_the_program(tmp_path: Path, content: str) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(content, "utf-8")
    found = preferences.load(file)
    assert replace(found, stores=()) == Preferences()


def test_refusals_and_our_own_mistakes_are_said_without_values(rim: Rim, capsys: pytest.CaptureFixture[str]) -> None:
    rim.desk.start(None)
    rim.settle()
    rim.desk._refused(DiskFull(path="/disk"))
    said = [label.text() for label in rim.desk.window.findChildren(QLabel) if label.isVisible()]
    assert any("INTE" in text for text in said)
    try:
        {"Elin": 1}["Amal Påhittberg"]
    except KeyError as problem:
        rim.desk.own_mistake(KeyError, problem, problem.__traceback__)
    said = [label.text() for label in rim.desk.window.findChildren(QLabel) if label.isVisible()]
    assert any("KeyError" in text for text in said)
    assert not any("Amal" in text for text in said)
    assert "Amal" not in capsys.readouterr().err


_LOCKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kraft_desktop import app
from kraft_desktop.ui.runtime import preferences
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.frame.frame import Frame
store, passphrase, file = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
program = app.application()
desk = app.Desk(program, Ask(), file=file, relaunch=app.relaunch)
desk.start(store)
def step():
    page = desk.window.content
    if isinstance(page, Frame) and page.key != "new_case":
        page.go("new_case")
        desk.window.activateWindow()
    elif isinstance(page, Frame):
        editor = page.page("new_case").form.field("name").editor
        editor.setFocus()
        if program.focusWidget() is editor:  # locked in the middle of a field, as people are
            timer.stop()
            desk.lock()
    elif page is not None and page._facts is not None and page.button.isEnabled():
        page.passphrase.editor.setText(passphrase)
        page.unlock()
timer = QTimer()
timer.timeout.connect(step)
timer.start(10)
sys.exit(program.exec())
"""


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds the fresh process in /proc")
def test_the_real_lock_gives_way_to_a_fresh_process(tmp_path: Path) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    arguments = [sys.executable, "-c", _LOCKING, str(store), PASSPHRASE, str(tmp_path / "preferences.json")]
    said = tmp_path / "said.txt"  # not a pipe: the fresh process would hold it open
    with said.open("w") as out:
        done = subprocess.run(arguments, env=surroundings, cwd=ROOT, stdout=out, stderr=out, timeout=60, check=False)
    fresh = [
        int(process.parent.name)
        for process in Path("/proc").glob("[0-9]*/cmdline")
        if (line := _command(process))[-1:] == [str(store)] and "kraft_desktop" in line
    ]
    try:
        assert done.returncode == 0, said.read_text()
        assert len(fresh) == 1, said.read_text()
    finally:
        for process_id in fresh:
            os.kill(process_id, signal.SIGTERM)


def _command(file: Path) -> list[str]:
    try:
        return file.read_bytes().decode().rstrip("\0").split("\0")
    except OSError:  # it has ended meanwhile
        return []
