"""The questions whether a participant without a personal number is counted as a woman or as a man, while nothing is stated.

They are computed from the cases, so that no import has to ask them and a number or a gender entered on the case answers them.
"""

from __future__ import annotations

from dataclasses import replace

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import WrongAnswer
from kraft_desktop.domain.imports import NO_NUMBER, AskedQuestion
from kraft_desktop.store.vault import Data, Writing

ANSWERS = (Gender.WOMAN, Gender.MAN, Gender.OTHER)
"""The answers; who answers the last is neither, or does not want to say, and is not asked again."""


def open_questions(data: Data, case_id: str | None = None) -> tuple[AskedQuestion, ...]:
    """A question for each case of a participant without number and gender who has not been counted in a package, by case code;
    or only that of one case."""
    unstated = {one.id for one in data.participants.where(gender=Gender.UNKNOWN) if one.personal_number is None}
    if not unstated:
        return ()
    asked = unstated - {one.participant_id for one in data.frozen_classes.where()}
    cases = [case for case in data.cases.among("participant_id", asked) if case_id in {None, case.id}]
    return tuple(
        AskedQuestion(
            id=f"{NO_NUMBER}:{case.code}",
            case_id=case.id,
            key=f"{NO_NUMBER}:{case.code}",
            sheet="",
            row=0,
            column="",
            reason=NO_NUMBER,
            about="",
            allowed=ANSWERS,
            at="",
        )
        for case in sorted(cases, key=lambda case: case.code)
    )


def answer(tx: Writing, question: AskedQuestion, given: str) -> None:
    """State the gender of the participant of a question. Raises WrongAnswer."""
    if given not in ANSWERS:
        raise WrongAnswer(allowed=list(ANSWERS))
    case = tx.cases.get(question.case_id or "")
    person = tx.participants.get(case.participant_id) if case else None
    if person is not None:
        tx.participants.update(person, replace(person, gender=Gender(given)))
