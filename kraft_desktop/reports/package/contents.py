"""The payload of a package, ``kraft-package/1``: written from protected values only, read strictly."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any, TypeVar

from kraft_desktop.disclosure.amounts.sums import SafeAmount
from kraft_desktop.disclosure.tables.table import PublishedTables, SafeTables, parse_published
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import BadTables, MalformedPackage
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.strict_json.records import WrongField, having, is_moment, matching, record, sized, within
from kraft_desktop.reports.package import budget_form, canonical

FORMAT = "kraft-package/1"
TABLES = {PackageKind.HALF_YEAR: ("steps", "closings"), PackageKind.QUARTER: ("steps",), PackageKind.STATUS: ()}
"""The documents with tables about people in each kind of package."""
WITH_HOURS = frozenset({PackageKind.QUARTER, PackageKind.STATUS})
"""The kinds that state the physician's hours and may state the activity budget."""
TRAIL_STEP = 1000
"""The trail's sequence number is rounded down to thousands: the exact one would show how little was entered since the last
package. Packages of earlier programs state the exact number."""


def _is_decision(value: object) -> bool:
    """Whether a decision of the policy may have this value: a text, a number, true or false, or a list of texts or numbers."""
    if isinstance(value, list):
        return all(isinstance(part, str | int) for part in value)
    return isinstance(value, str | int)


