"""The places in a text that name a person, by the parts of the names of people."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from kraft_desktop import paths
from kraft_desktop.domain.names.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_LETTER_BY_LETTER = re.compile(r"(?<!\w)[^\W\d_](?:[ .\-]{1,2}[^\W\d_]){2,}(?!\w)")
_SHORTEST_NAME = 3
_NAMES_THAT_ARE_WORDS = (
    "alm are ask berg bergman björk blad blixt blom bo boman bror by bäck dag dahl dal dotter du ek eken eld elev "
    "falk fors frid gran gren grip gräns hall hans hav hed hem holm hök ivar jord kim klang kula kvist lager land "
    "lantz lind ling ljung lo lund lätt lång maj mark mars may mild min modig molin mus my mård möller natt nord "
    "norr nyman oden ord per rask rehn ren ros rosen rot rydén rå sand sig sjö skog skott sköld sol spång stark "
    "sten stig stolt strand ström stål sund svan svärd söder tor torn tåg unge varg vik vinter väst vår åker "
    "åkerman ång ås öman örn öst"
)
"""Names that are common words as well."""


def words(text: str) -> list[tuple[tuple[int, int], str]]:
    """The words of a text, split at blanks and hyphens: the start and end of each, and the word folded for comparison."""
    return [(match.span(), fold(match.group()) or match.group().casefold()) for match in _WORD.finditer(text)]


def joined(name: str) -> set[str]:
    """The double names in a name as they are when written together, folded: "annakarin" for Anna-Karin."""
    return {fold(part.replace("-", "")) for part in name.split() if "-" in part}


def name_spans(
    people: Sequence[Sequence[str]],
    others: Collection[str],
    text: str,
    shortest: int = _SHORTEST_NAME,
    *,
    joined: Collection[str] = (),
) -> Iterator[tuple[int, int]]:
    """The start and end of each name of ``people`` (the folded parts of each): a part of at least ``shortest`` letters, unless
    it is one of the ``others`` or in small letters a common word; a double name written together (``joined``); a name letter by
    letter; or a full name however it is written, or a name with the initial of one that follows it."""
    names = {part for parts in people for part in parts if len(part) >= shortest} - set(others) | set(joined)
    found, common = words(text), _common_words()
    for (start, end), part in found:
        if names & {part, part.removesuffix("s")} and (text[start].isupper() or not common & {part, part.removesuffix("s")}):
            yield start, end
    yield from (match.span() for match in _LETTER_BY_LETTER.finditer(text) if fold("".join(_WORD.findall(match[0]))) in names)
    yield from full_name_spans(people, text)


def full_name_spans(people: Sequence[Sequence[str]], text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each full name of ``people`` however it is written, or name with the initial of one that
    follows it."""
    whole, found = {tuple(parts) for parts in people if len(parts) > 1}, words(text)
    short = {(given, later[0]) for parts in whole for place, given in enumerate(parts) for later in parts[place + 1 :]}
    for ((start, _), given), ((place, end), initial) in pairwise(found):
        if (given, initial) in short and text[place].isupper():
            yield start, end
    for size in {len(parts) for parts in whole}:
        for place in range(len(found) - size + 1):
            *first, last = (part for _, part in found[place : place + size])
            if whole & {(*first, last), (*first, last.removesuffix("s"))}:
                yield found[place][0][0], found[place + size - 1][0][1]


@functools.cache
def _common_words() -> frozenset[str]:
    """Words that are no names when they are written in small letters."""
    listed = paths.CHECK_WORDS.read_text("utf-8").split()
    return frozenset(fold(word) for word in (*listed, *_NAMES_THAT_ARE_WORDS.split()))
