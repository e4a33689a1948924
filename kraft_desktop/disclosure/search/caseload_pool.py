"""Finds the alternative caseloads of a certificate: few of them, each placing many targets at an end of their interval.

Whole numbers are found block by block. The first program decides the core in whole numbers, that is how many people follow
each pattern, and allows fractions in the other blocks. Once the core is fixed the blocks are independent: a program of its own
distributes the people of each over its classes, and is repeated as long as that proves more targets. The next core is chosen
for the targets that are still unproved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import INFINITY, Infeasible, Program, Rows, WorkLimitReached
from kraft_desktop.disclosure.tables.arrays import Flags, Floats
from kraft_desktop.disclosure.tables.rules import CEILING, Target
from kraft_desktop.disclosure.tables.system import CellId, Expression
from kraft_desktop.domain.errors import BadTables

Constraints = tuple[Sequence[Expression], Floats, Floats]  # rows with their lower and upper bounds
SEEN, NEARBY, ALL, EXTREME = range(4)
"""The scope of the search for a core: patterns of earlier caseloads, those and their neighbours, all patterns, and all patterns
for one target alone, placed as far out as possible."""
FEW = 8
"""So few unproved targets are soonest proved one by one."""
GAP = 0.05  # relative: a caseload that places nearly as many targets as the optimum is good enough


@dataclass(frozen=True, slots=True)
class WantedEndpoints:
    """Values to move, each upwards or downwards, and the end beyond which moving it further gains nothing."""

    values: Sequence[Expression]
    up: Flags
    ends: Floats

    def is_same_as(self, other: WantedEndpoints) -> bool:
        """Whether the same values are to be moved to the same ends."""
        if [id(value) for value in self.values] != [id(value) for value in other.values]:
            return False
        return bool(np.array_equal(self.up, other.up) and np.array_equal(self.ends, other.ends))


class Subproblem:
    """The program of the unknowns from ``first`` up to ``last``, when those before them are fixed.

    Unknowns that are not ``included`` are zero.
    """

    def __init__(self, constraints: Constraints, first: int, last: int, included: Flags | None = None) -> None:
        self.first, self.last = first, last
        self._included = np.arange(first, last) if included is None else first + np.flatnonzero(included[first:last])
        self._index = np.full(last, -1)
        self._index[self._included] = np.arange(self._included.size)
        rows, low, high = constraints
        ends_here = [i for i, row in enumerate(rows) if first <= row.columns[-1] < last and (low[i] > 0 or high[i] < CEILING)]
        parts = [self._own_part(rows[i]) for i in ends_here]
        self._open = np.array([part.columns.size > 0 for part in parts], dtype=bool)  # the other rows are fixed altogether
        self._rows, self._whole_rows = [part for part in parts if part.columns.size], Rows([rows[i] for i in ends_here])
        self._low, self._high = low[ends_here], high[ends_here]

    def _own_part(self, expression: Expression) -> Expression:
        index = self._index[expression.columns]
        own = index >= 0
        return Expression(index[own], expression.weights[own])

    def fixed_part(self, before: Floats) -> Floats:
        """The part of each row that the fixed unknowns ``before`` this subproblem add up to."""
        return self._whole_rows.values(np.concatenate([before, np.zeros(self.last - self.first)]))

    def solve(self, fixed_part: Floats, wanted: WantedEndpoints, integer: Flags) -> Floats:
        """Values of the unknowns that move the wanted values as far as possible, in whole numbers where ``integer`` says so.

        The program has one more unknown for each wanted value: how far it is moved, up to its end. Infeasible when no solution
        fits the rows, WorkLimitReached when the solver finds none in time.
        """
        low, high = self._low - fixed_part, self._high - fixed_part
        if ((low > 0) | (high < 0))[~self._open].any():
            raise Infeasible
        size, count, up = self._included.size, len(wanted.values), wanted.up
        counted = size + np.arange(count)
        values = [self._own_part(value) for value in wanted.values]
        extra = [Expression(np.append(v.columns, c), np.append(v.weights, -1.0)) for v, c in zip(values, counted, strict=True)]
        own = [Expression(np.array([column]), np.ones(1)) for column in counted]
        zero, unbounded = np.zeros(count), np.full(count, INFINITY)
        lows = np.concatenate([low[self._open], np.where(up, zero, -unbounded), np.where(up, zero, wanted.ends)])
        highs = np.concatenate([high[self._open], np.where(up, unbounded, zero), np.where(up, wanted.ends, unbounded)])
        integers = np.concatenate([integer[self._included], np.zeros(count, dtype=bool)])
        program = Program(size + count, [*self._rows, *extra, *own], lows, highs, integer=integers, gap=GAP)
        found = np.zeros(self.last - self.first)
        found[self._included - self.first] = program.minimise(Expression(counted, np.where(up, -1.0, 1.0))).solution[:size]
        return found


class CaseloadPool:
    """Caseloads of whole people that agree with everything published when the plain cells ``hidden`` are suppressed."""

    def __init__(
        self, history: ReleaseHistory, hidden: Sequence[CellId], targets: Sequence[Target], progress: ProgressCallback
    ) -> None:
        system = history.system
        self._system, self._constraints = system, history.attacker_constraints(system, hidden)
        self._targets, self._progress = targets, progress
        self._all_unknowns = np.ones(system.size, dtype=bool)
        self._blocks = [Subproblem(self._constraints, first, last) for first, last in system.block_ranges[1:]]
        self._values = Rows([system.expression(target.cells) for target in targets])
        self._expressions = [self._values.row(index) for index in range(len(targets))]
        last = np.array([value.columns[-1] for value in self._expressions], dtype=np.intp)
        self._targets_of_blocks = [(block.first <= last) & (last < block.last) for block in self._blocks]
        self._least, self._most, self._width = (
            np.array([getattr(target, name) for target in targets], dtype=float) for name in ("low", "high", "width")
        )
        self._low, self._high = np.full(len(targets), INFINITY), np.full(len(targets), -INFINITY)
        self.caseloads: list[tuple[int, ...]] = []

    def prove_targets(self) -> list[Target]:
        """The targets that caseloads cannot prove within the limit of work; the pool is filled until all others are proved.

        BadTables when fractions of people fit the releases and whole people do not.
        """
        failed = np.zeros(len(self._targets), dtype=bool)
        scope = ALL
        while (unproved := self._unproved() & ~failed).any():
            wanted = unproved & (np.cumsum(unproved) == 1) if scope == EXTREME else unproved
            for upwards in (False, True):
                self._find_caseloads(wanted & self._unproved(), scope, upwards=upwards)
            if scope == EXTREME:
                failed |= wanted & self._unproved()
            scope = self._next_scope(scope, gained=bool((unproved & ~self._unproved()).any()))
        return [self._targets[int(i)] for i in np.flatnonzero(failed)]

    def _next_scope(self, scope: int, *, gained: bool) -> int:
        if self._unproved().sum() <= FEW and scope != ALL:
            return EXTREME
        return SEEN if gained else (scope + 1) % (EXTREME + 1)

    def _unproved(self) -> Flags:
        found: Flags = (self._low > self._least) | (self._high < self._most) | (self._high - self._low < self._width)
        return found

    def _find_caseloads(self, unproved: Flags, scope: int, *, upwards: bool) -> None:
        """Record caseloads that share one core, chosen to place as many targets as it can at one end."""
        if not unproved.any():
            return
        self._report()
        wanted = self._wanted(unproved, upwards=upwards, extreme=scope == EXTREME)
        whole = Subproblem(self._constraints, 0, self._system.size, self._included(scope))
        fixed = whole.fixed_part(np.zeros(0))
        core = self._system.core.size
        try:
            patterns = whole.solve(fixed, wanted, self._all_unknowns & (np.arange(self._system.size) < core))[:core]
            try:
                self._distribute(np.rint(patterns), unproved, upwards=upwards, extreme=scope == EXTREME)
            except Infeasible:
                self._record(whole.solve(fixed, wanted, self._all_unknowns))
        except WorkLimitReached:
            return
        except Infeasible:
            if scope >= ALL:  # fractions fit, whole people do not
                raise BadTables(where="releases together", problem="contradiction") from None

    def _included(self, scope: int) -> Flags | None:
        """The unknowns that may be above zero in a search of this ``scope``; None for all of them."""
        if scope >= ALL or not self.caseloads:
            return None
        size = self._system.core.size
        patterns = np.logical_or.reduce([np.array(caseload[:size]) > 0 for caseload in self.caseloads])
        return self._system.possible_unknowns(self._system.core.unknowns.neighbours(patterns) if scope == NEARBY else patterns)

    def _distribute(self, core: Floats, unproved: Flags, *, upwards: bool, extreme: bool) -> None:
        """Record the caseloads that distribute the people of a core over the classes of each block, until that proves no more.

        Infeasible when the people of the core cannot be distributed over the classes of a block.
        """
        if not self._blocks:  # no release has a table by class
            self._record(core)
        solved: list[tuple[Floats, WantedEndpoints, Floats] | None] = [None] * len(self._blocks)
        active = [True] * len(self._blocks)
        while any(active):
            before = self._unproved()
            for up in (upwards, not upwards):
                caseload = core
                for i, block in enumerate(self._blocks):
                    self._report()
                    targets = self._targets_of_blocks[i] & unproved & self._unproved() & active[i]
                    wanted = self._wanted(targets, upwards=up, extreme=extreme)
                    fixed, last = block.fixed_part(caseload), solved[i]
                    if last is None or not np.array_equal(fixed, last[0]) or (wanted.values and not wanted.is_same_as(last[1])):
                        last = solved[i] = fixed, wanted, np.rint(block.solve(fixed, wanted, self._all_unknowns))
                    caseload = np.concatenate([caseload, last[2]])
                self._record(caseload)
            gained = before & ~self._unproved()
            active = [bool((targets & gained).any()) for targets in self._targets_of_blocks]

    def _report(self) -> None:
        self._progress("certify", 1 - self._unproved().sum() / len(self._targets))

    def _wanted(self, unproved: Flags, *, upwards: bool, extreme: bool) -> WantedEndpoints:
        """For each unproved target the end that is not reached yet; ``upwards`` decides when that is both ends, or neither."""
        indices = np.flatnonzero(unproved)
        low, high = self._low[indices], self._high[indices]
        least, most, width = self._least[indices], self._most[indices], self._width[indices]
        up = (high < most) | (low <= least) if upwards else (high < most) & (low <= least)
        above = np.full(indices.size, float(CEILING)) if extreme else np.maximum(most, np.minimum(low, least) + width)
        below = np.zeros(indices.size) if extreme else np.maximum(0.0, np.minimum(least, np.maximum(high, most) - width))
        return WantedEndpoints([self._expressions[index] for index in indices], up, np.where(up, above, below))

    def _record(self, solution: Floats) -> None:
        """Keep a caseload if it widens the interval of any target."""
        caseload = np.rint(solution)
        values = np.rint(self._values.values(caseload))
        low, high = np.minimum(self._low, values), np.maximum(self._high, values)
        if not (np.array_equal(low, self._low) and np.array_equal(high, self._high)):
            self._low, self._high = low, high
            self.caseloads.append(tuple(caseload.astype(np.int64).tolist()))