_LARGEST = 10**15 - 1
_LONGEST = 200
LONGEST_PARAGRAPH, MOST_PARAGRAPHS = 4_000, 100
_MOST_WEEKS = 400
_PROOF = ("targets", "exact", "narrow", "held", "certificate")
Count = Annotated[int, within(0, _LARGEST)]
Number = Annotated[int, within(1, _LARGEST)]
Signed = Annotated[int, within(-_LARGEST, _LARGEST)]
Code = Annotated[str, matching(r"[a-z0-9_.-]{1,64}")]
Short = Annotated[str, matching(rf".{{1,{_LONGEST}}}")]
Hash = Annotated[str, matching(r"[0-9a-f]{64}")]
Moment = Annotated[str, is_moment]
Decision = Annotated[Any, _is_decision]
Paragraphs = Annotated[tuple[Annotated[str, sized(1, LONGEST_PARAGRAPH)], ...], sized(1, MOST_PARAGRAPHS)]
_PERIOD = re.compile(r"[0-9]{4}[A-Z][0-9]{1,2}")
Proof = Annotated[Mapping[str, Count], having(*_PROOF)]
AmountLike = TypeVar("AmountLike")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The state of the sender's store: its generation, and the latest entry of its trail by sequence number, rounded down to
    thousands, and hash."""

    generation: Number
    sequence: Count
    hash: Hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """The version that a correction replaces, the SHA-256 of its payload, and the reason in the sender's words."""

    version: Number
    payload: Hash
    reason: Short


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Physician minutes of an ISO week (2026W09), done and planned."""

    week: Annotated[str, matching(r"[0-9]{4}W[0-9]{2}")]
    done: Count
    planned: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A node's share of the physician's time in minutes; ``weeks`` are those with done or planned time."""

    allotted: Signed
    done: Count
    planned: Count
    left: Signed
    weeks: Annotated[tuple[Week, ...], sized(0, _MOST_WEEKS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Sender, receiver, period and version. ``sequence`` counts a node's packages from 1; ``previous`` is the SHA-256 of the
    payload before, empty for the first. ``recipient`` is the fingerprint of the owner's keys. ``created`` is UTC, ISO 8601."""

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
    created: Moment
    anchor: Anchor
    policy: Mapping[str, Decision]
    diary_number: Short | None = None
    replaces: Replaced | None = None

    @property
    def name(self) -> str:
        """The name of the package's files, without extension."""
        return f"{self.programme}_{self.node}_{self.period.id}_v{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A published sum, mean or median, in öre or months; ``value`` is None where it is held back."""

    kind: Annotated[str, matching("sum|mean|median")]
    value: Signed | None
    rounded_to: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The contents of a package. ``withdrawals`` is the number of people counted in an earlier package and withdrawn since,
    None when it may not be published. ``proof`` is what the sender's attack over all its releases found, in counts. ``texts``
    are the paragraphs of the situation report by municipality code, the node's own under its id."""

    heading: Heading
    tables: Mapping[str, PublishedTables]
    sums: Mapping[str, Amount]
    physician_minutes: int
    withdrawals: int | None
    proof: Mapping[str, int]
    hours: Hours | None = None
    budget: Budget | None = None
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def class_amounts(self) -> dict[str, dict[str, dict[str, Amount]]]:
        """The sums and means of classes, by dimension, class and figure; classes in the order of the tables."""
        return by_class(self.sums, self.tables)


def by_class(
    sums: Mapping[str, AmountLike], tables: Mapping[str, PublishedTables]
) -> dict[str, dict[str, dict[str, AmountLike]]]:
    """The sums and means of classes, by dimension, class and figure; classes in the order of the tables."""
    found: dict[str, dict[str, dict[str, AmountLike]]] = {}
    for name, amount in sums.items():
        figure, dimension, code = of_class(name)
        if dimension and code:
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
    hours: Hours | None = None,
    budget: Budget | None = None,
    texts: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """The canonical bytes of a package."""
    period = heading.period
    budget_field = {"budget": budget.plain() if budget else None} if heading.kind in WITH_HOURS else {}
    return canonical.write(
        {
            "format": FORMAT,
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
            "proof": proof(tables),
            "hours": {**asdict(hours), "weeks": [asdict(week) for week in hours.weeks]} if hours else None,
            **budget_field,
            "texts": {name: list(paragraphs) for name, paragraphs in (texts or {}).items()},
        }
    )


def proof(tables: Mapping[str, SafeTables]) -> dict[str, int]:
    """The verdicts of all tables, added up by name."""
    verdicts = [table.verdict.as_json() for table in tables.values() if table.verdict is not None]
    return {name: sum(verdict[name] for verdict in verdicts) for name in _PROOF}


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


# --- reading -------------------------------------------------------------------------------------------------------------


_FIRST_FORM: Mapping[str, object] = {"kind": PackageKind.HALF_YEAR.value, "replaces": None, "hours": None, "texts": {}}
"""The fields missing in a package made before there were kinds and corrections: it is a half-year package, version 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body(Heading):
    """The JSON object of a package: the fields of the heading and the other fields on one level."""

    format: Annotated[str, matching(re.escape(FORMAT))]
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
        tables=_tables(body.tables, body.kind, body.period),
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
    body = given if _FIRST_FORM.keys() & given.keys() else {**given, **_FIRST_FORM}
    if "budget" in body and body.get("kind") not in [*WITH_HOURS]:
        raise WrongField("package.budget")
    return {"budget": None, **body}  # packages with hours had no budget at first, the others have no place for one


def _check(body: _Body) -> None:
    """Raise MalformedPackage when fields that are valid one by one contradict each other."""
    period = body.period
    if not (_PERIOD.fullmatch(period.id) and 1 <= period.release <= _LARGEST):
        raise MalformedPackage(where="package.period")
    if (body.replaces is None) is not (body.version == 1) and body.kind is not PackageKind.STATUS:
        raise MalformedPackage(where="package.replaces")
    if (body.hours is None) is (body.kind in WITH_HOURS):
        raise MalformedPackage(where="package.hours")


def _tables(given: Mapping[str, object], kind: PackageKind, period: Period) -> dict[str, PublishedTables]:
    if set(given) != set(TABLES[kind]):
        raise MalformedPackage(where="tables")
    found = {}
    for name, document in given.items():
        try:
            found[name] = parse_published(document)
        except BadTables as problem:
            raise MalformedPackage(where=f"tables.{name}.{problem.where}") from problem
        if (found[name].period, found[name].release) != (period.id, period.release):
            raise MalformedPackage(where=f"tables.{name}.period")
        if any(cell.why is not None for cell in found[name].cells()):
            raise MalformedPackage(where=f"tables.{name}.why")
    return found
