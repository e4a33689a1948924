"""Linear and integer programs over the joint system, by HiGHS: one thread, limited by work and never by the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from kraft_desktop.disclosure.tables.system import Expression

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Whole = NDArray[np.bool_]
EPSILON = 1e-6
INFINITY = float(highspy.kHighsInf)
FEASIBLE = 2  # HiGHS: a solution is there, proved best or not


class Rows:
    """Expressions stacked, to be evaluated together."""

    def __init__(self, expressions: Sequence[Expression]) -> None:
        sizes = [e.columns.size for e in expressions]
        self.starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        self.columns = np.concatenate([e.columns for e in expressions]) if expressions else np.zeros(0, dtype=np.intp)
        self.weights = np.concatenate([e.weights for e in expressions]) if expressions else np.zeros(0)
        if min(sizes, default=1) == 0:
            raise ValueError("an expression without unknowns")

    def __len__(self) -> int:
        return self.starts.size - 1

    def values(self, solution: Floats) -> Floats:
        """The value of each expression in a solution."""
        if not len(self):
            return np.zeros(0)
        return np.add.reduceat(solution[self.columns] * self.weights, self.starts[:-1])

    def one(self, place: int) -> Expression:
        """An expression again."""
        own = slice(self.starts[place], self.starts[place + 1])
        return Expression(self.columns[own], self.weights[own])

    def sum(self, places: Places) -> Expression:
        """Some of the expressions added up."""
        picked = np.repeat(np.isin(np.arange(len(self)), places), np.diff(self.starts))
        columns, place = np.unique(self.columns[picked], return_inverse=True)
        return Expression(columns, np.bincount(place, weights=self.weights[picked]).astype(float))


@dataclass(frozen=True, slots=True)
class Extreme:
    """The least value of an expression: the value, a solution, and for each row what a unit more on its bound would bring."""

    value: float
    solution: Floats
    duals: Floats


class Program:
    """Unknowns >= 0 under rows ``low <= expression <= high``, whole numbers or not. A solve starts where the last one ended."""

    def __init__(
        self, size: int, rows: Sequence[Expression], low: Floats, high: Floats, *, whole: Whole | None = None, gap: float = 1e-4
    ) -> None:
        """``whole``: which unknowns must be whole numbers; then ``gap`` says how near the best is enough."""
        self.size = size
        self.work = 0
        self.tick: Callable[[], None] | None = None  # told before each solve
        self._whole = whole is not None
        self._solver = solver(whole=self._whole, presolve=self._whole, gap=gap)
        if self._whole:  # what costs more than it finds here
            for name in ("run_feasibility_jump", "run_rens", "run_rins"):
                self._solver.setOptionValue(f"mip_heuristic_{name}", False)
            self._solver.setOptionValue("mip_detect_symmetry", False)
        lows, highs = np.zeros(size), np.full(size, INFINITY)
        self._column = np.full(len(rows), -1)  # a row of one unknown is a bound on it
        taken: set[int] = set()
        for place, row in enumerate(rows):
            if row.columns.size == 1 and row.weights[0] == 1 and int(row.columns[0]) not in taken:
                column = int(row.columns[0])
                taken.add(column)
                self._column[place] = column
                lows[column], highs[column] = max(low[place], 0.0), high[place]
        self._own = np.flatnonzero(self._column < 0)
        self._row = np.full(len(rows), -1)
        self._row[self._own] = np.arange(self._own.size)
        self._load(Rows([rows[int(i)] for i in self._own]), (lows, highs), (low[self._own], high[self._own]), whole=whole)
        self._costly: Places = np.zeros(0, dtype=np.intp)

    def _load(self, rows: Rows, columns: tuple[Floats, Floats], bounds: tuple[Floats, Floats], *, whole: Whole | None) -> None:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.size, len(rows)
        model.col_cost_ = np.zeros(self.size)
        model.col_lower_, model.col_upper_ = columns
        model.row_lower_, model.row_upper_ = bounds
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = rows.starts.astype(np.int32)
        model.a_matrix_.index_ = rows.columns.astype(np.int32)
        model.a_matrix_.value_ = rows.weights
        if whole is not None:
            kinds = highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger
            model.integrality_ = [kinds[bool(must)] for must in whole]
        self._solver.passModel(model)

    def bound(self, places: Places, low: Floats, high: Floats) -> None:
        """Move the bounds of the rows at ``places``."""
        own = self._row[places] >= 0
        if own.any():
            rows = self._row[places[own]].astype(np.int32)
            self._solver.changeRowsBounds(rows.size, rows, low[own], high[own])  # type: ignore[attr-defined]  # not in its stubs
        if not own.all():
            columns = self._column[places[~own]].astype(np.int32)
            self._solver.changeColsBounds(columns.size, columns, np.maximum(low[~own], 0.0), high[~own])

    def least(self, expression: Expression, sign: float = 1.0) -> Extreme:
        """The least value of ``sign`` x ``expression``. Infeasible when nothing fits the rows, OutOfWork when it is not found.

        Every expression of printed numbers is bounded, because each of those is.
        """
        self._cost(expression, sign)
        return self._solve()

    def _cost(self, expression: Expression, sign: float) -> None:
        solver = self._solver
        if self._costly.size:
            solver.changeColsCost(self._costly.size, self._costly.astype(np.int32), np.zeros(self._costly.size))
        solver.changeColsCost(expression.columns.size, expression.columns.astype(np.int32), sign * expression.weights)
        self._costly = expression.columns

    def _solve(self) -> Extreme:
        if self.tick is not None:
            self.tick()
        solver = self._solver
        solver.run()
        info = solver.getInfo()
        self.work += max(info.simplex_iteration_count, 0) + 1
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise Infeasible
        if status != highspy.HighsModelStatus.kOptimal and not (self._whole and info.primal_solution_status == FEASIBLE):
            raise OutOfWork
        solution = solver.getSolution()
        values = np.array(solution.col_value)
        duals = np.zeros(self._column.size)
        if solution.dual_valid:
            duals[self._own] = solution.row_dual
            columns = self._column >= 0
            duals[columns] = np.array(solution.col_dual)[self._column[columns]]
        return Extreme(info.objective_function_value, values, duals)


class Infeasible(Exception):  # a finding, caught where it is asked for
    """No solution fits all rows."""


class OutOfWork(Exception):
    """The solver met its limit of work before it was sure."""


def solver(*, whole: bool, presolve: bool, gap: float = 1e-4) -> highspy.Highs:
    """HiGHS on one thread, the same on every run; integer programs stop at a number of nodes."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # not in its stubs
    options: dict[str, bool | int | float | str] = {"output_flag": False, "threads": 1, "parallel": "off", "random_seed": 0}
    if whole:
        options |= {"mip_max_nodes": 2_000, "mip_rel_gap": gap}
    if not presolve:
        options |= {"presolve": "off", "simplex_strategy": 4}
    for name, value in options.items():
        highs.setOptionValue(name, value)
    return highs
