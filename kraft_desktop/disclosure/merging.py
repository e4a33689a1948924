"""Classes told as one: the number of both in the place of each, where a release would otherwise hide too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.table import Cell, Key, PlainTables, PublishedTables, Table, make_key

_JOINT = "_"
"""Stands in no class of a dimension whose classes can be merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Classes of a dimension that are told as one."""

    dimension: str
    members: tuple[str, ...]

    @property
    def group(self) -> str:
        """What they are called together in a table."""
        return _JOINT.join(self.members)


def members(group: str) -> list[str]:
    """The classes behind the name of a class or group."""
    return group.split(_JOINT)


def merges(tables: PlainTables | PublishedTables) -> tuple[Merge, ...]:
    """What a release tells as one."""
    found = [(name, group) for name, groups in tables.merged.items() for group in groups]
    return tuple(Merge(dimension=name, members=tables.groups[name][group]) for name, group in found)


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
