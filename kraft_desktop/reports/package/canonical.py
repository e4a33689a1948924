"""JSON in canonical form: the JSON Canonicalization Scheme, RFC 8785. Signatures are always over these bytes.

This program writes and reads a subset of the standard: no fractions and no exponents, whole numbers up to 2**53 - 1 on either
side of zero, at most 16 levels, and no text with an invisible character (controls, bidi and format characters, private and
unassigned ones). Within the subset the bytes are those of any implementation of the standard.
"""

from __future__ import annotations

import codecs
import json
from typing import Any

from kraft_desktop.domain.strict_json.text import NotStrict, check, parse

__all__ = ["NotStrict", "read", "read_file", "serialized", "write", "write_indented"]


def write(value: object) -> bytes:
    """The canonical bytes: UTF-8, keys sorted by their UTF-16 units, no blanks, one line. Raises NotStrict outside the
    subset."""
    check(value)
    return serialized(value)


def serialized(value: object) -> bytes:
    """The canonical bytes of a value known to be in the subset, which is not checked."""
    return json.dumps(_sorted(value), separators=(",", ":"), ensure_ascii=False).encode()


def write_indented(value: object) -> bytes:
    """The indented bytes of a value, for files that a person may open. Read them with ``read``; sign the canonical form. Raises
    NotStrict."""
    check(value)
    return json.dumps(_sorted(value), indent=1, ensure_ascii=False).encode() + b"\n"


def read(content: bytes) -> Any:
    """The value of strict JSON. Raises NotStrict (``domain.strict_json.text.parse``)."""
    return parse(content)


def read_file(content: bytes) -> Any:
    """The value of strict JSON in a small file that goes by mail, where an editor may have put a byte order mark first. The
    signature is over the JSON value, so the mark is not part of it. Raises NotStrict."""
    return parse(content.removeprefix(codecs.BOM_UTF8))


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    return [_sorted(one) for one in value] if isinstance(value, list | tuple) else value
