"""JSON that has one form only: written canonically, read strictly. What is signed is always these bytes."""

from __future__ import annotations

import codecs
import json
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

MAXIMUM_DEPTH = 16
_MAXIMUM_DIGITS = 18
_BRACKETS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_OTHER_BYTES = bytes(set(range(256)) - set(_BRACKETS))
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories no text may hold: controls, bidi and other format signs, surrogates, private, unassigned, separators."""


class NotStrict(ValueError):
    """Bytes that are not the strict JSON this program writes; the argument says why, in a word or two."""


def write(value: object) -> bytes:
    """The canonical bytes: UTF-8, keys sorted, no blanks, no floats, one line."""
    _check(value, 0)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def write_readably(value: object) -> bytes:
    """The same content for files that a person may look into; read it with ``read``, sign the canonical form."""
    _check(value, 0)
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False).encode() + b"\n"


def read(content: bytes) -> Any:
    """The value that strict JSON states; NotStrict for duplicate keys, floats, NaN, huge numbers, deep nesting, control and
    bidi characters, lone surrogates, or anything that is not JSON in UTF-8."""
    _check_depth(content)
    try:
        value = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_distinct,
            parse_float=_refuse("a number that is not whole"),
            parse_constant=_refuse("a number that is none"),
            parse_int=_whole,
        )
    except UnicodeDecodeError as problem:
        raise NotStrict("not UTF-8") from problem
    except json.JSONDecodeError as problem:
        raise NotStrict("not JSON") from problem
    _check(value, 0)
    return value


def read_file(content: bytes) -> Any:
    """The same in a small file that goes by mail and may have been saved by an editor, which marks UTF-8 at the beginning;
    what is signed is what the JSON says, so the mark is no part of it."""
    return read(content.removeprefix(codecs.BOM_UTF8))


def _check_depth(content: bytes) -> None:
    depth = 0
    for byte in content.translate(None, _OTHER_BYTES):
        depth += _BRACKETS[byte]
        if depth > MAXIMUM_DEPTH:
            raise NotStrict("nested too deeply")


def _distinct(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise NotStrict("a key stands twice")
        found[key] = value
    return found


def _refuse(problem: str) -> Callable[[str], NoReturn]:
    def refuse(_: str) -> NoReturn:
        raise NotStrict(problem)

    return refuse


def _whole(text: str) -> int:
    if len(text) > _MAXIMUM_DIGITS:
        raise NotStrict("a number too large")
    return int(text)


def _check(value: object, depth: int) -> None:
    if depth > MAXIMUM_DEPTH:
        raise NotStrict("nested too deeply")
    if isinstance(value, str):
        if any(unicodedata.category(sign) in _FORBIDDEN for sign in value):
            raise NotStrict("a sign that no text may hold")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _check(key, depth + 1)
            _check(inner, depth + 1)
    elif isinstance(value, list | tuple):
        for inner in value:
            _check(inner, depth + 1)
    elif value is not None and not isinstance(value, int):
        raise NotStrict("a number that is not whole")
