"""What was saved and is missing is noticed, whatever was done to the folder, and nothing newer is ever removed."""

from __future__ import annotations

import dataclasses
import random
import shutil
from pathlib import Path

import pytest

from kraft_desktop import paths
from kraft_desktop.domain.errors import OlderStore
from kraft_desktop.store import backup, inspection, marks
from kraft_desktop.store.anchors import Standing
from kraft_desktop.store.keys import header
from kraft_desktop.store.keys.slots import for_account, with_passphrase
from kraft_desktop.store.keys.wrapping import new_recovery_code
from kraft_desktop.store.marks import Missing
from tests.given.store import earlier_stores
from tests.given.store.earlier_stores import PASSPHRASES
from tests.given.store.memory_keyring import in_place
from tests.given.store.vaults import ANNA, OTHER, PASS, new, now, standing, unlock

BY_PASS = with_passphrase(None, PASS)


def save(folder: Path, code: str, passphrase: str = PASS) -> None:
    """Save something, in a unit of work of its own."""
    with unlock(folder, passphrase) as vault, vault.write("test") as tx:
        tx.put_setting("test", code)


def killed(folder: Path, copy: Path) -> None:
    """A copy of the store as a kill leaves it: three commits are acknowledged and lie in the write-ahead log."""
    with unlock(folder) as vault:
        for code in ("a", "b", "c"):
            with vault.write("test") as tx:
                tx.put_setting("test", code)
        shutil.copytree(folder, copy)
    for file in ("store.lock", "holder.json"):
        (copy / file).unlink(missing_ok=True)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    new(tmp_path / "store")
    return tmp_path / "store"


@pytest.mark.parametrize("machine_remembers", [True, False])
def test_commits_lost_with_a_write_ahead_log_are_missed(store: Path, tmp_path: Path, machine_remembers: bool) -> None:
    copy = tmp_path / "copy"
    killed(store, copy)
    if machine_remembers:
        (copy / marks.NAME).unlink()
    else:
        shutil.rmtree(paths.state_folder())
    shutil.rmtree(store)
    next(copy.glob("*.db-wal")).unlink()
    with unlock(copy) as vault:
        assert vault.standing is Standing.OLDER
        assert vault.missing is not None
        assert vault.missing.kept < vault.missing.saved
        with vault.read() as data:
            assert data.setting("test") is None, "nothing of it is there"
        with pytest.raises(OlderStore), vault.write("test"):
            pass
    (problem,) = inspection.inspect(copy, BY_PASS).problems
    assert problem.code == "older_copy"
    assert problem.facts["kept"] == vault.missing.kept


