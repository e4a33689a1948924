"""Random histories of recording, correcting, striking and undoing: after each of them the figures are those of the definitions
table, counted here anew from what was meant, and whoever was counted in something sent stays counted as then."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kraft_desktop.domain.cases.case import ClosingChange, DecisionOutcome, Step, StepChange
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.exchange import PackageKind, SentPackage
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.recording import Details, NewStep, Undo
from kraft_desktop.services.casework import corrections, registration
from kraft_desktop.services.casework.corrections import Correction
from kraft_desktop.services.figures import counting
from kraft_desktop.services.known import capacity, interventions
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import personal_number
from tests.given.nodes import new_session

START, LENGTH, PEOPLE, LIKELY = dt.date(2025, 9, 1), 36, 3, 0.8
"""The first day, the changes of a history, the people in it, and how often the likeliest change is what follows."""
PERIODS = (("2026H1", dt.date(2026, 6, 30)), ("2026H2", dt.date(2026, 12, 31)))
CLOSER = {"work_preparing", "rehabilitating", "both"}
KINDS = (*sorted(CLOSER), "social", "health")
FIGURES = (
    FigureName.REFERRED,
    FigureName.INVESTIGATED,
    FigureName.STEP_CLOSER,
    FigureName.CAPACITY_25,
    FigureName.CAPACITY_ANY,
    FigureName.CLOSED,
)


class Fact(NamedTuple):
    """What was meant by a row in force: its case, what it is and of which kind, its day, and a percentage."""

    case: str
    what: str
    kind: object
    on: dt.date | None
    percent: int = 0


class Held(NamedTuple):
    """A fact and the id of the row that holds it."""

    row: str
    fact: Fact


class Done(NamedTuple):
    """A change that can be undone: the number of its fact, and the fact before it, None for a new one."""

    undo: Undo
    number: int
    before: Fact | None


class History:
    """A store, and beside it what was meant by everything done to it."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session, self.chance = session, random.Random(seed)
        self.cases: list[str] = []
        self.held: dict[int, Held] = {}
        self.done: list[Done] = []
        self.sent: dict[str, str] = {}
        self.told: list[str] = []

    # --- doing ----------------------------------------------------------------------------------------------------------------

    def step(self) -> None:
        """One change, or a refusal, after which nothing is changed."""
        ways: list[tuple[int, Callable[[], None]]] = [
            *((2, self.register), (14, self.follow), (4, self.intervene), (4, self.assess), (5, self.correct)),
            *((3, self.strike), (5, self.undo), (1, self.send), (1, self.undo_case)),
        ]
        way = self.chance.choices([way for _, way in ways], [weight for weight, _ in ways])[0]
        try:
            way()
        except KraftError as problem:
            self.told.append(f"{way.__name__}: {getattr(problem, 'reason', type(problem).__name__)}")
        else:
            self.told.append(way.__name__)

    def register(self) -> None:
        if len(self.cases) >= PEOPLE:
            return
        on = self.day() if self.chance.random() < 0.8 else None
        number, place = personal_number(self.chance), self.chance.choice(("0881", "0834"))
        details = Details(personal_number=number, name="Påhittad", municipality=place, track="reactive")
        case_id = recording.register(self.session, details, on)
        self.cases.append(case_id)
        first = next(iter(self.rows(case_id)))
        step = Step.REFERRAL if on else Step.IDENTIFICATION
        self.add(first, Fact(case_id, "step", (step, StepChange.ENTERED), on or self.session.today))

    def follow(self) -> None:
        case_id = self.case()
        offered = overview.open_case(self.session, case_id).may_follow
        likely = self.chance.random() < LIKELY
        chosen = offered[0] if likely else self.chance.choice(offered)
        change, step, first = chosen.change, chosen.step, chosen.first
        on = min(self.day(first), (first or START) + dt.timedelta(days=self.chance.randrange(60)), self.session.today)
        if isinstance(change, StepChange) and step is not None:
            recommended = self.chance.choice(KINDS) if (step, change) == (Step.RECOMMENDATION, StepChange.COMPLETED) else None
            new = NewStep(
                step=step, change=change, on=on, reason="skäl", recommended=recommended, agreed="teamet", early="skäl"
            )
            undo = recording.record_step(self.session, case_id, new)
            fact = Fact(case_id, "step", (step, change), on)
        elif isinstance(change, DecisionOutcome):
            undo = recording.decide(self.session, case_id, change, on, "skäl", "skäl")
            fact = Fact(case_id, "decision", change, on)
        elif change is ClosingChange.CLOSED:
            undo, fact = recording.close(self.session, case_id, on, "work", "skäl"), Fact(case_id, "closing", change, on)
        else:
            undo, fact = recording.reopen(self.session, case_id, on, "skäl"), Fact(case_id, "closing", change, on)
        self.note(undo, self.add(undo.rows[-1].id, fact), None)

    def intervene(self) -> None:
        case_id, kind, on = self.case(), self.chance.choice(KINDS), self.day()
        number = self.some("intervention", case_id) if self.chance.random() < 0.3 else None
        correcting = self.held[number].row if number is not None else None
        new = NewIntervention(kind=kind, started_on=on, early="skäl")
        undo = interventions.record(self.session, case_id, new, correcting)
        self.put(undo, number, Fact(case_id, "intervention", kind, on))

    def assess(self) -> None:
        case_id, percent = self.case(), self.chance.choice((0, 20, 25, 50))
        on = self.day() if self.chance.random() < 0.8 else None
        number = self.some("capacity", case_id) if self.chance.random() < 0.3 else None
        correcting = self.held[number].row if number is not None else None
        undo = capacity.record(self.session, case_id, NewAssessment(capacity=percent, assessed_on=on, early="skäl"), correcting)
        self.put(undo, number, Fact(case_id, "capacity", "", on, percent))

    def correct(self) -> None:
        number, on = self.any(), self.day()
        row, fact = self.held[number]
        undo = corrections.correct(self.session, fact.case, row, Correction(reason="fel dag", day=on, early="skäl"))
        self.put(undo, number, fact._replace(on=on))

    def strike(self) -> None:
        number = self.any()
        row, fact = self.held[number]
        undo = corrections.strike(self.session, fact.case, row, "felregistrerat")
        del self.held[number]
        self.note(undo, number, fact)

    def undo(self) -> None:
        place = len(self.done) - 1 if self.chance.random() < 0.8 else self.chance.randrange(max(len(self.done), 1))
        last = self.done[place] if self.done else None
        if last is None:
            return
        recording.undo(self.session, last.undo)
        self.done.remove(last)
        self.held.pop(last.number, None)
        if last.before is not None:
            known = {one.row for one in self.held.values()}
            (row,) = {row for row in self.rows(last.before.case) if row not in known}
            self.held[last.number] = Held(row, last.before)

    def send(self) -> None:
        """Count those referred by now in something that is sent."""
        found = counting.figures(self.session, "2026H2")
        version = self.told.count("send") + 1
        row = SentPackage(
            id=new_id(), kind=PackageKind.HALF_YEAR, period="2026H2", release=3, package_version=version, sequence=version,
            created="", payload='{"policy": {}}', sealed=b"", sha256="", summary="",
        )  # fmt: skip
        with self.session.vault.write("test.send") as tx:
            new = [one.classes for one in found.people if one.participant.id not in self.sent]
            tx.frozen_classes.add_all([_with_id(classes) for classes in new], under=row.id)
            tx.sent.add(row)
        self.sent |= {classes.participant_id: classes.municipality for classes in new}

    def undo_case(self) -> None:
        case_id = self.case()
        registration.undo(self.session, case_id, "fel person")
        self.cases.remove(case_id)
        self.held = {number: one for number, one in self.held.items() if one.fact.case != case_id}
        self.done = [one for one in self.done if one.undo.case_id != case_id]

    # --- the store and what was meant ---------------------------------------------------------------------------------------

    def rows(self, case_id: str) -> dict[str, Any]:
        """The rows in force of a case, by id."""
        with self.session.vault.read() as data:
            return corrections.rows_of(data, case_id)

    def add(self, row: str, fact: Fact) -> int:
        number = len(self.held) + len(self.told) * 1_000
        self.held[number] = Held(row, fact)
        return number

    def put(self, undo: Undo, number: int | None, fact: Fact) -> None:
        """Hold a new fact, or a corrected one."""
        if number is None:
            self.note(undo, self.add(undo.rows[-1].id, fact), None)
        else:
            before = self.held[number].fact
            self.held[number] = Held(undo.rows[-1].id, fact)
            self.note(undo, number, before)

    def note(self, undo: Undo, number: int, before: Fact | None) -> None:
        self.done.append(Done(undo, number, before))

    def day(self, first: dt.date | None = None) -> dt.date:
        start = max(first or START, START)
        return start + dt.timedelta(days=self.chance.randrange((self.session.today - start).days + 1))

    def case(self) -> str:
        if not self.cases:
            self.register()
        return self.chance.choice(self.cases)

    def some(self, what: str, case_id: str) -> int | None:
        found = [number for number, (_, fact) in self.held.items() if (fact.what, fact.case) == (what, case_id)]
        return self.chance.choice(found) if found else None

    def any(self) -> int:
        while not self.held:  # everything has been struck
            case_id = self.case()
            new = NewAssessment(capacity=50, assessed_on=None)
            self.put(capacity.record(self.session, case_id, new), None, Fact(case_id, "capacity", "", None, 50))
        return self.chance.choice(sorted(self.held))

    def expected(self, end: dt.date) -> dict[FigureName, int]:
        """The figures at a day, by the definitions table."""
        found = dict.fromkeys(FIGURES, 0)
        for case_id in self.cases:
            for figure in self._reached(case_id, end):
                found[figure] += 1
        return found

    def _reached(self, case_id: str, end: dt.date) -> list[FigureName]:
        facts = [one.fact for one in self.held.values() if one.fact.case == case_id]

        def days(what: str, *kinds: object) -> list[dt.date]:
            return [f.on for f in facts if f.what == what and f.kind in kinds and f.on is not None and f.on <= end]

        referred = min(days("step", (Step.REFERRAL, StepChange.ENTERED)), default=None)
        if referred is None:
            return []
        reached = [FigureName.REFERRED]
        investigated = bool(days("step", (Step.RECOMMENDATION, StepChange.COMPLETED)))
        closer = investigated and bool(days("intervention", *CLOSER))
        enough = [f.on for f in facts if f.what == "capacity" and f.percent >= 25]
        capable = any(on is None or referred <= on <= end for on in enough)
        latest = max(
            ((f.on, f.kind is ClosingChange.REOPENED) for f in facts if f.what == "closing" and f.on and f.on <= end),
            default=None,
        )
        for figure, counts in (
            (FigureName.INVESTIGATED, investigated),
            (FigureName.STEP_CLOSER, closer),
            (FigureName.CAPACITY_25, closer and capable),
            (FigureName.CAPACITY_ANY, capable),
            (FigureName.CLOSED, latest is not None and not latest[1]),
        ):
            reached += [figure] if counts else []
        return reached

    def check(self) -> None:
        """Raise unless the store counts what was meant, and those that were sent as they were sent."""
        counted: dict[str, str] = {}
        for period, end in PERIODS:
            found = counting.figures(self.session, period)
            assert {figure: found.count(figure) for figure in FIGURES} == self.expected(end), (period, self.told)
            counted = {one.participant.id: one.classes.municipality for one in found.people}
        assert {person: counted.get(person) for person in self.sent} == self.sent, self.told


def _with_id(classes: Any) -> Any:
    return type(classes)(**{name: getattr(classes, name) for name in classes.__slots__} | {"id": new_id(), "release": 3})


@pytest.mark.seeds(4, 500)
def test_the_figures_are_what_was_meant_after_every_change(tmp_path: Path, seed: int) -> None:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        history = History(session, seed)
        for _ in range(LENGTH):
            history.step()
            history.check()
    assert len([one for one in history.told if ":" not in one]) > LENGTH // 4, history.told
