"""The joint system of all releases: one unknown for each kind of person, so that every printed number is a sum of unknowns.

A person's **pattern** is the release in which each step was first seen. Dimensions that no table crosses are independent for
people of the same pattern. So each set of crossed dimensions (a **block**) has its own unknowns x[class, pattern], over the
releases that print it, and every block is linked to the **core** (patterns over all releases, without classes): they agree on
how many people follow each pattern. A dimension that more releases print alone than crossed has a block of its own between the
two. This system is exact: from whole numbers in all blocks a caseload of people can always be put together.

The **relaxation** has far fewer unknowns, y[class, step, release]: how many of a class have reached a step in that release. A
solution of it can be turned into people block by block, but perhaps not into the same people for all blocks. Its
audit intervals are as wide as those of the exact system or wider: a target that is too narrow in the relaxation is too narrow
in the exact system, and one that is wide enough must still be proved there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, product

import numpy as np

from kraft_desktop.disclosure.tables.arrays import Flags, Floats, Indices
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, make_key
from kraft_desktop.domain.errors import BadTables

Document = PlainTables | PublishedTables
CellId = tuple[int, Key]  # index of the release in order of time, key
Pattern = tuple[int, ...]  # for each step the index of the release that first shows it; the number of releases means never


@dataclass(frozen=True, slots=True)
class Expression:
    """A linear expression: the sum of the unknowns ``columns``, each times its weight (a whole number)."""

    columns: Indices
    weights: Floats

    def minus(self, other: Expression) -> Expression:
        """This expression less another."""
        columns = np.concatenate([self.columns, other.columns])
        weights = np.concatenate([self.weights, -other.weights])
        unique, inverse = np.unique(columns, return_inverse=True)
        summed = np.bincount(inverse, weights=weights)
        keep = summed != 0
        return Expression(unique[keep], summed[keep])

    def minus_later(self, other: Expression) -> Expression:
        """This expression less another whose unknowns all come after its own."""
        return Expression(np.concatenate([self.columns, other.columns]), np.concatenate([self.weights, -other.weights]))

    def value(self, solution: Floats) -> float:
        """Its value in a solution."""
        return float(solution[self.columns] @ self.weights)


class _Block:
    """The unknowns of crossed dimensions over the releases ``times``: for every class one of each kind, from ``first`` on.

    The core is the block without dimensions.
    """

    def __init__(
        self, first: int, dimensions: Mapping[str, Sequence[str]], times: Sequence[int], unknowns: _UnknownKinds
    ) -> None:
        self.first = first
        self.times = tuple(times)
        self.unknowns = unknowns
        self._axes = {name: {value: i for i, value in enumerate(values)} for name, values in dimensions.items()}
        shape = tuple(len(values) for values in dimensions.values())
        self._classes = np.arange(int(np.prod(shape, dtype=int))).reshape(shape)
        self.classes = self._classes.size
        self.size = self.classes * unknowns.count

    def each_class(self) -> Iterator[Mapping[str, Sequence[str]]]:
        """Every class, as a selection of one value in each dimension."""
        for values in product(*self._axes.values()):
            yield {name: (value,) for name, value in zip(self._axes, values, strict=True)}

    def columns_of(self, chosen: Mapping[str, Sequence[str]]) -> Indices:
        """The classes that a selection of values holds; a dimension without a selection holds all its values."""
        selected = [
            [axis[v] for v in chosen[name]] if name in chosen else range(len(axis)) for name, axis in self._axes.items()
        ]
        return self._classes[np.ix_(*selected)].ravel() if selected else self._classes.ravel()

    def sum(self, chosen: Mapping[str, Sequence[str]], kinds: Indices) -> Expression:
        """The sum of the unknowns of some kinds in the classes ``chosen``."""
        columns = (self.first + self.columns_of(chosen)[:, None] * self.unknowns.count + kinds[None, :]).ravel()
        return Expression(np.sort(columns), np.ones(columns.size))

    def cell(self, chosen: Mapping[str, Sequence[str]], step: int, time: int) -> Expression:
        """The number of people in the classes ``chosen`` who have reached ``step`` in the release with index ``time``."""
        return self.sum(chosen, self.unknowns.kinds_counting(step, self.times.index(time)))


class _UnknownKinds:
    """The kinds of unknowns that each class of a block has."""

    def __init__(self, times: Sequence[int], steps: int) -> None:
        self.times, self.steps = times, steps
        self.count = 0
        self.patterns: list[Pattern] = []

    def kinds_counting(self, step: int, seen: int) -> Indices:
        """The kinds that add up to the people who have reached a step in the block's release with index ``seen``."""
        raise NotImplementedError

    def matching_kinds(self, wider: _UnknownKinds) -> Iterator[tuple[Indices, Indices]]:
        """Pairs of kinds that count the same people: those of this block, and those of a block over more releases."""
        raise NotImplementedError

    def nested(self) -> Iterator[tuple[int, int]]:
        """Pairs of kinds of which the first is at least as large as the second."""
        yield from ()

    def neighbours(self, some: Flags) -> Flags:
        """The kinds ``some`` and those next to them."""
        return some


