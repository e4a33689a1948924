"""The self-test: runs the whole chain in a temporary folder to see whether the program works, without the user's own data."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import recovery_sheet
from kraft_desktop.reports.papers.recovery_sheet import RecoverySheet
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.admin.access import Session, load_programme, open_session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.incoming import consolidated, receiving
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.practice import stores
from kraft_desktop.services.practice.stores import Invented, Practice
from kraft_desktop.store import anchors
from kraft_desktop.store.anchors import Anchor
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.keys.slots import FirstSecrets
from kraft_desktop.store.keys.wrapping import KdfCost, new_recovery_code
from kraft_desktop.store.vault import NewStore, Vault

_PARTICIPANTS = 24
_RELEASE = 2
"""The half-year that is packaged, counted from 0: the last one with invented people."""
_PROBLEMS = (KraftError, OSError, RuntimeError, ValueError, LookupError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The result of one part. ``problem`` is None when it works, the name of the exception when it does not, and ``not_tried``
    after a part that failed. The program works without a part that is not ``needed``."""

    name: str
    problem: str | None
    needed: bool = True


def run(*, machine: str, cost: KdfCost = KdfCost()) -> tuple[Check, ...]:  # noqa: B008  # a frozen value
    """The results of all parts: paper, a store, the keyring; then practice stores with the process that reads their sheets,
    figures, backup and restore, a package, and its receipt and consolidation, each of which needs the one before."""
    with tempfile.TemporaryDirectory(prefix="kraft-self-test-") as folder:
        trial = _Trial(Path(folder), machine, cost)
        parts = [Check(name="paper", problem=_problem_in(trial.paper)), Check(name="store", problem=_problem_in(trial.store))]
        failed = False
        for step in (trial.sheets, trial.figures, trial.backup, trial.package, trial.receipt):
            problem = "not_tried" if failed else _problem_in(step)
            failed = problem is not None
            parts.append(Check(name=step.__name__, problem=problem))
    return (*parts, Check(name="keyring", problem=_problem_in(_keyring), needed=False))


def _problem_in(step: Callable[[], None]) -> str | None:
    try:
        step()
    except _PROBLEMS as problem:
        return type(problem).__name__
    return None


def _keyring() -> None:
    """Write an entry for an invented store to the keyring, read it and delete it; RuntimeError when it is not the same."""
    anchor = Anchor(generation=1, sequence=1, hash=secrets.token_hex(32))
    anchors.remember("self-test", anchor)
    found = anchors.recall("self-test")
    anchors.forget("self-test")
    if found != anchor:
        raise RuntimeError("the keyring forgot what it was given")


class _Trial:
    """The parts that are tried, in a temporary folder; each raises when it does not work."""

    def __init__(self, folder: Path, machine: str, cost: KdfCost) -> None:
        self._folder, self._machine, self._cost = folder, machine, cost
        self._period = load_programme("kraft").periods("calendar")[_RELEASE]
        self._practice_stores: Practice | None = None
        self._file: Path | None = None

    def paper(self) -> None:
        sheet = RecoverySheet(
            letterhead=Letterhead(programme="", store="", practice=True),
            store_id="",
            made=self._now().date(),
            account="",
            fingerprint="",
            code=new_recovery_code(),
        )
        if not recovery_sheet.write(sheet).startswith(b"%PDF"):
            raise RuntimeError("no PDF came of it")

    def store(self) -> None:
        folder, passphrase = self._folder / "store", new_recovery_code()
        new = NewStore(kind=NODE, practice=True, programme="kraft", node="")
        account = Account(id=new_id(), name="self-test", role=Role.READER)
        chosen = FirstSecrets(passphrase=passphrase, recovery_code=new_recovery_code(), cost=self._cost)
        Vault.create(folder, new, account, chosen, machine=self._machine, now=self._now).close()
        if safekeeping.check(folder, None, passphrase).problems:
            raise RuntimeError("a new store is not sound")

    def sheets(self) -> None:
        self._practice_stores = stores.practice(
            self._folder / "practice",
            invented=Invented(participants=_PARTICIPANTS),
            machine=self._machine,
            now=self._now,
            cost=self._cost,
        )

    def figures(self) -> None:
        with self._opened(self._practice.store) as session:
            if counting.figures(session, self._period.id).count(FigureName.REFERRED) == 0:
                raise RuntimeError("nobody was counted")

    def backup(self) -> None:
        copy, restored = self._folder / "backup", self._folder / "restored"
        with self._opened(self._practice.store) as session:
            safekeeping.back_up(session, copy)
        safekeeping.restore(copy, restored, None, self._passphrase, machine=self._machine, now=self._now)
        if safekeeping.check(restored, None, self._passphrase).problems:
            raise RuntimeError("the restored store is not sound")

    def package(self) -> None:
        with self._opened(self._practice.store) as session:
            self._file = half_year_package.send(session, self._period.id, self._folder / "package").file

    def receipt(self) -> None:
        if self._file is None:
            raise RuntimeError("there is no package")
        with self._opened(self._practice.owner_store) as owner:
            (received,) = receiving.receive(owner, [self._file])
            if received.receipt is None:
                raise RuntimeError(f"the package was not accepted: {received.reason}")
            consolidated.consolidate(owner, self._period.id, self._folder / "consolidation")
        with self._opened(self._practice.store) as session:
            receiving.take_receipt(session, received.receipt)

    @property
    def _practice(self) -> Practice:
        if self._practice_stores is None:
            raise RuntimeError("there is nothing to try it on")
        return self._practice_stores

    @property
    def _passphrase(self) -> str:
        return self._practice.passphrase_file.read_text("utf-8").strip()

    def _now(self) -> dt.datetime:
        """Noon two weeks after the end of the half-year, used as the time of the whole self-test."""
        return dt.datetime.combine(self._period.end, dt.time(12), dt.UTC) + dt.timedelta(days=14)

    @contextlib.contextmanager
    def _opened(self, folder: Path) -> Iterator[Session]:
        session = open_session(folder, None, self._passphrase, machine=self._machine, now=self._now)
        with session.vault:
            yield session
