"""Tables of counts: the true ones (plain), those that a reader sees (published, safe), and how they are read from documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import InitVar, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from kraft_desktop.domain.errors import BadTables
from kraft_desktop.domain.statistics.classes import PackageStep

if TYPE_CHECKING:
    from kraft_desktop.disclosure.tables.certificate import Certificate

FORMAT = "kraft-tables/1"
Key = tuple[tuple[str, str], ...]
Why = Literal["primary", "secondary", "held", "merged"]
# Outcomes whose complement says something about a person, by their names in the catalogue.
SENSITIVE = (PackageStep.CLOSER, PackageStep.CAPACITY_25)
SEAL = object()  # used by protect() alone: a test makes sure that no other module names it


def make_key(parts: Mapping[str, str]) -> Key:
    """The key of a cell in canonical order, from ``{"municipality": "0881", "step": "referred"}``."""
    return tuple(sorted(parts.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The rules for counts: 0 < count < ``threshold`` is sensitive, and so is 0 < increment < ``increment_threshold``; the
    audit interval of a suppressed count is at least ``width`` wide."""

    threshold: int = 5
    width: int = 4
    increment_threshold: int = 3
    sensitive: tuple[str, ...] = SENSITIVE  # steps with complement rules; suppressed under the threshold even when pinned

    def as_json(self) -> dict[str, Any]:
        """The parameters in the schema; ``sensitive`` is left out when it is the catalogue's."""
        counts = {"threshold": self.threshold, "width": self.width, "increment_threshold": self.increment_threshold}
        return counts if self.sensitive == SENSITIVE else {**counts, "sensitive": list(self.sensitive)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One number of people. ``value`` is None when it is suppressed; ``interval`` is then its audit interval (no end: None)."""

    key: Key
    value: int | None
    interval: tuple[int, int | None] | None = None
    why: Why | None = None

    def as_json(self, *, why: bool) -> dict[str, Any]:
        """The cell in the schema; ``why`` adds the reason, which discloses more than the interval and stays on this machine."""
        document: dict[str, Any] = {"key": dict(self.key), "value": self.value}
        if self.interval is not None:
            document["interval"] = list(self.interval)
        if why and self.why is not None:
            document["why"] = self.why
        return document


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A named table and the dimensions it is broken down by."""

    name: str
    by: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The result of the audit over all releases together, as counts: targets, targets that come out exactly, targets with too
    narrow an interval, cells held back though pinned, and alternative caseloads in the certificate."""

    targets: int
    exact: int
    narrow: int
    held: int
    certificate: int

    def as_json(self) -> dict[str, int]:
        """The five counts."""
        return {
            "targets": self.targets,
            "exact": self.exact,
            "narrow": self.narrow,
            "held": self.held,
            "certificate": self.certificate,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    period: str | None
    release: int
    dimensions: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # groups printed instead of their members
    cumulative: tuple[str, ...] = ()
    tables: tuple[Table, ...]
    pinned: tuple[Key, ...] = ()
    parameters: Parameters = field(default_factory=Parameters)

    def cells(self) -> Iterator[Cell]:
        """Every cell of every table; a marginal total in several tables comes once for each."""
        for table in self.tables:
            yield from table.cells

    @property
    def step(self) -> str | None:
        """The dimension with nested classes, the first of which holds all the others; None when there is none."""
        return next((name for name in self.cumulative if name != "release"), None)

    def is_merged(self, key: Key) -> bool:
        """Whether a number counts a class that is printed only merged with others, so that it is never printed itself."""
        return any(value in self.groups[name][group] for name, value in key for group in self.merged.get(name, ()))

    def _document(self, *, why: bool) -> dict[str, Any]:
        merged = {name: list(groups) for name, groups in self.merged.items()}
        return {
            "format": FORMAT,
            "period": self.period,
            "release": self.release,
            "dimensions": {name: list(values) for name, values in self.dimensions.items()},
            "groups": {name: {g: list(m) for g, m in groups.items()} for name, groups in self.groups.items()},
            **({"merged": merged} if merged else {}),
            "cumulative": list(self.cumulative),
            "tables": [
                {"name": t.name, "by": list(t.by), "cells": [cell.as_json(why=why) for cell in t.cells]} for t in self.tables
            ],
            "pinned": [{"key": dict(key)} for key in self.pinned],
            "parameters": self.parameters.as_json(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTables(_Tables):
    """The true figures of one release, which never leave the machine. ``release`` is its number in the half-year scheme, from
    1."""

    def as_json(self) -> dict[str, Any]:
        """The document in the schema ``kraft-tables/1``."""
        return self._document(why=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedTables(_Tables):
    """Tables that have been published according to a file. That does not make them safe: see SafeTables."""

    verdict: Verdict | None = None

    def as_json(self) -> dict[str, Any]:
        """The document with the reasons for suppression. It stays on this machine: "primary" says that a count is small."""
        return self._with_verdict(why=True)

    def public_json(self) -> dict[str, Any]:
        """The document as it may leave the machine: null and the audit interval for every suppressed cell, and no reasons."""
        return self._with_verdict(why=False)

    def _with_verdict(self, *, why: bool) -> dict[str, Any]:
        document = self._document(why=why)
        return document if self.verdict is None else {**document, "verdict": self.verdict.as_json()}


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeTables(PublishedTables):
    """Tables made by ``protect()``, the only ones that may be written into a package; TypeError when anything else makes one.

    ``certificate`` holds the alternative caseloads and stays in the store.
    """

    certificate: Certificate
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not SEAL:
            raise TypeError("only protect() makes SafeTables")


# --- reading -------------------------------------------------------------------------------------------------------------

_OPTIONAL = {"period", "groups", "merged", "cumulative", "pinned", "parameters"}
_FIELDS = {"format", "release", "dimensions", "tables", *_OPTIONAL}


def parse_plain(document: object) -> PlainTables:
    """Plain tables from a JSON document of the schema; BadTables names the part that is wrong."""
    parts = _parse(document, _FIELDS, published=False)
    return PlainTables(**parts)


def parse_published(document: object) -> PublishedTables:
    """Published tables from a JSON document of ``protect`` or of a package; BadTables names the part that is wrong."""
    given = _record(document, "document", _FIELDS | {"verdict"}, optional={"verdict", *_OPTIONAL})
    verdict = given.pop("verdict", None)
    parts = _parse(given, _FIELDS, published=True)
    return PublishedTables(**parts, verdict=None if verdict is None else _verdict(verdict))


def _parse(document: object, fields: set[str], *, published: bool) -> dict[str, Any]:
    given = _record(document, "document", fields, optional=_OPTIONAL)
    if given["format"] != FORMAT:
        raise BadTables(where="format", problem="unknown")
    period = given.get("period")
    if period is not None and not isinstance(period, str):
        raise BadTables(where="period", problem="not text")
    dimensions = _dimensions(given["dimensions"])
    groups = _groups(given.get("groups", {}), dimensions)
    merged = _merged(given.get("merged", {}), groups)
    reader = _Reader(dimensions, groups, _cumulative(given.get("cumulative", []), dimensions, groups), merged, published)
    return {
        "period": period,
        "release": _count(given["release"], "release", least=1),
        "dimensions": dimensions,
        "groups": groups,
        "merged": merged,
        "cumulative": reader.cumulative,
        "tables": reader.tables(given["tables"]),
        "pinned": reader.pins(given.get("pinned", [])),
        "parameters": _parameters(given.get("parameters", {})),
    }


class _Reader:
    """Reads the cells of a document and checks them against its dimensions and, for marginal totals, earlier tables."""

    def __init__(
        self,
        dimensions: Mapping[str, tuple[str, ...]],
        groups: Mapping[str, Mapping[str, tuple[str, ...]]],
        cumulative: tuple[str, ...],
        merged: Mapping[str, tuple[str, ...]],
        published: bool,
    ) -> None:
        self._values = {name: {*values, *groups.get(name, ())} for name, values in dimensions.items()}
        self._merged_classes = {name: {v for group in names for v in groups[name][group]} for name, names in merged.items()}
        self.cumulative = cumulative
        self._published = published
        self._seen: dict[Key, int | None] = {}

    def tables(self, given: object) -> tuple[Table, ...]:
        tables = tuple(self._table(one, f"tables[{i}]") for i, one in enumerate(_list(given, "tables")))
        names = [table.name for table in tables]
        if len(set(names)) < len(names):
            raise BadTables(where="tables", problem="a name stands twice")
        return tables

    def _table(self, given: object, where: str) -> Table:
        table = _record(given, where, {"name", "by", "cells"})
        by = _texts(table["by"], f"{where}.by")
        if not set(by) <= set(self._values):
            raise BadTables(where=f"{where}.by", problem="unknown dimension")
        cells = tuple(
            self._cell(one, f"{where}.cells[{i}]", by) for i, one in enumerate(_list(table["cells"], f"{where}.cells"))
        )
        if len({cell.key for cell in cells}) < len(cells):
            raise BadTables(where=f"{where}.cells", problem="a key stands twice")
        return Table(name=_text(table["name"], f"{where}.name"), by=by, cells=cells)

    def _cell(self, given: object, where: str, by: tuple[str, ...]) -> Cell:
        extra = {"interval", "why"} if self._published else set[str]()
        cell = _record(given, where, {"key", "value", *extra}, optional=extra)
        key = self._key(cell["key"], f"{where}.key")
        if not {name for name, _ in key} <= set(by):
            raise BadTables(where=f"{where}.key", problem="a dimension that the table is not by")
        value = None if self._published and cell["value"] is None else _count(cell["value"], f"{where}.value")
        if self._seen.setdefault(key, value) != value:
            raise BadTables(where=f"{where}.value", problem="another table says otherwise")
        if self._published and value is not None and any(part in self._merged_classes.get(name, ()) for name, part in key):
            raise BadTables(where=f"{where}.value", problem="told only together with others")
        why = cell.get("why")
        if why not in {None, "primary", "secondary", "held", "merged"} or (value is not None and (why or cell.get("interval"))):
            raise BadTables(where=where, problem="why or interval")
        return Cell(key=key, value=value, interval=_interval(cell.get("interval"), f"{where}.interval"), why=why)

    def pins(self, given: object) -> tuple[Key, ...]:
        pins = []
        for i, one in enumerate(_list(given, "pinned")):
            pins.append(self._key(_record(one, f"pinned[{i}]", {"key"})["key"], f"pinned[{i}].key"))
            if pins[-1] not in self._seen:
                raise BadTables(where=f"pinned[{i}]", problem="no such cell")
        return tuple(pins)

    def _key(self, given: object, where: str) -> Key:
        key = _record(given, where, set(self._values), optional=set(self._values))
        for name, value in key.items():
            if not isinstance(value, str) or value not in self._values[name]:
                raise BadTables(where=where, problem="unknown value")
        if any(name not in key for name in self.cumulative if name != "release"):
            raise BadTables(where=where, problem="no total over nested steps")
        return make_key(key)


def _record(given: object, where: str, fields: set[str], *, optional: set[str] = frozenset()) -> dict[str, Any]:  # type: ignore[assignment]
    if not isinstance(given, dict):
        raise BadTables(where=where, problem="not an object")
    if not set(given) <= fields:
        raise BadTables(where=where, problem="unknown field")
    if missing := fields - optional - set(given):
        raise BadTables(where=f"{where}.{min(missing)}", problem="missing")
    return dict(given)


def _list(given: object, where: str) -> list[object]:
    if not isinstance(given, list):
        raise BadTables(where=where, problem="not a list")
    return given


def _text(given: object, where: str) -> str:
    if not isinstance(given, str) or not given:
        raise BadTables(where=where, problem="not text")
    return given


def _texts(given: object, where: str) -> tuple[str, ...]:
    texts = tuple(_text(one, f"{where}[{i}]") for i, one in enumerate(_list(given, where)))
    if len(set(texts)) < len(texts):
        raise BadTables(where=where, problem="a value stands twice")
    return texts


def _count(given: object, where: str, *, least: int = 0) -> int:
    if type(given) is not int or not least <= given < 1_000_000:  # solvers are exact for counts of people, not for any integer
        raise BadTables(where=where, problem="not a count")
    return given


def _interval(given: object, where: str) -> tuple[int, int | None] | None:
    if given is None:
        return None
    ends = _list(given, where)
    if len(ends) != 2:
        raise BadTables(where=where, problem="not two ends")
    low = _count(ends[0], where)
    return low, None if ends[1] is None else _count(ends[1], where, least=low)


def _dimensions(given: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(given, dict):
        raise BadTables(where="dimensions", problem="not an object")
    dimensions = {_text(name, "dimensions"): _texts(values, f"dimensions.{name}") for name, values in given.items()}
    if not all(dimensions.values()) or "release" in dimensions:
        raise BadTables(where="dimensions", problem="empty or reserved")
    return dimensions


def _groups(given: object, dimensions: Mapping[str, tuple[str, ...]]) -> dict[str, dict[str, tuple[str, ...]]]:
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, members in _record(given, "groups", set(dimensions), optional=set(dimensions)).items():
        where = f"groups.{name}"
        if not isinstance(members, dict):
            raise BadTables(where=where, problem="not an object")
        groups[name] = {_text(group, where): _texts(values, f"{where}.{group}") for group, values in members.items()}
        for group, values in groups[name].items():
            if not values or not set(values) <= set(dimensions[name]) or group in dimensions[name]:
                raise BadTables(where=f"{where}.{group}", problem="unknown value")
    return groups


def _merged(given: object, groups: Mapping[str, Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    merged = {}
    for name, names in _record(given, "merged", set(groups), optional=set(groups)).items():
        merged[name] = _texts(names, f"merged.{name}")
        members = [value for group in merged[name] for value in groups[name].get(group, ("", ""))]
        if len(set(members)) < len(members):
            raise BadTables(where=f"merged.{name}", problem="not groups of their own")
    return merged


def _cumulative(
    given: object, dimensions: Mapping[str, tuple[str, ...]], groups: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> tuple[str, ...]:
    names = _texts(given, "cumulative")
    steps = [name for name in names if name != "release"]
    if len(steps) > 1 or any(name not in dimensions or groups.get(name) for name in steps):
        raise BadTables(where="cumulative", problem="not one dimension without groups, and release")
    return names


def _parameters(given: object) -> Parameters:
    fields = {"threshold", "width", "increment_threshold", "sensitive"}
    parts = _record(given, "parameters", fields, optional=fields)
    sensitive = _texts(parts.pop("sensitive"), "parameters.sensitive") if "sensitive" in parts else SENSITIVE
    counts = {name: _count(value, f"parameters.{name}", least=1) for name, value in parts.items()}
    if not 3 <= counts.get("threshold", 5) <= 10:
        raise BadTables(where="parameters.threshold", problem="not 3-10")
    return Parameters(**counts, sensitive=sensitive)


def _verdict(given: object) -> Verdict:
    fields = {"targets", "exact", "narrow", "held", "certificate"}
    parts = _record(given, "verdict", fields)
    return Verdict(**{name: _count(parts[name], f"verdict.{name}") for name in fields})
