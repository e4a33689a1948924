"""A real full disk, on a small file system of its own: every sentence is true, and header and database change together.

A hundred places of each act with --all-seeds; what came of them is in README.md beside this file.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kraft_desktop import labels
from kraft_desktop.commands.command import clock
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts, safekeeping
from kraft_desktop.services.admin.access import open_session, policy_in, session_of
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder, new_store
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.store.vault import Data, Vault
from tests.given.exchange import CHEAP, FIRST_END, PASSPHRASE, START, Clock, exchange, found, people
from tests.given.services.revoking import revoke
from tests.given.store.earlier_stores import PASSPHRASES, cheaply_opened, copy_of
from tests.given.terminal import NORRA, Run, run

__all__ = ["run"]

PASS, OTHER = PASSPHRASE, "en annan lång fras"
PAGE = 4096
NOW = clock(None)
AFTERWARDS = ("NotTidied", "SentNotWritten", "ReceiptNotWritten")
"""The errors that say that it is saved all the same."""


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What each act begins with: a folder for each, named by the act or ``store``."""
    place = tmp_path_factory.mktemp("originals")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("machine")))
        begun, order = place / "store", StoreOrder(node="norra", name="Anna", passphrase=PASS)
        papers = Papers(sheet=begun / "blad.pdf", code=begun / "kod.txt")
        new_store(begun / "store", order, papers, machine="m", now=NOW, cost=CHEAP)
        session = open_session(begun / "store", None, PASS, machine="m", now=NOW)
        with session.vault:
            accounts.add(session, "Bo", Role.DEPUTY, [], PASS + " igen")
            (place / "restore").mkdir()
            safekeeping.back_up(session, place / "restore" / "kopia")
        node, owner = found(place / "package" / "store", "sodra", Clock()), found(place / "receive" / "store", "", Clock())
        with node.session.vault, owner.session.vault:
            exchange(node, owner, place)
            people(node, 12, START, FIRST_END)
        shutil.copytree(place / "package" / "store", place / "sender")
        with Vault.open(place / "sender", None, PASS, machine="m", now=Clock()) as vault:
            sent = half_year_package.send(session_of(vault), "2025H2", place / "receive")
            sent.file.replace(place / "receive" / "paket.kraftpaket")
        old = copy_of("734e996", "node", place / "migration" / "store")
        cheaply_opened(old, "node")
    return place


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MiB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only an administrator can make a file system")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)], check=False, capture_output=True)
    if made.returncode != 0:
        pytest.skip("no file system can be made here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the program said: the error by name, none when it was done, and the sentences."""

    error: str | None
    text: str

    @property
    def saved(self) -> bool:
        """Whether it said that the act is done and saved."""
        return self.error in {None, *AFTERWARDS}


Do = Callable[[Path, Run], Said]


def typed(*command: str) -> Do:
    """A command, whose words beginning with ``@`` are files of the folder it works in."""

    def do(folder: Path, run: Run) -> Said:
        words = [folder / word[1:] if word.startswith("@") else word for word in command]
        code, answer, text = run(*words)
        assert code in {0, 4}, text
        error = answer.get("error")
        for file in answer.get("files", ()) if command[0] == "receive" else ():
            error = {"receipt_not_written": AFTERWARDS[2]}.get(file["reason"], "DiskFull" if code else None)
        assert (error is None) is (code == 0), answer
        return Said(error=error, text=text)

    return do


def revoked(folder: Path, _run: Run) -> Said:
    try:
        session = open_session(folder / "store", None, PASS, machine="m", now=NOW)
        with session.vault:
            revoke(session, "Bo", folder)
    except KraftError as problem:
        return Said(error=type(problem).__name__, text=labels.sentence(problem))
    return Said(error=None, text="")


def seen(store: Path, look: Callable[[Data], bool], passphrase: str = PASS) -> bool | None:
    """What a look at a store gives, which must be whole; None when the passphrase does not open it."""
    try:
        session = open_session(store, None, passphrase, machine="m", now=NOW)
    except KraftError:
        return None
    with session.vault, session.vault.read() as data:
        data.trail.verify()
        assert session.missing is None
        assert session.foreign_keys == ()
        return look(data)


def in_store(look: Callable[[Data], bool], passphrase: str = PASS) -> Callable[[Path], bool]:
    """Whether the look at the store in a folder finds what was to be done; it must open."""

    def saved(folder: Path) -> bool:
        answer = seen(folder / "store", look, passphrase)
        assert answer is not None
        return answer

    return saved


def changed(folder: Path) -> bool:
    before, after = (seen(folder / "store", lambda _: True, one) for one in (PASS, OTHER))
    assert before is not after, "one passphrase opens the store"
    return bool(after)


def restored(folder: Path) -> bool:
    """A backup is restored, or there is no store."""
    there = (folder / "new" / "header.json").exists()
    assert not there or seen(folder / "new", lambda _: True)
    return there


def backed_up(folder: Path) -> bool:
    if not (folder / "kopia").exists():
        return False
    safekeeping.restore(folder / "kopia", folder / "new", None, PASS, machine="m", now=NOW)
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """``most`` is the number of free pages at which it may be done."""

    do: Do
    saved: Callable[[Path], bool]
    most: int
    original: str = "store"


KEY, NEW = ("--passphrase-file", "@pw"), ("--new-passphrase-file", "@pw2")
ACTS = {
    "write": Act(
        do=typed("policy", "@store", "threshold=7", *KEY),
        saved=in_store(lambda data: policy_in(data).threshold == 7),
        most=40,
    ),
    "import": Act(
        do=typed("import", "cases", "@store", str(NORRA / "arendelista.xlsx"), *KEY),
        saved=in_store(lambda data: bool(data.cases.where())),
        most=80,
    ),
    "package": Act(
        do=typed("package", "@store", "--period", "2025H2", "--out", "@out", *KEY),
        saved=in_store(lambda data: bool(data.sent.where())),
        most=60,
        original="package",
    ),
    "receive": Act(
        do=typed("receive", "@store", "@paket.kraftpaket", *KEY),
        saved=in_store(lambda data: bool(data.received.where())),
        most=50,
        original="receive",
    ),
    "migration": Act(
        do=typed("policy", "@store", "threshold=7", *KEY),
        saved=in_store(lambda data: policy_in(data).threshold == 7, PASSPHRASES["node"]),
        most=400,
        original="migration",
    ),
    "backup": Act(do=typed("backup", "@store", "@kopia", *KEY), saved=backed_up, most=260),
    "restore": Act(do=typed("restore", "@kopia", "@new", *KEY), saved=restored, most=160, original="restore"),
    "new key": Act(do=revoked, saved=in_store(lambda data: not data.accounts.where(name="Bo", active=True)), most=260),
    "passphrase": Act(do=typed("passphrase", "@store", *NEW, *KEY), saved=changed, most=40),
    "recovery": Act(do=typed("recover", "@store", "--recovery-code-file", "@kod.txt", *NEW), saved=changed, most=50),
}


@pytest.mark.seeds(2, 100)
@pytest.mark.parametrize("name", ACTS)
def test_every_sentence_is_true(name: str, seed: int, originals: Path, small: Path, run: Run) -> None:
    act = ACTS[name]
    shutil.copytree(originals / act.original, small, dirs_exist_ok=True)
    (small / "pw").write_text(PASSPHRASES["node"] if name == "migration" else PASS, "utf-8")
    (small / "pw2").write_text(OTHER, "utf-8")
    free = os.statvfs(small)
    left = random.Random(f"{name}{seed}").randrange(act.most) * PAGE
    (small / "filler").write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - left)))
    said = act.do(small, run)
    (small / "filler").unlink()
    assert act.saved(small) is said.saved, said
    lost = any(words in said.text.casefold() for words in ("inte sparad", "sparades inte"))
    assert lost is not said.saved, said
