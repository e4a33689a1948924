"""Queries for the questions about cases and their answers."""

from __future__ import annotations

from typing import NamedTuple

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.imports import SUSPECTED, AskedQuestion
from kraft_desktop.store.vault import Data


class Identity(NamedTuple):
    """What makes two questions the same: the case, the reason, and what was asked about."""

    case_id: str
    reason: str
    about: str


def identity(question: AskedQuestion) -> Identity:
    """The identity of a question."""
    return Identity(question.case_id or "", question.reason, question.about)


def answers_given(data: Data) -> dict[Identity, str]:
    """The answers in force to questions about cases."""
    answers = in_force(data.answers.where())
    asked = {question.id: question for question in data.questions.where()} if answers else {}
    return {identity(asked[one.question_id]): one.answer for one in answers}


def unanswered(data: Data, **equal: str) -> tuple[AskedQuestion, ...]:
    """The questions about cases without an answer, each once, as it was last asked by an import that holds; those whose fields
    equal the given values."""
    asked = [one for one in data.questions.where(**equal) if one.case_id is not None]
    if not asked:
        return ()
    undone = {entry.id for entry in data.import_log.where(undone=True)}
    given = answers_given(data)
    latest = {identity(one): one for one in asked if one.import_id not in undone}
    return tuple(one for who, one in latest.items() if who not in given)


def suspected_cases(data: Data) -> frozenset[str]:
    """The ids of cases whose identity may be protected, as nobody has answered yet."""
    return frozenset(one.case_id for one in unanswered(data, reason=SUSPECTED) if one.case_id)
