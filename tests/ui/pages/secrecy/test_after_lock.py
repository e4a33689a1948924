"""What is typed about tasks, consents and preconditions, and what the window leaves behind of it when it locks or fails."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from kraft_desktop import app
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import consents, preconditions, tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.ui.runtime.clipboard import ClipboardGuard
from tests.given import seeds
from tests.given.case_rig import LEYLA
from tests.given.ui.rim import Rim, rim

__all__ = ["rim"]
SECRET = "pippifagel"
_PAGES = ("tasks", "consents", "preconditions", "new_case", "absence", "case")


def _filled(store: Path) -> str:
    """A store in which every text of the records says the secret word; gives the case."""
    session = seeds.opened(store)
    with session.vault:
        case_id = recording.register(session, LEYLA, session.today)
        given = NewConsent(form=ConsentForm.SIGNED, first=session.today, physician=True, received_by=SECRET)
        consents.record(session, case_id, given)
        tasks.give(session, NewTask(text=SECRET, assigned_to=session.account.id, case_id=case_id))
        settled = Settlement(name=SECRET, on=session.today, diary_number=SECRET, note=SECRET)
        for line in preconditions.lines(session):
            preconditions.settle(session, *line, settled)
    return case_id


def test_nothing_of_it_is_left_outside_the_store(
    rim: Rim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setattr(app, "ClipboardGuard", partial(ClipboardGuard, owns=lambda: True))  # known only with a display
    store, _ = seeds.new_store(tmp_path / "sodra")
    case_id = _filled(store)
    frame, titles = rim.unlock(store), set[str]()
    for key in _PAGES:
        frame.go(key, case_id if key == "case" else None)
        rim.settle()
        page = frame.page(key)
        assert page is not None
        if key == "tasks":
            page.new.click()  # type: ignore[attr-defined]  # that of the tasks
        fields: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
        for field in fields:
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                QTest.keyClicks(field, SECRET)
        rim.settle()
        titles.add(rim.desk.window.windowTitle())
    QGuiApplication.clipboard().setText(SECRET)
    rim.settle()
    problem = ValueError(SECRET)
    rim.desk.own_mistake(ValueError, problem, None)
    said = [label.text() for label in rim.desk.window.findChildren(QLabel) if "ValueError" in label.text()]
    assert said
    rim.desk.lock()
    session = seeds.opened(store)
    with session.vault:
        assert SECRET in repr(drafts.read_draft(session, tasks.NEW_PAGE, "")), "what was typed is kept, encrypted"
        with session.vault.read() as data:
            trail = repr(data.trail.entries())
    files = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert rim.file in files
    assert all(SECRET.encode() not in content for content in files.values())
    assert SECRET not in trail
    assert SECRET not in "".join((*titles, *said, *map(str, rim.started), *capfd.readouterr()))
    assert SECRET not in QGuiApplication.clipboard().text()
