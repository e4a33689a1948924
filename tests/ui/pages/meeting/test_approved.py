"""A caseworker reads approved minutes: the common part and the own extract, and of the agenda what the account may see."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from kraft_desktop.domain.meetings.meeting import ItemOutcome
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, holding, items, meetings, minutes
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.meeting.approved import ApprovedMinutesPage
from tests.given.case_rig import Settle, framed, page_in, session, words_on
from tests.given.nodes import colleague
from tests.given.services.meetings import NAMES, begun, lines, register

__all__ = ["session"]


def held(session: Session) -> str:
    """The id of a meeting that has ended, with a question of each of two municipalities and a way of working."""
    meeting_id = begun(session)
    for text, code in (("Fråga från Nybro", "0881"), ("Fråga från Emmaboda", "0862")):
        agenda.add_question(session, meeting_id, text, code)
    for line in lines(session, meeting_id):
        items.save(session, meeting_id, NewItem(key=line.key, outcome=ItemOutcome.AGREED, agreed=f"Svar: {line.text}"))
    holding.add_common(session, meeting_id, "Kortare rundor.")
    holding.end(session, meeting_id)
    return meeting_id


def test_only_approved_minutes_and_only_the_own_extract(session: Session, worker: Worker, settle: Settle) -> None:
    meeting_id = held(session)
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik Påhittad")
    frame = framed(erik, worker, settle)
    page = page_in(frame, "minutes", settle)
    assert isinstance(page, ApprovedMinutesPage)
    assert "Kortare rundor." not in words_on(page)
    minutes.approve(session, meeting_id, erik.account.name)
    following = meetings.plan(session, session.today).meeting_id
    for text, code in (("Ny fråga Nybro", "0881"), ("Ny fråga Emmaboda", "0862")):
        agenda.add_question(session, following, text, code)
    settle()
    shown = words_on(page)
    assert len(page.days) == 1
    assert all(text in shown for text in ("Kortare rundor.", "Svar: Fråga från Nybro", "Ny fråga Nybro"))
    assert "Emmaboda" not in shown
    assert "Emmaboda" in words_on(page_in(framed(session, worker, settle), "minutes", settle))
    worker.finish()


def test_the_own_extract_and_the_own_cases_on_paper(
    session: Session, worker: Worker, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = {code: case_with(session, number, code) for number, code in enumerate(("0881", "0862"))}
    meeting_id = held(session)
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik Påhittad")
    minutes.approve(session, meeting_id, erik.account.name)
    meetings.plan(session, session.today)
    frame = framed(erik, worker, settle)
    page = page_in(frame, "minutes", settle)
    assert isinstance(page, ApprovedMinutesPage)
    monkeypatch.setattr(page.needs.ask, "folder", lambda *_: tmp_path)
    monkeypatch.setattr(page.needs.ask, "save_as", lambda *_: tmp_path / "egna.pdf")
    monkeypatch.setattr(page.needs.ask, "open", lambda _: None)
    page.save.click()
    page.own.click()
    settle()
    texts = {file.name: text_of(file) for file in tmp_path.glob("*.pdf")}
    assert len(texts) == 3
    assert not [name for name, text in texts.items() if codes["0862"] in text or "Fråga från Emmaboda" in text]
    assert codes["0881"] in texts["egna.pdf"]
    assert NAMES[0] in texts["egna.pdf"]
    assert any("Fråga från Nybro" in text for text in texts.values())
    worker.finish()


def case_with(session: Session, number: int, municipality: str) -> str:
    """The code of a new case of a municipality."""
    case_id = register(session, number, municipality)
    with session.vault.read() as data:
        case = data.cases.get(case_id)
    assert case is not None
    return case.code


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
