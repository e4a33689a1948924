"""The release history: everything published so far and the release being made, as one system that an attacker can solve."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import ceil, floor

import numpy as np

from kraft_desktop.disclosure.solver.linear import EPSILON, INFINITY, Infeasible, Program, Rows
from kraft_desktop.disclosure.tables.arrays import Floats, Indices
from kraft_desktop.disclosure.tables.rules import CEILING, Range, Rulebook
from kraft_desktop.disclosure.tables.system import CellId, Document, Expression, System
from kraft_desktop.disclosure.tables.table import Cell, Key, Parameters, PlainTables
from kraft_desktop.domain.errors import BadTables


class ReleaseHistory:
    """Releases in order of time, published and plain, as one joint system; BadTables when there is no cell in them.

    ``truth`` are the true figures of published releases, so far as they are still known; ``truth_of`` says, by the index of a
    release, which of them are its own, when that is known, and ``relaxation`` is the system of other releases with the same
    cells. For every cell ``published_ranges`` is the interval that the release prints, and ``known_ranges`` the interval that
    is known here.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        truth: Sequence[PlainTables] = (),
        *,
        truth_of: Mapping[int, int] | None = None,
        relaxation: System | None = None,
    ) -> None:
        ordered = sorted(documents, key=lambda document: document.release)  # stable: a correction comes after what it corrects
        self.documents = ordered
        self.relaxation = relaxation or System(ordered, relaxation=True)
        self.cells: dict[CellId, Cell] = {}
        self.plain_cells: set[CellId] = set()
        for time, document in enumerate(ordered):
            for cell in document.cells():
                known = self.cells.setdefault((time, cell.key), cell)
                if known.value is None and cell.interval is not None and known.interval is None:
                    self.cells[time, cell.key] = cell
                if isinstance(document, PlainTables):
                    self.plain_cells.add((time, cell.key))
        self.cell_ids = list(self.cells)
        if not self.cell_ids:
            raise BadTables(where="tables", problem="no cells")
        self.index = {cell: i for i, cell in enumerate(self.cell_ids)}
        self.published_ranges = {cell: _published_range(self.cells[cell]) for cell in self.cell_ids}
        self.before_solve: Callable[[], None] | None = None  # called before each linear program is solved
        self.truth_of = self._truth_by_release(truth) if truth_of is None else truth_of
        self.known_ranges = {**self.published_ranges, **self._true_ranges(truth)}
        self.group_ranges = self._unprinted_groups()

    @cached_property
    def uncertain_cells(self) -> set[CellId]:
        """The cells whose true number is not known here."""
        return {cell for cell, (low, high) in (*self.known_ranges.items(), *self.group_ranges.items()) if low != high}

    @cached_property
    def system(self) -> System:
        """The exact system; it is large, so it is built when first needed."""
        return System(self.documents)

    def _truth_by_release(self, truth: Sequence[PlainTables]) -> dict[int, int]:
        """By the index of a release, the index of its true figures in ``truth``. These belong to the first release of their
        number that agrees with them, one that has all of their cells before any other; BadTables when there is none."""
        found: dict[int, int] = {}
        for place, plain in enumerate(truth):
            values = {cell.key: cell.value for cell in plain.cells() if cell.value is not None}
            free = (time for time in range(len(self.documents)) if time not in found)
            for time in sorted(free, key=lambda time: (not self._has_all(time, values), time)):
                document = self.documents[time]
                if document.release == plain.release and all(c.value in {None, values.get(c.key)} for c in document.cells()):
                    found[time] = place
                    break
            else:
                raise BadTables(where=f"truth of release {plain.release}", problem="no such release")
        return found

    def _true_ranges(self, truth: Sequence[PlainTables]) -> dict[CellId, Range]:
        """The true figures of published releases, by cell."""
        return {
            (time, cell.key): (cell.value, cell.value)
            for time, place in self.truth_of.items()
            for cell in truth[place].cells()
            if cell.value is not None and (time, cell.key) in self.index
        }

    def _unprinted_groups(self) -> dict[CellId, Range]:
        """For groups of classes in the releases that print only their members: the sum of the members' ranges."""
        found: dict[CellId, Range] = {}
        for key, time in product(dict.fromkeys(key for _, key in self.cell_ids), range(len(self.documents))):
            parts = [self.known_ranges.get((time, member), (-1, -1)) for member in self.relaxation.members(key)]
            if (time, key) not in self.known_ranges and (-1, -1) not in parts:
                found[time, key] = sum(low for low, _ in parts), min(CEILING, sum(high for _, high in parts))
        return found

    def _has_all(self, time: int, values: Mapping[Key, int]) -> bool:
        """Whether a release has a cell for each of the true figures ``values``; one about part of the people has not."""
        return all((time, key) in self.index for key in values)

    def rulebook(self, always_printed: Collection[CellId] | None = None, parameters: Parameters | None = None) -> Rulebook:
        """The disclosure rules applied to this history; ``always_printed`` when it is known what the policy always prints, and
        ``parameters`` for others than the documents' own."""
        return Rulebook(self.relaxation, self.known_ranges, self.group_ranges, self.cells, always_printed, parameters)

    def bounds(self, hidden: Iterable[CellId] = ()) -> tuple[Floats, Floats]:
        """The lowest and highest value of every cell for a reader, when the cells ``hidden`` are suppressed."""
        low, high = (np.array(ends, dtype=float) for ends in zip(*self.published_ranges.values(), strict=True))
        indices = np.array([self.index[cell] for cell in hidden], dtype=np.intp)
        low[indices], high[indices] = 0.0, CEILING
        return low, high

    def rows(self, system: System) -> Rows:
        """The expressions of all cells in one of the two systems, in the order of ``cell_ids``."""
        return Rows([system.cells[cell] for cell in self.cell_ids])

    def attacker_constraints(self, system: System, hidden: Iterable[CellId] = ()) -> tuple[list[Expression], Floats, Floats]:
        """Rows, lower and upper bounds of what an attacker knows when the cells ``hidden`` are suppressed.

        The structural rows of the system come first, then one row for each cell.
        """
        low, high = self.bounds(hidden)
        rows = [*system.links, *system.zero_rows, *system.nested, *(system.cells[cell] for cell in self.cell_ids)]
        zeros, unbounded = np.zeros(len(rows) - low.size), np.full(len(system.nested), INFINITY)
        return rows, np.concatenate([zeros, low]), np.concatenate([zeros[unbounded.size :], unbounded, high])

    def attacker_program(self, hidden: Iterable[CellId] = (), *, exact: bool = False) -> AttackerProgram:
        """The attacker's linear program when the cells ``hidden`` are suppressed, in the relaxation or the exact system."""
        system = self.system if exact else self.relaxation
        rows, low, high = self.attacker_constraints(system, hidden)
        program = Program(system.size, rows, low, high)
        program.before_solve = self.before_solve
        return AttackerProgram(system, program, len(rows) - len(self.cell_ids))

    def check(self, *, exact: bool = False) -> None:
        """BadTables when the releases contradict themselves or each other, by the relaxation or the exact system."""
        attacker = self.attacker_program(exact=exact)
        try:
            attacker.linear.minimise(attacker.system.cells[self.cell_ids[0]])
        except Infeasible:
            raise BadTables(where=self._contradicting_release(), problem="contradiction") from None

    def _contradicting_release(self) -> str:
        for document in self.documents:
            single = ReleaseHistory([document])
            try:
                single.attacker_program().linear.minimise(single.relaxation.cells[single.cell_ids[0]])
            except Infeasible:
                return f"release {document.release}"
        return "releases together"


class AttackerProgram:
    """An attacker's linear program: ``structural_rows`` rows of the system first, then the rows of the cells."""

    def __init__(self, system: System, linear: Program, structural_rows: int) -> None:
        self.system, self.linear = system, linear
        self._structural_rows = structural_rows

    def set_bounds(self, indices: Indices, low: Floats, high: Floats) -> None:
        """Replace the bounds of the cells at ``indices``."""
        self.linear.set_bounds(indices + self._structural_rows, low, high)

    def duals(self, duals: Floats) -> Floats:
        """The dual values of the cells among those of all rows."""
        return duals[self._structural_rows :]

    def interval(self, *cells: CellId) -> Range:
        """The audit interval, in whole numbers, of a cell or of the difference of two (second less first).

        CEILING means that there is no upper end.
        """
        expression = self.system.expression(cells)
        low = self.linear.minimise(expression)
        high = self.linear.minimise(expression, -1.0)
        return ceil(low.value - EPSILON), floor(EPSILON - high.value)


def _published_range(cell: Cell) -> Range:
    if cell.value is not None:
        return cell.value, cell.value
    low, high = cell.interval or (0, None)
    return low, CEILING if high is None else high
