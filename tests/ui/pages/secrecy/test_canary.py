"""A canary: a case whose every secret is a word that stands nowhere else, and what those who may not see it find of it."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks, reading, review
from kraft_desktop.services.cases import overview, recording, settling
from kraft_desktop.services.cases.duplicates import possible_duplicates
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.services.casework import events, notes, transfers
from kraft_desktop.services.imports import case_list
from kraft_desktop.services.imports.earlier import history, pending
from kraft_desktop.services.known import reading as known
from kraft_desktop.services.secrecy import blocks, consent_list, consents, protection, standing_in, tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.services.secrecy.unsettled import unsettled
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.frame.tabs import TABS
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import LEYLA, changes_of, needs, session
from tests.given.nodes import colleague, logged_in
from tests.given.services import canary_case

__all__ = ["needs", "session"]
NAME, NUMBER, LANGUAGE, CONTACT, LOCAL = "Kanarie Zebrafink", "198112289874", "tigrinjaspråket", "Gulhämplingen", "KANARIE-7"
TYPED, TASK, RECEIVED = "kanariens anteckning", "Ring steglitsen", "Domherren"
GIVEN = NewConsent(form=ConsentForm.SPOKEN, first=dt.date.max, municipalities=("0881",), received_by=RECEIVED)
Secrets = tuple[str, ...]
_DIGEST = re.compile(r"\b[0-9a-f]{32,}\b")
"""A digest, or an id."""
PERSON: Secrets = ("kanarie", "zebrafink", "981228", "9874", "tigrinja")
WHERE: Secrets = ("gulhämplingen", "kanarie-7")
AROUND: Secrets = ("steglits", "domherre")
"""What a task about the case says, and who received its consent."""


@pytest.fixture
def canary(session: Session) -> tuple[Session, Case]:
    """A caseworker of a municipality where nobody else lives, and the case that they registered and were typing in."""
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    with logged_in(erik):
        case_id = recording.register(
            erik,
            Details(
                personal_number=NUMBER, name=NAME, interpreter=LANGUAGE, municipality="0881", contact=CONTACT,
                track="reactive", local_number=LOCAL,
            ),
            erik.today,
        )  # fmt: skip
        consents.record(erik, case_id, replace(GIVEN, first=erik.today))
        tasks.give(erik, NewTask(text=TASK, assigned_to=erik.account.id, case_id=case_id))
        drafts.keep(erik, tasks.NEW_PAGE, "", {"text": TYPED})
        drafts.keep(erik, recording.CASE_PAGE, case_id, {"name": NAME, "contact": TYPED})
        drafts.keep(erik, recording.RECORD_PAGE, case_id, {"reason": TYPED})
        canary_case.happen(erik, case_id, TYPED)
        canary_case.know(erik, case_id)
    with session.vault.read() as data:
        found = data.cases.get(case_id)
    assert found is not None
    return erik, found


def seen_by(session: Session, case: Case) -> str:
    """Everything that the services say to an account, and the errors that it gets."""
    found: list[object] = [
        caseload.listing(session, again=True),
        possible_duplicates(session, NUMBER, NAME),
        settling.open_questions(session),
        unsettled(session),
        drafts.unsaved_pages(session),
        history.listed(session),
        pending.listed(session),
        tasks.listing(session),
        consent_list.listed(session),
        standing_in.listed(session),
    ]
    calls: list[Callable[[], object]] = [
        lambda: overview.open_case(session, case.id),
        lambda: consents.of_case(session, case.id),
        lambda: known.of_case(session, case.id),
        lambda: events.of_case(session, case.id),
        lambda: transfers.of_case(session, case.id),
        lambda: notes.still_there(session, case.id),
        lambda: notes.still_there(session),
        lambda: blocks.of_case(session, case.id),
        lambda: protection.of_case(session, case.id),
        lambda: looks.of_case(session, case.id),
        lambda: tasks.recipients(session, case.id),
        lambda: [tasks.history(session, task_id) for task_id in _task_ids(session)],
        lambda: [tasks.done(session, task_id) for task_id in _task_ids(session)],
        lambda: reading.read(session),
        lambda: review.reviews(session),
    ]
    for call in calls:
        try:
            found.append(call())
        except KraftError as problem:
            found.append((type(problem).__name__, str(problem), problem.facts))
    return repr(found).casefold()


def _task_ids(session: Session) -> set[str]:
    with session.vault.read() as data:
        return {task.task_id for task in data.tasks.where()}


def said_by(widget: QWidget) -> Iterator[str]:
    """Every text of a window: titles, labels, fields, choices, tooltips, what a screen reader says, and the cells of tables."""
    for part in [widget, *widget.findChildren(QWidget)]:
        yield from (part.windowTitle(), part.toolTip(), part.statusTip(), part.accessibleName(), part.accessibleDescription())
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            yield part.text()
        if isinstance(part, QPlainTextEdit):
            yield part.toPlainText()
        if isinstance(part, QComboBox):
            yield from (part.itemText(place) for place in range(part.count()))
        if isinstance(part, QTableView) and part.model() is not None:
            model = part.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                        yield str(model.data(model.index(row, column), role) or "")


def on_pages(needs: Needs, case: Case, settle: Callable[[], None]) -> str:
    """Every text of every page of an account's window, the case's own page and a search for it included."""
    session = needs.session
    frame = Frame(opening.pages(session), needs, opening.heading(session))
    changes_of(session).written.connect(frame.refresh)
    frame.resize(1366, 768)
    frame.show()
    settle()
    texts: list[str] = []
    for listed in opening.pages(session):
        frame.go(listed.key, case.id if listed.key == "case" else None)
        settle()
        texts += said_by(frame)
        page = frame.page(listed.key)
        if isinstance(page, CasePage):
            for tab in TABS:
                page.tabs.choose(tab.key)
                settle()
                texts += said_by(frame)
        for words in (NAME, NUMBER, case.code):
            texts += [f"{found.title} {found.about}" for found in page.search(words)] if page else []
    frame.close()
    return "\n".join(texts).casefold()


def files_under(*folders: Path) -> bytes:
    return b"\n".join(file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file())


def test_a_protected_registration_says_nothing_to_others(
    session: Session, needs: Needs, settle: Callable[[], None], canary: tuple[Session, Case], monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    erik, case = canary
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    colleague(session, Role.CASEWORKER, "0881", name="Sara")
    canary_case.mention(session, f"Ring {NAME} ({NUMBER[2:8]}-{NUMBER[8:]})")
    assert "zebrafink" in on_pages(needs, case, settle), "on the pages of those who typed it"
    protection.protect(erik, case.id, ("Erik", "Sara"))
    overview.open_case(session, case.id)
    said = seen_by(session, case) + on_pages(needs, case, settle)
    assert case.code.casefold() in said, "the therapist sees that there is a case"
    assert "dold" in said
    for secret in (*PERSON, *WHERE, *AROUND, TYPED):
        assert secret not in said, secret
    (row,) = caseload.listing(session, again=True)
    assert "0881" not in repr(row)
    assert "Nybro" not in repr(overview.open_case(session, case.id).case)
    with session.vault.read() as data:
        trail = _DIGEST.sub("", repr(data.trail.entries()).casefold())  # four figures may stand in one by chance
    written = files_under(tmp_path).decode("latin-1").casefold() + "".join(capfd.readouterr()).casefold()
    clipboard = QGuiApplication.clipboard().text().casefold()
    for secret in (*PERSON, *WHERE, *AROUND, TYPED):
        for place in (trail, written, clipboard):
            assert secret not in place, secret


def test_a_blocked_account_finds_nothing_of_the_case(
    session: Session, needs: Needs, settle: Callable[[], None], canary: tuple[Session, Case]
) -> None:
    erik, case = canary
    other = recording.register(session, replace(LEYLA, municipality="0881"), session.today)
    before = seen_by(session, case)
    assert case.code.casefold() in before
    with logged_in(erik):
        blocks.record(erik, case.id, "Anna", BlockReason.DISQUALIFIED)
    said = seen_by(session, case) + on_pages(needs, case, settle)
    for secret in (*PERSON, *WHERE, *AROUND, TYPED, case.code.casefold(), case.id):
        assert secret not in said, secret
    assert [row.case_id for row in caseload.listing(session, again=True)] == [other]
    assert "1 öppet" in said or "1 öppna" in said, "nor is it in a count"


def test_an_import_says_nothing_of_a_case_that_is_closed_to_whom_imports(
    session: Session, canary: tuple[Session, Case]
) -> None:
    erik, case = canary
    blocks.record(erik, case.id, "Anna", BlockReason.WISH)
    sheet = f"Personnummer;Namn;Kommun;Aktualiserad\n{NUMBER};Annat Namn;Borgholm;2026-09-01\n".encode()
    outcome = case_list.cases(session, sheet)
    told = repr((outcome.case_changes, outcome.changes, outcome.questions)).casefold()
    for secret in (*PERSON, case.code.casefold()):
        assert secret not in told, secret
