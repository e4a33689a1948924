"""The machine's memory of a store, in a real unlocked session keyring."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.store import anchors
from kraft_desktop.store.anchors import Standing
from kraft_desktop.store.keys import keyring_slot, system_keyring
from kraft_desktop.store.vault import Vault
from tests.given.store.vaults import ANNA, new, now, standing, unlock


@pytest.mark.keyring
def test_the_keyring_remembers_how_far_a_store_had_come() -> None:
    anchor = anchors.Anchor(generation=1, sequence=7, hash="ab" * 32)
    assert anchors.recall("f" * 32) is None
    anchors.remember("f" * 32, anchor)
    assert anchors.recall("f" * 32) == anchor
    anchors.forget("f" * 32)
    assert anchors.recall("f" * 32) is None


@pytest.mark.keyring
def test_an_older_copy_is_noticed(tmp_path: Path) -> None:
    new(tmp_path / "store")
    shutil.copytree(tmp_path / "store", tmp_path / "old")
    assert standing(tmp_path / "store") is Standing.CURRENT
    assert standing(tmp_path / "old") is Standing.OLDER


def remembered(folder: Path) -> Path:
    """A store that the session's keyring opens for Anna."""
    new(folder)
    with unlock(folder) as vault:
        vault.change_keys(keyring_slot.turned_on(ANNA, "m"), "keyring.on")
        slot = keyring_slot.slot_of(vault.header, ANNA.id, "m")
        assert slot is not None
        keyring_slot.let_use(slot)
    return folder


def by_keyring(folder: Path) -> str | None:
    """The account that the keyring opens the store for."""
    with Vault.unlock(folder, keyring_slot.with_keyring(None, "m"), machine="m", now=now) as vault:
        return vault.account.name if vault.account else None


@pytest.mark.keyring
def test_a_real_keyring_opens_the_store_until_it_is_turned_off(tmp_path: Path) -> None:
    store = remembered(tmp_path / "store")
    assert by_keyring(store) == "Anna"
    with unlock(store) as vault:
        (slot,) = keyring_slot.remembered(vault.header, "m")
        item = f"{vault.header.store_id}/{slot.id}"
        assert system_keyring.get(item) is not None
        vault.change_keys(keyring_slot.turned_off(ANNA, "m"), "keyring.off")
        assert system_keyring.get(item) is None
    with pytest.raises(KeyringUnavailable):
        by_keyring(store)


LOCK = """
import secretstorage
from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.store.keys import system_keyring

system_keyring.put("a", "secret")
assert system_keyring.get("a") == "secret"
secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
try:
    system_keyring.get("a", system_keyring.ASKED_SECONDS)
except KeyringUnavailable as problem:
    print(problem.why)
"""


@pytest.mark.keyring
def test_a_real_keyring_that_is_locked_says_so(tmp_path: Path) -> None:
    """In a session of its own, since the lock would hold for the other tests too."""
    (tmp_path / "run").mkdir(mode=0o700)
    own = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")}
    del own["DBUS_SESSION_BUS_ADDRESS"]
    unlocked = 'printf ci | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"'
    command = ["dbus-run-session", "--", "bash", "-c", unlocked, "bash", sys.executable, "-c", LOCK]
    done = subprocess.run(command, env=own, capture_output=True, check=True, timeout=60)
    assert done.stdout.decode().split() == [system_keyring.LOCKED]
