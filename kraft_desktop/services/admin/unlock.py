"""The facts of a store that are known before it is unlocked, and unlocking and locking for the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop import paths
from kraft_desktop.domain.errors import KraftError, StoreBusy
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session, load_programme
from kraft_desktop.store.folder import places
from kraft_desktop.store.folder.lease import Lease
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import keyring_slot
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.keys.wrapping import PASSPHRASE
from kraft_desktop.store.vault import Clock
from kraft_desktop.words import translate

PRACTICE_FILE = "losenord.txt"
"""The file beside the stores of a practice folder with the passphrase that opens them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFacts:
    """A locked store: its node or owner, the accounts that can open it, and the StoreBusy that names its present user, if any.
    ``remembered`` are the accounts that this computer's keyring may open it for now.

    ``passphrase_file`` contains the passphrase of a practice store."""

    folder: Path
    kind: str
    practice: bool
    title: str
    about: str
    accounts: tuple[str, ...]
    remembered: tuple[str, ...]
    busy: StoreBusy | None
    passphrase_file: Path | None = None


def store_facts(folder: Path, *, machine: str, now: Clock) -> StoreFacts:
    """The facts of a store. Raises SyncedFolder, NoSuchStore, DamagedHeader, UnknownProgramme or CannotWrite."""
    places.refuse_shared(folder)
    header = headers.read(folder)
    programme = load_programme(header.programme)
    busy = None
    try:
        Lease(folder, "?", machine, utc(now())).release()
    except StoreBusy as problem:
        busy = problem
    return StoreFacts(
        folder=folder,
        kind=header.kind,
        practice=header.practice,
        title=programme.node(header.node).name if header.kind == NODE else programme.owner,
        about=about(programme, header.node),
        accounts=tuple(slot.name for slot in header.slots if slot.type == PASSPHRASE),
        remembered=tuple(slot.name for slot in keyring_slot.remembered(header, machine)),
        busy=busy,
        passphrase_file=beside if header.practice and (beside := folder.parent / PRACTICE_FILE).exists() else None,
    )


def store_name(folder: Path) -> str:
    """What a store is called: its node or owner, and that it is for practice; the folder when it cannot be read."""
    try:
        header = headers.read(folder)
        programme = load_programme(header.programme)
        name = programme.node(header.node).name if header.kind == NODE else programme.owner
    except KraftError:
        return str(folder)
    return translate("Unlock", "{name}, practice").format(name=name) if header.practice else name


def about(programme: Programme, node: str) -> str:
    """One line with the municipalities of a node, or with the nodes when ``node`` is empty."""
    parts: Sequence[str] = [m.name for m in programme.node(node).municipalities] if node else [n.name for n in programme.nodes]
    return " \u00b7 ".join(parts)


def titles(session: Session) -> tuple[str, str]:
    """The name of an open store, and the line that describes it: a node's municipalities that the account works for."""
    header = session.vault.header
    node = header.node if header.kind == NODE else ""
    if not node:
        return session.programme.owner, about(session.programme, "")
    return session.node.name, " \u00b7 ".join(m.name for m in session.municipalities)


def programmes() -> tuple[Programme, ...]:
    """The programmes shipped with the application."""
    return tuple(load_programme(programme_id) for programme_id in paths.programme_files())


def passphrase_words() -> tuple[str, ...]:
    """The words that passphrases are suggested from."""
    return tuple(paths.PASSPHRASE_WORDS.read_text("utf-8").split())


def lock(session: Session) -> None:
    """Lock the store: write everything to the file and release the lease. Harmless when done twice."""
    session.vault.close()
