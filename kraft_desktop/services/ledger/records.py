"""The ledger: all published figures of this store, and the private records that protect the next release."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field
from itertools import pairwise
from typing import Any

from kraft_desktop.disclosure.solver.stated_targets import tightened
from kraft_desktop.disclosure.tables.certificate import Certificate, parse_certificate
from kraft_desktop.disclosure.tables.table import PublishedTables, parse_published
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import BrokenLedger
from kraft_desktop.domain.exchange import OwnPublication, PackageKind, SentPackage
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import PERSONAL
from kraft_desktop.domain.statistics.figures import Figures
from kraft_desktop.reports.package import canonical, contents
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.figures.amounts import Amounts, Support
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.figures.manual_entries import KnownClasses
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateRecord:
    """What a package's row keeps beside what was sent, never to leave: the counts by all classes at once and by closing reason
    as they were published, each known person's support by the id of their frozen classes, how many cells were blanked and why,
    the proofs that the tables give nothing away, the account that approved, what the attack found (empty for packages whose
    file says it), and the activity budget to the krona."""

    joint: Joint
    closings: Mapping[str, int]
    amounts: Amounts
    suppressed: Mapping[str, int]
    certificates: Mapping[str, Certificate]
    approved_by: str
    attack: Mapping[str, int] = field(default_factory=dict)
    budget: Budget | None = None

    def as_text(self) -> str:
        """The JSON that the row holds."""
        return json.dumps(
            {
                "joint": _joint_json(self.joint),
                "closings": dict(self.closings),
                "amounts": {key: astuple(support) for key, support in self.amounts.items()},
                "suppressed": dict(self.suppressed),
                "certificates": {name: certificate.as_json() for name, certificate in self.certificates.items()},
                "approved_by": self.approved_by,
                "attack": dict(self.attack),
                "budget": self.budget.plain() if self.budget else None,
            },
            sort_keys=True,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRecord:
    """A package that was sent: its row, its contents, and the private record kept with it; ``earlier`` are the packages that
    left before it, in that order."""

    row: SentPackage
    payload: Payload
    kept: PrivateRecord
    earlier: Sequence[Payload] = field(repr=False, compare=False)

    @property
    def period(self) -> Period:
        """The period it covers."""
        return self.payload.heading.period

    @property
    def words(self) -> tuple[str, ...]:
        """The four words read aloud on the telephone."""
        return self.payload.heading.check_words(self.row.payload.encode(), self.row.sealed)

    @property
    def policy(self) -> Policy:
        """The policy decisions it was made by."""
        return Policy.of(self.payload.heading.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorFigures:
    """Figures that have left: the day they go up to, the moment they left, and the period of the package, empty for what was
    entered by hand."""

    day: dt.date
    moment: str
    tables: PublishedTables
    period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumCounts:
    """The minimum of later counts: people by step in every combination of the classes ``by``, and closings."""

    joint: Joint
    closings: Mapping[str, int]
    by: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The whole ledger: ``sendings`` in the order they left, ``publications`` as they were entered."""

    sendings: tuple[ReleaseRecord, ...]
    publications: tuple[OwnPublication, ...]

    @property
    def last(self) -> ReleaseRecord | None:
        """The latest package that left, of any kind."""
        return self.sendings[-1] if self.sendings else None

    @property
    def payloads(self) -> tuple[Payload, ...]:
        """The contents of the packages, in the order they left."""
        return tuple(sending.payload for sending in self.sendings)

    def of(self, kind: PackageKind) -> tuple[ReleaseRecord, ...]:
        """The packages of a kind, in the order they left."""
        return tuple(sending for sending in self.sendings if sending.row.kind is kind)

    def sent(self, kind: PackageKind, period: Period) -> ReleaseRecord | None:
        """The latest version of the package of a period."""
        return next((s for s in reversed(self.of(kind)) if s.row.period == period.id), None)

    def counted(self) -> tuple[ReleaseRecord, ...]:
        """The packages that count people, by the last day they cover, then in the order they left."""
        return tuple(sorted((s for s in self.sendings if s.payload.tables), key=lambda s: (s.period.end, s.row.sequence)))

    def before(self, period: Period) -> ReleaseRecord | None:
        """The last package that counts people up to the period's last day or an earlier one; None without one."""
        return next((s for s in reversed(self.counted()) if s.period.end <= period.end), None)

    def after(self, period: Period) -> ReleaseRecord | None:
        """The first package that counts people up to a later day; None without one."""
        return next((s for s in self.counted() if s.period.end > period.end), None)

    def published(self, name: str) -> tuple[PublishedTables, ...]:
        """The tables published under a table's name, by the last day they cover."""
        return tuple(left.tables for left in self.timeline(name))

    def as_read(self, name: str) -> tuple[PublishedTables, ...]:
        """The same tables as a reader knows them, with what the first packages stated of hidden numbers."""
        left = self.timeline(name)
        return tuple(tightened([one.tables for one in left], complete=True, moments=[one.moment for one in left]))

    def timeline(self, name: str) -> tuple[PriorFigures, ...]:
        """The same tables, each with its day, the moment it left and its period."""
        found = [
            PriorFigures(day=s.period.end, moment=s.row.created, tables=s.payload.tables[name], period=s.row.period)
            for s in self.of_table(name)
        ]
        found += [left_by_hand(publication) for publication in self.counting() if table_name(publication) == name]
        return tuple(sorted(found, key=lambda left: (left.day, left.moment)))

    def in_force(self) -> tuple[OwnPublication, ...]:
        """The publications entered by hand and not replaced or withdrawn since, in the order they were entered."""
        return in_force(self.publications)

    def counting(self) -> tuple[OwnPublication, ...]:
        """The publications in force that count the same people as the packages do; the rest is only listed."""
        return tuple(publication for publication in self.in_force() if not publication.other_definition)

    def floors(self, day: dt.date) -> tuple[MinimumCounts, ...]:
        """The store's own counts behind the figures entered by hand up to ``day``: later counts are never below them."""
        return tuple(_floor(publication) for publication in self.counting() if publication.until <= day)

    def to_publish(self, figures: Figures, now: Joint) -> tuple[Joint, Counter[str]]:
        """The people of the figures by all classes at once (``now``), and the closings by reason, raised where needed so that
        no count falls below an earlier release."""
        before, after = self.before(figures.period), self.after(figures.period)
        joint = catalogue.kept(now, *(sending.kept.joint if sending else None for sending in (before, after)))
        closings = catalogue.closings(figures) | Counter(before.kept.closings if before else {})
        for floor in self.floors(figures.period.end):
            joint = catalogue.at_least(joint, floor.joint, floor.by)
            closings |= Counter(floor.closings)
        return joint, closings

    def of_table(self, name: str) -> tuple[ReleaseRecord, ...]:
        """The packages that carry a table, by the last day they cover."""
        return tuple(sending for sending in self.counted() if name in sending.payload.tables)


