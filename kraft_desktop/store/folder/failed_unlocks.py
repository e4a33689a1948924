"""Failed attempts to unlock a store: written beside it while it is locked, and moved into its trail at the next unlocking."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

from kraft_desktop.domain.errors import CannotRead, NoSuchFile
from kraft_desktop.domain.strict_json.records import matching, record, sized
from kraft_desktop.domain.strict_json.text import NotStrict, parse
from kraft_desktop.store.folder.files import read_bytes, writing

NAME = "failed-unlocks.txt"
_LARGEST = 64 * 1024
_MOST = 200
"""Attempts that are moved into the trail one by one."""
_MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedUnlock:
    """An attempt with a wrong passphrase or code: when (UTC), the id of the account (empty for the recovery code), and on which
    machine."""

    at: Annotated[str, matching(_MOMENT)]
    account: Annotated[str, sized(0, 64)] = ""
    machine: Annotated[str, sized(0, 100)] = ""


def note(folder: Path, attempt: FailedUnlock) -> None:
    """Add an attempt to the file, unless the file is full. Raises CannotWrite when something else is in its place, DiskFull."""
    path = folder / NAME
    with writing(path):
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(path, flags, 0o600)
        try:
            found = os.fstat(handle)
            if stat.S_ISREG(found.st_mode) and found.st_size < _LARGEST:
                os.write(handle, json.dumps(asdict(attempt)).encode() + b"\n")
        finally:
            os.close(handle)


def noted(folder: Path) -> tuple[tuple[FailedUnlock, ...], int]:
    """The latest attempts in the file, and the number of lines that are left out: earlier ones and unreadable ones."""
    path = folder / NAME
    if path.is_symlink():
        return (), 0
    try:
        lines = read_bytes(path, _LARGEST * 2).splitlines()
    except (NoSuchFile, CannotRead):
        return (), 0
    found = [attempt for attempt in map(_attempt, lines) if attempt is not None]
    kept = tuple(found[-_MOST:])
    return kept, len(lines) - len(kept)


def forget(folder: Path) -> None:
    """Remove the file; harmless when there is none."""
    with writing(folder / NAME):
        (folder / NAME).unlink(missing_ok=True)


def _attempt(line: bytes) -> FailedUnlock | None:
    """The attempt on a line; None for one that cannot be read. A line of earlier versions holds the moment alone."""
    try:
        plain = parse(line) if line.startswith(b"{") else {"at": line.decode("ascii"), "account": "", "machine": ""}
        return record(FailedUnlock, plain, "attempt")
    except (NotStrict, UnicodeDecodeError):
        return None
