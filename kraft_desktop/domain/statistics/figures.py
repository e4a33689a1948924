"""The figures of the definitions table: people who have reached each by the end of the period since the programme's start,
nested, each with the list of those people, and how many of them reached it within the period."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kraft_desktop.domain.cases.case import Case, Closing, Step, StepChange, StepEvent, closed_on, reached
from kraft_desktop.domain.cases.household import Households
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Gender, Participant, age_on, birth_date, gender_in
from kraft_desktop.domain.cases.support import SupportTime
from kraft_desktop.domain.hours import Consultation, done_minutes
from kraft_desktop.domain.period import Month, Period
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension, FigureName, age_band, duration_band

WOMEN_AND_MEN = (Gender.WOMAN, Gender.MAN)
"""The classes of gender that are printed."""
_CAPACITY = frozenset({FigureName.CAPACITY_25, FigureName.CAPACITY_ANY})
CAPACITY_GOAL = 25
"""Percent of activity capacity that goal 3.2 asks for (project plan, Mål 3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenClasses:
    """The classes of a person in the first package that counted them, or in figures published before it. Later changes of the
    case do not reclassify the person."""

    id: str
    participant_id: str
    release: int
    municipality: str
    gender: Gender
    track: str
    duration_band: str
    age_band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """A case with its rows in force that the figures depend on."""

    case: Case
    participant: Participant
    events: Sequence[StepEvent] = ()
    interventions: Sequence[Intervention] = ()
    assessments: Sequence[Assessment] = ()
    closings: Sequence[Closing] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A person counted in a figure: their case, the day they reached it, and whether only an undated assessment shows it."""

    case: Case
    participant: Participant
    on: dt.date
    date_unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person over all their cases, with the day each figure was reached by the period's end; None if not."""

    case: Case
    participant: Participant
    classes: FrozenClasses
    referred: dt.date | None
    investigated: dt.date | None = None
    step_closer: dt.date | None = None
    capacity_25: dt.date | None = None
    capacity_any: dt.date | None = None
    closing: Closing | None = None
    capacity_undated: bool = False
    support: SupportTime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All figures of one node and period; ``people`` are those referred by the period's end. ``households`` gives participants
    who are one household the same key, and nobody else. ``genders`` are those under which participants are counted in what
    leaves the node, which can differ from the ones they state."""

    period: Period
    people: tuple[Person, ...]
    without_referral: tuple[Case, ...]
    physician_minutes: int
    physician_minutes_in_period: int
    households: Mapping[str, str] = field(default_factory=dict)
    genders: Mapping[str, Gender] = field(default_factory=dict)
    _members: dict[FigureName, tuple[Member, ...]] = field(default_factory=dict, compare=False, repr=False)

    def members(self, figure: FigureName) -> tuple[Member, ...]:
        """The people counted in ``figure``."""
        if figure not in self._members:
            self._members[figure] = tuple(_members(self.people, figure))
        return self._members[figure]

    def count(self, figure: FigureName) -> int:
        """The number of people who have reached ``figure`` by the period's end."""
        return len(self.members(figure))

    def in_period(self, figure: FigureName) -> int:
        """The number of people who reached ``figure`` within the period."""
        return sum(self.period.contains(member.on) for member in self.members(figure))

    def split(self, dimension: Dimension, figure: FigureName = FigureName.REFERRED) -> dict[str, int]:
        """The number of people in ``figure`` by class of a dimension, one of ``PERSONAL``."""
        inside = {member.participant.id for member in self.members(figure)}
        return dict(Counter(str(getattr(p.classes, dimension)) for p in self.people if p.participant.id in inside))

    def sharing(self, households: Households) -> Figures:
        """The figures with the amounts of households counted once, divided between the members that are counted, so that sums
        over any classes add up."""
        off = households.deductions({person.participant.id for person in self.people if person.support is not None})

        def own(person: Person) -> Person:
            deducted = off.get(person.participant.id)
            return replace(person, support=person.support.less(deducted)) if person.support and deducted else person

        return replace(self, people=tuple(map(own, self.people)), households=households.keys())

    def published_classes(self, person: Person) -> FrozenClasses:
        """The classes that one of the people is counted in when the figures leave the node."""
        return replace(person.classes, gender=self.genders.get(person.participant.id, person.classes.gender))

    @property
    def cost_ore(self) -> int:
        """The cost in öre of all people whose support is known."""
        return sum(p.support.cost_ore for p in self.people if p.support)

    @property
    def cost_in_period_ore(self) -> int:
        """The part of that cost, in öre, for months from the period's first one on."""
        first = Month.containing(self.period.start)
        return sum(p.support.cost_since(first) for p in self.people if p.support)

    @property
    def household_count(self) -> int:
        """The number of households with several of the people."""
        keys = Counter(self.households.get(p.participant.id) for p in self.people)
        return sum(count > 1 for key, count in keys.items() if key is not None)

    @property
    def support_unknown(self) -> int:
        """The number of people in no support sheet, whose support is not known."""
        return sum(p.support is None for p in self.people)


def _members(people: Iterable[Person], figure: FigureName) -> Iterable[Member]:
    for person in people:
        on = (person.closing.on if person.closing else None) if figure is FigureName.CLOSED else getattr(person, figure)
        if on is not None:
            undated = figure in _CAPACITY and person.capacity_undated
            yield Member(person.case, person.participant, on, undated)


def compute(
    facts: Iterable[CaseFacts],
    consultations: Iterable[Consultation],
    support: Mapping[str, SupportTime],
    frozen: Mapping[str, FrozenClasses],
    *,
    earlier_classes: Mapping[str, Mapping[str, str]] | None = None,
    programme: Programme,
    period: Period,
    today: dt.date,
) -> Figures:
    """The figures of a period. ``support`` and ``frozen`` are keyed by participant; who is missing there is not known or not
    yet counted in a package. ``earlier_classes`` are classes in which people were counted before that, by participant and
    dimension."""
    closer_kinds = frozenset(code.code for code in programme.codes[CodeList.INTERVENTION_KIND] if code.step_closer)
    by_person: dict[str, list[CaseFacts]] = {}
    for case_facts in facts:
        by_person.setdefault(case_facts.participant.id, []).append(case_facts)
    people, undated = [], []
    for person_id, cases in by_person.items():
        before = frozen.get(person_id) or (earlier_classes or {}).get(person_id, {})
        person = _person(cases, period, closer_kinds, support.get(person_id), before)
        if person.referred is not None:
            people.append(person)
        undated += [f.case for f in cases if reached(f.events, Step.REFERRAL, StepChange.ENTERED) is None]
    consultations = tuple(consultations)
    return Figures(
        period=period,
        people=tuple(people),
        genders=published_genders(people, earlier_classes or {}),
        without_referral=tuple(undated),
        physician_minutes=done_minutes(consultations, today, programme.start, period.end),
        physician_minutes_in_period=done_minutes(consultations, today, period.start, period.end),
    )


def published_genders(
    people: Sequence[Person], earlier_classes: Mapping[str, Mapping[str, str]] | None = None
) -> dict[str, Gender]:
    """The gender that each participant is counted under in what leaves the node: that of the first time when they have been
    counted; else women and men by the personal number, as the statistics authority counts them; without a number the one they
    have stated. Who then is neither is counted with the larger of the two: so few people are no class of their own."""
    found = {person.participant.id: _first_gender(person, earlier_classes or {}) for person in people}
    counted = Counter(gender for gender in found.values() if gender is not None)
    larger = max(WOMEN_AND_MEN, key=lambda gender: counted[gender])
    return {participant: gender or larger for participant, gender in found.items()}


def _first_gender(person: Person, earlier_classes: Mapping[str, Mapping[str, str]]) -> Gender | None:
    """A person's own gender in what leaves the node; None for neither a woman nor a man who has not been counted before."""
    own, number = person.classes, person.participant.personal_number
    if own.release:
        return own.gender
    if number is not None:
        return gender_in(number)
    counted = own.gender in WOMEN_AND_MEN or Dimension.GENDER in earlier_classes.get(person.participant.id, {})
    return own.gender if counted else None


def _person(
    cases: list[CaseFacts],
    period: Period,
    closer_kinds: frozenset[str],
    support: SupportTime | None,
    before: FrozenClasses | Mapping[str, str],
) -> Person:
    """A person from all their cases: each figure at its earliest day, but no step before the ones it builds on. ``before`` are
    the classes, all or some, in which the person has been counted."""

    def first(days: Iterable[dt.date | None]) -> dt.date | None:
        return min((day for day in days if day is not None and day <= period.end), default=None)

    referred = first(reached(f.events, Step.REFERRAL, StepChange.ENTERED) for f in cases)
    lead = cases[0]
    if referred is not None:
        lead = next(f for f in cases if reached(f.events, Step.REFERRAL, StepChange.ENTERED) == referred)
    classes = before if isinstance(before, FrozenClasses) else _with_earlier_classes(_classes(lead, support, referred), before)
    if referred is None:
        return Person(case=lead.case, participant=lead.participant, classes=classes, referred=None)
    investigated = first(reached(f.events, Step.RECOMMENDATION, StepChange.COMPLETED) for f in cases)
    started = first(i.started_on for f in cases for i in f.interventions if i.kind in closer_kinds)
    investigated = max(investigated, referred) if investigated else None
    closer = max(started, investigated) if started and investigated else None
    capable, undated = _capacity(cases, referred, period.end)
    return Person(
        case=lead.case,
        participant=lead.participant,
        classes=classes,
        referred=referred,
        investigated=investigated,
        step_closer=closer,
        capacity_25=max(closer, capable) if closer and capable else None,
        capacity_any=capable,
        closing=_closing(cases, period.end),
        capacity_undated=undated,
        support=support,
    )


def _capacity(cases: list[CaseFacts], referred: dt.date, end: dt.date) -> tuple[dt.date | None, bool]:
    """The first day on or after referral with an assessment that reached the goal, and whether only an undated one did."""
    enough = [a.assessed_on for f in cases for a in f.assessments if a.capacity >= CAPACITY_GOAL]
    dated = [day for day in enough if day is not None and referred <= day <= end]
    if dated:
        return min(dated), False
    return (referred, True) if None in enough else (None, False)


def _closing(cases: list[CaseFacts], end: dt.date) -> Closing | None:
    """The person's last closing, when every case referred by ``end`` is closed then; else None."""
    begun = [f for f in cases if (day := reached(f.events, Step.REFERRAL, StepChange.ENTERED)) is not None and day <= end]
    closings = [closed_on(f.closings, end) for f in begun]
    if any(closing is None for closing in closings):
        return None
    return max((c for c in closings if c), key=lambda c: c.on, default=None)


def _classes(facts: CaseFacts, support: SupportTime | None, referred: dt.date | None) -> FrozenClasses:
    months = support.continuous_at(Month.containing(referred)) if support and referred else None
    number = facts.participant.personal_number
    age = age_on(referred, birth_date(number)) if referred and number else None
    return FrozenClasses(
        id="",
        participant_id=facts.participant.id,
        release=0,
        municipality=facts.case.municipality or UNKNOWN,
        gender=facts.participant.gender,
        track=facts.case.track or UNKNOWN,
        duration_band=duration_band(months),
        age_band=age_band(age),
    )


def _with_earlier_classes(classes: FrozenClasses, earlier: Mapping[str, str]) -> FrozenClasses:
    """The present classes, replaced by those in which the person was counted earlier."""
    changed: dict[str, Any] = {**earlier, **({"gender": Gender(earlier["gender"])} if "gender" in earlier else {})}
    return replace(classes, **changed)
