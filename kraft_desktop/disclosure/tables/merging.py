"""Class merging: one count for several classes together, where separate counts would make a release suppress too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables, Table, make_key
from kraft_desktop.domain.statistics import classes


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Classes of a dimension that are published as one."""

    dimension: str
    members: tuple[str, ...]

    @property
    def group(self) -> str:
        """The name of the merged class in a table: "0881&0885"."""
        return classes.group(self.members)


def member_keys(key: Key) -> list[Key]:
    """The keys whose numbers add up to that of ``key``: one for each combination of the classes in its merged classes."""
    values = [[(name, value) for value in classes.members(group)] for name, group in key]
    return [make_key(dict(parts)) for parts in product(*values)]


def merges(tables: PlainTables | PublishedTables) -> tuple[Merge, ...]:
    """The class merges of a release."""
    found = [(name, group) for name, groups in tables.merged.items() for group in groups]
    return tuple(Merge(dimension=name, members=tables.groups[name][group]) for name, group in found)


def printed_classes(tables: PlainTables | PublishedTables, dimension: str) -> tuple[str, ...]:
    """The classes of a dimension that a release prints, in order; a merged class comes in the place of its first member."""
    groups = {member: merge.group for merge in merges(tables) if merge.dimension == dimension for member in merge.members}
    return tuple(dict.fromkeys(groups.get(value, value) for value in tables.dimensions[dimension]))


def has_only_merged_groups(tables: PublishedTables) -> bool:
    """Whether every group of a release is a merged class, named after its members."""
    groups = {(name, group) for name, names in tables.groups.items() for group in names}
    return groups == {(merge.dimension, merge.group) for merge in merges(tables)}


def merge(plain: PlainTables, chosen: Sequence[Merge]) -> PlainTables:
    """The release with the chosen classes merged.

    The separate numbers of the members stay in the tables: they are never printed, but they are protected like any suppressed
    number, so they are safe even when another release prints the members separately.
    """
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for each in chosen:
        groups.setdefault(each.dimension, {})[each.group] = each.members
    return replace(
        plain,
        groups=groups,
        merged={name: tuple(names) for name, names in groups.items()},
        tables=tuple(replace(table, cells=(*table.cells, *_group_cells(table, chosen))) for table in plain.tables),
    )


def _group_cells(table: Table, chosen: Sequence[Merge]) -> list[Cell]:
    """The cells of the merged classes, crossed with the separate classes of other dimensions."""
    groups = {(each.dimension, member): each.group for each in chosen for member in each.members}
    values: dict[Key, int] = {}
    for cell in table.cells:
        for index, part in enumerate(cell.key):
            if part in groups:
                key = make_key(dict((*cell.key[:index], (part[0], groups[part]), *cell.key[index + 1 :])))
                values[key] = values.get(key, 0) + (cell.value or 0)
    return [Cell(key=key, value=value) for key, value in values.items()]
