"""A real full disk, on a small file system of its own: every sentence is true, and header and database change together.

All the places with --all-seeds; what came of them is in README.md beside this file.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.commands.command import clock
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin.access import open_session
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder, new_store
from kraft_desktop.store import backup
from kraft_desktop.store.keys.slots import with_passphrase
from kraft_desktop.store.keys.wrapping import KdfCost
from tests.given.terminal import NORRA, Run, run

__all__ = ["run"]

PASS, OTHER = "fyra ord som passar", "en annan lång fras"
PAGE = 4096
NOW = clock(None)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    cost, order = KdfCost(passes=1, memory=64, lanes=1), StoreOrder(node="norra", name="Anna", passphrase=PASS)
    new_store(folder / "store", order, Papers(sheet=folder / "blad.pdf"), machine="m", now=NOW, cost=cost)
    return folder / "store"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MiB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only an administrator can make a file system")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)], check=False, capture_output=True)
    if made.returncode != 0:
        pytest.skip("no file system can be made here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def restored(file: Path, folder: Path) -> bool:
    """Whether a backup can be restored and has rows."""
    vault, copy = backup.restore(file, folder, with_passphrase(None, PASS), machine="m", now=clock(None))
    vault.close()
    return copy.rows > 0


def state(store: Path, passphrase: str) -> tuple[int, bool] | None:
    """The number of cases and whether a decision was made; None when the passphrase does not open the store."""
    try:
        session = open_session(store, None, passphrase, machine="m", now=NOW)
    except KraftError:
        return None
    with session.vault, session.vault.read() as data:
        data.trail.verify()
        assert session.missing is None
        assert session.foreign_keys == ()
        return len(data.cases.where()), data.setting("policy") is not None


@pytest.mark.seeds(4, 34)
@pytest.mark.parametrize("what", ["passphrase", "policy", "cases", "backup"])
def test_every_sentence_is_true(what: str, seed: int, original: Path, small: Path, tmp_path: Path, run: Run) -> None:
    store = small / "store"
    for name, secret in (("pw", PASS), ("pw2", OTHER)):
        (tmp_path / name).write_text(secret, "utf-8")
    commands = {
        "passphrase": ["passphrase", store, "--new-passphrase-file", tmp_path / "pw2"],
        "policy": ["policy", store, "threshold=6"],
        "cases": ["import", "cases", store, NORRA / "arendelista.xlsx"],
        "backup": ["backup", store, small / "kopia"],
    }
    shutil.copytree(original, store)
    free = os.statvfs(small)
    left = random.Random(f"{what}{seed}").randrange(120) * PAGE
    (small / "filler").write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - left)))
    code, answer, said = run(*commands[what], "--passphrase-file", tmp_path / "pw")
    (small / "filler").unlink()
    found, changed = state(store, PASS), state(store, OTHER)
    assert (found is None) == (changed is not None), "one passphrase opens the store"
    saved = {
        "passphrase": changed is not None,
        "policy": bool(found and found[1]),
        "cases": bool(found and found[0]),
        "backup": (small / "kopia").exists() and restored(small / "kopia", tmp_path / "restored"),
    }[what]
    assert code in {0, 4}
    assert saved == (code == 0 or answer.get("error") == "NotTidied"), said
    assert ("inte sparad" in said.casefold() or "sparades inte" in said.casefold()) == (not saved), said
