"""The payload of a package, ``kraft-package/2``: written from protected values only, read strictly.

Packages of the first form, ``kraft-package/1``, are read for ever. They stated the physician's minutes week by week, the moment
they were made, and what the proof had counted from hidden numbers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Annotated, TypeVar

from kraft_desktop.disclosure.amounts.sums import SafeAmount
from kraft_desktop.disclosure.tables.table import PublishedTables, SafeTables, make_key, parse_published
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import BadTables, MalformedPackage
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.hours import whole_steps
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep
from kraft_desktop.domain.strict_json.records import WrongField, is_day, is_moment, matching, record, sized
from kraft_desktop.reports import letterhead
from kraft_desktop.reports.package import budget_form, canonical, envelope
from kraft_desktop.reports.package.parts import (
    LARGEST,
    NO_SITUATION,
    Amount,
    Anchor,
    Code,
    Count,
    Decision,
    Hours,
    Number,
    Proof,
    Replaced,
    Short,
    Situation,
)

FORMAT, FIRST_FORMAT = "kraft-package/2", "kraft-package/1"
TABLES = {PackageKind.HALF_YEAR: ("steps", "closings"), PackageKind.QUARTER: ("steps",), PackageKind.STATUS: ()}
"""The documents with tables about people in each kind of package."""
WITH_HOURS = frozenset({PackageKind.QUARTER, PackageKind.STATUS})
"""The kinds that state the physician's hours and may state the activity budget."""
TRAIL_STEP = 1000
"""The trail's sequence number is rounded down to thousands: the exact one would show how little was entered since the last
package. Packages of earlier programs state the exact number."""


LONGEST_PARAGRAPH, MOST_PARAGRAPHS = 4_000, 100
Paragraphs = Annotated[tuple[Annotated[str, sized(1, LONGEST_PARAGRAPH)], ...], sized(1, MOST_PARAGRAPHS)]
_MADE = {FORMAT: is_day, FIRST_FORMAT: is_moment}
"""How the time of making is written: as a day, at first as a moment, which tells more than a reader needs."""
Made = Annotated[str, sized(10, 20)]
_PERIOD = re.compile(r"[0-9]{4}[A-Z][0-9]{1,2}")
AmountLike = TypeVar("AmountLike")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Sender, receiver, period and version. ``sequence`` counts a node's packages from 1; ``previous`` is the SHA-256 of the
    payload before, empty for the first. ``recipient`` is the fingerprint of the owner's keys. ``created`` is the day of making
    by UTC; in the first form the moment, ISO 8601."""

    format: Annotated[str, matching(rf"{FORMAT}|{FIRST_FORMAT}")] = FORMAT
    kind: PackageKind = PackageKind.HALF_YEAR
    program: Short
    programme: Code
    node: Code
    practice: bool
    recipient: Annotated[str, matching(r"([0-9]{5} ){5}[0-9]{5}")]
    scheme: Code
    period: Period
    version: Number
    sequence: Number
    previous: Annotated[str, matching(r"([0-9a-f]{64})?")]
    created: Made
    anchor: Anchor
    policy: Mapping[str, Decision]
    diary_number: Short | None = None
    replaces: Replaced | None = None

    @property
    def name(self) -> str:
        """The name of the package's files, without extension."""
        return f"{self.programme}_{self.node}_{self.period.id}_v{self.version}"

    @property
    def file_name(self) -> str:
        """The name of its files without extension; that of a practice package says so."""
        return letterhead.file_name(self.name, practice=self.practice)

    @property
    def day(self) -> str:
        """The day it was made, ISO 8601."""
        return self.created[:10]

    def check_words(self, payload: bytes, sealed: bytes) -> tuple[str, str, str, str]:
        """The four words read aloud on the telephone. They bind the sealed file; in the first form they bound its payload."""
        return envelope.check_words(sealed if self.format == FORMAT else payload)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The contents of a package. ``withdrawals`` is the number of people counted in an earlier package and withdrawn since,
    None when it may not be published. ``texts`` are the paragraphs of the situation report by municipality code, the node's own
    under its id.

    ``proof`` is what the sender's attack over all its releases found."""

    heading: Heading
    tables: Mapping[str, PublishedTables]
    sums: Mapping[str, Amount]
    physician_minutes: int
    withdrawals: int | None
    proof: Proof
    hours: Hours | None = None
    budget: Budget | None = None
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def class_amounts(self) -> dict[str, dict[str, dict[str, Amount]]]:
        """The sums and means of classes, by dimension, class and figure; classes in the order of the tables."""
        return by_class(self.sums, self.tables)


