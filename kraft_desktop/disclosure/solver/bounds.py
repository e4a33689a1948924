"""How far an outsider can move each target, with as few linear programs as possible: a solution speaks for all targets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import ceil, floor

import numpy as np

from kraft_desktop.disclosure.solver.history import Outside, ReleaseHistory
from kraft_desktop.disclosure.solver.linear import EPSILON, Floats, Places, Rows
from kraft_desktop.disclosure.tables.rules import Range, Target
from kraft_desktop.disclosure.tables.system import CellId, System


class Endpoints:
    """The rule for targets, against the lowest and highest value reached of each."""

    def __init__(self, system: System, targets: Sequence[Target]) -> None:
        self.rows = Rows([system.number(target.cells) for target in targets])
        self._least = np.array([t.low for t in targets], dtype=float) + EPSILON
        self._most = np.array([t.high for t in targets], dtype=float) - EPSILON
        self._width = np.array([t.width for t in targets], dtype=float) - EPSILON

    def short(self, low: Floats, high: Floats) -> Places:
        """The targets whose ends do not satisfy the rule."""
        return np.flatnonzero(~((low <= self._least) & (high >= self._most) & (high - low >= self._width)))


class ReachableRange:
    """The ends of targets under fixed bounds."""

    def __init__(self, outside: Outside, targets: Sequence[Target]) -> None:
        self._outside, self._ends = outside, Endpoints(outside.system, targets)
        self.low, self.high = np.full(len(targets), np.inf), np.full(len(targets), -np.inf)

    def short(self) -> dict[int, Range]:
        """The whole numbers between the ends of each target that cannot satisfy the rule, by its place."""
        missing = self._ends.short(self.low, self.high)
        before = missing.size + 1
        while 8 < missing.size < 0.9 * before:  # first many at once, as long as that proves many
            for sign in (1.0, -1.0):
                self._take(self._outside.program.least(self._ends.rows.sum(missing), sign).solution)
            before, missing = missing.size, self._ends.short(self.low, self.high)
        found: dict[int, Range] = {}
        for place in missing:
            if place not in self._ends.short(self.low, self.high):
                continue
            for sign in (1.0, -1.0):
                self._take(self._outside.program.least(self._ends.rows.one(place), sign).solution)
            if place in self._ends.short(self.low, self.high):
                found[int(place)] = ceil(self.low[place] - EPSILON), floor(self.high[place] + EPSILON)
        return found

    def _take(self, solution: Floats) -> None:
        values = self._ends.rows.values(solution)
        self.low, self.high = np.minimum(self.low, values), np.maximum(self.high, values)


def gives_away(target: Target, interval: Range, unknown: Collection[CellId]) -> bool:
    """Whether an interval that does not satisfy the rule gives something away. Where the true number is not known here, it does
    not when it is wide enough, or certainly not sensitive."""
    low, high = interval
    if not any(cell in unknown for cell in target.cells):
        return True
    return high - low < target.width and low <= target.sensitive[1] and high >= target.sensitive[0]


def within_reach(
    outside: Outside, targets: Sequence[Target], unknown: Collection[CellId] = ()
) -> tuple[list[Target], int, int]:
    """The targets with their ends brought to where they can be at all; how many are exact, how many too narrow by the rule.

    ``unknown`` are the cells whose true numbers are not known here.
    """
    near, exact, narrow = list(targets), 0, 0
    for i, (low, high) in ReachableRange(outside, targets).short().items():
        target = targets[i]
        if gives_away(target, (low, high), unknown):
            exact, narrow = exact + (low == high), narrow + (low < high)
        near[i] = replace(target, low=max(low, target.low), high=min(high, target.high), width=min(target.width, high - low))
    return near, exact, narrow


def under_policy(ledger: ReleaseHistory, targets: Sequence[Target]) -> list[Target]:
    """The targets with what the core totals alone, exact by policy, leave of their ends.

    When the whole grew by one, no class can be thought to have grown by two; what policy prints is not blamed on the details.
    """
    core = ledger.rulebook().core(ledger.plain)
    if not core:
        return list(targets)
    return within_reach(ledger.program([cell for cell in ledger.ids if cell not in core]), targets)[0]
