"""A node and an owner with keys exchanged, and invented people whose cases move over the half-years."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kraft_desktop.domain.cases.case import Case, Closing, ClosingChange, Step, StepChange, StepEvent
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Gender, Participant
from kraft_desktop.domain.cases.support import Attribution, SupportMonth
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, save_policy, session_of
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys.slots import FirstSecrets, for_account
from kraft_desktop.store.keys.wrapping import KdfCost, new_recovery_code
from kraft_desktop.store.vault import NewStore, Vault, Writing

CHEAP = KdfCost(passes=1, memory=64, lanes=1)
PASSPHRASE = "fyra ord som passar"
THERAPIST = Account(id="a" * 32, name="Anna", role=Role.THERAPIST)
LEADER = Account(id="b" * 32, name="Birger", role=Role.PROJECT_LEADER)
SIMPLE = Policy(second_approval=False, detail_releases=())
APPROVER = Account(id="c" * 32, name="Cecilia", role=Role.CASEWORKER)
START, FIRST_END = dt.date(2025, 9, 1), dt.date(2026, 1, 1)
READER = Account(id="d" * 32, name="David", role=Role.READER)


@dataclass(slots=True)
class Clock:
    """A clock that stands where it is put."""

    moment: dt.datetime = field(default_factory=lambda: dt.datetime(2026, 1, 10, 9, tzinfo=dt.UTC))

    def __call__(self) -> dt.datetime:
        return self.moment

    def put(self, year: int, month: int, day: int) -> None:
        """Put it at nine in the morning of a day."""
        self.moment = dt.datetime(year, month, day, 9, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Store:
    """A session, its clock, and an owner's reserve secret."""

    session: Session
    clock: Clock
    reserve: str | None

    def fingerprint(self) -> str:
        """That of the store's own keys."""
        with self.session.vault.read() as data:
            return keys.own_keys(self.session, data).fingerprint


def found(folder: Path, node: str, clock: Clock, *, practice: bool = False, policy: Policy = SIMPLE) -> Store:
    """A new store with keys; of the owner when ``node`` is empty."""
    what = NewStore(kind="node" if node else "owner", practice=practice, programme="kraft", node=node)
    reserve: list[str | None] = []

    def fill(tx: Writing) -> None:
        reserve.append(keys.make_identity(tx, owner=not node, now=clock()).reserve_secret)
        save_policy(tx, policy)

    vault = Vault.create(
        folder,
        what,
        THERAPIST if node else LEADER,
        FirstSecrets(passphrase=PASSPHRASE, recovery_code=new_recovery_code(), cost=CHEAP),
        machine="m",
        now=clock,
        fill=fill,
    )
    return Store(session_of(vault), clock, reserve[0])


def reopened(store: Store, folder: Path, clock: Clock | None = None) -> Store:
    """A copy in ``folder`` of a store that is closed, opened on a machine of its own, where nobody knows the original; with a
    clock of its own unless one is given."""
    os.environ["XDG_STATE_HOME"] = str(folder.with_name(f"{folder.name}-state"))
    shutil.copytree(store.session.vault.folder, folder)
    clock = clock or Clock(store.clock.moment)
    return Store(session_of(Vault.open(folder, None, PASSPHRASE, machine="m", now=clock)), clock, store.reserve)


def exchange(node: Store, owner: Store, folder: Path) -> None:
    """Give each the other's key, compared by telephone."""
    for giver, taker in ((node, owner), (owner, node)):
        file = folder / f"{new_id()}.key"
        keys.export(giver.session, file)
        keys.trust(taker.session, file, confirmed=True)


def closed_store(folder: Path, name: str, node: str) -> Path:
    """A new store with nobody in it on 22 November 2026, closed, the owner's when ``node`` is empty; its passphrase in the file
    pw beside it."""
    clock = Clock()
    clock.put(2026, 11, 22)
    found(folder / name, node, clock).session.vault.close()
    (folder / "pw").write_text(f"{PASSPHRASE}\n", "utf-8")
    return folder / name


@contextlib.contextmanager
def forty_and_owner(folder: Path, today: dt.date) -> Iterator[tuple[Store, Store]]:
    """A node with forty people referred from September 2025 until May 2026 and the owner, open, with each other's keys."""
    clock = Clock()
    clock.put(today.year, today.month, today.day)
    node, owner = found(folder / "n", "sodra", clock), found(folder / "o", "", clock)
    exchange(node, owner, folder)
    people(node, 40, dt.date(2025, 9, 5), dt.date(2026, 6, 1))
    with node.session.vault, owner.session.vault:
        yield node, owner


def node_of_forty(folder: Path, policy: Policy, last: dt.date) -> Store:
    """A closed node on 10 July 2026, an owner's key in it, and forty people referred from September 2025 until ``last``: what a
    module's tests have copies of."""
    clock = Clock()
    clock.put(2026, 7, 10)
    made, owner = found(folder / "n", "sodra", clock, policy=policy), found(folder / "o", "", clock)
    exchange(made, owner, folder)
    with made.session.vault, owner.session.vault:
        people(made, 40, dt.date(2025, 9, 5), last)
    return made


