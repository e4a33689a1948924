"""Records from plain JSON values, by the types of their fields: exactly those fields, and nothing is converted or guessed.

A field's type is str, int, bool, an enumeration or Literal of texts, a day, bytes (base64), another record, tuple[X, ...],
Mapping[str, X], or one of these or None. Further conditions are annotations of the type: ``Annotated[int, within(1, 9)]``.
"""

from __future__ import annotations

import base64
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
Read = Callable[[object, str], Any]


class WrongField(NotStrict):
    """A value does not fit its field; the argument is its path, without keys that the sender could choose freely."""


def record(kind: type[T], given: object, where: str) -> T:
    """A record (a dataclass) of the object ``given``; ``where`` begins the path in a WrongField. Nothing may be left out but
    what ``may_be_left_out``: a default alone does not allow it."""
    made: T = _reader(kind)(given, where)  # type: ignore[arg-type]  # every class can be a key
    return made


def may_be_left_out(_: object) -> bool:
    """True: the mark, in a field's annotation, that the sender may leave the field out, which then has its default."""
    return True


def within(least: int, most: int) -> Check:
    """A check for a number from ``least`` to ``most``, both included."""
    return lambda value: least <= value <= most


def matching(pattern: str) -> Check:
    """A check for a text that matches the whole pattern."""
    form = re.compile(pattern)
    return lambda value: form.fullmatch(value) is not None


def is_moment(value: str) -> bool:
    """A check for a moment that exists: UTC to the second, ISO 8601, ending in Z."""
    try:
        return dt.datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") == value
    except ValueError:
        return False


def sized(least: int, most: int) -> Check:
    """A check for a text, bytes, list or object with ``least`` to ``most`` parts."""
    return lambda value: least <= len(value) <= most


def having(*keys: str) -> Check:
    """A check for an object with exactly these keys."""
    return lambda value: value.keys() == set(keys)


@functools.cache
def _reader(hint: Any) -> Read:
    """The reader for values of a type, built once."""
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _checked(_reader(parts[0]), parts[1:])
    if origin in {types.UnionType, typing.Union}:
        (known,) = (_reader(part) for part in parts if part is not types.NoneType)
        return lambda given, where: None if given is None else known(given, where)
    if origin is tuple:
        return _tuple(_reader(parts[0]))
    if origin is typing.Literal:
        return _single(str, lambda given: parts[parts.index(given)])
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(_reader(parts[0]), _reader(parts[1]), named=parts[0] is not str)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record(hint)
    if isinstance(hint, enum.EnumType):
        return _single(str, hint)
    return _single(*_SINGLE[hint]) if hint in _SINGLE else lambda given, _: given  # object, and Any


def _record(kind: Any) -> Read:
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}
    needed = {name for name in fields if may_be_left_out not in typing.get_args(hints[name])}

    def read(given: object, where: str) -> Any:
        if not isinstance(given, dict) or not needed <= given.keys() <= fields.keys():
            raise WrongField(where)
        inside = f"{where}." if where else ""
        return kind(**{name: fields[name](value, inside + name) for name, value in given.items()})

    return read


def _checked(inner: Read, checks: tuple[Check, ...]) -> Read:
    def read(given: object, where: str) -> Any:
        value = inner(given, where)
        if not all(check(value) for check in checks):
            raise WrongField(where)
        return value

    return read


def _tuple(inner: Read) -> Read:
    def read(given: object, where: str) -> Any:
        if not isinstance(given, list):
            raise WrongField(where)
        return tuple(inner(one, f"{where}[{place}]") for place, one in enumerate(given))

    return read


def _mapping(key: Read, inner: Read, *, named: bool) -> Read:
    """The reader of a mapping; ``named`` when its keys are checked, so that they may be part of a path."""

    def read(given: object, where: str) -> Any:
        if not isinstance(given, dict):
            raise WrongField(where)
        return {key(name, where): inner(one, f"{where}.{name}" if named else where) for name, one in given.items()}

    return read


def _single(kind: type, make: Callable[[Any], Any]) -> Read:
    def read(given: object, where: str) -> Any:
        if not isinstance(given, kind) or (kind is int and isinstance(given, bool)):
            raise WrongField(where)
        try:
            return make(given)
        except ValueError as problem:
            raise WrongField(where) from problem

    return read


def _day(text: str) -> dt.date:
    """The day written ``yyyy-mm-dd``. Raises ValueError for any other form."""
    day = dt.date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day


_SINGLE: Mapping[Any, tuple[type, Callable[[Any], Any]]] = {
    str: (str, str),
    int: (int, int),
    bool: (bool, bool),
    dt.date: (str, _day),
    bytes: (str, lambda text: base64.b64decode(text, validate=True)),
}
