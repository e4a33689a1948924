"""Backups: a single file, opened and checked before it gets its name, and restored only into a new folder."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import hmac
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import CannotWrite, DamagedBackup, DiskFull, NotTidied
from kraft_desktop.domain.trail import utc
from kraft_desktop.store import archives
from kraft_desktop.store.archives import Manifest
from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.database.trail import BACKED_UP, RESTORED, Trail
from kraft_desktop.store.folder import places
from kraft_desktop.store.folder.files import refuse_existing, sync_folder, writing
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import slots, wrapping
from kraft_desktop.store.keys.slots import Way
from kraft_desktop.store.vault import Clock, Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A verified backup or restored store: SHA-256 of the backup file and the number of rows in it."""

    sha256: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a backup says of itself before a secret is tried: its store, of which node (its kind for an owner's), its key, when
    it was made (UTC) and whose passphrases opened it then."""

    store_id: str
    store: str
    key_id: str
    created: str
    accounts: tuple[str, ...]


def make(vault: Vault, file: Path, *, force: bool = False) -> Copy:
    """The backup of an open store, written to ``file`` and verified. Raises AlreadyThere, InStoreFolder, DiskFull, CannotWrite,
    DamagedStore; NotTidied when the backup is there and the store could not record it."""
    refuse_existing(file, force=force)
    with writing(file):
        file.parent.mkdir(parents=True, exist_ok=True)
    own = vault.header.store_id[:16]
    temporary, database_copy = (file.with_name(f".{file.name}.{own}.{kind}") for kind in ("tmp", "db"))
    try:
        with writing(file):
            _remove_leftovers(file.parent, own)
        _snapshot(vault, database_copy)
        manifest = _describe(vault, database_copy)
        with writing(file):
            archives.pack(temporary, manifest, headers.dump(vault.header), database_copy)
        sqlcipher.remove_files(database_copy)
        archives.extract_data(temporary, manifest, database_copy)
        _check_copy(database_copy, manifest, vault.database_key)
        copy = Copy(sha256=_digest(temporary), rows=sum(manifest.rows.values()))
        with writing(file):
            temporary.replace(file)
            sync_folder(file.parent)
    finally:
        sqlcipher.remove_files(database_copy)
        temporary.unlink(missing_ok=True)
    try:
        with vault.write(BACKED_UP) as tx:
            tx.note("backup", copy.sha256, {"rows": copy.rows})
            tx.keep_setting(archives.FOLDER, str(file.parent.absolute()))
    except (DiskFull, CannotWrite) as problem:
        raise NotTidied(path=str(vault.folder)) from problem
    return copy


def restore(file: Path, folder: Path, way: Way, *, machine: str, now: Clock) -> tuple[Vault, Copy]:
    """The open store restored into a folder that is empty or does not exist; the data are verified before the header is
    written. Nothing outside the folder remembers it, so that the store in use is never taken for the older one.

    ``way`` is one that opened the store when the backup was made. Raises DamagedBackup when anything is inconsistent,
    NoSuchFile, AlreadyThere, SyncedFolder, UnknownAccount, WrongPassphrase, WrongRecoveryCode.
    """
    manifest, header, data_key = _opened(file, way)
    key = wrapping.subkey(data_key, "database")
    places.make_folder(folder)
    copy = Copy(sha256=_digest(file), rows=sum(manifest.rows.values()))
    with contextlib.ExitStack() as opened:
        try:
            archives.extract_data(file, manifest, folder / header.data_file)
            _check_copy(folder / header.data_file, manifest, key)
            sync_folder(folder)
            headers.write(folder, dataclasses.replace(header, generation=header.generation + 1).signed(data_key))
            places.complete(folder)
            vault = opened.enter_context(Vault.unlock(folder, way, machine=machine, now=now, just_restored=True))
            with vault.write(RESTORED) as tx:
                tx.note("backup", copy.sha256, {"created": manifest.created})
        except BaseException:
            with contextlib.suppress(NotTidied):
                opened.close()
            (folder / headers.NAME).unlink(missing_ok=True)
            places.clear(folder)
            raise
        opened.pop_all()
    return vault, copy


def describe(file: Path) -> Description:
    """What a backup says of itself. Raises DamagedBackup, NoSuchFile."""
    manifest, header = archives.read_manifest(file)
    accounts = tuple(slot.name for slot in header.slots if slot.type == wrapping.PASSPHRASE)
    return Description(
        store_id=header.store_id,
        store=header.node or header.kind,
        key_id=header.key_id,
        created=manifest.created,
        accounts=accounts,
    )


def rehearse(vault: Vault, file: Path) -> int:
    """The number of rows of a backup of an open store, restored into a passing folder and checked there: both integrity checks,
    the rows of every table, the whole trail. Nothing of the store is touched.

    Needs the backup to be under the store's present key. Raises DamagedBackup, NoSuchFile, DiskFull, CannotWrite.
    """
    manifest, header = archives.read_own_manifest(file, vault.header, vault.backup_key)
    _try_restoring(file, manifest, header, vault.database_key)
    return sum(manifest.rows.values())


def _try_restoring(file: Path, manifest: Manifest, header: headers.Header, key: bytes) -> None:
    """Extract the data into a temporary folder, check them there, and leave nothing of them."""
    with tempfile.TemporaryDirectory(prefix="kraft-") as place:
        path = Path(place) / header.data_file
        archives.extract_data(file, manifest, path)
        _check_copy(path, manifest, key)
        _check_trail(path, manifest, key)


def _check_trail(path: Path, manifest: Manifest, key: bytes) -> None:
    engine = sqlcipher.engine(path, key)
    try:
        with sqlcipher.transaction(engine, immediate=False) as connection:
            trail = Trail(connection, b"")
            trail.verify()
            if trail.head() != (manifest.anchor.sequence, manifest.anchor.hash):
                raise DamagedBackup(problem="trail")
    finally:
        engine.dispose()


def _remove_leftovers(folder: Path, own: str) -> None:
    """Remove what interrupted backups of this store left in a folder: their names end with the beginning of its id, ``own``,
    so that nobody else's files are touched."""
    left = re.compile(rf"\..+\.{own}\.(tmp|db(-wal|-shm|-journal)?)")
    for file in folder.iterdir():
        if left.fullmatch(file.name):
            file.unlink()


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _opened(file: Path, way: Way) -> tuple[Manifest, headers.Header, bytes]:
    """The manifest and header of a backup with its data key. Raises DamagedBackup when the manifest was not made with it."""
    manifest, header = archives.read_manifest(file)
    data_key = slots.trusted_key(header, *way(header))
    if not hmac.compare_digest(manifest.mac, archives.mac_of(manifest, wrapping.subkey(data_key, "backup"))):
        raise DamagedBackup(problem="mac")
    return manifest, header, data_key


def _snapshot(vault: Vault, target: Path) -> None:
    """Copy the database as of one moment into a new file under the same key, and check the copy."""
    with vault.write(BACKED_UP):  # so that no other user writes; no entry in the trail yet
        sqlcipher.copy_files(vault.path, target)
    sqlcipher.verify(target, vault.database_key, vault.header.store_id)


def _describe(vault: Vault, database_copy: Path) -> Manifest:
    manifest = Manifest(
        format=archives.FORMAT,
        store_id=vault.header.store_id,
        created=utc(vault.now()),
        header_sha256=hashlib.sha256(headers.dump(vault.header)).hexdigest(),
        data_sha256=hashlib.sha256(database_copy.read_bytes()).hexdigest(),
        rows=sqlcipher.row_counts(database_copy, vault.database_key),
        anchor=vault.anchor(),
    )
    return dataclasses.replace(manifest, mac=archives.mac_of(manifest, vault.backup_key))


def _check_copy(path: Path, manifest: Manifest, key: bytes) -> None:
    sqlcipher.verify(path, key, manifest.store_id)
    if sqlcipher.row_counts(path, key) != manifest.rows:
        raise DamagedBackup(problem="rows")
