"""A second attacker on sums and means, by another formulation: unknowns x[person, release], scipy, and floating point.

They know the printed figures, for everybody which classes they are in and from when their support is known, who has nothing,
whose amount stood still between two releases, and for whom it grew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from scipy.linalg import null_space
from scipy.optimize import linprog

Array = np.ndarray[Any, Any]


class Outsider:
    """``truth[r]`` are the amounts at release r by person, ``printed[r]`` the figures: who is in each."""

    def __init__(self, truth: Sequence[Mapping[str, int]], printed: Sequence[Sequence[frozenset[str]]]) -> None:
        self.places = {(who, r): n for n, (r, who) in enumerate((r, who) for r, now in enumerate(truth) for who in now)}
        self.true = np.array([truth[r][who] for who, r in self.places], dtype=float)
        self.who = np.array([who for who, _ in self.places])
        rows = [
            self._row({(who, r): 1.0 for who in figure if who in truth[r]})
            for r, figures in enumerate(printed)
            for figure in figures
        ]
        self.grown: list[Array] = []
        for (who, r), n in self.places.items():
            if not self.true[n]:
                rows.append(self._row({(who, r): 1.0}))
            before = self.places.get((who, r - 1))
            if before is not None and self.true[n] == self.true[before]:
                rows.append(self._row({(who, r): 1.0, (who, r - 1): -1.0}))
            elif before is not None:
                self.grown.append(self._row({(who, r): -1.0, (who, r - 1): 1.0}) * np.sign(self.true[n] - self.true[before]))
        self.equal = np.array(rows).reshape(len(rows), len(self.places))
        self.free = null_space(self.equal) if self.places else np.zeros((0, 0))

    def _row(self, parts: Mapping[tuple[str, int], float]) -> Array:
        row = np.zeros(len(self.places))
        for key, weight in parts.items():
            row[self.places[key]] = weight
        return row

    def wanted(self) -> list[tuple[str, Array]]:
        """What would be somebody's secret: their amount at a release, and what they got between two."""
        found = []
        for (who, r), n in self.places.items():
            if self.true[n]:
                found.append((who, self._row({(who, r): 1.0})))
            for (other, s), m in self.places.items():
                if other == who and s < r and self.true[n] > self.true[m]:
                    found.append((who, self._row({(who, r): 1.0, (who, s): -1.0})))
        return found

    def determined(self) -> set[str]:
        """Those of whom an amount, or a change of it, is the same whatever agrees with what is printed."""
        return {who for who, row in self.wanted() if not self.free.size or np.abs(row @ self.free).max() < 1e-9}

    def determined_together(self, size: int) -> set[tuple[str, ...]]:
        """The groups of so many people of whom some combination of amounts is."""
        found = set()
        for group in combinations(sorted(set(self.who)), size):
            own = np.isin(self.who, group)
            if np.linalg.matrix_rank(self.free[own], 1e-9) < np.linalg.matrix_rank(self._alone(own), 1e-9):
                found.add(group)
        return found

    def _alone(self, own: Array) -> Array:
        """What the amounts of a few people could be if nothing were printed of anybody."""
        known = self.equal[(self.equal != 0).any(axis=1) & (np.abs(self.equal[:, ~own]).sum(axis=1) == 0)]
        return null_space(known[:, own]) if len(known) else np.eye(int(own.sum()))

    def nearly(self, percent: int, insider: str | None = None) -> set[str]:
        """Those of whom an amount, or what they got, is known to be less than so much above what it is."""
        equal, values = self.equal, self.equal @ self.true
        if insider is not None:
            own = np.eye(len(self.places))[self.who == insider]
            equal, values = np.vstack([equal, own]), np.concatenate([values, own @ self.true])
        grown = np.array(self.grown).reshape(-1, len(self.places))
        size, found = self.true.max(initial=1.0), set()
        for who, row in self.wanted():
            if who in found or who == insider:
                continue
            result = linprog(-row, grown, np.zeros(len(grown)), equal, values / size)
            if result.status == 0 and -(result.fun or 0.0) * size < (1 + percent / 100) * (row @ self.true) * (1 - 1e-6):
                found.add(who)
        return found