def by_class(
    sums: Mapping[str, AmountLike], tables: Mapping[str, PublishedTables]
) -> dict[str, dict[str, dict[str, AmountLike]]]:
    """The sums and means of classes, by dimension, class and figure; classes in the order of the tables, without those that
    have nobody: a figure held there would read as hidden."""
    found: dict[str, dict[str, dict[str, AmountLike]]] = {}
    counted = {cell.key: cell.value for one in tables.values() for cell in one.cells()}
    for name, amount in sums.items():
        figure, dimension, code = of_class(name)
        if dimension and code and counted.get(make_key({dimension: code, Dimension.STEP: PackageStep.REFERRED})) != 0:
            found.setdefault(dimension, {}).setdefault(code, {})[figure] = amount
    order = {d: names for one in tables.values() for d, names in one.dimensions.items()}
    return {d: {code: one[code] for code in (*order.get(d, ()), *one) if code in one} for d, one in found.items()}


def of_class(name: str) -> tuple[str, str | None, str | None]:
    """The figure named by a sum's name, and its dimension and class, both None for the whole node."""
    figure, _, rest = name.partition(".")
    dimension, _, code = rest.partition(".")
    return figure, dimension or None, code or None


def write(
    heading: Heading,
    tables: Mapping[str, SafeTables],
    sums: Mapping[str, SafeAmount],
    *,
    physician_minutes: int,
    withdrawals: int | None,
    decided_over: bool = False,
    situation: Situation = NO_SITUATION,
) -> bytes:
    """The canonical bytes of a package; ``decided_over`` when the second person decided that it goes although an insider could
    work out a number."""
    period, found = heading.period, proof(tables)
    budget_field = {"budget": situation.budget.plain() if situation.budget else None} if heading.kind in WITH_HOURS else {}
    return canonical.write(
        {
            "format": heading.format,
            "kind": heading.kind.value,
            "program": heading.program,
            "programme": heading.programme,
            "node": heading.node,
            "practice": heading.practice,
            "recipient": heading.recipient,
            "scheme": heading.scheme,
            "period": {
                "id": period.id,
                "start": period.start.isoformat(),
                "end": period.end.isoformat(),
                "release": period.release,
            },
            "version": heading.version,
            "sequence": heading.sequence,
            "previous": heading.previous,
            "created": heading.created,
            "anchor": asdict(heading.anchor),
            "policy": dict(heading.policy),
            "diary_number": heading.diary_number,
            "replaces": asdict(heading.replaces) if heading.replaces else None,
            "tables": {name: table.public_json() for name, table in tables.items()},
            "sums": {name: amount.as_json() for name, amount in sums.items()},
            "physician_minutes": physician_minutes,
            "withdrawals": withdrawals,
            "proof": {"holds": not any(found.values()) and not decided_over, **found},
            "hours": situation.hours.plain() if situation.hours else None,
            **budget_field,
            "texts": {name: list(paragraphs) for name, paragraphs in situation.texts.items()},
        }
    )


def proof(tables: Mapping[str, SafeTables]) -> dict[str, int]:
    """How many sensitive numbers come out exactly, and how many too nearly, over all tables: all that a file says of the
    attack."""
    verdicts = [table.verdict for table in tables.values() if table.verdict is not None]
    return {"exact": sum(verdict.exact for verdict in verdicts), "narrow": sum(verdict.narrow for verdict in verdicts)}


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


# --- reading -------------------------------------------------------------------------------------------------------------