def add_account(store: Store, account: Account) -> None:
    """Give the store another account with the same passphrase."""
    with store.session.vault.write("user.add") as tx:
        tx.accounts.add(account)
    store.session.vault.change_keys(for_account(account, PASSPHRASE), "user.key")


def personal_number(rng: random.Random) -> str:
    """An invented number of valid form."""
    born = dt.date(1961, 1, 1) + dt.timedelta(days=rng.randrange(45 * 365))
    digits = f"{born:%Y%m%d}{rng.randrange(980, 1000):03d}"
    products = [int(d) * (2 - place % 2) for place, d in enumerate(digits[2:])]
    return digits + str(-sum(p // 10 + p % 10 for p in products) % 10)


def _day(rng: random.Random, start: dt.date, end: dt.date) -> dt.date:
    return start + dt.timedelta(days=rng.randrange(max(1, (end - start).days)))


def people(store: Store, count: int, start: dt.date, end: dt.date, seed: int = 1) -> None:
    """Add ``count`` invented people referred from ``start`` to before ``end``, who move on over the following months."""
    rng, session = random.Random(seed), store.session
    codes = [m.code for m in session.node.municipalities]
    with session.vault.write("test.people") as tx:
        sheet = TakenSheet(
            id=new_id(),
            kind=SheetKind.SUPPORT,
            sha256=new_id(),
            municipality=codes[0],
            at="2026-01-01T00:00:00Z",
            taken_by="a",
            first=None,
            last=None,
        )
        tx.taken_sheets.add(sheet)
        for place in range(count):
            _person(tx, rng, f"{seed}-{place}", rng.choice(codes), (start, end), sheet.id)
        for week in range(4):
            on = _day(rng, start, end)
            done = ConsultationStatus.DONE
            tx.consultations.add(Consultation(id=new_id(), on=on, minutes=30 + week, kind="reading", status=done))


def newcomer(store: Store, code: str, municipality: str, gender: Gender, name: str, opened_by: str | None = None) -> None:
    """Add somebody referred on 2 March 2026."""
    who, case = new_id(), new_id()
    with store.session.vault.write("test.person") as tx:
        tx.participants.add(Participant(id=who, personal_number=None, name=name, gender=gender))
        tx.cases.add(
            Case(id=case, code=code, participant_id=who, municipality=municipality, track="reactive", opened_by=opened_by)
        )
        tx.step_events.add(
            StepEvent(
                id=new_id(),
                step=Step.REFERRAL,
                change=StepChange.ENTERED,
                on=dt.date(2026, 3, 2),
                case_id=case,
                base=1,
                recorded_by="a",
            )
        )


def _person(
    tx: Writing, rng: random.Random, name: str, municipality: str, referred: tuple[dt.date, dt.date], sheet: str
) -> None:
    who, case_id, on = new_id(), new_id(), _day(rng, *referred)
    number, gender = personal_number(rng), rng.choice((Gender.WOMAN, Gender.MAN))
    tx.participants.add(Participant(id=who, personal_number=number, name=f"Påhittad Testsson{name}", gender=gender))
    code = "S-" + "".join(rng.choice("23456789ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(5))
    track = rng.choice(("reactive", "preventive"))
    local = f"Löpnr{name}"
    tx.cases.add(Case(id=case_id, code=code, participant_id=who, municipality=municipality, track=track, local_number=local))
    own: dict[str, Any] = {"case_id": case_id, "base": 1, "recorded_by": "a"}
    tx.step_events.add(StepEvent(id=new_id(), step=Step.REFERRAL, change=StepChange.ENTERED, on=on, **own))
    if rng.random() < 0.85:
        on += dt.timedelta(days=rng.randrange(20, 200))
        tx.step_events.add(StepEvent(id=new_id(), step=Step.RECOMMENDATION, change=StepChange.COMPLETED, on=on, **own))
        if rng.random() < 0.8:
            on += dt.timedelta(days=rng.randrange(5, 120))
            tx.interventions.add(Intervention(id=new_id(), kind="work_preparing", started_on=on, inferred=False, **own))
            if rng.random() < 0.6:
                tx.assessments.add(Assessment(id=new_id(), capacity=25 + rng.randrange(50), assessed_on=on, **own))
    if rng.random() < 0.3:
        on += dt.timedelta(days=rng.randrange(30, 200))
        reason = rng.choice(("work", "studies", "completed"))
        tx.closings.add(Closing(id=new_id(), change=ClosingChange.CLOSED, on=on, reason=reason, **own))
    if rng.random() < 0.9:
        last = Month.containing(referred[0]).ordinal + rng.randrange(3, 30)
        tx.support_months.add_all(
            [
                SupportMonth(
                    id=new_id(),
                    participant_id=who,
                    month=Month(last - back),
                    source="economic_assistance" if rng.random() < 0.8 else "sickness_benefit",
                    amount_ore=rng.randrange(5_000_00, 14_000_00),
                    attribution=Attribution.WHOLE,
                    municipality=municipality,
                    import_id=sheet,
                )
                for back in range(rng.randrange(1, 60))
            ],
            under=sheet,
        )
