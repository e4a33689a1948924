"""The p % rule for all printed sums together: nobody's amount may be estimated from above to within 15 %.

An alternative is another set of amounts, none below zero, with the same printed sums. When an alternative gives a person 15 %
more than they have, a reader cannot rule that out; when there is none, the reader's upper estimate is within 15 % of the true
amount. A reader can also be an insider who knows one amount, their own; the alternative must then leave the insider's amount
as it is. For a single sum this is the usual p % rule: everyone but the two largest must have 15 % of the largest together.

Computed by linear programming in floating point, with amounts as fractions of the largest one and an error below a millionth.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

import highspy
import numpy as np

from kraft_desktop.disclosure.amounts.contributors import NotProved
from kraft_desktop.disclosure.amounts.sums import P_PERCENT
from kraft_desktop.disclosure.solver.linear import INFINITY, new_solver
from kraft_desktop.disclosure.tables.arrays import Flags, Floats, Indices, Matrix

_P = P_PERCENT / 100
_MAX_PROGRAMS = 20_000
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class CloseEstimate:
    """An amount that can be estimated too closely: its pieces, and the ``insider`` who can (None: any reader)."""

    pieces: tuple[int, ...]
    insider: int | None


class PPercentAudit:
    """The audit of printed sums: a row for each sum over pieces of amounts, and the owner and the size of each piece."""

    def __init__(self, rows: Matrix, owners: Sequence[int], sizes: Sequence[int]) -> None:
        self._rows, self._owners = rows, np.asarray(owners, dtype=np.intp)
        self._sizes = np.asarray(sizes, dtype=np.float64) / max(sizes, default=1)
        self._alternatives = _Alternatives(rows, self._sizes)
        self._printed = np.atleast_1d(rows.any(axis=0))
        _, index = np.unique(rows, axis=1, return_inverse=True)
        self._pattern = index.ravel()

    def close_estimates(self, exclude: Collection[int] = ()) -> Iterator[tuple[int, Iterator[CloseEstimate]]]:
        """Every person who may be exposed, with the close estimates of their amounts; people in ``exclude`` are left out.

        NotProved when it takes too many linear programs.
        """
        people = [person for person in self._possibly_exposed() if person not in exclude]
        protected = self._protected(people)
        for person in people:
            yield (
                person,
                self._close_estimates_of(
                    person, set(np.flatnonzero(~protected[person]).tolist()) if protected[person].any() else None
                ),
            )

    def _close_estimates_of(self, person: int, insiders: set[int] | None) -> Iterator[CloseEstimate]:
        own = np.flatnonzero((self._owners == person) & self._printed)
        if any(True for _ in self._insiders_who_estimate(partial(self._alternatives.raise_each, own), person, insiders)):
            for pieces in self._runs(own):
                for insider in self._insiders_who_estimate(partial(self._alternatives.raise_sum, pieces), person, None):
                    yield CloseEstimate(tuple(pieces.tolist()), insider)

    def is_too_close(self, estimate: CloseEstimate) -> bool:
        """Whether these sums allow an estimate that is too close."""
        pieces = np.array(estimate.pieces, dtype=np.intp)
        return (
            bool(self._printed[pieces].all())
            and self._alternatives.raise_sum(pieces, self._pieces_of(estimate.insider)) is None
        )

    def _possibly_exposed(self) -> list[int]:
        """The people who may be exposed. All others are safe: in every pattern of sums where they have an amount, the other
        people, even without the largest of them, have at least 15 % of it."""
        size = int(self._pattern.max(initial=0)) + 1, int(self._owners.max(initial=0)) + 3
        own = np.zeros(size)  # two more people without an amount, so that there is always a largest and a next largest
        np.add.at(own, (self._pattern[self._printed], self._owners[self._printed]), self._sizes[self._printed])
        largest, next_largest = (-np.sort(-own, axis=1)[:, index, None] for index in (0, 1))
        is_largest = own == largest
        others = own.sum(axis=1, keepdims=True) - own - np.where(is_largest, next_largest, largest)
        return np.flatnonzero(((own > 0) & (others < _P * own)).any(axis=0)).tolist()

    def _runs(self, own: Indices) -> Iterator[Indices]:
        """The amounts of a person that need protection: every run of pieces between two changes of the sums that hold them."""
        ends = np.flatnonzero(np.append(np.diff(self._pattern[own]) != 0, True)) + 1
        begins = np.concatenate([[0], ends[:-1]])
        for begin in begins.tolist():
            for end in ends[ends > begin].tolist():
                yield own[begin:end]

    def _protected(self, people: Sequence[int]) -> Flags:
        """For each person (row) the insiders (columns) who are proved unable to estimate the person's amounts too closely.

        A fast test before the linear programs: people are divided into four groups, and each alternative takes amounts from
        two of the groups only, so that nobody in the other two is affected but the person who gets 15 % more. The least squares
        alternative is tried; it counts when nobody gives more than they have. Pairs that remain are tested by linear programs.
        """
        size = int(self._owners.max(initial=0)) + 1
        protected = np.zeros((size, size), dtype=np.bool_)
        wanted = np.zeros((self._rows.shape[0], size))
        for index in np.flatnonzero(np.isin(self._owners, people)).tolist():
            wanted[:, self._owners[index]] -= _P * self._sizes[index] * self._rows[:, index]
        for deal in (1, 4, 16):
            hands = np.arange(size) // deal % 4
            for givers in combinations(range(4), 2):
                giving = np.isin(hands, givers)
                others = np.flatnonzero(~giving)
                candidates = [person for person in people if not giving[person] and not protected[person][others].all()]
                if not candidates:
                    continue
                done = np.array(candidates, dtype=np.intp)[self._can_compensate(giving[self._owners], wanted[:, candidates])]
                protected[np.ix_(done, others)] = True
        return protected

    def _can_compensate(self, giving: Flags, wanted: Floats) -> Flags:
        """For each column of ``wanted``, whether the pieces marked in ``giving`` can change the sums by exactly that."""
        each = self._rows[:, giving] * self._sizes[giving]
        shares = each.T @ _solve_normal_equations(each @ each.T, wanted)
        off, most = (np.abs(change).max(axis=0, initial=0.0) for change in (each @ shares - wanted, wanted))
        return np.array((off <= _TOLERANCE * most) & (shares.min(axis=0, initial=0.0) >= -1))

    def _insiders_who_estimate(
        self, alternative: Callable[[Indices], Indices | None], person: int, candidates: set[int] | None
    ) -> Iterator[int | None]:
        """The insiders among ``candidates`` for whom there is no alternative that raises a person's amount.

        ``candidates`` None means everyone; then the only answer is None when there is no alternative even for a reader who is
        no insider. An insider whose amount an alternative leaves as it is cannot rule it out, so each alternative found reduces
        the candidates.
        """
        insider = None if candidates is None else min(candidates, default=None)
        while candidates is None or candidates:
            changed = alternative(self._pieces_of(insider))
            if changed is None:
                yield insider
            if insider is None and changed is None:
                return
            touched = set() if changed is None else set(self._owners[changed].tolist()) - {person}
            candidates = touched if candidates is None else candidates - {insider} if changed is None else candidates & touched
            insider = min(candidates, default=None)

    def _pieces_of(self, insider: int | None) -> Indices:
        return np.zeros(0, dtype=np.intp) if insider is None else np.flatnonzero(self._owners == insider)


def _solve_normal_equations(square: Floats, wanted: Floats) -> Floats:
    """x with ``square`` x = ``wanted``, where ``square`` is a matrix times its transpose; 0 where x is not determined.

    Elimination with the largest remaining diagonal element as pivot. The threads of a library would take longer to start than
    they save.
    """
    size, least = len(square), 1e-11 * square.diagonal().max(initial=0.0)
    both, remaining, order = np.hstack([square, wanted]), np.ones(size, dtype=np.bool_), list[int]()
    while remaining.any():
        index = int(np.where(remaining, both.diagonal()[:size], -1).argmax())
        if both[index, index] <= least:
            break
        both[index] /= both[index, index]
        factors = both[:, index].copy()
        factors[index] = 0
        both -= factors[:, None] * both[index]
        remaining[index] = False
        order.append(index)
    found = np.zeros(wanted.shape)
    found[order] = both[order, size:]
    return found


class _Alternatives:
    """The linear program of alternatives: by how much each piece is larger or smaller, in all as little as possible, while
    every printed sum stays the same."""

    def __init__(self, rows: Matrix, sizes: Floats) -> None:
        self._sizes, self._count = sizes, sizes.size
        self._solver = new_solver(integer=False, presolve=False)
        self._solver.setOptionValue("primal_feasibility_tolerance", _TOLERANCE)
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
        indices = [np.flatnonzero(row) for row in both]
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(p.size for p in indices), 0]).astype(np.int32)
        model.a_matrix_.index_ = np.concatenate([np.zeros(0, dtype=np.intp), *indices]).astype(np.int32)
        model.a_matrix_.value_ = both[both != 0].astype(np.float64)
        self._solver.passModel(model)

    def raise_sum(self, pieces: Indices, fixed: Indices) -> Indices | None:
        """The pieces that an alternative changes in which ``pieces`` together are 15 % larger and those ``fixed`` unchanged;
        None when there is no alternative."""
        self._set_target_row(pieces, 1 / float(self._sizes[pieces].sum()))
        self._solver.changeRowBounds(self._target, _P, INFINITY)
        changed = self._solve(fixed)
        self._solver.changeRowBounds(self._target, 0.0, INFINITY)
        self._set_target_row(pieces, 0.0)
        return changed

    def raise_each(self, pieces: Indices, fixed: Indices) -> Indices | None:
        """As ``raise_sum``, with each of ``pieces`` 15 % larger."""
        added, none = _P * self._sizes[pieces], np.zeros(pieces.size)
        self._set_bounds(pieces, (added, added), (none, none))
        changed = self._solve(fixed)
        self._set_bounds(pieces, (none, np.full(pieces.size, INFINITY)), (none, self._sizes[pieces]))
        return changed

    def _solve(self, fixed: Indices) -> Indices | None:
        self._programs += 1
        if self._programs > _MAX_PROGRAMS:
            raise NotProved
        none = np.zeros(fixed.size)
        self._set_bounds(fixed, (none, none), (none, none))
        self._solver.run()
        status = self._solver.getModelStatus()
        values = np.array(self._solver.getSolution().col_value)
        self._set_bounds(fixed, (none, np.full(fixed.size, INFINITY)), (none, self._sizes[fixed]))
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotProved
        return np.flatnonzero(np.maximum(values[: self._count], values[self._count :]) > _TOLERANCE)

    def _set_target_row(self, pieces: Indices, weight: float) -> None:
        for index in pieces.tolist():
            self._solver.changeCoeff(self._target, index, weight)
            self._solver.changeCoeff(self._target, index + self._count, -weight)

    def _set_bounds(self, pieces: Indices, more: tuple[Floats, Floats], less: tuple[Floats, Floats]) -> None:
        if pieces.size:
            columns = np.concatenate([pieces, pieces + self._count]).astype(np.int32)
            lowers, uppers = np.concatenate([more[0], less[0]]), np.concatenate([more[1], less[1]])
            self._solver.changeColsBounds(columns.size, columns, lowers, uppers)
