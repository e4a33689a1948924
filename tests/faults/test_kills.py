"""A decision, a new passphrase, a recovery, a package received and a store made, each killed at random moments: the old or the
new state, nothing acknowledged lost, and doing it again works.

Imports, backups, restores, new keys, packages and migrations are killed where their own tests are; the list is in README.md.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import WrongPassphrase
from kraft_desktop.services.admin import accounts, safekeeping
from kraft_desktop.services.admin.access import Session, open_session, policy_in
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder, new_store
from kraft_desktop.services.audit import chain
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.store import inspection
from kraft_desktop.store.keys.slots import with_passphrase
from tests.given.exchange import CHEAP, FIRST_END, PASSPHRASE, START, Clock, exchange, found, people
from tests.given.killing import kills, pace
from tests.given.shares import Share

if sys.platform == "win32":
    pytest.skip("kill -9 is of POSIX", allow_module_level=True)

OTHER = "en annan lång fras"
ORDER = StoreOrder(node="norra", name="Anna", passphrase=PASSPHRASE)


def opened(folder: Path, passphrase: str = PASSPHRASE) -> Session:
    """A session, at once: what was killed does not keep the store, nor does a process that it was starting."""
    return open_session(folder, None, passphrase, machine="m", now=Clock())


def opens(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the store; if so it must be whole, with nothing left over of what was cut off."""
    try:
        session = opened(folder, passphrase)
    except WrongPassphrase:
        return False
    with session.vault:
        assert session.missing is None
        assert session.foreign_keys == ()
        assert chain.read(session).chain_ok
    assert not inspection.inspect(folder, with_passphrase(None, passphrase)).problems
    assert [file.name for file in folder.glob("data-*")] == [session.vault.header.data_file]
    assert not list(folder.glob(".*.tmp"))
    return True


def make(folder: Path) -> None:
    papers = Papers(sheet=folder / "blad.pdf", code=folder / "kod.txt")
    new_store(folder / "store", ORDER, papers, machine="m", now=Clock(), cost=CHEAP)


def made(folder: Path) -> bool:
    return (folder / "store" / "header.json").exists() and opens(folder / "store", PASSPHRASE)


def change(folder: Path) -> None:
    session = opened(folder / "store", OTHER if opens(folder / "store", OTHER) else PASSPHRASE)
    with session.vault:
        accounts.change_passphrase(session, OTHER)


def recover(folder: Path) -> None:
    code = (folder / "kod.txt").read_text("utf-8").strip()
    accounts.recover(folder / "store", code, OTHER, name=None, machine="m", now=Clock())


def changed(folder: Path) -> bool:
    before, after = opens(folder / "store", PASSPHRASE), opens(folder / "store", OTHER)
    assert before is not after, "one passphrase opens the store"
    return after


def write(folder: Path) -> None:
    session = opened(folder / "store")
    with session.vault:
        safekeeping.decide(session, {"threshold": "7"})


def written(folder: Path) -> bool:
    assert opens(folder / "store", PASSPHRASE)
    session = opened(folder / "store")
    with session.vault, session.vault.read() as data:
        return policy_in(data).threshold == 7


def receive(folder: Path) -> None:
    (package,) = (folder / "out").glob("*.kraftpaket")
    session = opened(folder / "owner")
    with session.vault:
        (taken,) = receiving.receive(session, [package])
        assert taken.status in {"accepted", "already"}
        assert taken.receipt is not None
        assert taken.receipt.is_file()


def received(folder: Path) -> bool:
    assert opens(folder / "owner", PASSPHRASE)
    session = opened(folder / "owner")
    with session.vault, session.vault.read() as data:
        return len(data.received.where()) == 1


@dataclass(frozen=True, slots=True)
class Action:
    """``do`` it in a folder; ``done`` says whether it is, and that everything there is whole."""

    do: Callable[[Path], object]
    done: Callable[[Path], bool]
    again: bool = True


ACTIONS = {
    "make": Action(make, made, again=False),
    "write": Action(write, written),
    "passphrase": Action(change, changed),
    "recover": Action(recover, changed),
    "receive": Action(receive, received),
}


def on_its_machine(folder: Path) -> None:
    """Each folder lies on a machine of its own."""
    os.environ["XDG_STATE_HOME"] = str(folder / "state")


def acting(pipe: Connection, argument: tuple[str, Path]) -> None:
    name, folder = argument
    on_its_machine(folder)
    pipe.send("ready")
    ACTIONS[name].do(folder)
    pipe.send("done")


@pytest.fixture(scope="module")
def worlds() -> Iterator[Path]:
    """A folder with what each action begins with."""
    memory = Path("/dev/shm")  # noqa: S108  # a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_STATE_HOME", place)
            for name in ACTIONS:
                (Path(place) / name).mkdir()
            for name in ("write", "passphrase", "recover"):
                make(Path(place) / name)
            folder = Path(place) / "receive"
            node, owner = found(folder / "node", "sodra", Clock()), found(folder / "owner", "", Clock())
            with node.session.vault, owner.session.vault:
                exchange(node, owner, folder)
                people(node, 12, START, FIRST_END)
                half_year_package.send(node.session, "2025H2", folder / "out")
        yield Path(place)


@pytest.mark.slow
@pytest.mark.parametrize("name", ACTIONS)
def test_killed_anywhere_it_is_done_or_not_and_can_be_done_again(name: str, worlds: Path, share: Share) -> None:
    action, seen, spare, few = ACTIONS[name], set(), worlds / f"{name}-spare", 6
    times = share(few, 60)

    def longest() -> float:
        shutil.rmtree(spare, ignore_errors=True)
        shutil.copytree(worlds / name, spare)
        return 1.3 * pace(acting, (name, spare), things=1)

    for number in range(times):
        folder = worlds / f"{name}{number}"
        shutil.copytree(worlds / name, folder)
        ((_, *said),) = kills(acting, (name, folder), times=1, longest=longest, seed=number)
        on_its_machine(folder)
        done = action.done(folder)
        assert done or not said, "what was acknowledged is there"
        seen.add(done)
        if action.again or not done:
            action.do(folder)
        assert action.done(folder)
        shutil.rmtree(folder)
    assert times == few or seen == {False, True}  # a few kills may all come early, or late
