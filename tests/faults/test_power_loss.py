"""The power fails at any moment of a recorded session: whatever the disk then has of what was not synced, the store opens, with
one header and one database that agree, and with everything that was said to be saved (P1, P3).

The session is run once under a trace of its system calls; its writes are then replayed up to any one of them.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import WrongPassphrase
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.store import inspection
from kraft_desktop.store.keys.slots import with_passphrase
from tests.given.nodes import now
from tests.given.services import recorded_session as recorded
from tests.given.services.recorded_session import BACKUP, OTHER, PASS, SAID, Saved, unlock
from tests.given.shares import Share
from tests.given.store.failing_disk import Disk
from tests.given.store.traced_writes import OPTIONS, Operation, Sync, Write, operations

ROOT = Path(__file__).resolve().parents[2]
Recording = tuple[Path, dict[Path, bytes], list[Operation], Saved]

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here; the checks install it")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    place = Path("/dev/shm")  # noqa: S108  # a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=place if place.is_dir() else tmp_path) as made:
        yield Path(made).resolve()


@pytest.fixture
def recording(memory: Path) -> Recording:
    """The folder of the session, its files before it, what was done to them, and what was saved before."""
    folder = memory / "recorded"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder))
        before = recorded.make(folder)
        there = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        program = [sys.executable, "-m", recorded.__name__, str(folder)]
        subprocess.run(["strace", *OPTIONS, "-o", str(memory / "log"), *program], cwd=ROOT, check=True)
    done = [one for one in operations(memory / "log", folder) if not one.path.name.endswith("-shm")]
    (memory / "log").unlink()
    disk = Disk(there)
    for one in done:
        disk.do(one)
    for name in ("store/header.json", BACKUP):  # what is replayed is what was done
        assert disk.seen()[folder / name] == (folder / name).read_bytes()
    shutil.rmtree(folder)  # else its later backups would show what is found to be older
    return folder, there, done, before


def opens(folder: Path, passphrase: str) -> bool:
    try:
        unlock(folder, passphrase).vault.close()
    except WrongPassphrase:
        return False
    return True


def whole(folder: Path, saved: Saved) -> str:
    """The passphrase that opens the store, in which everything ``saved`` must be."""
    (passphrase,) = [one for one in (PASS, OTHER) if opens(folder, one)]
    session = unlock(folder, passphrase)
    with session.vault:
        assert session.missing is None
        assert session.foreign_keys == ()
        with session.vault.read() as data:
            data.trail.verify()
            assert data.trail.hash_at(saved.sequence) == saved.hash, "what was said to be saved is there"
    assert not inspection.inspect(folder / "store", with_passphrase(None, passphrase)).problems
    assert [file.name for file in (folder / "store").glob("data-*")] == [session.vault.header.data_file]
    assert not list((folder / "store").glob(".*.tmp"))
    return passphrase


def failures(recording: Recording, times: int) -> Iterator[tuple[Path, Saved]]:
    """The folder with what may be found after a power failure, and what had been said to be saved, at random moments."""
    folder, there, done, saved = recording
    chance, disk = random.Random("power"), Disk(there)
    moments = sorted(chance.randrange(len(done)) for _ in range(times))
    for number, one in enumerate(done):
        if one.path.name != SAID:
            disk.do(one)
        elif isinstance(one, Write):
            saved = Saved(**json.loads(one.content))
        for _ in range(moments.count(number)):
            for file, content in disk.after_failure(chance).items():
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            yield folder, saved
            shutil.rmtree(folder)


@pytest.mark.slow
def test_whatever_a_power_failure_leaves_is_whole_and_has_all_that_was_said_to_be_saved(
    recording: Recording, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", os.environ["XDG_STATE_HOME"])
    seen, backups = set(), 0
    for folder, saved in failures(recording, share(25, 2000)):
        found = whole(folder, saved)
        assert found in {saved.passphrase, OTHER}
        seen.add(found)
        if (folder / BACKUP).exists():
            safekeeping.restore(folder / BACKUP, folder / "restored", None, OTHER, machine="m", now=now)
            backups += 1
        assert (folder / BACKUP).exists() or not saved.backup
    assert seen == {PASS, OTHER}
    assert backups


def test_a_program_that_does_not_sync_loses_what_it_said(tmp_path: Path) -> None:
    """That the disk of these tests forgets at all."""
    file, chance = tmp_path / "f", random.Random(1)
    disk = Disk({file: b"old"})
    disk.do(Write(file, 0, b"new"))
    assert {disk.after_failure(chance)[file] for _ in range(30)} == {b"old", b"new"}
    disk.do(Sync(file))
    assert {disk.after_failure(chance)[file] for _ in range(30)} == {b"new"}
