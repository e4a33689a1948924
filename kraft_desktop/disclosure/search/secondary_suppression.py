"""Secondary suppression: the cheapest set of further cells under which every target keeps its protection level.

The classical exact method for cell suppression (Fischetti and Salazar-Gonzalez, Management Science 47, 2001). A linear program
finds the audit interval of a target under the cells suppressed so far. Where that is too narrow, its dual values give a
condition: which cells keep it narrow, and how much of them must be suppressed. A covering program picks the cheapest set that
meets all conditions found so far, first with fractions of cells, then with whole cells, until no target is too narrow. A pinned
cell costs more than all other cells together, so it is suppressed last; the guaranteed totals cannot be chosen at all. The
search uses the relaxation of the system, and the exact system only where the result could not be proved there.

Cells that need not be suppressed themselves (``required``) may be reopened, sensitive or not: when an earlier release hides a
number, its increment is hidden even though this release prints it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.search.zero_rows import ZeroRows
from kraft_desktop.disclosure.solver.bounds import EndpointRule
from kraft_desktop.disclosure.solver.cover import Condition, CoveringProgram
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import EPSILON, Optimum, WorkLimitReached
from kraft_desktop.disclosure.tables.arrays import Flags, Floats, Indices
from kraft_desktop.disclosure.tables.rules import CEILING, Target
from kraft_desktop.disclosure.tables.system import Expression, System

FRACTION_REACH = 8.0  # how far above its value a cell may move when a fraction of it is suppressed: twice the usual width
RISE = 0.003  # the cost of a fractional choice hardly rises when it rises by a smaller share
ROUNDS = 40  # whole choices tried before the cells chosen so far are kept for good
LARGE = 10_000  # cells x choices: with many cells fewer choices are tried at first, since each takes longer


class FoundSolutions:
    """Solutions of the attacker's program found so far, in which cells at ``indices`` may be suppressed.

    A solution proves the values it gives to targets as long as every cell whose value it changes is suppressed.
    """

    def __init__(self, history: ReleaseHistory, system: System, targets: Sequence[Target], indices: Indices) -> None:
        self._rows, self._rule, self._indices = history.rows(system), EndpointRule(system, targets), indices
        self._true_values = np.array([history.known_ranges[history.cell_ids[index]][0] for index in indices], dtype=float)
        self._count = 0
        self._moved = np.zeros((64, (indices.size + 7) // 8), dtype=np.uint8)  # one bit for each cell: changed by the solution
        self._reached = np.zeros((64, len(targets)))

    def add(self, solution: Floats) -> None:
        """Keep a solution."""
        if self._count == len(self._moved):
            self._moved = np.concatenate([self._moved, np.zeros_like(self._moved)])
            self._reached = np.concatenate([self._reached, np.zeros_like(self._reached)])
        self._moved[self._count] = np.packbits(np.abs(self._rows.values(solution)[self._indices] - self._true_values) > EPSILON)
        self._reached[self._count] = self._rule.rows.values(solution)
        self._count += 1

    def unproved(self, suppressed: Flags) -> Indices:
        """The indices of the targets whose protection level is not proved when the cells ``suppressed`` are."""
        valid = ~(self._moved[: self._count] & np.packbits(~suppressed)).any(axis=1)
        reached = self._reached[: self._count][valid]
        return self._rule.violated(reached.min(axis=0, initial=np.inf), reached.max(axis=0, initial=-np.inf))

    def target(self, index: int) -> Expression:
        """The expression of the target at ``index``."""
        return self._rule.rows.row(index)

    def sum_of(self, indices: Indices) -> Expression:
        """The sum of the targets at ``indices``, so that one program can move many of them."""
        return self._rule.rows.sum(indices)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The cells that may be suppressed, by their ``indices`` in a release history: the price of suppressing each (``costs``),
    whether it must be whatever else is (``required``), and the rows of zeros that are suppressed with them."""

    indices: Indices
    costs: Floats
    required: Flags
    zero_rows: ZeroRows


