"""Killed anywhere while a package is sent, the store is as before or as after, and no file goes unknown."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.exchanging import Clock, exchange, found, people
from tests.services.test_halfyear import FIRST_END, START

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL after a fork")
def test_killed_at_every_file_it_touches(tmp_path: Path) -> None:
    node, owner = found(tmp_path / "node", "sodra", Clock()), found(tmp_path / "owner", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
        people(node, 12, START, FIRST_END)
    command = [sys.executable, "-m", "tests.services.killed_sender", str(tmp_path / "node"), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    *kills, last = (json.loads(line) for line in done.stdout.splitlines())
    assert len(kills) >= 6
    assert not last["failed"]
    for kill in (*kills, last):
        assert (len(kill["known"]), kill["frozen"]) in {(0, 0), (1, 12)}
        assert set(kill["left"]) <= set(kill["known"])
        assert not kill["known"] or kill["known"] == [kill["again"]]
        assert kill["files"] == [".eml", ".kraftpaket", ".txt"]
    assert {len(kill["known"]) for kill in kills} == {0, 1}
    assert any(kill["known"] and not kill["left"] for kill in kills)  # committed, and killed before the file had its name
