"""The store: created, opened and locked; read and written in units of work."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain import case, exchange, figures, hours, measure, participant, roles, support
from kraft_desktop.domain.errors import (
    DamagedHeader,
    DamagedStore,
    UnknownAccount,
    WrongPassphrase,
    WrongRecoveryCode,
)
from kraft_desktop.domain.trail import Actor, utc
from kraft_desktop.store import anchors, database, keys, migrations, places, schema
from kraft_desktop.store import header as headers
from kraft_desktop.store.files import erase, writing
from kraft_desktop.store.header import Header
from kraft_desktop.store.lease import Lease
from kraft_desktop.store.records import Journal, Records
from kraft_desktop.store.trail import Trail

Clock = Callable[[], dt.datetime]
_FAILED = "failed-unlocks.txt"


class Data:
    """One unit of work: every kind of record, all as of one moment."""

    def __init__(self, connection: sa.Connection, trail: Trail, journal: Journal | None = None) -> None:
        def records(table: sa.Table, record: type[Any]) -> Records[Any]:
            return Records(connection, table, record, journal)

        self.connection, self.trail = connection, trail
        self.accounts: Records[roles.Account] = records(schema.ACCOUNTS, roles.Account)
        self.settings: Records[exchange.Setting] = records(schema.SETTINGS, exchange.Setting)
        self.participants: Records[participant.Participant] = records(schema.PARTICIPANTS, participant.Participant)
        self.cases: Records[case.Case] = records(schema.CASES, case.Case)
        self.step_events: Records[case.StepEvent] = records(schema.STEP_EVENTS, case.StepEvent)
        self.decisions: Records[case.TeamDecision] = records(schema.DECISIONS, case.TeamDecision)
        self.closings: Records[case.Closing] = records(schema.CLOSINGS, case.Closing)
        self.interventions: Records[measure.Intervention] = records(schema.INTERVENTIONS, measure.Intervention)
        self.assessments: Records[measure.Assessment] = records(schema.ASSESSMENTS, measure.Assessment)
        self.taken_sheets: Records[exchange.TakenSheet] = records(schema.TAKEN_SHEETS, exchange.TakenSheet)
        self.support_months: Records[support.SupportMonth] = records(schema.SUPPORT_MONTHS, support.SupportMonth)
        self.consultations: Records[hours.Consultation] = records(schema.CONSULTATIONS, hours.Consultation)
        self.allotments: Records[hours.Allotment] = records(schema.ALLOTMENTS, hours.Allotment)
        self.partners: Records[exchange.Partner] = records(schema.PARTNERS, exchange.Partner)
        self.frozen_classes: Records[figures.FrozenClasses] = records(schema.FROZEN_CLASSES, figures.FrozenClasses)
        self.sent: Records[exchange.SentPackage] = records(schema.SENT_PACKAGES, exchange.SentPackage)
        self.received: Records[exchange.ReceivedPackage] = records(schema.RECEIVED_PACKAGES, exchange.ReceivedPackage)
        self.receipts: Records[exchange.Receipt] = records(schema.RECEIPTS, exchange.Receipt)

    def setting(self, name: str) -> str | None:
        """The value of a setting, None when never set."""
        found = self.settings.get(name)
        return found.value if found else None


class Writing(Data):
    """A unit of work that writes; what it does stands in the trail in the same transaction."""

    def __init__(self, connection: sa.Connection, trail: Trail, journal: Journal) -> None:
        super().__init__(connection, trail, journal)
        self._journal = journal

    def note(self, kind: str, record_id: str, fields: Mapping[str, Any]) -> None:
        """Say in the trail what changes no record: a look at people, an export, a refusal."""
        self._journal.append((kind, record_id, fields))

    def put_setting(self, name: str, value: str) -> None:
        """Set a setting, new or not."""
        old = self.settings.get(name)
        new = exchange.Setting(id=name, value=value)
        if old is None:
            self.settings.add(new)
        else:
            self.settings.update(old, new)

    @property
    def changes(self) -> int:
        """How many lines the trail will have of this unit of work so far."""
        return len(self._journal)

    @property
    def changed(self) -> frozenset[str]:
        """The kinds of record touched so far."""
        return frozenset(kind for kind, _, _ in self._journal)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """What a store is from its first day; ``node`` is empty for the project owner."""

    kind: str
    practice: bool
    programme: str
    node: str


class Vault:
    """An open store. Make one with ``create``, ``open`` or ``recover``; ``close`` it, or use it as a context manager."""

    def __init__(
        self,
        folder: Path,
        header: Header,
        data_key: bytes,
        account_id: str,
        lease: Lease,
        machine: str,
        now: Clock,
    ) -> None:
        self.folder, self.header, self.now = folder, header, now
        self._data_key, self._lease, self._machine = data_key, lease, machine
        self._trail_key = keys.subkey(data_key, "trail")
        self._engine = database.engine(self.path, self.database_key)
        with self.read() as data:
            found = data.accounts.get(account_id) if account_id else None
        self.account = found

    # --- making and opening ---------------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        folder: Path,
        new: NewStore,
        account: roles.Account,
        passphrase: str,
        recovery_code: str,
        *,
        machine: str,
        now: Clock,
        cost: keys.KdfCost = keys.KdfCost(),  # noqa: B008  # a frozen value
    ) -> Vault:
        """A new store in a folder that is empty or not there yet, with one account and a recovery code."""
        database.check_libraries()
        keys.check_passphrase(passphrase)
        places.make_folder(folder)
        store_id, key_id, data_key = secrets.token_hex(16), secrets.token_hex(8), keys.random_key()
        ways_in = (
            (keys.PASSPHRASE, account.id, account.name, passphrase),
            (keys.RECOVERY, "", "", recovery_code),
        )
        slots = tuple(
            keys.make_slot(secret, data_key, cost, binding=store_id, key_id=key_id, type_=type_, account=owner, name=name)
            for type_, owner, name, secret in ways_in
        )
        header = Header(
            store_id=store_id,
            kind=new.kind,
            practice=new.practice,
            programme=new.programme,
            node=new.node,
            key_id=key_id,
            generation=1,
            slots=slots,
        ).signed(data_key)
        path = folder / header.data_file
        try:
            _create_database(path, keys.subkey(data_key, "database"), store_id)
            headers.write(folder, header)
        except BaseException:
            for file in folder.glob("data-*"):
                file.unlink()
            raise
        lease = Lease(folder, account.name, machine, utc(now()))
        vault = cls(folder, header, data_key, "", lease, machine, now)
        with vault.write("store.create", who=account.name) as tx:
            tx.accounts.add(account)
        vault.account = account
        return vault

    @classmethod
    def open(cls, folder: Path, name: str | None, passphrase: str, *, machine: str, now: Clock) -> Vault:
        """Open with the passphrase of an account, the first when ``name`` is None.

        NoSuchStore, DamagedHeader, StoreBusy, UnknownAccount, WrongPassphrase, NewerStore or DamagedStore.
        """
        places.refuse_shared(folder)
        header = headers.read(folder)
        slot = header.slot_for(name)
        if slot is None:
            known = ", ".join(s.name for s in header.slots if s.type == keys.PASSPHRASE)
            raise UnknownAccount(name=name or "", known=known)
        return cls._unlock(folder, header, slot, passphrase, machine=machine, now=now)

    @classmethod
    def recover(cls, folder: Path, code: str, *, machine: str, now: Clock) -> Vault:
        """Open with the recovery code; no account is logged in. WrongRecoveryCode when it is not this store's."""
        header = headers.read(folder)
        slot = next((s for s in header.slots if s.type == keys.RECOVERY), None)
        if slot is None:
            raise DamagedHeader(problem="no recovery slot")
        return cls._unlock(folder, header, slot, keys.read_recovery_code(code), machine=machine, now=now)

    @classmethod
    def _unlock(cls, folder: Path, header: Header, slot: keys.Slot, secret: str, *, machine: str, now: Clock) -> Vault:
        database.check_libraries()
        lease = Lease(folder, slot.name or "?", machine, utc(now()))
        try:
            data_key = unlocked_key(header, slot, secret)
            if data_key is None:
                with writing(folder), (folder / _FAILED).open("a", encoding="ascii") as file:
                    file.write(f"{utc(now())}\n")
                raise (WrongPassphrase(account=slot.name) if slot.type == keys.PASSPHRASE else WrongRecoveryCode(group=None))
            path, key = folder / header.data_file, keys.subkey(data_key, "database")
            verify_database(path, key, header.store_id)
            vault = cls(folder, header, data_key, slot.account, lease, machine, now)
            try:
                migrations.bring_up_to_date(vault._engine, path, key)
                vault._log_unlock(slot)
            except BaseException:
                vault._engine.dispose()
                raise
        except BaseException:
            lease.release()
            raise
        return vault

    def _log_unlock(self, slot: keys.Slot) -> None:
        if slot.type == keys.PASSPHRASE and (self.account is None or not self.account.active):
            raise UnknownAccount(name=slot.name, known="")
        failed = self.folder / _FAILED
        moments = failed.read_text("ascii", errors="replace").split() if failed.exists() else []
        with self.write("store.unlock") as tx:
            for moment in moments:
                tx.note("store", self.header.store_id, {"failed_unlock": moment})
            tx.note("store", self.header.store_id, {"slot": slot.type})
        failed.unlink(missing_ok=True)

    # --- properties -------------------------------------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The database file."""
        return self.folder / self.header.data_file

    @property
    def database_key(self) -> bytes:
        """The raw key of the database file."""
        return keys.subkey(self._data_key, "database")

    @property
    def backup_key(self) -> bytes:
        """The key that authenticates backups of this store."""
        return keys.subkey(self._data_key, "backup")

    @property
    def actor(self) -> Actor:
        """Who the trail will name."""
        return Actor(who=self.account.name if self.account else "recovery", machine=self._machine)

    # --- units of work ------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def read(self) -> Iterator[Data]:
        """A consistent view of the store."""
        with database.transaction(self._engine, immediate=False) as connection:
            yield Data(connection, Trail(connection, self._trail_key))

    @contextlib.contextmanager
    def write(self, verb: str, who: str | None = None) -> Iterator[Writing]:
        """One transaction with its lines in the trail; nothing of it remains when the block raises."""
        journal: Journal = []
        with database.transaction(self._engine, immediate=True) as connection:
            trail = Trail(connection, self._trail_key)
            yield Writing(connection, trail, journal)
            actor = Actor(who=who, machine=self._machine) if who else self.actor
            trail.append(actor, utc(self.now()), verb, journal)

    # --- keys -----------------------------------------------------------------------------------------------------------------

    def set_slot(self, account: roles.Account, passphrase: str) -> None:
        """Give an account its way in, or a new one in place of the old, at the cost the other slots have."""
        keys.check_passphrase(passphrase)
        slot = keys.make_slot(
            passphrase,
            self._data_key,
            self.header.slots[0].cost,
            binding=self.header.store_id,
            key_id=self.header.key_id,
            type_=keys.PASSPHRASE,
            account=account.id,
            name=account.name,
        )
        slots = list(self.header.slots)
        places_held = [i for i, s in enumerate(slots) if s.account == account.id]
        if places_held:
            slots[places_held[0]] = slot
        else:
            slots.insert(len(slots) - 1, slot)
        self._commit(dataclasses.replace(self.header, slots=tuple(slots)))

    def rotate(self, without: str) -> None:
        """A new data key that the account ``without`` cannot open; the old file is overwritten and removed.

        The header is swapped after the copy is verified, so that a cut leaves the old or the new state.
        """
        data_key, key_id = keys.random_key(), secrets.token_hex(8)
        binding = self.header.store_id
        slots = tuple(
            dataclasses.replace(s, sealed=keys.seal_data_key(data_key, s.public, f"{binding}/{key_id}/{s.id}"))
            for s in self.header.slots
            if s.account != without
        )
        header = dataclasses.replace(self.header, slots=slots, key_id=key_id, generation=self.header.generation + 1)
        old_path = self.path
        database.checkpoint(self._engine)
        self._engine.dispose()
        try:
            database.copy_with_key(
                old_path, self.database_key, self.folder / header.data_file, keys.subkey(data_key, "database")
            )
        except BaseException:
            (self.folder / header.data_file).unlink(missing_ok=True)
            self._engine = database.engine(old_path, self.database_key)
            raise
        self._data_key, self._trail_key = data_key, keys.subkey(data_key, "trail")
        self._commit(header)
        self._engine = database.engine(self.path, self.database_key)
        for file in self.folder.glob("data-*"):
            if not file.name.startswith(f"data-{key_id}.db"):
                erase(file)

    def _commit(self, header: Header) -> None:
        signed = header.signed(self._data_key)
        headers.write(self.folder, signed)
        self.header = signed

    # --- anchors, locking --------------------------------------------------------------------------------------------------

    def anchor(self) -> anchors.Anchor:
        """How far the store has come."""
        with self.read() as data:
            sequence, hash_ = data.trail.head()
        return anchors.Anchor(generation=self.header.generation, sequence=sequence, hash=hash_)

    def is_stale(self) -> bool:
        """Whether this machine has seen a later state of this store. KeyringUnavailable when it cannot remember."""
        seen, own = anchors.recall(self.header.store_id), self.anchor()
        if seen is None:
            return False
        if (own.generation, own.sequence) < (seen.generation, seen.sequence):
            return True
        with self.read() as data:
            return data.trail.hash_at(seen.sequence) != seen.hash

    def snapshot(self, target: Path) -> None:
        """Copy the database file, everything in it and nobody writing."""
        database.checkpoint(self._engine)
        with database.transaction(self._engine, immediate=True), writing(target):
            target.write_bytes(self.path.read_bytes())

    def close(self) -> None:
        """Lock: everything into the file, connections closed, the lease given back. Harmless when done twice."""
        try:
            database.checkpoint(self._engine)
        finally:
            self._engine.dispose()
            self._lease.release()

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def unlocked_key(header: Header, slot: keys.Slot, secret: str) -> bytes | None:
    """The data key that ``secret`` opens, None when it does not; DamagedHeader when the header was not made with it."""
    data_key = keys.open_slot(slot, secret, binding=header.store_id, key_id=header.key_id)
    if data_key is not None and not header.authentic(data_key):
        raise DamagedHeader(problem="mac")
    return data_key


def verify_database(path: Path, key: bytes, store_id: str) -> None:
    """Raise DamagedStore unless the file is there, is this store's, and passes both integrity checks."""
    if not path.is_file() or path.stat().st_size == 0:
        raise DamagedStore(problem=f"{path.name} is missing or empty")
    with database.translated(path):
        connection = database.connect(path, key)
        try:
            found = connection.execute("SELECT value FROM settings WHERE id = 'store_id'").fetchone()
        finally:
            connection.close()
    if found != (store_id,):
        raise DamagedStore(problem="store id")
    database.checked(path, key)


def _create_database(path: Path, key: bytes, store_id: str) -> None:
    with database.translated(path):
        database.connect(path, key, create=True).close()
        engine = database.engine(path, key)
        try:
            with database.transaction(engine, immediate=True) as connection:
                schema.create(connection)
                connection.execute(sa.insert(schema.SETTINGS), [{"id": "store_id", "value": store_id}])
            database.checkpoint(engine)
        finally:
            engine.dispose()
    database.checked(path, key)
