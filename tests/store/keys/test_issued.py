"""Nobody keeps a way in: the keys in the header are those that the store gave out, or they are named and sealed out."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import ForeignKey, UnknownAccount, WrongRecoveryCode
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.admin import accounts
from kraft_desktop.store import inspection
from kraft_desktop.store.anchors import Standing
from kraft_desktop.store.folder import files
from kraft_desktop.store.keys import header, issued, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.slots import for_account, for_recovery, with_passphrase, with_recovery_code
from kraft_desktop.store.keys.wrapping import RECOVERY, Slot
from kraft_desktop.store.vault import Vault
from tests.given.store.vaults import ANNA, CHEAP, OTHER, PASS, new, now, unlock

BO = Account(id="b" * 32, name="Bo", role=Role.DEPUTY)
HIS = "en egen lång fras som stannar"
HIS_CODE, NEW_CODE = wrapping.new_recovery_code(), wrapping.new_recovery_code()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    new(tmp_path / "store")
    with unlock(tmp_path / "store") as vault:
        vault.change_keys(for_account(BO, OTHER), "user.add", lambda tx: tx.accounts.add(BO))
    return tmp_path / "store"


def slot(found: Header, key: bytes, secret: str, type_: str, account: str, name: str) -> Slot:
    return wrapping.make_slot(
        secret, key, CHEAP, binding=found.store_id, key_id=found.key_id, type_=type_, account=account, name=name
    )


def left_behind(store: Path, where: str) -> None:
    """What a person with the data key can do to the header before being revoked: every signature in it is right."""
    with Vault.open(store, "Bo", OTHER, machine="m", now=now) as vault:
        found, key = vault.header, vault._data_key
    own = [s for s in found.slots if s.type != RECOVERY]
    recovery = next(s for s in found.slots if s.type == RECOVERY)
    changed = {
        "slot": (*own, slot(found, key, HIS, "passphrase", "e" * 32, "Eva"), recovery),
        "second slot": (*own, slot(found, key, HIS, "passphrase", ANNA.id, "Anna 2"), recovery),
        "recovery": (*own, slot(found, key, HIS_CODE, RECOVERY, "", "")),
        "second recovery": (*own, slot(found, key, HIS_CODE, RECOVERY, "", ""), recovery),
    }[where]
    header.write(store, dataclasses.replace(found, slots=changed).signed(key))


WHERE = ("slot", "second slot", "recovery", "second recovery")


@pytest.mark.parametrize("where", WHERE)
def test_a_key_that_the_store_did_not_give_out_is_named_and_opens_nothing(store: Path, where: str) -> None:
    left_behind(store, where)
    way = with_recovery_code(HIS_CODE) if "recovery" in where else with_passphrase("Eva" if where == "slot" else "Anna 2", HIS)
    with pytest.raises((ForeignKey, UnknownAccount)):
        Vault.unlock(store, way, machine="m", now=now)
    problems = inspection.inspect(store, with_passphrase("Anna", PASS)).problems
    assert [problem.code for problem in problems] == ["foreign_key"]
    with Vault.open(store, "Anna", PASS, machine="m", now=now) as vault:
        assert len(vault.foreign) == 1
        with vault.read() as data:
            assert any("foreign_key" in entry.fields for entry in data.trail.entries())


@pytest.mark.parametrize("where", WHERE)
def test_a_revoked_person_has_no_way_in_left(store: Path, where: str) -> None:
    left_behind(store, where)
    with Vault.open(store, "Anna", PASS, machine="m", now=now) as vault:
        vault.rotate(BO.id, "user.revoke", lambda _: None, recovery_code=NEW_CODE)
        assert vault.foreign == ()
        assert [(s.type, s.account) for s in vault.header.slots] == [("passphrase", ANNA.id), ("recovery", "")]
    for way in (with_passphrase("Bo", OTHER), with_passphrase("Eva", HIS), with_passphrase("Anna 2", HIS)):
        with pytest.raises(UnknownAccount):
            Vault.unlock(store, way, machine="m", now=now)
    with pytest.raises(WrongRecoveryCode):
        Vault.unlock(store, with_recovery_code(HIS_CODE), machine="m", now=now)
    Vault.unlock(store, with_recovery_code(NEW_CODE), machine="m", now=now).close()
    assert inspection.inspect(store, with_passphrase("Anna", PASS)).problems == []


@pytest.mark.parametrize("where", WHERE)
def test_a_new_passphrase_takes_no_foreign_key_along(store: Path, where: str) -> None:
    left_behind(store, where)
    with Vault.open(store, "Anna", PASS, machine="m", now=now) as vault:
        vault.change_keys(for_account(ANNA, NEW_CODE), "user.passphrase")
    assert not any(s.name in {"Eva", "Anna 2"} for s in header.read(store).slots)
    assert len([s for s in header.read(store).slots if s.type == RECOVERY]) <= 1


def test_the_key_of_an_account_that_is_no_longer_active_is_foreign(store: Path) -> None:
    with Vault.open(store, "Anna", PASS, machine="m", now=now) as vault, vault.write("test") as tx:
        tx.accounts.update(BO, dataclasses.replace(BO, active=False))
    with Vault.open(store, "Anna", PASS, machine="m", now=now) as vault:
        assert [s.account for s in vault.foreign] == [BO.id]
    with pytest.raises(UnknownAccount):
        Vault.open(store, "Bo", OTHER, machine="m", now=now)


def test_fingerprints_differ_by_key_and_by_order() -> None:
    one, other = bytes(32), bytes([1] * 32)
    found = {issued.fingerprint(one), issued.fingerprint(other), issued.fingerprint(one, other), issued.fingerprint(other, one)}
    assert len(found) == 4
    assert all(len(text.split()) == 4 for text in found)


def test_an_old_header_locks_nobody_out(tmp_path: Path) -> None:
    new(tmp_path / "store")
    store, old = tmp_path / "store", (tmp_path / "store" / header.NAME).read_bytes()
    with unlock(store) as vault:
        vault.change_keys(for_recovery(NEW_CODE), "recovery.renew")
        kept = (store / header.NAME).read_bytes()
        vault.change_keys(for_account(ANNA, OTHER), "user.passphrase")
    (store / header.NAME).write_bytes(kept)
    with pytest.raises(ForeignKey):
        unlock(store)
    assert accounts.recover(store, NEW_CODE, HIS, name=None, machine="m", now=now).name == "Anna"
    with unlock(store, HIS) as vault:
        assert vault.standing is Standing.CURRENT, "only the header was old"
    (store / header.NAME).write_bytes(old)
    with pytest.raises(ForeignKey):
        unlock(store)


class Cut(BaseException):
    """Not an error that anybody handles: the work ends here."""


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("name", ["_replace", "sync_folder"])
def test_a_cut_change_of_keys_leaves_header_and_list_together(
    store: Path, monkeypatch: pytest.MonkeyPatch, name: str, after: bool
) -> None:
    done = getattr(files, name)

    def step(*args: object) -> None:
        if after:
            done(*args)
        raise Cut

    vault = Vault.open(store, "Bo", OTHER, machine="m", now=now)
    with monkeypatch.context() as patch:
        patch.setattr(files, name, step)
        with pytest.raises(Cut):
            vault.change_keys(for_account(BO, HIS), "user.passphrase")
    vault._engine.dispose()
    vault._lease.release()
    secret = OTHER if (name, after) == ("_replace", False) else HIS
    for _ in range(2):
        with Vault.open(store, "Bo", secret, machine="m", now=now) as vault:
            assert vault.foreign == ()
            assert vault.missing is None
            with vault.read() as data:
                kept = issued.read(data.setting(issued.SETTING) or "")
            assert kept.now == issued.keys_of(header.read(store))
            assert kept.before is None
