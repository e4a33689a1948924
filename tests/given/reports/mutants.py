"""Damaged files, made at random from a sound one."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content with some bytes changed, taken out or doubled; half of them near the end, where a zip has its list."""
    found = bytearray(content)
    for _ in range(chance.randrange(1, 4)):
        start = max(0, len(found) - 1200) if chance.random() < 0.5 else 0
        place, length = chance.randrange(start, len(found)), chance.randrange(1, 9)
        match chance.randrange(5):
            case 0:
                found[place] = chance.randrange(256)
            case 1:
                del found[place : place + length]
            case 2:
                found[place:place] = found[place : place + length]
            case 3:
                found[place] = chance.choice(b'[]{}",:\\0-9\xff\x00')
            case _:
                found[place:place] = chance.choice([b"[" * 2000, b"9" * 5000, b"\xed\xa0\x80", b"\x1b[2J", b'"a":1,'])
        if not found:
            return b""
    return bytes(found)


ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 7, 2**63, 10**40, 1.5),
    *("", "x" * 3000, "å" * 64, "2026-99-99", "\x1b[2J", "../x", "\u202e", "a" * 64),
    *([], {}, {"a": 1}, [None]),
)
"""Values that a field of JSON seldom expects."""


def altered(value: Any, chance: random.Random) -> Any:
    """A JSON value with one or two of its parts left out, exchanged, added to, or replaced by something odd."""
    found = copy.deepcopy(value)
    for _ in range(chance.randrange(1, 3)):
        places = list(_places(found))
        if not places:
            return chance.choice(ODD)
        holder, key = chance.choice(places)
        other, place = chance.choice(places)
        match chance.randrange(5):
            case 0:
                del holder[key]
            case 1:
                holder[key], other[place] = other[place], holder[key]
            case 2 if isinstance(holder, dict):
                holder[f"{key}x"] = copy.deepcopy(chance.choice(ODD))
            case 3:
                holder[key] = _nested(chance.choice((3, 80, 400)))
            case _:
                holder[key] = copy.deepcopy(chance.choice(ODD))
    return found


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value
