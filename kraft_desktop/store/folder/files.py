"""Files written completely or not at all, and system errors turned into the program's own."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kraft_desktop.domain.errors import AlreadyThere, CannotRead, CannotWrite, DiskFull, InStoreFolder, NoSuchFile

_HEADER = "header.json"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_SHARING_VIOLATIONS = frozenset({5, 32, 33})
_RETRY_SECONDS = 2.5


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError from writing ``path`` into DiskFull or CannotWrite."""
    try:
        yield
    except OSError as problem:
        kind = DiskFull if problem.errno in _FULL else CannotWrite
        raise kind(path=str(path)) from problem


def make_place(folder: Path) -> None:
    """Make a folder that files are to be written to, unless it is there. Raises DiskFull or CannotWrite."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """The content of a file, at most ``limit`` + 1 bytes of it. Raises NoSuchFile or CannotRead."""
    try:
        if path.exists() and not path.is_file():  # a folder or a pipe: reading the one fails, the other may wait for ever
            raise CannotRead(path=str(path))
        with path.open("rb") as file:
            return file.read(-1 if limit is None else limit + 1)
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise NoSuchFile(path=str(path)) from problem
    except OSError as problem:
        raise CannotRead(path=str(path)) from problem


def write_atomically(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``: a synced temporary file beside it, renamed, the folder synced."""
    with written_when_done(path, content):
        pass


@contextlib.contextmanager
def written_when_done(path: Path, content: bytes) -> Iterator[None]:
    """Write ``content`` beside ``path``, and move it there when the block ends without an error; else remove it."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with writing(path), os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield
        with writing(path):
            _replace(temporary, path)
            sync_folder(path.parent)
    finally:
        with writing(path):
            temporary.unlink(missing_ok=True)


def remove_leftovers(path: Path) -> None:
    """Remove the temporary files that interrupted attempts to write ``path`` left beside it."""
    with writing(path):
        own = re.compile(rf"\.{re.escape(path.name)}\.[0-9]+\.tmp")
        for file in path.parent.iterdir():
            if own.fullmatch(file.name):
                file.unlink()


def has_room(path: Path, more: int = 1 << 20) -> bool:
    """Whether there is room beside ``path`` for a file of its size plus ``more`` bytes; True where the system cannot say."""
    if not hasattr(os, "posix_fallocate"):
        return True
    try:
        size = path.stat().st_size if path.exists() else 0
        with tempfile.TemporaryFile(dir=path.parent) as probe:
            os.posix_fallocate(probe.fileno(), 0, size + more)
    except OSError as problem:
        return problem.errno not in _FULL
    return True


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise AlreadyThere when a file exists and ``force`` is not given; CannotWrite where no file can be; InStoreFolder, also
    with ``force``, in a store's folder."""
    with writing(path):
        there = path.exists()
        folder = next((place for place in path.absolute().resolve().parents if (place / _HEADER).is_file()), None)
    if folder is not None:
        raise InStoreFolder(path=str(folder))
    if there and not force:
        raise AlreadyThere(path=str(path))


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power failure; Windows does so by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replace(source: Path, target: Path) -> None:
    """Replace ``target`` by ``source``, with repeated attempts while Windows reports that another program has the file open."""
    until = time.monotonic() + _RETRY_SECONDS
    while True:
        try:
            source.replace(target)
            return
        except PermissionError as problem:
            held = getattr(problem, "winerror", None) in _SHARING_VIOLATIONS
            if not held or time.monotonic() > until:
                raise
            time.sleep(0.05)


def erase(path: Path) -> None:
    """Overwrite a file once and remove it; copies that the disk itself retains are out of reach."""
    if path.exists():
        with writing(path):
            size = path.stat().st_size
            with path.open("r+b") as file:
                for start in range(0, size, 1 << 20):
                    file.write(bytes(min(1 << 20, size - start)))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
