"""Words typed by hand that leave the node: they may name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kraft_desktop.domain.errors import NamesSomebody
from kraft_desktop.domain.names.lookalikes import is_foreign, seen
from kraft_desktop.domain.names.text import fold
from kraft_desktop.store.vault import Data

_NUMBER = re.compile(r"(?<!\d)(?:\d{2})?\d{6}\W{0,3}\d{4}(?!\d)")
"""What can be a personal number, with or without century and sign."""
_SPACED = re.compile(
    r"(?<!\d)(?!20[12])(?:\d{2}\W?)?\d{2}\W?(?:0[1-9]|1[0-2])\W?(?:[06][1-9]|[1278]\d|[39][01])\W{0,3}[\dA-Z]\d{2}[\dA-Z](?!\w)"
)
"""The same with signs between year, month and day, a co-ordination number, letters in the last four; no date of now."""
_BORN = re.compile(r"(?<!\d)(?:19|20)?\d{2}\W?(?:0[1-9]|1[0-2])\W?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_CODE = re.compile(r"\b[A-ZÅÄÖa-zåäö][-‐‑‒–—−](?:[0-9A-Z]{5}|(?=[a-z]*\d)[0-9a-z]{5})\b")
"""A case code; in small letters only with a digit, so that it is no word."""
_WORD = re.compile(r"[^\W\d_]+")
_TORN = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[^\W\d_])")
"""What stands in a word that goes on in the next line."""
_SHORTEST = 3


def refuse_names(data: Data, text: str, where: str) -> None:
    """NamesSomebody when ``text`` has a name or the date of birth of somebody in the store, a case code, or what can be a
    personal number, as it looks to who reads it. ``where`` says which text it is (a code)."""
    looks = seen(text)
    torn = {place for match in _TORN.finditer(looks.text) for place in range(*match.span())}
    for kept in ([*range(len(looks.text))], [place for place in range(len(looks.text)) if place not in torn]):
        found = _found(data, re.sub(r"\s", " ", "".join(looks.text[place] for place in kept)))  # lines are joined when sent
        places = [(looks.places[kept[start]], looks.places[kept[end - 1]] + 1) for start, end in found]
        _refuse(places, text, where)
    _refuse(_mixed(text), text, where)


def _refuse(places: Iterable[tuple[int, int]], text: str, where: str) -> None:
    for start, end in places:
        raise NamesSomebody(where=where, line=len(f"{text[:start]}.".splitlines()), found=text[start:end])


def _found(data: Data, text: str) -> Iterator[tuple[int, int]]:
    """What names somebody in a text without line breaks: where it begins and ends."""
    people = data.participants.where()
    for pattern in (_NUMBER, _SPACED, _CODE):
        yield from (match.span() for match in pattern.finditer(text))
    born = {number[start:8] for person in people if (number := person.personal_number) for start in (0, 2)}
    for match in _BORN.finditer(text):
        if re.sub(r"\D", "", match.group()) in born:
            yield match.span()
    yield from _named([[part for _, part in _parts(seen(person.name or "").text)] for person in people], text)


def _named(people: Sequence[Sequence[str]], text: str) -> Iterator[tuple[int, int]]:
    """The parts of names, which begin with a capital or else are common words, and names in full however they are written."""
    names = {part for parts in people for part in parts if len(part) >= _SHORTEST}
    whole = {tuple(parts) for parts in people if len(parts) > 1}
    words = _parts(text)
    for (start, end), part in words:
        if text[start].isupper() and names & {part, part.removesuffix("s")}:
            yield start, end
    for size in {len(parts) for parts in whole}:
        for place in range(len(words) - size + 1):
            *first, last = (part for _, part in words[place : place + size])
            if whole & {(*first, last), (*first, last.removesuffix("s"))}:
                yield words[place][0][0], words[place + size - 1][0][1]


def _mixed(text: str) -> Iterator[tuple[int, int]]:
    """Words of Latin letters with such among them as are like none: nobody writes so but to be read as something else."""
    for match in _WORD.finditer(text):
        word = match.group()
        if any(map(is_foreign, seen(word).text)) and not all(map(is_foreign, word)):
            yield match.span()


def _parts(text: str) -> list[tuple[tuple[int, int], str]]:
    """The words of a text between blanks and hyphens, spelt alike, and where each begins and ends."""
    return [(match.span(), fold(match.group()) or match.group().casefold()) for match in _WORD.finditer(text)]
