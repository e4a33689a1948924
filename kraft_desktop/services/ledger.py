"""The ledger: everything that has left this store with figures in it, and what is kept here to protect what leaves next."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

from kraft_desktop.disclosure.certificate import Certificate, parse_certificate
from kraft_desktop.disclosure.table import PublishedTables
from kraft_desktop.domain.exchange import SentPackage
from kraft_desktop.domain.policy import Policy
from kraft_desktop.reports import package
from kraft_desktop.reports.package import Payload
from kraft_desktop.services.catalogue import Amounts, Joint, Support
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
    def policy(self) -> Policy:
        """The decisions it was made by."""
        return Policy.of(self.payload.heading.policy)


def sendings(data: Data) -> tuple[Sending, ...]:
    """Every package sent, in order."""
    rows = sorted(data.sent.where(), key=lambda row: row.sequence)
    return tuple(Sending(row=row, payload=package.read(row.payload.encode()), kept=_kept(row.summary)) for row in rows)


def published(history: Iterable[Sending], table: str) -> tuple[PublishedTables, ...]:
    """What was published under a table's name, in order."""
    return tuple(sending.payload.tables[table] for sending in history)


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
