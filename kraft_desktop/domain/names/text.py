"""Evens out spelling so that what people type can be compared: case, accents, blanks and punctuation."""

from __future__ import annotations

import functools
import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "æ": "a", "ð": "d", "ß": "ss"})
_NOT_WORD = re.compile(r"[^0-9a-z%]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")
"""The combining marks that nearly all text makes do with; looking each sign up is slow."""


@functools.lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` in lower case without accents, with every run of other signs than letters, digits and % as one blank."""
    plain = text.casefold()
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain.translate(_LETTERS)))
        if not plain.isascii():
            plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain).strip()


def name_key(name: str) -> str:
    """``name`` so that spellings which differ only in case, blanks or the make-up of accented letters compare equal."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
