"""The screening of free text that leaves the node: it may not name or point out a person."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from kraft_desktop import paths
from kraft_desktop.domain.cases.participant import birth_date
from kraft_desktop.domain.errors import NamesSomebody
from kraft_desktop.domain.names import traces
from kraft_desktop.domain.names.lookalikes import is_foreign, plain_text
from kraft_desktop.domain.names.text import fold
from kraft_desktop.store.vault import Data

_CASE_CODE = re.compile(r"\b[A-ZÅÄÖa-zåäö][-‐‑‒–—−](?:[0-9A-Z]{5}|(?=[a-z]*\d)[0-9a-z]{5})\b")
"""A case code; in small letters only with a digit, so that ordinary words do not match."""
_WORD = re.compile(r"[^\W\d_]+")
_LETTER_BY_LETTER = re.compile(r"(?<!\w)[^\W\d_](?:[ .\-]{1,2}[^\W\d_]){2,}(?!\w)")
_LINE_BREAK_IN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[^\W\d_])")
"""The hyphen and line break inside a word that is divided over two lines."""
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
    names = [[part for _, part in _words(name)] for name in whole]
    joined = {fold(part.replace("-", "")) for name in whole for part in name.split() if "-" in part}
    staff = {words[0][1] for account in data.accounts.where() if (words := _words(plain_text(account.name).text))}
    yield from traces.possible_numbers(text)
    yield from traces.known_numbers(text, numbers)
    yield from traces.known_endings(text, numbers)
    yield from traces.known_dates(text, born)
    yield from traces.known_months(text, born)
    yield from (match.span() for match in _CASE_CODE.finditer(text))
    yield from traces.known_initials(text, names)
    yield from _name_spans(names, joined - staff, staff, text)


def _name_spans(
    people: Sequence[Sequence[str]], joined: Collection[str], staff: Collection[str], text: str
) -> Iterator[tuple[int, int]]:
    """The start and end of each name: a part of one, unless it is a member of the ``staff`` or in small letters a common word;
    a double name written together (``joined``), or letter by letter; or a full name however it is written, or a name with the
    initial of one that follows it."""
    names = {part for parts in people for part in parts if len(part) >= _SHORTEST_NAME} - set(staff) | set(joined)
    whole = {tuple(parts) for parts in people if len(parts) > 1}
    words, common = _words(text), _common_words()
    for (start, end), part in words:
        if names & {part, part.removesuffix("s")} and (text[start].isupper() or not common & {part, part.removesuffix("s")}):
            yield start, end
    yield from (match.span() for match in _LETTER_BY_LETTER.finditer(text) if fold("".join(_WORD.findall(match[0]))) in names)
    short = {(given, later[0]) for parts in whole for place, given in enumerate(parts) for later in parts[place + 1 :]}
    for ((start, _), given), ((place, end), initial) in pairwise(words):
        if (given, initial) in short and text[place].isupper():
            yield start, end
    for size in {len(parts) for parts in whole}:
        for place in range(len(words) - size + 1):
            *first, last = (part for _, part in words[place : place + size])
            if whole & {(*first, last), (*first, last.removesuffix("s"))}:
                yield words[place][0][0], words[place + size - 1][0][1]


@functools.cache
def _common_words() -> frozenset[str]:
    """Words that are no names when they are written in small letters."""
    listed = paths.CHECK_WORDS.read_text("utf-8").split()
    return frozenset(fold(word) for word in (*listed, *_NAMES_THAT_ARE_WORDS.split()))


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
