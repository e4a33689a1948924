"""How much more somebody could have had without any printed sum being another: the p % rule for all sums together.

An alternative moves amounts between people: no amount of anybody falls under nothing, every figure stays. If one lets a person
have 15 % more, nobody can tell that they have not; if none does, a reader knows their amount to within 15 % from above. Who
reads may also know one amount, their own: then an alternative must do without that person. For a single figure that is the
p % rule: what others than the largest and the second largest have must be 15 % of the largest.

By linear programming in floating point; amounts are in parts of the largest, and off by less than a millionth of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

import highspy
import numpy as np

from kraft_desktop.disclosure.amounts.span import Flags, Matrix, NotProved
from kraft_desktop.disclosure.amounts.sums import P_PERCENT
from kraft_desktop.disclosure.solver.linear import INFINITY, Floats, Places, solver

_SHARE = P_PERCENT / 100
_MOST_PROGRAMS = 20_000
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Near:
    """An amount that is known too nearly: its pieces, and by whom (a reader who knows the amounts of ``insider``, if any)."""

    pieces: tuple[int, ...]
    insider: int | None


class AmountReach:
    """The figures as rows over pieces, and the pieces' sizes."""

    def __init__(self, rows: Matrix, owners: Sequence[int], sizes: Sequence[int]) -> None:
        self._rows, self._owners = rows, np.asarray(owners, dtype=np.intp)
        self._sizes = np.asarray(sizes, dtype=np.float64) / max(sizes, default=1)
        self._shift = _Shift(rows, self._sizes)
        self._printed = np.atleast_1d(rows.any(axis=0))
        _, place = np.unique(rows, axis=1, return_inverse=True)
        self._pattern = place.ravel()

    def near(self, but: Collection[int] = ()) -> Iterator[tuple[int, Iterator[Near]]]:
        """Each person ``but`` some with what of theirs is known too nearly by somebody. Unsure past a number of programs."""
        people = [person for person in self._without_equals() if person not in but]
        hidden = self._hidden(people)
        for person in people:
            yield person, self._near(person, set(np.flatnonzero(~hidden[person]).tolist()) if hidden[person].any() else None)

    def _near(self, person: int, may_see: set[int] | None) -> Iterator[Near]:
        own = np.flatnonzero((self._owners == person) & self._printed)
        if any(True for _ in self._who_see(partial(self._shift.all_more, own), person, may_see)):
            for pieces in self._runs(own):
                for insider in self._who_see(partial(self._shift.more, pieces), person, None):
                    yield Near(tuple(pieces.tolist()), insider)

    def is_near(self, near: Near) -> bool:
        """Whether an amount is known too nearly by these figures."""
        pieces = np.array(near.pieces, dtype=np.intp)
        return bool(self._printed[pieces].all()) and self._shift.more(pieces, self._still(near.insider)) is None

    def _without_equals(self) -> list[int]:
        """Those who have in some figures more than 15 % from others in the very same figures, also but for one of these."""
        size = int(self._pattern.max(initial=0)) + 1, int(self._owners.max(initial=0)) + 3
        own = np.zeros(size)  # with two people more who have nothing, so that there is always somebody else
        np.add.at(own, (self._pattern[self._printed], self._owners[self._printed]), self._sizes[self._printed])
        largest, next_largest = (-np.sort(-own, axis=1)[:, place, None] for place in (0, 1))
        is_largest = own == largest
        others = own.sum(axis=1, keepdims=True) - own - np.where(is_largest, next_largest, largest)
        return np.flatnonzero(((own > 0) & (others < _SHARE * own)).any(axis=0)).tolist()

    def _runs(self, own: Places) -> Iterator[Places]:
        """What is somebody's secret: each run of their pieces that begins and ends where the figures make a difference."""
        ends = np.flatnonzero(np.append(np.diff(self._pattern[own]) != 0, True)) + 1
        begins = np.concatenate([[0], ends[:-1]])
        for begin in begins.tolist():
            for end in ends[ends > begin].tolist():
                yield own[begin:end]

    def _hidden(self, people: Sequence[int]) -> Flags:
        """Of whom (rows) it is shown that those in the columns do not see them, by alternatives that take from half of all.

        The people are dealt into four hands, and two of them at a time give: nobody in the others is touched but the one who
        has 15 % more. Of all such alternatives the evenest is taken (least squares); it counts if nobody has to give more than
        they have. Those of whom it is not shown are looked at one by one.
        """
        size = int(self._owners.max(initial=0)) + 1
        hidden = np.zeros((size, size), dtype=np.bool_)
        wanted = np.zeros((self._rows.shape[0], size))
        for place in np.flatnonzero(np.isin(self._owners, people)).tolist():
            wanted[:, self._owners[place]] -= _SHARE * self._sizes[place] * self._rows[:, place]
        for deal in (1, 4, 16):
            hands = np.arange(size) // deal % 4
            for givers in combinations(range(4), 2):
                giving = np.isin(hands, givers)
                others = np.flatnonzero(~giving)
                left = [person for person in people if not giving[person] and not hidden[person][others].all()]
                if not left:
                    continue
                done = np.array(left, dtype=np.intp)[self._given(giving[self._owners], wanted[:, left])]
                hidden[np.ix_(done, others)] = True
        return hidden

    def _given(self, giving: Flags, wanted: Floats) -> Flags:
        """For each column of ``wanted``, whether the pieces that are ``giving`` can change the figures by just that."""
        each = self._rows[:, giving] * self._sizes[giving]
        shares = each.T @ _solution(each @ each.T, wanted)
        off, most = (np.abs(change).max(axis=0, initial=0.0) for change in (each @ shares - wanted, wanted))
        return np.array((off <= _NOTHING * most) & (shares.min(axis=0, initial=0.0) >= -1))

    def _who_see(self, more: Callable[[Places], Places | None], person: int, left: set[int] | None) -> Iterator[int | None]:
        """Those among ``left`` for whom there is no alternative with ``more`` for a person; of anybody when it is None, and
        then only None if there is none at all.

        Whoever has the same in one alternative does not see it; each alternative leaves fewer who might.
        """
        insider = None if left is None else min(left, default=None)
        while left is None or left:
            changed = more(self._still(insider))
            if changed is None:
                yield insider
            if insider is None and changed is None:
                return
            touched = set() if changed is None else set(self._owners[changed].tolist()) - {person}
            left = touched if left is None else left - {insider} if changed is None else left & touched
            insider = min(left, default=None)

    def _still(self, insider: int | None) -> Places:
        return np.zeros(0, dtype=np.intp) if insider is None else np.flatnonzero(self._owners == insider)