class SuppressionSearch:
    """The search for the cells to suppress among some ``candidates``; ``work`` is the limit of work (simplex iterations)."""

    def __init__(
        self,
        history: ReleaseHistory,
        targets: Sequence[Target],
        candidates: Candidates,
        progress: ProgressCallback,
        work: int,
        *,
        exact: bool = False,
    ) -> None:
        self._targets, self._progress, self._work = targets, progress, work
        self._indices, self._zero_rows = candidates.indices, candidates.zero_rows
        self._true_values = np.array([history.known_ranges[history.cell_ids[i]][0] for i in self._indices], dtype=float)
        self._attacker = history.attacker_program(exact=exact)
        self._solutions = FoundSolutions(history, self._attacker.system, targets, self._indices)
        self._required = self._zero_rows.closed(candidates.required)
        self._covering = CoveringProgram(candidates.costs, self._required)
        self._necessary: list[Condition] = []
        self._ceiling = np.full(self._indices.size, float(CEILING))

    def suppressed_cells(self) -> Flags:
        """The cells to suppress; WorkLimitReached when the limit of work comes first."""
        suppressed, done = self._search_rounds(min(ROUNDS, max(4, LARGE // max(1, self._indices.size))))
        while not done:  # keep the cells chosen so far, and search only for those still missing
            self._covering = CoveringProgram(self._covering.costs, suppressed)
            suppressed, done = self._search_rounds(ROUNDS)
        return self._without_unneeded(suppressed)

    def _search_rounds(self, rounds: int) -> tuple[Flags, bool]:
        """The cells chosen after at most ``rounds`` whole choices, and whether every target is wide enough under them."""
        support = self._fractional_support()
        suppressed = self._zero_rows.closed(self._covering.cheapest_whole(support))
        for attempt in range(rounds):
            self._progress("choose", attempt / rounds)
            if not self._gather_violations(suppressed):
                return suppressed, True
            support |= self._covering.cheapest_fractional()[0] > EPSILON
            suppressed = self._zero_rows.closed(self._covering.cheapest_whole(support))
        return suppressed, False

    def _without_unneeded(self, suppressed: Flags) -> Flags:
        """The same cells without those that turn out not to be needed; the most expensive is tried first."""
        for index in np.argsort(-self._covering.costs, kind="stable"):
            if suppressed[index] and not self._required[index]:
                without = self._zero_rows.reopened(suppressed, int(index))
                if not without[index] and self._may_suffice(without) and self._suffices(without):
                    suppressed = without
        return suppressed

    def _fractional_support(self) -> Flags:
        """The cells that the last fractional choices used, after conditions were gathered until the cost hardly rises."""
        share, last, unchanged = self._covering.cheapest_fractional()[0], 0.0, 0
        support = share > EPSILON
        while unchanged < 2:
            self._set_bounds(self._true_values * (1 - share), self._true_values + FRACTION_REACH * share)
            unproved = self._solutions.unproved(share > 1 - EPSILON)
            found = [self._gather_conditions(int(i), share, FRACTION_REACH, 0.02) for i in unproved]
            if not any(found):
                break
            share, cost = self._covering.cheapest_fractional()
            support = support | (share > EPSILON) if unchanged else share > EPSILON
            unchanged = unchanged + 1 if cost <= last * (1 + RISE) else 0
            last = cost
        return support

    def _gather_violations(self, suppressed: Flags) -> bool:
        """Whether a whole choice leaves a target too narrow; adds the conditions that such targets give."""
        self._set_bounds(np.where(suppressed, 0.0, self._true_values), np.where(suppressed, self._ceiling, self._true_values))
        unproved, before = self._solutions.unproved(suppressed), len(self._targets) + 1
        while 8 < unproved.size < 0.9 * before:
            for sign in (1.0, -1.0):
                self._solutions.add(self._attacker.linear.minimise(self._solutions.sum_of(unproved), sign).solution)
            before, unproved = unproved.size, self._solutions.unproved(suppressed)
        share, found = suppressed.astype(float), False
        for index in unproved:
            if index in self._solutions.unproved(suppressed):
                known = len(self._covering.conditions)
                found |= self._gather_conditions(int(index), share, CEILING, 0.0)
                self._necessary += self._covering.conditions[known:]
        return found

    def _may_suffice(self, suppressed: Flags) -> bool:
        """Whether a whole choice meets the conditions that every sufficient choice meets."""
        share = suppressed.astype(float)
        return all(condition.met_share(share) > 1 - EPSILON for condition in self._necessary)

    def _suffices(self, suppressed: Flags) -> bool:
        """Whether every target is wide enough under a whole choice."""
        self._set_bounds(np.where(suppressed, 0.0, self._true_values), np.where(suppressed, self._ceiling, self._true_values))
        for index in self._solutions.unproved(suppressed):
            for sign in (1.0, -1.0):
                self._solutions.add(self._attacker.linear.minimise(self._solutions.target(index), sign).solution)
            if index in self._solutions.unproved(suppressed):
                return False
        return True

    def _set_bounds(self, low: Floats, high: Floats) -> None:
        self._attacker.set_bounds(self._indices, low, high)

    def _gather_conditions(self, index: int, share: Floats, reach: float, tolerance: float) -> bool:
        """Whether the target at ``index`` gave new conditions, being too narrow when ``share`` of each cell is suppressed.

        ``reach`` is how far a suppressed cell may move upwards; a condition met to within ``tolerance`` is not added.
        """
        if self._attacker.linear.work > self._work:
            raise WorkLimitReached
        target, expression = self._targets[index], self._solutions.target(index)
        low, high = (self._attacker.linear.minimise(expression, sign) for sign in (1.0, -1.0))
        self._solutions.add(low.solution)
        self._solutions.add(high.solution)
        below, above = self._largest_effect(low, reach), self._largest_effect(high, reach)
        found = False
        for effect, shortfall in (
            (below, low.value - target.low),
            (above, target.high + high.value),
            (below + above, target.width + high.value + low.value),
        ):
            if shortfall > EPSILON:
                found |= self._add_condition(effect, shortfall, share, tolerance)
        return found

    def _largest_effect(self, optimum: Optimum, reach: float) -> Floats:
        """How much suppressing each cell could widen an interval at most, by the dual values of its end."""
        duals = self._attacker.duals(optimum.duals)[self._indices]
        effect = np.where(duals > 0, duals * self._true_values, -duals * reach)
        return np.where(effect > 1e-7, effect, 0.0)

    def _add_condition(self, effect: Floats, shortfall: float, share: Floats, tolerance: float) -> bool:
        free = (effect > 0) & ~self._covering.chosen
        least = shortfall + float(effect[free] @ share[free])
        indices = np.flatnonzero(free)
        condition = Condition(indices, np.minimum(effect[indices], least), least)
        if condition.met_share(share) > 1 - tolerance or condition.met_share(np.ones_like(share)) < 1:
            return False  # already met, or impossible to meet when fractions move cells so little
        self._covering.conditions.append(condition)
        return True


def suppression_costs(values: Floats, pinned_outcomes: Flags, pinned_process: Flags) -> Floats:
    """The cost of suppressing each cell: 1 + log(1 + value).

    A pinned outcome costs more than all unpinned cells together, a pinned process count three times as much again.
    """
    base = 1 + np.log1p(values)
    total = float(base.sum())
    costs: Floats = base + pinned_outcomes * total + pinned_process * 3 * total
    return costs