class _PatternKinds(_UnknownKinds):
    """The kinds of unknowns of the exact system: patterns over the releases of a block."""

    def __init__(self, times: Sequence[int], steps: int) -> None:
        super().__init__(times, steps)
        self.patterns = [p for p in combinations_with_replacement(range(len(times) + 1), steps) if p[0] < len(times)]
        self._index = {pattern: i for i, pattern in enumerate(self.patterns)}
        self.count = len(self.patterns)
        self._first_seen = np.array(self.patterns)

    def kinds_counting(self, step: int, seen: int) -> Indices:
        return np.flatnonzero(self._first_seen[:, step] <= seen)

    def matching_kinds(self, wider: _UnknownKinds) -> Iterator[tuple[Indices, Indices]]:
        """Each pattern, with the patterns of a block over more releases that look like it in this block's releases."""
        members: dict[Pattern, list[int]] = {}
        indices = [wider.times.index(time) for time in self.times]
        for i, pattern in enumerate(wider.patterns):
            seen = tuple(next((i for i, at in enumerate(indices) if first <= at), len(indices)) for first in pattern)
            members.setdefault(seen, []).append(i)
        for seen, own in sorted(members.items()):
            if seen in self._index:  # the others are not seen in this block's releases at all
                yield np.array([self._index[seen]]), np.array(own)

    def neighbours(self, some: Flags) -> Flags:
        """The patterns ``some``, and those that differ from one of them by one release in one step."""
        distance = np.abs(self._first_seen[:, None, :] - self._first_seen[None, some, :]).sum(axis=2)
        found: Flags = (distance <= 1).any(axis=1)
        return found


class _CountKinds(_UnknownKinds):
    """The kinds of unknowns of the relaxation: one for each step in each release of a block."""

    def __init__(self, times: Sequence[int], steps: int) -> None:
        super().__init__(times, steps)
        self.count = len(times) * steps

    def kinds_counting(self, step: int, seen: int) -> Indices:
        return np.array([step * len(self.times) + seen])

    def matching_kinds(self, wider: _UnknownKinds) -> Iterator[tuple[Indices, Indices]]:
        for step in range(self.steps):
            for index, time in enumerate(self.times):
                yield self.kinds_counting(step, index), wider.kinds_counting(step, wider.times.index(time))

    def nested(self) -> Iterator[tuple[int, int]]:
        """Pairs of kinds of which the first is at least as large as the second: the step before, and the release after."""
        last = len(self.times)
        for kind in range(self.count):
            if kind + last < self.count:
                yield kind, kind + last
            if (kind + 1) % last:
                yield kind + 1, kind


