"""A sealed package as text, for mail that lets no other file through: the armor that ``age -a`` writes, over the same bytes."""

from __future__ import annotations

import base64
import binascii

from kraft_desktop.domain.errors import NotAPackage

EXTENSION = ".kraftpaket.txt"
BEGIN, END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64


def write(sealed: bytes) -> bytes:
    """The text form of an age file."""
    text = base64.b64encode(sealed)
    lines = [text[start : start + _COLUMNS] for start in range(0, len(text), _COLUMNS)]
    return b"\n".join((BEGIN, *lines, END, b""))


def bare(content: bytes) -> bytes:
    """The sealed bytes, whether ``content`` is their text form or they themselves; NotAPackage when it is a text form that
    ``write`` would not have made. Mail may have turned the ends of lines into those of another system."""
    if not content.startswith(BEGIN):
        return content
    text = content.replace(b"\r\n", b"\n")
    try:
        sealed = base64.b64decode(text.removeprefix(BEGIN).partition(END)[0].replace(b"\n", b""), validate=True)
    except binascii.Error as problem:
        raise NotAPackage(problem="armor") from problem
    if write(sealed) != text:
        raise NotAPackage(problem="armor")
    return sealed
