"""Classes told as one: which can be, and what each merge would buy back, the release protected anew with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kraft_desktop.disclosure import merging
from kraft_desktop.disclosure.choice import Watch
from kraft_desktop.disclosure.merging import Merge, merge
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.table import PlainTables, PublishedTables
from kraft_desktop.domain.errors import CannotMerge
from kraft_desktop.domain.figures import UNKNOWN
from kraft_desktop.domain.roles import Right
from kraft_desktop.services import catalogue, retelling, sending
from kraft_desktop.services.access import Session
from kraft_desktop.services.catalogue import Dimensions, Shapes
from kraft_desktop.services.release import STEPS
from kraft_desktop.services.sending import Prepared

__all__ = ["Alternative", "Merge", "Price", "Tally", "check", "choices", "find", "made", "price"]

MUNICIPALITY = "municipality"
_ORDERED = ("age_band", "duration_band")
"""Bands, of which only neighbours can be told as one; of municipalities any two."""
STAGE = "merge"


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
        """Those of tables; one that stands in several counts once, one of a class told only with others not at all."""
        values = {cell.key: cell.value for cell in tables.cells() if not tables.is_merged(cell.key)}
        return cls(printed=len(values), hidden=sum(value is None for value in values.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What one more merge would give; ``merges`` are all there would be then."""

    merge: Merge
    merges: tuple[Merge, ...]
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
    known, now = retelling.behind(session, prepared), made(prepared)
    hidden = {part for cell in prepared.tables[STEPS].cells() if cell.value is None for part in cell.key}
    merges = [m for m in choices(known.plain, now) if not hidden.isdisjoint((m.dimension, member) for member in m.members)]
    found = list[Alternative]()
    for place, one in enumerate(merges):
        share = place / len(merges)
        watch(STAGE, share)
        chosen = (*(m for m in now if m.dimension != one.dimension or set(m.members).isdisjoint(one.members)), one)
        safe = protect(
            merge(known.plain, chosen), known.history, truth=known.truth, watch=lambda *_, share=share: watch(STAGE, share)
        )
        found.append(Alternative(merge=one, merges=chosen, tally=Tally.of(safe)))
    found.sort(key=lambda one: (one.tally.hidden, -one.tally.printed))
    return Price(now=Tally.of(prepared.tables[STEPS]), alternatives=tuple(found))


def made(prepared: Prepared) -> tuple[Merge, ...]:
    """What a package tells as one."""
    return merging.merges(prepared.tables[STEPS]) if STEPS in prepared.tables else ()


def choices(plain: PlainTables, now: Sequence[Merge] = ()) -> Iterator[Merge]:
    """The merges there are beside those made ``now``: neighbouring bands, and any two municipalities, or what is told as one
    with one more."""
    for dimension in (*_ORDERED, MUNICIPALITY):
        told = {member: one.members for one in now if one.dimension == dimension for member in one.members}
        classes = [value for value in plain.dimensions.get(dimension, ()) if value != UNKNOWN]
        units = list(dict.fromkeys(told.get(value, (value,)) for value in classes))
        if len(units) > 2:  # of two, one number for both is the total
            pairs = pairwise(units) if dimension in _ORDERED else combinations(units, 2)
            yield from (Merge(dimension=dimension, members=_in_order((*one, *other), classes)) for one, other in pairs)


def find(session: Session, classes: Sequence[str]) -> Merge:
    """The merge of some classes, whichever dimension they are of; CannotMerge when no dimension has them all."""
    sending.require(session)
    known = catalogue.dimensions(session.programme, session.node)
    for dimension in (*_ORDERED, MUNICIPALITY):
        values = [value for value in known[dimension] if value != UNKNOWN]
        if len(classes) > 1 and set(classes) <= set(values):
            return Merge(dimension=dimension, members=_in_order(classes, values))
    raise CannotMerge(classes=", ".join(classes), reason="unknown_class")


def check(merges: Sequence[Merge], known: Dimensions, shapes: Shapes) -> None:
    """CannotMerge unless every merge is of classes that tables of these shapes tell one by one, and leaves something apart."""
    printed = {name for by in shapes for name in by}
    for one in merges:
        values = [value for value in known[one.dimension] if value != UNKNOWN]
        if one.dimension not in printed:
            raise CannotMerge(classes=", ".join(one.members), reason="no_detail")
        first = values.index(one.members[0])
        if one.dimension in _ORDERED and tuple(values[first : first + len(one.members)]) != one.members:
            raise CannotMerge(classes=", ".join(one.members), reason="not_neighbours")
        others = [m for m in merges if m.dimension == one.dimension and m is not one]
        if any(not set(one.members).isdisjoint(other.members) for other in others):
            raise CannotMerge(classes=", ".join(one.members), reason="overlap")
        if len(values) - len(one.members) - sum(len(m.members) - 1 for m in others) < 1:
            raise CannotMerge(classes=", ".join(one.members), reason="nothing_left")


def could_be_made(tables: PublishedTables, known: Dimensions) -> bool:
    """Whether what somebody's tables tell as one are classes that ``find`` and ``check`` let be, called as they call them: the
    words for a group ("18-49") say no more than its first and its last member."""
    merges = merging.merges(tables)
    for one in merges:
        values = [value for value in known.get(one.dimension, ()) if value != UNKNOWN]
        if one.dimension not in {*_ORDERED, MUNICIPALITY} or not set(one.members) <= set(values):
            return False
        if one.members != _in_order(one.members, values):
            return False
    try:
        check(merges, known, tuple(table.by for table in tables.tables))
    except CannotMerge:
        return False
    return merging.is_plainly_told(tables)


def _in_order(classes: Sequence[str], values: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(classes), key=values.index))
