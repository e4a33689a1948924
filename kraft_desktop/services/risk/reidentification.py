"""The reidentification risk of a package, case by case: shown to the maker of the package, never to the approver."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import Key, PublishedTables, make_key
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.statistics.classes import PERSONAL, UNKNOWN, Dimension, PackageStep, members
from kraft_desktop.domain.statistics.figures import Figures, Person
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.figures import catalogue, counting
from kraft_desktop.services.figures.catalogue import Dimensions
from kraft_desktop.services.ledger import records
from kraft_desktop.services.ledger.records import PrivateRecord
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.store.vault import Data


class RiskKind(StrEnum):
    """The kind of sensitive figure: a small count, a small increment since an earlier package, or a small complement (the
    people of a class who have not reached an outcome)."""

    COUNT = "count"
    INCREMENT = "increment"
    COMPLEMENT = "complement"


class Treatment(StrEnum):
    """How a sensitive figure is protected.

    OPEN: it can be worked out exactly, from totals that the policy always prints or from earlier packages. NARROW: the same
    leave an interval narrower than the rules demand. SHOWN: it is a total of the node that the policy prints. HELD: it is
    suppressed although the policy prints it. HIDDEN: it is suppressed. EARLIER: the earlier of the two numbers is suppressed.
    MERGED: its class is printed only merged with others.
    """

    OPEN = "open"
    NARROW = "narrow"
    SHOWN = "shown"
    HELD = "held"
    HIDDEN = "hidden"
    EARLIER = "earlier"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class SensitiveFigure:
    """A sensitive figure: what is counted (``key``, in ``table``) and the number of ``people``.

    For a complement ``people`` have not reached the outcome, and ``whole`` is the size of their class. For an increment
    ``since`` is the period of the earlier package, and ``releases_between`` says whether there are packages between the two.
    ``hidden_with_it`` is the number of other suppressed cells of the same step.
    """

    table: str
    kind: RiskKind
    key: Mapping[str, str]
    people: int
    whole: int
    since: str | None
    releases_between: bool
    treatment: Treatment
    hidden_with_it: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """The sort key, worst first: figures that can be worked out, fewest people, most classes crossed, increments."""
        open_ = {Treatment.OPEN: 0, Treatment.NARROW: 1}.get(self.treatment, 2)
        return open_, self.people or self.whole, -len(self.key), 1 - (self.kind is RiskKind.INCREMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifiablePerson:
    """A person who is counted in sensitive figures: the case, the name if the account may see it, and the figures, worst
    first."""

    case_id: str
    code: str
    name: str | None
    born: str
    figures: tuple[SensitiveFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReidentificationRisks:
    """The people at risk, worst first."""

    cases: tuple[IdentifiablePerson, ...]


def assess(session: Session, prepared: Prepared) -> ReidentificationRisks:
    """The people who are counted in the sensitive figures of a package, sent or not; the trail records that it was read.

    NotAllowed without the right to make packages and to see cases.
    """
    for right in (Right.MAKE_PACKAGE, Right.SEE_CASES):
        session.require(right)
    with session.vault.read() as data:
        figures = counting.count(session, data, prepared.period)
        dimensions = catalogue.dimensions(session.programme, session.node)
        earlier, visibility = _history_when_made(data, prepared), Visibility(session, data)
    counted: Mapping[str, _TableContent] = {"steps": _StepContent(figures, dimensions), "closings": _ClosingContent(figures)}
    behind: dict[str, list[SensitiveFigure]] = {}
    people = {person.case.id: person for person in figures.people}
    for name in prepared.tables:
        numbers = _SensitiveFigures(name, prepared, _earlier_releases(earlier, name), counted[name])
        for found, persons in numbers.sensitive():
            for person in persons:
                behind.setdefault(person.case.id, []).append(found)
    with session.write("package.recognised") as tx:
        tx.note("cases", "recognised", {"period": prepared.period.id, "rows": len(behind)})
    cases = [
        found_person
        for case_id, figures_ in behind.items()
        if (found_person := _identifiable_person(people[case_id], figures_, visibility))
    ]
    cases.sort(key=lambda line: (line.figures[0].rank, -len(line.figures), line.code))
    return ReidentificationRisks(cases=tuple(cases))


def _identifiable_person(
    person: Person, figures: Iterable[SensitiveFigure], visibility: Visibility
) -> IdentifiablePerson | None:  # fmt: skip
    """The person with the figures that do not give away a secret place; None for a case closed to the account, and without
    figures."""
    case, seen = person.case, visibility.of(person.case)
    placed = visibility.sees_place(case)
    shown = [found for found in figures if placed or Dimension.MUNICIPALITY not in found.key]
    if visibility.is_blocked(case) or not shown:
        return None
    return IdentifiablePerson(
        case_id=case.id,
        code=case.code,
        name=person.participant.name if seen is Sight.NAMED else None,
        born=(person.participant.personal_number or "")[:4] if seen is Sight.NAMED else "",
        figures=tuple(sorted(shown, key=lambda found: found.rank)),
    )


# --- the numbers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _EarlierRelease:
    """A release as it was printed, and the private record kept of it (None for figures that left without the program)."""

    tables: PublishedTables
    kept: PrivateRecord | None


class _TableContent(Protocol):
    """The counts behind one table of a package, and the people in them."""

    def number(self, tables: PublishedTables, kept: PrivateRecord, key: Key) -> int:
        """The true number under a key in a release."""

    def members(self, tables: PublishedTables, key: Key) -> list[Person]:
        """The people counted under a key now."""

    def same_combination(self, person: Person) -> object:
        """The combination of classes of a person, as far as it was kept: equal for people who cannot be distinguished by it."""

    def earlier_count(self, kept: PrivateRecord, person: Person, key: Key) -> int:
        """The number of people with the same combination who were counted under a key in an earlier release."""

    def counted_from(self, person: Person, key: Key) -> dt.date:
        """The day from which a person is counted under a key."""


class _SensitiveFigures:
    """The sensitive figures of one table of a package; ``earlier`` releases are in the order of the certificate's times."""

    def __init__(self, name: str, prepared: Prepared, earlier: Sequence[_EarlierRelease], counted: _TableContent) -> None:
        self._name, self._kept, self._earlier_releases, self._counted = name, prepared.kept, earlier, counted
        self._tables = tables = prepared.tables[name]
        self._rules, self._step = tables.parameters, tables.step
        self._cells = {cell.key: cell for cell in tables.cells()}
        self._time = sum(release.tables.release <= tables.release for release in earlier)
        self._widths = {frozenset(claim.cells): claim.width for claim in prepared.kept.certificates[name].claims}

    def sensitive(self) -> Iterator[tuple[SensitiveFigure, list[Person]]]:
        """Every sensitive figure of this release, with the people counted in it."""
        for key in self._cells:
            value = self._counted.number(self._tables, self._kept, key)
            if 0 < value < self._rules.threshold:
                yield self._figure(RiskKind.COUNT, value, ((self._time, key),)), self._counted.members(self._tables, key)
            yield from self._increments(key, value)
            yield from self._complement(key, value)

    def _increments(self, key: Key, value: int) -> Iterator[tuple[SensitiveFigure, list[Person]]]:
        for time, release in enumerate(self._earlier_releases[: self._time]):
            before = self._earlier_number(release, key)
            if before is not None and 0 < value - before < self._rules.increment_threshold:
                found = self._figure(RiskKind.INCREMENT, value - before, ((time, key), (self._time, key)))
                yield found, self._newcomers(key, release, value - before)

    def _earlier_number(self, release: _EarlierRelease, key: Key) -> int | None:
        """The number under a key in an earlier release; None when it is not known here."""
        cells = {cell.key: cell.value for cell in release.tables.cells()}
        parts = [key] if key in cells else merging.member_keys(key)
        if not cells.keys() >= set(parts):
            return None
        if release.kept is not None:
            return self._counted.number(release.tables, release.kept, key)
        values = [cells[part] for part in parts]
        return None if None in values else sum(value or 0 for value in values)

    def _complement(self, key: Key, value: int) -> Iterator[tuple[SensitiveFigure, list[Person]]]:
        if self._step is None or not value or dict(key)[self._step] not in self._rules.sensitive:
            return
        whole = make_key({**dict(key), self._step: self._tables.dimensions[self._step][0]})
        size = self._counted.number(self._tables, self._kept, whole)
        if size - value >= self._rules.threshold or whole not in self._cells:
            return
        reached = {person.case.id for person in self._counted.members(self._tables, key)}
        persons = self._counted.members(self._tables, whole)
        rest = [person for person in persons if person.case.id not in reached] if size > value else persons
        cells = ((self._time, key), (self._time, whole))
        yield self._figure(RiskKind.COMPLEMENT, size - value, cells, whole=size), rest

    def _newcomers(self, key: Key, release: _EarlierRelease, people: int) -> list[Person]:
        """The people counted since an earlier release.

        Of each combination of classes as many as it grew by, those counted latest; when no record of the release was kept, the
        ``people`` counted latest of all.
        """
        now, kept = self._tables.release, release.kept

        def newest(person: Person) -> tuple[bool, dt.date, str]:
            first = person.classes.release or now
            return first > release.tables.release, self._counted.counted_from(person, key), person.case.code

        members = sorted(self._counted.members(self._tables, key), key=newest, reverse=True)
        if kept is None:
            return members[:people]
        groups: dict[object, list[Person]] = {}
        for person in members:
            groups.setdefault(self._counted.same_combination(person), []).append(person)
        added = list[Person]()
        for persons in groups.values():
            added += persons[: max(0, len(persons) - self._counted.earlier_count(kept, persons[0], key))]
        return added

    def _figure(self, kind: RiskKind, people: int, cells: tuple[tuple[int, Key], ...], whole: int = 0) -> SensitiveFigure:
        time, key = cells[0]
        earlier = self._earlier_releases[time].tables if kind is RiskKind.INCREMENT else None
        hidden = {
            other
            for other, cell in self._cells.items()
            if cell.value is None and self._step_of(other) == self._step_of(key) and not self._tables.is_merged(other)
        }
        return SensitiveFigure(
            table=self._name,
            kind=kind,
            key=dict(key),
            people=people,
            whole=whole,
            since=earlier.period if earlier else None,
            releases_between=earlier is not None and time < self._time - 1,
            treatment=self._treatment_of(kind, cells),
            hidden_with_it=len(hidden - {key}),
        )

    def _step_of(self, key: Key) -> str | None:
        return dict(key).get(self._step or "")

    def _treatment_of(self, kind: RiskKind, cells: tuple[tuple[int, Key], ...]) -> Treatment:
        own = [key for time, key in cells if time == self._time]
        hidden = {key for key in own if self._cells[key].value is None}
        held = bool(hidden) and hidden <= set(self._tables.pinned)
        width = self._widths.get(frozenset(cells), 0)
        if not width:  # not in the certificate, or with a claim of no width
            total = all({name for name, _ in key} <= {self._step} for key in own)
            return Treatment.OPEN if not total else Treatment.HELD if held else Treatment.SHOWN
        if width < (self._rules.increment_threshold - 1 if kind is RiskKind.INCREMENT else self._rules.width):
            return Treatment.NARROW
        if any(map(self._tables.is_merged, own)):
            return Treatment.MERGED
        if hidden:
            return Treatment.HELD if held else Treatment.HIDDEN
        return Treatment.EARLIER if kind is RiskKind.INCREMENT else Treatment.OPEN


