"""Damaged files, made at random from a sound one."""

from __future__ import annotations

import random


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
