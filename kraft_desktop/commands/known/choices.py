"""The codes of the programme that an argument may be, so that a wrong one is answered with those that there are."""

from __future__ import annotations

from collections.abc import Iterable

from kraft_desktop import vocabulary, words
from kraft_desktop.domain.errors import UnknownChoice
from kraft_desktop.domain.instruments.instrument import Item, latest
from kraft_desktop.domain.programme import CodeList, Programme


def check_code(programme: Programme, code_list: CodeList, argument: str, typed: str) -> None:
    """Raise UnknownChoice unless ``typed`` is a code of the list."""
    codes = programme.codes[code_list]
    _check(argument, typed, [(one.code, vocabulary.code_name(programme, code_list, one.code)) for one in codes])


def check_rating(programme: Programme, typed: str, respondent: str | None, areas: Iterable[str]) -> None:
    """Raise UnknownChoice unless the programme has the instrument, and that has the respondent and the areas."""
    language, instruments = words.language(), latest(programme.instruments)
    _check("--rating", typed, [(one.code, one.name(language)) for one in instruments])
    chosen = next((one for one in instruments if one.code == typed), None)
    if chosen is None:
        return

    def named(items: Iterable[Item]) -> list[tuple[str, str]]:
        return [(one.code, one.name(language)) for one in items]

    if respondent is not None:
        _check("--respondent", respondent, named(chosen.respondents))
    for area in areas:
        _check("--score", area, named(chosen.areas))


def _check(argument: str, typed: str, known: Iterable[tuple[str, str]]) -> None:
    listed = dict(known)
    if typed and typed not in listed:  # the rules say what is missing
        words_of = ", ".join(f"{code} ({name})" for code, name in listed.items())
        raise UnknownChoice(argument=argument, name=typed, known=words_of)
