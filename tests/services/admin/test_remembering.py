"""A store that is remembered on a computer: with the passphrase turned on and off, used when asked for, never after a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import KeyringUnavailable, WrongPassphrase
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import access, accounts, remembering, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.keys import header, keyring_slot, system_keyring
from kraft_desktop.store.keys.wrapping import KEYRING
from tests.given import seeds
from tests.given.seeds import EVA, PASSPHRASE, now
from tests.given.store.memory_keyring import MemoryKeyring, in_place

NEW, BO = "elva fina traktorer dansar", "tolv gula hattar sjunger"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return in_place(monkeypatch)


@pytest.fixture
def store(tmp_path: Path, keyring: MemoryKeyring) -> Path:
    """A store that is remembered for Eva, and was closed in order."""
    assert keyring.held == {}
    folder, _ = seeds.new_store(tmp_path / "sodra")
    session = seeds.opened(folder)
    remembering.turn_on(session, PASSPHRASE)
    leave(session)
    return folder


def leave(session: Session) -> None:
    unlock.lock(session)
    remembering.end(session)


def by_keyring(folder: Path, name: str | None = None) -> Session:
    session = remembering.open_session(folder, name, machine="m", now=now)
    remembering.begin(session, by_keyring=True)
    return session


def why(folder: Path, name: str | None = None) -> str:
    with pytest.raises(KeyringUnavailable) as caught:
        by_keyring(folder, name)
    return caught.value.why


def remembered(folder: Path, machine: str = "m") -> tuple[str, ...]:
    return unlock.store_facts(folder, machine=machine, now=now).remembered


def test_it_opens_after_an_orderly_close_as_often_as_one_likes(store: Path) -> None:
    assert remembered(store) == ("Eva Exempelgren",)
    assert remembered(store, "another") == ()
    for _ in range(2):
        session = by_keyring(store)
        assert session.account == EVA
        assert remembering.is_on(session)
        leave(session)


@pytest.mark.parametrize("way", ["passphrase", "keyring"])
def test_after_a_lock_or_a_crash_the_passphrase_is_asked_for(store: Path, way: str) -> None:
    if way == "keyring":
        session = by_keyring(store)
    else:
        session = seeds.opened(store)
        remembering.begin(session, by_keyring=False)
    unlock.lock(session)
    assert remembered(store) == ()
    assert why(store) == keyring_slot.LOCKED_SINCE
    leave(seeds.opened(store))
    by_keyring(store).vault.close()


def test_turning_it_on_asks_for_the_passphrase_and_changes_nothing_when_the_keyring_fails(
    tmp_path: Path, keyring: MemoryKeyring
) -> None:
    folder, _ = seeds.new_store(tmp_path / "s")
    with seeds.opened(folder).vault as vault:
        session = access.session_of(vault)
        with pytest.raises(WrongPassphrase):
            remembering.turn_on(session, "inte den frasen alls")
        keyring.broken = True
        with pytest.raises(KeyringUnavailable):
            remembering.turn_on(session, PASSPHRASE)
        keyring.broken = False
        assert not remembering.is_on(session)
    assert not any(slot.type == KEYRING for slot in header.read(folder).slots)


def test_turning_it_off_and_a_new_passphrase_end_it(store: Path) -> None:
    session = seeds.opened(store)
    with pytest.raises(WrongPassphrase):
        remembering.turn_off(session, NEW)
    remembering.turn_off(session, PASSPHRASE)
    leave(session)
    assert why(store) == keyring_slot.NOT_ON
    session = seeds.opened(store)
    remembering.turn_on(session, PASSPHRASE)
    accounts.change_own_passphrase(session, PASSPHRASE, NEW)
    assert not remembering.is_on(session)
    leave(session)
    assert why(store) == keyring_slot.NOT_ON


def test_the_keyrings_slot_is_nobodys_passphrase(store: Path) -> None:
    with seeds.opened(store).vault as vault:
        session = access.session_of(vault)
        accounts.add(session, "Bo", Role.THERAPIST, (), BO)
        assert [key.name for key in accounts.preview_revocation(session, "Bo").keys] == ["Eva Exempelgren"]
        assert [account.active for account in accounts.listed(session)] == [True, True]
        before = {slot.public for slot in vault.header.slots}
        accounts.change_own_passphrase(session, PASSPHRASE, NEW)
        assert len(before - {slot.public for slot in vault.header.slots}) == 2, "her passphrase and her keyring, no other"
    access.open_session(store, "Bo", BO, machine="m", now=now).vault.close()


def test_each_failure_of_the_keyring_leads_to_the_passphrase(store: Path, keyring: MemoryKeyring) -> None:
    keyring.broken = True
    assert why(store) == system_keyring.FAILED
    keyring.broken = False
    assert remembered(store) == ("Eva Exempelgren",), "a failure is no lock"
    seeds.opened(store).vault.close()


def test_who_turned_it_on_and_where_is_in_the_trail(store: Path) -> None:
    with seeds.opened(store).vault as vault, vault.read() as data:
        (entry,) = [entry for entry in data.trail.entries() if entry.verb == "keyring.on" and entry.kind == "accounts"]
        assert (entry.record_id, list(entry.fields)) == (EVA.id, ["machine"])
