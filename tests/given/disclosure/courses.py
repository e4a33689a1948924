"""Courses of a node: everything that it sends in seven half-years, with quarters, corrections, merges and changed decisions."""

from __future__ import annotations

import datetime as dt
import functools
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.merging import Merge
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, parse_published
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.statistics.classes import PackageStep
from kraft_desktop.reports.package import contents
from kraft_desktop.services.figures import catalogue, merge_rules
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.outgoing import release
from kraft_desktop.services.outgoing.protection import Counted, protect_all
from kraft_desktop.services.outgoing.release import CLOSINGS, STEPS, Closed
from tests.given.disclosure.caseloads import CATALOGUE, KNOWN, Person, people

SIZES = (12, 108, 25, 60, 40, 84, 18, 30)
RELEASES = 7
DETAIL = ((3, 7), (3, 6), (2, 4, 6), (1, 2, 3, 4, 5, 6, 7), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A package that left, by its tables as JSON, the true figures it was made from, and the people it counted."""

    name: str
    kind: PackageKind
    tables: dict[str, dict[str, Any]]
    truth: dict[str, dict[str, Any]]
    people: Joint


@dataclass(slots=True)
class _Sent:
    """What the node keeps of its packages."""

    published: dict[str, list[PublishedTables]] = field(default_factory=lambda: {STEPS: [], CLOSINGS: []})
    truth: list[PlainTables] = field(default_factory=list)
    counted: list[Counted] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Known:
    """When a person is known: in the first half of their half-years, in the second, or only after its package left."""

    person: Person
    quarter: bool
    late: bool
    closed: int
    reason: str

    def steps(self, number: int, kind: PackageKind, version: int) -> tuple[bool, ...]:
        late = self.late and version == 1
        least = number if kind is PackageKind.HALF_YEAR and not late else number - (late or not self.quarter)
        return tuple(seen <= least for seen in self.person.seen)


def course(programme: Programme, seed: int, half_years: int = RELEASES) -> Iterator[File]:
    """The packages of a node with 12 to 108 people, in the order they leave. One that would give something away stays here."""
    rng, sent, policy = random.Random(seed), _Sent(), Policy(second_approval=False, detail_releases=DETAIL[seed % len(DETAIL)])
    caseload = _caseload(programme, rng, 50_000 + seed, SIZES[seed % len(SIZES)])
    for number in range(1, half_years + 1):
        if rng.random() < 0.25:
            policy = replace(policy, threshold=rng.choice((5, 6, 7)), detail_releases=rng.choice(DETAIL))
        kinds = [(PackageKind.QUARTER, 1)] * (rng.random() < 0.5) + [(PackageKind.HALF_YEAR, 1)]
        for kind, version in kinds + [(PackageKind.HALF_YEAR, 2)] * (rng.random() < 0.35):
            made = _send(programme, sent, policy, caseload, (kind, number, version), rng)
            if made is not None:
                yield made


def _caseload(programme: Programme, rng: random.Random, seed: int, size: int) -> list[_Known]:
    classes = {**CATALOGUE, "gender": KNOWN["gender"]} if seed % 2 else KNOWN
    reasons = catalogue.closing_reasons(programme)
    return [
        _Known(person, rng.random() < 0.5, rng.random() < 0.15, person.seen[0] + rng.randint(0, 9), rng.choice(reasons))
        for person in people(seed, size, classes, RELEASES)
    ]


def _send(
    programme: Programme,
    sent: _Sent,
    policy: Policy,
    caseload: list[_Known],
    what: tuple[PackageKind, int, int],
    rng: random.Random,
) -> File | None:
    kind, number, version = what
    day = dt.date(2025, 1, 1) + dt.timedelta(days=182 * number + 91 * (kind is PackageKind.HALF_YEAR))
    period = Period(id=f"R{number}", start=day, end=day, release=number)
    joint = catalogue.kept(_joint(caseload, what), sent.counted[-1].joint if sent.counted else None)
    if version > 1:
        joint = catalogue.without_small_growth(joint, sent.counted[-1].joint, catalogue.parameters(policy).increment_threshold)
    if version > 1 and joint == sent.counted[-1].joint:
        return None
    now = _counted(joint, kind, period, policy, rng)
    closed = (_closings(caseload, sent, what), period, policy)
    plain = {STEPS: now.tables(joint)}
    if kind is PackageKind.HALF_YEAR:
        before = release.closing_tables(programme, sent.closed)
        plain[CLOSINGS] = catalogue.closing_table(closed[0], period, programme, policy, before)
    truth = {STEPS: sent.truth, CLOSINGS: release.closing_tables(programme, sent.closed, list(plain.values()))}
    published = {name: sent.published[name] for name in plain}
    between = kind is PackageKind.QUARTER or version > 1
    safe, _ = protect_all(plain, published, truth, [*sent.counted, now], None, between=between)
    if any(contents.proof(safe).values()):
        return None
    tables = {name: json.loads(json.dumps(one.public_json())) for name, one in safe.items()}
    for name, one in tables.items():
        sent.published[name].append(parse_published(one))
    sent.truth.append(plain[STEPS])
    sent.counted.append(now)
    if kind is PackageKind.HALF_YEAR:
        sent.closed.append(closed)
    true = {name: one.as_json() for name, one in plain.items()}
    return File(name=f"{kind} {number} v{version}", kind=kind, tables=tables, truth=true, people=joint)


def _joint(caseload: list[_Known], what: tuple[PackageKind, int, int]) -> Joint:
    found: dict[tuple[str, ...], list[int]] = {}
    kind, number, version = what
    for one in caseload:
        counts = found.setdefault(tuple(one.person.classes[name] for name in CATALOGUE), [0] * len(PackageStep))
        for place, reached in enumerate(one.steps(number, kind, version)):
            counts[place] += reached
    return {classes: tuple(counts) for classes, counts in found.items() if any(counts)}


def _counted(joint: Joint, kind: PackageKind, period: Period, policy: Policy, rng: random.Random) -> Counted:
    known = catalogue.printed_dimensions({**CATALOGUE, "step": tuple(PackageStep)}, joint)
    shapes = catalogue.shapes(kind, period.release, policy)
    made = functools.partial(catalogue.step_tables, period=period, known=known, by_classes=shapes, policy=policy)
    possible = list(merge_rules.choices(made(joint)))
    own = [rng.choice(possible)] if possible and rng.random() < 0.3 else []
    merges: Sequence[Merge] = own or merge_rules.of_policy(policy, shapes, joint)
    return Counted(joint=joint, tables=lambda some: merging.merge(made(some), merges))


def _closings(caseload: list[_Known], sent: _Sent, what: tuple[PackageKind, int, int]) -> Counter[str]:
    kind, number, version = what
    now = Counter(one.reason for one in caseload if one.closed <= number and any(one.steps(number, kind, version)))
    return now | Counter(sent.closed[-1][0] if sent.closed else {})