class System:
    """The unknowns, the structural rows, and the expression of every cell of every release.

    Structural rows: ``links`` between blocks and ``zero_rows`` (each sums to 0), and ``nested`` (each is at least 0).
    BadTables when releases disagree about the members of a group, or about the nested steps.
    """

    def __init__(self, documents: Sequence[Document], *, relaxation: bool = False) -> None:
        self.documents = tuple(documents)
        self.step = self._common_step()
        self.steps = self._classes_of(self.step) if self.step else ("",)
        self._groups = self._common_groups()
        self._kind: type[_UnknownKinds] = _CountKinds if relaxation else _PatternKinds
        self.size = 0
        self.links: list[Expression] = []
        self.nested: list[Expression] = []
        self._blocks: dict[frozenset[str], _Block] = {}
        self.core = self._add_block((), range(len(documents)), None)
        for names in self._crossed_dimensions():
            self._add_blocks(names)
        self.cells: dict[CellId, Expression] = {}
        for time, document in enumerate(self.documents):
            for cell in document.cells():
                if (time, cell.key) not in self.cells:
                    self.cells[time, cell.key] = self._cell(time, dict(cell.key))
        self.zero_rows = list(self._absent_classes())

    @property
    def block_ranges(self) -> list[tuple[int, int]]:
        """The range of unknowns of each block: the core first, then the others, each after the block it is linked to."""
        return [(block.first, block.first + block.size) for block in self._blocks.values()]

    def possible_unknowns(self, core: Flags) -> Flags:
        """The unknowns that can be above zero when only those marked in ``core`` can be among the core's."""
        found = np.concatenate([core, np.zeros(self.size - core.size, dtype=bool)])
        for link in self.links:  # each from a wider block to a later one
            found[link.columns[link.weights < 0]] = found[link.columns[link.weights > 0]].any()
        return found

    def expression(self, cells: Sequence[CellId]) -> Expression:
        """The linear expression of one cell; of two cells, the difference second minus first.

        A cell of a group need not be printed itself, as long as the cells of its members are.
        """
        found = [self.cells.get(cell) or self._cell(cell[0], dict(cell[1])) for cell in cells]
        return found[0] if len(found) == 1 else found[1].minus(found[0])

    def members(self, key: Key) -> list[Key]:
        """The keys whose numbers add up to that of a key with groups; the key itself when it has none."""
        values = [[(name, value) for value in self._groups.get((name, group), (group,))] for name, group in key]
        return [make_key(dict(one)) for one in product(*values)]

    def _common_groups(self) -> dict[tuple[str, str], tuple[str, ...]]:
        groups: dict[tuple[str, str], tuple[str, ...]] = {}
        for document in self.documents:
            for name, own in document.groups.items():
                for group, members in own.items():
                    if set(groups.setdefault((name, group), members)) != set(members):
                        raise BadTables(where=f"history.groups.{name}.{group}", problem="other members")
        return groups

    def _common_step(self) -> str | None:
        steps = {(d.step, d.dimensions.get(d.step or "")) for d in self.documents}
        if len(steps) != 1:
            raise BadTables(where="history.cumulative", problem="other steps")
        return self.documents[0].step

    def _classes_of(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for d in self.documents for value in d.dimensions.get(name, ())))

    def _crossed_dimensions(self) -> list[list[str]]:
        """The dimensions in sets: two are in the same set when a table crosses them, or crosses both with a third."""
        sets: list[set[str]] = []
        for table in (table for document in self.documents for table in document.tables):
            names = set(table.by) - {self.step or ""}
            for other in [s for s in sets if s & names]:
                sets.remove(other)
                names |= other
            if names:
                sets.append(names)
        return sorted(sorted(names) for names in sets)

    def _releases_with(self, names: Sequence[str]) -> list[int]:
        """The indices of the releases that print any of the dimensions ``names``."""
        return [i for i, d in enumerate(self.documents) if any(name in names for c in d.cells() for name, _ in c.key)]

    def _add_blocks(self, names: list[str]) -> None:
        """Add the block of crossed dimensions, after one for a single dimension that more releases print than the others."""
        times = self._releases_with(names)
        if not times:
            return
        rest, single = min(
            ((self._releases_with([n for n in names if n != name]), name) for name in names), key=lambda found: len(found[0])
        )
        wider = self.core
        if len(rest) < len(times):
            wider = self._add_block((single,), times, self.core)
        if rest:
            self._add_block(names, rest, wider)

    def _add_block(self, names: Sequence[str], times: Sequence[int], wider: _Block | None) -> _Block:
        unknowns = self._kind(times, len(self.steps))
        block = _Block(self.size, {name: self._classes_of(name) for name in names}, times, unknowns)
        self.size += block.size
        self._blocks[frozenset(names)] = block
        for larger, smaller in unknowns.nested():
            for i in range(block.classes):
                index = block.first + i * unknowns.count
                self.nested.append(Expression(np.array([index + larger, index + smaller]), np.array([1.0, -1.0])))
        if wider is not None:
            for chosen in wider.each_class():
                for own, other in unknowns.matching_kinds(wider.unknowns):
                    self.links.append(wider.sum(chosen, other).minus_later(block.sum(chosen, own)))
        return block

    def _block(self, names: Collection[str]) -> _Block:
        return min((block for own, block in self._blocks.items() if own.issuperset(names)), key=lambda block: block.first)

    def _cell(self, time: int, key: dict[str, str]) -> Expression:
        step = self.steps.index(key.pop(self.step)) if self.step else 0
        chosen = {name: self._groups.get((name, value), (value,)) for name, value in key.items()}
        return self._block(chosen).cell(chosen, step, time)

    def _absent_classes(self) -> Iterator[Expression]:
        """Rows that are zero: a class that a release does not have is empty there, as its other classes make up the total."""
        for names, block in self._blocks.items():
            for name, time in product(sorted(names), block.times):
                known = self.documents[time].dimensions.get(name)
                missing = [value for value in self._classes_of(name) if known and value not in known]
                if missing:
                    yield block.cell({name: missing}, 0, time)
