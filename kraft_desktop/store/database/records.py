"""Reading and writing frozen records in the table with their fields; the only module that knows both."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import secrets
import time
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from kraft_desktop.domain.trail import changed_fields

R = TypeVar("R")


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
        self._connection, self.table, self._record, self._journal = connection, table, record, journal
        self._names = tuple(table.c.keys())
        self._withdrawn = table.c.get("withdrawn_at")

    def get(self, record_id: str) -> R | None:
        """The record with that key, or None."""
        return next(iter(self.where(id=record_id)), None)

    def where(self, **equal: Any) -> tuple[R, ...]:
        """The records whose fields equal the given values, in the order they were added; none that was withdrawn whole."""
        query = self._all()
        for name, value in equal.items():
            query = query.where(self.table.c[name] == value)
        return self.read(query)

    def among(self, name: str, values: Iterable[str]) -> tuple[R, ...]:
        """The records whose field ``name`` is one of ``values``, however many, as ``where`` gives them."""
        one_of = sa.func.json_each(json.dumps(list(values))).table_valued("value")
        return self.read(self._all().where(self.table.c[name].in_(sa.select(one_of.c.value))))

    def _all(self) -> sa.Select[Any]:
        query = sa.select(self.table).order_by(sa.literal_column("rowid"))
        return query if self._withdrawn is None else query.where(self._withdrawn.is_(None))

    def read(self, query: sa.Select[Any]) -> tuple[R, ...]:
        """The records selected by a query for exactly the table's columns."""
        names, make = self._names, self._record
        return tuple([make(**dict(zip(names, row, strict=True))) for row in self._connection.execute(query)])

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
        changes = changed_fields(old, new)
        if not changes:
            return old
        written: Any = new
        query = sa.update(self.table).where(self.table.c.id == self._id(old))
        if "version" in self._names:
            before = getattr(old, "version")  # noqa: B009  # R is any record; only some have versions
            written = dataclasses.replace(written, version=before + 1)
            query = query.where(self.table.c.version == before)
        self._enter_in_trail([(self._id(old), changes)])
        if self._connection.execute(query.values(self._row(written))).rowcount != 1:
            raise RuntimeError(f"{self.table.name}: the record is not the one that was read")
        return typing.cast("R", written)

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
