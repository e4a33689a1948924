"""The store with real SQLCipher files: what was saved stays, what is damaged is recognised, what is closed stays closed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import random
import threading
import typing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.errors import (
    AlreadyThere,
    BrokenTrail,
    Damaged,
    DamagedBackup,
    DamagedHeader,
    DamagedStore,
    NewerStore,
    NoSuchStore,
    StoreBusy,
    Unavailable,
    UnknownAccount,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.store import backup
from kraft_desktop.store.database import migrations, schema, sqlcipher
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys import header, wrapping
from kraft_desktop.store.keys.slots import FirstSecrets, for_account, with_passphrase, with_recovery_code
from kraft_desktop.store.vault import NewStore, Vault

PASS, OTHER = "fyra ord som passar", "en annan lång fras"
CHEAP = wrapping.KdfCost(passes=1, memory=64, lanes=1)
ANNA = Account(id="a" * 32, name="Anna", role=Role.THERAPIST)
BO = Account(id="b" * 32, name="Bo", role=Role.DEPUTY)
BY_PASS = with_passphrase(None, PASS)
CODE = wrapping.new_recovery_code()


def now() -> dt.datetime:
    return dt.datetime(2026, 7, 6, 8, 50, tzinfo=dt.UTC)


def new(folder: Path) -> Vault:
    what = NewStore(kind="node", practice=False, programme="kraft", node="sodra")
    return Vault.create(
        folder, what, ANNA, FirstSecrets(passphrase=PASS, recovery_code=CODE, cost=CHEAP), machine="DATOR-12", now=now
    )


def unlock(folder: Path, name: str | None = None, passphrase: str = PASS) -> Vault:
    return Vault.open(folder, name, passphrase, machine="DATOR-12", now=now)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "store"
    with new(place) as vault, vault.write("test") as tx:
        tx.participants.add(Participant(id="p", personal_number="196408233234", name="Test Testsson"))
        tx.cases.add(Case(id="c", code="S-7KQ4M", participant_id="p"))
    return place


def test_what_was_written_is_read_again(folder: Path) -> None:
    with unlock(folder) as vault, vault.read() as data:
        assert data.cases.where(code="S-7KQ4M") == (Case(id="c", code="S-7KQ4M", participant_id="p"),)


def test_nothing_readable_on_disk(folder: Path) -> None:
    for file in folder.iterdir():
        content = file.read_bytes()
        assert b"Testsson" not in content
        assert b"6408233234" not in content
        assert not content.startswith(b"SQLite format 3")


def test_a_unit_that_raises_leaves_nothing(folder: Path) -> None:
    with unlock(folder) as vault:
        with pytest.raises(RuntimeError), vault.write("test") as tx:  # noqa: PT012  # the second write undoes the first
            tx.participants.add(Participant(id="q"))
            tx.cases.update(Case(id="none", code="x", participant_id="q"), Case(id="none", code="y", participant_id="q"))
        with vault.read() as data:
            assert data.participants.get("q") is None
            assert all(entry.record_id != "q" for entry in data.trail.entries())


def test_an_update_of_another_version_is_refused(folder: Path) -> None:
    with unlock(folder) as vault:
        with vault.write("test") as tx:
            old = tx.cases.where(id="c")[0]
            changed = tx.cases.update(old, dataclasses.replace(old, contact="LA"))
            assert changed.version == 2
        with pytest.raises(RuntimeError), vault.write("test") as tx:
            tx.cases.update(old, dataclasses.replace(old, contact="BB"))


def test_a_reading_unit_does_not_write(folder: Path) -> None:
    with unlock(folder) as vault, vault.read() as data, pytest.raises(RuntimeError):
        data.participants.add(Participant(id="q"))


@pytest.mark.parametrize("table", schema.APPEND_ONLY, ids=lambda t: t.name)
@pytest.mark.parametrize("verb", ["UPDATE {0} SET rowid = rowid", "DELETE FROM {0}"])
def test_append_only_rows_cannot_be_changed(folder: Path, table: sa.Table, verb: str) -> None:
    with unlock(folder) as vault, vault.read() as data:
        trigger = "update" if verb.startswith("UPDATE") else "delete"
        found = data.connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (f"{table.name}_no_{trigger}",)
        ).scalar_one()
        assert "RAISE(ABORT" in found
    with unlock(folder) as vault, pytest.raises(sa.exc.IntegrityError), vault.write("test") as tx:
        tx.connection.exec_driver_sql(verb.format("trail"))


def test_the_trail_says_who_did_what_without_values(folder: Path) -> None:
    with unlock(folder) as vault, vault.read() as data:
        data.trail.verify()
        entry = next(e for e in data.trail.entries() if e.record_id == "p")
        assert (entry.who, entry.machine, entry.verb, entry.kind) == ("Anna", "DATOR-12", "test", "participants")
        assert set(entry.fields) >= {"name", "personal_number"}
        assert "Testsson" not in json.dumps(dict(entry.fields))


@pytest.mark.parametrize("damage", ["UPDATE trail SET who = 'Bo' WHERE sequence = 2", "DELETE FROM trail WHERE sequence = 2"])
def test_a_changed_trail_is_noticed(folder: Path, damage: str) -> None:
    with unlock(folder) as vault:
        connection = sqlcipher.connect(vault.path, vault.database_key)
        connection.execute("DROP TRIGGER trail_no_update")
        connection.execute("DROP TRIGGER trail_no_delete")
        connection.execute(damage)
        connection.close()
        with vault.read() as data, pytest.raises(BrokenTrail):
            data.trail.verify()


def test_the_second_who_comes_is_told_who_is_there(folder: Path) -> None:
    with unlock(folder), pytest.raises(StoreBusy) as caught:
        unlock(folder)
    assert caught.value.facts == {"holder": "Anna", "machine": "DATOR-12", "since": "2026-07-06T08:50:00Z"}


def test_wrong_passphrase_is_refused_and_logged(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(folder, passphrase="fel lösenfras här")
    with unlock(folder) as vault, vault.read() as data:
        assert any("failed_unlock" in entry.fields for entry in data.trail.entries())
    with pytest.raises(UnknownAccount):
        unlock(folder, name="Nisse")


def test_a_clock_that_goes_back_is_noted_and_changes_no_order(folder: Path) -> None:
    def yesterday() -> dt.datetime:
        return now() - dt.timedelta(days=1)

    with Vault.open(folder, None, PASS, machine="m", now=yesterday) as vault, vault.read() as data:
        last, before = data.trail.entries()[-1:-3:-1]
        assert "clock_went_back" in before.fields
        assert last.at < "2026-07-06" < data.trail.latest()
        data.trail.verify()
    with unlock(folder) as vault, vault.read() as data:
        assert "clock_went_back" not in data.trail.entries()[-2].fields


def test_short_passphrases_are_refused(tmp_path: Path) -> None:
    what = NewStore(kind="node", practice=False, programme="kraft", node="sodra")
    with pytest.raises(WeakPassphrase):
        Vault.create(
            tmp_path / "s",
            what,
            ANNA,
            FirstSecrets(passphrase="Sommar2026!", recovery_code=CODE, cost=CHEAP),
            machine="m",
            now=now,
        )


def test_recovery_works_without_the_passphrase(folder: Path) -> None:
    with Vault.unlock(folder, with_recovery_code(CODE.replace("-", " ")), machine="m", now=now) as vault:
        vault.change_keys(for_account(ANNA, OTHER), "user.key")
    with unlock(folder, passphrase=OTHER):
        pass
    with pytest.raises(WrongPassphrase):
        unlock(folder)


def test_a_slip_in_the_recovery_code_is_found_in_its_group(folder: Path) -> None:
    groups = CODE.split("-")
    digit = str((int(groups[4][2]) + 1) % 10)
    groups[4] = groups[4][:2] + digit + groups[4][3:]
    with pytest.raises(WrongRecoveryCode) as caught:
        Vault.unlock(folder, with_recovery_code("-".join(groups)), machine="m", now=now)
    assert caught.value.group == 5
    with pytest.raises(WrongRecoveryCode) as caught:
        Vault.unlock(folder, with_recovery_code(wrapping.new_recovery_code()), machine="m", now=now)
    assert caught.value.group is None


def test_revoking_makes_a_new_data_key(folder: Path) -> None:
    with unlock(folder) as vault:
        old = vault.path
        with vault.write("user.add") as tx:
            tx.accounts.add(BO)
        vault.change_keys(for_account(BO, OTHER), "user.key")
        vault.rotate(ANNA.id, "user.revoke", lambda _: None, recovery_code=CODE)
        assert not old.exists()
        assert vault.header.generation == 3
    with pytest.raises(UnknownAccount):
        unlock(folder, name="Anna")
    with unlock(folder, name="Bo", passphrase=OTHER) as vault, vault.read() as data:
        assert data.cases.get("c") is not None
        data.trail.verify()


def test_a_copy_under_a_new_key_that_lost_a_row_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = sqlcipher.check_integrity

    def losing(path: Path, key: bytes) -> object:
        connection = sqlcipher.connect(path, key)
        assert connection.execute("DELETE FROM cases").rowcount > 0
        connection.close()
        return checked(path, key)

    with unlock(folder) as vault:
        old = vault.path
        with vault.write("user.add") as tx:
            tx.accounts.add(BO)
        vault.change_keys(for_account(BO, OTHER), "user.key")
        monkeypatch.setattr(sqlcipher, "check_integrity", losing)
        with pytest.raises(DamagedStore):
            vault.rotate(BO.id, "user.revoke", lambda _: None, recovery_code=CODE)
        monkeypatch.undo()
    assert [file.name for file in folder.glob("data-*.db")] == [old.name]
    with unlock(folder) as vault, vault.read() as data:
        assert data.cases.get("c") is not None


@pytest.mark.parametrize("missing", ["", "header.json", "data"])
def test_opening_never_creates(folder: Path, missing: str, tmp_path: Path) -> None:
    if missing == "":
        with pytest.raises(NoSuchStore):
            unlock(tmp_path / "nowhere")
        assert not (tmp_path / "nowhere").exists()
        return
    file = next(folder.glob(f"{missing}*"))
    file.unlink()
    with pytest.raises((NoSuchStore, DamagedStore)):
        unlock(folder)
    assert not file.exists()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_cut_file_is_recognised(folder: Path, share: float) -> None:
    file = next(folder.glob("data-*.db"))
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(DamagedStore):
        unlock(folder)


def test_every_flipped_bit_is_found(folder: Path) -> None:
    file = next(folder.glob("data-*.db"))
    content = file.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        place = chance.randrange(len(content))
        file.write_bytes(content[:place] + bytes([content[place] ^ (1 << chance.randrange(8))]) + content[place + 1 :])
        with pytest.raises(DamagedStore):
            unlock(folder)


def test_a_damaged_header_is_always_a_clean_refusal(folder: Path) -> None:
    content = (folder / "header.json").read_bytes()
    chance = random.Random(3)
    for _ in range(1500):
        damaged = bytearray(content)
        for _ in range(chance.randrange(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        if bytes(damaged) != content:
            try:
                parsed = header.parse(bytes(damaged))
            except DamagedHeader:
                continue
            assert parsed == header.parse(content)


def test_a_header_made_by_another_is_refused(folder: Path) -> None:
    found = header.read(folder)
    header.write(folder, dataclasses.replace(found, practice=True))
    with pytest.raises(DamagedHeader):
        unlock(folder)


def test_backup_is_restored_into_a_clean_folder(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "usb" / "sodra.kraftbackup"
    with unlock(folder) as vault:
        made, before = backup.make(vault, file), vault.header.generation
        with pytest.raises(AlreadyThere):
            backup.make(vault, file)
    vault, restored = backup.restore(file, tmp_path / "ny", BY_PASS, machine="RESERV", now=now)
    assert restored == made
    assert vault.header.generation == before + 1, "the copy is no older state of the store it was made of"
    with vault, vault.read() as data:
        assert data.cases.get("c") is not None
        data.trail.verify()
    with pytest.raises(AlreadyThere):
        backup.restore(file, folder, BY_PASS, machine="RESERV", now=now)


def test_a_damaged_backup_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "b.kraftbackup"
    with unlock(folder) as vault:
        backup.make(vault, file)
    content = file.read_bytes()
    chance = random.Random(5)
    for number in range(40):
        place = chance.randrange(len(content))
        file.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        target = tmp_path / f"r{number}"
        try:
            backup.restore(file, target, BY_PASS, machine="m", now=now)[0].close()
        except (Damaged, Unavailable):
            assert not (target / "header.json").exists()
    file.write_bytes(b"PK\x03\x04 not a backup")
    with pytest.raises(DamagedBackup):
        backup.restore(file, tmp_path / "x", BY_PASS, machine="m", now=now)


def _column(connection: sa.Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE cases ADD COLUMN later TEXT")


def _broken(connection: sa.Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (id TEXT)")
    raise ZeroDivisionError


def test_migration_is_whole_or_not_at_all(folder: Path) -> None:
    with unlock(folder) as vault:
        engine = sqlcipher.engine(vault.path, vault.database_key)
        migrate: Any = functools.partial(migrations.migrate, engine, vault.path, vault.database_key)
        with pytest.raises(ZeroDivisionError):
            migrate({schema.VERSION + 1: _column, schema.VERSION + 2: _broken}, schema.VERSION + 2)
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == schema.VERSION
        copy = migrate({schema.VERSION + 1: _column}, schema.VERSION + 1)
        assert copy is not None
        assert copy.exists()
        with pytest.raises(NewerStore):
            migrate({}, schema.VERSION)
        engine.dispose()


def test_fields_of_records_are_the_columns_of_their_tables(folder: Path) -> None:
    with unlock(folder) as vault, vault.read() as data:
        hints = typing.get_type_hints(type(data).__init__)
        assert hints
        for records in vars(data).values():
            if hasattr(records, "table"):
                record = records.record
                assert [c.name for c in records.table.columns] == [f.name for f in dataclasses.fields(record)]


def test_new_ids_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_of_two_threads_that_write_one_waits_for_the_other(folder: Path) -> None:
    begun = threading.Event()
    order: list[str] = []
    with unlock(folder) as vault:

        def second() -> None:
            begun.set()
            with vault.write("second"):
                order.append("second")

        with vault.write("first"):
            thread = threading.Thread(target=second)
            thread.start()
            begun.wait()
            order.append("first")
        thread.join()
    assert order == ["first", "second"]
