"""The columns for a record's fields, and the SQLAlchemy type decorators that convert their values."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Mapping
from enum import Enum, IntEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine

from kraft_desktop.domain.period import Month


class Flag(TypeDecorator[bool]):
    """True or False as 1 or 0."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, _: sa.Dialect) -> int | None:
        """The value stored in the column."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, _: sa.Dialect) -> bool | None:
        """The value of the record's field."""
        return None if value is None else bool(value)


class DayText(TypeDecorator[dt.date]):
    """A day as ``yyyy-mm-dd``, which sorts by date."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: dt.date | None, _: sa.Dialect) -> str | None:
        """The value stored in the column."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _: sa.Dialect) -> dt.date | None:
        """The value of the record's field."""
        return None if value is None else dt.date.fromisoformat(value)


class MonthNumber(TypeDecorator[Month]):
    """A month as its ordinal number."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: Month | None, _: sa.Dialect) -> int | None:
        """The value stored in the column."""
        return None if value is None else value.ordinal

    def process_result_value(self, value: int | None, _: sa.Dialect) -> Month | None:
        """The value of the record's field."""
        return None if value is None else Month(value)


class TextList(TypeDecorator[tuple[str, ...]]):
    """Texts in their order as a JSON array."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _: sa.Dialect) -> str | None:
        """The value stored in the column."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, _: sa.Dialect) -> tuple[str, ...] | None:
        """The value of the record's field."""
        return None if value is None else tuple(json.loads(value))


class TextMap(TypeDecorator[Mapping[str, Any]]):
    """Texts, numbers or None by name as a JSON object."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, Any] | None, _: sa.Dialect) -> str | None:
        """The value stored in the column."""
        return None if value is None else json.dumps(dict(value), sort_keys=True, ensure_ascii=False)

    def process_result_value(self, value: str | None, _: sa.Dialect) -> dict[str, Any] | None:
        """The value of the record's field."""
        return None if value is None else dict(json.loads(value))


class Member(TypeDecorator[Enum]):
    """A member of an enumeration as its value; ``sa.Enum`` would keep the name, which may change."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, enumeration: type[Enum]) -> None:
        super().__init__()
        self.enumeration = enumeration
        self._members = {member.value: member for member in enumeration}  # a dictionary is faster than the call

    def load_dialect_impl(self, dialect: sa.Dialect) -> TypeEngine[Any]:
        """A number for an enumeration of numbers, else text."""
        return dialect.type_descriptor(sa.Integer() if issubclass(self.enumeration, IntEnum) else sa.Text())

    def process_bind_param(self, value: Enum | None, _: sa.Dialect) -> Any:
        """The value stored in the column."""
        return None if value is None else value.value

    def process_result_value(self, value: Any, _: sa.Dialect) -> Enum | None:
        """The member with the column's value. Raises KeyError when there is none."""
        return None if value is None else self._members[value]


_COLUMN_TYPES: dict[Any, TypeEngine[Any]] = {
    str: sa.Text(),
    int: sa.Integer(),
    bytes: sa.LargeBinary(),
    bool: Flag(),
    dt.date: DayText(),
    Month: MonthNumber(),
    tuple[str, ...]: TextList(),
    Mapping[str, str]: TextMap(),
    Mapping[str, str | None]: TextMap(),
    Mapping[str, int | None]: TextMap(),
}


def columns_of(record: type) -> list[sa.Column[Any]]:
    """The columns of a record's table: one for each field, with its name; ``id`` is the key. Raises TypeError for a field whose
    type has no column type."""
    hints = typing.get_type_hints(record)
    return [_column(field.name, hints[field.name]) for field in dataclasses.fields(record)]


def _column(name: str, hint: Any) -> sa.Column[Any]:
    optional = isinstance(hint, types.UnionType)
    if optional:
        (hint,) = (part for part in typing.get_args(hint) if part is not types.NoneType)
    return sa.Column(name, _column_type(hint), primary_key=name == "id", nullable=optional)


def _column_type(hint: Any) -> TypeEngine[Any]:
    if hint in _COLUMN_TYPES:
        return _COLUMN_TYPES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Member(hint)
    raise TypeError(hint)
