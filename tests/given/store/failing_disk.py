"""A disk with a cache that a power failure empties in part: what may be found of the files of a folder after it.

What was synced is there. Of what was not, each write is there, or not, or a part of its sectors; the changes of the names in
a folder are there up to any one of them. A file that is synced makes its own name no more lasting: that is stricter than the
file systems in use.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.given.store.traced_writes import Copied, Create, Operation, Remove, Rename, Sync, Truncate, Write

SECTOR = 512


@dataclass(eq=False, slots=True)
class File:
    """The bytes of a file that are on the disk, and what was done to it since."""

    synced: bytes = b""
    pending: list[Write | Truncate] = field(default_factory=list)

    def content(self) -> bytes:
        """The bytes as the program sees them."""
        return _applied(self.synced, self.pending)

    def sync(self) -> None:
        """Have all of them on the disk."""
        self.synced = self.content()
        self.pending.clear()

    def after_failure(self, chance: random.Random) -> bytes:
        """The bytes that may be found after a power failure."""
        match chance.randrange(4):
            case 0:
                kept: list[Write | Truncate] = []
            case 1:
                kept = self.pending
            case 2:
                kept = [one for one in self.pending if chance.random() < 0.5]
            case _:
                kept = [part for one in self.pending for part in _sectors(one) if chance.random() < 0.7]
        return _applied(self.synced, kept)


Names = dict[Path, File]


class Disk:
    """The files of a folder, begun with those that are ``there``, synced."""

    def __init__(self, there: dict[Path, bytes]) -> None:
        self._now: Names = {path: File(content) for path, content in there.items()}
        self._synced: dict[Path, Names] = {}
        self._earlier: dict[Path, list[Names]] = {}
        for path in there:
            self._folder_now(path.parent)

    def _folder_now(self, folder: Path) -> None:
        """Have the names in a folder, as they are, on the disk."""
        self._synced[folder] = self._in(folder)
        self._earlier[folder] = []

    def _in(self, folder: Path) -> Names:
        return {path: file for path, file in self._now.items() if path.parent == folder}

    def do(self, operation: Operation) -> None:
        """Do what the program did."""
        match operation:
            case Create(path):
                if path not in self._now:
                    self._now[path] = File()
                    self._changed(path.parent)
            case Write(path) | Truncate(path):
                if path in self._now:  # else it had been removed, and nobody finds it again
                    self._now[path].pending.append(operation)
            case Copied(path, offset, source, start, length):
                content = self._now[source].content()[start : start + length]
                self._now[path].pending.append(Write(path, offset, content))
            case Rename(path, target):
                self._now[target] = self._now.pop(path)
                self._changed(path.parent)
            case Remove(path):
                self._now.pop(path, None)
                self._changed(path.parent)
            case Sync(path):
                if path in self._now:
                    self._now[path].sync()
                else:
                    self._folder_now(path)

    def _changed(self, folder: Path) -> None:
        self._earlier.setdefault(folder, []).append(self._in(folder))

    def seen(self) -> dict[Path, bytes]:
        """The files as the program sees them."""
        return {path: file.content() for path, file in self._now.items()}

    def after_failure(self, chance: random.Random) -> dict[Path, bytes]:
        """The files that may be found after a power failure now."""
        found: dict[Path, bytes] = {}
        for folder, since in self._earlier.items():
            names = chance.choice([self._synced.get(folder, {}), *since])
            found |= {path: file.after_failure(chance) for path, file in names.items()}
        return found


def _sectors(one: Write | Truncate) -> Iterable[Write | Truncate]:
    if isinstance(one, Truncate):
        return [one]
    cuts = range(-(one.offset % SECTOR), len(one.content), SECTOR)
    return [Write(one.path, one.offset + max(0, c), one.content[max(0, c) : c + SECTOR]) for c in cuts]


def _applied(content: bytes, changes: Iterable[Write | Truncate]) -> bytes:
    found = bytearray(content)
    for one in changes:
        size = one.size if isinstance(one, Truncate) else one.offset
        if len(found) < size:
            found.extend(bytes(size - len(found)))
        if isinstance(one, Truncate):
            del found[one.size :]
        else:
            found[one.offset : one.offset + len(one.content)] = one.content
    return bytes(found)
