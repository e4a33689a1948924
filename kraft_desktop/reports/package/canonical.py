"""JSON that has one form only: the JSON Canonicalization Scheme, RFC 8785. What is signed is always these bytes.

Of what the standard allows this program writes and reads a part: no fractions and no exponents, whole numbers up to 2**53 - 1
on either side of zero, at most 16 levels, and no text with a sign that nobody sees (controls, bidi and format signs, private
and unassigned characters). For that part the bytes are those of any implementation of the standard.
"""

from __future__ import annotations

import codecs
import json
from typing import Any

from kraft_desktop.domain.strict_json.text import NotStrict, check, parse

__all__ = ["NotStrict", "read", "read_file", "serialized", "write", "write_readably"]


def write(value: object) -> bytes:
    """The canonical bytes: UTF-8, keys sorted by their UTF-16 units, no blanks, one line. NotStrict outside the part above."""
    check(value)
    return serialized(value)


def serialized(value: object) -> bytes:
    """The same without looking at signs and sizes."""
    return json.dumps(_sorted(value), separators=(",", ":"), ensure_ascii=False).encode()


def write_readably(value: object) -> bytes:
    """The same content for files that a person may look into; read it with ``read``, sign the canonical form."""
    check(value)
    return json.dumps(_sorted(value), indent=1, ensure_ascii=False).encode() + b"\n"


def read(content: bytes) -> Any:
    """The value that strict JSON states; NotStrict (``domain.strict_json.text.parse``)."""
    return parse(content)


def read_file(content: bytes) -> Any:
    """The same in a small file that goes by mail and may have been saved by an editor, which marks UTF-8 at the beginning;
    what is signed is what the JSON says, so the mark is no part of it."""
    return parse(content.removeprefix(codecs.BOM_UTF8))


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    return [_sorted(one) for one in value] if isinstance(value, list | tuple) else value
