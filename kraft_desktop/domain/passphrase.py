"""Passphrases that can be guessed whatever their length: one sign repeated, a row of keys, a word and a year."""

from __future__ import annotations

import re
import unicodedata

MINIMUM = 14
"""Characters that a passphrase has at least."""
GENERATED_WORDS = 5
"""Words of a passphrase that the program makes up; each is one of 4,096."""
_LEAST_BITS = 40
_PARTS = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_YEAR = re.compile(r"(19|20)\d\d")
_ROWS = ("qwertyuiopåasdfghjklöäzxcvbnm", "abcdefghijklmnopqrstuvwxyzåäö", "0123456789" * 4)


def normal(secret: str) -> str:
    """The secret as every keyboard gives it: composed letters (NFC), without blanks at the ends."""
    return unicodedata.normalize("NFC", secret).strip()


def is_guessable(passphrase: str) -> bool:
    """Whether a passphrase falls to a list of words, years and rows of keys: a low estimate of the guesses needed is below 2 to
    the power of 40. Each different part counts once: a word 12 bits for every eight letters or part of them, short runs of
    letters as random ones, a year 7 bits, other figures as random ones, a sign 3 bits, a row of keys or a repeated sign 5."""
    parts = dict.fromkeys(_PARTS.findall(normal(passphrase).casefold()))
    return sum(map(_bits, parts)) < _LEAST_BITS


def _bits(part: str) -> float:
    if len(set(part)) <= max(1, len(part) // 4) or (len(part) > 2 and _is_row(part)):  # two signs are no row
        return min(5.0, 3.0 * len(part))
    if part.isdigit():
        return 7.0 if _YEAR.fullmatch(part) else 3.3 * len(part)
    if part.isalpha():
        return min(4.7 * len(part), 12.0 * -(-len(part) // 8))
    return 3.0


def _is_row(part: str) -> bool:
    """Whether the part is keys, letters or figures in a row, forwards or backwards."""
    return any(part in row or part[::-1] in row for row in _ROWS)