def _history_when_made(data: Data, prepared: Prepared) -> records.Ledger:
    """The release history when the package was made."""
    found = records.read(data)
    own = found.sent(prepared.kind, prepared.period) if prepared.already else None
    if own is None:
        return found
    return replace(found, sendings=tuple(s for s in found.sendings if s.row.sequence < own.row.sequence))


def _earlier_releases(history: records.Ledger, name: str) -> list[_EarlierRelease]:
    """The releases of a table by order of the certificate's times, with the private record of each."""
    kept = {id(sending.payload.tables[name]): sending.kept for sending in history.of_table(name)}
    published = sorted(history.published(name), key=lambda tables: tables.release)
    return [_EarlierRelease(tables, kept.get(id(tables))) for tables in published]


class _StepContent:
    """The people by class and step."""

    def __init__(self, figures: Figures, dimensions: Dimensions) -> None:
        self._people = [(catalogue.combination(figures.published_classes(p), dimensions), p) for p in figures.people]
        self._combinations = {person.case.id: combination for combination, person in self._people}

    def number(self, tables: PublishedTables, kept: PrivateRecord, key: Key) -> int:
        place = _step(key).place
        return sum(steps[place] for values, steps in kept.joint.items() if _is_counted_under(values, tables, key))

    def members(self, tables: PublishedTables, key: Key) -> list[Person]:
        figure = _step(key).figure
        return [
            person
            for values, person in self._people
            if getattr(person, figure) is not None and _is_counted_under(values, tables, key)
        ]

    def same_combination(self, person: Person) -> object:
        return self._combinations[person.case.id]

    def earlier_count(self, kept: PrivateRecord, person: Person, key: Key) -> int:
        counted = kept.joint.get(self._combinations[person.case.id])
        return counted[_step(key).place] if counted else 0

    def counted_from(self, person: Person, key: Key) -> dt.date:
        day: dt.date = getattr(person, _step(key).figure)
        return day


