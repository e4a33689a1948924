"""The joint system of all releases: one unknown for each kind of person, so that every printed number is a sum of unknowns.

A person's **pattern** says at which release each step was first seen. People of the same pattern can be dealt out over classes
that are never printed crosswise without regard to each other, so each set of crossed dimensions (a **block**) has its own
unknowns x[class, pattern], over the releases that print it, and all blocks agree with the **core** (patterns over every
release, no class) on how many people follow each pattern. A dimension that is printed more often alone than crossed has a block
of its own between the two. That is exact: whole numbers in all blocks can always be put together to people.

The **outline** says less with far fewer unknowns, y[class, step, release]: how many of a class have reached a step by then.
People can be made of it within each block, but perhaps not the same people for all blocks. So what is too narrow in the outline
is so in truth, and what is wide enough there must still be shown in the exact system.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, product

import numpy as np
from numpy.typing import NDArray

from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, make_key
from kraft_desktop.domain.errors import BadTables

Document = PlainTables | PublishedTables
CellId = tuple[int, Key]  # place of the release among those known, key
Columns = NDArray[np.intp]
Flags = NDArray[np.bool_]
Pattern = tuple[int, ...]  # for each step the place of the release that first shows it; as many as there are releases: never


@dataclass(frozen=True, slots=True)
class Expression:
    """A sum of unknowns with whole coefficients."""

    columns: Columns
    weights: NDArray[np.float64]

    def minus(self, other: Expression) -> Expression:
        """The difference of two printed numbers."""
        columns = np.concatenate([self.columns, other.columns])
        weights = np.concatenate([self.weights, -other.weights])
        unique, place = np.unique(columns, return_inverse=True)
        summed = np.bincount(place, weights=weights)
        keep = summed != 0
        return Expression(unique[keep], summed[keep])

    def value(self, solution: NDArray[np.float64]) -> float:
        """Its value in a solution."""
        return float(solution[self.columns] @ self.weights)


class _Block:
    """The classes of crossed dimensions over some releases; the core is the block without dimensions.

    For every class it has one unknown of each kind.
    """

    def __init__(self, first: int, dimensions: Mapping[str, Sequence[str]], times: Sequence[int], unknowns: _Unknowns) -> None:
        self.first = first
        self.times = tuple(times)
        self.unknowns = unknowns
        self._axes = {name: {value: i for i, value in enumerate(values)} for name, values in dimensions.items()}
        shape = tuple(len(values) for values in dimensions.values())
        self._classes = np.arange(int(np.prod(shape, dtype=int))).reshape(shape)
        self.classes = self._classes.size
        self.size = self.classes * unknowns.count

    def choices(self) -> Iterator[Mapping[str, Sequence[str]]]:
        """Each class by itself."""
        for values in product(*self._axes.values()):
            yield {name: (value,) for name, value in zip(self._axes, values, strict=True)}

    def among(self, chosen: Mapping[str, Sequence[str]]) -> Columns:
        """The classes ``chosen``."""
        picked = [[axis[v] for v in chosen[name]] if name in chosen else range(len(axis)) for name, axis in self._axes.items()]
        return self._classes[np.ix_(*picked)].ravel() if picked else self._classes.ravel()

    def sum(self, chosen: Mapping[str, Sequence[str]], kinds: Columns) -> Expression:
        """The unknowns of some kinds in the classes ``chosen``, added up."""
        columns = (self.first + self.among(chosen)[:, None] * self.unknowns.count + kinds[None, :]).ravel()
        return Expression(np.sort(columns), np.ones(columns.size))

    def cell(self, chosen: Mapping[str, Sequence[str]], step: int, time: int) -> Expression:
        """How many in the classes ``chosen`` have reached ``step`` in the release at place ``time``."""
        return self.sum(chosen, self.unknowns.counted(step, self.times.index(time)))


class _Unknowns:
    """The kinds of unknowns that each class of a block has."""

    def __init__(self, times: Sequence[int], steps: int) -> None:
        self.times, self.steps = times, steps
        self.count = 0
        self.patterns: list[Pattern] = []

    def counted(self, step: int, seen: int) -> Columns:
        """The kinds that add up to those who have reached a step in a release of the block."""
        raise NotImplementedError

    def shared(self, wider: _Unknowns) -> Iterator[tuple[Columns, Columns]]:
        """Kinds here, and the kinds of a block over more releases that are the same people."""
        raise NotImplementedError

    def nested(self) -> Iterator[tuple[int, int]]:
        """Kinds of which the first is never the smaller."""
        yield from ()

    def near(self, some: Flags) -> Flags:
        """Some kinds, and those next to them."""
        return some


class _Patterns(_Unknowns):
    """The kinds of unknowns of the exact system: patterns over the releases of a block."""

    def __init__(self, times: Sequence[int], steps: int) -> None:
        super().__init__(times, steps)
        self.patterns = [p for p in combinations_with_replacement(range(len(times) + 1), steps) if p[0] < len(times)]
        self._place = {pattern: i for i, pattern in enumerate(self.patterns)}
        self.count = len(self.patterns)
        self._first_seen = np.array(self.patterns)

    def counted(self, step: int, seen: int) -> Columns:
        return np.flatnonzero(self._first_seen[:, step] <= seen)

    def shared(self, wider: _Unknowns) -> Iterator[tuple[Columns, Columns]]:
        """Patterns here, and those that look so of a block over more releases."""
        members: dict[Pattern, list[int]] = {}
        places = [wider.times.index(time) for time in self.times]
        for i, pattern in enumerate(wider.patterns):
            seen = tuple(next((i for i, at in enumerate(places) if first <= at), len(places)) for first in pattern)
            members.setdefault(seen, []).append(i)
        for seen, own in sorted(members.items()):
            if seen in self._place:  # nothing is seen of the others
                yield np.array([self._place[seen]]), np.array(own)

    def near(self, some: Flags) -> Flags:
        """Some patterns, and those that have one step one release earlier or later."""
        apart = np.abs(self._first_seen[:, None, :] - self._first_seen[None, some, :]).sum(axis=2)
        found: Flags = (apart <= 1).any(axis=1)
        return found


class _Counts(_Unknowns):
    """The kinds of unknowns of the outline: steps at the releases of a block."""

    def __init__(self, times: Sequence[int], steps: int) -> None:
        super().__init__(times, steps)
        self.count = len(times) * steps

    def counted(self, step: int, seen: int) -> Columns:
        return np.array([step * len(self.times) + seen])

    def shared(self, wider: _Unknowns) -> Iterator[tuple[Columns, Columns]]:
        for step in range(self.steps):
            for place, time in enumerate(self.times):
                yield self.counted(step, place), wider.counted(step, wider.times.index(time))

    def nested(self) -> Iterator[tuple[int, int]]:
        """Kinds of which the first is never the smaller."""
        last = len(self.times)
        for kind in range(self.count):
            if kind + last < self.count:
                yield kind, kind + last
            if (kind + 1) % last:
                yield kind + 1, kind


class System:
    """Unknowns, rows that tie blocks together (each sums to 0) or are never negative (``nested``), and the expression of every
    cell of every release."""

    def __init__(self, documents: Sequence[Document], *, outline: bool = False) -> None:
        self.documents = tuple(documents)
        self.step = self._one_step()
        self.steps = self._dimension(self.step) if self.step else ("",)
        self._groups = self._all_groups()
        self._kind: type[_Unknowns] = _Counts if outline else _Patterns
        self.size = 0
        self.ties: list[Expression] = []
        self.nested: list[Expression] = []
        self._blocks: dict[frozenset[str], _Block] = {}
        self.core = self._add_block((), range(len(documents)), None)
        for names in self._crossed():
            self._add_blocks(names)
        self.cells: dict[CellId, Expression] = {}
        for time, document in enumerate(self.documents):
            for cell in document.cells():
                if (time, cell.key) not in self.cells:
                    self.cells[time, cell.key] = self._cell(time, dict(cell.key))
        self.empty = list(self._empty())

    @property
    def ranges(self) -> list[tuple[int, int]]:
        """Where the unknowns of each block begin and end: the core, then the others, each after what it is tied to."""
        return [(block.first, block.first + block.size) for block in self._blocks.values()]

    def possible(self, core: Flags) -> Flags:
        """The unknowns that can be people when only some of the core's are."""
        found = np.concatenate([core, np.zeros(self.size - core.size, dtype=bool)])
        for tie in self.ties:  # each from a wider block to one after it
            found[tie.columns[tie.weights < 0]] = found[tie.columns[tie.weights > 0]].any()
        return found

    def number(self, cells: Sequence[CellId]) -> Expression:
        """A cell, or of two the second less the first. A group need not be printed in the release: its members are then."""
        found = [self.cells.get(cell) or self._cell(cell[0], dict(cell[1])) for cell in cells]
        return found[0] if len(found) == 1 else found[1].minus(found[0])

    def members(self, key: Key) -> list[Key]:
        """The keys of classes that a key with groups adds up; the key itself where it has none."""
        values = [[(name, value) for value in self._groups.get((name, group), (group,))] for name, group in key]
        return [make_key(dict(one)) for one in product(*values)]

    def _all_groups(self) -> dict[tuple[str, str], tuple[str, ...]]:
        groups: dict[tuple[str, str], tuple[str, ...]] = {}
        for document in self.documents:
            for name, own in document.groups.items():
                for group, members in own.items():
                    if set(groups.setdefault((name, group), members)) != set(members):
                        raise BadTables(where=f"history.groups.{name}.{group}", problem="other members")
        return groups

    def _one_step(self) -> str | None:
        steps = {(d.step, d.dimensions.get(d.step or "")) for d in self.documents}
        if len(steps) != 1:
            raise BadTables(where="history.cumulative", problem="other steps")
        return self.documents[0].step

    def _dimension(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for d in self.documents for value in d.dimensions.get(name, ())))

    def _crossed(self) -> list[list[str]]:
        """Dimensions that some table crosses belong together, and so do those that are crossed with a third."""
        sets: list[set[str]] = []
        for table in (table for document in self.documents for table in document.tables):
            names = set(table.by) - {self.step or ""}
            for other in [s for s in sets if s & names]:
                sets.remove(other)
                names |= other
            if names:
                sets.append(names)
        return sorted(sorted(names) for names in sets)

    def _printed(self, names: Sequence[str]) -> list[int]:
        """The releases that print any of some dimensions."""
        return [i for i, d in enumerate(self.documents) if any(name in names for c in d.cells() for name, _ in c.key)]

    def _add_blocks(self, names: list[str]) -> None:
        """A block for crossed dimensions, and one before it for a dimension that more releases print than the rest."""
        times = self._printed(names)
        if not times:
            return
        rest, alone = min(
            ((self._printed([n for n in names if n != name]), name) for name in names), key=lambda found: len(found[0])
        )
        wider = self.core
        if len(rest) < len(times):
            wider = self._add_block((alone,), times, self.core)
        if rest:
            self._add_block(names, rest, wider)

    def _add_block(self, names: Sequence[str], times: Sequence[int], wider: _Block | None) -> _Block:
        unknowns = self._kind(times, len(self.steps))
        block = _Block(self.size, {name: self._dimension(name) for name in names}, times, unknowns)
        self.size += block.size
        self._blocks[frozenset(names)] = block
        for larger, smaller in unknowns.nested():
            for i in range(block.classes):
                place = block.first + i * unknowns.count
                self.nested.append(Expression(np.array([place + larger, place + smaller]), np.array([1.0, -1.0])))
        if wider is not None:
            for chosen in wider.choices():
                for own, other in unknowns.shared(wider.unknowns):
                    self.ties.append(wider.sum(chosen, other).minus(block.sum(chosen, own)))
        return block

    def _block(self, names: Collection[str]) -> _Block:
        return min((block for own, block in self._blocks.items() if own.issuperset(names)), key=lambda block: block.first)

    def _cell(self, time: int, key: dict[str, str]) -> Expression:
        step = self.steps.index(key.pop(self.step)) if self.step else 0
        chosen = {name: self._groups.get((name, value), (value,)) for name, value in key.items()}
        return self._block(chosen).cell(chosen, step, time)

    def _empty(self) -> Iterator[Expression]:
        """A class that a release does not know of has nobody in it there, since its other classes make up the total."""
        for names, block in self._blocks.items():
            for name, time in product(sorted(names), block.times):
                known = self.documents[time].dimensions.get(name)
                missing = [value for value in self._dimension(name) if known and value not in known]
                if missing:
                    yield block.cell({name: missing}, 0, time)
