"""The trail, an append-only chain: each entry contains the hash of the one before, so that a missing or altered entry shows."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import hmac
import json
from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain.errors import BrokenTrail
from kraft_desktop.domain.trail import Actor, Ids, TrailEntry
from kraft_desktop.store.database.schema import TRAIL

_LABEL = "kraft-trail/1"
BACKED_UP = "store.backup"
"""The verb of the entry for a completed backup."""
_OF_BACKUPS = "backup."
"""What the verbs of the list of backups and of the rehearsals begin with."""
RESTORED, CONTINUED = "store.restore", "continued_without"
"""The verb of the entry for a restore, and the field of the entry of an unlocking by which an older state was gone on with:
where a copy of a store took a turn of its own."""
_TURNS = 2
GENESIS = "0" * 64


def is_about_backups(verb: str) -> bool:
    """Whether an entry only says that a backup was made, tried or deleted. The store's data are the same without it, and a
    backup never holds the entries about itself."""
    return verb == BACKED_UP or verb.startswith(_OF_BACKUPS)


class Trail:
    """The chain within a unit of work, which reads and extends it."""

    def __init__(self, connection: sa.Connection, key: bytes) -> None:
        self._connection, self._key = connection, key

    def head(self) -> tuple[int, str]:
        """The sequence number and hash of the latest entry; 0 and zeros before the first."""
        return self._latest(sa.true())

    def last_to_miss(self) -> tuple[int, str]:
        """As ``head``, of the latest entry that is not only about backups: a copy that has it lacks nothing."""
        about_backups = (TRAIL.c.verb == BACKED_UP) | TRAIL.c.verb.startswith(_OF_BACKUPS, autoescape=True)
        return self._latest(sa.not_(about_backups))

    def _latest(self, which: sa.ColumnElement[bool]) -> tuple[int, str]:
        query = sa.select(TRAIL.c.sequence, TRAIL.c.hash).where(which).order_by(TRAIL.c.sequence.desc()).limit(1)
        row = self._connection.execute(query).first()
        return (row.sequence, row.hash) if row else (0, GENESIS)

    def at(self, sequence: int) -> str:
        """The moment (UTC) of the entry with that sequence number; empty when there is none."""
        return self._connection.execute(sa.select(TRAIL.c.at).where(TRAIL.c.sequence == sequence)).scalar_one_or_none() or ""

    def latest(self) -> str:
        """The latest moment (UTC) in the trail, empty before the first entry."""
        return self._connection.execute(sa.select(sa.func.max(TRAIL.c.at))).scalar_one() or ""

    def last(self, verb: str) -> str | None:
        """The moment (UTC) of the latest entry with a verb; None when there is none."""
        found = self._connection.execute(sa.select(sa.func.max(TRAIL.c.at)).where(TRAIL.c.verb == verb))
        moment: str | None = found.scalar_one()
        return moment

    def append(self, actor: Actor, at: str, verb: str, entries: list[tuple[str, str, Mapping[str, Any]]]) -> tuple[int, str]:
        """The head after adding entries of (kind, record id, changed fields with values); values are stored as keyed references
        only, but for ``Ids``."""
        sequence, previous = self.head()
        rows = []
        for kind, record_id, values in entries:
            sequence += 1
            entry = TrailEntry(
                sequence=sequence,
                at=at,
                who=actor.who,
                machine=actor.machine,
                verb=verb,
                kind=kind,
                record_id=record_id,
                fields={name: str(v) if isinstance(v, Ids) else self.reference(name, v) for name, v in values.items()},
                previous=previous,
                hash="",
            )
            previous = _hash(entry)
            rows.append(_row(dataclasses.replace(entry, hash=previous)))
        if rows:
            self._connection.execute(sa.insert(TRAIL), rows)
        return sequence, previous

    def reference(self, name: str, value: object) -> str:
        """A keyed reference to a value: equal for equal values within the store, and meaningless without the store's key."""
        return hmac.new(self._key, f"{name}={value!r}".encode(), hashlib.sha256).hexdigest()[:16]

    def entries(self, since: str = "") -> tuple[TrailEntry, ...]:
        """Entries from a UTC moment on, in order."""
        return self._read(sa.select(TRAIL).where(TRAIL.c.at >= since))

    def by(self, who: str, verb: str, since: str, record_id: str | None = None) -> tuple[TrailEntry, ...]:
        """The entries of an account (its name) with a verb from a UTC moment on, in order, read from the end of the trail; with
        ``record_id`` those about that record."""
        values = {"who": who, "verb": verb, "since": since} | ({} if record_id is None else {"record": record_id})
        return self._read(_by(of_record=record_id is not None), values)

    def concerning(self, record_id: str, verbs: Collection[str]) -> tuple[TrailEntry, ...]:
        """The entries with one of the verbs that are about a record or have it among their ids, in order."""
        about = sa.or_(TRAIL.c.record_id == record_id, TRAIL.c.fields.contains(record_id, autoescape=True))
        return self._read(sa.select(TRAIL).where(TRAIL.c.verb.in_(verbs), about))

    def _read(self, query: sa.Select[Any], values: Mapping[str, object] | None = None) -> tuple[TrailEntry, ...]:
        return tuple(_entry(row._asdict()) for row in self._connection.execute(query.order_by(TRAIL.c.sequence), values))

    def verbs_since(self, sequence: int) -> frozenset[str]:
        """The verbs of the entries after the one with that sequence number."""
        found = self._connection.execute(sa.select(TRAIL.c.verb).where(TRAIL.c.sequence > sequence).distinct())
        return frozenset(found.scalars())

    def records_by(self, kind: str, field: str) -> dict[str, str]:
        """The ids of the records of a kind by every reference to a value that the field has had."""
        query = sa.select(TRAIL.c.record_id, TRAIL.c.fields).where(TRAIL.c.kind == kind)
        found = ((json.loads(fields).get(field), record_id) for record_id, fields in self._connection.execute(query))
        return {reference: record_id for reference, record_id in found if reference is not None}

    def turns(self) -> tuple[tuple[int, str], ...]:
        """The sequence numbers and hashes of the latest entries at which this copy of the store took a turn of its own."""
        gone_on = TRAIL.c.fields.contains(f'"{CONTINUED}"', autoescape=True)
        query = (
            sa.select(TRAIL.c.sequence, TRAIL.c.hash)
            .where((TRAIL.c.verb == RESTORED) | gone_on)
            .order_by(TRAIL.c.sequence.desc())
            .limit(_TURNS)
        )
        return tuple((row.sequence, row.hash) for row in reversed(self._connection.execute(query).all()))

    def ends_in_restore(self) -> bool:
        """Whether the latest turn of this copy of the store is a restore, not a decision to go on with an older state."""
        turned = max((sequence for sequence, _ in self.turns()), default=0)
        verb = sa.select(TRAIL.c.verb).where(TRAIL.c.sequence == turned)
        return self._connection.execute(verb).scalar_one_or_none() == RESTORED

    def after(self, sequence: int) -> tuple[TrailEntry, ...]:
        """The entries after the one with that sequence number, in order."""
        query = sa.select(TRAIL).where(TRAIL.c.sequence > sequence).order_by(TRAIL.c.sequence)
        return tuple(_entry(row._asdict()) for row in self._connection.execute(query))

    def hash_at(self, sequence: int) -> str | None:
        """The hash of the entry with that sequence number; None when there is none."""
        if sequence == 0:
            return GENESIS
        return self._connection.execute(sa.select(TRAIL.c.hash).where(TRAIL.c.sequence == sequence)).scalar_one_or_none()

    def verify(self) -> None:
        """Raise BrokenTrail with the first entry that does not follow on the one before."""
        expected, previous = 1, GENESIS
        for row in self._connection.execute(sa.select(TRAIL).order_by(TRAIL.c.sequence)):
            entry = _entry(row._asdict())
            if (entry.sequence, entry.previous, entry.hash) != (expected, previous, _hash(entry)):
                raise BrokenTrail(sequence=expected)
            expected, previous = expected + 1, entry.hash


@functools.cache
def _by(*, of_record: bool) -> sa.Select[Any]:
    """The query of ``Trail.by``; kept, since building it costs more than running it."""
    since = TRAIL.c.at < sa.bindparam("since")
    before = sa.select(TRAIL.c.sequence).where(since).order_by(TRAIL.c.sequence.desc()).limit(1)
    found = TRAIL.c.sequence > sa.func.coalesce(before.scalar_subquery(), 0)
    query = sa.select(TRAIL).where(found, TRAIL.c.who == sa.bindparam("who"), TRAIL.c.verb == sa.bindparam("verb"))
    return query.where(TRAIL.c.record_id == sa.bindparam("record")) if of_record else query


def _row(entry: TrailEntry) -> dict[str, Any]:
    row = {field.name: getattr(entry, field.name) for field in dataclasses.fields(entry)}
    return {**row, "fields": json.dumps(row["fields"], sort_keys=True)}


def _entry(row: dict[str, Any]) -> TrailEntry:
    return TrailEntry(**{**row, "fields": json.loads(row["fields"])})


def _hash(entry: TrailEntry) -> str:
    row = _row(entry)
    del row["hash"]
    record = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(f"{_LABEL}\n{entry.previous}\n{record}".encode()).hexdigest()