def test_a_damaged_write_ahead_log_never_loses_in_silence(store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    killed(store, copy)
    (log,) = copy.glob("*.db-wal")
    content, chance = log.read_bytes(), random.Random(4)
    data_file = log.with_name(log.name.removesuffix("-wal"))
    sound, noticed = data_file.read_bytes(), 0
    for _ in range(25):
        place = chance.randrange(len(content))
        data_file.write_bytes(sound)
        for leftover in (*copy.glob("*-shm"), copy / "failed-unlocks.txt"):
            leftover.unlink(missing_ok=True)
        log.write_bytes(content[:place] + bytes([content[place] ^ (1 << chance.randrange(8))]) + content[place + 1 :])
        shutil.copytree(copy, tmp_path / "one")
        with unlock(tmp_path / "one") as vault, vault.read() as data:
            assert vault.standing is Standing.OLDER or data.setting("test") == "c"
            noticed += vault.standing is Standing.OLDER
        shutil.rmtree(tmp_path / "one")
    assert noticed > 5


def test_what_is_missing_can_be_given_up(store: Path, tmp_path: Path) -> None:
    shutil.copytree(store, tmp_path / "old")
    save(store, "later")
    shutil.rmtree(store)
    shutil.copytree(tmp_path / "old", store)
    with unlock(store) as vault:
        assert vault.missing is not None
        vault.accept()
        with vault.write("test") as tx:
            tx.put_setting("test", "again")
    assert standing(store) is Standing.CURRENT
    with unlock(store) as vault, vault.read() as data:
        data.trail.verify()
        assert any("continued_without" in entry.fields for entry in data.trail.entries())


@pytest.mark.parametrize("remembered", [True, False])
def test_an_old_folder_pasted_over_a_newer_one_costs_nothing(store: Path, tmp_path: Path, remembered: bool) -> None:
    shutil.copytree(store, tmp_path / "old")
    with unlock(store) as vault:
        vault.rotate("", "test", lambda _: None, recovery_code=new_recovery_code())
        newer = vault.path
    save(store, "later")
    content = newer.read_bytes()
    shutil.copytree(tmp_path / "old", store, dirs_exist_ok=True)
    if not remembered:
        shutil.rmtree(paths.state_folder())
    for _ in range(2):
        with unlock(store) as vault:
            assert vault.standing is Standing.OLDER
    assert newer.read_bytes() == content
    assert [problem.code for problem in inspection.inspect(store, BY_PASS).problems] == ["older_copy"]


@pytest.mark.parametrize("new_key", [False, True])
def test_a_backup_that_can_be_reached_shows_an_old_folder(store: Path, tmp_path: Path, new_key: bool) -> None:
    (tmp_path / "usb").mkdir()
    with unlock(store) as vault:
        backup.make(vault, tmp_path / "usb" / "monday")
    shutil.copytree(store, tmp_path / "old")
    assert standing(store) is Standing.CURRENT
    with unlock(store) as vault:
        if new_key:
            vault.rotate("", "test", lambda _: None, recovery_code=new_recovery_code())
        backup.make(vault, tmp_path / "usb" / "tuesday")
    for place in (store, paths.state_folder()):
        shutil.rmtree(place)
    shutil.copytree(tmp_path / "old", store)
    with unlock(store) as vault:
        assert vault.standing is Standing.OLDER
        assert vault.missing is not None
        assert vault.missing.kept < vault.missing.saved
    (tmp_path / "usb" / "tuesday").unlink()
    shutil.copytree(tmp_path / "old", tmp_path / "again")
    with unlock(tmp_path / "again") as vault:
        assert vault.standing is not Standing.OLDER, "nothing newer is left anywhere"


def restored(store: Path, place: Path) -> Path:
    """A backup of the store, and that read back into a folder beside it."""
    with unlock(store) as vault:
        backup.make(vault, place / "kopia", force=True)
        with vault.write("backup.list") as tx:
            tx.put_setting("backups", "[]")
    return read_back(place / "kopia", place / "restored")


def read_back(file: Path, folder: Path) -> Path:
    """A backup read back into a new folder."""
    vault, _ = backup.restore(file, folder, BY_PASS, machine="m", now=now)
    vault.close()
    return folder


def look(folder: Path) -> Missing | None:
    """What a store lacks when it is opened, looked at and rehearsed, and closed."""
    with unlock(folder) as vault:
        if vault.missing is None:
            for verb in ("case.read", "backup.rehearse"):
                with vault.write(verb) as tx:
                    tx.note("cases", "1", {})
        return vault.missing


@pytest.mark.parametrize("rehearsed", [True, False])
def test_a_copy_of_all_that_was_saved_asks_nothing_and_makes_nobody_old(store: Path, tmp_path: Path, rehearsed: bool) -> None:
    copy = restored(store, tmp_path)
    if rehearsed:
        with unlock(store) as vault, vault.write("backup.rehearse") as tx:
            assert backup.rehearse(vault, tmp_path / "kopia") > 0
            tx.note("backup", "", {"rows": 1})
        shutil.rmtree(copy)
        copy = restored(store, tmp_path)
    mark = marks.machine_path(header.read(store).store_id).read_bytes()
    for _ in range(2):
        assert inspection.inspect(copy, BY_PASS).problems == []
        assert look(copy) is None
        assert marks.machine_path(header.read(store).store_id).read_bytes() == mark, "looking into it is not using it"
    assert inspection.inspect(store, BY_PASS).problems == []
    assert look(store) is None, "the store in use is not the old one"


def test_a_copy_that_lacks_anything_that_was_saved_asks(store: Path, tmp_path: Path) -> None:
    copy = restored(store, tmp_path)
    save(store, "later")
    missing = look(copy)
    assert missing is not None
    assert missing.kept < missing.saved
    assert [problem.code for problem in inspection.inspect(copy, BY_PASS).problems] == ["older_copy"]
    assert look(store) is None


def test_of_two_copies_the_one_that_is_used_is_remembered(store: Path, tmp_path: Path) -> None:
    copy = restored(store, tmp_path)
    save(copy, "here now")
    assert look(copy) is None
    missing = look(store)
    assert missing is not None
    assert missing.parted is not None
    assert [problem.code for problem in inspection.inspect(store, BY_PASS).problems] == ["parted_copy"]


def test_a_new_passphrase_of_a_restored_copy_uses_it_and_is_not_lost(store: Path, tmp_path: Path) -> None:
    copy = restored(store, tmp_path)
    with unlock(copy) as vault:
        vault.change_keys(for_account(ANNA, OTHER), "test")
    assert standing(copy, OTHER) is Standing.CURRENT
    assert look(store) is not None


def test_the_keyring_asks_no_more_than_the_marks(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = in_place(monkeypatch)
    copy = restored(store, tmp_path)
    shutil.rmtree(paths.state_folder())
    assert keyring.held
    assert look(copy) is None
    assert look(store) is None
    save(store, "later")
    shutil.rmtree(paths.state_folder())
    assert look(copy) is not None


def test_a_mark_of_another_hand_is_no_mark(store: Path) -> None:
    mark = marks.read(store / marks.NAME)
    assert mark is not None
    forged = marks.MarkFile(store / marks.NAME, durable=True)
    forged.put(dataclasses.replace(mark, sequence=999, mac="0" * 64))
    forged.close()
    assert standing(store) is Standing.CURRENT
    (store / marks.NAME).write_bytes(b"\xff" * 512)
    assert standing(store) is Standing.CURRENT


def test_practice_leaves_nothing_on_the_machine(tmp_path: Path) -> None:
    new(tmp_path / "s", practice=True)
    save(tmp_path / "s", "a")
    assert not paths.state_folder().exists()


@pytest.mark.parametrize("state", ["f85f301", "734e996"], ids=["schema 1", "schema 2"])
def test_an_older_store_of_an_earlier_schema_is_not_written_before_the_decision(state: str, tmp_path: Path) -> None:
    phrase = PASSPHRASES["node"]
    folder = earlier_stores.copy_of(state, "node", tmp_path / "old")
    newer = earlier_stores.copy_of(state, "node", tmp_path / "newer")
    save(newer, "later", phrase)
    shutil.copy(newer / marks.NAME, folder)
    path, _ = earlier_stores.database(folder, "node")
    before = path.read_bytes()
    with unlock(folder, phrase) as vault:
        assert vault.standing is Standing.OLDER
        with pytest.raises(OlderStore), vault.read():
            pass
    assert path.read_bytes() == before
    assert list(folder.glob("*.copy")) == []
    with unlock(folder, phrase) as vault:
        vault.accept()
        with vault.read() as data:
            assert earlier_stores.form_of(data.connection) == earlier_stores.new_form()
    assert standing(folder, phrase) is Standing.CURRENT
