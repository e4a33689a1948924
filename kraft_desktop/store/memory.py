"""What is remembered of a store outside its database: marks in its folder and on this machine, and the keyring's anchor."""

from __future__ import annotations

import contextlib
import hmac
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.store import anchors, archives, marks
from kraft_desktop.store.anchors import Anchor, Standing
from kraft_desktop.store.archives import Manifest
from kraft_desktop.store.database.trail import Trail, is_about_backups
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.issued import Issued
from kraft_desktop.store.keys.wrapping import subkey
from kraft_desktop.store.marks import Mark, MarkFile, Missing
from kraft_desktop.store.units import SAFEKEEPING

_PATIENCE = 1.0
"""Seconds that a folder with backups has to answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The state of an open store: its anchor, and the moment (UTC) and the hash of each entry by sequence number, None or empty
    where there is none."""

    anchor: Anchor
    moment: Callable[[int], str]
    hash_at: Callable[[int], str | None]


def compare(
    folder: Path, header: Header, data_key: bytes, own: State, issued: Issued, backups: str | None
) -> tuple[Standing, Missing | None]:
    """Whether something newer of this store is known anywhere, and what it lacks then: by a mark, the keyring, the list of keys
    inside it, a data file beside it that it does not know, or a backup in the folder ``backups`` of its own latest one."""
    files = [folder / marks.NAME, *([] if header.practice else [marks.machine_path(header.store_id)])]
    known = [mark for mark in map(marks.read, files) if mark is not None and mark.store_id == header.store_id]
    newest = marks.newer(own.anchor, header.key_id, known, subkey(data_key, "mark"), own.hash_at)
    keyring = Standing.UNKNOWN if header.practice else anchors.compare(header.store_id, own.anchor, own.hash_at)
    behind = issued.is_behind(header) or bool(headers.other_data_files(folder, issued.key_ids))
    backup, file = _newer_backup(Path(backups), header, data_key, own) if backups and not header.practice else ("", "")
    if newest is not None or keyring is Standing.OLDER or behind or backup:
        parted = newest.parted_after(own.hash_at) if newest is not None else None
        kept = own.moment(own.anchor.sequence if parted is None else parted)
        saved = max(newest.at if newest is not None else "", backup)
        return Standing.OLDER, Missing(kept=kept, saved=saved, parted=parted, backup=file)
    return (Standing.CURRENT if known else keyring), None


def _newer_backup(folder: Path, header: Header, data_key: bytes, own: State) -> tuple[str, str]:
    """The moment (UTC) and the path of the latest backup of a state that the store does not have; empty without any. A folder
    that does not answer at once, as a lost share, is not waited for.

    A manifest under the store's own data key counts only with its MAC; one under another when its header came later.
    """
    found: list[tuple[Path, Manifest, Header]] = []
    asking = threading.Thread(target=lambda: found.extend(archives.manifests_beside(folder, header.store_id)), daemon=True)
    asking.start()
    asking.join(_PATIENCE)
    newer, key = [("", "")], subkey(data_key, "backup")
    for file, manifest, theirs in () if asking.is_alive() else tuple(found):
        later = manifest.anchor.generation > header.generation
        if theirs.key_id == header.key_id:
            signed = hmac.compare_digest(manifest.mac, archives.mac_of(manifest, key))
            later = signed and (later or own.hash_at(manifest.anchor.sequence) != manifest.anchor.hash)
        if later:
            newer.append((manifest.created, str(file)))
    return max(newer)


class Memory:
    """The places where the state of an open store is remembered; a practice store is remembered in its folder only."""

    def __init__(self, folder: Path, header: Header) -> None:
        self._practice = header.practice
        self._files = [MarkFile(folder / marks.NAME, durable=True)]
        if not header.practice:
            self._files.append(MarkFile(marks.machine_path(header.store_id), durable=False))
        self._has_mark = (folder / marks.NAME).exists()
        self.unused_copy = False
        self.problem: OSError | None = None
        self.turns: tuple[tuple[int, str], ...] = ()

    def look_at(self, trail: Trail) -> None:
        """Note the turns of the trail, and whether the store was restored from a backup and nothing of its own was saved in it
        since: it has no mark then, and opening it to look must not make the store in use beside it the older one."""
        self.turns, self.unused_copy = trail.turns(), not self._has_mark and trail.ends_in_restore()

    def follows(self, verb: str, changed: Collection[str]) -> bool:
        """Whether the state after a commit, that changed such kinds of record under the verb, is to be marked. Entries about
        backups are not: a backup never holds those about itself, and lacks nothing without them."""
        return not is_about_backups(verb) and (not self.unused_copy or bool({*changed} - {SAFEKEEPING}))

    def keep(self, header: Header, data_key: bytes, state: Anchor, at: str) -> None:
        """Mark the state after a commit. That a mark could not be written makes the commit no less saved: it is remembered as
        the ``problem``."""
        mark = Mark(
            store_id=header.store_id,
            key_id=header.key_id,
            generation=state.generation,
            sequence=state.sequence,
            hash=state.hash,
            at=at,
            turns=marks.turns_of(self.turns),
        )
        signed = mark.signed(subkey(data_key, "mark"))
        self.unused_copy = False
        for file in self._files:
            try:
                file.put(signed)
            except OSError as problem:
                self.problem = problem

    def remember(self, header: Header, state: Anchor) -> None:
        """Have the keyring remember the state; it is optional, since the store is complete without it."""
        if not self._practice and not self.unused_copy:
            with contextlib.suppress(KeyringUnavailable):
                anchors.remember(header.store_id, state)

    def close(self) -> None:
        """Close the files."""
        for file in self._files:
            file.close()
