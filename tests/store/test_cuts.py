"""Every change of more than one file, broken off at each of its points: what is there then is the old or the new state."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop.domain.errors import DiskFull, UnknownAccount
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.store import archives, backup
from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.folder import files
from kraft_desktop.store.keys import header, wrapping
from kraft_desktop.store.keys.slots import FirstSecrets, for_account, with_passphrase
from kraft_desktop.store.vault import NewStore, Vault, Writing
from tests.given.store.vaults import ANNA, CHEAP, OTHER, PASS, new, now, unlock

CODE = wrapping.new_recovery_code()
BO = Account(id="b" * 32, name="Bo", role=Role.DEPUTY)


class Cut(BaseException):
    """Not an error that anybody handles: the work ends here."""


def breaking(monkeypatch: pytest.MonkeyPatch, place: Any, name: str, *, after: bool) -> None:
    """Let a step end in a cut, before or after it has done its work."""
    done: Callable[..., Any] = getattr(place, name)

    def step(*args: Any, **named: Any) -> Any:
        if after:
            done(*args, **named)
        raise Cut

    monkeypatch.setattr(place, name, step)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    new(tmp_path / "store")
    with unlock(tmp_path / "store") as vault:
        with vault.write("user.add") as tx:
            tx.accounts.add(BO)
        vault.change_keys(for_account(BO, OTHER), "user.key")
    return tmp_path / "store"


def revoke(tx: Writing) -> None:
    tx.accounts.update(BO, dataclasses.replace(BO, active=False))


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(
    ("place", "name"),
    [
        (sqlcipher, "copy_with_key"),
        (sqlcipher, "checkpoint"),
        (header, "write"),
        (files, "_replace"),
        (files, "sync_folder"),
        (header, "erase"),
        (header, "remove_remains"),
    ],
)
def test_a_cut_rotation_leaves_the_old_or_the_new_key(
    store: Path, monkeypatch: pytest.MonkeyPatch, place: Any, name: str, after: bool
) -> None:
    vault = unlock(store)
    old = vault.header.key_id
    with monkeypatch.context() as patch:
        breaking(patch, place, name, after=after)
        with pytest.raises(Cut):
            vault.rotate(BO.id, "user.revoke", revoke, recovery_code=CODE)
    vault._engine.dispose()
    vault._lease.release()
    with unlock(store) as vault, vault.read() as data:
        data.trail.verify()
        bo = data.accounts.get(BO.id)
        assert bo is not None
        assert bo.active == (vault.header.key_id == old)
        assert [f.name for f in store.glob("data-*.db")] == [vault.header.data_file]
    if bo.active:
        Vault.open(store, "Bo", OTHER, machine="m", now=now).close()
    else:
        with pytest.raises(UnknownAccount):
            Vault.open(store, "Bo", OTHER, machine="m", now=now)


def test_a_rotation_that_cannot_finish_leaves_a_store_that_works_on(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(path="")

    with unlock(store) as vault:
        with monkeypatch.context() as patch:
            patch.setattr(sqlcipher, "copy_with_key", full)
            with pytest.raises(DiskFull):
                vault.rotate(BO.id, "user.revoke", revoke, recovery_code=CODE)
        with vault.write("test") as tx:
            revoke(tx)
        vault.rotate(BO.id, "user.revoke", lambda _: None, recovery_code=CODE)
    with unlock(store) as vault, vault.read() as data:
        data.trail.verify()


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("place", "name"), [(sqlcipher, "create"), (sqlcipher, "checkpoint"), (header, "write")])
def test_a_cut_founding_leaves_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Any, name: str, after: bool
) -> None:
    what = NewStore(kind="node", practice=False, programme="kraft", node="sodra")
    with monkeypatch.context() as patch:
        breaking(patch, place, name, after=after)
        with pytest.raises(Cut):
            Vault.create(
                tmp_path / "s",
                what,
                ANNA,
                FirstSecrets(passphrase=PASS, recovery_code=wrapping.new_recovery_code(), cost=CHEAP),
                machine="m",
                now=now,
            )
    assert list((tmp_path / "s").iterdir()) == []
    new(tmp_path / "s")


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(
    ("place", "name"), [(archives, "pack"), (archives, "extract_data"), (backup, "_check_copy"), (backup, "_describe")]
)
def test_a_cut_backup_leaves_the_earlier_one(
    store: Path, monkeypatch: pytest.MonkeyPatch, place: Any, name: str, after: bool
) -> None:
    file = store.parent / "kopia"
    with unlock(store) as vault:
        backup.make(vault, file)
        content = file.read_bytes()
        with monkeypatch.context() as patch:
            breaking(patch, place, name, after=after)
            with pytest.raises(Cut):
                backup.make(vault, file, force=True)
    assert file.read_bytes() == content
    assert list(file.parent.glob(".kopia*")) == []


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("place", "name"), [(archives, "extract_data"), (backup, "_check_copy"), (backup, "sync_folder")])
def test_a_cut_restore_leaves_nothing_that_opens(
    store: Path, monkeypatch: pytest.MonkeyPatch, place: Any, name: str, after: bool
) -> None:
    with unlock(store) as vault:
        backup.make(vault, store.parent / "kopia")
    with monkeypatch.context() as patch:
        breaking(patch, place, name, after=after)
        with pytest.raises(Cut):
            backup.restore(store.parent / "kopia", store.parent / "r", with_passphrase(None, PASS), machine="m", now=now)
    assert list((store.parent / "r").iterdir()) == []
