"""Does the program work on this machine? The whole chain in a scratch folder, without a look at the user's own data."""

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
from kraft_desktop.reports.papers import recovery_sheet
from kraft_desktop.reports.papers.recovery_sheet import RecoverySheet
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.admin.access import Session, load_programme, open_session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.incoming import consolidated, receiving
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.practice import stores
from kraft_desktop.services.practice.stores import Practice
from kraft_desktop.store import anchors
from kraft_desktop.store.anchors import Anchor
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.keys.wrapping import KdfCost, new_recovery_code
from kraft_desktop.store.vault import NewStore, Vault

_PARTICIPANTS = 24
_RELEASE = 2
"""The half-year of the programme that is packed, counted from 0: the last of those that practice invents people for."""
_PROBLEMS = (KraftError, OSError, RuntimeError, ValueError, LookupError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was tried. ``problem`` is the name of what went wrong, ``not_tried`` after a part that failed, None when
    it works. What is not ``needed`` is a help the program can do without."""

    name: str
    problem: str | None
    needed: bool = True


def run(*, machine: str, cost: KdfCost = KdfCost()) -> tuple[Check, ...]:  # noqa: B008  # a frozen value
    """Try paper, a store, the keyring; then practice with its sheets and the process that reads them, figures, a backup that
    is restored, a package, its receipt and the consolidation, each of which builds on the one before."""
    with tempfile.TemporaryDirectory(prefix="kraft-self-test-") as place:
        trial = _Trial(Path(place), machine, cost)
        parts = [Check(name="paper", problem=_tried(trial.paper)), Check(name="store", problem=_tried(trial.store))]
        failed = False
        for step in (trial.sheets, trial.figures, trial.backup, trial.package, trial.receipt):
            problem = "not_tried" if failed else _tried(step)
            failed = problem is not None
            parts.append(Check(name=step.__name__, problem=problem))
    return (*parts, Check(name="keyring", problem=_tried(_keyring), needed=False))


def _tried(step: Callable[[], None]) -> str | None:
    try:
        step()
    except _PROBLEMS as problem:
        return type(problem).__name__
    return None


def _keyring() -> None:
    """Remember something of a store that does not exist, recall it and forget it."""
    anchor = Anchor(generation=1, sequence=1, hash=secrets.token_hex(32))
    anchors.remember("self-test", anchor)
    found = anchors.recall("self-test")
    anchors.forget("self-test")
    if found != anchor:
        raise RuntimeError("the keyring forgot what it was given")


class _Trial:
    """The steps that are tried."""

    def __init__(self, place: Path, machine: str, cost: KdfCost) -> None:
        self._place, self._machine, self._cost = place, machine, cost
        self._period = load_programme("kraft").periods("calendar")[_RELEASE]
        self._made: Practice | None = None
        self._file: Path | None = None

    def paper(self) -> None:
        sheet = RecoverySheet(
            programme="", store="", store_id="", made=self._now().date(), account="", fingerprint="", code=new_recovery_code()
        )
        if not recovery_sheet.write(sheet).startswith(b"%PDF"):
            raise RuntimeError("no PDF came of it")

    def store(self) -> None:
        folder, passphrase = self._place / "store", new_recovery_code()
        new = NewStore(kind=NODE, practice=True, programme="kraft", node="")
        account = Account(id=new_id(), name="self-test", role=Role.READER)
        made = Vault.create(
            folder, new, account, passphrase, new_recovery_code(), machine=self._machine, now=self._now, cost=self._cost
        )
        made.close()
        if safekeeping.check(folder, None, passphrase).problems:
            raise RuntimeError("a new store is not sound")

    def sheets(self) -> None:
        self._made = stores.practice(
            self._place / "practice", participants=_PARTICIPANTS, machine=self._machine, now=self._now, cost=self._cost
        )

    def figures(self) -> None:
        with self._opened(self._practice.store) as session:
            if counting.figures(session, self._period.id).count(FigureName.REFERRED) == 0:
                raise RuntimeError("nobody was counted")

    def backup(self) -> None:
        copy, restored = self._place / "backup", self._place / "restored"
        with self._opened(self._practice.store) as session:
            safekeeping.back_up(session, copy)
        safekeeping.restore(copy, restored, None, self._passphrase, machine=self._machine, now=self._now)
        if safekeeping.check(restored, None, self._passphrase).problems:
            raise RuntimeError("the restored store is not sound")

    def package(self) -> None:
        with self._opened(self._practice.store) as session:
            self._file = half_year_package.send(session, self._period.id, self._place / "package").file

    def receipt(self) -> None:
        if self._file is None:
            raise RuntimeError("there is no package")
        with self._opened(self._practice.owner_store) as owner:
            (taken,) = receiving.receive(owner, [self._file])
            if taken.receipt is None:
                raise RuntimeError(f"the package was not accepted: {taken.reason}")
            consolidated.consolidate(owner, self._period.id, self._place / "consolidation")
        with self._opened(self._practice.store) as session:
            receiving.take_receipt(session, taken.receipt)

    @property
    def _practice(self) -> Practice:
        if self._made is None:
            raise RuntimeError("there is nothing to try it on")
        return self._made

    @property
    def _passphrase(self) -> str:
        return self._practice.passphrase_file.read_text("utf-8").strip()

    def _now(self) -> dt.datetime:
        """A day after the half-year, whatever the calendar says."""
        return dt.datetime.combine(self._period.end, dt.time(12), dt.UTC) + dt.timedelta(days=14)

    @contextlib.contextmanager
    def _opened(self, folder: Path) -> Iterator[Session]:
        session = open_session(folder, None, self._passphrase, machine=self._machine, now=self._now)
        with session.vault:
            yield session
