"""A practice folder whose keys are cheap to derive, and its stores opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kraft_desktop.services.admin.access import Session, open_session
from kraft_desktop.services.practice import stores
from kraft_desktop.services.practice.stores import Invented, Practice
from tests.given.nodes import CHEAP, now


def make(folder: Path, *, participants: int | None = 12, seed: int = 1, colleagues: bool = False, **chosen: Any) -> Practice:
    given: dict[str, Any] = {"machine": "m", "now": now, "cost": CHEAP, **chosen}
    return stores.practice(folder, invented=Invented(participants=participants, seed=seed, colleagues=colleagues), **given)


def opened(made: Practice, store: Path, name: str | None = None) -> Session:
    passphrase = made.passphrase_file.read_text("utf-8").strip()
    return open_session(store, name, passphrase, machine="m", now=now)
