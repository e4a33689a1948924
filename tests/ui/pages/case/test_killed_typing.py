"""The window killed while somebody types in the forms of a case: what was kept is there again, theirs alone, and on no disk in
clear."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session, session_of
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework.contacts import CONTACT_PAGE
from kraft_desktop.services.casework.notes import NOTE_PAGE, RECORD_NOTE_PAGE
from kraft_desktop.services.known.areas import AREAS_PAGE
from kraft_desktop.services.known.interventions import INTERVENTION_PAGE
from kraft_desktop.store.vault import Vault
from kraft_desktop.ui.kit import drafting
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.happens.tab import HappensTab
from kraft_desktop.ui.pages.case.known.tabs import AssessmentTab, InterventionsTab
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.ui.widgets.form import Form
from tests.given.case_rig import framed
from tests.given.exchange import PASSPHRASE
from tests.given.killing import kills, pace
from tests.given.nodes import LEYLA, as_account, new_session, now
from tests.given.shares import Share

_SECRET, _SOON = "Hemligt", 20
"""What every typed word begins with; the milliseconds after which a draft is kept here, so that many are in one life."""


class Life:
    """One run of the program on a store, as it would be after it was started."""

    def __init__(self, folder: Path) -> None:
        self.session = session_of(Vault.open(folder, None, PASSPHRASE, machine="m", now=now))
        self.worker = Worker(self._refused)
        with self.session.vault.read() as data:
            self.case_id = data.cases.where()[0].id
        self.frame = framed(self.session, self.worker, self.settle)
        self.frame.go("case", self.case_id)
        self.settle()
        page = self.frame.page("case")
        assert isinstance(page, CasePage)
        self.page = page

    @staticmethod
    def _refused(problem: Exception) -> None:
        raise problem

    def begin(self, tab: type[CaseTab], card: str) -> Form:
        """Open the form of a card of a tab, once the tab is read."""
        made = self.page.tabs.tab(tab)
        self.settle()
        found = getattr(made, card)
        found.begin()
        form: Form = found.form
        return form

    def record(self) -> Form:
        """Open the form for what has happened, with the likeliest chosen."""
        self.page.record.click()
        assert self.page.recording is not None
        form, choice = self.page.recording.form, self.page.recording.form.field("what").editor
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(1)
        return form

    def settle(self) -> None:
        QApplication.processEvents()
        while self.worker.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()

    def open(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Open a form, which is filled from its draft, and give the editor of its field that is typed in."""
        field, begin = _FORMS[name]
        form = begin(self)
        self.settle()
        editor = form.field(field).editor
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        return editor


_FORMS: dict[str, tuple[str, Callable[[Life], Form]]] = {
    recording.RECORD_PAGE: ("reason", Life.record),
    AREAS_PAGE: ("took_part", lambda life: life.begin(AssessmentTab, "areas")),
    INTERVENTION_PAGE: ("provider", lambda life: life.begin(InterventionsTab, "interventions")),
    CONTACT_PAGE: ("details", lambda life: life.begin(HappensTab, "contacts")),
    NOTE_PAGE: ("text", lambda life: life.begin(HappensTab, "notes")),
    RECORD_NOTE_PAGE: ("text", lambda life: life.begin(HappensTab, "record_notes")),
}
"""The forms that are typed in, by the page of their drafts: the field, and what opens it."""


def _text(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def _stored(session: Session, name: str, case_id: str) -> str:
    return (drafts.read_draft(session, name, case_id) or {}).get(_FORMS[name][0], "")


def type_on(pipe: Connection, folder: Path) -> None:
    """Type in one form after the other, for as long as it lives; tells the page and the word when it knows them to be kept."""
    tempfile.tempdir = os.environ["TMPDIR"] = str(folder.parent / "temp")
    os.environ["XDG_STATE_HOME"] = str(folder.parent / "state")
    drafting._EVERY = _SOON
    held = QApplication(["typist"])
    life = Life(folder)
    pipe.send("ready")
    for number in range(1_000):
        name, word = list(_FORMS)[number % len(_FORMS)], f"{_SECRET}{os.getpid()}n{number}."
        editor = life.open(name)
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for letter in word:
            QTest.keyClicks(editor, letter)
        QTest.qWait(2 * _SOON)
        life.settle()
        if word in _stored(life.session, name, life.case_id):
            pipe.send((name, word))
    del held


def _in_clear(folder: Path) -> list[str]:
    """The files below a folder in which a typed word can be read, in any of the ways that a program writes text."""
    found = []
    for file in folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        if any(_SECRET.encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be")):
            found.append(file.name)
    return found


@pytest.mark.slow
def test_what_was_typed_outlives_the_process(
    app: QApplication, tmp_path: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    store = tmp_path / "store"
    (tmp_path / "temp").mkdir()
    session = new_session(store, "sodra")
    with session.vault:
        recording.register(session, LEYLA, dt.date(2026, 3, 2))
    words = list[tuple[str, str]]()

    def longest() -> float:
        return 2 * len(_FORMS) * pace(type_on, store, things=2)  # each form comes to its turn twice

    for _, *kept in kills(type_on, store, times=share(2, 40), longest=longest, seed=1):
        words += kept
        life = Life(store)
        with life.session.vault:
            other = as_account(life.session, Role.THERAPIST)
            stored = {name: _stored(life.session, name, life.case_id) for name in _FORMS}
            assert [word for name, word in words if word not in stored[name]] == []
            assert {name: _text(life.open(name)) for name, text in stored.items() if text} == {
                name: text for name, text in stored.items() if text
            }
            assert not any(_stored(other, name, life.case_id) for name in _FORMS)
            life.worker.finish()
        assert _in_clear(tmp_path) == []
    assert words, "no process lived long enough to keep anything"
