"""Who could be recognised by the numbers of a package, case by case: seen here only, never by whoever approves it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import Key, PublishedTables, make_key
from kraft_desktop.domain.cases.progress import Sight, sight
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import PERSONAL, UNKNOWN, Dimension, PackageStep, members
from kraft_desktop.domain.statistics.figures import Figures, Person
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import catalogue, counting
from kraft_desktop.services.figures.catalogue import Dimensions
from kraft_desktop.services.ledger import records
from kraft_desktop.services.ledger.records import PrivateRecord
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.store.vault import Data


class RiskKind(StrEnum):
    """What is sensitive: a small number, a small growth since an earlier package, or how few have not reached an outcome."""

    COUNT = "count"
    INCREMENT = "increment"
    COMPLEMENT = "complement"


class Treatment(StrEnum):
    """What was done about it. OPEN: an outsider can work it out all the same, since the totals that the policy prints, or what
    was sent before, give it away; NARROW: they leave a narrower span than the rules ask for. SHOWN: it is a total of the node
    that the policy prints. EARLIER: the earlier number is the one that is hidden. MERGED: its class is told only
    together with others."""

    OPEN = "open"
    NARROW = "narrow"
    SHOWN = "shown"
    HELD = "held"
    HIDDEN = "hidden"
    EARLIER = "earlier"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtRisk:
    """A sensitive number. ``key`` says what is counted (in ``table``), ``people`` how many: those who have not reached the
    outcome for a complement, where ``whole`` is how many could have. ``since`` is the period of the earlier package that takes
    part, and ``before_that`` whether others lie between. ``others`` are numbers of the same column hidden with it."""

    table: str
    kind: RiskKind
    key: Mapping[str, str]
    people: int
    whole: int
    since: str | None
    before_that: bool
    done: Treatment
    others: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """The worst first: what can be worked out; then the fewest people, told apart by most classes, as new."""
        open_ = {Treatment.OPEN: 0, Treatment.NARROW: 1}.get(self.done, 2)
        return open_, self.people or self.whole, -len(self.key), 1 - (self.kind is RiskKind.INCREMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognisable:
    """A person who could be recognised: their case, their name where the account sees it, and the numbers, the worst first."""

    case_id: str
    code: str
    name: str | None
    figures: tuple[AtRisk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """``cases``, the worst first; and in ``kinds`` how many sensitive numbers there are of each kind, without anybody in it."""

    cases: tuple[Recognisable, ...]
    kinds: Mapping[RiskKind, int]


def recognise(session: Session, prepared: Prepared) -> Recognised:
    """Who is behind the sensitive numbers of a package, that would go out or has; one line in the trail says that it was asked.

    NotAllowed without the right to make packages and to see cases.
    """
    for right in (Right.MAKE_PACKAGE, Right.SEE_CASES):
        session.require(right)
    with session.vault.read() as data:
        figures = counting.count(session, data, prepared.period)
        known = catalogue.dimensions(session.programme, session.node)
        earlier = _earlier(data, prepared)
    counted: Mapping[str, _Counted] = {"steps": _Steps(figures, known), "closings": _Closings(figures)}
    behind: dict[str, list[AtRisk]] = {}
    kinds = dict.fromkeys(RiskKind, 0)
    people = {person.case.id: person for person in figures.people}
    for name in prepared.tables:
        numbers = _Numbers(name, prepared, _past(earlier, name), counted[name])
        for found, persons in numbers.sensitive():
            kinds[found.kind] += 1
            for person in persons:
                behind.setdefault(person.case.id, []).append(found)
    with session.vault.write("package.recognised") as tx:
        tx.note("cases", "recognised", {"period": prepared.period.id, "rows": len(behind)})
    cases = [_line(session, people[case_id], figures_) for case_id, figures_ in behind.items()]
    cases.sort(key=lambda line: (line.figures[0].rank, -len(line.figures), line.code))
    return Recognised(cases=tuple(cases), kinds=kinds)


def _line(session: Session, person: Person, figures: Iterable[AtRisk]) -> Recognisable:
    case = person.case
    named = sight(session.account, case.municipality, case.opened_by) is Sight.NAMED
    return Recognisable(
        case_id=case.id,
        code=case.code,
        name=person.participant.name if named else None,
        figures=tuple(sorted(figures, key=lambda found: found.rank)),
    )


# --- the numbers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Past:
    """A release as it was printed, and what was kept beside it: None of what left without the program."""

    tables: PublishedTables
    kept: PrivateRecord | None


class _Counted(Protocol):
    """What one of a package's tables counts, and whom."""

    def number(self, tables: PublishedTables, kept: PrivateRecord, key: Key) -> int:
        """The true number under a key in a release."""

    def members(self, tables: PublishedTables, key: Key) -> list[Person]:
        """The people counted under a key now."""

    def alike(self, person: Person) -> object:
        """What people have in common who are told apart by nothing that was kept."""

    def then(self, kept: PrivateRecord, person: Person, key: Key) -> int:
        """How many people like this one were counted under a key in an earlier release."""

    def came(self, person: Person, key: Key) -> dt.date:
        """The day from which a person is counted under a key."""


