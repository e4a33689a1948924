"""The ledger: everything that has left this store with figures in it, and what is kept here to protect what leaves next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from itertools import pairwise

from kraft_desktop.disclosure.certificate import Certificate, parse_certificate
from kraft_desktop.disclosure.table import PublishedTables, parse_published
from kraft_desktop.domain.errors import BrokenLedger
from kraft_desktop.domain.exchange import OwnPublication, PackageKind, SentPackage
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.reports import canonical, package
from kraft_desktop.reports.package import Payload
from kraft_desktop.services.amounts import Amounts, Support
from kraft_desktop.services.catalogue import Joint
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a package's row keeps beside what was sent, never to leave: the counts by all classes at once and by closing reason
    as they were published, each known person's support by the id of their frozen classes, how many cells were blanked and why,
    the proofs that the tables give nothing away, and the account that approved."""

    joint: Joint
    closings: Mapping[str, int]
    amounts: Amounts
    suppressed: Mapping[str, int]
    certificates: Mapping[str, Certificate]
    approved_by: str

    def as_text(self) -> str:
        """The JSON that the row holds."""
        return json.dumps(
            {
                "joint": [[list(key), list(steps)] for key, steps in sorted(self.joint.items())],
                "closings": dict(self.closings),
                "amounts": {key: astuple(support) for key, support in self.amounts.items()},
                "suppressed": dict(self.suppressed),
                "certificates": {name: certificate.as_json() for name, certificate in self.certificates.items()},
                "approved_by": self.approved_by,
            },
            sort_keys=True,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A package that was sent: its row, what it said, and what was kept beside it."""

    row: SentPackage
    payload: Payload
    kept: Kept

    @property
    def period(self) -> Period:
        """The time it tells of."""
        return self.payload.heading.period

    @property
    def policy(self) -> Policy:
        """The decisions it was made by."""
        return Policy.of(self.payload.heading.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All of it. ``sendings`` in the order they left, ``publications`` as they were entered."""

    sendings: tuple[Sending, ...]
    publications: tuple[OwnPublication, ...]

    @property
    def last(self) -> Sending | None:
        """The latest package that left, of any kind."""
        return self.sendings[-1] if self.sendings else None

    def of(self, kind: PackageKind) -> tuple[Sending, ...]:
        """The packages of a kind, in the order they left."""
        return tuple(sending for sending in self.sendings if sending.row.kind is kind)

    def sent(self, kind: PackageKind, period: Period) -> Sending | None:
        """The latest version of the package of a period."""
        return next((s for s in reversed(self.of(kind)) if s.row.period == period.id), None)

    def counted(self) -> tuple[Sending, ...]:
        """The packages that count people, in the order of the days they tell of: those of one day in the order they left."""
        return tuple(sorted((s for s in self.sendings if s.payload.tables), key=lambda s: (s.period.end, s.row.sequence)))

    def before(self, period: Period) -> Sending | None:
        """The last of them that tells of the period's last day or an earlier one."""
        return next((s for s in reversed(self.counted()) if s.period.end <= period.end), None)

    def after(self, period: Period) -> Sending | None:
        """The first of them that tells of a later day."""
        return next((s for s in self.counted() if s.period.end > period.end), None)

    def published(self, name: str) -> tuple[PublishedTables, ...]:
        """Everything published under a table's name, in the order of the days it tells of."""
        found = [(s.period.end, s.payload.heading.created, s.payload.tables[name]) for s in self.of_table(name)]
        for publication in self.publications:
            tables = parse_published(canonical.read(publication.tables.encode()))
            if name == table_name(tables):
                found.append((publication.until, publication.published.isoformat(), tables))
        return tuple(tables for _, _, tables in sorted(found, key=lambda one: one[:2]))

    def of_table(self, name: str) -> tuple[Sending, ...]:
        """The packages that carry a table, in the order of the days they tell of."""
        return tuple(sending for sending in self.counted() if name in sending.payload.tables)


def table_name(tables: PublishedTables) -> str:
    """Which of the package's tables some published figures belong with."""
    return "steps" if tables.step is not None else "closings"


def read(data: Data) -> Ledger:
    """The ledger as it stands; BrokenLedger when a package is not the one that the next names as the one before."""
    rows = sorted(data.sent.where(), key=lambda row: row.sequence)
    sendings = tuple(Sending(row=row, payload=package.read(row.payload.encode()), kept=_kept(row.summary)) for row in rows)
    for before, after in pairwise(sendings):
        if after.payload.heading.previous != package.digest(before.row.payload.encode()):
            raise BrokenLedger(sequence=before.row.sequence)
    return Ledger(sendings=sendings, publications=data.publications.where())


def _kept(text: str) -> Kept:
    body = json.loads(text)
    return Kept(
        joint={tuple(key): tuple(steps) for key, steps in body["joint"]},
        closings=body["closings"],
        amounts={
            key: Support(municipal=municipal, state=state, continuous=continuous, total=total)
            for key, (municipal, state, continuous, total) in body["amounts"].items()
        },
        suppressed=body["suppressed"],
        certificates={name: parse_certificate(certificate) for name, certificate in body["certificates"].items()},
        approved_by=body["approved_by"],
    )
