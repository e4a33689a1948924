"""The screening of free text that leaves the node: it may not name or point out a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kraft_desktop.domain.errors import NamesSomebody
from kraft_desktop.domain.names.lookalikes import is_foreign, plain_text
from kraft_desktop.domain.names.text import fold
from kraft_desktop.store.vault import Data

_PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:\d{2})?\d{6}\W{0,3}\d{4}(?!\d)")
"""A possible personal number, with or without century and separator."""
_SPACED_PERSONAL_NUMBER = re.compile(
    r"(?<!\d)(?!20[12])(?:\d{2}\W?)?\d{2}\W?(?:0[1-9]|1[0-2])\W?(?:[06][1-9]|[1278]\d|[39][01])\W{0,3}[\dA-Z]\d{2}[\dA-Z](?!\w)"
)
"""A possible personal number with separators between year, month and day, also a co-ordination number or letters among the last
four; dates of 2010-2029 are excepted."""
_BIRTH_DATE = re.compile(r"(?<!\d)(?:19|20)?\d{2}\W?(?:0[1-9]|1[0-2])\W?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_CASE_CODE = re.compile(r"\b[A-ZÅÄÖa-zåäö][-‐‑‒–—−](?:[0-9A-Z]{5}|(?=[a-z]*\d)[0-9a-z]{5})\b")
"""A case code; in small letters only with a digit, so that ordinary words do not match."""
_WORD = re.compile(r"[^\W\d_]+")
_LINE_BREAK_IN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[^\W\d_])")
"""The hyphen and line break inside a word that is divided over two lines."""
_SHORTEST_NAME = 3


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
    for pattern in (_PERSONAL_NUMBER, _SPACED_PERSONAL_NUMBER, _CASE_CODE):
        yield from (match.span() for match in pattern.finditer(text))
    born = {number[start:8] for person in people if (number := person.personal_number) for start in (0, 2)}
    for match in _BIRTH_DATE.finditer(text):
        if re.sub(r"\D", "", match.group()) in born:
            yield match.span()
    yield from _name_spans([[part for _, part in _words(plain_text(person.name or "").text)] for person in people], text)


def _name_spans(people: Sequence[Sequence[str]], text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each name: a part of one that begins with a capital (in small letters it may be a common word), or a
    full name however it is written."""
    names = {part for parts in people for part in parts if len(part) >= _SHORTEST_NAME}
    whole = {tuple(parts) for parts in people if len(parts) > 1}
    words = _words(text)
    for (start, end), part in words:
        if text[start].isupper() and names & {part, part.removesuffix("s")}:
            yield start, end
    for size in {len(parts) for parts in whole}:
        for place in range(len(words) - size + 1):
            *first, last = (part for _, part in words[place : place + size])
            if whole & {(*first, last), (*first, last.removesuffix("s"))}:
                yield words[place][0][0], words[place + size - 1][0][1]


def _mixed_alphabet_spans(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each word that mixes Latin letters with letters of other alphabets, as is only done to disguise
    it."""
    for match in _WORD.finditer(text):
        word = match.group()
        if any(map(is_foreign, plain_text(word).text)) and not all(map(is_foreign, word)):
            yield match.span()


def _words(text: str) -> list[tuple[tuple[int, int], str]]:
    """The words of a text, split at blanks and hyphens: the start and end of each, and the word folded for comparison."""
    return [(match.span(), fold(match.group()) or match.group().casefold()) for match in _WORD.finditer(text)]