def _step(key: Key) -> PackageStep:
    return PackageStep(dict(key)[Dimension.STEP])


def _is_counted_under(values: tuple[str, ...], tables: PublishedTables, key: Key) -> bool:
    """Whether a combination of classes is counted under a key."""
    return all(
        values[PERSONAL.index(name)] in tables.groups.get(name, {}).get(value, members(value))
        for name, value in key
        if name != Dimension.STEP
    )


class _ClosingContent:
    """The people with closed cases, by closing reason."""

    def __init__(self, figures: Figures) -> None:
        self._closed = {person.case.id: person.closing for person in figures.people if person.closing is not None}
        self._people = [person for person in figures.people if person.closing is not None]

    def number(self, tables: PublishedTables, kept: PrivateRecord, key: Key) -> int:
        del tables
        counts = kept.closings
        return counts.get(dict(key)[Dimension.REASON], 0) if key else sum(counts.values())

    def members(self, tables: PublishedTables, key: Key) -> list[Person]:
        del tables
        return [person for person in self._people if not key or self.same_combination(person) == dict(key)[Dimension.REASON]]

    def same_combination(self, person: Person) -> str:
        return self._closed[person.case.id].reason or UNKNOWN

    def earlier_count(self, kept: PrivateRecord, person: Person, key: Key) -> int:
        del key
        return kept.closings.get(self.same_combination(person), 0)

    def counted_from(self, person: Person, key: Key) -> dt.date:
        del key
        return self._closed[person.case.id].on
