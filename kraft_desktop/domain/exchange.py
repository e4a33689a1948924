"""What passes between a node and its surroundings: sheets taken in, keys trusted, packages sent and received, receipts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.period import Month


class SheetKind(StrEnum):
    """What a sheet holds."""

    CASES = "cases"
    SUPPORT = "support"
    HOURS = "hours"
    PUBLISHED = "published"


class PackageKind(StrEnum):
    """What leaves the node for the owner: figures of a half-year or a quarter, or the physician hours of a week."""

    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenSheet:
    """A sheet that was taken in: its SHA-256, by whom and when (UTC), and the months it covers."""

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
    """A frozen package of this node: the payload that was signed and the sealed bytes that were sent. ``summary`` is
    what is kept beside it and never leaves (JSON, ``services.ledger.records.PrivateRecord``)."""

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
    """Figures of this node that left it without the program, entered by hand: before it was in use, or in another table.

    ``until`` is the day the figures go up to and ``published`` the day they left; ``tables`` is the document (JSON,
    ``disclosure.tables.table``), and ``source`` says where they stood. ``counted`` is what the store itself counted up to
    that day when they were entered, and in which of the classes they tell of it counted whom (JSON,
    ``services.ledger.records``; it never leaves): from then on these classes are frozen. Figures by an
    ``other_definition`` are only listed. A row that ``replaces`` another stands in its place; one that is ``withdrawn`` was a
    mistake and stands for nothing.
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
    """A package taken in by the owner: the original bytes, what they said, and the questions asked then (codes).
    ``remark`` is a question in the project leader's own words, empty for none. ``previous`` is the SHA-256 of the payload that
    the node sent before; ``received`` is UTC."""

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
    """The owner's answer to a package, as the node took it in: what is asked (codes), and in the project leader's own words."""

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
