"""Real stores for the tests of the window, with keys that are cheap to derive, and the Doors that lead into them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.admin import store_creation
from kraft_desktop.services.admin.access import Session, session_of
from kraft_desktop.services.admin.store_creation import CreatedStore, Papers, StoreOrder
from kraft_desktop.store.keys import wrapping
from kraft_desktop.store.keys.slots import FirstSecrets
from kraft_desktop.store.vault import NewStore, Vault
from kraft_desktop.ui.pages.start.doors import Doors, Making, StoreCreation
from kraft_desktop.ui.startup import opening

CHEAP = wrapping.KdfCost(passes=1, memory=64, lanes=1)
PASSPHRASE = "fyra ord som passar"
EVA = Account(id="e" * 32, name="Eva Exempelgren", role=Role.THERAPIST)


def now() -> dt.datetime:
    """The day of all these tests."""
    return dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)


def new_store(folder: Path, *, practice: bool = False, kind: str = "node") -> tuple[Path, str]:
    """A store of the southern node (or an owner's) that Eva opens with PASSPHRASE, locked; and its recovery code."""
    new = NewStore(kind=kind, practice=practice, programme="kraft", node="sodra" if kind == "node" else "")
    code = wrapping.new_recovery_code()
    Vault.create(
        folder, new, EVA, FirstSecrets(passphrase=PASSPHRASE, recovery_code=code, cost=CHEAP), machine="m", now=now
    ).close()
    return folder, code


def opened(folder: Path) -> Session:
    """A session on such a store."""
    return session_of(Vault.open(folder, None, PASSPHRASE, machine="m", now=now))


def found_cheaply(wanted: StoreCreation) -> CreatedStore:
    """A new store as the program makes it, but for the cost of its keys."""
    order = StoreOrder(node=wanted.node, name=wanted.name, passphrase=wanted.passphrase, programme_id=wanted.programme)
    return store_creation.new_store(wanted.folder, order, Papers(sheet=wanted.sheet), machine="m", now=now, cost=CHEAP)


def doors() -> Doors:
    """The real ways in."""
    return opening.DOORS


def making() -> Making:
    """The real making of stores; only the keys are cheaper."""
    return replace(opening.making(), found=found_cheaply)
