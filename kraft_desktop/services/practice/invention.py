"""Invents people for practice: the same seed gives the same people, and none of them can be a real person.

Personal numbers have the form of the tax agency's published test numbers (serial 238 for women, 239 for men, correct check
digit), and the surnames do not exist.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.period import Month, Period
from kraft_desktop.domain.programme import CodeList, Node, Payer, Programme

_WOMEN = ("Amina", "Anna", "Birgitta", "Elin", "Eva", "Fatima", "Hanna", "Karin", "Lena", "Leyla", "Maria", "Mona", "Sara")
_MEN = ("Ahmed", "Anders", "Bo", "Dawit", "Erik", "Hassan", "Johan", "Karl", "Lars", "Mikael", "Omar", "Peter", "Tomas")
_FAMILIES = (
    "Demoqvist", "Exempelgren", "Fiktivsson", "Låtsasberg", "Modellgård", "Prototypén", "Provlund", "Påhittberg", "Skissholm",
    "Testström", "Tänkdal", "Utkastman", "Övningsson",
)  # fmt: skip
_LANGUAGES = ("arabiska", "dari", "somaliska", "tigrinja", "ukrainska")
_CONTACTS = ("HS", "KH", "LA", "LB", "MN")
_NOTES = ("tolk bokad", "ring förmiddag", "väntar på underlag", "möte flyttat", "=ring mamma")
_PROTECTED_HINT = "skyddad adress? fråga handläggaren"
_CAPACITIES = (0, 10, 15, 20, 25, 25, 30, 40, 50, 50, 75, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One payment: the month it refers to, its source (a code of the programme) and öre, negative for a repayment."""

    month: Month
    source: str
    ore: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedPerson:
    """A person and their case. ``personal_number`` is None for protected identity. ``payments`` is None for a person in no
    support sheet, whose support is unknown, and empty for a person without support."""

    number: int
    personal_number: str | None
    name: str
    gender: Gender
    municipality: str
    contact: str
    track: str
    referred_on: dt.date
    decided_on: dt.date | None = None
    mapping_done_on: dt.date | None = None
    recommended_on: dt.date | None = None
    recommended_kind: str | None = None
    intervention_start: dt.date | None = None
    capacity: int | None = None
    assessed_on: dt.date | None = None
    closed_on: dt.date | None = None
    closing_reason: str | None = None
    interpreter: str | None = None
    note: str | None = None
    payments: tuple[Payment, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """Physician time: minutes on a day. ``case`` is the number of the person it concerns; None when it concerns nobody."""

    on: dt.date
    minutes: int
    kind: str
    case: int | None
    cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Caseload:
    """The invented people and consultations of a node.

    ``corrected`` are the payments of a later correction sheet from the municipality ``corrected_by``, by the person's number:
    everything it paid them from the month ``corrected_from`` on.
    """

    people: tuple[InventedPerson, ...]
    consultations: tuple[Consultation, ...]
    last_month: Month
    corrected_by: str
    corrected_from: Month
    corrected: Mapping[int, tuple[Payment, ...]]


def invent(programme: Programme, node: Node, half_years: Sequence[Period], count: int, seed: int) -> Caseload:
    """A caseload of ``count`` people of a node, referred and followed within ``half_years``."""
    inventor = _CaseloadInventor(programme, node, half_years, Random(f"{programme.id} {node.id} {count} {seed}"))  # noqa: S311  # practice
    return inventor.caseload(count)


def guide_sum(node: Node, on: dt.date) -> int:
    """The number of participants that the project plan expects in the node: the sum of its municipalities' guide numbers."""
    return sum(m.guide_number(on) or 0 for m in node.municipalities)


class _CaseloadInventor:
    """Invents a caseload; ``dice`` are always rolled in the same order, so that a seed gives the same people."""

    def __init__(self, programme: Programme, node: Node, half_years: Sequence[Period], dice: Random) -> None:
        self._dice, self._node, self._codes = dice, node, programme.codes
        self._start, self._end = half_years[0].start, half_years[-1].end
        self._last = half_years[-1].last_month
        self._used: set[str] = set()
        sources = programme.codes[CodeList.SUPPORT_SOURCE]
        self._main = next((s.code for s in sources if s.payer == Payer.MUNICIPALITY), sources[0].code)
        self._others = [s.code for s in sources if s.code != self._main]

    def caseload(self, count: int) -> Caseload:
        weights = [m.guide_number(self._start) or 1 for m in self._node.municipalities]
        codes = [m.code for m in self._node.municipalities]
        municipalities = self._dice.choices(codes, weights, k=count)
        referrals = sorted(
            self._workday(self._start + (self._end - self._start) * self._dice.random() ** 1.3) for _ in municipalities
        )
        people = [
            self._person(n, municipality, day)
            for n, (municipality, day) in enumerate(zip(municipalities, referrals, strict=True), start=1)
        ]
        people = self._with_closing_reasons(people)
        corrected_by = Counter(municipalities).most_common(1)[0][0]
        first_month = Month(self._last.ordinal - 7)
        return Caseload(
            people=tuple(people),
            consultations=tuple(self._consultations(people)),
            last_month=self._last,
            corrected_by=corrected_by,
            corrected_from=first_month,
            corrected={p.number: self._corrected(p, first_month) for p in people if p.municipality == corrected_by},
        )

    # --- people and cases ---------------------------------------------------------------------------------------------------

    def _person(self, number: int, municipality: str, referred: dt.date) -> InventedPerson:
        dice = self._dice
        woman = dice.random() < 0.52
        age = round(dice.triangular(19, 64, 40))
        born = dt.date(referred.year - age - 1, 12, 31) - dt.timedelta(days=dice.randrange(364))
        tracks = [code.code for code in self._codes[CodeList.TRACK]]
        preventive = dice.random() < 0.08 + 0.17 * (referred - self._start) / (self._end - self._start)
        track = dice.choice(tracks[1:]) if preventive and tracks[1:] else tracks[0]
        person = InventedPerson(
            number=number,
            personal_number=self._personal_number(born, woman=woman),
            name=f"{dice.choice(_WOMEN if woman else _MEN)} {dice.choice(_FAMILIES)}",
            gender=Gender.WOMAN if woman else Gender.MAN,
            municipality=municipality,
            contact=dice.choice(_CONTACTS),
            track=track,
            referred_on=referred,
            interpreter=dice.choice(_LANGUAGES) if dice.random() < 0.15 else None,
            note=dice.choice(_NOTES) if dice.random() < 0.12 else None,
        )
        person = self._investigated(person)
        person = replace(person, payments=self._support(person, age, preventive=track != tracks[0]))
        if number == 9:
            return replace(person, note=_PROTECTED_HINT)
        if number == 14:
            return replace(person, personal_number=None, payments=None)
        return replace(person, gender=Gender.OTHER) if number == 33 else person

    def _personal_number(self, born: dt.date, *, woman: bool) -> str:
        """A personal number that no other invented person has, with the birth date moved back until it is unused."""
        coordination = 60 if self._dice.random() < 0.06 else 0
        while True:
            digits = f"{born:%Y%m}{born.day + coordination:02d}{238 if woman else 239}"
            number = digits + str(_check_digit(digits[2:]))
            if number not in self._used:
                self._used.add(number)
                return number
            born -= dt.timedelta(days=1)

    def _investigated(self, person: InventedPerson) -> InventedPerson:
        """The person with the dates of the steps, as far as they have come by the end of the half-years."""
        dice = self._dice
        decided = self._workday_later(person.referred_on, 5, 25)
        leaves_early = dice.random() < 0.07
        mapped = self._workday_later(decided, 18, 45)
        recommended = None if leaves_early else self._workday_later(mapped, 14, 40)
        kind = self._intervention_kind() if recommended else None
        started = self._workday_later(recommended, 7, 50) if dice.random() < 0.82 else None
        assessed = recommended is not None and dice.random() < 0.78
        closes = leaves_early or dice.random() < 0.42
        closed = self._workday_later(started or recommended or decided, 30 if leaves_early else 60, 230) if closes else None
        return replace(
            person,
            decided_on=decided,
            mapping_done_on=None if closed and leaves_early and dice.random() < 0.5 else mapped,
            recommended_on=recommended,
            recommended_kind=kind,
            intervention_start=started,
            capacity=dice.choice(_CAPACITIES) if assessed else None,
            assessed_on=recommended if assessed and dice.random() < 0.93 else None,
            closed_on=closed,
        )

    def _intervention_kind(self) -> str:
        kinds = self._codes[CodeList.INTERVENTION_KIND]
        return self._dice.choices(kinds, [3 if kind.step_closer else 2 for kind in kinds])[0].code

    def _with_closing_reasons(self, people: list[InventedPerson]) -> list[InventedPerson]:
        """The people with closing reasons: each reason once, as long as there are closed cases, then at random."""
        codes = self._codes[CodeList.CLOSING_REASON]
        closed = [p.number for p in people if p.closed_on]
        reasons = [
            *self._dice.sample(codes, len(codes)),
            *self._dice.choices(codes, range(len(codes) + 1, 1, -1), k=len(closed)),
        ]
        by_number = dict(zip(closed, (reason.code for reason in reasons), strict=False))
        return [replace(p, closing_reason=by_number.get(p.number)) for p in people]

    def _workday_later(self, day: dt.date | None, shortest: int, longest: int) -> dt.date | None:
        """A workday ``shortest`` to ``longest`` days after ``day``; None without a day, or after the end of the half-years."""
        days = self._dice.randint(shortest, longest)
        later = self._workday(day + dt.timedelta(days=days)) if day else None
        return later if later and later <= self._end else None

    def _workday(self, day: dt.date) -> dt.date:
        day -= dt.timedelta(days=max(day.weekday() - 4, 0))
        return max(day, self._start)

    # --- public support and physician hours -----------------------------------------------------------------------------------

    def _support(self, person: InventedPerson, age: int, *, preventive: bool) -> tuple[Payment, ...] | None:
        dice = self._dice
        if dice.random() < 0.03:
            return None
        if preventive and dice.random() < 0.3:
            return ()
        before = dice.randint(1, 14) if preventive else round(dice.triangular(20, 130, 36))
        referred = Month.containing(person.referred_on).ordinal
        first, last = referred - min(before, (age - 17) * 12), self._last.ordinal
        if person.closed_on and dice.random() < 0.6:
            last = Month.containing(person.closed_on).ordinal
        level, payments, pause = dice.randint(48, 118) * 100, [], 0
        for month in range(first, last + 1):
            if dice.random() < 0.006:
                pause = dice.randint(2, 5)
            if pause or (dice.random() < 0.02 and month != first):
                pause = max(pause - 1, 0)
                continue
            payments += self._payments_in_month(Month(month), level)
        return tuple(payments + self._other_support(first, last))

    def _payments_in_month(self, month: Month, level: int) -> list[Payment]:
        """The assistance of a month: usually one payment, sometimes two, or one that is partly repaid."""
        dice = self._dice
        ore = round(level * dice.uniform(0.75, 1.25)) * 100
        parts = [ore]
        if (roll := dice.random()) < 0.03:
            parts = [ore - ore // 300 * 100, ore // 300 * 100]
        elif roll < 0.035:
            parts = [ore, -dice.randint(3, 20) * 10_000]
        elif roll < 0.06:
            parts = [ore + dice.randint(1, 99)]
        return [Payment(month=month, source=self._main, ore=part) for part in parts]

    def _other_support(self, first: int, last: int) -> list[Payment]:
        """A period of another kind of support besides the assistance; often none."""
        if self._dice.random() > 0.3 or last - first < 4 or not self._others:
            return []
        source, ore = self._dice.choice(self._others), self._dice.randint(20, 70) * 10_000
        begin = self._dice.randint(first, last - 3)
        months = range(begin, min(begin + self._dice.randint(3, 10), last + 1))
        return [Payment(month=Month(month), source=source, ore=ore) for month in months]

    def _corrected(self, person: InventedPerson, first_month: Month) -> tuple[Payment, ...]:
        """The assistance from ``first_month`` on, with some amounts corrected and sometimes a forgotten month added."""
        dice, net = self._dice, Counter[Month]()
        for payment in person.payments or ():
            if payment.month >= first_month and payment.source == self._main:
                net[payment.month] += payment.ore
        right = {m: ore + dice.choice((-3, -1, 2, 5)) * 15_000 if dice.random() < 0.15 else ore for m, ore in net.items()}
        forgotten = [Month(m) for m in range(first_month.ordinal, self._last.ordinal + 1) if Month(m) not in net]
        if net and forgotten and dice.random() < 0.5:
            right[forgotten[0]] = max(net.values())
        return tuple(Payment(month=month, source=self._main, ore=ore) for month, ore in sorted(right.items()))

    def _consultations(self, people: Sequence[InventedPerson]) -> list[Consultation]:
        """The physician's consultations: none, one or two every Monday."""
        dice, kinds = self._dice, self._codes[CodeList.CONSULTATION_KIND]
        found = []
        day = self._start + dt.timedelta(days=7 - self._start.weekday())
        while day <= self._end:
            known = [p.number for p in people if p.referred_on <= day]
            for _ in range(dice.choices((0, 1, 2), (25, 60, 15))[0]):
                about = dice.choice(known) if known and dice.random() < 0.7 else None
                kind = dice.choices(kinds, range(len(kinds) + 1, 1, -1))[0].code
                minutes, cancelled = dice.choice((15, 30, 30, 45, 60, 75, 90)), dice.random() < 0.05
                found.append(Consultation(on=day, minutes=minutes, kind=kind, case=about, cancelled=cancelled))
            day += dt.timedelta(days=7)
        return found


def _check_digit(nine: str) -> int:
    """The check digit of nine digits by the Luhn algorithm."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(nine))
    return -sum(n // 10 + n % 10 for n in doubled) % 10
