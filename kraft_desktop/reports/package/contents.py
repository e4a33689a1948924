"""The payload of a package, ``kraft-package/1``: written from protected values only, read strictly."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

from kraft_desktop.disclosure.amounts.sums import SafeAmount
from kraft_desktop.disclosure.tables.table import PublishedTables, SafeTables, parse_published
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import BadTables, MalformedPackage
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.reports.package import budget_form, canonical

FORMAT = "kraft-package/1"
TABLES = {PackageKind.HALF_YEAR: ("steps", "closings"), PackageKind.QUARTER: ("steps",), PackageKind.STATUS: ()}
"""What each kind tells of people."""
WITH_HOURS = frozenset({PackageKind.QUARTER, PackageKind.STATUS})
"""The kinds that tell of the physician's hours, and have a place for the activity budget."""
_HASH = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_CODE = re.compile(r"[a-z0-9_.-]{1,64}")
_GROUPS = re.compile(r"([0-9]{5} ){5}[0-9]{5}")
_LARGEST = 10**15
_LONGEST = 200
LONGEST_PARAGRAPH, MOST_PARAGRAPHS = 4_000, 100
_MOST_WEEKS = 400
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """How far the sender's store had come: its generation, and of its trail the latest number, in thousands, and hash."""

    generation: int
    sequence: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """The version that a correction takes the place of (SHA-256 of its payload), and why in the sender's words."""

    version: int
    payload: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Physician minutes of an ISO week (2026W09), done and planned."""

    week: str
    done: int
    planned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Where a node's share of the physician's time stands, in minutes; ``weeks`` are those with anything in them."""

    allotted: int
    done: int
    planned: int
    left: int
    weeks: tuple[Week, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Who sends what to whom. ``sequence`` counts a node's packages from 1 and ``previous`` is the SHA-256 of the payload
    before, empty for the first. ``recipient`` is the fingerprint of the owner's keys. ``created`` is UTC, ISO 8601."""

    kind: PackageKind = PackageKind.HALF_YEAR
    program: str
    programme: str
    node: str
    practice: bool
    recipient: str
    scheme: str
    period: Period
    version: int
    sequence: int
    previous: str
    created: str
    anchor: Anchor
    policy: Mapping[str, Any]
    diary_number: str | None = None
    replaces: Replaced | None = None

    @property
    def name(self) -> str:
        """What files of the package are called, without extension."""
        return f"{self.programme}_{self.node}_{self.period.id}_v{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum or mean as it was published; ``value`` is None where it is held."""

    kind: str
    value: int | None
    rounded_to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What a package says. ``withdrawals``: people counted in an earlier package and taken away since; None when it may not be
    told. ``proof`` counts what the sender's attack over all its releases found. ``texts`` are the situation report's, in
    paragraphs, by municipality, that of the node under its own id."""

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


def by_class(sums: Mapping[str, Told], tables: Mapping[str, PublishedTables]) -> dict[str, dict[str, dict[str, Told]]]:
    """Sums and means of classes, by dimension, class and figure; classes in the order of the tables."""
    found: dict[str, dict[str, dict[str, Told]]] = {}
    for name, told in sums.items():
        figure, dimension, code = of_class(name)
        if dimension and code:
            found.setdefault(dimension, {}).setdefault(code, {})[figure] = told
    order = {d: names for one in tables.values() for d, names in one.dimensions.items()}
    return {d: {code: told[code] for code in (*order.get(d, ()), *told) if code in told} for d, told in found.items()}


def of_class(name: str) -> tuple[str, str | None, str | None]:
    """The figure that a sum is, and the dimension and class it is of; None for the whole node."""
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
    told = {"budget": budget.plain() if budget else None} if heading.kind in WITH_HOURS else {}
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
            **told,
            "texts": {name: list(paragraphs) for name, paragraphs in (texts or {}).items()},
        }
    )


def proof(tables: Mapping[str, SafeTables]) -> dict[str, int]:
    """The verdicts of all tables together, in counts."""
    verdicts = [table.verdict.as_json() for table in tables.values() if table.verdict is not None]
    return {name: sum(verdict[name] for verdict in verdicts) for name in _PROOF}


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


# --- reading -------------------------------------------------------------------------------------------------------------


def _count(least: int = 0) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value < _LARGEST


def _signed(value: Any) -> bool:
    return type(value) is int and abs(value) < _LARGEST


def _text(form: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and form.fullmatch(value) is not None


def _or_none(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or check(value)


def _day(value: Any) -> bool:
    try:
        return isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _decision(value: Any) -> bool:
    """Whether ``value`` is one a policy may have: a word, number, yes or no, or a list of words or numbers."""
    if isinstance(value, list):
        return all(isinstance(part, str | int) for part in value)
    return isinstance(value, str | int)


def _object(value: Any) -> bool:
    return isinstance(value, dict)


def _texts(value: Any) -> bool:
    return _object(value) and all(isinstance(one, list) and 0 < len(one) <= MOST_PARAGRAPHS for one in value.values())


_FIRST_FORM: Mapping[str, Any] = {"kind": PackageKind.HALF_YEAR.value, "replaces": None, "hours": None, "texts": {}}
"""What a package leaves unsaid that was made before there were kinds and corrections: it is a half-year's, in version 1."""
_PROOF = ("targets", "exact", "narrow", "held", "certificate")
_SHORT = re.compile(rf".{{1,{_LONGEST}}}")
_FIELDS: Mapping[str, Callable[[Any], bool]] = {
    "format": lambda value: value == FORMAT,
    "kind": lambda value: value in [*TABLES],
    "program": _text(_SHORT),
    "programme": _text(_CODE),
    "node": _text(_CODE),
    "practice": lambda value: type(value) is bool,
    "recipient": _text(_GROUPS),
    "scheme": _text(_CODE),
    "period": _object,
    "version": _count(1),
    "sequence": _count(1),
    "previous": lambda value: value == "" or _text(_HASH)(value),
    "created": _text(_MOMENT),
    "anchor": _object,
    "policy": lambda value: _object(value) and all(map(_decision, value.values())),
    "diary_number": _or_none(_text(_SHORT)),
    "replaces": _or_none(_object),
    "tables": _object,
    "sums": _object,
    "physician_minutes": _count(),
    "withdrawals": _or_none(_count()),
    "proof": _object,
    "hours": _or_none(_object),
    "texts": _texts,
}
_PERIOD = {"id": _text(re.compile(r"[0-9]{4}[A-Z][0-9]{1,2}")), "start": _day, "end": _day, "release": _count(1)}
_ANCHOR = {"generation": _count(1), "sequence": _count(), "hash": _text(_HASH)}
_REPLACED = {"version": _count(1), "payload": _text(_HASH), "reason": _text(_SHORT)}
_HOURS = {
    "allotted": _signed,
    "done": _count(),
    "planned": _count(),
    "left": _signed,
    "weeks": lambda value: isinstance(value, list) and len(value) <= _MOST_WEEKS,
}
_WEEK = {"week": _text(re.compile(r"[0-9]{4}W[0-9]{2}")), "done": _count(), "planned": _count()}
_AMOUNT = {
    "kind": _text(re.compile("sum|mean|median")),
    "value": _or_none(_signed),
    "rounded_to": _count(1),
}


def read(content: bytes) -> Payload:
    """The payload in its canonical bytes; MalformedPackage names the place that is wrong."""
    try:
        body = canonical.read(content)
        if canonical.write(body) != content:
            raise MalformedPackage(where="canonical form")
    except canonical.NotStrict as problem:
        raise MalformedPackage(where=str(problem)) from problem
    if isinstance(body, dict) and not _FIRST_FORM.keys() & body.keys():
        body |= _FIRST_FORM
    # packages with hours had no budget at first
    more = {"budget": _or_none(_object)} if _object(body) and body.get("kind") in [*WITH_HOURS] and "budget" in body else {}
    body = _checked(body, {**_FIELDS, **more}, "package")
    period = _checked(body["period"], _PERIOD, "period")
    for bound in ("start", "end"):
        period[bound] = dt.date.fromisoformat(period[bound])
    kind, replaces = PackageKind(body["kind"]), body["replaces"]
    heading = {name: body[name] for name in Heading.__dataclass_fields__}
    heading |= {"kind": kind, "period": Period(**period), "anchor": Anchor(**_checked(body["anchor"], _ANCHOR, "anchor"))}
    heading["replaces"] = None if replaces is None else Replaced(**_checked(replaces, _REPLACED, "replaces"))
    if (replaces is None) is not (body["version"] == 1) and kind is not PackageKind.STATUS:
        raise MalformedPackage(where="package.replaces")
    if (body["hours"] is None) is (kind in WITH_HOURS):
        raise MalformedPackage(where="package.hours")
    return Payload(
        heading=Heading(**heading),
        tables=_tables(body["tables"], kind, Period(**period)),
        sums={_name(name, "sums"): Amount(**_checked(one, _AMOUNT, "sums")) for name, one in body["sums"].items()},
        physician_minutes=body["physician_minutes"],
        withdrawals=body["withdrawals"],
        proof=_checked(body["proof"], dict.fromkeys(_PROOF, _count()), "proof"),
        hours=None if body["hours"] is None else _hours(body["hours"]),
        budget=None if body.get("budget") is None else budget_form.read(body["budget"]),
        texts={_name(name, "texts"): _paragraphs(given) for name, given in body["texts"].items()},
    )


def _hours(given: Any) -> Hours:
    parts = _checked(given, _HOURS, "hours")
    weeks = tuple(Week(**_checked(week, _WEEK, "hours.weeks")) for week in parts.pop("weeks"))
    return Hours(**parts, weeks=weeks)


def _checked(value: Any, fields: Mapping[str, Callable[[Any], bool]], where: str) -> dict[str, Any]:
    """``value`` when it is an object of exactly these fields, each as it must be."""
    if not isinstance(value, dict) or set(value) != set(fields):
        raise MalformedPackage(where=where)
    for name, check in fields.items():
        if not check(value[name]):
            raise MalformedPackage(where=f"{where}.{name}")
    return dict(value)


def _name(name: str, where: str) -> str:
    if not _CODE.fullmatch(name):
        raise MalformedPackage(where=where)
    return name


def _paragraphs(given: list[Any]) -> tuple[str, ...]:
    if not all(isinstance(one, str) and 0 < len(one) <= LONGEST_PARAGRAPH for one in given):
        raise MalformedPackage(where="texts")
    return tuple(given)


def _tables(given: dict[str, Any], kind: PackageKind, period: Period) -> dict[str, PublishedTables]:
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
