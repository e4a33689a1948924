"""The lease of a store: one process at a time has it, and its user is named to others who try to open the store."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from kraft_desktop.domain.errors import StoreBusy
from kraft_desktop.store.folder.files import write_atomically, writing

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK, _HOLDER = "store.lock", "holder.json"


class Lease:
    """An operating-system lock on the store's folder, released automatically when the process ends."""

    def __init__(self, folder: Path, holder: str | None = None, machine: str = "", since: str = "") -> None:
        """Take the lease, naming the ``holder`` if given. Raises StoreBusy with the present holder."""
        self._folder = folder
        with writing(folder):
            self._handle: int | None = _open(folder / _LOCK)
        try:
            if not _lock(self._handle):
                raise StoreBusy(**_holder(folder))
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
            os.close(self._handle)
            self._handle = None


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
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
