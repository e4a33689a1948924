"""The questions that a file left open: about the file itself, about cases, and rows that were let in but not read since."""

from __future__ import annotations

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import TakenSheet
from kraft_desktop.domain.imports import HOLDING, HOUSEHOLD, LETS_IN, AskedQuestion, QuestionAnswer
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.questions.answering import open_questions
from kraft_desktop.services.questions.households import open_pairs
from kraft_desktop.store.questions import identity
from kraft_desktop.store.vault import Data

_ATTRIBUTION = "attribution"


def about_file(programme: Programme, data: Data, sheet: TakenSheet) -> tuple[AskedQuestion, ...]:
    """The unanswered questions about a file itself: an answer needs the file, which is not stored."""
    asked = [one for one in data.questions.where(import_id=sheet.id, case_id=None) if one.reason != HOUSEHOLD]
    if any(one.reason == _ATTRIBUTION for one in asked) and not _may_be_shared(programme, data, sheet.municipality or ""):
        asked = [one for one in asked if one.reason != _ATTRIBUTION]
    return tuple(asked)


def _may_be_shared(programme: Programme, data: Data, municipality: str) -> bool:
    """Whether two people may have one amount of the municipality; else it does not matter what part of it a row carries."""
    if any(answer.same and answer.municipality == municipality for answer in in_force(data.households.where())):
        return True
    return any(pair.municipality == municipality for pair in open_pairs(programme, data))


def about_cases(data: Data, sheet: TakenSheet) -> tuple[AskedQuestion, ...]:
    """The questions of a file about cases that are still open."""
    asked = [one for one in data.questions.where(import_id=sheet.id) if one.case_id is not None]
    still = {identity(one) for one in open_questions(data)} if asked else set()
    return tuple(one for one in asked if identity(one) in still)


def let_in(data: Data, sheet: TakenSheet) -> tuple[QuestionAnswer, ...]:
    """The answers given by hand by which a row of the file is taken in when the file is read again."""
    held = {
        one.id for one in data.questions.where(import_id=sheet.id) if one.case_id is not None and one.reason in HOLDING
    }  # fmt: skip
    answers = in_force(data.answers.where()) if held else ()
    return tuple(one for one in answers if one.question_id in held and one.import_id is None and one.answer in LETS_IN)
