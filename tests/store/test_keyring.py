"""The machine's memory of a store, in a real unlocked session keyring."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kraft_desktop.store import anchors
from kraft_desktop.store.anchors import Standing
from tests.given.store.vaults import new, standing


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