def tables_of(publication: OwnPublication) -> PublishedTables:
    """The figures that were entered by hand."""
    return parse_published(canonical.read(publication.tables.encode()))


def table_name(publication: OwnPublication) -> str:
    """The name of the package's table that figures entered by hand are compared with."""
    return "steps" if tables_of(publication).step is not None else "closings"


def left_by_hand(publication: OwnPublication) -> PriorFigures:
    """Figures entered by hand, as a prior release with its day and moment."""
    return PriorFigures(day=publication.until, moment=publication.published.isoformat(), tables=tables_of(publication))


def counted_text(joint: Joint, closings: Mapping[str, int], people: KnownClasses | None = None) -> str:
    """The store's own counts as JSON, in the form that a publication keeps."""
    return json.dumps({"joint": _joint_json(joint), "closings": dict(closings), "people": people or {}}, sort_keys=True)


def told_of(figures: Figures, tables: PublishedTables) -> KnownClasses:
    """The classes of each counted person, by participant and dimension, in the dimensions that the tables have numbers by."""
    by = [name for name in PERSONAL if any(name in dict(cell.key) for cell in tables.cells())]
    return {person.participant.id: {name: str(getattr(person.classes, name)) for name in by} for person in figures.people if by}


def _floor(publication: OwnPublication) -> MinimumCounts:
    body, tables = json.loads(publication.counted), tables_of(publication)
    by = frozenset(name for cell in tables.cells() for name, _ in cell.key)
    return MinimumCounts(joint=_joint_of(body["joint"]), closings=body["closings"], by=by)


def _joint_json(joint: Joint) -> list[list[list[str] | list[int]]]:
    return [[list(key), list(steps)] for key, steps in sorted(joint.items())]


def _joint_of(body: Any) -> Joint:
    return {tuple(key): tuple(steps) for key, steps in body}


def read(data: Data) -> Ledger:
    """The current ledger; BrokenLedger when a package is not the one that the next names as its predecessor."""
    rows = sorted(data.sent.where(), key=lambda row: row.sequence)
    payloads = [contents.read(row.payload.encode()) for row in rows]
    sendings = tuple(
        ReleaseRecord(row=row, payload=payloads[place], kept=_kept(row.summary), earlier=payloads[:place])
        for place, row in enumerate(rows)
    )
    for before, after in pairwise(sendings):
        if after.payload.heading.previous != contents.digest(before.row.payload.encode()):
            raise BrokenLedger(sequence=before.row.sequence)
    return Ledger(sendings=sendings, publications=data.publications.where())


def _kept(text: str) -> PrivateRecord:
    body = json.loads(text)
    return PrivateRecord(
        joint=_joint_of(body["joint"]),
        closings=body["closings"],
        amounts={
            key: Support(municipal=municipal, state=state, continuous=continuous, total=total)
            for key, (municipal, state, continuous, total) in body["amounts"].items()
        },
        suppressed=body["suppressed"],
        certificates={name: parse_certificate(certificate) for name, certificate in body["certificates"].items()},
        approved_by=body["approved_by"],
        attack=body.get("attack", {}),
        budget=Budget.of(body["budget"]) if body.get("budget") else None,
    )
