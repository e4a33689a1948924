"""Words in a sheet that stand for codes. What an unknown word means is asked once and remembered for the sender."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session

UNKNOWN = "word_unknown"
"""The reason of the question what a word means. Its id names the field and the word, as ``word_of`` reads them."""
_IGNORE = "ignore"
_LONGEST = 40
"""Characters of a word that can be asked about: a longer text is no word for a code and is not repeated anywhere."""
_GENDERS = {
    Gender.WOMAN: {"k", "kvinna", "kv", "f", "flicka", "kvinnor"},
    Gender.MAN: {"m", "man", "pojke", "man/pojke"},
    Gender.OTHER: {"annat", "annan", "ovrigt", "icke binar", "x"},
}
_LISTS = {
    "track": CodeList.TRACK,
    "recommended_kind": CodeList.INTERVENTION_KIND,
    "closing_reason": CodeList.CLOSING_REASON,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The code that a word stands for, None for none; while that has to be asked about, the id of the ``question`` and the
    answers ``allowed``."""

    code: str | None = None
    question: str = ""
    allowed: tuple[str, ...] = ()


def meaning(session: Session, field: str, text: str, answers: Mapping[str, str]) -> Meaning:
    """What a word of a field means. NotUnderstood for a text that is too long to be a word."""
    found = _known(session, field, fold(text))
    if found is not None:
        return Meaning(code=found)
    if len(text) > _LONGEST:
        raise NotUnderstood(reason=f"{_LISTS.get(field, field)}_unknown")
    question, allowed = f"{UNKNOWN}:{field}:{' '.join(text.casefold().split())}", (*_codes(session, field), _IGNORE)
    answer = answers.get(question)
    if answer not in allowed:
        return Meaning(question=question, allowed=allowed)
    return Meaning(code=None if answer == _IGNORE else answer)


def word_of(question: str) -> tuple[str, str]:
    """The field and the word in the id of a question."""
    _, field, word = question.split(":", 2)
    return field, word


def _known(session: Session, field: str, words: str) -> str | None:
    if field in _LISTS:
        return session.programme.understand(_LISTS[field], words)
    return next((gender.value for gender, known in _GENDERS.items() if words in known), None)


def _codes(session: Session, field: str) -> list[str]:
    if field in _LISTS:
        return [one.code for one in session.programme.codes[_LISTS[field]]]
    return [gender.value for gender in _GENDERS]
