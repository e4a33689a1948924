"""The store: created, opened and locked; read and written in units of work."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kraft_desktop.domain import roles
from kraft_desktop.domain.errors import (
    ForeignKey,
    KeyringUnavailable,
    KraftError,
    NotTidied,
    OlderStore,
    Unavailable,
    UnknownAccount,
    WrongPassphrase,
    WrongRecoveryCode,
)
from kraft_desktop.domain.trail import Actor, utc
from kraft_desktop.store import archives, memory
from kraft_desktop.store.anchors import Anchor, Standing
from kraft_desktop.store.database import migrations, schema, sqlcipher
from kraft_desktop.store.database.records import Journal
from kraft_desktop.store.database.trail import CONTINUED, Trail
from kraft_desktop.store.folder import failed_unlocks, places
from kraft_desktop.store.folder.failed_unlocks import FailedUnlock
from kraft_desktop.store.folder.lease import Lease
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import issued, keyring_slot, slots, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.passphrase import check_passphrase
from kraft_desktop.store.keys.wrapping import Slot
from kraft_desktop.store.marks import Missing
from kraft_desktop.store.memory import Memory, State
from kraft_desktop.store.units import Clock, Data, NewStore, Writing

__all__ = ["Clock", "Data", "NewStore", "Vault", "Writing"]


class Vault(contextlib.AbstractContextManager["Vault"]):
    """An open store. Make one with ``create``, ``open`` or ``unlock``; ``close`` it, or use it as a context manager.

    ``account`` is the one that opened it, None after a recovery code. ``standing`` is the comparison with what is remembered of
    the store outside it, and ``missing`` what it lacks when it is older. ``foreign`` are slots of its header that the store did
    not give out. ``committed`` is called after each write with the kinds of record that it added or changed.
    """

    def __init__(self, folder: Path, header: Header, data_key: bytes, lease: Lease, machine: str, now: Clock) -> None:
        self.folder, self.now = folder, now
        self.account: roles.Account | None = None
        self.standing = Standing.UNKNOWN
        self.missing: Missing | None = None
        self.foreign: tuple[Slot, ...] = ()
        self.committed: Callable[[frozenset[str]], object] = lambda _: None
        self._lease, self._machine, self._open = lease, machine, True
        self._memory, self._issued = Memory(folder, header), issued.first(header, ())
        self._even_if_older, self._marking = False, True
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
        header, key = new.first_header(account, chosen)
        lease = Lease(folder, account.name, machine, utc(now()))
        try:
            sqlcipher.create(folder / header.data_file, wrapping.subkey(key, "database"), new.id)
            vault = cls(folder, header, key, lease, machine, now)
            try:
                vault.account, vault.standing, vault._marking = account, Standing.CURRENT, False
                with vault.write("store.create") as tx:
                    tx.accounts.add(account)
                    vault._issued = issued.first(header, {account.id})
                    tx.keep_setting(issued.SETTING, vault._issued.dump())
                    fill(tx)
                sqlcipher.checkpoint(vault._engine)
                headers.write(folder, header)
                places.complete(folder)
                vault._marking = True
                vault._keep_mark()
            except BaseException:
                vault._memory.close()
                vault._engine.dispose()
                raise
        except BaseException:
            lease.release()
            for file in folder.iterdir():
                file.unlink()
            raise
        return vault

    @classmethod
    def open(cls, folder: Path, name: str | None, passphrase: str, *, machine: str, now: Clock) -> Vault:
        """The store, opened with the passphrase of an account, the first when ``name`` is None.

        Raises SyncedFolder, NoSuchStore, DamagedHeader, StoreBusy, UnknownAccount, WrongPassphrase, NewerStore or DamagedStore.
        """
        return cls.unlock(folder, slots.with_passphrase(name, passphrase), machine=machine, now=now)

    @classmethod
    def unlock(
        cls, folder: Path, way: slots.Way, *, machine: str, now: Clock, just_restored: bool = False, even_if_older: bool = False
    ) -> Vault:
        """The store, opened by ``way``; with the recovery code no account is logged in. It may be written to ``even_if_older``
        than another state: then nothing outside its folder remembers it, nor one that was ``just_restored``.

        Raises as ``open`` does, WrongRecoveryCode, and ForeignKey for a slot that the store did not give out.
        """
        places.refuse_shared(folder)
        slot, _ = way(headers.read(folder))
        sqlcipher.check_libraries()
        lease = Lease(folder, slot.name or "?", machine, utc(now()))
        try:
            header = headers.read(folder)  # read again now that no other program can change it
            slot, secret = way(header)
            try:
                data_key = slots.trusted_key(header, slot, secret)
            except (WrongPassphrase, WrongRecoveryCode, KeyringUnavailable):
                failed_unlocks.note(folder, FailedUnlock(at=utc(now()), account=slot.account, machine=machine[:100]))
                raise
            sqlcipher.verify(folder / header.data_file, wrapping.subkey(data_key, "database"), header.store_id)
            vault = cls(folder, header, data_key, lease, machine, now)
            vault._even_if_older, vault._marking = just_restored or even_if_older, not just_restored
            try:
                vault._log_in(slot)
            except BaseException:
                vault._memory.close()
                vault._engine.dispose()
                raise
        except BaseException:
            lease.release()
            raise
        return vault

    def _log_in(self, slot: Slot) -> None:
        with self.read() as data:  # of what every schema has alike: an older state is left as it is until somebody decides
            migrations.version_of(data.connection)
            active = {account.id for account in data.accounts.where(active=True)}
            self.account = data.accounts.get(slot.account) if slot.account in active else None
            if slot.account and self.account is None:
                raise UnknownAccount(name=slot.name, known="")
            kept = data.setting(issued.SETTING)
            self._issued = issued.read(kept) if kept else issued.first(self.header, active)
            self.foreign = issued.foreign(self.header, self._issued, active)
            if slot in self.foreign:
                raise ForeignKey(name=slot.name)
            own = State(anchor=_anchor(self.header, data.trail.head()), moment=data.trail.at, hash_at=data.trail.hash_at)
            self._memory.look_at(data.trail)
            self.standing, self.missing = memory.compare(
                self.folder, self.header, self._data_key, own, self._issued, data.setting(archives.FOLDER)
            )
            self._marking &= self.missing is None
            if self.missing is not None and not self._issued.now.has(slot):  # of a header that was replaced for certain
                raise ForeignKey(name=slot.name)
        if self.missing is None or self._even_if_older:
            migrations.bring_up_to_date(self._engine, self.path, self.database_key)
            self._enter({"slot": slot.type})

    def _enter(self, how: Mapping[str, object]) -> None:
        """Tidy up after interruptions, and record the unlocking."""
        settled = self._issued.in_place(self.header)
        attempts, more = failed_unlocks.noted(self.folder)
        with self.write("store.unlock") as tx:
            for attempt in attempts:
                account = tx.accounts.get(attempt.account)
                claimed = Actor(who=account.name if account else "recovery", machine=attempt.machine)
                entry = ("accounts", attempt.account, {"failed_unlock": attempt.at})
                tx.trail.append(claimed, attempt.at, "store.unlock_failed", [entry])
            if more:
                tx.note("store", self.header.store_id, {"failed_unlocks_left_out": more})
            if tx.trail.latest() > utc(self.now()):
                tx.note("store", self.header.store_id, {"clock_went_back": tx.trail.latest()})
            for slot in self.foreign:
                tx.note("accounts", slot.account, {"foreign_key": slot.id})
            if settled.dump() != tx.setting(issued.SETTING):
                tx.keep_setting(issued.SETTING, settled.dump())
            tx.note("store", self.header.store_id, how)
        self._issued = settled
        if self.missing is None:
            headers.remove_remains(self.folder, settled.key_ids)
        failed_unlocks.forget(self.folder)

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
        """A unit of work that reads the store as of one moment.

        Raises OlderStore while the store is an older state of an earlier schema and nobody decided to go on with it.
        """
        with sqlcipher.transaction(self._engine, immediate=False) as connection:
            if self.missing is not None and migrations.version_of(connection) < schema.VERSION:
                raise OlderStore(kept=self.missing.kept)
            yield Data(connection, Trail(connection, self._trail_key))

    @contextlib.contextmanager
    def write(self, verb: str) -> Iterator[Writing]:
        """One transaction with its lines in the trail; nothing of it remains when the block raises. Of two threads that write
        one waits for the other, however long that takes. ``committed`` is called in the thread that wrote.

        Raises OlderStore while the store is known to be an older state and nobody decided to go on with it.
        """
        if self.missing is not None and not self._even_if_older:
            raise OlderStore(kept=self.missing.kept)
        journal: Journal = []
        with self._writing:
            with sqlcipher.transaction(self._engine, immediate=True) as connection:
                trail = Trail(connection, self._trail_key)
                tx = Writing(connection, trail, journal)
                yield tx
                at = utc(self.now())
                sequence, hash_ = trail.append(self.actor, at, verb, journal)
            if journal and self._marking and self._memory.follows(verb, tx.changed):
                state = Anchor(generation=self.header.generation, sequence=sequence, hash=hash_)
                self._memory.keep(self.header, self._data_key, state, at)
        if tx.changed:
            self.committed(tx.changed)

    # --- keys -----------------------------------------------------------------------------------------------------------------

    def change_keys(self, change: slots.Change, verb: str, fill: Callable[[Writing], object] = lambda _: None) -> None:
        """Replace the header by what ``change`` makes of it, together with what ``fill`` writes under ``verb``: both or
        neither, and the header decides when an interruption comes between the two. Slots that the store did not give out are
        left out. Raises WeakPassphrase; NotTidied when all is changed but a power failure could still undo it."""
        before, changed = self._issued, change(issued.without(self.header, self.foreign, self._issued), self._data_key)
        following = before.followed_by(changed)
        try:
            with headers.replacing(self.folder, changed), self.write(verb) as tx:
                fill(tx)
                tx.keep_setting(issued.SETTING, following.dump())
        except KraftError as problem:
            if headers.read(self.folder) != changed:
                with self.read() as data:
                    saved = data.setting(issued.SETTING) == following.dump()
                if saved:
                    with self.write("keys.undo") as tx:
                        tx.keep_setting(issued.SETTING, before.dump())
                raise
            raise NotTidied(path=str(self.folder)) from problem
        finally:
            in_place = headers.read(self.folder) == changed
            ended, kept = (self.header, changed) if in_place else (changed, self.header)
            keyring_slot.forget_ended(ended, kept, self._machine)
            if in_place:
                self.header, self._issued, self.foreign = changed, following, ()
                self._keep_mark()
                self.committed(frozenset({schema.ACCOUNTS.name}))  # an account is one only with its way in

    def rotate(self, without: str, verb: str, fill: Callable[[Writing], object], *, recovery_code: str) -> None:
        """Change to a new data key that the account ``without`` and the old recovery code cannot open; the old file is
        overwritten and removed.

        The data are copied under the new key, together with what ``fill`` writes under ``verb``; the header is replaced last,
        so that an interruption leaves the old or the new state. The trail's keyed references to equal values differ from then
        on. Raises NotTidied when the key is changed and the old file could not be removed.
        """
        before = self.header, self._data_key
        header, data_key = slots.with_new_data_key(
            issued.without(self.header, self.foreign, self._issued), without, recovery_code
        )
        begun = self._issued.with_key_id(header.key_id)
        with self.write("keys.begin") as tx:
            tx.keep_setting(issued.SETTING, begun.dump())
        sqlcipher.checkpoint(self._engine)
        self._engine.dispose()
        marking, self._marking = self._marking, False  # until the header is in place
        try:
            copy = self.folder / header.data_file
            sqlcipher.copy_with_key(self.path, self.database_key, copy, wrapping.subkey(data_key, "database"))
            self._use(header, data_key)
            self._issued = issued.Issued(now=issued.keys_of(header), key_ids=begun.key_ids)
            with self.write(verb) as tx:
                tx.keep_setting(issued.SETTING, self._issued.dump())
                fill(tx)
            sqlcipher.checkpoint(self._engine)
            headers.write(self.folder, header)
        except BaseException as problem:
            in_place = headers.read(self.folder) == header
            if not in_place:
                self._engine.dispose()
                self._use(*before)
                self._issued = begun
                headers.remove_remains(self.folder, begun.key_ids)
            if not in_place or not isinstance(problem, KraftError):
                raise
            raise NotTidied(path=str(self.folder)) from problem
        finally:
            self._marking = marking
            self._keep_mark()
        self.foreign = ()
        keyring_slot.forget_ended(before[0], header, self._machine)
        try:
            headers.remove_remains(self.folder, begun.key_ids)
        except KraftError as problem:
            raise NotTidied(path=str(self.folder)) from problem

    # --- anchors, locking -----------------------------------------------------------------------------------------------------

    def anchor(self) -> Anchor:
        """The present state of the store."""
        with self.read() as data:
            return _anchor(self.header, data.trail.head())

    def _keep_mark(self) -> None:
        with self.read() as data:
            state = _anchor(self.header, data.trail.last_to_miss())
            at, self._memory.turns = data.trail.at(state.sequence), data.trail.turns()
        if self._marking:
            self._memory.keep(self.header, self._data_key, state, at)

    def accept(self) -> None:
        """Go on with a store that is known to be older than what is remembered: what it lacks is given up, and this state is
        the one that is remembered from now on. Harmless for any other store."""
        if self.missing is None:
            return
        migrations.bring_up_to_date(self._engine, self.path, self.database_key)
        given_up, self.missing, self.standing = self.missing, None, Standing.CURRENT
        self._marking = True
        self._enter({CONTINUED: given_up.saved, "kept": given_up.kept})
        self._keep_mark()  # with this turn

    def close(self) -> None:
        """Lock the store: write everything to the file, close connections and release the lease. Harmless when done twice.
        Raises NotTidied: what was saved is saved, in the write-ahead log if the file could not take it."""
        if not self._open:
            return
        self._open = False
        problem: Exception | None = self._memory.problem
        try:
            if self._marking and self.standing is Standing.CURRENT:
                with self.read() as data:
                    self._memory.remember(self.header, _anchor(self.header, data.trail.last_to_miss()))
            sqlcipher.checkpoint(self._engine)
        except Unavailable as found:
            problem = found
        finally:
            self._memory.close()
            self._engine.dispose()
            self._lease.release()
        if problem is not None:
            raise NotTidied(path=str(self.folder)) from problem

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with contextlib.suppress(*(() if kind is None else (NotTidied,))):  # what went wrong first is said first
            self.close()


def _anchor(header: Header, entry: tuple[int, str]) -> Anchor:
    sequence, hash_ = entry
    return Anchor(generation=header.generation, sequence=sequence, hash=hash_)
