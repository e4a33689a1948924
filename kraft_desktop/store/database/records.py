"""Reading and writing frozen records in the table with their fields; the only module that knows both."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import secrets
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from kraft_desktop.domain.trail import changed_fields

R = TypeVar("R")
_OLD = "old_"
"""What parameters begin with that say which record is written over."""
_VALUES = "among_values"
_AMONG = sa.select(sa.func.json_each(sa.bindparam(_VALUES)).table_valued("value").c.value)
"""The values of one parameter, a JSON list of any length."""
_IS = "is_"
"""What parameters begin with that say what a field equals."""


def new_id() -> str:
    """A new record's key: a UUID of version 7 as 32 hex digits. Keys made one after the other are neighbours in their index,
    which makes both writing and the integrity check at unlock twice as fast as with random keys."""
    moment, chance = time.time_ns() // 1_000_000, secrets.randbits(74)
    value = moment << 80 | 7 << 76 | chance >> 62 << 64 | 2 << 62 | chance & (1 << 62) - 1
    return f"{value:032x}"


Journal = list[tuple[str, str, Mapping[str, object]]]
"""The trail entries of a unit of work: kind, record id, changed fields with their values."""


class Records(Generic[R]):
    """The records of one kind within a unit of work; only a unit of work that writes has a journal."""

    def __init__(self, connection: sa.Connection, table: sa.Table, record: type[R], journal: Journal | None) -> None:
        self._connection, self.table, self.record, self._journal = connection, table, record, journal
        self._names = _names_of(table)
        self._found: dict[object, tuple[R, ...]] = {}

    def get(self, record_id: str) -> R | None:
        """The record with that key, or None."""
        return next(iter(self.where(id=record_id)), None)

    def where(self, **equal: Any) -> tuple[R, ...]:
        """The records whose fields equal the given values, in the order they were added; none that was withdrawn whole. A unit
        of work that only reads, which is of one moment, asks the store once for the same values."""
        query = _selecting(self.table, tuple((name, value is None) for name, value in equal.items()))
        values = {_IS + name: value for name, value in equal.items() if value is not None}
        if self._journal is not None or not equal:
            return self.read(query, values)
        asked = tuple(equal.items())
        if asked not in self._found:
            self._found[asked] = self.read(query, values)
        return self._found[asked]

    def among(self, name: str, values: Iterable[str]) -> tuple[R, ...]:
        """The records whose field ``name`` is one of ``values``, however many, as ``where`` gives them."""
        listed = list(values)
        if len(listed) == 1:
            return self.where(**{name: listed[0]})
        return self.read(_selecting_among(self.table, name), {_VALUES: json.dumps(listed)})

    def read(self, query: sa.Select[Any], values: Mapping[str, object] | None = None) -> tuple[R, ...]:
        """The records selected by a query for exactly the table's columns; fetched at once, in half the time of one by one."""
        names, make = self._names, self.record
        return tuple([make(**dict(zip(names, row, strict=True))) for row in self._connection.execute(query, values).all()])

    def add(self, record: R) -> None:
        """Add one record, with an entry in the trail."""
        self._enter_in_trail([(self._id(record), changed_fields(None, record))])
        self._insert([record])

    def add_all(self, records: Sequence[R], under: str | None = None) -> None:
        """Add records, each with an entry in the trail; with ``under`` one entry with that id for all: their number, and a
        digest of their content."""
        if under is None:
            self._enter_in_trail([(self._id(record), changed_fields(None, record)) for record in records])
        elif records:
            content = hashlib.sha256("\n".join(map(repr, records)).encode()).hexdigest()
            self._enter_in_trail([(under, {"rows": len(records), "content": content})])
        self._insert(records)

    def update(self, old: R, new: R) -> R:
        """The record ``new`` as written over ``old``, with the next version; ``old`` when nothing changed.

        Raises RuntimeError when the stored record is no longer ``old``, since another user wrote in between.
        """
        return self.update_all([(old, new)])[0]

    def update_all(self, pairs: Iterable[tuple[R, R]]) -> tuple[R, ...]:
        """The second record of each pair as written over the first, as ``update`` does it; no record is in two pairs."""
        written, rows = list[R](), list[dict[str, object]]()
        for old, new in pairs:
            changes = changed_fields(old, new)
            kept: Any = new if changes else old
            if changes:
                if "version" in self._names:
                    kept = dataclasses.replace(kept, version=kept.version + 1)
                self._enter_in_trail([(self._id(old), changes)])
                rows.append({_OLD + name: getattr(old, name) for name in self._matched} | self._row(kept))
            written.append(kept)
        if rows and self._connection.execute(self._updating, rows).rowcount != len(rows):
            raise RuntimeError(f"{self.table.name}: the record is not the one that was read")
        return tuple(written)

    def remove(self, record: R) -> None:
        """Remove a record for good, with an entry in the trail. An append-only table refuses it."""
        self._enter_in_trail([(self._id(record), {"removed": True})])
        self._connection.execute(sa.delete(self.table).where(self.table.c.id == self._id(record)))

    @property
    def _matched(self) -> tuple[str, ...]:
        """The fields by which a stored record is known to be the one that was read."""
        return ("id", "version") if "version" in self._names else ("id",)

    @functools.cached_property
    def _updating(self) -> sa.Update:
        matched = (self.table.c[name] == sa.bindparam(_OLD + name) for name in self._matched)
        return sa.update(self.table).where(*matched)

    def _enter_in_trail(self, lines: Iterable[tuple[str, Mapping[str, object]]]) -> None:
        if self._journal is None:
            raise RuntimeError(f"{self.table.name}: this unit of work only reads")
        self._journal.extend((self.table.name, record_id, fields) for record_id, fields in lines)

    def _insert(self, records: Sequence[R]) -> None:
        if records:
            self._connection.execute(sa.insert(self.table), [self._row(record) for record in records])

    def _row(self, record: Any) -> dict[str, object]:
        return {name: getattr(record, name) for name in self._names}

    @staticmethod
    def _id(record: Any) -> str:
        return str(record.id)


@functools.cache
def _names_of(table: sa.Table) -> tuple[str, ...]:
    """The names of a table's columns."""
    return tuple(table.c.keys())


@functools.cache
def _selecting(table: sa.Table, fields: tuple[tuple[str, bool], ...] = ()) -> sa.Select[Any]:
    """The query for the records of a table by some fields, each with whether it is to be empty; kept, since building a query
    costs more than running it."""
    query = sa.select(table).order_by(sa.literal_column("rowid"))
    if (withdrawn := table.c.get("withdrawn_at")) is not None:
        query = query.where(withdrawn.is_(None))
    for name, empty in fields:
        column = table.c[name]
        query = query.where(column.is_(None) if empty else column == sa.bindparam(_IS + name, type_=column.type))
    return query


@functools.cache
def _selecting_among(table: sa.Table, name: str) -> sa.Select[Any]:
    return _selecting(table).where(table.c[name].in_(_AMONG))
