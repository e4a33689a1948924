"""Which cells to blank beside the sensitive ones: the cheapest set under which every target keeps its width.

The classical exact method for cell suppression (Fischetti and Salazar-Gonzalez, Management Science 47, 2001): a linear program
says how far a target can be moved under the blanks chosen; where that is too little, its dual values say which cells hold it,
and at least so much of those must be blanked. A covering program picks the cheapest set that meets all conditions found so far,
first with fractions of cells, then whole, until none is violated. Pinned classes cost more than all other cells together, so
they give way last; the core totals are not among the cells to choose from. All this in the outline of the system; exactly only
where what was chosen there could not be proved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from kraft_desktop.disclosure.solver.bounds import Endpoints
from kraft_desktop.disclosure.solver.cover import Chosen, Condition, Cover
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import EPSILON, Extreme, Floats, OutOfWork, Places
from kraft_desktop.disclosure.tables.rules import CEILING, Target
from kraft_desktop.disclosure.tables.system import Expression, System

Watch = Callable[[str, float], None]  # a stage and a share done; what it raises stops the work
REACH = 8.0  # how far above its value a fraction of a blank is thought to move a cell: twice the usual width
ROUNDS = 40  # whole choices tried before what is chosen stays chosen
LARGE = 10_000  # cells x choices: of many cells fewer choices are tried at first, since each costs more


def unwatched(stage: str, share: float) -> None:
    """Nobody is told."""
    del stage, share


class Witnesses:
    """Solutions found so far. One proves its ends for a target as long as every cell it moves is blank."""

    def __init__(self, ledger: ReleaseHistory, system: System, targets: Sequence[Target], places: Places) -> None:
        self._rows, self._ends, self._places = ledger.rows(system), Endpoints(system, targets), places
        self._true = np.array([ledger.known[ledger.ids[place]][0] for place in places], dtype=float)
        self._count = 0
        self._moved = np.zeros((64, (places.size + 7) // 8), dtype=np.uint8)  # a bit for each cell a solution moves
        self._reached = np.zeros((64, len(targets)))

    def add(self, solution: Floats) -> None:
        """Take a solution in."""
        if self._count == len(self._moved):
            self._moved = np.concatenate([self._moved, np.zeros_like(self._moved)])
            self._reached = np.concatenate([self._reached, np.zeros_like(self._reached)])
        self._moved[self._count] = np.packbits(np.abs(self._rows.values(solution)[self._places] - self._true) > EPSILON)
        self._reached[self._count] = self._ends.rows.values(solution)
        self._count += 1

    def unproved(self, blank: Chosen) -> Places:
        """The targets that no solutions prove under the blanks."""
        valid = ~(self._moved[: self._count] & np.packbits(~blank)).any(axis=1)
        reached = self._reached[: self._count][valid]
        return self._ends.short(reached.min(axis=0, initial=np.inf), reached.max(axis=0, initial=-np.inf))

    def one(self, place: int) -> Expression:
        """A target."""
        return self._ends.rows.one(place)

    def together(self, places: Places) -> Expression:
        """Some targets added up, to move many at once."""
        return self._ends.rows.sum(places)


class Choice:
    """The search for blanks among the plain cells of a ledger, from those that are ``sensitive`` themselves."""

    def __init__(
        self,
        ledger: ReleaseHistory,
        targets: Sequence[Target],
        sensitive: Chosen,
        costs: Floats,
        places: Places,
        watch: Watch,
        work: int,
        *,
        exact: bool = False,
    ) -> None:
        self._targets, self._places, self._watch, self._work = targets, places, watch, work
        self._true = np.array([ledger.known[ledger.ids[place]][0] for place in places], dtype=float)
        self._outside = ledger.program(exact=exact)
        self._witnesses = Witnesses(ledger, self._outside.system, targets, places)
        self._cover, self._sensitive = Cover(costs, sensitive), sensitive
        self._ceiling = np.full(places.size, float(CEILING))

    def blanks(self) -> Chosen:
        """The cells to blank, the sensitive ones included. OutOfWork when the limit of work is met first."""
        blank, done = self._search(min(ROUNDS, max(4, LARGE // max(1, self._places.size))))
        while not done:  # what is chosen stays, and only what is still missing is searched for
            self._cover = Cover(self._cover.costs, blank)
            blank, done = self._search(ROUNDS)
        return self._pruned(blank)

    def _search(self, rounds: int) -> tuple[Chosen, bool]:
        """Fractions, then whole choices, until no target is too narrow or enough have been tried."""
        support = self._fractions()
        blank = self._cover.cheapest(support)
        for turn in range(rounds):
            self._watch("choose", turn / rounds)
            if not self._examine(blank):
                return blank, True
            support |= self._cover.relaxed()[0] > EPSILON
            blank = self._cover.cheapest(support)
        return blank, False

    def _pruned(self, blank: Chosen) -> Chosen:
        """Without the secondary blanks that turn out not to be needed, the dearest tried first."""
        for place in np.argsort(-self._cover.costs, kind="stable"):
            if blank[place] and not self._sensitive[place]:
                without = blank.copy()
                without[place] = False
                if self._suffices(without):
                    blank = without
        return blank

    def _fractions(self) -> Chosen:
        """Gather conditions with fractions of blanks until the cost hardly rises; the cells used of late."""
        share, last, still = self._cover.relaxed()[0], 0.0, 0
        support = share > EPSILON
        while still < 2:
            self._bound(self._true * (1 - share), self._true + REACH * share)
            missing = self._witnesses.unproved(share > 1 - EPSILON)
            found = [self._demand(int(i), share, REACH, 0.02) for i in missing]
            if not any(found):
                break
            share, cost = self._cover.relaxed()
            support = support | (share > EPSILON) if still else share > EPSILON
            still = still + 1 if cost <= last * 1.001 else 0
            last = cost
        return support

    def _examine(self, blank: Chosen) -> bool:
        """Whether a whole choice leaves a target too narrow; conditions against that are gathered."""
        self._bound(np.where(blank, 0.0, self._true), np.where(blank, self._ceiling, self._true))
        missing, before = self._witnesses.unproved(blank), len(self._targets) + 1
        while 8 < missing.size < 0.9 * before:
            for sign in (1.0, -1.0):
                self._witnesses.add(self._outside.program.least(self._witnesses.together(missing), sign).solution)
            before, missing = missing.size, self._witnesses.unproved(blank)
        share, found = blank.astype(float), False
        for place in missing:
            if place in self._witnesses.unproved(blank):
                found |= self._demand(int(place), share, CEILING, 0.0)
        return found

    def _suffices(self, blank: Chosen) -> bool:
        """Whether a whole choice leaves every target wide enough."""
        self._bound(np.where(blank, 0.0, self._true), np.where(blank, self._ceiling, self._true))
        for place in self._witnesses.unproved(blank):
            for sign in (1.0, -1.0):
                self._witnesses.add(self._outside.program.least(self._witnesses.one(place), sign).solution)
            if place in self._witnesses.unproved(blank):
                return False
        return True

    def _bound(self, low: Floats, high: Floats) -> None:
        self._outside.bound(self._places, low, high)

    def _demand(self, place: int, share: Floats, reach: float, tolerance: float) -> bool:
        """Whether a target is too narrow; the conditions that say so are gathered."""
        if self._outside.program.work > self._work:
            raise OutOfWork
        target, expression = self._targets[place], self._witnesses.one(place)
        low, high = (self._outside.program.least(expression, sign) for sign in (1.0, -1.0))
        self._witnesses.add(low.solution)
        self._witnesses.add(high.solution)
        below, above = self._pull(low, reach), self._pull(high, reach)
        found = False
        for pull, short in (
            (below, low.value - target.low),
            (above, target.high + high.value),
            (below + above, target.width + high.value + low.value),
        ):
            if short > EPSILON:
                found |= self._condition(pull, short, share, tolerance)
        return found

    def _pull(self, extreme: Extreme, reach: float) -> Floats:
        """What blanking each cell could bring at most, by the dual values."""
        duals = self._outside.duals(extreme.duals)[self._places]
        pull = np.where(duals > 0, duals * self._true, -duals * reach)
        return np.where(pull > 1e-7, pull, 0.0)

    def _condition(self, pull: Floats, short: float, share: Floats, tolerance: float) -> bool:
        free = (pull > 0) & ~self._cover.chosen
        least = short + float(pull[free] @ share[free])
        places = np.flatnonzero(free)
        condition = Condition(places, np.minimum(pull[places], least), least)
        if condition.met(share) > 1 - tolerance or condition.met(np.ones_like(share)) < 1:
            return False  # met already; or not to be met with fractions that move cells so little
        self._cover.conditions.append(condition)
        return True


def costs(values: Floats, pins: Chosen, process: Chosen) -> Floats:
    """What a blank costs: 1 + log(1 + v), a pinned outcome more than all else, a pinned process count more than those."""
    plain = 1 + np.log1p(values)
    total = float(plain.sum())
    prices: Floats = plain + pins * total + process * 3 * total
    return prices
