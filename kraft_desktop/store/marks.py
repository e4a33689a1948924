"""High-water marks: how far the trail of a store had come, written outside its database after each commit.

A damaged or deleted write-ahead log takes commits with it that every check of the database misses; a mark shows that they are
missing. One lies in the store's folder, one in this machine's folder for program state.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Annotated

from kraft_desktop import paths
from kraft_desktop.domain.errors import CannotRead, NoSuchFile
from kraft_desktop.domain.strict_json.records import matching, may_be_left_out, record, sized, within
from kraft_desktop.domain.strict_json.text import LARGEST_NUMBER, NotStrict, parse
from kraft_desktop.store.anchors import Anchor
from kraft_desktop.store.folder.files import read_bytes

NAME = "mark.json"
_SIZE = 512
"""Bytes of a mark, filled with blanks: one sector of a disk, written over in place, so that it needs no room on a full disk."""
_HEX = r"[0-9a-f]{8,64}"


_TURN = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An entry of the trail at which a copy of the store took a turn of its own, by a restore or by going on with an older
    state: its sequence number and the beginning of its hash."""

    sequence: Annotated[int, within(1, LARGEST_NUMBER)]
    hash: Annotated[str, matching(rf"[0-9a-f]{{{_TURN}}}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The latest entry of a store's trail and its moment (UTC), with the generation and key id of the header, and the latest
    turns of this copy; ``mac`` is made with the data key."""

    store_id: Annotated[str, matching(_HEX)]
    key_id: Annotated[str, matching(_HEX)]
    generation: Annotated[int, within(1, LARGEST_NUMBER)]
    sequence: Annotated[int, within(0, LARGEST_NUMBER)]
    hash: Annotated[str, matching(r"[0-9a-f]{64}")]
    at: Annotated[str, matching(r"[0-9TZ:.-]{0,32}")]
    turns: Annotated[tuple[Turn, ...], sized(0, 2), may_be_left_out] = ()
    mac: str = ""

    @property
    def anchor(self) -> Anchor:
        """The state of the store that the mark names."""
        return Anchor(generation=self.generation, sequence=self.sequence, hash=self.hash)

    def plain(self) -> dict[str, object]:
        """The mark as JSON values, without turns when there are none: earlier programs read it then."""
        return {name: value for name, value in asdict(self).items() if name != "turns" or value}

    def parted_after(self, hash_at: Callable[[int], str | None]) -> int | None:
        """The sequence number after which a store, by the hashes of its trail, has entries of its own that this state lacks;
        None when it has none as far as the mark can show. The store may have parted a little earlier."""
        for sequence, hash_ in (*((turn.sequence, turn.hash) for turn in self.turns), (self.sequence, self.hash)):
            own = hash_at(sequence)
            if own is not None and not own.startswith(hash_):
                return sequence - 1
        return None

    def signature(self, key: bytes) -> str:
        """The MAC that the mark has when it was made with ``key``."""
        body = json.dumps({name: value for name, value in self.plain().items() if name != "mac"}, sort_keys=True)
        return hmac.new(key, body.encode(), hashlib.sha256).hexdigest()

    def signed(self, key: bytes) -> Mark:
        """The mark with its MAC."""
        return replace(self, mac=self.signature(key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What an opened store lacks: it has what was saved up to ``kept`` and lacks what was saved after that, up to ``saved``
    (UTC, empty when unknown). ``parted`` is the sequence number of the entry after which it has entries of its own that the
    later state lacks, None when that is not known; ``backup`` is the path of a later backup that can be reached, or empty."""

    kept: str
    saved: str
    parted: int | None = None
    backup: str = ""


class MarkFile:
    """A mark's file, kept open between commits."""

    def __init__(self, path: Path, *, durable: bool) -> None:
        self._path, self._durable = path, durable
        self._handle: int | None = None

    def put(self, mark: Mark) -> None:
        """Write the mark over the one before. Raises OSError."""
        if self._handle is None:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            self._handle = os.open(self._path, flags, 0o600)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, json.dumps(mark.plain()).encode().ljust(_SIZE))
        if self._durable:
            os.fsync(self._handle)

    def close(self) -> None:
        """Close the file; harmless when done twice."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def machine_path(store_id: str) -> Path:
    """The file with this machine's mark of a store."""
    return paths.state_folder() / "marks" / f"{store_id}.json"


def turns_of(entries: Iterable[tuple[int, str]]) -> tuple[Turn, ...]:
    """Turns, from sequence numbers and hashes."""
    return tuple(Turn(sequence=sequence, hash=hash_[:_TURN]) for sequence, hash_ in entries)


def read(path: Path) -> Mark | None:
    """The mark in a file; None when there is none, or none that can be read, as when a power failure tore it."""
    try:
        return record(Mark, parse(read_bytes(path, _SIZE)), "mark")
    except (NoSuchFile, CannotRead, NotStrict):
        return None


def newer(own: Anchor, key_id: str, known: Iterable[Mark], key: bytes, hash_at: Callable[[int], str | None]) -> Mark | None:
    """The mark that names the latest state among those that the store at ``own`` does not have; None when it has them all.

    A mark under the store's own data key counts only with its MAC. One under another key cannot be checked here, and counts
    when its header came later than the store's.
    """
    found = []
    for mark in known:
        if mark.key_id == key_id:
            trusted = hmac.compare_digest(mark.mac.encode(), mark.signature(key).encode())
            lacks = mark.generation > own.generation or hash_at(mark.sequence) != mark.hash
        else:
            trusted, lacks = mark.generation > own.generation, True
        if trusted and lacks:
            found.append(mark)
    return max(found, key=lambda mark: (mark.generation, mark.sequence), default=None)
