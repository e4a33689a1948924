"""The store: created, opened and locked; read and written in units of work."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain import exchange, hours, imports, roles
from kraft_desktop.domain.cases import case, household, measures, participant, support
from kraft_desktop.domain.errors import KeyringUnavailable, UnknownAccount, WrongPassphrase, WrongRecoveryCode
from kraft_desktop.domain.statistics import figures
from kraft_desktop.domain.trail import Actor, utc
from kraft_desktop.store import anchors
from kraft_desktop.store.anchors import Anchor, Standing
from kraft_desktop.store.database import migrations, schema, sqlcipher
from kraft_desktop.store.database.records import Journal, Records
from kraft_desktop.store.database.trail import Trail
from kraft_desktop.store.folder import places
from kraft_desktop.store.folder.files import writing
from kraft_desktop.store.folder.lease import Lease
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import slots, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.passphrase import check_passphrase

Clock = Callable[[], dt.datetime]
_FAILED = "failed-unlocks.txt"


class Data:
    """A unit of work: every kind of record, all as of one moment."""

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
        self.interventions: Records[measures.Intervention] = records(schema.INTERVENTIONS, measures.Intervention)
        self.assessments: Records[measures.Assessment] = records(schema.ASSESSMENTS, measures.Assessment)
        self.taken_sheets: Records[exchange.TakenSheet] = records(schema.TAKEN_SHEETS, exchange.TakenSheet)
        self.support_months: Records[support.SupportMonth] = records(schema.SUPPORT_MONTHS, support.SupportMonth)
        self.consultations: Records[hours.Consultation] = records(schema.CONSULTATIONS, hours.Consultation)
        self.allotments: Records[hours.Allotment] = records(schema.ALLOTMENTS, hours.Allotment)
        self.import_log: Records[imports.ImportEntry] = records(schema.IMPORT_LOG, imports.ImportEntry)
        self.import_changes: Records[imports.ImportChange] = records(schema.IMPORT_CHANGES, imports.ImportChange)
        self.recipes: Records[imports.Recipe] = records(schema.RECIPES, imports.Recipe)
        self.questions: Records[imports.AskedQuestion] = records(schema.QUESTIONS, imports.AskedQuestion)
        self.answers: Records[imports.QuestionAnswer] = records(schema.QUESTION_ANSWERS, imports.QuestionAnswer)
        self.households: Records[household.HouseholdAnswer] = records(schema.HOUSEHOLD_ANSWERS, household.HouseholdAnswer)
        self.partners: Records[exchange.Partner] = records(schema.PARTNERS, exchange.Partner)
        self.frozen_classes: Records[figures.FrozenClasses] = records(schema.FROZEN_CLASSES, figures.FrozenClasses)
        self.sent: Records[exchange.SentPackage] = records(schema.SENT_PACKAGES, exchange.SentPackage)
        self.publications: Records[exchange.OwnPublication] = records(schema.OWN_PUBLICATIONS, exchange.OwnPublication)
        self.received: Records[exchange.ReceivedPackage] = records(schema.RECEIVED_PACKAGES, exchange.ReceivedPackage)
        self.receipts: Records[exchange.Receipt] = records(schema.RECEIPTS, exchange.Receipt)

    def setting(self, name: str) -> str | None:
        """The value of a setting; None when it was never set."""
        found = self.settings.get(name)
        return found.value if found else None


class Writing(Data):
    """A unit of work that writes; its changes are recorded in the trail in the same transaction."""

    def __init__(self, connection: sa.Connection, trail: Trail, journal: Journal) -> None:
        super().__init__(connection, trail, journal)
        self._journal = journal
        self._noted: set[int] = set()

    def note(self, kind: str, record_id: str, fields: Mapping[str, object]) -> None:
        """Record in the trail an event that changes no record: people shown, an export, a refusal."""
        self._noted.add(len(self._journal))
        self._journal.append((kind, record_id, fields))

    def put_setting(self, name: str, value: str) -> None:
        """Set a setting, whether it exists or not."""
        old = self.settings.get(name)
        new = exchange.Setting(id=name, value=value)
        if old is None:
            self.settings.add(new)
        else:
            self.settings.update(old, new)

    @property
    def changes(self) -> int:
        """The number of trail entries of this unit of work so far."""
        return len(self._journal)

    @property
    def changed(self) -> frozenset[str]:
        """The kinds (names of tables) of the records added or changed so far; what was only noted has changed nothing."""
        return frozenset(kind for place, (kind, _, _) in enumerate(self._journal) if place not in self._noted)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """The identity of a new store; ``node`` is empty for the project owner."""

    kind: str
    practice: bool
    programme: str
    node: str
    id: str = field(default_factory=lambda: secrets.token_hex(16))


class Vault:
    """An open store. Make one with ``create``, ``open`` or ``unlock``; ``close`` it, or use it as a context manager.

    ``account`` is the one that opened it, None after a recovery code. ``standing`` is the comparison with the machine's memory.
    ``committed`` is called after each write with the kinds of record that it added or changed.
    """

    def __init__(self, folder: Path, header: Header, data_key: bytes, lease: Lease, machine: str, now: Clock) -> None:
        self.folder, self.now = folder, now
        self.account: roles.Account | None = None
        self.standing = Standing.UNKNOWN
        self.committed: Callable[[frozenset[str]], object] = lambda _: None
        self._lease, self._machine, self._open = lease, machine, True
        self._use(header, data_key)

    def _use(self, header: Header, data_key: bytes) -> None:
        self.header, self._data_key = header, data_key
        self._trail_key = wrapping.subkey(data_key, "trail")
        self._writing = threading.RLock()
        self._engine = sqlcipher.engine(self.path, self.database_key)

    # --- making and opening ---------------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        folder: Path,
        new: NewStore,
        account: roles.Account,
        chosen: slots.FirstSecrets,
        *,
        machine: str,
        now: Clock,
        fill: Callable[[Writing], object] = lambda _: None,
    ) -> Vault:
        """A new store in a folder that is empty or does not exist, with one account, a recovery code and what ``fill`` writes.

        Its header is written last and makes it a store. Raises WeakPassphrase, SyncedFolder or AlreadyThere.
        """
        sqlcipher.check_libraries()
        check_passphrase(chosen.passphrase)
        places.make_folder(folder)
        key, key_id = wrapping.random_key(), secrets.token_hex(8)
        header = Header(
            store_id=new.id,
            kind=new.kind,
            practice=new.practice,
            programme=new.programme,
            node=new.node,
            key_id=key_id,
            generation=1,
            slots=slots.first_slots(key, account, chosen, store_id=new.id, key_id=key_id),
        ).signed(key)
        lease = Lease(folder, account.name, machine, utc(now()))
        try:
            sqlcipher.create(folder / header.data_file, wrapping.subkey(key, "database"), new.id)
            vault = cls(folder, header, key, lease, machine, now)
            vault._complete_creation(account, fill)
        except BaseException:
            lease.release()
            for file in folder.iterdir():
                file.unlink()
            raise
        return vault

    def _complete_creation(self, account: roles.Account, fill: Callable[[Writing], object]) -> None:
        self.account = account
        try:
            with self.write("store.create") as tx:
                tx.accounts.add(account)
                fill(tx)
            sqlcipher.checkpoint(self._engine)
            headers.write(self.folder, self.header)
        except BaseException:
            self._engine.dispose()
            raise
        self.accept()

    @classmethod
    def open(cls, folder: Path, name: str | None, passphrase: str, *, machine: str, now: Clock) -> Vault:
        """The store, opened with the passphrase of an account, the first when ``name`` is None.

        Raises SyncedFolder, NoSuchStore, DamagedHeader, StoreBusy, UnknownAccount, WrongPassphrase, NewerStore or DamagedStore.
        """
        return cls.unlock(folder, slots.with_passphrase(name, passphrase), machine=machine, now=now)

    @classmethod
    def unlock(cls, folder: Path, way: slots.Way, *, machine: str, now: Clock) -> Vault:
        """The store, opened by ``way``; with the recovery code no account is logged in. Raises as ``open`` does, and
        WrongRecoveryCode."""
        places.refuse_shared(folder)
        slot, _ = way(headers.read(folder))
        sqlcipher.check_libraries()
        lease = Lease(folder, slot.name or "?", machine, utc(now()))
        try:
            header = headers.read(folder)  # read again now that no other program can change it
            slot, secret = way(header)
            try:
                data_key = slots.trusted_key(header, slot, secret)
            except (WrongPassphrase, WrongRecoveryCode):
                with writing(folder), (folder / _FAILED).open("a", encoding="ascii") as file:
                    file.write(f"{utc(now())}\n")
                raise
            sqlcipher.verify(folder / header.data_file, wrapping.subkey(data_key, "database"), header.store_id)
            headers.remove_remains(folder)
            vault = cls(folder, header, data_key, lease, machine, now)
            try:
                migrations.bring_up_to_date(vault._engine, vault.path, vault.database_key)
                vault._log_in(slot)
            except BaseException:
                vault._engine.dispose()
                raise
        except BaseException:
            lease.release()
            raise
        return vault

    def _log_in(self, slot: wrapping.Slot) -> None:
        with self.read() as data:
            self.account = data.accounts.get(slot.account) if slot.account else None
            if slot.account and (self.account is None or not self.account.active):
                raise UnknownAccount(name=slot.name, known="")
            if not self.header.practice:
                self.standing = anchors.compare(self.header.store_id, self.anchor(), data.trail.hash_at)
        failed = self.folder / _FAILED
        moments = failed.read_text("ascii", errors="replace").split() if failed.exists() else []
        with self.write("store.unlock") as tx:
            for moment in moments:
                tx.note("store", self.header.store_id, {"failed_unlock": moment})
            if tx.trail.latest() > utc(self.now()):
                tx.note("store", self.header.store_id, {"clock_went_back": tx.trail.latest()})
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
        return wrapping.subkey(self._data_key, "database")

    @property
    def backup_key(self) -> bytes:
        """The key that authenticates backups of this store."""
        return wrapping.subkey(self._data_key, "backup")

    @property
    def actor(self) -> Actor:
        """The account and machine that the trail names."""
        return Actor(who=self.account.name if self.account else "recovery", machine=self._machine)

    # --- units of work ------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def read(self) -> Iterator[Data]:
        """A unit of work that reads the store as of one moment."""
        with sqlcipher.transaction(self._engine, immediate=False) as connection:
            yield Data(connection, Trail(connection, self._trail_key))

    @contextlib.contextmanager
    def write(self, verb: str) -> Iterator[Writing]:
        """One transaction with its lines in the trail; nothing of it remains when the block raises. Of two threads that write
        one waits for the other, however long that takes. ``committed`` is called in the thread that wrote."""
        journal: Journal = []
        with self._writing, sqlcipher.transaction(self._engine, immediate=True) as connection:
            trail = Trail(connection, self._trail_key)
            tx = Writing(connection, trail, journal)
            yield tx
            trail.append(self.actor, utc(self.now()), verb, journal)
        if tx.changed:
            self.committed(tx.changed)

    # --- keys -----------------------------------------------------------------------------------------------------------------

    def set_slot(self, account: roles.Account, passphrase: str) -> None:
        """Give an account a key slot with the passphrase, replacing its old one. Raises WeakPassphrase."""
        changed = slots.with_account_slot(self.header, self._data_key, account, passphrase)
        headers.write(self.folder, changed)
        self.header = changed
        self.committed(frozenset({schema.ACCOUNTS.name}))  # an account is one only with its way in

    def rotate(self, without: str, verb: str, fill: Callable[[Writing], object]) -> None:
        """Change to a new data key that the account ``without`` cannot open; the old file is overwritten and removed.

        The data are copied under the new key, together with what ``fill`` writes under ``verb``; the header is replaced last,
        so that an interruption leaves the old or the new state. The trail's keyed references to equal values differ from then
        on.
        """
        before = self.header, self._data_key
        header, data_key = slots.with_new_data_key(self.header, without)
        sqlcipher.checkpoint(self._engine)
        self._engine.dispose()
        try:
            copy = self.folder / header.data_file
            sqlcipher.copy_with_key(self.path, self.database_key, copy, wrapping.subkey(data_key, "database"))
            self._use(header, data_key)
            with self.write(verb) as tx:
                fill(tx)
            sqlcipher.checkpoint(self._engine)
            headers.write(self.folder, header)
        except BaseException:
            self._engine.dispose()
            self._use(*before)
            raise
        finally:
            headers.remove_remains(self.folder)

    # --- anchors, locking -----------------------------------------------------------------------------------------------------

    def anchor(self) -> Anchor:
        """The present state of the store, as the machine remembers it."""
        with self.read() as data:
            sequence, hash_ = data.trail.head()
        return Anchor(generation=self.header.generation, sequence=sequence, hash=hash_)

    def accept(self) -> None:
        """Have the machine remember this state when the store is closed, even if it has seen a later one; practice stores are
        never remembered."""
        if not self.header.practice:
            self.standing = Standing.CURRENT

    def close(self) -> None:
        """Lock the store: write everything to the file, close connections and release the lease. Harmless when done twice."""
        if not self._open:
            return
        self._open = False
        try:
            if self.standing is Standing.CURRENT:
                with contextlib.suppress(KeyringUnavailable):  # remembering is optional: the store is complete without it
                    anchors.remember(self.header.store_id, self.anchor())
            sqlcipher.checkpoint(self._engine)
        finally:
            self._engine.dispose()
            self._lease.release()

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
