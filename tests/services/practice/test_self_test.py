"""The self-test runs the real chain, says what fails, and leaves nothing behind."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from kraft_desktop import paths
from kraft_desktop.services.practice import self_test
from kraft_desktop.store.keys.wrapping import KdfCost

CHEAP = KdfCost(passes=1, memory=64, lanes=1)
STEPS = ["paper", "store", "sheets", "figures", "backup", "package", "receipt"]


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_all_works_here_except_the_keyring_that_the_tests_go_without(scratch: Path) -> None:
    parts = self_test.run(machine="m", cost=CHEAP)
    assert [part.name for part in parts] == [*STEPS, "keyring"]
    assert {part.name: part.problem for part in parts if part.needed} == dict.fromkeys(STEPS)
    assert (parts[-1].problem, parts[-1].needed) == ("KeyringUnavailable", False)
    assert list(scratch.iterdir()) == []


def test_what_fails_is_named_and_what_builds_on_it_is_not_tried(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "PASSPHRASE_WORDS", scratch / "nowhere")
    parts = self_test.run(machine="m", cost=CHEAP)
    assert [part.problem for part in parts[:-1]] == [None, None, "FileNotFoundError", *["not_tried"] * 4]
    assert list(scratch.iterdir()) == []
