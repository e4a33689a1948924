"""The covering program of secondary suppression: the cheapest set of cells that meets every condition found so far.

A condition gives cells a weight each and says how much the weights of the chosen cells must add up to.
"""

from __future__ import annotations

from collections.abc import Sequence
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
        self._fractional, self._loaded = self._solver(np.ones(costs.size), integer=False), 0

    def cheapest_fractional(self) -> tuple[Floats, float]:
        """The cheapest choice that may take fractions of cells (the linear relaxation), and its cost.

        Each solve starts from the last one, with the conditions added since.
        """
        self._add_conditions(self._fractional, self.conditions[self._loaded :])
        self._loaded = len(self.conditions)
        return self._solve(self._fractional)

    def cheapest_whole(self, among: Flags) -> Flags:
        """The cheapest choice of whole cells ``among`` some, or among all cells when those cannot meet the conditions.

        WorkLimitReached when the solver stops before it has found any.
        """
        allowed = among | self.chosen
        if any(c.weights[allowed[c.indices]].sum() < c.least - EPSILON for c in self.conditions):
            allowed = np.ones_like(allowed)
        solver = self._solver(allowed.astype(float), integer=True)
        self._add_conditions(solver, self.conditions)
        return self._solve(solver)[0] > 0.5

    def _solver(self, upper: Floats, *, integer: bool) -> highspy.Highs:
        """A program over the cells, of each of which as much as ``upper`` may be chosen, without conditions."""
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.costs.size, 0
        model.col_cost_ = self.costs
        model.col_lower_, model.col_upper_ = self.chosen.astype(float), upper
        if integer:
            model.integrality_ = [highspy.HighsVarType.kInteger] * self.costs.size
        highs = new_solver(integer=integer, presolve=integer)
        highs.setOptionValue("simplex_strategy", 1)  # dual: what was optimal stays so, but for the conditions added
        highs.passModel(model)
        return highs

    def _add_conditions(self, solver: highspy.Highs, conditions: Sequence[Condition]) -> None:
        if not conditions:
            return
        solver.addRows(
            len(conditions),
            np.array([c.least for c in conditions]),
            np.full(len(conditions), float(highspy.kHighsInf)),
            sum(c.indices.size for c in conditions),
            np.cumsum([0, *(c.indices.size for c in conditions[:-1])]).astype(np.int32),
            np.concatenate([c.indices for c in conditions]).astype(np.int32),
            np.concatenate([c.weights for c in conditions]),
        )

    def _solve(self, solver: highspy.Highs) -> tuple[Floats, float]:
        if not self.conditions:
            return self.chosen.astype(float), 0.0
        solver.run()
        if solver.getInfo().primal_solution_status != FEASIBLE:
            raise WorkLimitReached
        solution = np.array(solver.getSolution().col_value)
        return np.clip(solution, 0.0, 1.0), solver.getInfo().objective_function_value
