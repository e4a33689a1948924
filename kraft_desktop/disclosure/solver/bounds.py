"""The interval in which an attacker can place each target, by as few linear programs as possible.

Every solution is evaluated for all targets at once, so that one program often widens the intervals of many.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import ceil, floor

import numpy as np

from kraft_desktop.disclosure.solver.history import AttackerProgram, ReleaseHistory
from kraft_desktop.disclosure.solver.linear import EPSILON, Program, Rows
from kraft_desktop.disclosure.tables.arrays import Floats, Indices
from kraft_desktop.disclosure.tables.rules import Range, Target
from kraft_desktop.disclosure.tables.system import CellId, Expression, System

MOST = 10_000
"""Numbers that may be larger say nothing: the solver could not tell their bounds from its tolerance."""
TOLERANCE = 1e-3


class EndpointRule:
    """The protection level of each target, to be compared with the lowest and highest value that solutions give it."""

    def __init__(self, system: System, targets: Sequence[Target]) -> None:
        self.rows = Rows([system.expression(target.cells) for target in targets])
        self._least = np.array([t.low for t in targets], dtype=float) + EPSILON
        self._most = np.array([t.high for t in targets], dtype=float) - EPSILON
        self._width = np.array([t.width for t in targets], dtype=float) - EPSILON

    def violated(self, low: Floats, high: Floats) -> Indices:
        """The indices of the targets whose interval ``low`` to ``high`` does not meet the protection level."""
        return np.flatnonzero(~((low <= self._least) & (high >= self._most) & (high - low >= self._width)))


class ReachableRange:
    """The audit interval of each target under the bounds of one attacker's program."""

    def __init__(self, attacker: AttackerProgram, targets: Sequence[Target]) -> None:
        self._attacker, self._rule = attacker, EndpointRule(attacker.system, targets)
        self.low, self.high = np.full(len(targets), np.inf), np.full(len(targets), -np.inf)

    def violations(self) -> dict[int, Range]:
        """For each target that does not meet its protection level, by index: its audit interval in whole numbers."""
        violated = self._rule.violated(self.low, self.high)
        before = violated.size + 1
        while 8 < violated.size < 0.9 * before:  # sums of many targets first, as long as one program settles many of them
            for sign in (1.0, -1.0):
                self._record(self._attacker.linear.minimise(self._rule.rows.sum(violated), sign).solution)
            before, violated = violated.size, self._rule.violated(self.low, self.high)
        found: dict[int, Range] = {}
        for index in violated:
            if index not in self._rule.violated(self.low, self.high):
                continue
            for sign in (1.0, -1.0):
                self._record(self._attacker.linear.minimise(self._rule.rows.row(index), sign).solution)
            if index in self._rule.violated(self.low, self.high):
                found[int(index)] = ceil(self.low[index] - EPSILON), floor(self.high[index] + EPSILON)
        return found

    def _record(self, solution: Floats) -> None:
        values = self._rule.rows.values(solution)
        self.low, self.high = np.minimum(self.low, values), np.maximum(self.high, values)


def discloses(attacker: AttackerProgram, target: Target, interval: Range, uncertain: Collection[CellId]) -> bool:
    """Whether an interval that does not meet the protection level discloses something sensitive.

    It always does when the true number is known here. When a cell of the target is ``uncertain`` it does not if the interval
    is wide enough, or holds no sensitive number at all, or is the complement of an outcome that nobody can have reached.
    """
    low, high = interval
    if not any(cell in uncertain for cell in target.cells):
        return True
    if high - low >= target.width or low > target.sensitive[1] or high < target.sensitive[0]:
        return False
    return target.kind != "complement" or attacker.interval(target.cells[0])[1] > 0


def limit_to_attainable(
    attacker: AttackerProgram, targets: Sequence[Target], uncertain: Collection[CellId] = ()
) -> tuple[list[Target], int, int]:
    """The targets with protection levels no wider than the attacker's audit interval, and how many of them are disclosed:
    the number that comes out exactly, and the number whose interval is too narrow.

    ``uncertain`` are the cells whose true numbers are not known here.
    """
    limited, exact, narrow = list(targets), 0, 0
    for i, (low, high) in ReachableRange(attacker, targets).violations().items():
        target = targets[i]
        if discloses(attacker, target, (low, high), uncertain):
            exact, narrow = exact + (low == high), narrow + (low < high)
        limited[i] = _limited(target, (low, high))
    return limited, exact, narrow


def _limited(target: Target, interval: Range) -> Target:
    low, high = interval
    return replace(target, low=max(low, target.low), high=min(high, target.high), width=min(target.width, high - low))


def limit_by_guaranteed_totals(
    history: ReleaseHistory, targets: Sequence[Target], guaranteed: Collection[CellId]
) -> list[Target]:
    """The targets with protection levels no wider than the guaranteed totals alone leave possible.

    When the total grew by one, nobody can believe that a class grew by two. What a total that the policy always prints
    discloses is therefore not counted against the detail tables.
    """
    if not guaranteed:
        return list(targets)
    attacker = history.attacker_program([cell for cell in history.cell_ids if cell not in guaranteed])
    return limit_to_attainable(attacker, targets)[0]


def limit_to_whole_people(history: ReleaseHistory, targets: Sequence[Target], hidden: Collection[CellId]) -> list[Target]:
    """The targets with protection levels no wider than whole people leave possible when the cells ``hidden`` are suppressed."""
    attacker, limited, caseloads = history.attacker_program(hidden, exact=True), list[Target](), list[Floats]()
    rows, least, most = history.attacker_constraints(history.system, hidden)
    program = Program(history.system.size, rows, least, most, integer=np.ones(history.system.size, dtype=bool))
    for target in targets:
        known = attacker.interval(*target.cells)
        limited.append(_limited(target, whole_interval(program, history.system.expression(target.cells), known, caseloads)))
    return limited


def whole_interval(program: Program, expression: Expression, known: Range, caseloads: list[Floats]) -> Range:
    """The interval ``known`` of a number, narrowed to what an integer program allows: by its bounds and not by its best
    solutions, so that it is never narrower than what follows when the program stops early. An end that one of the ``caseloads``
    found so far reaches is as it is; those found now are added to them."""

    def narrowed(end: int, sign: int) -> int:
        if any(round(float(one[expression.columns] @ expression.weights)) == end for one in caseloads):
            return end
        bound = ceil(program.bound(expression, sign) - TOLERANCE)
        if (found := program.found) is not None:
            caseloads.append(found)
        return sign * max(bound, sign * end)

    return narrowed(known[0], 1), known[1] if known[1] > MOST else narrowed(known[1], -1)
