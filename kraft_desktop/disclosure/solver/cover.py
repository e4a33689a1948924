"""The cheapest set of cells that meets all conditions of the kind "at least so much of these" (a covering program)."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from kraft_desktop.disclosure.solver.linear import EPSILON, FEASIBLE, Floats, OutOfWork, Places, solver

Chosen = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Condition:
    """sum(weights x chosen[places]) >= least."""

    places: Places
    weights: Floats
    least: float

    def met(self, chosen: Floats) -> float:
        """How much of it a (fractional) choice meets."""
        return float(self.weights @ chosen[self.places]) / self.least


class Cover:
    """Conditions gathered so far, over cells of which some are chosen already."""

    def __init__(self, costs: Floats, chosen: Chosen) -> None:
        self.costs = costs
        self.chosen = chosen
        self.conditions: list[Condition] = []

    def relaxed(self) -> tuple[Floats, float]:
        """The cheapest fractional choice and its cost."""
        return self._solve(np.ones(self.costs.size), whole=False)

    def cheapest(self, among: Chosen) -> Chosen:
        """The cheapest whole choice among some cells, or among all where those do not suffice."""
        allowed = among | self.chosen
        if any(c.weights[allowed[c.places]].sum() < c.least - EPSILON for c in self.conditions):
            allowed = np.ones_like(allowed)
        return self._solve(allowed.astype(float), whole=True)[0] > 0.5

    def _solve(self, most: Floats, *, whole: bool) -> tuple[Floats, float]:
        if not self.conditions:
            return self.chosen.astype(float), 0.0
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.costs.size, len(self.conditions)
        model.col_cost_ = self.costs
        model.col_lower_, model.col_upper_ = self.chosen.astype(float), most
        model.row_lower_ = np.array([c.least for c in self.conditions])
        model.row_upper_ = np.full(len(self.conditions), float(highspy.kHighsInf))
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(c.places.size for c in self.conditions)]).astype(np.int32)
        model.a_matrix_.index_ = np.concatenate([c.places for c in self.conditions]).astype(np.int32)
        model.a_matrix_.value_ = np.concatenate([c.weights for c in self.conditions])
        if whole:
            model.integrality_ = [highspy.HighsVarType.kInteger] * self.costs.size
        highs = solver(whole=whole, presolve=True)
        highs.passModel(model)
        highs.run()
        if highs.getInfo().primal_solution_status != FEASIBLE:
            raise OutOfWork
        solution = np.array(highs.getSolution().col_value)
        return np.clip(solution, 0.0, 1.0), highs.getInfo().objective_function_value
