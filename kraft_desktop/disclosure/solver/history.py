"""All releases known together: what is printed in them, in the order of time, and what an outsider can work out of that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import product
from math import ceil, floor

import numpy as np

from kraft_desktop.disclosure.solver.linear import EPSILON, INFINITY, Floats, Infeasible, Places, Program, Rows
from kraft_desktop.disclosure.tables.rules import CEILING, Range, Rulebook
from kraft_desktop.disclosure.tables.system import CellId, Document, Expression, System
from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables
from kraft_desktop.domain.errors import BadTables


class ReleaseHistory:
    """The releases in the order of time, plain ones among them, as one system."""

    def __init__(self, documents: Sequence[Document], truth: Sequence[PlainTables] = ()) -> None:
        ordered = sorted(documents, key=lambda document: document.release)  # stable: a correction comes after what it corrects
        self.documents = ordered
        self.outline = System(ordered, outline=True)
        self.cells: dict[CellId, Cell] = {}
        self.plain: set[CellId] = set()
        for time, document in enumerate(ordered):
            for cell in document.cells():
                known = self.cells.setdefault((time, cell.key), cell)
                if known.value is None and cell.interval is not None and known.interval is None:
                    self.cells[time, cell.key] = cell
                if isinstance(document, PlainTables):
                    self.plain.add((time, cell.key))
        self.ids = list(self.cells)
        if not self.ids:
            raise BadTables(where="tables", problem="no cells")
        self.place = {cell: i for i, cell in enumerate(self.ids)}
        self.printed = {cell: _range(self.cells[cell]) for cell in self.ids}
        self.tick: Callable[[], None] | None = None  # told before each linear program is solved
        self.known = {**self.printed, **self._remembered(truth)}
        self.apart = self._told_apart()

    @cached_property
    def unknown(self) -> set[CellId]:
        """The cells whose true numbers are not known here."""
        return {cell for cell, (low, high) in (*self.known.items(), *self.apart.items()) if low != high}

    @cached_property
    def system(self) -> System:
        """The exact system, large, built where it is asked for."""
        return System(self.documents)

    def _remembered(self, truth: Sequence[PlainTables]) -> dict[CellId, Range]:
        """True figures of releases already sent: each goes with the first of its number that it agrees with."""
        remembered: dict[CellId, Range] = {}
        free = set(range(len(self.documents)))
        for plain in truth:
            values = {cell.key: cell.value for cell in plain.cells() if cell.value is not None}
            for time in sorted(free, key=lambda time: (not self._has(time, values), time)):
                document = self.documents[time]
                if document.release == plain.release and all(c.value in {None, values.get(c.key)} for c in document.cells()):
                    free.remove(time)
                    own = {(time, key): (value, value) for key, value in values.items()}
                    remembered |= {cell: known for cell, known in own.items() if cell in self.place}
                    break
            else:
                raise BadTables(where=f"truth of release {plain.release}", problem="no such release")
        return remembered

    def _told_apart(self) -> dict[CellId, Range]:
        """Groups in the releases that tell of their members one by one, and not of them."""
        found: dict[CellId, Range] = {}
        for key, time in product(dict.fromkeys(key for _, key in self.ids), range(len(self.documents))):
            parts = [self.known.get((time, member), (-1, -1)) for member in self.outline.members(key)]
            if (time, key) not in self.known and (-1, -1) not in parts:
                found[time, key] = sum(low for low, _ in parts), min(CEILING, sum(high for _, high in parts))
        return found

    def _has(self, time: int, values: Mapping[Key, int]) -> bool:
        """Whether a document has all the numbers that true figures give: another may be about a few of the same people."""
        return all((time, key) in self.place for key in values)

    @contextmanager
    def learning(self, cells: Iterable[CellId]) -> Iterator[None]:
        """For a while the outsider knows the true figures of some cells, so far as they are known here."""
        printed = self.printed
        self.printed = {**printed, **{cell: self.known[cell] for cell in cells}}
        try:
            yield
        finally:
            self.printed = printed

    def rulebook(self) -> Rulebook:
        """The rules applied to all that is known here."""
        return Rulebook(self.outline, self.known, self.apart, self.cells)

    def bounds(self, hidden: Iterable[CellId] = ()) -> tuple[Floats, Floats]:
        """Low and high for every cell, when the cells ``hidden`` are not printed."""
        low, high = (np.array(ends, dtype=float) for ends in zip(*self.printed.values(), strict=True))
        places = np.array([self.place[cell] for cell in hidden], dtype=np.intp)
        low[places], high[places] = 0.0, CEILING
        return low, high

    def rows(self, system: System) -> Rows:
        """Every cell, to be evaluated in solutions of one of the systems."""
        return Rows([system.cells[cell] for cell in self.ids])

    def outsider(self, system: System, hidden: Iterable[CellId] = ()) -> tuple[list[Expression], Floats, Floats]:
        """The rows an outsider knows when the cells ``hidden`` are not printed: the frame first, then every cell."""
        low, high = self.bounds(hidden)
        rows = [*system.ties, *system.empty, *system.nested, *(system.cells[cell] for cell in self.ids)]
        zero, endless = np.zeros(len(rows) - low.size), np.full(len(system.nested), INFINITY)
        return rows, np.concatenate([zero, low]), np.concatenate([zero[endless.size :], endless, high])

    def program(self, hidden: Iterable[CellId] = (), *, exact: bool = False) -> Outside:
        """The outsider's linear program, in the outline or exactly."""
        system = self.system if exact else self.outline
        rows, low, high = self.outsider(system, hidden)
        program = Program(system.size, rows, low, high)
        program.tick = self.tick
        return Outside(system, program, len(rows) - len(self.ids))

    def check(self, *, exact: bool = False) -> None:
        """BadTables when the releases contradict themselves or each other, by the outline or exactly."""
        outside = self.program(exact=exact)
        try:
            outside.program.least(outside.system.cells[self.ids[0]])
        except Infeasible:
            raise BadTables(where=self._culprit(), problem="contradiction") from None

    def _culprit(self) -> str:
        for document in self.documents:
            alone = ReleaseHistory([document])
            try:
                alone.program().program.least(alone.outline.cells[alone.ids[0]])
            except Infeasible:
                return f"release {document.release}"
        return "releases together"


class Outside:
    """A program whose rows for cells begin after the frame."""

    def __init__(self, system: System, program: Program, frame: int) -> None:
        self.system, self.program = system, program
        self._frame = frame

    def bound(self, places: Places, low: Floats, high: Floats) -> None:
        """Move the bounds of cells."""
        self.program.bound(places + self._frame, low, high)

    def duals(self, duals: Floats) -> Floats:
        """The duals of the cells among all duals."""
        return duals[self._frame :]

    def interval(self, *cells: CellId) -> Range:
        """The whole numbers a cell, or the difference of two, can be believed to be; CEILING stands for no upper end."""
        expression = self.system.number(cells)
        low = self.program.least(expression)
        high = self.program.least(expression, -1.0)
        return ceil(low.value - EPSILON), floor(EPSILON - high.value)


def _range(cell: Cell) -> Range:
    if cell.value is not None:
        return cell.value, cell.value
    low, high = cell.interval or (0, None)
    return low, CEILING if high is None else high
