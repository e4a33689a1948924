"""Classes told as one: the number of both in the place of each, where a release would otherwise hide too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables, Table, make_key
from kraft_desktop.domain.statistics import classes


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Classes of a dimension that are told as one."""

    dimension: str
    members: tuple[str, ...]

    @property
    def group(self) -> str:
        """What they are called together in a table."""
        return classes.group(self.members)


def apart(key: Key) -> list[Key]:
    """The numbers that a number adds up, one for each class behind its groups."""
    return [
        make_key(dict(one)) for one in product(*([(name, value) for value in classes.members(group)] for name, group in key))
    ]


def merges(tables: PlainTables | PublishedTables) -> tuple[Merge, ...]:
    """What a release tells as one."""
    found = [(name, group) for name, groups in tables.merged.items() for group in groups]
    return tuple(Merge(dimension=name, members=tables.groups[name][group]) for name, group in found)


def told(tables: PlainTables | PublishedTables, dimension: str) -> tuple[str, ...]:
    """The classes of a dimension as they are told, in their order: a group where the first of its members stands."""
    groups = {member: one.group for one in merges(tables) if one.dimension == dimension for member in one.members}
    return tuple(dict.fromkeys(groups.get(value, value) for value in tables.dimensions[dimension]))


def is_plainly_told(tables: PublishedTables) -> bool:
    """Whether all groups are classes told as one, and called by their members."""
    groups = {(name, group) for name, own in tables.groups.items() for group in own}
    return groups == {(one.dimension, one.group) for one in merges(tables)}


def merge(plain: PlainTables, chosen: Sequence[Merge]) -> PlainTables:
    """The release with classes told as one. Their own numbers stay among what is to be protected, and are never printed: so
    they are as safe as those of a class that is hidden, also when they were or will be told apart in another release.
    """
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for one in chosen:
        groups.setdefault(one.dimension, {})[one.group] = one.members
    return replace(
        plain,
        groups=groups,
        merged={name: tuple(own) for name, own in groups.items()},
        tables=tuple(replace(table, cells=(*table.cells, *_sums(table, chosen))) for table in plain.tables),
    )


def _sums(table: Table, chosen: Sequence[Merge]) -> list[Cell]:
    """The numbers of the groups, crossed with the single classes of other dimensions."""
    names = {(one.dimension, member): one.group for one in chosen for member in one.members}
    values: dict[Key, int] = {}
    for cell in table.cells:
        for place, part in enumerate(cell.key):
            if part in names:
                key = make_key(dict((*cell.key[:place], (part[0], names[part]), *cell.key[place + 1 :])))
                values[key] = values.get(key, 0) + (cell.value or 0)
    return [Cell(key=key, value=value) for key, value in values.items()]
