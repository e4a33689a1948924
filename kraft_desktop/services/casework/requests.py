"""Corrections that the participant asks for, and the answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.casework import requests, text
from kraft_desktop.domain.casework.requests import Answer, CorrectionRequest
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchRow
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_of_handler
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.recording import Undo, undo_of

REQUEST_PAGE = "correction_request"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """A request as typed; ``early`` is the reason for an unusually early day."""

    on: dt.date
    asked: str
    early: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnswer:
    """An answer as typed."""

    answer: Answer
    words: str
    on: dt.date


def record(session: Session, case_id: str, new: NewRequest) -> Undo:
    """The undo of what the participant asks to have corrected. Raises NotUnderstood with the reason, NotAllowed, NoSuchCase,
    OfAnotherUnit."""
    with session.write("case.request") as tx:
        case = case_of_handler(session, tx, case_id, "case.request")
        asked = text.one_line(new.asked, "asked_missing")
        row = CorrectionRequest(on=new.on, asked=asked, **stamp(session, case))
        requests.check(row, session.today)
        tx.correction_requests.add(row)
        explain_early(session, tx, row, row.on, new.early)
        drafts.forget_in(session, tx, REQUEST_PAGE, case.id)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)


def answer_page(request_id: str) -> str:
    """The name under which the draft of the answer to a request is stored."""
    return drafts.draft_page(REQUEST_PAGE, request_id)


def answer(session: Session, case_id: str, request_id: str, new: NewAnswer) -> Undo:
    """The undo of the answer to a request. Raises NoSuchRow when it is answered already, else as ``record``."""
    with session.write("case.request") as tx:
        case = case_of_handler(session, tx, case_id, "case.request")
        rows = in_force(tx.correction_requests.where(case_id=case.id))
        before = next((row for row in rows if row.id == request_id and row.answer is None), None)
        if before is None:
            raise NoSuchRow
        words = text.one_line(new.words, "request_answer_missing")
        row = replace(before, answer=new.answer, words=words, answered_on=new.on, **stamp(session, case, before))
        requests.check(row, session.today)
        tx.correction_requests.add(row)
        drafts.forget_in(session, tx, answer_page(request_id), case.id)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)
