"""The file of a backup: its three parts, read with every limit, since it may come from anywhere."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import hmac
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from kraft_desktop.domain.errors import CannotRead, Damaged, DamagedBackup, NewerStore, NoSuchFile
from kraft_desktop.domain.strict_json.records import is_moment, matching, record, within
from kraft_desktop.domain.strict_json.text import LARGEST_NUMBER, parse
from kraft_desktop.store.anchors import Anchor
from kraft_desktop.store.folder.files import writing
from kraft_desktop.store.keys import header as headers

FORMAT = "kraft-backup/1"
_MANIFEST, _HEADER, _DATA = _MEMBERS = ("manifest.json", "header.json", "data.db")
FOLDER = "backup.folder"
"""The setting with the folder of the latest backup."""
_MOST_READ = 40
"""Files of that folder that are looked at."""
_END = struct.Struct("<4s4HIIH")
"""The end of a zip archive without a comment: its signature, four numbers of disks and members, size and place of the
directory, length of the comment."""
_LARGEST_DIRECTORY = 1024
_HASH = matching(r"[0-9a-f]{64}")
_LARGEST = 1 << 20
"""The largest size in bytes, uncompressed, of a member that is read into memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The description inside a backup: SHA-256 of its parts, the number of rows in each table, and the state of the store."""

    format: Annotated[str, matching(FORMAT)]
    store_id: str
    created: Annotated[str, is_moment]
    header_sha256: Annotated[str, _HASH]
    data_sha256: Annotated[str, _HASH]
    rows: Mapping[str, Annotated[int, within(0, LARGEST_NUMBER)]]
    anchor: Anchor
    mac: Annotated[str, _HASH] = ""

    def plain(self) -> dict[str, object]:
        """The manifest as JSON values."""
        return dataclasses.asdict(self)


@contextlib.contextmanager
def archive(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive of a backup: three stored members, so that nothing in it grows when it is read. Raises DamagedBackup for
    whatever is wrong with the archive, also while it is used; errors of the program's own pass unchanged."""
    try:
        with file.open("rb") as content:
            content.seek(max(0, file.stat().st_size - _END.size))
            signature, *_, members, _, size, _, comment = _END.unpack(content.read(_END.size))
            if signature != b"PK\5\6" or members != len(_MEMBERS) or size > _LARGEST_DIRECTORY or comment:
                raise DamagedBackup(problem="content")
            with zipfile.ZipFile(content) as opened:
                found = opened.infolist()
                if sorted(info.filename for info in found) != sorted(_MEMBERS):
                    raise DamagedBackup(problem="content")
                if any(info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1 for info in found):
                    raise DamagedBackup(problem="content")
                yield opened
    except (zipfile.BadZipFile, struct.error, zlib.error, ValueError, EOFError, OSError, RuntimeError, LookupError) as problem:
        raise DamagedBackup(problem=type(problem).__name__) from problem


def read_manifest(file: Path) -> tuple[Manifest, headers.Header]:
    """The manifest and header of a backup, not yet checked against any key. Raises NoSuchFile, DamagedBackup, DamagedHeader."""
    if not file.is_file():
        raise NoSuchFile(path=str(file))
    with archive(file) as opened:
        if any(opened.getinfo(name).file_size > _LARGEST for name in (_MANIFEST, _HEADER)):
            raise DamagedBackup(problem="size")
        manifest = record(Manifest, parse(opened.read(_MANIFEST), any_sign=True), "manifest")
        header = opened.read(_HEADER)
    if manifest.header_sha256 != hashlib.sha256(header).hexdigest():
        raise DamagedBackup(problem="header")
    return manifest, headers.parse(header)


def read_own_manifest(file: Path, own: headers.Header, key: bytes) -> tuple[Manifest, headers.Header]:
    """The manifest and header of a backup of the store with the header ``own``, made under its present backup ``key``. Raises
    NoSuchFile, DamagedBackup also for a backup of another store or under another key, DamagedHeader."""
    manifest, header = read_manifest(file)
    if (header.store_id, header.key_id) != (own.store_id, own.key_id):
        raise DamagedBackup(problem="store")
    if not hmac.compare_digest(manifest.mac, mac_of(manifest, key)):
        raise DamagedBackup(problem="mac")
    return manifest, header


def extract_data(file: Path, manifest: Manifest, target: Path) -> None:
    """Write the database in a backup to a new file ``target``. Raises DamagedBackup unless it is the one in the manifest."""
    digest = hashlib.sha256()
    with writing(target):
        out = target.open("xb")
    with out, archive(file) as opened, opened.open(_DATA) as data:
        while block := data.read(1 << 20):
            digest.update(block)
            with writing(target):
                out.write(block)
        with writing(target):
            out.flush()
            os.fsync(out.fileno())
    if digest.hexdigest() != manifest.data_sha256:
        raise DamagedBackup(problem="data")


def mac_of(manifest: Manifest, key: bytes) -> str:
    """The MAC of a manifest under a store's backup key."""
    body = json.dumps({name: value for name, value in manifest.plain().items() if name != "mac"}, sort_keys=True)
    return hmac.new(key, body.encode(), hashlib.sha256).hexdigest()


def pack(target: Path, manifest: Manifest, header: bytes, database_copy: Path) -> None:
    """Write a backup's file of its three parts, synced. Raises OSError."""
    with target.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_MANIFEST, json.dumps(manifest.plain(), indent=1))
            archive.writestr(_HEADER, header)
            archive.write(database_copy, _DATA)
        file.flush()
        os.fsync(file.fileno())


def manifests_beside(folder: Path, store_id: str) -> tuple[tuple[Path, Manifest, headers.Header], ...]:
    """The backups of a store among the latest files of a folder, with their manifests; none where it cannot be reached."""
    found = []
    try:
        files = sorted(filter(Path.is_file, folder.iterdir()), key=lambda file: file.stat().st_mtime, reverse=True)
    except OSError:
        return ()
    for file in files[:_MOST_READ]:
        with contextlib.suppress(Damaged, CannotRead, NewerStore, NoSuchFile):
            manifest, header = read_manifest(file)
            if manifest.store_id == store_id:
                found.append((file, manifest, header))
    return tuple(found)
