"""Finds the caseloads of a certificate: few of them, each putting as many targets as it can at an end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from kraft_desktop.disclosure.choice import Watch
from kraft_desktop.disclosure.ledger import Ledger
from kraft_desktop.disclosure.linear import INFINITY, Extreme, Floats, Infeasible, OutOfWork, Program, Rows
from kraft_desktop.disclosure.rules import Target
from kraft_desktop.disclosure.system import CellId, Expression
from kraft_desktop.domain.errors import BadTables


class Pool:
    """Whole caseloads that agree with what is published when the plain cells ``hidden`` are suppressed."""

    def __init__(self, ledger: Ledger, hidden: Sequence[CellId], targets: Sequence[Target], watch: Watch) -> None:
        self._size, self._core = ledger.system.size, ledger.system.core.size
        self._known, self._targets, self._watch = ledger.outsider(hidden), targets, watch
        self._values = Rows([target.expression for target in targets])
        self._low = np.full(len(targets), INFINITY)
        self._high = np.full(len(targets), -INFINITY)
        self.caseloads: list[tuple[int, ...]] = []

    def fill(self) -> list[Target]:
        """Find caseloads until every target is proved; those that cannot be, so far as the limit of work lets us find out."""
        failed: set[int] = set()
        while missing := [i for i in self._missing() if i not in failed]:
            self._watch("certify", 1 - len(missing) / len(self._targets))
            for upwards in (False, True):
                self._spread(missing, upwards=upwards)
            if self._missing()[:1] == missing[:1]:
                for upwards in (False, True):
                    self._spread(missing[:1], upwards=upwards, far=True)
                failed.update(i for i in self._missing() if i == missing[0])
        return [self._targets[i] for i in sorted(failed)]

    def _missing(self) -> list[int]:
        return [
            i
            for i, t in enumerate(self._targets)
            if self._low[i] > t.low or self._high[i] < t.high or self._high[i] - self._low[i] < t.width
        ]

    def _spread(self, places: Sequence[int], *, upwards: bool, far: bool = False) -> None:
        """One caseload that puts as many targets as it can at one end, or (``far``) as far out as it can.

        The patterns of the core are made whole first, then, with those fixed, everything; only where that fails all at once.
        """
        program = self._program(places, (), whole=self._core, upwards=upwards, far=far)
        try:
            core = program[0].least(*program[1]).solution[: self._core]
            try:
                found = self._solve(places, np.rint(core), upwards=upwards, far=far)
            except Infeasible:
                found = self._solve(places, (), upwards=upwards, far=far)
        except OutOfWork:
            return
        except Infeasible:  # fractions fit, whole people do not
            raise BadTables(where="releases together", problem="contradiction") from None
        self._take(found.solution[: self._size])

    def _solve(self, places: Sequence[int], core: Iterable[float], *, upwards: bool, far: bool) -> Extreme:
        program, goal = self._program(places, core, whole=self._size, upwards=upwards, far=far)
        return program.least(*goal)

    def _program(
        self, places: Sequence[int], core: Iterable[float], *, whole: int, upwards: bool, far: bool
    ) -> tuple[Program, tuple[Expression, float]]:
        """Beside the system one more unknown for each target: its value, as far as that counts towards the end wanted."""
        rows, low, high = self._known
        count, fixed = len(places), np.array(list(core))
        counted = self._size + np.arange(count)
        values = [self._targets[place].expression for place in places]
        extra = [Expression(np.append(v.columns, c), np.append(v.weights, -1.0)) for v, c in zip(values, counted, strict=True)]
        own = [Expression(np.array([column]), np.ones(1)) for column in (*counted, *range(fixed.size))]
        ends = np.array([self._end(place, upwards=upwards, far=far) for place in places])
        zero, endless = np.zeros(count), np.full(count, INFINITY)
        lows = [low, zero, zero, fixed] if upwards else [low, -endless, ends, fixed]
        highs = [high, endless, ends, fixed] if upwards else [high, zero, endless, fixed]
        program = Program(self._size + count, [*rows, *extra, *own], np.concatenate(lows), np.concatenate(highs), whole=whole)
        return program, (Expression(counted, np.ones(count)), -1.0 if upwards else 1.0)

    def _end(self, place: int, *, upwards: bool, far: bool) -> float:
        target = self._targets[place]
        if upwards:
            return INFINITY if far else max(target.high, min(self._low[place], target.low) + target.width)
        return 0.0 if far else max(0.0, min(target.low, max(self._high[place], target.high) - target.width))

    def _take(self, solution: Floats) -> None:
        whole = np.rint(solution)
        values = np.rint(self._values.values(whole))
        before = self._low.copy(), self._high.copy()
        self._low, self._high = np.minimum(self._low, values), np.maximum(self._high, values)
        if not (np.array_equal(before[0], self._low) and np.array_equal(before[1], self._high)):
            self.caseloads.append(tuple(int(people) for people in whole.tolist()))
