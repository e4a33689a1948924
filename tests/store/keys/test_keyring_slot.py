"""The keyring's slot: never the only way in, ended by a new passphrase or key, and each failure leads to the passphrase."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import DamagedHeader, ForeignKey, KeyringUnavailable, NewerStore, OlderStore
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.store import backup, inspection
from kraft_desktop.store.keys import header, issued, keyring_slot, slots, system_keyring, wrapping
from kraft_desktop.store.keys.slots import for_account, with_passphrase
from kraft_desktop.store.keys.wrapping import KEYRING
from kraft_desktop.store.vault import Vault
from tests.given.store.memory_keyring import MemoryKeyring, in_place
from tests.given.store.vaults import ANNA, OTHER, PASS, new, now, unlock

BO = Account(id="b" * 32, name="Bo", role=Role.DEPUTY)
HERE = "m"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return in_place(monkeypatch)


@pytest.fixture
def store(tmp_path: Path, keyring: MemoryKeyring) -> Path:
    """A store that the keyring opens for Anna and for Bo, closed in order."""
    new(tmp_path / "store")
    with unlock(tmp_path / "store") as vault:
        vault.change_keys(for_account(BO, OTHER), "user.add", lambda tx: tx.accounts.add(BO))
        for account in (ANNA, BO):
            turn_on(vault, account)
        assert len(secrets_in(keyring)) == 2
    return tmp_path / "store"


def secrets_in(keyring: MemoryKeyring) -> dict[str, str]:
    """The secrets in a keyring, without what it remembers of stores."""
    return {name: text for name, text in keyring.held.items() if "/" in name}


def turn_on(vault: Vault, account: Account) -> None:
    vault.change_keys(keyring_slot.turned_on(account, HERE), "keyring.on")
    slot = keyring_slot.slot_of(vault.header, account.id, HERE)
    assert slot is not None
    keyring_slot.let_use(slot)


def by_keyring(store: Path, name: str | None = "Anna", machine: str = HERE) -> Vault:
    return Vault.unlock(store, keyring_slot.with_keyring(name, machine), machine=HERE, now=now)


def why(store: Path, name: str | None = "Anna", machine: str = HERE) -> str:
    with pytest.raises(KeyringUnavailable) as caught:
        by_keyring(store, name, machine)
    return caught.value.why


def test_the_keyring_opens_the_store_for_its_account(store: Path) -> None:
    for name in ("Anna", "Bo"):
        with by_keyring(store, name) as vault:
            assert vault.account is not None
            assert vault.account.name == name
            assert vault.foreign == ()
    unlock(store).close()
    found = inspection.inspect(store, with_passphrase("Anna", PASS))
    assert found.problems == []
    assert [(way.name, way.machine) for way in found.keyrings] == [("Anna", HERE), ("Bo", HERE)]


def test_the_secret_is_in_no_file(store: Path, keyring: MemoryKeyring) -> None:
    for secret in secrets_in(keyring).values():
        assert len(bytes.fromhex(secret)) == 32
        assert not any(secret.encode() in file.read_bytes() for file in store.iterdir())


def test_each_failure_has_its_own_reason_and_the_passphrase_opens(store: Path, keyring: MemoryKeyring) -> None:
    assert why(store, machine="another") == keyring_slot.NOT_ON
    assert why(store, "Eva") == keyring_slot.NOT_ON
    kept = secrets_in(keyring)
    keyring.held.update(dict.fromkeys(kept, "something else"))
    assert why(store) == system_keyring.WRONG
    keyring.held.clear()
    assert why(store) == system_keyring.GONE
    keyring.broken = True
    assert why(store) == system_keyring.FAILED
    keyring.broken = False
    keyring.held.update(kept)
    with unlock(store) as vault, vault.read() as data:
        assert [e.verb for e in data.trail.entries()].count("store.unlock_failed") == 1, "the wrong secret was tried"
    (slot, _) = keyring_slot.remembered(header.read(store), HERE)
    keyring_slot.hinder_use(slot)
    assert why(store) == keyring_slot.LOCKED_SINCE
    by_keyring(store, "Bo").close()


def test_a_keyring_that_does_not_keep_the_secret_changes_nothing(tmp_path: Path, keyring: MemoryKeyring) -> None:
    new(tmp_path / "s")
    with unlock(tmp_path / "s") as vault:
        keyring.broken = True
        with pytest.raises(KeyringUnavailable):
            turn_on(vault, ANNA)
    assert not any(s.type == KEYRING for s in header.read(tmp_path / "s").slots)


def test_a_change_that_fails_leaves_no_secret(tmp_path: Path, keyring: MemoryKeyring) -> None:
    def refuse(_: object) -> None:
        assert len(secrets_in(keyring)) == 1
        raise OlderStore(kept="")

    new(tmp_path / "s")
    with unlock(tmp_path / "s") as vault, pytest.raises(OlderStore):
        vault.change_keys(keyring_slot.turned_on(ANNA, HERE), "keyring.on", refuse)
    assert secrets_in(keyring) == {}
    assert header.read(tmp_path / "s") == vault.header


def test_a_new_passphrase_ends_it_for_that_account(store: Path, keyring: MemoryKeyring) -> None:
    before = header.read(store)
    with unlock(store) as vault:
        vault.change_keys(for_account(ANNA, "en tredje lång fras"), "user.passphrase")
    assert why(store) == keyring_slot.NOT_ON
    by_keyring(store, "Bo").close()
    assert len(secrets_in(keyring)) == 1
    assert keyring_slot.remembered(before, HERE) == keyring_slot.remembered(header.read(store), HERE)


def test_a_new_data_key_ends_it_for_everybody(store: Path, keyring: MemoryKeyring) -> None:
    with unlock(store) as vault:
        vault.rotate(BO.id, "user.revoke", lambda _: None, recovery_code=wrapping.new_recovery_code())
    assert [why(store, name) for name in ("Anna", "Bo", None)] == [keyring_slot.NOT_ON] * 3
    assert secrets_in(keyring) == {}
    with unlock(store) as vault:
        assert vault.foreign == ()


def test_turned_off_it_is_gone(store: Path, keyring: MemoryKeyring) -> None:
    with unlock(store) as vault:
        vault.change_keys(keyring_slot.turned_off(ANNA, HERE), "keyring.off")
        assert len(secrets_in(keyring)) == 1
        vault.change_keys(keyring_slot.turned_off(BO, HERE), "keyring.off")
    assert secrets_in(keyring) == {}
    assert json.loads((store / header.NAME).read_bytes())["format"] == header.FORMAT, "earlier programs read it again"


def test_it_is_never_the_only_slot_of_an_account(store: Path) -> None:
    with unlock(store) as vault:
        found, key = vault.header, vault._data_key
    alone = tuple(s for s in found.slots if not (s.account == BO.id and s.type == "passphrase"))
    header.write(store, dataclasses.replace(found, slots=alone).signed(key))
    with pytest.raises(ForeignKey):
        by_keyring(store, "Bo")
    with unlock(store) as vault:
        assert [(s.type, s.name) for s in vault.foreign] == [(KEYRING, "Bo")]
    assert [p.code for p in inspection.inspect(store, with_passphrase("Anna", PASS)).problems] == ["foreign_key"]


def test_a_slot_that_the_store_did_not_give_out_opens_nothing(store: Path) -> None:
    with unlock(store) as vault:
        found, key = vault.header, vault._data_key
    forged = keyring_slot.turned_on(ANNA, "another")(found, key)
    header.write(store, dataclasses.replace(forged, generation=found.generation).signed(key))
    (slot,) = (s for s in forged.slots if s.machine == "another")
    keyring_slot.let_use(slot)
    with pytest.raises(ForeignKey):
        by_keyring(store, machine="another")
    active = {ANNA.id, BO.id}
    assert not any(key.type == KEYRING for key in issued.first(forged, active).now.keys), "never taken over into a first list"


def test_a_restored_backup_opens_by_passphrase_and_by_the_keyring_of_that_computer(store: Path, tmp_path: Path) -> None:
    with unlock(store) as vault:
        backup.make(vault, tmp_path / "kopia")
        vault.change_keys(keyring_slot.turned_off(ANNA, HERE), "keyring.off")
    restored, _ = backup.restore(tmp_path / "kopia", tmp_path / "r", with_passphrase("Anna", PASS), machine=HERE, now=now)
    assert restored.foreign == ()
    restored.close()
    slot = keyring_slot.slot_of(header.read(tmp_path / "r"), ANNA.id, HERE)
    assert slot is not None
    keyring_slot.let_use(slot)
    assert why(tmp_path / "r") == system_keyring.GONE


def test_only_a_header_with_such_a_slot_has_the_later_format(store: Path, tmp_path: Path) -> None:
    new(tmp_path / "plain")
    plain, more = (json.loads((folder / header.NAME).read_bytes()) for folder in (tmp_path / "plain", store))
    assert (plain["format"], more["format"]) == (header.FORMAT, header.WITH_KEYRING)
    assert not any("machine" in slot for slot in plain["slots"])


def test_a_header_of_a_later_program_is_newer_and_a_damaged_one_is_damaged(store: Path) -> None:
    content = json.loads((store / header.NAME).read_bytes())
    del content["checksum"]
    content.update(format="kraft-store/3", more=[1])
    checksum = hashlib.sha256(header._canonical(content)).hexdigest()
    with pytest.raises(NewerStore):
        header.parse(json.dumps({**content, "checksum": checksum}).encode())
    with pytest.raises(DamagedHeader):
        header.parse(json.dumps({**content, "checksum": "0" * 64}).encode())


def test_trying_a_random_secret_costs_little_and_other_slots_keep_their_cost(store: Path) -> None:
    with unlock(store) as vault:
        vault.change_keys(slots.for_recovery(wrapping.new_recovery_code()), "recovery.renew")
        typed = {s.cost for s in vault.header.slots if s.type != KEYRING}
        kept = {s.cost for s in vault.header.slots if s.type == KEYRING}
    assert len(typed) == 1
    assert typed.isdisjoint(kept)
