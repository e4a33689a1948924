"""The places where an open store is not allowed: network and synced folders, where SQLite can lose data already saved."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Collection
from pathlib import Path

from kraft_desktop.domain.errors import AlreadyThere, SyncedFolder
from kraft_desktop.store.folder.files import read_bytes, writing

_SYNCED = re.compile(
    r"(onedrive|dropbox|google ?drive|googledrive|my drive|min enhet|drivefs|icloud ?drive|icloud|mobile documents|cloudstorage"
    r"|com~apple~clouddocs|nextcloud|owncloud|sharepoint|box ?sync|box drive|pcloud ?drive|pcloud|megasync|mega|tresorit"
    r"|syncthing|proton ?drive|jottacloud|seafile|seadrive|koofr|yandex\.?disk|resilio ?sync|creative cloud files|sync\.com"
    r"|egnyte ?drive|egnyte|filr|amazon drive)([ _(.0-9-].*)?|box|sync"
)
"""The names that the folders of sync programs have, before what a user or an organisation adds to them."""
_MARKERS = (".stfolder", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log", ".tmp.drivedownload")
"""What sync programs put into the folders they look after, whatever those are called."""
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""The environment variables in which OneDrive names its folders."""
_NETWORK = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "davfs",
        "fuse.davfs2",
        "fuse.onedriver",
        "fuse.google-drive-ocamlfuse",
        "fuse.s3fs",
        "smb2",
        "afpfs",
        "ncpfs",
        "ceph",
        "fuse.glusterfs",
        "fuse.ceph",
        "lustre",
        "gpfs",
        "fuse.juicefs",
        "9p2000.L",
    }
)
_HEADER, _UNFINISHED = "header.json", "unfinished"
_MOST_ANNOUNCED = 64 * 1024
_OF_A_STORE = re.compile(
    r"unfinished|store\.lock|holder\.json|mark\.json|\.(header|holder)\.json\.[0-9]+\.tmp"
    r"|data-[0-9a-f]{8,64}\.db(-wal|-shm|-journal)?"
)
"""The names of what the program makes in a store's folder before its header."""
_MOUNTS = Path("/proc/mounts")


def refuse_shared(folder: Path) -> None:
    """Raise SyncedFolder when ``folder`` is recognised as being on a network or in a synced folder."""
    for path in dict.fromkeys((folder.absolute(), folder.resolve())):
        text = str(path)
        if text.startswith(("\\\\", "//")):
            raise SyncedFolder(path=text, why="network")
        for part in path.parts[1:]:
            if _SYNCED.fullmatch(part.casefold()):
                raise SyncedFolder(path=text, why=part)
        for above in (path, *path.parents):
            if above in _named_by_the_system() or any((above / marker).exists() for marker in _MARKERS):
                raise SyncedFolder(path=text, why=above.name)
        if _filesystem(path) in _NETWORK:
            raise SyncedFolder(path=text, why="network")


def _named_by_the_system() -> frozenset[Path]:
    return frozenset(Path(os.environ[name]).resolve() for name in _SYNC_VARIABLES if os.environ.get(name))


def make_folder(folder: Path) -> None:
    """Make the folder of a new store, which must be empty, not exist, or hold only what an interrupted attempt to make a store
    in it left. ``complete`` ends the attempt. Raises SyncedFolder or AlreadyThere."""
    refuse_shared(folder)
    if folder.is_dir() and (folder / _UNFINISHED).is_file() and not (folder / _HEADER).exists():
        found = list(folder.iterdir())
        if all(_OF_A_STORE.fullmatch(file.name) for file in found):
            clear(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AlreadyThere(path=str(folder))
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / _UNFINISHED).touch(mode=0o600)


def clear(folder: Path) -> None:
    """Remove what an attempt to make a store in ``folder`` made there beside its header."""
    with writing(folder):
        for file in folder.iterdir():
            if _OF_A_STORE.fullmatch(file.name):
                file.unlink()


def announce(folder: Path, file: Path, content: bytes) -> None:
    """Note that ``file`` is about to be written with this content, as part of an attempt to make a store in ``folder``."""
    line = json.dumps({"file": str(file.absolute()), "sha256": hashlib.sha256(content).hexdigest()})
    with writing(folder), (folder / _UNFINISHED).open("a", encoding="utf-8") as marker:
        marker.write(f"{line}\n")
        marker.flush()
        os.fsync(marker.fileno())


def remove_announced(folder: Path, files: Collection[Path]) -> None:
    """Remove those of the ``files`` that an interrupted attempt to make a store in ``folder`` announced and wrote, and that are
    still as it wrote them."""
    if (folder / _HEADER).exists() or not (folder / _UNFINISHED).is_file():
        return
    lines = read_bytes(folder / _UNFINISHED, _MOST_ANNOUNCED).decode("utf-8", errors="replace").splitlines()
    for file in files:
        for content in [read_bytes(file)] if file.is_file() else []:
            line = json.dumps({"file": str(file.absolute()), "sha256": hashlib.sha256(content).hexdigest()})
            if line in lines:
                with writing(file):
                    file.unlink()


def complete(folder: Path) -> None:
    """End the attempt to make a store in a folder, whether it is one now or not."""
    with writing(folder):
        (folder / _UNFINISHED).unlink(missing_ok=True)


def _filesystem(path: Path) -> str | None:
    """The type of file system that a path is on; None where the system does not say."""
    if not _MOUNTS.exists():
        return None
    best, kind = "", None
    for line in _MOUNTS.read_text("utf-8", errors="replace").splitlines():
        _, mount, found, *_ = line.split(" ")
        if len(mount) >= len(best) and path.is_relative_to(mount.replace("\\040", " ")):
            best, kind = mount, found
    return kind
