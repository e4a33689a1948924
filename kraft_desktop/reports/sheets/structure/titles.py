"""Titles that say of all the rows below them that they are no fact: applied for, planned, declined, paid back."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.paths import COLUMN_WORDS

_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = tomllib.loads(COLUMN_WORDS.read_text("utf-8"))["title_words"]
_LONGEST, _MOST_WORDS = 80, 8
"""Signs and words of a title; what is longer is a text about something."""
_BOTH = re.compile(r"\b(?:och|samt)\b|[/&+]")
"""What joins two kinds of rows in one title, of which the columns then tell."""
_NOT = frozenset({"ej", "inte", "icke", "utan"})


class Said(NamedTuple):
    """What a title says of its rows: ``meaning`` is void or repaid, ``word`` the word of the title that says so."""

    word: str
    meaning: str

    @property
    def question(self) -> str:
        """The id of the question about the rows below such a title."""
        return f"title_word:{fold(self.word)}"


@functools.lru_cache(maxsize=1024)
def said_of_rows(kind: SheetKind, text: str) -> Said | None:
    """What a title or the name of a sheet says of its rows; None when they are facts as far as it says."""
    shown = re.findall(r"[^\W_]+", text)
    words = [fold(word) for word in shown]
    if len(text) > _LONGEST or not 0 < len(words) <= _MOST_WORDS:
        return None
    known = _WORDS.get(kind.value, {})
    fact = next(
        (n for n, word in enumerate(words) if word.startswith(tuple(known.get("fact", ()))) and not _denied(words, n)), None
    )
    for meaning in ("forecast", "void", "repaid"):
        found = next(((n, size) for n in range(len(words)) if (size := _begins(words[n:], known.get(meaning, ())))), None)
        if found is None or (fact is not None and _BOTH.search(text.casefold())):
            continue
        at, size = found
        if meaning == "forecast" or fact is None or at < fact:
            return Said(" ".join(shown[at : at + size]), "repaid" if meaning == "repaid" else "void")
    return None


def _denied(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] in _NOT


def _begins(words: Sequence[str], known: Sequence[str]) -> int:
    """How many words of a title are one of the known ones that they begin as; 0 for none."""
    text = " ".join(words)
    return next((len(one.split()) for one in known if text.startswith(one)), 0)
