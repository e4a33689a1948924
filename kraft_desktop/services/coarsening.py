"""What a wider band, or two municipalities in one, would buy back: the release protected anew with two classes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from kraft_desktop.disclosure.choice import Watch
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.table import Cell, Key, PlainTables, PublishedTables, Table, make_key
from kraft_desktop.domain.figures import UNKNOWN
from kraft_desktop.domain.roles import Right
from kraft_desktop.services import retelling
from kraft_desktop.services.access import Session
from kraft_desktop.services.sending import Prepared

_ORDERED = ("age_band", "duration_band")
"""Bands, of which only neighbours can be told as one; of municipalities any two."""
_TOGETHER = "_"
STAGE = "merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Classes of a dimension that are told as one."""

    dimension: str
    members: tuple[str, ...]

    @property
    def group(self) -> str:
        """What they are called together in a table."""
        return _TOGETHER.join(self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many numbers tables have, and how many of them are hidden."""

    printed: int
    hidden: int

    @property
    def told(self) -> int:
        """The numbers that can be read."""
        return self.printed - self.hidden

    @classmethod
    def of(cls, tables: PublishedTables) -> Tally:
        """Those of tables; a number that stands in several counts once."""
        values = {cell.key: cell.value for cell in tables.cells()}
        return cls(printed=len(values), hidden=sum(value is None for value in values.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What one merge would give."""

    merge: Merge
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """The package as it is, and what the merges would give, the one that leaves fewest numbers hidden first."""

    now: Tally
    alternatives: tuple[Alternative, ...]


def price(session: Session, prepared: Prepared, *, watch: Watch) -> Price:
    """Try the merges on a package that has not gone out: those of classes in which something is hidden.

    Each costs as much as the package did. ``watch`` is called meanwhile; what it raises stops the work.
    """
    session.require(Right.MAKE_PACKAGE)
    known = retelling.behind(session, prepared)
    hidden = {part for cell in prepared.tables["steps"].cells() if cell.value is None for part in cell.key}
    merges = [m for m in choices(known.plain) if not hidden.isdisjoint((m.dimension, member) for member in m.members)]
    found = list[Alternative]()
    for place, merge in enumerate(merges):
        share = place / len(merges)
        watch(STAGE, share)
        safe = protect(
            merged(known.plain, [merge]), known.history, truth=known.truth, watch=lambda *_, share=share: watch(STAGE, share)
        )
        found.append(Alternative(merge=merge, tally=Tally.of(safe)))
    found.sort(key=lambda one: (one.tally.hidden, -one.tally.printed))
    return Price(now=Tally.of(prepared.tables["steps"]), alternatives=tuple(found))


def choices(plain: PlainTables) -> Iterator[Merge]:
    """The merges there are: neighbouring bands, and any two municipalities."""
    for dimension in _ORDERED:
        bands = [band for band in plain.dimensions.get(dimension, ()) if band != UNKNOWN]
        yield from (Merge(dimension=dimension, members=pair) for pair in pairwise(bands))
    codes = [code for code in plain.dimensions.get("municipality", ()) if code != UNKNOWN]
    if len(codes) > 2:  # of two, one number for both is the total
        yield from (Merge(dimension="municipality", members=pair) for pair in combinations(codes, 2))


def merged(plain: PlainTables, merges: Sequence[Merge]) -> PlainTables:
    """The tables with the cells of merged classes added up, in the place of the first."""
    if not merges:
        return plain
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    names: dict[tuple[str, str], str] = {}
    for merge in merges:
        groups.setdefault(merge.dimension, {})[merge.group] = merge.members
        names |= {(merge.dimension, member): merge.group for member in merge.members}

    def together(key: Key) -> Key:
        return make_key({name: names.get((name, value), value) for name, value in key})

    return replace(
        plain,
        groups=groups,
        tables=tuple(replace(table, cells=_added_up(table, together)) for table in plain.tables),
        pinned=tuple(dict.fromkeys(together(key) for key in plain.pinned)),
    )


def _added_up(table: Table, together: Callable[[Key], Key]) -> tuple[Cell, ...]:
    values: dict[Key, int] = {}
    for cell in table.cells:
        key = together(cell.key)
        values[key] = values.get(key, 0) + (cell.value or 0)
    return tuple(Cell(key=key, value=value) for key, value in values.items())
