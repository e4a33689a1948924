"""What a machine remembers of a store: an older copy, which passes every other check, is noticed when it is opened."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kraft_desktop import paths
from kraft_desktop.domain.errors import ForeignKey, KeyringUnavailable, OlderStore
from kraft_desktop.store import anchors, backup, inspection
from kraft_desktop.store.anchors import Anchor, Standing
from kraft_desktop.store.keys import header
from kraft_desktop.store.keys.slots import for_account, with_passphrase
from tests.given.store.memory_keyring import MemoryKeyring, in_place
from tests.given.store.vaults import ANNA, OTHER, PASS, new, now, standing, unlock


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return in_place(monkeypatch)


def test_an_older_copy_is_noticed_each_time_it_is_opened(tmp_path: Path, memory: MemoryKeyring) -> None:
    store, old = tmp_path / "store", tmp_path / "old"
    new(store)
    shutil.copytree(store, old)
    assert standing(store) is Standing.CURRENT
    shutil.rmtree(store)
    shutil.copytree(old, store)
    remembered = dict(memory.held)
    assert standing(store) is Standing.OLDER
    assert standing(store) is Standing.OLDER
    assert memory.held == remembered
    found = inspection.inspect(store, with_passphrase(None, PASS))
    assert [problem.code for problem in found.problems] == ["older_copy"]


def test_an_old_header_brings_no_old_passphrase_back_unnoticed(tmp_path: Path, memory: MemoryKeyring) -> None:
    new(tmp_path / "s")
    content = (tmp_path / "s" / header.NAME).read_bytes()
    with unlock(tmp_path / "s") as vault:
        vault.change_keys(for_account(ANNA, OTHER), "user.key")
    assert standing(tmp_path / "s", OTHER) is Standing.CURRENT
    (tmp_path / "s" / header.NAME).write_bytes(content)
    with pytest.raises(ForeignKey):
        standing(tmp_path / "s")
    assert memory.held


def test_a_trail_that_took_another_turn_is_noticed(tmp_path: Path, memory: MemoryKeyring) -> None:
    new(tmp_path / "s")
    with unlock(tmp_path / "s") as vault:
        anchor = vault.anchor()
        store_id = vault.header.store_id
    anchors.remember(store_id, Anchor(generation=1, sequence=anchor.sequence, hash="0" * 64))
    assert standing(tmp_path / "s") is Standing.OLDER
    assert memory.held


def test_a_restored_copy_changes_no_memory_until_somebody_decides(tmp_path: Path, memory: MemoryKeyring) -> None:
    new(tmp_path / "s")
    with unlock(tmp_path / "s") as vault:
        backup.make(vault, tmp_path / "kopia")
    assert standing(tmp_path / "s") is Standing.CURRENT
    vault, _ = backup.restore(tmp_path / "kopia", tmp_path / "r", with_passphrase(None, PASS), machine="m", now=now)
    vault.close()
    assert standing(tmp_path / "s") is Standing.CURRENT, "the store in use is never taken for the older one"
    with unlock(tmp_path / "r") as restored:
        assert restored.standing is Standing.OLDER
        with pytest.raises(OlderStore), restored.write("test"):
            pass
        restored.accept()
        with restored.write("test"):
            pass
    assert standing(tmp_path / "r") is Standing.CURRENT
    assert standing(tmp_path / "s") is Standing.OLDER, "somebody decided that the restored one is the store now"
    assert memory.held


def test_practice_leaves_nothing_in_the_keyring(tmp_path: Path, memory: MemoryKeyring) -> None:
    new(tmp_path / "s", practice=True)
    assert standing(tmp_path / "s") is Standing.CURRENT
    assert memory.held == {}
    assert not paths.state_folder().exists()


def test_a_keyring_that_fails_stops_nothing(tmp_path: Path, memory: MemoryKeyring) -> None:
    new(tmp_path / "s")
    memory.broken = True
    assert standing(tmp_path / "s") is Standing.CURRENT, "the marks are there without it"
    memory.broken = False
    with unlock(tmp_path / "s") as vault:
        assert vault.standing is Standing.CURRENT
        memory.broken = True
    memory.broken = False
    assert standing(tmp_path / "s") is Standing.CURRENT


def test_what_is_forgotten_is_gone(memory: MemoryKeyring) -> None:
    anchors.remember("f" * 32, Anchor(generation=1, sequence=1, hash=""))
    anchors.forget("f" * 32)
    assert anchors.recall("f" * 32) is None
    assert memory.held == {}


def test_only_real_keyrings_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(KeyringUnavailable):
        anchors.recall("f" * 32)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    with pytest.raises(KeyringUnavailable):
        anchors.remember("f" * 32, Anchor(generation=1, sequence=1, hash=""))
