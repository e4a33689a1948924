"""Linear and integer programs over the joint system, by HiGHS: one thread, limited by work and never by the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from kraft_desktop.disclosure.tables.arrays import Flags, Floats, Indices
from kraft_desktop.disclosure.tables.system import Expression

EPSILON = 1e-6
INFINITY = float(highspy.kHighsInf)
FEASIBLE = 2  # HiGHS: a feasible solution was found, proved optimal or not


class Rows:
    """Expressions as the rows of a sparse matrix, to be evaluated together; ValueError for one without unknowns."""

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

    def row(self, index: int) -> Expression:
        """The expression at ``index``."""
        entries = slice(self.starts[index], self.starts[index + 1])
        return Expression(self.columns[entries], self.weights[entries])

    def sum(self, indices: Indices) -> Expression:
        """The sum of the expressions at ``indices``."""
        picked = np.repeat(np.isin(np.arange(len(self)), indices), np.diff(self.starts))
        columns, inverse = np.unique(self.columns[picked], return_inverse=True)
        return Expression(columns, np.bincount(inverse, weights=self.weights[picked]).astype(float))


@dataclass(frozen=True, slots=True)
class Optimum:
    """The minimum of an expression: its value, a solution that reaches it, and the dual value of each row."""

    value: float
    solution: Floats
    duals: Floats


class Program:
    """A linear or mixed integer program: unknowns >= 0 under rows ``low <= expression <= high``.

    Each solve starts from the solution of the last one.
    """

    def __init__(
        self,
        size: int,
        rows: Sequence[Expression],
        low: Floats,
        high: Floats,
        *,
        integer: Flags | None = None,
        gap: float = 1e-4,
    ) -> None:
        """``integer`` marks the unknowns that must be whole numbers; ``gap`` is the relative gap that is optimal then."""
        self.size = size
        self.work = 0
        self.before_solve: Callable[[], None] | None = None  # called before each solve
        self._integer = integer is not None
        self._solver = new_solver(integer=self._integer, presolve=self._integer, gap=gap)
        if self._integer:  # heuristics that take more time here than they save
            for name in ("run_feasibility_jump", "run_rens", "run_rins"):
                self._solver.setOptionValue(f"mip_heuristic_{name}", False)
            self._solver.setOptionValue("mip_detect_symmetry", False)
        lows, highs = np.zeros(size), np.full(size, INFINITY)
        self._column = np.full(len(rows), -1)  # a row of one unknown is a bound on it
        taken: set[int] = set()
        for index, row in enumerate(rows):
            if row.columns.size == 1 and row.weights[0] == 1 and int(row.columns[0]) not in taken:
                column = int(row.columns[0])
                taken.add(column)
                self._column[index] = column
                lows[column], highs[column] = max(low[index], 0.0), high[index]
        self._proper_rows = np.flatnonzero(self._column < 0)
        self._row = np.full(len(rows), -1)
        self._row[self._proper_rows] = np.arange(self._proper_rows.size)
        self._load(
            Rows([rows[int(i)] for i in self._proper_rows]),
            (lows, highs),
            (low[self._proper_rows], high[self._proper_rows]),
            integer=integer,
        )
        self._priced_columns: Indices = np.zeros(0, dtype=np.intp)

    def _load(
        self, rows: Rows, columns: tuple[Floats, Floats], bounds: tuple[Floats, Floats], *, integer: Flags | None
    ) -> None:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.size, len(rows)
        model.col_cost_ = np.zeros(self.size)
        model.col_lower_, model.col_upper_ = columns
        model.row_lower_, model.row_upper_ = bounds
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = rows.starts.astype(np.int32)
        model.a_matrix_.index_ = rows.columns.astype(np.int32)
        model.a_matrix_.value_ = rows.weights
        if integer is not None:
            kinds = highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger
            model.integrality_ = [kinds[bool(must)] for must in integer]
        self._solver.passModel(model)

    def set_bounds(self, indices: Indices, low: Floats, high: Floats) -> None:
        """Replace the bounds of the rows at ``indices``."""
        proper = self._row[indices] >= 0
        if proper.any():
            rows = self._row[indices[proper]].astype(np.int32)
            self._solver.changeRowsBounds(rows.size, rows, low[proper], high[proper])  # type: ignore[attr-defined]  # no stub
        if not proper.all():
            columns = self._column[indices[~proper]].astype(np.int32)
            self._solver.changeColsBounds(columns.size, columns, np.maximum(low[~proper], 0.0), high[~proper])

    def minimise(self, expression: Expression, sign: float = 1.0) -> Optimum:
        """The minimum of ``sign`` x ``expression``; with ``sign`` -1 the value is minus the maximum.

        Infeasible when no solution fits the rows, WorkLimitReached when the solver stops before the optimum. An expression
        that adds and subtracts published numbers always has a minimum, because each of those has bounds.
        """
        self._set_objective(expression, sign)
        return self._solve()

    def bound(self, expression: Expression, sign: float = 1.0) -> float:
        """A number that ``sign`` x ``expression`` is never below under the rows of an integer program, its minimum unless the
        solver stops before; Infeasible when no solution fits the rows."""
        self._set_objective(expression, sign)
        self._run()
        return float(self._solver.getInfo().mip_dual_bound)

    @property
    def found(self) -> Floats | None:
        """The best solution that the last solve of an integer program found, None when it found none."""
        if self._solver.getInfo().primal_solution_status != FEASIBLE:
            return None
        return np.array(self._solver.getSolution().col_value)

    def _set_objective(self, expression: Expression, sign: float) -> None:
        solver = self._solver
        if self._priced_columns.size:
            solver.changeColsCost(
                self._priced_columns.size, self._priced_columns.astype(np.int32), np.zeros(self._priced_columns.size)
            )
        solver.changeColsCost(expression.columns.size, expression.columns.astype(np.int32), sign * expression.weights)
        self._priced_columns = expression.columns

    def _run(self) -> highspy.HighsModelStatus:
        if self.before_solve is not None:
            self.before_solve()
        self._solver.run()
        self.work += max(self._solver.getInfo().simplex_iteration_count, 0) + 1
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise Infeasible
        return status

    def _solve(self) -> Optimum:
        status, solver = self._run(), self._solver
        info = solver.getInfo()
        if status != highspy.HighsModelStatus.kOptimal and not (self._integer and info.primal_solution_status == FEASIBLE):
            raise WorkLimitReached
        solution = solver.getSolution()
        values = np.array(solution.col_value)
        duals = np.zeros(self._column.size)
        if solution.dual_valid:
            duals[self._proper_rows] = solution.row_dual
            columns = self._column >= 0
            duals[columns] = np.array(solution.col_dual)[self._column[columns]]
        return Optimum(info.objective_function_value, values, duals)


class Infeasible(Exception):  # a result of solving, which every caller that can meet it catches
    """No solution fits all rows."""


class WorkLimitReached(Exception):
    """The solver reached its limit of work before the optimum was proved."""


def new_solver(*, integer: bool, presolve: bool, gap: float = 1e-4) -> highspy.Highs:
    """HiGHS on one thread, so that every run gives the same result; integer programs stop after a fixed number of nodes."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # not in its stubs
    options: dict[str, bool | int | float | str] = {"output_flag": False, "threads": 1, "parallel": "off", "random_seed": 0}
    if integer:
        options |= {"mip_max_nodes": 2_000, "mip_rel_gap": gap}
    if not presolve:
        options |= {"presolve": "off", "simplex_strategy": 4}
    for name, value in options.items():
        highs.setOptionValue(name, value)
    return highs
