"""Practice stores: a node and an owner with invented people, imported from spreadsheets as real people would be."""

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
from kraft_desktop.domain.passphrase import GENERATED_WORDS
from kraft_desktop.domain.period import Month
from kraft_desktop.services.admin import keys, store_creation
from kraft_desktop.services.admin.access import Session, load_programme, open_session, policy_in
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder
from kraft_desktop.services.admin.unlock import PRACTICE_FILE
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.intake import Outcome, Taking
from kraft_desktop.services.practice import (
    budget,
    casework,
    colleagues,
    consents,
    declines,
    hours,
    invention,
    known,
    meetings,
    sheet_writer,
    tasks,
)
from kraft_desktop.services.practice.invention import Caseload
from kraft_desktop.services.practice.sheet_writer import PracticeSheet
from kraft_desktop.store.folder.files import write_atomically
from kraft_desktop.store.folder.places import make_folder
from kraft_desktop.store.keys.wrapping import KdfCost
from kraft_desktop.store.vault import Clock

USER = "Övningsanvändare"
NODE, OWNER, SHEETS, PASSPHRASE = "nod", "agare", "underlag", PRACTICE_FILE
"""The contents of a practice folder: the two stores, the sheets, and the file with the passphrase of both stores."""
MAX_PARTICIPANTS = 2000
_HALF_YEARS = 3
_PHYSICIAN_MINUTES = 120 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """Who is invented: as many ``participants`` as that, referred in the programme's first three half-years, or None for the
    number that the project plan expects. There is one user, and with ``colleagues`` some more with the same passphrase. The
    same ``seed`` gives the same people, dates and amounts."""

    participants: int | None = None
    seed: int = 1
    colleagues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A finished practice folder; ``sheets`` are all its spreadsheets, also the one left for the user to import."""

    store: Path
    owner_store: Path
    passphrase_file: Path
    participants: int
    sheets: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _PracticeStores:
    """Creates and opens the stores of a practice folder."""

    folder: Path
    passphrase: str
    machine: str
    now: Clock
    cost: KdfCost

    def create(self, name: str, programme_id: str, node: str | None) -> None:
        """Create a practice store, with its recovery sheet beside it."""
        order = StoreOrder(
            node=node,
            name=USER,
            passphrase=self.passphrase,
            physician_minutes=_PHYSICIAN_MINUTES if node else None,
            practice=True,
            programme_id=programme_id,
        )
        papers = Papers(sheet=self.folder / f"aterstallning_{name}.pdf")
        store_creation.new_store(self.folder / name, order, papers, machine=self.machine, now=self.now, cost=self.cost)

    @contextlib.contextmanager
    def opened(self, name: str) -> Iterator[Session]:
        """An unlocked session of a store, which is locked again at the end of the ``with`` block."""
        session = open_session(self.folder / name, USER, self.passphrase, machine=self.machine, now=self.now)
        with session.vault:
            yield session


def practice(
    folder: Path,
    *,
    node: str = "sodra",
    invented: Invented = Invented(),  # a frozen value
    machine: str,
    now: Clock,
    programme_id: str = "kraft",
    cost: KdfCost = KdfCost(),  # noqa: B008  # a frozen value
) -> Practice:
    """Create practice stores in a folder that is empty or does not exist; nothing remains when that fails or is interrupted.

    Ids, keys and case codes are random in every store. AlreadyThere, UnknownNode, UnknownProgramme, NumberOutOfRange,
    SyncedFolder.
    """
    programme = load_programme(programme_id)
    chosen_node = programme.node(node)
    count = invention.guide_sum(chosen_node, programme.start) if invented.participants is None else invented.participants
    if not 1 <= count <= MAX_PARTICIPANTS:
        raise NumberOutOfRange(option="--participants", least=1, most=MAX_PARTICIPANTS)
    words = paths.PASSPHRASE_WORDS.read_text("utf-8").split()
    passphrase = " ".join(secrets.choice(words) for _ in range(GENERATED_WORDS))
    stores = _PracticeStores(folder=folder, passphrase=passphrase, machine=machine, now=now, cost=cost)
    with _removed_on_failure(folder):
        write_atomically(folder / PASSPHRASE, f"{passphrase}\n".encode())
        stores.create(NODE, programme_id, node)
        stores.create(OWNER, programme_id, None)
        with stores.opened(NODE) as session, stores.opened(OWNER) as owner:
            _exchange_keys(session, owner, folder)
            files = _fill(session, folder / SHEETS, count, invented.seed)
            if invented.colleagues:
                colleagues.fill(session, invented.seed, passphrase)
    return Practice(
        store=folder / NODE,
        owner_store=folder / OWNER,
        passphrase_file=folder / PASSPHRASE,
        participants=count,
        sheets=tuple(folder / SHEETS / name for name in files),
    )


@contextlib.contextmanager
def _removed_on_failure(folder: Path) -> Iterator[None]:
    """Make the folder; when the ``with`` block raises, remove its contents, and the folder too if it did not exist before."""
    was_there = folder.exists()
    make_folder(folder)
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if was_there:
            make_folder(folder)
        raise


_AHEAD = Taking(answers={"date_future": "take", "month_future": "take"})
"""Invented people go on to the end of the half-year, which may be later than today."""


def import_sheet(session: Session, sheet: PracticeSheet) -> Outcome:
    """Import a sheet as a user would."""
    match sheet.kind:
        case SheetKind.CASES:
            return case_list.cases(session, sheet.content, _AHEAD)
        case SheetKind.SUPPORT:
            return support_sheet.support(session, sheet.content, sheet.municipality, _AHEAD)
        case SheetKind.HOURS | SheetKind.PUBLISHED | SheetKind.LEDGER:  # nobody practises with figures that have left
            return hours_sheet.hours(session, sheet.content)


def _exchange_keys(session: Session, owner: Session, folder: Path) -> None:
    """Exchange and confirm the keys of node and owner, as if the fingerprints had been compared by telephone."""
    for exporter, truster, name in ((session, owner, NODE), (owner, session, OWNER)):
        file = folder / f"nyckel_{name}.json"
        keys.export(exporter, file)
        keys.trust(truster, file, confirmed=True)


def _fill(session: Session, folder: Path, count: int, seed: int) -> list[str]:
    """Write the sheets and import all but the later one; RuntimeError when one cannot be read in full."""
    invented = invent(session, count, seed)
    files = sheet_writer.sheets(session.programme, session.node, invented, seed, Month.containing(session.today))
    make_folder(folder)
    for sheet in files:
        write_atomically(folder / sheet.name, sheet.content)
        if not sheet.later:
            outcome = import_sheet(session, sheet)
            if outcome.rejected or outcome.unknown_persons:
                raise RuntimeError(f"{sheet.name}: {len(outcome.rejected)} cells of a practice sheet were not understood")
    consents.fill(session, seed)
    tasks.fill(session, seed)
    known.fill(session, seed)
    casework.fill(session, seed)
    hours.fill(session, seed)
    budget.fill(session, seed)
    declines.fill(session, seed)
    meetings.fill(session)
    return [sheet.name for sheet in files]


def invent(session: Session, count: int, seed: int) -> Caseload:
    """An invented caseload for the node of a session, in the first half-years of its programme."""
    with session.vault.read() as data:
        half_years = session.programme.periods(policy_in(data).half_year_scheme)[:_HALF_YEARS]
    return invention.invent(session.programme, session.node, half_years, count, seed)
