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
from kraft_desktop.store.keys.slots import with_passphrase
from kraft_desktop.store.keys.wrapping import new_recovery_code
from tests.given.store import earlier_stores
from tests.given.store.earlier_stores import PASSPHRASES
from tests.given.store.vaults import PASS, new, now, standing, unlock

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


def test_a_restored_copy_beside_the_store_makes_nobody_old(store: Path, tmp_path: Path) -> None:
    with unlock(store) as vault:
        backup.make(vault, tmp_path / "kopia")
        mark = marks.machine_path(vault.header.store_id).read_bytes()
        backup.rehearse(vault, tmp_path / "kopia")
    assert marks.machine_path(vault.header.store_id).read_bytes() == mark
    vault, _ = backup.restore(tmp_path / "kopia", tmp_path / "restored", BY_PASS, machine="m", now=now)
    vault.close()
    assert marks.machine_path(vault.header.store_id).read_bytes() == mark
    assert standing(tmp_path / "restored") is Standing.OLDER
    assert standing(store) is Standing.CURRENT


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
