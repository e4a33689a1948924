"""The covering program of secondary suppression: the cheapest set of cells that meets every condition found so far.

A condition gives cells a weight each and says how much the weights of the chosen cells must add up to.
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from kraft_desktop.disclosure.solver.linear import EPSILON, FEASIBLE, WorkLimitReached, new_solver
from kraft_desktop.disclosure.tables.arrays import Flags, Floats, Indices


@dataclass(frozen=True, slots=True)
class Condition:
    """sum(weights x chosen[indices]) >= least, where a chosen cell counts 1 and any other 0."""

    indices: Indices
    weights: Floats
    least: float

    def met_share(self, chosen: Floats) -> float:
        """The share of the condition that a choice of cells meets, 1 or more when it holds; ``chosen`` may hold fractions."""
        return float(self.weights @ chosen[self.indices]) / self.least


class CoveringProgram:
    """The conditions gathered so far, over cells with ``costs`` of which some are ``chosen`` from the start."""

    def __init__(self, costs: Floats, chosen: Flags) -> None:
        self.costs = costs
        self.chosen = chosen
        self.conditions: list[Condition] = []

    def cheapest_fractional(self) -> tuple[Floats, float]:
        """The cheapest choice that may take fractions of cells (the linear relaxation), and its cost."""
        return self._solve(np.ones(self.costs.size), integer=False)

    def cheapest_whole(self, among: Flags) -> Flags:
        """The cheapest choice of whole cells ``among`` some, or among all cells when those cannot meet the conditions.

        WorkLimitReached when the solver stops before it has found any.
        """
        allowed = among | self.chosen
        if any(c.weights[allowed[c.indices]].sum() < c.least - EPSILON for c in self.conditions):
            allowed = np.ones_like(allowed)
        return self._solve(allowed.astype(float), integer=True)[0] > 0.5

    def _solve(self, upper: Floats, *, integer: bool) -> tuple[Floats, float]:
        if not self.conditions:
            return self.chosen.astype(float), 0.0
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.costs.size, len(self.conditions)
        model.col_cost_ = self.costs
        model.col_lower_, model.col_upper_ = self.chosen.astype(float), upper
        model.row_lower_ = np.array([c.least for c in self.conditions])
        model.row_upper_ = np.full(len(self.conditions), float(highspy.kHighsInf))
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(c.indices.size for c in self.conditions)]).astype(np.int32)
        model.a_matrix_.index_ = np.concatenate([c.indices for c in self.conditions]).astype(np.int32)
        model.a_matrix_.value_ = np.concatenate([c.weights for c in self.conditions])
        if integer:
            model.integrality_ = [highspy.HighsVarType.kInteger] * self.costs.size
        highs = new_solver(integer=integer, presolve=True)
        highs.passModel(model)
        highs.run()
        if highs.getInfo().primal_solution_status != FEASIBLE:
            raise WorkLimitReached
        solution = np.array(highs.getSolution().col_value)
        return np.clip(solution, 0.0, 1.0), highs.getInfo().objective_function_value
