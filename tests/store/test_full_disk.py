"""A full disk: the sentence follows the fact, and header and database change together or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import pytest

from kraft_desktop.domain.errors import DiskFull, NotTidied, WrongPassphrase
from kraft_desktop.store import backup
from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.database.trail import BACKED_UP, Trail
from kraft_desktop.store.folder import files
from kraft_desktop.store.keys import header
from kraft_desktop.store.keys.slots import for_account, with_passphrase
from kraft_desktop.store.keys.wrapping import new_recovery_code
from kraft_desktop.store.marks import MarkFile
from kraft_desktop.store.vault import Writing
from tests.given.store.vaults import ANNA, OTHER, PASS, new, now, unlock


def full(*_: object, **__: object) -> NoReturn:
    raise DiskFull(path="")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    new(tmp_path / "store")
    return tmp_path / "store"


def test_what_was_saved_is_not_said_to_be_lost_when_the_closing_fails(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = unlock(store)
    with vault.write("test") as tx:
        tx.put_setting("test", "saved")
    with monkeypatch.context() as patch:
        patch.setattr(sqlcipher, "checkpoint", full)
        with pytest.raises(NotTidied):
            vault.close()
    with unlock(store) as vault, vault.read() as data:
        assert data.setting("test") == "saved"


def test_a_mark_that_cannot_be_written_takes_nothing_back(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> NoReturn:
        raise OSError(28, "")

    vault = unlock(store)
    monkeypatch.setattr(MarkFile, "put", failing)
    with vault.write("test") as tx:
        tx.put_setting("test", "saved")
    with pytest.raises(NotTidied):
        vault.close()
    monkeypatch.undo()
    with unlock(store) as vault, vault.read() as data:
        assert data.setting("test") == "saved"


def test_what_went_wrong_first_is_said_first(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher, "checkpoint", full)
    with pytest.raises(ZeroDivisionError), unlock(store):
        raise ZeroDivisionError


@pytest.mark.parametrize("where", ["row", "trail", "replace"])
def test_a_passphrase_that_could_not_be_changed_does_not_hold(store: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def fill(_: Writing) -> None:
        if where == "row":
            full()

    with unlock(store) as vault:
        before = vault.header
        with monkeypatch.context() as patch:
            if where == "trail":
                patch.setattr(Trail, "append", full)
            if where == "replace":
                patch.setattr(files, "_replace", full)
            with pytest.raises(DiskFull):
                vault.change_keys(for_account(ANNA, OTHER), "user.passphrase", fill)
        assert vault.header == before == header.read(store)
        with vault.write("test") as tx:  # the store goes on
            tx.put_setting("test", "saved")
    with pytest.raises(WrongPassphrase):
        unlock(store, OTHER)
    with unlock(store) as vault:
        assert vault.foreign == ()


def test_a_change_that_is_made_is_not_said_to_have_failed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with unlock(store) as vault, monkeypatch.context() as patch:
        patch.setattr(files, "sync_folder", full)
        with pytest.raises(NotTidied):
            vault.change_keys(for_account(ANNA, OTHER), "user.passphrase")
    with pytest.raises(WrongPassphrase):
        unlock(store, PASS)
    unlock(store, OTHER).close()


@pytest.mark.parametrize(("place", "name"), [(header, "remove_remains"), (files, "sync_folder"), (header, "erase")])
def test_a_new_key_that_is_in_place_is_not_said_to_have_failed(
    store: Path, monkeypatch: pytest.MonkeyPatch, place: object, name: str
) -> None:
    with unlock(store) as vault:
        old = vault.header.key_id
        with monkeypatch.context() as patch:
            patch.setattr(place, name, full)
            with pytest.raises(NotTidied):
                vault.rotate("", "test", lambda _: None, recovery_code=new_recovery_code())
        assert vault.header.key_id != old
        with vault.write("test") as tx:
            tx.put_setting("test", "saved")
    with unlock(store) as vault, vault.read() as data:
        assert data.setting("test") == "saved"
        assert [file.name for file in store.glob("data-*.db")] == [vault.header.data_file]


def test_a_restore_that_could_not_be_recorded_leaves_no_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done, place = Trail.append, store.parent / "new"

    def append(self: Trail, *args: Any) -> object:
        return full() if "store.restore" in args else done(self, *args)

    with unlock(store) as vault:
        backup.make(vault, store.parent / "kopia")
    with monkeypatch.context() as patch:
        patch.setattr(Trail, "append", append)
        with pytest.raises(DiskFull):
            backup.restore(store.parent / "kopia", place, with_passphrase(None, PASS), machine="m", now=now)
    assert list(place.iterdir()) == []
    backup.restore(store.parent / "kopia", place, with_passphrase(None, PASS), machine="m", now=now)[0].close()


def test_a_backup_that_is_there_is_not_said_to_have_failed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Trail.append

    def append(self: Trail, *args: Any) -> object:
        return full() if BACKED_UP in args and args[-1] else done(self, *args)

    with unlock(store) as vault:
        monkeypatch.setattr(Trail, "append", append)
        with pytest.raises(NotTidied):
            backup.make(vault, store.parent / "kopia")
    assert (store.parent / "kopia").exists()
