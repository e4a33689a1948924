"""The creation of a store: its first account, its keys, and the recovery sheet that must exist before the store does."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from kraft_desktop.domain.errors import InStoreFolder, WrongStoreKind
from kraft_desktop.domain.hours import TEAM_POOL, Allotment
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import recovery_sheet
from kraft_desktop.reports.papers.recovery_sheet import RecoverySheet
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import load_programme, save_policy
from kraft_desktop.services.admin.accounts import account_name, check_printable
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder import places
from kraft_desktop.store.folder.files import refuse_existing, write_atomically, writing
from kraft_desktop.store.keys.header import NODE, OWNER
from kraft_desktop.store.keys.passphrase import check_passphrase
from kraft_desktop.store.keys.slots import FirstSecrets
from kraft_desktop.store.keys.wrapping import KdfCost, new_recovery_code
from kraft_desktop.store.vault import Clock, NewStore, Vault, Writing
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreOrder:
    """A store that is asked for: of a node, or of the project owner when ``node`` is None, with one account that has every
    right of its kind. ``physician_minutes`` are allotted to the team from the programme's first day. A practice store needs no
    second approval."""

    node: str | None
    name: str
    passphrase: str = field(repr=False)
    physician_minutes: int | None = None
    practice: bool = False
    programme_id: str = "kraft"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatedStore:
    """A new store and its papers; ``reserve_key`` is None for a node.

    ``recovery_code`` is printed on the sheet; it is here so that the user can be asked to type parts of it back.
    """

    folder: Path
    recovery_code: str = field(repr=False)
    store_id: str
    fingerprint: str
    recovery_sheet: Path
    reserve_key: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The paths of the papers kept outside the store: the recovery sheet (PDF), and for scripts a file with the code, if
    any."""

    sheet: Path
    code: Path | None = None
    force: bool = False

    @property
    def reserve_key(self) -> Path:
        """The file of an owner's reserve key."""
        return self.sheet.with_name(f"{self.sheet.stem}-reservnyckel.txt")

    def refuse_existing(self, folder: Path, *, owner: bool) -> None:
        """Raise AlreadyThere when one of the files exists and ``force`` is not given, unless an interrupted attempt to make a
        store in ``folder`` left it; InStoreFolder when one would lie in that folder."""
        files = [file for file in (self.sheet, self.code, self.reserve_key if owner else None) if file is not None]
        if any(file.resolve().is_relative_to(folder.resolve()) for file in files):
            raise InStoreFolder(path=str(folder))
        places.remove_announced(folder, files)
        for file in files:
            refuse_existing(file, force=self.force)


def new_store(
    folder: Path,
    order: StoreOrder,
    papers: Papers,
    *,
    machine: str,
    now: Clock,
    cost: KdfCost = KdfCost(),  # noqa: B008  # a frozen value
) -> CreatedStore:
    """A new store in ``folder``, with its papers beside it.

    Raises AlreadyThere, SyncedFolder, UnknownProgramme, UnknownNode, WeakPassphrase, MissingArgument, NameNotPrintable, or
    WrongStoreKind for physician minutes at an owner, before anything is made; and no files are left when the creation fails.
    """
    programme, node = load_programme(order.programme_id), order.node
    if node:
        programme.node(node)
    elif order.physician_minutes is not None:
        raise WrongStoreKind(needed=NODE)
    account = Account(id=new_id(), name=account_name(order.name), role=Role.THERAPIST if node else Role.PROJECT_LEADER)
    check_printable(account.name)
    check_passphrase(order.passphrase)
    papers.refuse_existing(folder, owner=not node)
    new = NewStore(kind=NODE if node else OWNER, practice=order.practice, programme=order.programme_id, node=node or "")
    creation = _StoreCreation(folder, new, programme, account, papers, now(), order.physician_minutes)
    try:
        secrets = FirstSecrets(passphrase=order.passphrase, recovery_code=creation.code, cost=cost)
        vault = Vault.create(folder, new, account, secrets, machine=machine, now=now, fill=creation.fill)
    except BaseException:
        creation.take_back()
        raise
    vault.close()
    return CreatedStore(
        folder=folder,
        store_id=new.id,
        fingerprint=creation.fingerprint,
        recovery_sheet=papers.sheet,
        recovery_code=creation.code,
        reserve_key=None if node else papers.reserve_key,
    )


class _StoreCreation:
    """The first contents of a new store, and its papers."""

    def __init__(
        self,
        folder: Path,
        new: NewStore,
        programme: Programme,
        account: Account,
        papers: Papers,
        now: dt.datetime,
        minutes: int | None,
    ) -> None:
        self._new, self._programme, self._account, self._papers, self._now = new, programme, account, papers, now
        self._folder, self._minutes = folder, minutes
        self._written: list[Path] = []
        self.code, self.fingerprint = new_recovery_code(), ""

    def fill(self, tx: Writing) -> None:
        """Write keys, decisions and hours into the store, and then the papers, before the store is complete."""
        identity = keys.make_identity(tx, owner=self._new.kind == OWNER, now=self._now)
        self.fingerprint = keys.new_keys(tx, self._new, self._store()).fingerprint
        if self._new.practice:
            save_policy(tx, Policy(second_approval=False))
        if self._minutes:
            start = self._programme.start
            tx.allotments.add(Allotment(id=new_id(), pool=TEAM_POOL, minutes=self._minutes, valid_from=start))
        if identity.reserve_secret is not None:
            self._write(self._papers.reserve_key, f"{_reserve_words(self._store())}{identity.reserve_secret}\n".encode())
        if self._papers.code is not None:
            self._write(self._papers.code, f"{self.code}\n".encode())
        self._write(self._papers.sheet, recovery_sheet.write(self._sheet()))

    def take_back(self) -> None:
        """Remove the papers of a store whose creation failed."""
        for file in self._written:
            file.unlink(missing_ok=True)

    def _store(self) -> str:
        """The name of the store's node or owner."""
        return self._programme.node(self._new.node).name if self._new.node else self._programme.owner

    def _sheet(self) -> RecoverySheet:
        return RecoverySheet(
            letterhead=Letterhead(programme=self._programme.name, store=self._store(), practice=self._new.practice),
            store_id=self._new.id,
            made=self._now.date(),
            account=self._account.name,
            fingerprint=self.fingerprint,
            code=self.code,
            reserve_file=self._papers.reserve_key.name if self._new.kind == OWNER else None,
        )

    def _write(self, file: Path, content: bytes) -> None:
        with writing(file):
            file.parent.mkdir(parents=True, exist_ok=True)
        places.announce(self._folder, file, content)
        write_atomically(file, content)
        self._written.append(file)


def _reserve_words(store: str) -> str:
    """The comment at the head of the reserve key's file, in the form that the age tools skip."""
    text = translate(
        "ReserveKey",
        "Reserve key of {store}. It opens the packages that the nodes have sent if the store is lost, also with the tool age.\n"
        "Whoever has this file can read the packages. Move it to a USB stick that is locked in with the recovery sheet, and\n"
        "delete it from the computer. The store keeps no copy.",
    ).format(store=store)
    return "".join(f"# {line}\n" for line in text.splitlines())
