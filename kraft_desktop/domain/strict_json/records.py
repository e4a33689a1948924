"""Plain values of JSON into records, by the types of their fields: exactly those fields, and nothing is converted or guessed.

A field's type is str, int, bool, an enumeration of texts, a day, bytes (base64), another record, tuple[X, ...],
Mapping[str, X], or one of these or None. What more a value must be stands beside the type, ``Annotated[int, within(1, 9)]``.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import datetime as dt
import enum
import functools
import re
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from kraft_desktop.domain.strict_json.text import NotStrict

T = TypeVar("T")
Check = Callable[[Any], bool]


class WrongField(NotStrict):
    """A value is not what its record must hold; the argument is its path, without keys that the sender could choose freely."""


def record(kind: type[T], given: object, where: str) -> T:
    """A record (a dataclass) of the object ``given``; ``where`` begins the path in a WrongField."""
    hints = _hints(kind)  # type: ignore[arg-type]  # every class can be a key
    if not isinstance(given, dict) or given.keys() != hints.keys():
        raise WrongField(where)
    return kind(**{name: _value(hint, given[name], f"{where}.{name}") for name, hint in hints.items()})


def within(least: int, most: int) -> Check:
    """A number from ``least`` to ``most``, both included."""
    return lambda value: least <= value <= most


def matching(pattern: str) -> Check:
    """A text that the pattern fits as a whole."""
    form = re.compile(pattern)
    return lambda value: form.fullmatch(value) is not None


def sized(least: int, most: int) -> Check:
    """A text, bytes, list or object of so many parts."""
    return lambda value: least <= len(value) <= most


def having(*keys: str) -> Check:
    """An object with exactly these keys."""
    return lambda value: value.keys() == set(keys)


@functools.cache
def _hints(kind: Any) -> Mapping[str, Any]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__dataclass_fields__}


def _value(hint: Any, given: object, where: str) -> Any:
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        value = _value(parts[0], given, where)
        if not all(check(value) for check in parts[1:]):
            raise WrongField(where)
        return value
    if origin in {types.UnionType, typing.Union}:
        (known,) = (part for part in parts if part is not types.NoneType)
        return None if given is None else _value(known, given, where)
    if origin is tuple:
        if not isinstance(given, list):
            raise WrongField(where)
        return tuple(_value(parts[0], one, f"{where}[{place}]") for place, one in enumerate(given))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(parts[0], parts[1], given, where)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return record(hint, given, where)
    return _single(hint, given, where)


def _mapping(key: Any, hint: Any, given: object, where: str) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise WrongField(where)
    named = key is not str  # keys of a form that was checked may stand in a path
    return {_value(key, name, where): _value(hint, one, f"{where}.{name}" if named else where) for name, one in given.items()}


def _single(hint: Any, given: object, where: str) -> Any:
    try:
        if hint in {object, Any} or (hint in {str, int, bool} and type(given) is hint):
            return given
        if hint is dt.date and isinstance(given, str) and dt.date.fromisoformat(given).isoformat() == given:
            return dt.date.fromisoformat(given)
        if hint is bytes and isinstance(given, str):
            return base64.b64decode(given, validate=True)
        if isinstance(hint, enum.EnumType) and isinstance(given, str):
            return hint(given)
    except (ValueError, binascii.Error) as problem:
        raise WrongField(where) from problem
    raise WrongField(where)