class _Numbers:
    """The numbers of one of a package's tables; ``past`` in the order of the proof's times."""

    def __init__(self, name: str, prepared: Prepared, past: Sequence[_Past], counted: _Counted) -> None:
        self._name, self._kept, self._past, self._counted = name, prepared.kept, past, counted
        self._tables = tables = prepared.tables[name]
        self._rules, self._step = tables.parameters, tables.step
        self._cells = {cell.key: cell for cell in tables.cells()}
        self._place = sum(release.tables.release <= tables.release for release in past)
        self._widths = {frozenset(claim.cells): claim.width for claim in prepared.kept.certificates[name].claims}

    def sensitive(self) -> Iterator[tuple[AtRisk, list[Person]]]:
        """Every sensitive number that this release takes part in, with the people behind it."""
        for key in self._cells:
            value = self._counted.number(self._tables, self._kept, key)
            if 0 < value < self._rules.threshold:
                yield self._found(RiskKind.COUNT, value, ((self._place, key),)), self._counted.members(self._tables, key)
            yield from self._increments(key, value)
            yield from self._complement(key, value)

    def _increments(self, key: Key, value: int) -> Iterator[tuple[AtRisk, list[Person]]]:
        for time, release in enumerate(self._past[: self._place]):
            before = self._before(release, key)
            if before is not None and 0 < value - before < self._rules.increment_threshold:
                found = self._found(RiskKind.INCREMENT, value - before, ((time, key), (self._place, key)))
                yield found, self._added(key, release, value - before)

    def _before(self, release: _Past, key: Key) -> int | None:
        """The number under a key in an earlier release, so far as it is known here."""
        cells = {cell.key: cell.value for cell in release.tables.cells()}
        parts = [key] if key in cells else merging.apart(key)
        if not cells.keys() >= set(parts):
            return None
        if release.kept is not None:
            return self._counted.number(release.tables, release.kept, key)
        values = [cells[part] for part in parts]
        return None if None in values else sum(value or 0 for value in values)

    def _complement(self, key: Key, value: int) -> Iterator[tuple[AtRisk, list[Person]]]:
        if self._step is None or not value or dict(key)[self._step] not in self._rules.sensitive:
            return
        whole = make_key({**dict(key), self._step: self._tables.dimensions[self._step][0]})
        size = self._counted.number(self._tables, self._kept, whole)
        if size - value >= self._rules.threshold or whole not in self._cells:
            return
        reached = {person.case.id for person in self._counted.members(self._tables, key)}
        persons = self._counted.members(self._tables, whole)
        rest = [person for person in persons if person.case.id not in reached] if size > value else persons
        cells = ((self._place, key), (self._place, whole))
        yield self._found(RiskKind.COMPLEMENT, size - value, cells, whole=size), rest

    def _added(self, key: Key, release: _Past, people: int) -> list[Person]:
        """Who was counted since: of people who are alike as many as there are more, those who came last; or, where nothing was
        kept of the release, simply those who came last."""
        now, then = self._tables.release, release.kept

        def newest(person: Person) -> tuple[bool, dt.date, str]:
            first = person.classes.release or now
            return first > release.tables.release, self._counted.came(person, key), person.case.code

        members = sorted(self._counted.members(self._tables, key), key=newest, reverse=True)
        if then is None:
            return members[:people]
        groups: dict[object, list[Person]] = {}
        for person in members:
            groups.setdefault(self._counted.alike(person), []).append(person)
        added = list[Person]()
        for persons in groups.values():
            added += persons[: max(0, len(persons) - self._counted.then(then, persons[0], key))]
        return added

    def _found(self, kind: RiskKind, people: int, cells: tuple[tuple[int, Key], ...], whole: int = 0) -> AtRisk:
        time, key = cells[0]
        earlier = self._past[time].tables if kind is RiskKind.INCREMENT else None
        hidden = {
            other
            for other, cell in self._cells.items()
            if cell.value is None and self._column(other) == self._column(key) and not self._tables.is_merged(other)
        }
        return AtRisk(
            table=self._name,
            kind=kind,
            key=dict(key),
            people=people,
            whole=whole,
            since=earlier.period if earlier else None,
            before_that=earlier is not None and time < self._place - 1,
            done=self._done(kind, cells),
            others=len(hidden - {key}),
        )

    def _column(self, key: Key) -> str | None:
        return dict(key).get(self._step or "")

    def _done(self, kind: RiskKind, cells: tuple[tuple[int, Key], ...]) -> Treatment:
        own = [key for time, key in cells if time == self._place]
        hidden = {key for key in own if self._cells[key].value is None}
        held = bool(hidden) and hidden <= set(self._tables.pinned)
        width = self._widths.get(frozenset(cells), 0)
        if not width:  # not in the proof, or proved to be open
            total = all({name for name, _ in key} <= {self._step} for key in own)
            return Treatment.OPEN if not total else Treatment.HELD if held else Treatment.SHOWN
        if width < (self._rules.increment_threshold - 1 if kind is RiskKind.INCREMENT else self._rules.width):
            return Treatment.NARROW
        if any(map(self._tables.is_merged, own)):
            return Treatment.MERGED
        if hidden:
            return Treatment.HELD if held else Treatment.HIDDEN
        return Treatment.EARLIER if kind is RiskKind.INCREMENT else Treatment.OPEN


