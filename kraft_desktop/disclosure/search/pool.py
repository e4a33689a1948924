"""Finds the caseloads of a certificate: few of them, each putting as many targets as it can at an end.

Whole numbers are found block by block. First the core, with fractions in the blocks: how many people follow each pattern. With
that settled the blocks know nothing of each other, and each deals its people out over its classes in a program of its own, as
often as that proves more. What one core cannot show the next one is chosen for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kraft_desktop.disclosure.search.choice import Watch
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import INFINITY, Floats, Infeasible, OutOfWork, Program, Rows
from kraft_desktop.disclosure.tables.rules import CEILING, Target
from kraft_desktop.disclosure.tables.system import CellId, Expression
from kraft_desktop.domain.errors import BadTables

Live = NDArray[np.bool_]
Known = tuple[Sequence[Expression], Floats, Floats]
KNOWN, NEAR, ALL, FAR = range(4)  # where to look for a core
GAP = 0.05  # a caseload that puts nearly as many targets at an end as could be is as good


@dataclass(frozen=True, slots=True)
class WantedEndpoint:
    """Values to move, each upwards or down, and the end at which moving further counts no more."""

    values: Sequence[Expression]
    up: Live
    ends: Floats

    def same(self, other: WantedEndpoint) -> bool:
        """Whether the same is wanted of the same values."""
        if [id(value) for value in self.values] != [id(value) for value in other.values]:
            return False
        return bool(np.array_equal(self.up, other.up) and np.array_equal(self.ends, other.ends))


class Subproblem:
    """The unknowns from ``first`` to ``last``, and all that is known of them once those before them are settled.

    Those that are not ``live`` are nobody.
    """

    def __init__(self, known: Known, first: int, last: int, live: Live | None = None) -> None:
        self.first, self.last = first, last
        self._live = np.arange(first, last) if live is None else first + np.flatnonzero(live[first:last])
        self._place = np.full(last, -1)
        self._place[self._live] = np.arange(self._live.size)
        rows, low, high = known
        own = [i for i, row in enumerate(rows) if first <= row.columns[-1] < last and (low[i] > 0 or high[i] < CEILING)]
        self._rows = [self._inside(rows[i]) for i in own]
        self._before = [self._outside(rows[i]) for i in own]
        self._low, self._high = low[own], high[own]

    def _inside(self, expression: Expression) -> Expression:
        place = self._place[expression.columns]
        return Expression(place[place >= 0], expression.weights[place >= 0])

    def _outside(self, expression: Expression) -> Expression:
        before = expression.columns < self.first
        return Expression(expression.columns[before], expression.weights[before])

    def settled(self, before: Floats) -> Floats:
        """What the unknowns before this part have brought into each row."""
        return np.array([row.value(before) for row in self._before])

    def solve(self, settled: Floats, wanted: WantedEndpoint, whole: Live) -> Floats:
        """The unknowns of the part, in whole numbers where ``whole`` says so. Infeasible, OutOfWork.

        The program has one more unknown for each value wanted: as far as that counts towards the end wanted.
        """
        low, high = self._low - settled, self._high - settled
        if any(not row.columns.size and not low[i] <= 0 <= high[i] for i, row in enumerate(self._rows)):
            raise Infeasible
        rows = [row for row in self._rows if row.columns.size]
        real = np.array([row.columns.size > 0 for row in self._rows], dtype=bool)
        size, count, up = self._live.size, len(wanted.values), wanted.up
        counted = size + np.arange(count)
        values = [self._inside(value) for value in wanted.values]
        extra = [Expression(np.append(v.columns, c), np.append(v.weights, -1.0)) for v, c in zip(values, counted, strict=True)]
        own = [Expression(np.array([column]), np.ones(1)) for column in counted]
        zero, endless = np.zeros(count), np.full(count, INFINITY)
        lows = np.concatenate([low[real], np.where(up, zero, -endless), np.where(up, zero, wanted.ends)])
        highs = np.concatenate([high[real], np.where(up, endless, zero), np.where(up, wanted.ends, endless)])
        integers = np.concatenate([whole[self._live], np.zeros(count, dtype=bool)])
        program = Program(size + count, [*rows, *extra, *own], lows, highs, whole=integers, gap=GAP)
        found = np.zeros(self.last - self.first)
        found[self._live - self.first] = program.least(Expression(counted, np.where(up, -1.0, 1.0))).solution[:size]
        return found


class Pool:
    """Whole caseloads that agree with what is published when the plain cells ``hidden`` are suppressed."""

    def __init__(self, ledger: ReleaseHistory, hidden: Sequence[CellId], targets: Sequence[Target], watch: Watch) -> None:
        system = ledger.system
        self._system, self._known = system, ledger.outsider(system, hidden)
        self._targets, self._watch = targets, watch
        self._everywhere = np.ones(system.size, dtype=bool)
        self._parts = [Subproblem(self._known, first, last) for first, last in system.ranges[1:]]
        self._values = Rows([system.number(target.cells) for target in targets])
        self._each = [self._values.one(place) for place in range(len(targets))]
        last = np.array([value.columns[-1] for value in self._each], dtype=np.intp)
        self._owns = [(part.first <= last) & (last < part.last) for part in self._parts]
        self._least, self._most, self._width = (
            np.array([getattr(target, name) for target in targets], dtype=float) for name in ("low", "high", "width")
        )
        self._low, self._high = np.full(len(targets), INFINITY), np.full(len(targets), -INFINITY)
        self.caseloads: list[tuple[int, ...]] = []

    def fill(self) -> list[Target]:
        """Find caseloads until every target is proved; those that cannot be, so far as the limit of work lets us find out.

        Cores are looked for among the patterns that caseloads had before, then near those, then among all; last for one
        target alone, as far out as it can be.
        """
        failed = np.zeros(len(self._targets), dtype=bool)
        among = ALL
        while (missing := self._missing() & ~failed).any():
            wanted = missing & (np.cumsum(missing) == 1) if among == FAR else missing
            for upwards in (False, True):
                self._try(wanted & self._missing(), among, upwards=upwards)
            if among == FAR:
                failed |= wanted & self._missing()
            among = KNOWN if (missing & ~self._missing()).any() else (among + 1) % (FAR + 1)
        return [self._targets[int(i)] for i in np.flatnonzero(failed)]

    def _missing(self) -> Live:
        found: Live = (self._low > self._least) | (self._high < self._most) | (self._high - self._low < self._width)
        return found

    def _try(self, missing: Live, among: int, *, upwards: bool) -> None:
        """Caseloads with one core, chosen to put as many targets as it can at one end."""
        if not missing.any():
            return
        self._tell()
        wanted = self._wanted(missing, upwards=upwards, far=among == FAR)
        everyone = Subproblem(self._known, 0, self._system.size, self._live(among))
        settled = everyone.settled(np.zeros(0))
        core = self._system.core.size
        try:
            patterns = everyone.solve(settled, wanted, self._everywhere & (np.arange(self._system.size) < core))[:core]
            try:
                self._deal(np.rint(patterns), missing, upwards=upwards, far=among == FAR)
            except Infeasible:
                self._take(everyone.solve(settled, wanted, self._everywhere))
        except OutOfWork:
            return
        except Infeasible:
            if among >= ALL:  # fractions fit, whole people do not
                raise BadTables(where="releases together", problem="contradiction") from None

    def _live(self, among: int) -> Live | None:
        """The unknowns of the patterns to look among."""
        if among >= ALL or not self.caseloads:
            return None
        size = self._system.core.size
        patterns = np.logical_or.reduce([np.array(caseload[:size]) > 0 for caseload in self.caseloads])
        return self._system.possible(self._system.core.unknowns.near(patterns) if among == NEAR else patterns)

    def _deal(self, core: Floats, missing: Live, *, upwards: bool, far: bool) -> None:
        """Deal the people of a core out over the classes of each block, until no block can show more with it."""
        if not self._parts:  # nothing is told of classes
            self._take(core)
        solved: list[tuple[Floats, WantedEndpoint, Floats] | None] = [None] * len(self._parts)
        at_work = [True] * len(self._parts)
        while any(at_work):
            before = self._missing()
            for up in (upwards, not upwards):
                caseload = core
                for i, part in enumerate(self._parts):
                    self._tell()
                    wanted = self._wanted(self._owns[i] & missing & self._missing() & at_work[i], upwards=up, far=far)
                    settled, last = part.settled(caseload), solved[i]
                    if last is None or not np.array_equal(settled, last[0]) or (wanted.values and not wanted.same(last[1])):
                        last = solved[i] = settled, wanted, np.rint(part.solve(settled, wanted, self._everywhere))
                    caseload = np.concatenate([caseload, last[2]])
                self._take(caseload)
            gained = before & ~self._missing()
            at_work = [bool((owns & gained).any()) for owns in self._owns]

    def _tell(self) -> None:
        self._watch("certify", 1 - self._missing().sum() / len(self._targets))

    def _wanted(self, missing: Live, *, upwards: bool, far: bool) -> WantedEndpoint:
        """Each target to the end that still is to be shown; where both are or only the width is, to the one asked for."""
        places = np.flatnonzero(missing)
        low, high = self._low[places], self._high[places]
        least, most, width = self._least[places], self._most[places], self._width[places]
        up = (high < most) | (low <= least) if upwards else (high < most) & (low <= least)
        above = np.full(places.size, float(CEILING)) if far else np.maximum(most, np.minimum(low, least) + width)
        below = np.zeros(places.size) if far else np.maximum(0.0, np.minimum(least, np.maximum(high, most) - width))
        return WantedEndpoint([self._each[place] for place in places], up, np.where(up, above, below))

    def _take(self, solution: Floats) -> None:
        whole = np.rint(solution)
        values = np.rint(self._values.values(whole))
        low, high = np.minimum(self._low, values), np.maximum(self._high, values)
        if not (np.array_equal(low, self._low) and np.array_equal(high, self._high)):
            self._low, self._high = low, high
            self.caseloads.append(tuple(int(people) for people in whole.tolist()))
