"""How much more somebody could have had without any printed sum being another: the p % rule for all sums together.

An alternative moves amounts between people: no amount of anybody falls under nothing, every figure stays. If one lets a person
have 15 % more, nobody can tell that they have not; if none does, a reader knows their amount to within 15 % from above. Who
reads may also know one amount, their own: then an alternative must do without that person. For a single figure that is the
p % rule: what others than the largest and the second largest have must be 15 % of the largest.

By linear programming in floating point; amounts are in parts of the largest, and off by less than a millionth of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from kraft_desktop.disclosure.linear import INFINITY, solver
from kraft_desktop.disclosure.span import Unsure
from kraft_desktop.disclosure.sums import P_PERCENT

Matrix = NDArray[np.int64]
Places = NDArray[np.intp]
_SHARE = P_PERCENT / 100
_MOST_PROGRAMS = 20_000
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Near:
    """An amount that is known too nearly: its pieces, and by whom (a reader who knows the amounts of ``insider``, if any)."""

    pieces: tuple[int, ...]
    insider: int | None


class Reach:
    """The figures as rows over pieces, and the pieces' sizes."""

    def __init__(self, rows: Matrix, owners: Sequence[int], sizes: Sequence[int]) -> None:
        self._rows, self._owners = rows, np.asarray(owners, dtype=np.intp)
        self._sizes = np.asarray(sizes, dtype=np.float64) / max(sizes, default=1)
        self._shift = _Shift(rows, self._sizes)
        _, place = np.unique(rows, axis=1, return_inverse=True)
        self._pattern = place.ravel()

    def near(self) -> Iterator[Near]:
        """Every amount that is known too nearly by somebody. Unsure past a number of programs."""
        for pieces in self._amounts():
            if not self._among_equals(pieces):
                yield from self._by_somebody(pieces)

    def is_near(self, near: Near) -> bool:
        """Whether an amount is known too nearly by these figures."""
        printed = bool(self._rows[:, list(near.pieces)].any(axis=0).all())
        return printed and self._moved(np.array(near.pieces, dtype=np.intp), near.insider) is None

    def _amounts(self) -> Iterator[Places]:
        """What is somebody's secret: each run of their pieces that begins and ends where the figures make a difference."""
        ends = np.flatnonzero(np.append((np.diff(self._owners) != 0) | (np.diff(self._pattern) != 0), True)) + 1
        begins = np.concatenate([[0], ends[:-1]])
        printed = np.atleast_1d(self._rows.any(axis=0))
        for begin in begins.tolist():
            for end in ends[ends > begin].tolist():
                run = slice(begin, end)
                if (self._owners[run] != self._owners[begin]).any() or not printed[run].all():
                    break
                yield np.arange(begin, end)

    def _among_equals(self, pieces: Places) -> bool:
        """Whether others have enough in the very same figures, also but for one of them."""
        same = np.isin(self._pattern, self._pattern[pieces]) & (self._owners != self._owners[pieces[0]])
        others = np.bincount(self._owners[same], weights=self._sizes[same], minlength=1)
        return bool(others.sum() - others.max() >= _SHARE * self._sizes[pieces].sum())

    def _by_somebody(self, pieces: Places) -> Iterator[Near]:
        left = self._moved(pieces, None)
        if left is None:
            yield Near(tuple(pieces.tolist()), None)
            return
        while left:
            insider = min(left)
            moved = self._moved(pieces, insider)
            if moved is None:
                yield Near(tuple(pieces.tolist()), insider)
            left = left - {insider} if moved is None else left & moved

    def _moved(self, pieces: Places, insider: int | None) -> set[int] | None:
        """The others who have another amount in an alternative where these pieces are more; None when there is none."""
        still = np.flatnonzero(self._owners == insider) if insider is not None else np.zeros(0, dtype=np.intp)
        places = self._shift.to_more(pieces, still)
        return None if places is None else set(self._owners[places].tolist()) - {int(self._owners[pieces[0]])}


class _Shift:
    """The program: by how much each piece is more or less, and as little as possible, under figures that stay."""

    def __init__(self, rows: Matrix, sizes: NDArray[np.float64]) -> None:
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
        model.row_lower_ = np.append(np.zeros(len(rows)), _SHARE)
        model.row_upper_ = np.append(np.zeros(len(rows)), INFINITY)
        both = np.hstack([rows, -rows])
        places = [np.flatnonzero(row) for row in both]
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(p.size for p in places), 0]).astype(np.int32)
        model.a_matrix_.index_ = np.concatenate([np.zeros(0, dtype=np.intp), *places]).astype(np.int32)
        model.a_matrix_.value_ = both[both != 0].astype(np.float64)
        self._solver.passModel(model)

    def to_more(self, pieces: Places, still: Places) -> Places | None:
        """The pieces that are changed so that ``pieces`` are 15 % more and those that stand ``still`` are as they were."""
        self._programs += 1
        if self._programs > _MOST_PROGRAMS:
            raise Unsure
        self._aim(pieces, 1 / float(self._sizes[pieces].sum()))
        self._bound(still, np.zeros(still.size), np.zeros(still.size))
        self._solver.run()
        status = self._solver.getModelStatus()
        values = np.array(self._solver.getSolution().col_value)
        self._aim(pieces, 0.0)
        self._bound(still, np.full(still.size, INFINITY), self._sizes[still])
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise Unsure
        return np.flatnonzero(np.maximum(values[: self._count], values[self._count :]) > _NOTHING)

    def _aim(self, pieces: Places, weight: float) -> None:
        for place in pieces.tolist():
            self._solver.changeCoeff(self._target, place, weight)
            self._solver.changeCoeff(self._target, place + self._count, -weight)

    def _bound(self, still: Places, more: NDArray[np.float64], less: NDArray[np.float64]) -> None:
        if still.size:
            columns = np.concatenate([still, still + self._count]).astype(np.int32)
            uppers = np.concatenate([more, less])
            self._solver.changeColsBounds(columns.size, columns, np.zeros(columns.size), uppers)
