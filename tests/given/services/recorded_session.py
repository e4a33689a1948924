"""A session with a store, as a program that can be traced: ``python -m tests.given.services.recorded_session FOLDER``.

After each thing that it was told is saved it writes a line into the file ``said``: the latest entry of the trail, the
passphrase in force, and whether there is a backup.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts, safekeeping
from kraft_desktop.services.admin.access import Session, open_session
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder, new_store
from kraft_desktop.services.imports import case_list
from tests.given.nodes import CHEAP, SETS, now
from tests.given.services.revoking import revoke

PASS, OTHER = "fyra ord som passar", "en annan lång fras"
BACKUP, SAID = "kopia", "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What the program said is saved: the state of the trail, the passphrase, and whether there is a backup."""

    sequence: int
    hash: str
    passphrase: str = PASS
    backup: bool = False


def make(folder: Path) -> Saved:
    """The store that the session begins with, and what is saved of it."""
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    order = StoreOrder(node="norra", name="Anna", passphrase=PASS)
    new_store(folder / "store", order, Papers(sheet=folder / "blad.pdf"), machine="m", now=now, cost=CHEAP)
    session = unlock(folder, PASS)
    with session.vault:
        state = session.vault.anchor()
        return Saved(sequence=state.sequence, hash=state.hash)


def unlock(folder: Path, passphrase: str) -> Session:
    """The store of a folder that is a machine of its own."""
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    return open_session(folder / "store", None, passphrase, machine="m", now=now)


class Teller:
    """Says what is saved."""

    def __init__(self, folder: Path) -> None:
        self._handle = os.open(folder / SAID, os.O_WRONLY | os.O_CREAT)

    def say(self, session: Session, passphrase: str, *, backup: bool) -> None:
        """Say that everything up to now is saved."""
        state = session.vault.anchor()
        saved = Saved(sequence=state.sequence, hash=state.hash, passphrase=passphrase, backup=backup)
        os.write(self._handle, f"{json.dumps(asdict(saved))}\n".encode())


def work(folder: Path) -> None:
    """Writes, an import, a decision, a new passphrase, a backup, a colleague revoked (a new key), and another opening."""
    teller = Teller(folder)
    session = unlock(folder, PASS)
    with session.vault:
        for number in range(4):
            with session.vault.write("test") as tx:
                tx.put_setting(f"test{number}", "saved")
            teller.say(session, PASS, backup=False)
        case_list.cases(session, (SETS / "norra_grund" / "arendelista.xlsx").read_bytes())
        teller.say(session, PASS, backup=False)
        safekeeping.decide(session, {"threshold": "6"})
        teller.say(session, PASS, backup=False)
        accounts.change_passphrase(session, OTHER)
        teller.say(session, OTHER, backup=False)
        safekeeping.back_up(session, folder / BACKUP)
        teller.say(session, OTHER, backup=True)
        accounts.add(session, "Bo", Role.DEPUTY, [], PASS + " igen")
        teller.say(session, OTHER, backup=True)
        revoke(session, "Bo", folder)
        teller.say(session, OTHER, backup=True)
    session = unlock(folder, OTHER)
    with session.vault:
        safekeeping.decide(session, {"threshold": "7"})
        teller.say(session, OTHER, backup=True)
        safekeeping.back_up(session, folder / BACKUP, force=True)
        teller.say(session, OTHER, backup=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
