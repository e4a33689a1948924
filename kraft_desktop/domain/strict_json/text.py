"""Strict JSON as plain values: one meaning for every byte, or none."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable
from typing import NoReturn, TypeAlias

MAXIMUM_DEPTH = 16
LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that every JSON reader represents exactly (RFC 7493, which RFC 8785 builds on)."""
_BRACKETS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_OTHER_BYTES = bytes(set(range(256)) - set(_BRACKETS))
_SURROGATES = frozenset({"Cs"})
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories no text may hold: controls, bidi and other format signs, surrogates, private, unassigned, separators."""
Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"


class NotStrict(ValueError):
    """Bytes or values are not strict JSON; the argument is the reason in a few words."""


def parse(content: bytes, *, any_sign: bool = False) -> Json:
    """The value of strict JSON. Raises NotStrict for duplicate keys, floats, NaN, numbers above ``LARGEST_NUMBER``, deep
    nesting, lone surrogates, or anything that is not JSON in UTF-8; and for control, bidi and other invisible characters,
    unless texts may hold ``any_sign``, as in files that only this program writes."""
    _check_depth(content)
    try:
        value: Json = json.loads(
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
    check(value, any_sign=any_sign)
    return value


def check(value: object, depth: int = 0, *, any_sign: bool = False) -> None:
    """Raise NotStrict unless ``parse`` could have given ``value`` (tuples count as lists)."""
    if depth > MAXIMUM_DEPTH:
        raise NotStrict("nested too deeply")
    if isinstance(value, str):
        forbidden = _SURROGATES if any_sign else _FORBIDDEN
        if any(unicodedata.category(sign) in forbidden for sign in value):
            raise NotStrict("a sign that no text may hold")
    elif isinstance(value, dict):
        for key, inner in value.items():
            check(key, depth + 1, any_sign=any_sign)
            check(inner, depth + 1, any_sign=any_sign)
    elif isinstance(value, list | tuple):
        for inner in value:
            check(inner, depth + 1, any_sign=any_sign)
    elif value is not None and not isinstance(value, int):
        raise NotStrict("a number that is not whole")
    elif value is not None and abs(value) > LARGEST_NUMBER:
        raise NotStrict("a number too large")


def _check_depth(content: bytes) -> None:
    """Raise NotStrict for deep nesting, before parsing: the parser's own limit would end the program."""
    depth = 0
    for byte in content.translate(None, _OTHER_BYTES):
        depth += _BRACKETS[byte]
        if depth > MAXIMUM_DEPTH:
            raise NotStrict("nested too deeply")


def _distinct(pairs: Iterable[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
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
    if len(text) > len(str(-LARGEST_NUMBER)):  # a number of many digits takes long to be read
        raise NotStrict("a number too large")
    return int(text)
