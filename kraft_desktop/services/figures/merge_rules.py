"""Which classes may be merged into one figure: any two municipalities, neighbouring bands, and those not stated with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.merging import Merge
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables
from kraft_desktop.domain.errors import CannotMerge
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import UNKNOWN, UNSTATED_FROM, UNSTATED_WITH, Dimension, DurationBand, PackageStep
from kraft_desktop.services.figures.catalogue import Dimensions, Joint, Shapes

MUNICIPALITY = Dimension.MUNICIPALITY
_ORDERED = (Dimension.AGE_BAND, Dimension.DURATION_BAND)
"""The ordered dimensions, whose bands can be merged with neighbours only; any two municipalities can be merged."""
_WIDEST: Mapping[str, str] = {
    Dimension.AGE_BAND: UNSTATED_WITH[Dimension.AGE_BAND],
    Dimension.DURATION_BAND: DurationBand.FROM_60,
}


def of_policy(policy: Policy, shapes: Shapes, counts: Joint) -> tuple[Merge, ...]:
    """The merges that the policy makes in a package whose tables of some counts have these shapes: those whose age is not
    stated are counted with a band, in a node of ``UNSTATED_FROM`` people."""
    merged = policy.unstated_with_band and sum(steps[PackageStep.REFERRED.place] for steps in counts.values()) >= UNSTATED_FROM
    printed = {name for by in shapes for name in by} if merged else set()
    return tuple(
        Merge(dimension=name, members=(band, UNKNOWN)) for name, band in sorted(UNSTATED_WITH.items()) if name in printed
    )


def choices(plain: PlainTables, now: Sequence[Merge] = ()) -> Iterator[Merge]:
    """Every merge that can be added to the merges ``now``: of two neighbouring bands or any two municipalities, where classes
    merged already count as one, and of those whose class is not stated with the widest band. That one is offered whatever the
    numbers are: a reader of the package sees which merge was chosen."""
    for dimension in (*_ORDERED, MUNICIPALITY):
        merged = {member: one.members for one in now if one.dimension == dimension for member in one.members}
        values = plain.dimensions.get(dimension, ())
        units = list(dict.fromkeys(merged.get(value, (value,)) for value in values if value != UNKNOWN))
        if len(units) > 2:  # with two, their merged number would be the total
            pairs = pairwise(units) if dimension in _ORDERED else combinations(units, 2)
            yield from (Merge(dimension=dimension, members=_in_order((*one, *other), values)) for one, other in pairs)
        if dimension in _ORDERED and UNKNOWN in values and UNKNOWN not in merged and len(units) > 1:
            widest = next(unit for unit in units if _WIDEST[dimension] in unit)
            yield Merge(dimension=dimension, members=_in_order((*widest, UNKNOWN), values))


def of_classes(classes: Sequence[str], known: Dimensions) -> Merge:
    """The merge of some classes, whichever dimension they are of; CannotMerge when no dimension has them all."""
    for dimension in (*_ORDERED, MUNICIPALITY):
        values = _of(dimension, known)
        if len(classes) > 1 and set(classes) <= set(values):
            return Merge(dimension=dimension, members=_in_order(classes, values))
    raise CannotMerge(classes=", ".join(classes), reason="unknown_class")


def check(merges: Sequence[Merge], known: Dimensions, shapes: Shapes) -> None:
    """Raise CannotMerge unless every merge is of classes that tables of these shapes print one by one, and at least one other
    class or merge of the dimension is left. "Ej angivet" may be merged with any band."""
    printed = {name for by in shapes for name in by}
    for one in merges:
        values, members = _stated(known[one.dimension]), _stated(one.members)
        if one.dimension not in printed:
            raise CannotMerge(classes=", ".join(one.members), reason="no_detail")
        first = values.index(members[0])
        if one.dimension in _ORDERED and values[first : first + len(members)] != members:
            raise CannotMerge(classes=", ".join(one.members), reason="not_neighbours")
        others = [m for m in merges if m.dimension == one.dimension and m is not one]
        if any(not set(one.members).isdisjoint(other.members) for other in others):
            raise CannotMerge(classes=", ".join(one.members), reason="overlap")
        if len(values) - len(members) - sum(len(_stated(m.members)) - 1 for m in others) < 1:
            raise CannotMerge(classes=", ".join(one.members), reason="nothing_left")


def _of(dimension: str, known: Dimensions) -> tuple[str, ...]:
    """The classes of a dimension that may be merged: "Ej angivet" only with a band, since every case has a municipality."""
    values = tuple(known.get(dimension, ()))
    return values if dimension in _ORDERED else _stated(values)


def _stated(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(value for value in values if value != UNKNOWN)


def could_be_made(tables: PublishedTables, known: Dimensions) -> bool:
    """Whether the merged classes of received tables are merges that ``check`` allows, with members in the order of
    ``of_classes`` (the name of a group, "18-49", gives only its first and its last member)."""
    merges = merging.merges(tables)
    for one in merges:
        values = _of(one.dimension, known)
        if one.dimension not in {*_ORDERED, MUNICIPALITY} or not set(one.members) <= set(values) or not _stated(one.members):
            return False
        if one.members != _in_order(one.members, values):
            return False
    try:
        check(merges, known, tuple(table.by for table in tables.tables))
    except CannotMerge:
        return False
    return merging.has_only_merged_groups(tables)


def _in_order(classes: Sequence[str], values: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(classes), key=values.index))
