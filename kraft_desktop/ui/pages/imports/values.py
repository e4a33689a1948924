"""The values of fields, and answers to questions, in words."""

from __future__ import annotations

import contextlib

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.imports import case_rows
from kraft_desktop.services.imports.case_history import REOPENED
from kraft_desktop.words import translate

_LISTS = (CodeList.TRACK, CodeList.INTERVENTION_KIND, CodeList.CLOSING_REASON, CodeList.SUPPORT_SOURCE)
_NAMES = frozenset({"name", "local_number", "contact", "interpreter"})
"""Fields whose values are words of the sheet itself."""
_AS_WRITTEN = frozenset({"amount_column", "year_missing"})
"""Questions whose answers are headings or years of the sheet itself."""


def value_words(programme: Programme, field: str, value: str) -> str:
    """A field's value in words."""
    if not value:
        return translate("Import", "empty")
    if field == "municipality":
        return vocabulary.municipality(programme, value)
    if field == "gender":
        return vocabulary.gender(Gender(value))
    if field in _NAMES:
        return value
    return ", ".join(_part(programme, part) for part in value.split())


def _part(programme: Programme, part: str) -> str:
    """A part of a value in words: a code of the programme, or a day or a number as it is."""
    if part == REOPENED:
        return translate("Import", "open again")
    for code_list in _LISTS:
        with contextlib.suppress(KeyError):
            return vocabulary.code_name(programme, code_list, part)
    return part


def question_words(question: str) -> str:
    """What the question with that id asks, without where."""
    reason = question.split(":", 1)[0]
    if reason == case_rows.UNKNOWN:
        _, word = case_rows.word_of(question)
        return translate("Import", "what does \u201d{word}\u201d mean?").format(word=word)
    return labels.reason(reason)


def answer_words(programme: Programme, question: str, answer: str) -> str:
    """What an answer to the question with that id means; an answer without words is returned as it is."""
    reason = question.split(":", 1)[0]
    if reason in _AS_WRITTEN:
        return answer
    if reason == "sender_missing":
        return vocabulary.municipality(programme, answer)
    known = labels.answer(reason, answer)
    if reason == case_rows.UNKNOWN and known == answer:
        field, _ = case_rows.word_of(question)
        return value_words(programme, field, answer)
    return known
