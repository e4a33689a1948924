"""Checks of a store that leave it untouched: everything is done on a copy."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kraft_desktop.domain.errors import BrokenTrail, CannotWrite, DamagedHeader, DamagedStore, NewerStore
from kraft_desktop.store import archives, memory
from kraft_desktop.store.anchors import Anchor, Standing
from kraft_desktop.store.database import schema, sqlcipher
from kraft_desktop.store.database.trail import BACKED_UP, Trail
from kraft_desktop.store.folder.lease import Lease
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import issued, slots, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.slots import Way
from kraft_desktop.store.memory import State
from kraft_desktop.store.units import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem found: header_damaged, data_damaged (with ``problem``), header_forged, newer_store (``found``,
    ``known``), trail_broken (``sequence``), foreign_key (``name``, ``fingerprint``), older_copy or parted_copy (``kept``,
    ``saved``)."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyringWay:
    """An account, by its name, that the keyring of a computer opens the store for."""

    name: str
    machine: str


@dataclass(slots=True, kw_only=True)
class Inspection:
    """The result of the checks. ``entries`` (the number of trail entries) and ``last_backup`` (UTC) are None where they cannot
    be read, the latter also when there has been no backup. ``keyrings`` are the ways in without a passphrase."""

    problems: list[Problem] = field(default_factory=list)
    standing: Standing = Standing.UNKNOWN
    keyrings: list[KeyringWay] = field(default_factory=list)
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
    lease = _lease(folder)
    try:
        key = slots.data_key(header, slot, secret)
        if not header.authentic(key):  # the data are checked all the same
            found.problems.append(Problem(code="header_forged"))
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / header.data_file
            sqlcipher.copy_files(folder / header.data_file, copy)
            _inspect_copy(folder, copy, header, key, found)
    except DamagedStore as problem:
        found.problems.append(Problem(code="data_damaged", facts=problem.facts))
    except NewerStore as problem:
        found.problems.append(Problem(code="newer_store", facts=problem.facts))
    finally:
        if lease is not None:
            lease.release()
    return found


def _lease(folder: Path) -> Lease | None:
    """The lease of the store; None where nothing can be written, so that nobody else writes there either."""
    try:
        return Lease(folder)
    except CannotWrite:
        return None


def _inspect_copy(folder: Path, copy: Path, header: Header, data_key: bytes, found: Inspection) -> None:
    sqlcipher.verify(copy, wrapping.subkey(data_key, "database"), header.store_id)
    engine = sqlcipher.engine(copy, wrapping.subkey(data_key, "database"))
    try:
        with sqlcipher.transaction(engine, immediate=False) as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version > schema.VERSION:
                raise NewerStore(found=version, known=schema.VERSION)
            data = Data(connection, Trail(connection, wrapping.subkey(data_key, "trail")))
            _inspect_trail(data.trail, found)
            _inspect_keys(folder, data, header, data_key, found)
    finally:
        engine.dispose()


def _inspect_trail(trail: Trail, found: Inspection) -> None:
    try:
        trail.verify()
    except BrokenTrail as problem:
        found.problems.append(Problem(code="trail_broken", facts=problem.facts))
    found.entries, found.last_backup = trail.head()[0], trail.last(BACKED_UP)


def _inspect_keys(folder: Path, data: Data, header: Header, data_key: bytes, found: Inspection) -> None:
    """Compare the header with the keys given out, and the store with what is remembered of it."""
    active = {account.id for account in data.accounts.where(active=True)}
    kept = data.setting(issued.SETTING)
    known = issued.read(kept) if kept else issued.first(header, active)
    foreign = issued.foreign(header, known, active)
    given = (slot for slot in header.slots if slot.type == wrapping.KEYRING and slot not in foreign)
    found.keyrings.extend(KeyringWay(name=slot.name, machine=slot.machine) for slot in given)
    for slot in foreign:
        facts = {"name": slot.name, "fingerprint": issued.fingerprint(slot.public)}
        found.problems.append(Problem(code="foreign_key", facts=facts))
    sequence, hash_ = data.trail.head()
    anchor = Anchor(generation=header.generation, sequence=sequence, hash=hash_)
    own = State(anchor=anchor, moment=data.trail.at, hash_at=data.trail.hash_at)
    found.standing, missing = memory.compare(folder, header, data_key, own, known, data.setting(archives.FOLDER))
    if missing is not None:
        code = "older_copy" if missing.parted is None else "parted_copy"
        found.problems.append(Problem(code=code, facts={"kept": missing.kept, "saved": missing.saved}))
