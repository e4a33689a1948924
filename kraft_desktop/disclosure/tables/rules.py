"""Which numbers are sensitive, and how far apart what an outsider can believe must lie.

A **target** is a printed number, a difference of one number between two releases (increment), or the rest of a class that has
not reached a sensitive outcome (complement). What is known of it is a range, a single number where everything in it is known;
whatever the number is within that range, the rule must hold, so that earlier releases are guarded without their true figures.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kraft_desktop.disclosure.tables.system import CellId, System
from kraft_desktop.disclosure.tables.table import Cell, Key, Parameters, make_key

Kind = Literal["cell", "increment", "complement"]
Range = tuple[int, int]
CEILING = 1_000_000  # no count of people is larger


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody must be able to believe in a value <= ``low``, in one >= ``high``, and in two that lie ``width`` apart."""

    kind: Kind
    cells: tuple[CellId, ...]  # the number itself; the earlier and the later one; the outcome and its class
    low: int
    high: int
    width: int
    sensitive: Range


def requirement(known: Range, sensitive: Range, width: int) -> tuple[int, int, int] | None:
    """The least low end, high end and width for a number within ``known``; None when it cannot be sensitive."""
    least, most = max(known[0], sensitive[0]), min(known[1], sensitive[1])
    if least > most:
        return None
    return max(least - 1, 0), most + 1, width


class Rulebook:
    """The rules applied to a system: ``known`` gives for every cell of every release the range its maker knows it to be in,
    ``apart`` for every group where it is not printed itself, but its members are."""

    def __init__(
        self, system: System, known: Mapping[CellId, Range], apart: Mapping[CellId, Range], cells: Mapping[CellId, Cell]
    ) -> None:
        self._system = system
        self._known, self._apart = known, apart
        self._cells = cells
        self.pinned = {
            (time, key)
            for time, document in enumerate(system.documents)
            for key in document.pinned
            if not document.is_merged(key)
        }
        self._totals = {cell for cell in self.pinned if all(name == system.step for name, _ in cell[1])}

    def targets(self) -> list[Target]:
        """Every target of all releases together."""
        return [*self._counts(), *self._increments(), *self._complements()]

    def _rules(self, time: int) -> Parameters:
        return self._system.documents[time].parameters

    def is_outcome(self, cell: CellId) -> bool:
        """Whether the cell counts a sensitive outcome."""
        return dict(cell[1]).get(self._system.step or "") in self._rules(cell[0]).sensitive

    def is_exact(self, cell: CellId) -> bool:
        """Pinned and printed: a process count of the whole whatever it is, anything else only where it is not small itself."""
        value = self._cells[cell].value
        if cell not in self.pinned or value is None:
            return False
        small = 0 < value < self._rules(cell[0]).threshold
        return not small or (cell in self._totals and not self.is_outcome(cell))

    def core(self, plain: Collection[CellId]) -> set[CellId]:
        """The totals of the whole that are printed by policy and never give way.

        Among the ``plain`` cells, not yet printed, those under the threshold still can.
        """
        totals = {cell for cell in self._totals if self.is_exact(cell)}
        return {c for c in totals if c not in plain or not 0 < self._known[c][0] < self._rules(c[0]).threshold}

    def _target(self, kind: Kind, cells: tuple[CellId, ...], known: Range, sensitive: Range, width: int) -> Iterator[Target]:
        ends = requirement(known, sensitive, width)
        if ends is not None:
            yield Target(kind=kind, cells=cells, low=ends[0], high=ends[1], width=ends[2], sensitive=sensitive)

    def _counts(self) -> Iterator[Target]:
        for cell, known in self._known.items():
            rules = self._rules(cell[0])
            if self._cells[cell].why != "secondary" and not self.is_exact(cell):
                yield from self._target("cell", (cell,), known, (1, rules.threshold - 1), rules.width)

    def _increments(self) -> Iterator[Target]:
        times: dict[Key, list[int]] = {}
        for time, key in (*self._known, *self._apart):
            times.setdefault(key, []).append(time)
        known = {**self._known, **self._apart}
        for key, places in times.items():
            for first, later in combinations(sorted(places), 2):
                cells = ((first, key), (later, key))
                if self._totals.issuperset(cells) or self._apart.keys() >= set(cells):
                    continue
                (low, high), (low_later, high_later) = known[cells[0]], known[cells[1]]
                least = self._rules(later).increment_threshold
                yield from self._target(
                    "increment", cells, (max(low_later - high, 0), high_later - low), (1, least - 1), least - 1
                )

    def _complements(self) -> Iterator[Target]:
        if self._system.step is None:
            return
        for cell in self._known:
            time, key = cell
            whole = (time, make_key({**dict(key), self._system.step: self._system.steps[0]}))
            if whole == cell or not self.is_outcome(cell) or whole not in self._known or self._totals.issuperset({cell, whole}):
                continue
            (low, high), (least, most) = self._known[cell], self._known[whole]
            if high == 0 or most == 0:
                continue
            rules = self._rules(time)
            known = (max(least - high, 0), most - low)
            yield from self._target("complement", (cell, whole), known, (0, rules.threshold - 1), rules.width)
