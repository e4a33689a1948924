"""Checks of a store that leave it untouched: everything is done on a copy."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kraft_desktop.domain.errors import BrokenTrail, DamagedHeader, DamagedStore, NewerStore
from kraft_desktop.store import anchors
from kraft_desktop.store.anchors import Anchor, Standing
from kraft_desktop.store.database import schema, sqlcipher
from kraft_desktop.store.database.trail import BACKED_UP, Trail
from kraft_desktop.store.folder.lease import Lease
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import slots, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.slots import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem found: header_damaged, data_damaged (with ``problem``), header_forged, newer_store (``found``,
    ``known``), trail_broken (``sequence``) or older_copy."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Inspection:
    """The result of the checks. ``entries`` (the number of trail entries) and ``last_backup`` (UTC) are None where they cannot
    be read, the latter also when there has been no backup."""

    problems: list[Problem] = field(default_factory=list)
    standing: Standing = Standing.UNKNOWN
    entries: int | None = None
    last_backup: str | None = None


def inspect(folder: Path, way: Way) -> Inspection:
    """The result of checking the header, the database by both integrity checks, the trail, and the machine's memory of the
    store.

    Damage is reported in the result. Raises NoSuchStore, StoreBusy, UnknownAccount, WrongPassphrase and WrongRecoveryCode.
    """
    found = Inspection()
    try:
        header = headers.read(folder)
    except DamagedHeader as problem:
        found.problems.append(Problem(code="header_damaged", facts=problem.facts))
        return found
    slot, secret = way(header)
    lease = Lease(folder)
    try:
        key = slots.data_key(header, slot, secret)
        if not header.authentic(key):  # the data are checked all the same
            found.problems.append(Problem(code="header_forged"))
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / header.data_file
            sqlcipher.copy_files(folder / header.data_file, copy)
            _inspect_copy(copy, header, key, found)
    except DamagedStore as problem:
        found.problems.append(Problem(code="data_damaged", facts=problem.facts))
    except NewerStore as problem:
        found.problems.append(Problem(code="newer_store", facts=problem.facts))
    finally:
        lease.release()
    return found


def _inspect_copy(copy: Path, header: Header, data_key: bytes, found: Inspection) -> None:
    sqlcipher.verify(copy, wrapping.subkey(data_key, "database"), header.store_id)
    engine = sqlcipher.engine(copy, wrapping.subkey(data_key, "database"))
    try:
        with sqlcipher.transaction(engine, immediate=False) as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version > schema.VERSION:
                raise NewerStore(found=version, known=schema.VERSION)
            _inspect_trail(Trail(connection, wrapping.subkey(data_key, "trail")), header, found)
    finally:
        engine.dispose()


def _inspect_trail(trail: Trail, header: Header, found: Inspection) -> None:
    sequence, hash_ = trail.head()
    try:
        trail.verify()
    except BrokenTrail as problem:
        found.problems.append(Problem(code="trail_broken", facts=problem.facts))
    if not header.practice:
        own = Anchor(generation=header.generation, sequence=sequence, hash=hash_)
        found.standing = anchors.compare(header.store_id, own, trail.hash_at)
    if found.standing is Standing.OLDER:
        found.problems.append(Problem(code="older_copy"))
    found.entries, found.last_backup = sequence, trail.last(BACKED_UP)
