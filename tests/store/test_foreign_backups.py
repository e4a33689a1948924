"""Backups from anywhere: damaged or crafted, each is refused and leaves nothing, and none grows when it is read."""

from __future__ import annotations

import dataclasses
import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop.domain.errors import Damaged, DamagedBackup, DamagedHeader, Unavailable
from kraft_desktop.store import backup
from kraft_desktop.store.keys import header
from kraft_desktop.store.keys.slots import with_passphrase
from kraft_desktop.store.keys.wrapping import KdfCost
from tests.given.store.crafted_backups import Parts, rewritten
from tests.given.store.vaults import PASS, new, now, unlock

BY_PASS = with_passphrase(None, PASS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    new(tmp_path / "store")
    with unlock(tmp_path / "store") as vault:
        backup.make(vault, tmp_path / "kopia")
    return tmp_path / "kopia"


def refused(file: Path, target: Path, *kinds: type[Exception]) -> None:
    with pytest.raises(kinds or (Damaged, Unavailable)):
        backup.restore(file, target, BY_PASS, machine="m", now=now)
    assert not target.exists() or list(target.iterdir()) == []


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


CRAFTED: dict[str, Callable[[Parts, Parts], object]] = {
    "no such day": lambda m, _: m.update(created="2026-99-99T00:00:00Z"),
    "no moment": lambda m, _: m.update(created="x"),
    "a mac of other letters": lambda m, _: m.update(mac="å" * 64),
    "no mac": lambda m, _: m.pop("mac"),
    "missing field": lambda m, _: m.pop("rows"),
    "another field": lambda m, _: m.update(more=1),
    "deep": lambda m, _: m.update(rows=nested(500)),
    "huge number": lambda m, _: m["anchor"].update(sequence=10**300),
    "no object": lambda m, _: m.update(anchor=7),
    "header mac of other letters": lambda _, h: h.update(mac="å" * 64),
    "header without slots": lambda _, h: h.update(slots=[]),
    "header missing field": lambda _, h: h.pop("generation"),
    "header deep": lambda _, h: h.update(node=nested(500)),
    "memory of one": lambda _, h: h["slots"][0].update(memory=1),
    "memory without end": lambda _, h: h["slots"][0].update(memory=1 << 40),
    "passes without end": lambda _, h: h["slots"][0].update(passes=10**6),
    "sealed to no key": lambda _, h: h["slots"][0].update(sealed="A" * 120 + "AAA="),
}


@pytest.mark.parametrize("change", CRAFTED.values(), ids=CRAFTED.keys())
def test_a_crafted_backup_is_refused(file: Path, tmp_path: Path, change: Callable[[Parts, Parts], object]) -> None:
    rewritten(file, change)
    refused(file, tmp_path / "r", DamagedBackup, DamagedHeader)


def test_a_bomb_in_a_backup_is_not_unpacked(file: Path, tmp_path: Path) -> None:
    rewritten(file, lambda m, _: m.update(created=" " * 50_000_000), compression=zipfile.ZIP_DEFLATED)
    assert file.stat().st_size < 1_000_000
    refused(file, tmp_path / "r", DamagedBackup)
    rewritten_again = io.BytesIO()
    with zipfile.ZipFile(rewritten_again, "w") as archive:
        for number in range(20_000):
            archive.writestr(str(number), b"")
    file.write_bytes(rewritten_again.getvalue())
    refused(file, tmp_path / "r", DamagedBackup)


def test_damage_anywhere_in_the_structure_is_a_refusal(file: Path, tmp_path: Path) -> None:
    content = file.read_bytes()
    chance = random.Random(8)
    with unlock(tmp_path / "store") as vault:
        for number in range(400):
            damaged = bytearray(content)
            for _ in range(chance.randrange(1, 5)):
                start = max(0, len(content) - 250) if number % 2 else 0  # the directory is at the end
                damaged[chance.randrange(start, len(content))] = chance.randrange(256)
            file.write_bytes(bytes(damaged[: chance.randrange(len(damaged))] if number % 10 == 0 else damaged))
            try:
                backup.rehearse(vault, file)
            except (Damaged, Unavailable):
                continue
            assert _contents(bytes(damaged)) == _contents(content), "what is taken for a backup says the same"


def _contents(archive: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return [opened.read(name) for name in ("manifest.json", "header.json", "data.db")]


@pytest.mark.parametrize("cost", [KdfCost(passes=1, memory=1, lanes=1), KdfCost(passes=1, memory=8, lanes=2)])
def test_a_header_with_a_cost_that_cannot_be_is_damaged(tmp_path: Path, cost: KdfCost) -> None:
    new(tmp_path / "store")
    found = header.read(tmp_path / "store")
    slots = (dataclasses.replace(found.slots[0], cost=cost), *found.slots[1:])
    with pytest.raises(DamagedHeader):
        header.parse(header.dump(dataclasses.replace(found, slots=slots)))


def test_what_an_interrupted_restore_left_blocks_nothing(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    for name in ("unfinished", "data-0123456789abcdef.db", "data-0123456789abcdef.db-wal", ".header.json.17.tmp"):
        (folder / name).write_bytes(b"half")
    backup.restore(file, folder, BY_PASS, machine="m", now=now)[0].close()
    assert not (folder / "unfinished").exists()
    other = tmp_path / "s"
    other.mkdir()
    for name in ("unfinished", "my letter.txt"):
        (other / name).write_bytes(b"mine")
    with pytest.raises(Exception, match="AlreadyThere"):
        backup.restore(file, other, BY_PASS, machine="m", now=now)
    assert (other / "my letter.txt").read_bytes() == b"mine"
