"""Two copies of one store compared by their trails: what they have in common, and what each has of its own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.trail import TrailEntry
from kraft_desktop.store import archives
from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.database.trail import Trail
from kraft_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The sequence number of the latest entry that two copies have in common, and the entries that each has after it."""

    common: int
    here: tuple[TrailEntry, ...]
    there: tuple[TrailEntry, ...]


def with_backup(vault: Vault, file: Path) -> Comparison:
    """An open store compared with a backup of another copy of it, which is extracted, still encrypted, into a passing folder.

    Needs the backup to be under the store's present key. Raises DamagedBackup, NoSuchFile, DiskFull, CannotWrite.
    """
    manifest, header = archives.read_own_manifest(file, vault.header, vault.backup_key)
    with tempfile.TemporaryDirectory(prefix="kraft-") as place:
        path = Path(place) / header.data_file
        archives.extract_data(file, manifest, path)
        engine = sqlcipher.engine(path, vault.database_key)
        try:
            with sqlcipher.transaction(engine, immediate=False) as theirs, vault.read() as data:
                return _compared(data.trail, Trail(theirs, b""))
        finally:
            engine.dispose()


def _compared(here: Trail, there: Trail) -> Comparison:
    """Each hash covers the entries before it, so that the entries in common are the first ones: found by halving."""
    common, end = 0, min(here.head()[0], there.head()[0])
    while common < end:
        middle = (common + end + 1) // 2
        if here.hash_at(middle) == there.hash_at(middle):
            common = middle
        else:
            end = middle - 1
    return Comparison(common=common, here=here.after(common), there=there.after(common))
