"""Rows of zeros under a hidden class: printed, they would say where its people are.

When it is hidden how many people a class has, and every class of another dimension but some that are hidden too shows 0 of
them, the zeros place these people in what is left: "Annat" has 0 to 5, all of them in Torsås. Such zeros are suppressed. Only
tables of people by nested steps have such rows; what the classes of other tables count is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kraft_desktop.disclosure.tables.arrays import Flags, Floats, Indices
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Key


@dataclass(frozen=True, slots=True)
class _Row:
    """A class and its zeros and other numbers over the classes of another dimension, as indices."""

    margin: int
    zeros: Indices
    others: Indices


class ZeroRows:
    """The rows among ``cells`` with the true ``values``; ``step`` is the dimension of nested steps, which places nobody."""

    def __init__(self, cells: Sequence[CellId], values: Floats, step: str | None) -> None:
        self._rows = list(_rows(cells, values, step)) if step else []

    def zeros(self, suppressed: Flags) -> Flags:
        """The zeros of each row whose class and other numbers are all ``suppressed``."""
        found = np.zeros_like(suppressed)
        for row in self._rows:
            if suppressed[row.margin] and suppressed[row.others].all():
                found[row.zeros] = True
        return found

    def closed(self, suppressed: Flags) -> Flags:
        """``suppressed`` with these zeros."""
        return suppressed | self.zeros(suppressed)

    def reopened(self, suppressed: Flags, index: int) -> Flags:
        """``suppressed`` without one cell, and without the zeros of the rows that are then no longer hidden."""
        without = suppressed.copy()
        without[index] = False
        for row in self._rows:
            if index == row.margin or index in row.others:
                without[row.zeros] = False
        return self.closed(without)


def _rows(cells: Sequence[CellId], values: Floats, step: str | None) -> Iterator[_Row]:
    index = {cell: i for i, cell in enumerate(cells)}
    members: dict[tuple[int, str], list[int]] = {}
    for i, (time, key) in enumerate(cells):
        for name, _ in key:
            margin = index.get((time, _without(key, name)))
            if name != step and margin is not None and any(other != step for other, _ in cells[margin][1]):
                members.setdefault((margin, name), []).append(i)
    for (margin, _), row in members.items():
        zero = values[row] == 0
        if zero.any():
            yield _Row(margin, np.array(row)[zero], np.array(row)[~zero])


def _without(key: Key, name: str) -> Key:
    return tuple(part for part in key if part[0] != name)
