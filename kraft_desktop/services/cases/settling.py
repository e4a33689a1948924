"""Att reda ut: the open questions about cases, seen and answered by whoever may edit the case."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.domain.cases.visibility import Sight
from kraft_desktop.domain.errors import NoSuchCase, NoSuchQuestion, NotAllowed, WrongAnswer
from kraft_desktop.domain.imports import AskedQuestion, QuestionAnswer
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.questions import answering
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

_NAMES = frozenset({"two_names"})
_REFERENCES = frozenset({"number_corrected"})
"""Questions about a name, and about something that only the program can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseQuestion:
    """An open question about the case with that code, of the person with that name (None when the account does not see it, or
    there is none): the reason (a code), the two answers ``allowed``, what it is ``about``
    (a day with its field, or another name; empty when not shown or when the reason says it all), and the cell it was asked
    about last, with the day."""

    id: str
    case_id: str
    code: str
    name: str | None
    municipality: str | None
    reason: str
    allowed: tuple[str, ...]
    about: str
    sheet: str
    row: int
    column: str
    asked: str


def open_questions(session: Session, case_id: str | None = None) -> tuple[CaseQuestion, ...]:
    """The open questions about the cases that the account may edit, or about one of them, those first asked first. Raises
    NotAllowed, or NoSuchCase for a case that the account may not see."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        if case_id is not None:
            visible_case(session, data, case_id)
        found = answering.open_questions(data, case_id)
        return tuple(question for one in found if (question := _question(session, data, one)))


def _question(session: Session, data: Data, asked: AskedQuestion) -> CaseQuestion | None:
    """The question as the account sees it; None when it may not see or edit the case."""
    try:
        case, seen = visible_case(session, data, asked.case_id or "")
        session.require(Right.EDIT_CASES, case.municipality)
    except (NoSuchCase, NotAllowed):
        return None
    person = data.participants.get(case.participant_id)
    hidden = asked.reason in _REFERENCES or (asked.reason in _NAMES and seen is not Sight.NAMED)
    return CaseQuestion(
        id=asked.id,
        case_id=case.id,
        code=case.code,
        name=person.name if person and seen is Sight.NAMED else None,
        municipality=case.municipality,
        reason=asked.reason,
        allowed=asked.allowed,
        about="" if hidden else asked.about,
        sheet=asked.sheet,
        row=asked.row,
        column=asked.column,
        asked=asked.at[:10],
    )


def settle(session: Session, question_id: str, answer: str) -> None:
    """Answer an open question and do what the answer means. It stays answered when a later list says the same again.

    Raises NotAllowed, NoSuchQuestion when there is none open that the account may answer, WrongAnswer.
    """
    session.require(Right.EDIT_CASES)
    with session.vault.write("question.settle") as tx:
        found = next((one for one in answering.open_questions(tx) if one.id == question_id), None)
        if found is None or _question(session, tx, found) is None:
            raise NoSuchQuestion
        if answer not in found.allowed:
            raise WrongAnswer(allowed=list(found.allowed))
        who = session.account.name
        tx.answers.add(
            QuestionAnswer(
                id=new_id(), question_id=found.id, answer=answer, answered_by=who, at=utc(session.vault.now())
            )
        )  # fmt: skip
        answering.carry_out(tx, found, answer, who=who, today=session.today, update=tx.participants.update)
