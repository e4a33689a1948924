"""The laptop is gone at 08:50: with the backup on a stick, the recovery sheet and any spare machine the meeting runs, and the
old laptop is recognised when it turns up again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop import paths
from kraft_desktop.app import Desk
from kraft_desktop.services.admin import backups
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.first_steps import Kind
from kraft_desktop.ui.pages.start.restore import RestoreStep
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.runtime import preferences, volumes
from kraft_desktop.ui.runtime.volumes import Volume
from tests.given import seeds
from tests.given.case_rig import BO, DAY, LEYLA, words_on
from tests.given.seeds import PASSPHRASE
from tests.given.ui import waiting

NEW = "elva fina traktorer dansar"


class Leaving(Ask):
    """A user who leaves an older copy as it is."""

    def __init__(self) -> None:
        self.title, self.text = "", ""

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        del parent, yes, danger
        self.title, self.text = title, text
        return False


@dataclass(frozen=True)
class Machine:
    """A computer: what it remembers between starts, its stores, and who uses it."""

    folder: Path
    app: QApplication
    ask: Leaving

    def desk(self, patch: pytest.MonkeyPatch, stick: Path) -> Desk:
        """The program started on it, with a stick inserted."""
        for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(self.folder / "state"))
        patch.setattr(preferences, "default_place", lambda: self.folder / "KRAFT")
        patch.setattr(volumes, "removable", lambda: (Volume(path=stick, name="Kingston"),))
        desk = Desk(self.app, self.ask, file=self.folder / "preferences.json", relaunch=lambda _: None)
        desk.start(None)
        self.settle(desk)
        return desk

    def settle(self, desk: Desk) -> None:
        waiting.settle(self.app, desk.worker)

    def unlock(self, desk: Desk, passphrase: str) -> None:
        page = desk.window.content
        assert isinstance(page, UnlockPage)
        page.passphrase.editor.setText(passphrase)
        page.unlock()
        self.settle(desk)


def session_of(desk: Desk) -> Session:
    assert desk._session is not None
    return desk._session


def restored(machine: Machine, desk: Desk, code: str) -> None:
    """The first page of a spare machine, as somebody in a hurry goes through it."""
    page = desk.window.content
    assert isinstance(page, FirstStartPage)
    page.kinds.choices[Kind.RESTORE].click()
    page.onward.click()
    machine.settle(desk)
    step = page.step
    assert isinstance(step, RestoreStep)
    step.fields.by_code.click()
    QTest.keyClicks(step.fields.code, code.replace("-", " "))
    for field in (step.fields.new.first, step.fields.new.second):
        QTest.keyClicks(field.editor, NEW)
    page.onward.click()
    machine.settle(desk)


def day_before(machine: Machine, desk: Desk, stick: Path) -> str:
    """Two people, a backup, and one more person after it; gives the code of that case."""
    machine.unlock(desk, PASSPHRASE)
    session = session_of(desk)
    for person in (LEYLA, BO):
        recording.register(session, person, DAY)
    backups.make_in(session, stick)
    late = recording.register(session, replace(BO, personal_number="197003602385", name="Ny Påhittsson"), DAY)
    codes = {row.case_id: row.code for row in caseload.listing(session, again=True)}
    desk.window.close()
    return codes[late]


def meeting(machine: Machine, desk: Desk, stick: Path) -> None:
    """The caseload is open, the first case is shown, and the work goes on."""
    frame = desk.window.content
    assert isinstance(frame, Frame), "nothing newer is known here, so nothing is asked"
    page = frame.page("cases")
    assert isinstance(page, CaseloadPage)
    assert page.table.model.rowCount() == 2
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    machine.settle(desk)
    shown = frame.page("case")
    assert isinstance(shown, CasePage)
    assert page.table.model.record(0).code in words_on(shown)
    recording.register(session_of(desk), replace(BO, personal_number="197003602385", name="Annan Påhittsson"), DAY)
    backups.make_in(session_of(desk), stick)
    desk.window.close()


def test_the_meeting_runs_on_a_spare_machine_and_the_old_laptop_is_recognised(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "usb"
    old, spare = (Machine(tmp_path / name, app, Leaving()) for name in ("old", "spare"))
    store, code = seeds.new_store(old.folder / "KRAFT" / "sodra")
    with monkeypatch.context() as patch:
        late = day_before(old, old.desk(patch, stick), stick)
    before = {file.name: file.read_bytes() for file in store.iterdir() if file.is_file()}
    with monkeypatch.context() as patch:
        desk = spare.desk(patch, stick)
        assert not paths.state_folder().exists(), "a machine that has never seen the store"
        restored(spare, desk, code)
        spare.unlock(desk, NEW)
        meeting(spare, desk, stick)
        assert spare.ask.title == ""
    with monkeypatch.context() as patch:
        desk = old.desk(patch, stick)
        old.unlock(desk, PASSPHRASE)
        assert old.ask.title == "Två kopior av lagret har gått isär"
        assert late in old.ask.text
        assert "Bara i den andra: 2 ändringar." in old.ask.text, "a person, and the passphrase given by the sheet"
        assert not isinstance(desk.window.content, Frame), "it was left as it is"
        desk.window.close()
    data = next(name for name in before if name.endswith(".db"))
    for name in (data, "header.json", "mark.json"):
        assert (store / name).read_bytes() == before[name]
