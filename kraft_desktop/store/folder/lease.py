"""The lease of a store: one process at a time has it, and its user is named to others who try to open the store."""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

from kraft_desktop.domain.errors import StoreBusy
from kraft_desktop.store.folder.files import write_atomically, writing

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK, _HOLDER = "store.lock", "holder.json"
_taking = threading.Lock()
_held: set[tuple[int, int]] = set()
"""The lock files, by device and number, that this process has locked. The system's locks keep out other processes only, and
one is gone as soon as its file is closed by any part of the process: a file that is locked here is not opened again."""


class Lease:
    """An operating-system lock on the store's folder, released when the process ends, whatever other processes it has started:
    none of them inherits the lock, as one just forked would with ``flock``."""

    def __init__(self, folder: Path, holder: str | None = None, machine: str = "", since: str = "") -> None:
        """Take the lease, naming the ``holder`` if given. Raises StoreBusy with the present holder."""
        self._folder = folder
        self._handle: int | None = _locked(folder / _LOCK)
        if self._handle is None:
            raise StoreBusy(**_holder(folder))
        try:
            if holder is not None:
                note = {"holder": holder, "machine": machine, "since": since}
                write_atomically(folder / _HOLDER, json.dumps(note, ensure_ascii=False).encode())
        except BaseException:
            self._close()
            raise

    def release(self) -> None:
        """Release the lease; harmless when done twice."""
        if self._handle is not None:
            (self._folder / _HOLDER).unlink(missing_ok=True)
            self._close()

    def _close(self) -> None:
        if self._handle is not None:
            with _taking:
                _held.discard(_identity(os.fstat(self._handle)))
                os.close(self._handle)
            self._handle = None


def _locked(path: Path) -> int | None:
    """The file opened and locked; None when a part of this process, or another one, has the lock."""
    with _taking, writing(path.parent):
        if path.exists() and _identity(path.stat()) in _held:
            return None
        handle = _open(path)
        if not _lock(handle):
            os.close(handle)
            return None
        _held.add(_identity(os.fstat(handle)))
        return handle


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def _identity(file: os.stat_result) -> tuple[int, int]:
    return file.st_dev, file.st_ino


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(folder: Path) -> dict[str, str]:
    """The facts that the holder wrote about itself; question marks when it has not yet."""
    unknown = {"holder": "?", "machine": "?", "since": "?"}
    try:
        note = json.loads((folder / _HOLDER).read_text("utf-8"))
        return {key: str(note[key]) for key in unknown}
    except (OSError, ValueError, KeyError, TypeError):
        return dict(unknown)
