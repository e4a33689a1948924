"""Databases and write-ahead logs damaged in every way: never in silence; 500 of each with --all-seeds.

Either everything is as it was, or what is wrong is said: by an error with its sentence, or by what the store is known to lack.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kraft_desktop import labels
from kraft_desktop.domain.errors import Damaged, OlderStore
from kraft_desktop.store.anchors import Standing
from tests.given.shares import Share
from tests.given.store.vaults import new, unlock

SAVED = ("a", "b", "c", "d")
Damage = Callable[[bytes, random.Random], bytes | None]


def _flipped(content: bytes, chance: random.Random) -> bytes:
    found = bytearray(content)
    found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def _blanked(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content)) // 512 * 512
    return content[:start] + bytes(len(content[start : start + 512])) + content[start + 512 :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _swapped(content: bytes, chance: random.Random) -> bytes:
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    one, other = chance.randrange(len(pages)), chance.randrange(len(pages))
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def _noise(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + chance.randbytes(min(1000, len(content) - start)) + content[start + 1000 :]


def _gone(_content: bytes, _chance: random.Random) -> None:
    return None


WAYS: tuple[Damage, ...] = (_flipped, _flipped, _blanked, _cut, _swapped, _noise, _gone)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as a kill leaves it, without the marks: half of what is saved lies in the write-ahead log."""
    place = tmp_path_factory.mktemp("damage")
    new(place / "store")
    with unlock(place / "store") as vault:
        for number, value in enumerate(SAVED):
            with vault.write("test") as tx:
                tx.put_setting(f"test{number}", value)
        shutil.copytree(place / "store", place / "killed")
    for file in ("store.lock", "holder.json"):
        (place / "killed" / file).unlink(missing_ok=True)
    return place / "killed"


def _opened(folder: Path) -> tuple[str | None, bool]:
    """What was wrong with a store, None for nothing; and whether everything saved is there."""
    try:
        vault = unlock(folder)
    except Damaged as problem:
        return labels.sentence(problem), False
    with vault, vault.read() as data:
        whole = [data.setting(f"test{number}") for number in range(len(SAVED))] == list(SAVED)
        if vault.standing is Standing.OLDER:
            assert vault.missing is not None
            return labels.sentence(OlderStore(kept=vault.missing.kept)), whole
        data.trail.verify()
        return None, whole


@pytest.mark.parametrize("what", ["db", "db-wal"])
def test_damage_is_never_silent(what: str, killed: Path, tmp_path: Path, share: Share) -> None:
    chance, said, times = random.Random(f"damage {what}"), 0, share(25, 500)
    for number in range(times):
        folder = tmp_path / "one"
        shutil.copytree(killed, folder)
        (file,) = folder.glob(f"data-*.{what}")
        if what == "db":  # nothing of it is in the log, which would mend the pages it has
            unlock(folder).close()
        damaged = WAYS[number % len(WAYS)](file.read_bytes(), chance)
        file.unlink()
        if damaged is not None:
            file.write_bytes(damaged)
        problem, whole = _opened(folder)
        assert whole or problem, f"{number}: silent"
        said += problem is not None
        shutil.rmtree(folder)
    assert said > times // 2