def _earlier(data: Data, prepared: Prepared) -> records.Ledger:
    """What had been sent when the package was made."""
    found = records.read(data)
    own = found.sent(prepared.kind, prepared.period) if prepared.already else None
    if own is None:
        return found
    return replace(found, sendings=tuple(s for s in found.sendings if s.row.sequence < own.row.sequence))


def _past(history: records.Ledger, name: str) -> list[_Past]:
    """What was published under a table's name, in the order of the proof's times, with what was kept of it."""
    kept = {id(sending.payload.tables[name]): sending.kept for sending in history.of_table(name)}
    published = sorted(history.published(name), key=lambda tables: tables.release)
    return [_Past(tables, kept.get(id(tables))) for tables in published]


class _Steps:
    """People by class and step."""

    def __init__(self, figures: Figures, known: Dimensions) -> None:
        self._people = [(catalogue.combination(person, known), person) for person in figures.people]
        self._combinations = {person.case.id: combination for combination, person in self._people}

    def number(self, tables: PublishedTables, kept: PrivateRecord, key: Key) -> int:
        place = _step(key).place
        return sum(steps[place] for values, steps in kept.joint.items() if _within(values, tables, key))

    def members(self, tables: PublishedTables, key: Key) -> list[Person]:
        figure = _step(key).figure
        return [
            person for values, person in self._people if getattr(person, figure) is not None and _within(values, tables, key)
        ]

    def alike(self, person: Person) -> object:
        return self._combinations[person.case.id]

    def then(self, kept: PrivateRecord, person: Person, key: Key) -> int:
        counted = kept.joint.get(self._combinations[person.case.id])
        return counted[_step(key).place] if counted else 0

    def came(self, person: Person, key: Key) -> dt.date:
        day: dt.date = getattr(person, _step(key).figure)
        return day


def _step(key: Key) -> PackageStep:
    return PackageStep(dict(key)[Dimension.STEP])


def _within(values: tuple[str, ...], tables: PublishedTables, key: Key) -> bool:
    """Whether a combination of classes is counted under a key."""
    return all(
        values[PERSONAL.index(name)] in tables.groups.get(name, {}).get(value, members(value))
        for name, value in key
        if name != Dimension.STEP
    )


class _Closings:
    """People whose cases are closed, by reason."""

    def __init__(self, figures: Figures) -> None:
        self._closed = {person.case.id: person.closing for person in figures.people if person.closing is not None}
        self._people = [person for person in figures.people if person.closing is not None]

    def number(self, tables: PublishedTables, kept: PrivateRecord, key: Key) -> int:
        del tables
        counts = kept.closings
        return counts.get(dict(key)[Dimension.REASON], 0) if key else sum(counts.values())

    def members(self, tables: PublishedTables, key: Key) -> list[Person]:
        del tables
        return [person for person in self._people if not key or self.alike(person) == dict(key)[Dimension.REASON]]

    def alike(self, person: Person) -> str:
        return self._closed[person.case.id].reason or UNKNOWN

    def then(self, kept: PrivateRecord, person: Person, key: Key) -> int:
        del key
        return kept.closings.get(self.alike(person), 0)

    def came(self, person: Person, key: Key) -> dt.date:
        del key
        return self._closed[person.case.id].on
