"""Commands run as a script runs them, in this process, on a node's store with nobody in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop import cli
from tests.given.nodes import SETS, new_session

NORRA = SETS / "norra_grund"
Run = Callable[..., tuple[int, dict[str, Any], str]]


def no_pictures(_folder: Path, **_how: object) -> list[Path]:
    raise AssertionError("no test here takes pictures")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with --json: exit code, the object on stdout, and stderr."""

    def command(*typed: object) -> tuple[int, dict[str, Any], str]:
        capsys.readouterr()
        code = cli.main([*map(str, typed), "--json"], no_pictures)
        captured = capsys.readouterr()
        return code, json.loads(captured.out), captured.err

    return command


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    new_session(folder, "norra").vault.close()
    (tmp_path / "pw").write_text("fyra ord som passar\n", "utf-8")
    return folder


def with_key(folder: Path) -> list[str]:
    return ["--passphrase-file", str(folder.parent / "pw")]
