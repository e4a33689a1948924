"""The backups of a store as its users keep them: made by name into a folder, listed, rehearsed each week, deleted."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import Damaged, DamagedBackup, InStoreFolder, NoSuchFile, Unavailable
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.keys import MADE
from kraft_desktop.store import backup
from kraft_desktop.store.backup import Copy
from kraft_desktop.store.database.trail import BACKED_UP
from kraft_desktop.store.folder.files import writing
from kraft_desktop.store.vault import Data

ENDING = ".kraftkopia"
LATE_DAYS, DRILL_DAYS = 8, 7
"""Days without a verified backup after which the user is warned, and days between two rehearsals."""
_SETTING, _REMEMBERED, _MOST_LOOKED_AT = "backups", 40, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was made: its file, the moment (UTC), its rows and the key it is under. ``tried`` is the moment of its
    latest rehearsal, None before the first, and ``whole`` its result."""

    file: str
    at: str
    sha256: str
    rows: int
    key_id: str
    tried: str | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A backup in the list. ``there`` is whether its file can be reached now, ``old_key`` whether it opens with keys and
    passphrases that the store no longer has, ``newest`` whether it is the latest under the present key."""

    backup: Backup
    there: bool
    old_key: bool
    newest: bool

    @property
    def file(self) -> Path:
        """The path of the file."""
        return Path(self.backup.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How safe the store is: the moments of the latest backup and the latest rehearsal, whether that one found damage, and the
    days since the latest verified backup (since the store was made, before the first); None where that is not known."""

    last: dt.datetime | None
    rehearsed: dt.datetime | None
    damaged: bool
    days: int | None

    @property
    def late(self) -> bool:
        """Whether there was no verified backup for too long."""
        return self.days is not None and self.days > LATE_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The store of a backup (its node, or its kind for an owner's), when it was made (UTC), and the accounts whose passphrases
    opened the store then."""

    store: str
    created: str
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBackup:
    """A backup that was looked for, and what it says of itself."""

    file: Path
    contents: Contents


def make(session: Session, file: Path, *, force: bool = False) -> Copy:
    """A backup, written, opened, checked, and added to the list. Raises NotAllowed, or AlreadyThere without ``force``."""
    copy = safekeeping.back_up(session, file, force=force)
    made = Backup(
        file=str(file.absolute()),
        at=utc(session.vault.now()),
        sha256=copy.sha256,
        rows=copy.rows,
        key_id=session.vault.header.key_id,
    )
    with session.write("backup.list") as tx:
        others = [one for one in _stored(tx) if one.file != made.file]
        tx.put_setting(_SETTING, _dump([made, *others]))
    return copy


def make_in(session: Session, folder: Path) -> Path:
    """The file of a new backup in a folder, named after the store and the moment. Raises as ``make``."""
    name = session.vault.header.node or session.vault.header.kind
    moment = session.vault.now().astimezone()
    file = folder / f"kraft-{name}-{moment:%Y-%m-%d-%H%M%S}{ENDING}"
    make(session, file)
    return file


def listed(session: Session) -> tuple[Listed, ...]:
    """The backups made with this store, the latest first. Looks for their files, so call it in the worker. Raises
    NotAllowed."""
    session.require(Right.BACK_UP)
    with session.vault.read() as data:
        stored = _stored(data)
    key_id = session.vault.header.key_id
    newest = next((one for one in stored if one.key_id == key_id), None)
    return tuple(
        Listed(backup=one, there=Path(one.file).is_file(), old_key=one.key_id != key_id, newest=one is newest) for one in stored
    )


def contents(file: Path) -> Contents:
    """What a backup says of itself before a secret is tried. Raises DamagedBackup, NoSuchFile."""
    found = backup.describe(file)
    return Contents(store=found.store, created=found.created, accounts=found.accounts)


def found_in(folders: Sequence[Path]) -> tuple[FoundBackup, ...]:
    """The backups in folders and one level below, the latest first; what cannot be read is left out, and of very many files
    the rest. Call it in the worker."""
    found = []
    with contextlib.suppress(OSError):
        files = (file for folder in folders for pattern in (f"*{ENDING}", f"*/*{ENDING}") for file in folder.glob(pattern))
        for file in itertools.islice(files, _MOST_LOOKED_AT):
            with contextlib.suppress(Damaged, Unavailable):
                found.append(FoundBackup(file=file, contents=contents(file)))
    return tuple(sorted(found, key=lambda one: one.contents.created, reverse=True))


def rehearse(session: Session) -> bool | None:
    """Whether the latest backup that can be reached was restored into a passing folder and found whole; None when there is none
    to try. The result is kept. Raises NotAllowed, and Unavailable when it could not be tried."""
    found = next((one for one in listed(session) if one.there and not one.old_key), None)
    if found is None:
        return None
    try:
        backup.rehearse(session.vault, found.file)
        whole = True
    except Damaged:
        whole = False
    with session.write("backup.rehearse" if whole else "backup.damaged") as tx:
        tx.note("backup", found.backup.sha256, {"rows": found.backup.rows})
        tried = dataclasses.replace(found.backup, tried=utc(session.vault.now()), whole=whole)
        tx.put_setting(_SETTING, _dump([tried if one.file == tried.file else one for one in _stored(tx)]))
    return whole


def rehearse_if_due(session: Session) -> bool | None:
    """As ``rehearse``, once a week; None when it is not due yet, or the account makes no backups."""
    if Right.BACK_UP not in rights.held(session.account):
        return None
    with session.vault.read() as data:
        stored = _stored(data)
    latest = max((one.tried for one in stored if one.tried), default=None)
    if latest is not None and session.vault.now() - dt.datetime.fromisoformat(latest) < dt.timedelta(days=DRILL_DAYS):
        return None
    return rehearse(session)


def delete(session: Session, file: Path) -> None:
    """Delete a backup of this store, and take it off the list; one that is gone is only taken off.

    Raises NotAllowed, DamagedBackup for a file that is no backup of this store, CannotWrite.
    """
    session.require(Right.BACK_UP)
    try:
        if backup.describe(file).store_id != session.vault.header.store_id:
            raise DamagedBackup(problem="store")
        with writing(file):
            file.unlink()
    except NoSuchFile:
        pass
    with session.write("backup.delete") as tx:
        gone = [one for one in _stored(tx) if Path(one.file) == file]
        tx.note("backup", gone[0].sha256 if gone else "", {})
        tx.put_setting(_SETTING, _dump([one for one in _stored(tx) if Path(one.file) != file]))


def kept(session: Session) -> Kept:
    """How safe the store is; open to every account. Reads the trail, so call it in the worker."""
    with session.vault.read() as data:
        made, stored, last = data.setting(MADE), _stored(data), data.trail.last(BACKED_UP)
    tried = max((one for one in stored if one.tried), key=lambda one: one.tried or "", default=None)
    start = last or made
    since = dt.datetime.fromisoformat(start) if start else None
    return Kept(
        last=dt.datetime.fromisoformat(last) if last else None,
        rehearsed=dt.datetime.fromisoformat(tried.tried) if tried and tried.tried else None,
        damaged=tried is not None and not tried.whole and (last is None or last <= tried.at),
        days=(session.today - since.astimezone().date()).days if since else None,
    )


def restore(session: Session, file: Path, folder: Path, name: str, passphrase: str) -> Copy:
    """A backup restored into a new folder, while the store is open; never into the store's own folder, nor into one that holds
    anything. Raises as ``safekeeping.restore``."""
    _refuse_own(session, folder)
    machine = session.vault.actor.machine
    return safekeeping.restore(file, folder, name, passphrase, machine=machine, now=session.vault.now)


def restore_with_code(session: Session, file: Path, folder: Path, code: str, name: str, passphrase: str) -> Copy:
    """As ``restore``, with the recovery code that the store had then; the account gets a new passphrase."""
    _refuse_own(session, folder)
    machine = session.vault.actor.machine
    return safekeeping.restore_with_code(file, folder, code, passphrase, name=name, machine=machine, now=session.vault.now)


def _refuse_own(session: Session, folder: Path) -> None:
    session.require(Right.BACK_UP)
    if folder.absolute().resolve().is_relative_to(session.vault.folder.resolve()):
        raise InStoreFolder(path=str(session.vault.folder))


def _stored(data: Data) -> list[Backup]:
    return [Backup(**one) for one in json.loads(data.setting(_SETTING) or "[]")]


def _dump(backups: list[Backup]) -> str:
    return json.dumps([dataclasses.asdict(one) for one in backups[:_REMEMBERED]], ensure_ascii=False, sort_keys=True)
