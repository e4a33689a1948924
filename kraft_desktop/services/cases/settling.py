"""Att reda ut: the open questions about cases, seen and answered by whoever may edit the case."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.cases.visibility import Sight, sight
from kraft_desktop.domain.errors import NoSuchQuestion, WrongAnswer
from kraft_desktop.domain.imports import AskedQuestion, QuestionAnswer
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.questions import answering
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.questions import suspected_cases

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
        found, suspected = answering.open_questions(data, case_id), suspected_cases(data)
        cases = {case.id: case for case in data.cases.among("id", {one.case_id or "" for one in found})}
        people = {one.id: one for one in data.participants.among("id", {case.participant_id for case in cases.values()})}
    about = [(one, cases[one.case_id or ""]) for one in found]
    seen = [_question(session, one, case, people.get(case.participant_id), suspected) for one, case in about]
    return tuple(question for question in seen if question is not None)


def _question(
    session: Session, asked: AskedQuestion, case: Case, person: Participant | None, suspected: Container[str]
) -> CaseQuestion | None:
    """The question as the account sees it; None when it may not see or edit the case."""
    seen = sight(session.account, case.municipality, case.opened_by, suspected=case.id in suspected)
    if seen is Sight.HIDDEN:
        return None
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
        asked = tx.questions.get(question_id)
        of_case = answering.open_questions(tx, asked.case_id) if asked and asked.case_id else ()
        found = next((one for one in of_case if one.id == question_id), None)
        case = tx.cases.get(found.case_id or "") if found else None
        if found is None or case is None or _question(session, found, case, None, suspected_cases(tx)) is None:
            raise NoSuchQuestion
        if answer not in found.allowed:
            raise WrongAnswer(allowed=list(found.allowed))
        who = session.account.name
        at = utc(session.vault.now())
        tx.answers.add(QuestionAnswer(id=new_id(), question_id=found.id, answer=answer, answered_by=who, at=at))
        answering.carry_out(tx, found, answer, who=who, today=session.today, update=tx.participants.update)