_EARLIEST_FORM: Mapping[str, object] = {"kind": PackageKind.HALF_YEAR.value, "replaces": None, "hours": None, "texts": {}}
"""The fields missing in a package made before there were kinds and corrections: it is a half-year package, version 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body(Heading):
    """The JSON object of a package: the fields of the heading and the other fields on one level."""

    tables: Mapping[str, object]
    sums: Mapping[Code, Amount]
    physician_minutes: Count
    withdrawals: Count | None
    proof: Proof
    hours: Hours | None
    budget: object
    texts: Mapping[Code, Paragraphs]


def read(content: bytes) -> Payload:
    """The payload in its canonical bytes. Raises MalformedPackage with the path of what is wrong."""
    try:
        given = canonical.read(content)
        if canonical.write(given) != content:
            raise MalformedPackage(where="canonical form")
        body = record(_Body, _with_defaults(given), "package")
    except WrongField as problem:
        raise MalformedPackage(where=str(problem)) from problem
    except canonical.NotStrict as problem:
        raise MalformedPackage(where=str(problem)) from problem
    _check(body)
    return Payload(
        heading=Heading(**{name: getattr(body, name) for name in Heading.__dataclass_fields__}),
        tables=_tables(body),
        sums=body.sums,
        physician_minutes=body.physician_minutes,
        withdrawals=body.withdrawals,
        proof=body.proof,
        hours=body.hours,
        budget=None if body.budget is None else budget_form.read(body.budget),
        texts=body.texts,
    )


def _with_defaults(given: object) -> object:
    """The body with the fields that earlier forms of packages did not have. Raises WrongField for a budget in a kind that has
    none."""
    if not isinstance(given, dict):
        return given
    known = given.get("format") != FIRST_FORMAT or _EARLIEST_FORM.keys() & given.keys()
    body = given if known else {**given, **_EARLIEST_FORM}
    if "budget" in body and body.get("kind") not in [*WITH_HOURS]:
        raise WrongField("package.budget")
    has_none = body.get("format") == FIRST_FORMAT or body.get("kind") not in [*WITH_HOURS]
    return {"budget": None, **body} if has_none else body  # packages with hours had no budget at first


def _hours(body: _Body) -> None:
    """Raise MalformedPackage unless the hours are of the package's form."""
    hours, first = body.hours, body.format == FIRST_FORMAT
    if (hours is None) is (body.kind in WITH_HOURS):
        raise MalformedPackage(where="package.hours")
    if hours is not None:
        whole = first or (whole_steps(hours.done), whole_steps(hours.planned)) == (hours.done, hours.planned)
        if (hours.weeks is not None, hours.through is None) != (first, first) or not whole:
            raise MalformedPackage(where="package.hours")


def _check(body: _Body) -> None:
    """Raise MalformedPackage when fields that are valid one by one contradict each other."""
    period = body.period
    if not _MADE[body.format](body.created):
        raise MalformedPackage(where="package.created")
    if body.format == FORMAT and whole_steps(body.physician_minutes) != body.physician_minutes:
        raise MalformedPackage(where="package.physician_minutes")
    if not (_PERIOD.fullmatch(period.id) and 1 <= period.release <= LARGEST):
        raise MalformedPackage(where="package.period")
    if (body.replaces is None) is not (body.version == 1) and body.kind is not PackageKind.STATUS:
        raise MalformedPackage(where="package.replaces")
    if body.proof.is_first is not (body.format == FIRST_FORMAT):
        raise MalformedPackage(where="package.proof")
    _hours(body)


def _tables(body: _Body) -> dict[str, PublishedTables]:
    period = body.period
    if set(body.tables) != set(TABLES[body.kind]):
        raise MalformedPackage(where="tables")
    found = {}
    for name, document in body.tables.items():
        try:
            found[name] = parse_published(document)
        except BadTables as problem:
            raise MalformedPackage(where=f"tables.{name}.{problem.where}") from problem
        if (found[name].period, found[name].release) != (period.id, period.release):
            raise MalformedPackage(where=f"tables.{name}.period")
        if any(cell.why is not None for cell in found[name].cells()):
            raise MalformedPackage(where=f"tables.{name}.why")
        verdict = found[name].verdict
        if verdict is not None and len(verdict.counts()) != len(body.proof.counts()):
            raise MalformedPackage(where=f"tables.{name}.verdict")
    return found
