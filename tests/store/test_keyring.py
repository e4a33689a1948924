"""The machine's memory of a store, in a real unlocked session keyring."""

from __future__ import annotations

import pytest

from kraft_desktop.store import anchors


@pytest.mark.keyring
def test_the_keyring_remembers_how_far_a_store_had_come() -> None:
    anchor = anchors.Anchor(generation=1, sequence=7, hash="ab" * 32)
    assert anchors.recall("f" * 32) is None
    anchors.remember("f" * 32, anchor)
    assert anchors.recall("f" * 32) == anchor
