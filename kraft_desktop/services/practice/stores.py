"""A place to practise in: a node and an owner with invented people, taken in from sheets as real ones would be."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop import paths
from kraft_desktop.domain.errors import NumberOutOfRange
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.services.admin import keys, store_creation
from kraft_desktop.services.admin.access import Session, load_programme, open_session, policy_in
from kraft_desktop.services.admin.store_creation import Papers
from kraft_desktop.services.admin.unlock import PRACTICE_FILE
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.intake import Outcome
from kraft_desktop.services.practice import invention, sheet_writer
from kraft_desktop.services.practice.invention import Caseload
from kraft_desktop.services.practice.sheet_writer import PracticeSheet
from kraft_desktop.store.folder.files import write_atomically
from kraft_desktop.store.folder.places import make_folder
from kraft_desktop.store.keys.wrapping import KdfCost
from kraft_desktop.store.vault import Clock

USER = "Övningsanvändare"
NODE, OWNER, SHEETS, PASSPHRASE = "nod", "agare", "underlag", PRACTICE_FILE
"""What lies in a practice folder: the two stores, the sheets, and the passphrase of both."""
MOST = 2000
_HALF_YEARS = 3
_PHYSICIAN_MINUTES = 120 * 60
_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """What was made; ``sheets`` are the files in the practice folder, the one to take in by hand among them."""

    store: Path
    owner_store: Path
    passphrase_file: Path
    participants: int
    sheets: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    """How stores of a practice folder are made and opened."""

    folder: Path
    passphrase: str
    machine: str
    now: Clock
    cost: KdfCost

    def found(self, name: str, programme_id: str, node: str | None) -> None:
        """A new practice store with its recovery sheet beside it."""
        store_creation.new_store(
            self.folder / name,
            node=node,
            name=USER,
            passphrase=self.passphrase,
            papers=Papers(sheet=self.folder / f"aterstallning_{name}.pdf"),
            machine=self.machine,
            now=self.now,
            physician_minutes=_PHYSICIAN_MINUTES if node else None,
            practice=True,
            programme_id=programme_id,
            cost=self.cost,
        )

    @contextlib.contextmanager
    def opened(self, name: str) -> Iterator[Session]:
        """The store, unlocked as its user would, and locked again afterwards."""
        session = open_session(self.folder / name, USER, self.passphrase, machine=self.machine, now=self.now)
        with session.vault:
            yield session


def practice(
    folder: Path,
    *,
    node: str = "sodra",
    participants: int | None = None,
    seed: int = 1,
    machine: str,
    now: Clock,
    programme_id: str = "kraft",
    cost: KdfCost = KdfCost(),  # noqa: B008  # a frozen value
) -> Practice:
    """Fill a folder that is empty or not there yet; nothing of it remains when that fails or is interrupted.

    ``participants`` live in the programme's first three half-years; None for as many as the plan imagines. The same seed gives
    the same people, dates and amounts; ids, keys and case codes are random in every store. AlreadyThere, UnknownNode,
    UnknownProgramme, NumberOutOfRange, SyncedFolder.
    """
    programme = load_programme(programme_id)
    where = programme.node(node)
    count = invention.guide_sum(where, programme.start) if participants is None else participants
    if not 1 <= count <= MOST:
        raise NumberOutOfRange(option="--participants", least=1, most=MOST)
    words = paths.CHECK_WORDS.read_text("utf-8").split()
    passphrase = " ".join(secrets.choice(words) for _ in range(_WORDS))
    making = _Making(folder=folder, passphrase=passphrase, machine=machine, now=now, cost=cost)
    with _emptied_on_failure(folder):
        write_atomically(folder / PASSPHRASE, f"{passphrase}\n".encode())
        making.found(NODE, programme_id, node)
        making.found(OWNER, programme_id, None)
        with making.opened(NODE) as session, making.opened(OWNER) as owner:
            _exchange_keys(session, owner, folder)
            files = _fill(session, folder / SHEETS, count, seed)
    return Practice(
        store=folder / NODE,
        owner_store=folder / OWNER,
        passphrase_file=folder / PASSPHRASE,
        participants=count,
        sheets=tuple(folder / SHEETS / name for name in files),
    )


@contextlib.contextmanager
def _emptied_on_failure(folder: Path) -> Iterator[None]:
    """Make a folder that was empty or not there, and leave it so when the block raises."""
    was_there = folder.exists()
    make_folder(folder)
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if was_there:
            make_folder(folder)
        raise


def take(session: Session, sheet: PracticeSheet) -> Outcome:
    """Take a sheet in the way anybody's sheet is taken in."""
    match sheet.kind:
        case SheetKind.CASES:
            return case_list.cases(session, sheet.content)
        case SheetKind.SUPPORT:
            return support_sheet.support(session, sheet.content, sheet.municipality)
        case SheetKind.HOURS | SheetKind.PUBLISHED:  # nobody practises with figures that have left
            return hours_sheet.hours(session, sheet.content)


def _exchange_keys(session: Session, owner: Session, folder: Path) -> None:
    """Both trust the other, as if the numbers had been compared by telephone."""
    for giver, taker, name in ((session, owner, NODE), (owner, session, OWNER)):
        file = folder / f"nyckel_{name}.json"
        keys.export(giver, file)
        keys.trust(taker, file, confirmed=True)


def _fill(session: Session, folder: Path, count: int, seed: int) -> list[str]:
    """Write the sheets, and take in all but the one that comes later. Every one must be readable: that is the point."""
    invented = invent(session, count, seed)
    files = sheet_writer.sheets(session.programme, session.node, invented, seed)
    make_folder(folder)
    for sheet in files:
        write_atomically(folder / sheet.name, sheet.content)
        if not sheet.later:
            outcome = take(session, sheet)
            if outcome.rejected or outcome.unknown_persons:
                raise RuntimeError(f"{sheet.name}: {len(outcome.rejected)} cells of a practice sheet were not understood")
    return [sheet.name for sheet in files]


def invent(session: Session, count: int, seed: int) -> Caseload:
    """People for the node of a session, in the first half-years of its programme."""
    with session.vault.read() as data:
        half_years = session.programme.periods(policy_in(data).half_year_scheme)[:_HALF_YEARS]
    return invention.invent(session.programme, session.node, half_years, count, seed)
