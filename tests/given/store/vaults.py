"""A small store with one account, opened by a passphrase; every unit of work has a moment of its own."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.store.anchors import Standing
from kraft_desktop.store.keys import wrapping
from kraft_desktop.store.keys.slots import FirstSecrets
from kraft_desktop.store.vault import NewStore, Vault

PASS, OTHER = "fyra ord som passar", "en annan lång fras"
CHEAP = wrapping.KdfCost(passes=1, memory=64, lanes=1)
ANNA = Account(id="a" * 32, name="Anna", role=Role.THERAPIST)
_minutes = itertools.count()


def now() -> dt.datetime:
    """A clock that goes: two units of work never stand in the trail with the same moment."""
    return dt.datetime(2026, 7, 6, 8, 50, tzinfo=dt.UTC) + dt.timedelta(minutes=next(_minutes))


def new(folder: Path, *, practice: bool = False) -> None:
    what = NewStore(kind="node", practice=practice, programme="kraft", node="sodra")
    code = wrapping.new_recovery_code()
    Vault.create(
        folder, what, ANNA, FirstSecrets(passphrase=PASS, recovery_code=code, cost=CHEAP), machine="m", now=now
    ).close()


def unlock(folder: Path, passphrase: str = PASS) -> Vault:
    return Vault.open(folder, None, passphrase, machine="m", now=now)


def standing(folder: Path, passphrase: str = PASS) -> Standing:
    with unlock(folder, passphrase) as vault:
        return vault.standing
