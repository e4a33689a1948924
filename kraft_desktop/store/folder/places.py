"""The places where an open store is not allowed: network and synced folders, where SQLite can lose data already saved."""

from __future__ import annotations

import re
from pathlib import Path

from kraft_desktop.domain.errors import AlreadyThere, SyncedFolder
from kraft_desktop.store.folder.files import writing

_SYNCED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "iclouddrive",
    "nextcloud",
    "box sync",
)
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "davfs"})
_HEADER, _UNFINISHED = "header.json", "unfinished"
_OF_A_STORE = re.compile(
    r"unfinished|store\.lock|holder\.json|mark\.json|\.(header|holder)\.json\.[0-9]+\.tmp"
    r"|data-[0-9a-f]{8,64}\.db(-wal|-shm|-journal)?"
)
"""The names of what the program makes in a store's folder before its header."""
_MOUNTS = Path("/proc/mounts")


def refuse_shared(folder: Path) -> None:
    """Raise SyncedFolder when ``folder`` is recognised as being on a network or in a synced folder."""
    path = folder.absolute()
    text = str(path)
    if text.startswith(("\\\\", "//")):
        raise SyncedFolder(path=text, why="network")
    for part in path.parts:
        if part.casefold().startswith(_SYNCED):
            raise SyncedFolder(path=text, why=part)
    if _filesystem(path) in _NETWORK:
        raise SyncedFolder(path=text, why="network")


def make_folder(folder: Path) -> None:
    """Make the folder of a new store, which must be empty, not exist, or hold only what an interrupted attempt to make a store
    in it left. ``complete`` ends the attempt. Raises SyncedFolder or AlreadyThere."""
    refuse_shared(folder)
    if folder.is_dir() and (folder / _UNFINISHED).is_file() and not (folder / _HEADER).exists():
        found = list(folder.iterdir())
        if all(_OF_A_STORE.fullmatch(file.name) for file in found):
            with writing(folder):
                for file in found:
                    file.unlink()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AlreadyThere(path=str(folder))
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / _UNFINISHED).touch(mode=0o600)


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
