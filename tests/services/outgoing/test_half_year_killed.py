"""Killed anywhere while a package is sent, the store is as before or as after, and no file goes unknown."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kraft_desktop.reports.package import contents
from kraft_desktop.services.outgoing import dispatch, half_year_package
from tests.given.exchange import FIRST_END, START, Clock, exchange, found, people
from tests.given.killed_sender import PERIOD, opened
from tests.given.killing import kills, pace
from tests.given.shares import Share

ROOT = Path(__file__).resolve().parents[3]


def store_to_send_from(folder: Path) -> Path:
    """A node of twelve people whose owner's key is confirmed."""
    node, owner = found(folder / "node", "sodra", Clock()), found(folder / "owner", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, folder)
        people(node, 12, START, FIRST_END)
    return folder / "node"


def send_from_a_copy(pipe: Connection, store: Path) -> None:
    """Send the package from a fresh copy: tells the folder of the copy when it begins, the file's hash when it is done."""
    folder = Path(tempfile.mkdtemp(dir=store.parent))
    shutil.copytree(store, folder / "node")
    session = opened(folder / "node")
    pipe.send(str(folder))
    with session.vault:
        pipe.send(half_year_package.send(session, PERIOD, folder / "out").sha256)


@pytest.mark.slow
def test_killed_at_random(tmp_path: Path, share: Share) -> None:
    store, times = store_to_send_from(tmp_path), share(25, 300)
    sent_before_the_kill = 0
    for folder, *sent in kills(
        send_from_a_copy, store, times=times, longest=lambda: 1.3 * pace(send_from_a_copy, store, things=1), seed=1
    ):
        place = Path(folder)
        session = opened(place / "node")
        with session.vault, session.vault.read() as data:
            known, frozen = [row.sha256 for row in data.sent.where()], len(data.frozen_classes.where())
            data.trail.verify()
        assert (len(known), frozen) in {(0, 0), (1, 12)}
        assert set(sent) <= set(known)
        left = {contents.digest(file.read_bytes()) for file in place.glob(f"out/*{dispatch.EXTENSION}")}
        assert left <= set(known)
        sent_before_the_kill += bool(known)
        shutil.rmtree(place)
    assert 0 < sent_before_the_kill < times


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL after a fork")
def test_killed_at_every_file_it_touches(tmp_path: Path) -> None:
    store = store_to_send_from(tmp_path)
    command = [sys.executable, "-m", "tests.given.killed_sender", str(store), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    *kills, last = (json.loads(line) for line in done.stdout.splitlines())
    assert len(kills) >= 6
    assert not last["failed"]
    for kill in (*kills, last):
        assert (len(kill["known"]), kill["frozen"]) in {(0, 0), (1, 12)}
        assert set(kill["left"]) <= set(kill["known"])
        assert not kill["known"] or kill["known"] == [kill["again"]]
        assert kill["files"] == [".eml", ".kraftpaket", ".txt", ".txt"]
    assert {len(kill["known"]) for kill in kills} == {0, 1}
    assert any(kill["known"] and not kill["left"] for kill in kills)  # committed, and killed before the file had its name
