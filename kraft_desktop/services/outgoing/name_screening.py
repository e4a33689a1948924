"""The screening of free text that leaves the node: it may not name or point out a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kraft_desktop.domain.cases.participant import birth_date
from kraft_desktop.domain.errors import NamesSomebody
from kraft_desktop.domain.names import traces
from kraft_desktop.domain.names.lookalikes import is_foreign, plain_text
from kraft_desktop.services.names import naming
from kraft_desktop.store.vault import Data

_CASE_CODE = re.compile(r"\b[A-ZÅÄÖa-zåäö][-‐‑‒–—−](?:[0-9A-Z]{5}|(?=[a-z]*\d)[0-9a-z]{5})\b")
"""A case code; in small letters only with a digit, so that ordinary words do not match."""
_WORD = re.compile(r"[^\W\d_]+")
_LINE_BREAK_IN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[^\W\d_])")
"""The hyphen and line break inside a word that is divided over two lines."""


def phrases_about_one(text: str) -> tuple[str, ...]:
    """The phrases of a text that speak of one person ("en deltagare", "den enda"): to be looked at, not refused."""
    return tuple(dict.fromkeys(text[start:end] for start, end in traces.about_one_person(text)))


def refuse_names(data: Data, text: str, where: str) -> None:
    """Raise NamesSomebody when ``text``, as it looks to a reader, contains the name or date of birth of a person in the store,
    a case code, or a possible personal number. ``where`` is the code of the text field."""
    plain = plain_text(text)
    line_breaks = {place for match in _LINE_BREAK_IN_WORD.finditer(plain.text) for place in range(*match.span())}
    for places_read in ([*range(len(plain.text))], [place for place in range(len(plain.text)) if place not in line_breaks]):
        found = _naming_spans(
            data, re.sub(r"\s", " ", "".join(plain.text[place] for place in places_read))
        )  # lines are joined when sent
        places = [(plain.places[places_read[start]], plain.places[places_read[end - 1]] + 1) for start, end in found]
        _refuse(places, text, where)
    _refuse(_mixed_alphabet_spans(text), text, where)


def _refuse(places: Iterable[tuple[int, int]], text: str, where: str) -> None:
    for start, end in places:
        raise NamesSomebody(where=where, line=len(f"{text[:start]}.".splitlines()), found=text[start:end])


def _naming_spans(data: Data, text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each place that names or points out a person, in a text without line breaks."""
    people = data.participants.where()
    numbers = [person.personal_number for person in people if person.personal_number]
    days = [birth_date(number) for number in numbers]
    born = {(day.year, day.month, day.day) for day in days}
    whole = [plain_text(person.name or "").text for person in people]
    names = [[part for _, part in naming.words(name)] for name in whole]
    joined = {part for name in whole for part in naming.joined(name)}
    staff = {words[0][1] for account in data.accounts.where() if (words := naming.words(plain_text(account.name).text))}
    yield from traces.possible_numbers(text)
    yield from traces.known_numbers(text, numbers)
    yield from traces.known_endings(text, numbers)
    yield from traces.known_dates(text, born)
    yield from traces.known_months(text, born)
    yield from (match.span() for match in _CASE_CODE.finditer(text))
    yield from traces.known_initials(text, names)
    yield from naming.name_spans(names, staff, text, joined=joined - staff)


def _mixed_alphabet_spans(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each word that mixes Latin letters with letters of other alphabets, as is only done to disguise
    it."""
    for match in _WORD.finditer(text):
        word = match.group()
        if any(map(is_foreign, plain_text(word).text)) and not all(map(is_foreign, word)):
            yield match.span()
