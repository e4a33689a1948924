"""The records of a node's exchange with others: imported sheets, partners' keys, packages sent and received, receipts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.period import Month


class SheetKind(StrEnum):
    """The kind of data in a sheet."""

    CASES = "cases"
    SUPPORT = "support"
    HOURS = "hours"
    PUBLISHED = "published"
    LEDGER = "ledger"


class PackageKind(StrEnum):
    """The kind of a package from node to owner: figures of a half-year or a quarter, or the physician hours of a week."""

    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenSheet:
    """An imported sheet: its SHA-256, who imported it and when (UTC), and the months it covers."""

    id: str
    kind: SheetKind
    sha256: str
    municipality: str | None
    at: str
    taken_by: str
    first: Month | None
    last: Month | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another store's public keys; ``confirmed`` once the fingerprint was compared by telephone. ``node`` is empty for an
    owner."""

    id: str
    version: int = 1
    node: str
    name: str
    practice: bool
    signing: str
    sealing: str
    reserve: str
    fingerprint: str
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPackage:
    """A frozen package of this node: the signed payload and the sealed bytes that were sent. ``summary`` is the private record,
    which never leaves the node (JSON, ``services.ledger.records.PrivateRecord``)."""

    id: str
    kind: PackageKind
    period: str
    release: int
    package_version: int
    sequence: int
    created: str
    payload: str
    sealed: bytes
    sha256: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPublication:
    """Figures of this node that were published without the program, entered by hand: before it was in use, or in another table.

    ``until`` is the last day that the figures cover, ``published`` the day of publication, ``source`` the place of publication,
    and ``tables`` the document (JSON, ``disclosure.tables.table``). ``counted`` is the store's own count up to ``until`` at the
    time of entry, with the people counted in each of the published classes (JSON, ``services.ledger.records``; it never
    leaves): from then on these classes are frozen. Figures by an ``other_definition`` are only listed. A row may replace
    another one (``replaces``); a ``withdrawn`` row cancels one that was a mistake.
    """

    id: str
    until: dt.date
    published: dt.date
    source: str
    tables: str
    counted: str
    other_definition: bool = False
    withdrawn: bool = False
    replaces: str | None = None
    entered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPackage:
    """A package accepted by the owner: the sealed bytes, the payload, and the codes of the questions asked about it. ``remark``
    is a question in the project leader's own words, empty for none. ``previous`` is the SHA-256 of the node's payload before
    this one; ``received`` is UTC."""

    id: str
    kind: PackageKind
    node: str
    period: str
    release: int
    package_version: int
    sequence: int
    sha256: str
    payload_sha256: str
    previous: str
    sealed: bytes
    payload: str
    questions: tuple[str, ...]
    remark: str = ""
    received: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The owner's receipt for a package, as stored by the node: the codes of questions, and ``remark``, a question in the
    project leader's own words. ``received`` (by the owner) and ``taken_in`` (here) are UTC."""

    id: str
    period: str
    package_version: int
    sha256: str
    status: str
    questions: tuple[str, ...]
    remark: str = ""
    received: str
    taken_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A named value of the store: its identity, a policy decision, or one of its own secret keys."""

    id: str
    value: str
