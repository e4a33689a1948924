"""Tables of counts: the true ones (plain), those that a reader sees (published, safe), and how they are read from documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import InitVar, asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

from kraft_desktop.domain.errors import BadTables
from kraft_desktop.domain.statistics.classes import PackageStep
from kraft_desktop.domain.strict_json.records import WrongField, matching, may_be_left_out, record, sized, within

if TYPE_CHECKING:
    from kraft_desktop.disclosure.tables.certificate import Certificate

FORMAT = "kraft-tables/1"
Key = tuple[tuple[str, str], ...]
Why = Literal["primary", "secondary", "held", "merged"]
# Outcomes whose complement says something about a person, by their names in the catalogue.
SENSITIVE = (PackageStep.CLOSER, PackageStep.CAPACITY_25)
SEAL = object()  # used by protect() alone: a test makes sure that no other module names it


MOST = 999_999
"""What a count may be at most: solvers are exact for counts of people, not for any integer."""
Count = Annotated[int, within(0, MOST)]
Number = Annotated[int, within(1, MOST)]
Text = Annotated[str, sized(1, MOST)]
Texts = Annotated[tuple[Text, ...], lambda values: len(set(values)) == len(values)]
Members = Annotated[Texts, sized(1, MOST)]
Interval = Annotated[tuple[Count | None, ...], lambda ends: len(ends) == 2 and ends[0] is not None]


def make_key(parts: Mapping[str, str]) -> Key:
    """The key of a cell in canonical order, from ``{"municipality": "0881", "step": "referred"}``."""
    return tuple(sorted(parts.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The rules for counts: 0 < count < ``threshold`` is sensitive, and so is 0 < increment < ``increment_threshold``; the
    audit interval of a suppressed count is at least ``width`` wide."""

    threshold: Annotated[int, within(3, 10), may_be_left_out] = 5
    width: Annotated[Number, may_be_left_out] = 4
    increment_threshold: Annotated[Number, may_be_left_out] = 3
    # steps with complement rules; suppressed under the threshold even when pinned
    sensitive: Annotated[Texts, may_be_left_out] = SENSITIVE

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

    def with_cells(self, changed: Callable[[Cell], Cell]) -> Table:
        """The same table, with each cell ``changed``."""
        return replace(self, cells=tuple(map(changed, self.cells)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The result of the audit over all releases together: the number of targets that come out exactly (``exact``), and of
    those with too narrow an interval (``narrow``), apart from those that earlier releases alone disclose (``disclosed``).

    The number of targets, of cells held back though pinned, and of alternative caseloads in the certificate are counted from
    hidden numbers, so that each is one more equation for a reader: they stay on this machine. The first files stated them.
    """

    exact: Count
    narrow: Count
    targets: Annotated[Count | None, may_be_left_out] = None
    held: Annotated[Count | None, may_be_left_out] = None
    certificate: Annotated[Count | None, may_be_left_out] = None
    disclosed: Annotated[Count | None, may_be_left_out] = None

    def as_json(self) -> dict[str, int]:
        """The two counts that a file states."""
        return {"exact": self.exact, "narrow": self.narrow}

    def counts(self) -> dict[str, int]:
        """Every count that is known, for the maker of the tables."""
        return {name: count for name, count in asdict(self).items() if count is not None}


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
    withheld: tuple[Key, ...] = ()  # plain numbers that are not printed, whatever they are, and are protected like all others
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
        withheld = [{"key": dict(key)} for key in self.withheld]
        return {**self._document(why=False), **({"withheld": withheld} if withheld else {})}


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
class PrintedBefore:
    """What an earlier release printed for a cell; ``period`` is that release's, None when it names none."""

    value: int
    release: int
    period: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeTables(PublishedTables):
    """Tables made by ``protect()``, the only ones that may be written into a package; TypeError when anything else makes one.

    ``certificate`` holds the alternative caseloads and stays in the store. ``last_printed`` gives, for suppressed cells that
    earlier releases have printed, the latest of these numbers: it may be printed with its date, since it says nothing new.
    """

    certificate: Certificate
    last_printed: Mapping[Key, PrintedBefore]
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not SEAL:
            raise TypeError("only protect() makes SafeTables")


# --- reading -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlainCell:
    key: Mapping[str, str]
    value: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class _PublishedCell:
    key: Mapping[str, str]
    value: Count | None
    interval: Annotated[Interval | None, may_be_left_out] = None
    why: Annotated[Why | None, may_be_left_out] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    name: Text
    by: Texts
    cells: tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pin:
    key: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """The schema ``kraft-tables/1``."""

    format: Annotated[str, matching(FORMAT)]
    period: Annotated[str | None, may_be_left_out] = None
    release: Number
    dimensions: Mapping[str, Members]
    groups: Annotated[Mapping[str, Mapping[str, Members]], may_be_left_out] = field(default_factory=dict)
    merged: Annotated[Mapping[str, Texts], may_be_left_out] = field(default_factory=dict)
    cumulative: Annotated[Texts, may_be_left_out] = ()
    tables: tuple[_Table, ...]
    pinned: Annotated[tuple[_Pin, ...], may_be_left_out] = ()
    parameters: Annotated[Parameters, may_be_left_out] = field(default_factory=Parameters)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlainDocument(_Document):
    """The same with true figures."""

    withheld: Annotated[tuple[_Pin, ...], may_be_left_out] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _PublishedDocument(_Document):
    """The same as it has been published."""

    verdict: Annotated[Verdict | None, may_be_left_out] = None


def parse_plain(document: object) -> PlainTables:
    """Plain tables from a JSON document of the schema; BadTables names the part that is wrong."""
    try:
        given = record(_PlainDocument, document, "")
        contents = _Contents(given, _PlainCell)
        return PlainTables(**contents.parts(), withheld=contents.keys(given.withheld, "withheld"))
    except WrongField as problem:
        raise BadTables(where=str(problem) or "document", problem="form") from problem


def parse_published(document: object) -> PublishedTables:
    """Published tables from a JSON document of ``protect`` or of a package; BadTables names the part that is wrong."""
    try:
        given = record(_PublishedDocument, document, "")
        return PublishedTables(**_Contents(given, _PublishedCell).parts(), verdict=given.verdict)
    except WrongField as problem:
        raise BadTables(where=str(problem) or "document", problem="form") from problem


class _Contents:
    """Checks the contents of a document against its dimensions and, for marginal totals, against earlier tables; BadTables."""

    def __init__(self, given: _Document, kind: type[_PlainCell | _PublishedCell]) -> None:
        _check(given)
        self._given, self._kind = given, kind
        self._values = {name: {*values, *given.groups.get(name, ())} for name, values in given.dimensions.items()}
        self._merged_classes = {
            name: {v for g in groups for v in given.groups[name][g]} for name, groups in given.merged.items()
        }
        self._seen: dict[Key, int | None] = {}

    def parts(self) -> dict[str, Any]:
        """The fields of the tables."""
        given = self._given
        tables = tuple(self._table(one, f"tables[{i}]") for i, one in enumerate(given.tables))
        if len({table.name for table in tables}) < len(tables):
            raise BadTables(where="tables", problem="a name stands twice")
        return {
            "period": given.period,
            "release": given.release,
            "dimensions": given.dimensions,
            "groups": given.groups,
            "merged": given.merged,
            "cumulative": given.cumulative,
            "tables": tables,
            "pinned": self.keys(given.pinned, "pinned"),
            "parameters": given.parameters,
        }

    def keys(self, given: tuple[_Pin, ...], where: str) -> tuple[Key, ...]:
        """The keys of a list of cells that the tables have."""
        return tuple(self._pin(one, f"{where}[{i}]") for i, one in enumerate(given))

    def _table(self, given: _Table, where: str) -> Table:
        if not set(given.by) <= set(self._values):
            raise BadTables(where=f"{where}.by", problem="unknown dimension")
        cells = tuple(self._cell(one, f"{where}.cells[{i}]", given.by) for i, one in enumerate(given.cells))
        if len({cell.key for cell in cells}) < len(cells):
            raise BadTables(where=f"{where}.cells", problem="a key stands twice")
        return Table(name=given.name, by=given.by, cells=cells)

    def _cell(self, given: object, where: str, by: tuple[str, ...]) -> Cell:
        cell = record(self._kind, given, where)
        key, value = self._key(cell.key, f"{where}.key"), cell.value
        if not {name for name, _ in key} <= set(by):
            raise BadTables(where=f"{where}.key", problem="a dimension that the table is not by")
        if self._seen.setdefault(key, value) != value:
            raise BadTables(where=f"{where}.value", problem="another table says otherwise")
        if isinstance(cell, _PlainCell):
            return Cell(key=key, value=value)
        if value is not None and any(part in self._merged_classes.get(name, ()) for name, part in key):
            raise BadTables(where=f"{where}.value", problem="printed only merged with others")
        if value is not None and (cell.why or cell.interval):
            raise BadTables(where=where, problem="why or interval")
        return Cell(key=key, value=value, interval=_interval(cell.interval, f"{where}.interval"), why=cell.why)

    def _pin(self, given: _Pin, where: str) -> Key:
        key = self._key(given.key, f"{where}.key")
        if key not in self._seen:
            raise BadTables(where=where, problem="no such cell")
        return key

    def _key(self, given: Mapping[str, str], where: str) -> Key:
        for name, value in given.items():
            if value not in self._values.get(name, ()):
                raise BadTables(where=where, problem="unknown value")
        if any(name not in given for name in self._given.cumulative if name != "release"):
            raise BadTables(where=where, problem="no total over nested steps")
        return make_key(given)


def _interval(ends: tuple[int | None, ...] | None, where: str) -> tuple[int, int | None] | None:
    if ends is None or ends[0] is None:
        return None
    low, high = ends[0], ends[1]
    if high is not None and high < low:
        raise BadTables(where=where, problem="the end before the beginning")
    return low, high


def _check(given: _Document) -> None:
    """The dimensions, groups and nested steps must fit each other."""
    if not all(given.dimensions) or "release" in given.dimensions:
        raise BadTables(where="dimensions", problem="empty or reserved")
    if not given.groups.keys() <= given.dimensions.keys() or not given.merged.keys() <= given.groups.keys():
        raise BadTables(where="groups", problem="unknown dimension")
    for name, groups in given.groups.items():
        for group, values in groups.items():
            if not group or not set(values) <= set(given.dimensions[name]) or group in given.dimensions[name]:
                raise BadTables(where=f"groups.{name}", problem="unknown value")
    for name, merged in given.merged.items():
        members = [value for group in merged for value in given.groups[name].get(group, ("", ""))]
        if len(set(members)) < len(members):
            raise BadTables(where=f"merged.{name}", problem="not groups of their own")
    steps = [name for name in given.cumulative if name != "release"]
    if len(steps) > 1 or any(name not in given.dimensions or given.groups.get(name) for name in steps):
        raise BadTables(where="cumulative", problem="not one dimension without groups, and release")