def _solution(square: Floats, wanted: Floats) -> Floats:
    """x with ``square`` x = ``wanted`` for a square that is A times its transpose, as far as there is one; by elimination at
    the largest place left of the diagonal, without the threads of a library, which would cost more than they bring."""
    size, least = len(square), 1e-11 * square.diagonal().max(initial=0.0)
    both, left, order = np.hstack([square, wanted]), np.ones(size, dtype=np.bool_), list[int]()
    while left.any():
        place = int(np.where(left, both.diagonal()[:size], -1).argmax())
        if both[place, place] <= least:
            break
        both[place] /= both[place, place]
        factors = both[:, place].copy()
        factors[place] = 0
        both -= factors[:, None] * both[place]
        left[place] = False
        order.append(place)
    found = np.zeros(wanted.shape)
    found[order] = both[order, size:]
    return found


class _Shift:
    """The program: by how much each piece is more or less, and as little as possible, under figures that stay."""

    def __init__(self, rows: Matrix, sizes: Floats) -> None:
        self._sizes, self._count = sizes, sizes.size
        self._solver = solver(whole=False, presolve=False)
        self._solver.setOptionValue("primal_feasibility_tolerance", _NOTHING)
        self._programs = 0
        self._target = len(rows)
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = 2 * self._count, len(rows) + 1
        model.col_cost_ = np.ones(2 * self._count)
        model.col_lower_ = np.zeros(2 * self._count)
        model.col_upper_ = np.concatenate([np.full(self._count, INFINITY), sizes])
        model.row_lower_ = np.zeros(len(rows) + 1)
        model.row_upper_ = np.append(np.zeros(len(rows)), INFINITY)
        both = np.hstack([rows, -rows])
        places = [np.flatnonzero(row) for row in both]
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(p.size for p in places), 0]).astype(np.int32)
        model.a_matrix_.index_ = np.concatenate([np.zeros(0, dtype=np.intp), *places]).astype(np.int32)
        model.a_matrix_.value_ = both[both != 0].astype(np.float64)
        self._solver.passModel(model)

    def more(self, pieces: Places, still: Places) -> Places | None:
        """What is changed so that ``pieces`` are 15 % more in all and those that stand ``still`` are as they were."""
        self._aim(pieces, 1 / float(self._sizes[pieces].sum()))
        self._solver.changeRowBounds(self._target, _SHARE, INFINITY)
        changed = self._solved(still)
        self._solver.changeRowBounds(self._target, 0.0, INFINITY)
        self._aim(pieces, 0.0)
        return changed

    def all_more(self, pieces: Places, still: Places) -> Places | None:
        """The same with each of ``pieces`` 15 % more."""
        added, none = _SHARE * self._sizes[pieces], np.zeros(pieces.size)
        self._bound(pieces, (added, added), (none, none))
        changed = self._solved(still)
        self._bound(pieces, (none, np.full(pieces.size, INFINITY)), (none, self._sizes[pieces]))
        return changed

    def _solved(self, still: Places) -> Places | None:
        self._programs += 1
        if self._programs > _MOST_PROGRAMS:
            raise NotProved
        none = np.zeros(still.size)
        self._bound(still, (none, none), (none, none))
        self._solver.run()
        status = self._solver.getModelStatus()
        values = np.array(self._solver.getSolution().col_value)
        self._bound(still, (none, np.full(still.size, INFINITY)), (none, self._sizes[still]))
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotProved
        return np.flatnonzero(np.maximum(values[: self._count], values[self._count :]) > _NOTHING)

    def _aim(self, pieces: Places, weight: float) -> None:
        for place in pieces.tolist():
            self._solver.changeCoeff(self._target, place, weight)
            self._solver.changeCoeff(self._target, place + self._count, -weight)

    def _bound(self, pieces: Places, more: tuple[Floats, Floats], less: tuple[Floats, Floats]) -> None:
        if pieces.size:
            columns = np.concatenate([pieces, pieces + self._count]).astype(np.int32)
            lowers, uppers = np.concatenate([more[0], less[0]]), np.concatenate([more[1], less[1]])
            self._solver.changeColsBounds(columns.size, columns, lowers, uppers)
