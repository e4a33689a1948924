"""The joint system of all releases: one unknown for each kind of person, so that every printed number is a sum of unknowns.

A person's **pattern** says at which release each step was first seen. People of the same pattern can be dealt out over classes
that are never printed crosswise without regard to each other, so each set of crossed dimensions (a **block**) has its own
unknowns x[class, pattern], over the releases that print it, and all blocks agree with the **core** (patterns over every
release, no class) on how many people follow each pattern. That is exact: whole numbers in all blocks can always be put together
to people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from kraft_desktop.disclosure.table import Key, PlainTables, PublishedTables
from kraft_desktop.domain.errors import BadTables

Document = PlainTables | PublishedTables
CellId = tuple[int, Key]  # place of the release among those known, key
Columns = NDArray[np.intp]
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
    """The unknowns of crossed dimensions over some releases; the core is the block without dimensions."""

    def __init__(self, first: int, dimensions: Mapping[str, Sequence[str]], times: Sequence[int], steps: int) -> None:
        self.first = first
        self.times = tuple(times)
        self._axes = {name: {value: i for i, value in enumerate(values)} for name, values in dimensions.items()}
        self._shape = tuple(len(values) for values in dimensions.values())
        self.patterns: list[Pattern] = [
            p for p in combinations_with_replacement(range(len(times) + 1), steps) if p[0] < len(times)
        ]
        self.place = {pattern: i for i, pattern in enumerate(self.patterns)}
        self._classes = np.arange(int(np.prod(self._shape, dtype=int))).reshape(self._shape)
        self.size = self._classes.size * len(self.patterns)

    def columns(self, chosen: Mapping[str, Sequence[str]], step: int, time: int) -> Columns:
        """The unknowns counted in the classes ``chosen`` at ``step`` in the release at place ``time``."""
        picked = [[axis[v] for v in chosen[name]] if name in chosen else range(len(axis)) for name, axis in self._axes.items()]
        classes = self._classes[np.ix_(*picked)].ravel() if picked else self._classes.ravel()
        seen = self.times.index(time)
        patterns = np.array([i for i, pattern in enumerate(self.patterns) if pattern[step] <= seen], dtype=int)
        return np.sort((self.first + classes[:, None] * len(self.patterns) + patterns[None, :]).ravel())

    def pattern_columns(self, pattern: int) -> Columns:
        """The unknowns of one pattern, over all classes."""
        return self.first + self._classes.ravel() * len(self.patterns) + pattern

    def project(self, pattern: Pattern) -> int | None:
        """How a pattern over every release looks in the releases of this block; None where nothing of it is seen."""
        seen = tuple(next((i for i, time in enumerate(self.times) if first <= time), len(self.times)) for first in pattern)
        return self.place.get(seen)


class System:
    """Unknowns, the rows that tie blocks together (each sums to 0), and the expression of every cell of every release."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        self.step = self._one_step()
        self.steps = self._dimension(self.step) if self.step else ("",)
        self.core = _Block(0, {}, range(len(documents)), len(self.steps))
        self.size = self.core.size
        self._blocks: dict[str, _Block] = {}
        self.ties: list[Expression] = []
        for names in self._crossed():
            self._add_block(names)
        self.cells: dict[CellId, Expression] = {}
        for time, document in enumerate(self.documents):
            for cell in document.cells():
                if (time, cell.key) not in self.cells:
                    self.cells[time, cell.key] = self._cell(time, dict(cell.key))
        self.empty = list(self._empty())

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

    def _add_block(self, names: list[str]) -> None:
        times = [i for i, d in enumerate(self.documents) if any(name in names for c in d.cells() for name, _ in c.key)]
        if not times:
            return
        block = _Block(self.size, {name: self._dimension(name) for name in names}, times, len(self.steps))
        self._blocks.update(dict.fromkeys(names, block))
        self.size += block.size
        members: dict[int, list[int]] = {}
        for place, pattern in enumerate(self.core.patterns):
            seen = block.project(pattern)
            if seen is not None:
                members.setdefault(seen, []).append(place)
        for seen, places in sorted(members.items()):
            core = Expression(np.array(places), np.ones(len(places)))
            columns = block.pattern_columns(seen)
            self.ties.append(core.minus(Expression(columns, np.ones(columns.size))))

    def _cell(self, time: int, key: dict[str, str]) -> Expression:
        document = self.documents[time]
        step = self.steps.index(key.pop(self.step)) if self.step else 0
        chosen = {name: document.groups.get(name, {}).get(value, (value,)) for name, value in key.items()}
        block = self._blocks[next(iter(chosen))] if chosen else self.core
        columns = block.columns(chosen, step, time)
        return Expression(columns, np.ones(columns.size))

    def _empty(self) -> Iterator[Expression]:
        """A class that a release does not know of has nobody in it there, since its other classes make up the total."""
        for name, block in self._blocks.items():
            for time in block.times:
                known = self.documents[time].dimensions.get(name)
                missing = [value for value in self._dimension(name) if known and value not in known]
                if missing:
                    columns = block.columns({name: missing}, 0, time)
                    yield Expression(columns, np.ones(columns.size))
