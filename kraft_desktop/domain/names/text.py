"""Spelling in normal form, so that typed texts can be compared and sorted: case, accents, blanks and punctuation."""

from __future__ import annotations

import functools
import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "æ": "a", "ð": "d", "ß": "ss"})
_LAST_LETTERS = str.maketrans({"å": "z\ue000", "ä": "z\ue001", "æ": "z\ue001", "ö": "z\ue002", "ø": "z\ue002"})
"""Å, Ä and Ö follow Z, in that order."""
_NOT_WORD = re.compile(r"[^0-9a-z%]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")
"""The combining marks of nearly all texts; looking up each character is slow."""


@functools.lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` in lower case without accents, with every run of characters other than letters, digits and % as one blank."""
    plain = text.casefold()
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain.translate(_LETTERS)))
        if not plain.isascii():
            plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain).strip()


def name_key(name: str) -> str:
    """A key of ``name``, equal for spellings that differ only in case, blanks or the encoding of accented letters."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def alphabetical(text: str) -> str:
    """A sort key of ``text`` in the order of the Swedish alphabet: capitals as small letters, Å, Ä and Ö last, other accents
    ignored."""
    plain = unicodedata.normalize("NFC", text.casefold())
    if plain.isascii():
        return plain
    return _MARKS.sub("", unicodedata.normalize("NFKD", plain.translate(_LAST_LETTERS)))


def by_family_name(name: str) -> tuple[str, str]:
    """A sort key of a full name, given names first: the last word, then the whole."""
    key = alphabetical(name)
    return (key.rpartition(" ")[2], key)
