"""What the first packages stated besides their tables: how many of all numbers sent until then were targets.

That number is one more equation for a reader. Every number that may have been a target gets a whole unknown that is 1 when it
was and 0 when not; a target lies among the sensitive values, another number below or above them, and the unknowns of one
statement add up to what it states. What follows for a hidden cell is found by an integer program, by its bound and not by its
best solution, so that an interval is never narrower than what follows when the program stops early.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np

from kraft_desktop.disclosure.solver.bounds import MOST, whole_interval
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import INFINITY, Infeasible, Program
from kraft_desktop.disclosure.tables.arrays import Floats
from kraft_desktop.disclosure.tables.rules import CEILING, Range, Target
from kraft_desktop.disclosure.tables.system import CellId, Expression
from kraft_desktop.disclosure.tables.table import Cell, Key, PublishedTables
from kraft_desktop.disclosure.tables.unprinted import as_published

_Intervals = dict[Key, tuple[int, int | None]]


def tightened(
    releases: Sequence[PublishedTables], *, complete: bool, moments: Sequence[int | str] | None = None
) -> list[PublishedTables]:
    """The ``releases`` with intervals no wider than the stated numbers of targets allow.

    ``moments`` say when each left, when that was not in the order they are given in. ``complete`` says that nothing else was
    sent before the last of them. Otherwise, or when a release states no verdict (it was entered by hand, perhaps later), other
    numbers may have been counted as well, and a statement is only an upper limit. Statements that cannot be true of these
    releases are left out, and releases that state nothing come back as they are.
    """
    if all(_stated(release) is None for release in releases):
        return list(releases)
    order = sorted(range(len(releases)), key=lambda place: (moments or range(len(releases)))[place])
    sent = tuple(releases[place] for place in order)
    text = repr([(one.as_json(), one.verdict) for one in sent])
    found = _intervals(_Sent(documents=sent, text=text), complete and all(one.verdict is not None for one in sent))
    return [_with_intervals(one, found[order.index(place)]) for place, one in enumerate(releases)]


@dataclass(frozen=True, slots=True)
class _Sent:
    """Releases, the same as others when their ``text`` is."""

    documents: tuple[PublishedTables, ...] = field(compare=False)
    text: str


def _stated(document: PublishedTables) -> int | None:
    return document.verdict.targets if document.verdict is not None else None


def _with_intervals(document: PublishedTables, found: _Intervals) -> PublishedTables:
    def changed(cell: Cell) -> Cell:
        return replace(cell, interval=found[cell.key]) if cell.key in found else cell

    return as_published(document, tuple(table.with_cells(changed) for table in document.tables)) if found else document


@lru_cache(maxsize=8)  # a page asks about the same releases for every package that it tries
def _intervals(sent: _Sent, sure: bool) -> list[_Intervals]:
    """By release, the intervals that become narrower."""
    history = ReleaseHistory(sent.documents)
    place_of = {time: _place(sent.documents, document) for time, document in enumerate(history.documents)}
    attacker, program = history.attacker_program(), _StatedProgram(history, sent.documents, sure=sure)
    last = max(place for place, document in enumerate(sent.documents) if _stated(document) is not None)
    found: list[_Intervals] = [{} for _ in sent.documents]
    for cell in history.cell_ids if program.is_possible else ():
        if history.cells[cell].value is None and place_of[cell[0]] <= last:
            low, high = program.interval(history.relaxation.cells[cell], attacker.interval(cell))
            if (low, high) != history.published_ranges[cell]:
                found[place_of[cell[0]]][cell[1]] = low, None if high >= CEILING else high
    return found


def _place(documents: Sequence[object], document: object) -> int:
    return next(place for place, one in enumerate(documents) if one is document)


class _StatedProgram:
    """The attacker's integer program with the statements of the releases ``sent``; ``sure`` when they counted nothing else."""

    def __init__(self, history: ReleaseHistory, sent: Sequence[PublishedTables], *, sure: bool) -> None:
        self._history, self._attacker = history, history.attacker_program()
        rows, low, high = history.attacker_constraints(history.relaxation)
        self._size = history.relaxation.size
        self._rows = list(zip(rows, low.tolist(), high.tolist(), strict=True))
        self._counted: dict[tuple[str, tuple[CellId, ...], bool], int] = {}
        for place, document in enumerate(sent):
            stated = _stated(document)
            if stated is not None:
                self._state(stated, [one for one in sent[: place + 1] if one.verdict is not None], sure=sure)
        least, most = np.array([row[1] for row in self._rows]), np.array([row[2] for row in self._rows])
        whole = np.ones(self._size, dtype=bool)
        self._caseloads: list[Floats] = []
        self._program = Program(self._size, [row[0] for row in self._rows], least, most, integer=whole)

    @property
    def is_possible(self) -> bool:
        """Whether the statements can be true at all."""
        try:
            self._program.bound(self._history.relaxation.cells[self._history.cell_ids[0]])
        except Infeasible:
            return False
        return True

    def interval(self, expression: Expression, known: Range) -> Range:
        """The interval ``known`` of a number, narrowed to what the statements allow."""
        return whole_interval(self._program, expression, known, self._caseloads)

    def _state(self, stated: int, sent: Sequence[PublishedTables], *, sure: bool) -> None:
        """Add what the last of some releases states of all of them, unless it cannot be true."""
        surely, columns = 0, list[int]()
        for target, known in self._possible_targets(sent):
            interval = self._attacker.interval(*target.cells)
            reached = target.kind != "complement" or self._attacker.interval(target.cells[0])[0] > 0
            low, high = target.sensitive
            if low <= interval[0] and interval[1] <= high and reached:
                surely += 1
            elif not known or (interval[0] <= high and low <= interval[1]):
                columns.append(self._column(target, interval, known=known))
        if surely <= stated and (stated <= surely + len(columns) or not sure) and columns:
            most = float(stated - surely)
            self._rows.append((_sum([(column, 1.0) for column in columns]), most if sure else -INFINITY, most))

    def _possible_targets(self, sent: Sequence[PublishedTables]) -> Iterator[tuple[Target, bool]]:
        """The numbers of this system that may have been targets when the last of the releases ``sent`` was made, and whether
        its maker knew each. The totals were printed whatever they were, and nothing else."""
        before = ReleaseHistory(sent)
        time_of = [_place(self._history.documents, document) for document in before.documents]
        totals = {cell for cell in before.rulebook().pinned if all(name == before.relaxation.step for name, _ in cell[1])}
        rules, last = before.rulebook(totals), _place(before.documents, sent[-1])
        for target in rules.targets():
            time, key = target.cells[0]
            if target.kind == "cell" and time == last and (time, key) in totals and not rules.is_outcome((time, key)):
                continue  # not hidden yet when the targets were counted
            known = all(time == last or self._was_known(before, time, key) for time, key in target.cells)
            yield replace(target, cells=tuple((time_of[time], key) for time, key in target.cells)), known

    @staticmethod
    def _was_known(before: ReleaseHistory, time: int, key: Key) -> bool:
        """Whether the true figure of an earlier release was known: a node kept its own, and tables that say why a number is
        hidden were made of files alone."""
        return all(before.cells[time, one].why is None for one in before.relaxation.members(key) if (time, one) in before.cells)

    def _column(self, target: Target, interval: Range, *, known: bool) -> int:
        """The unknown that is 1 when a number was a target."""
        name = (target.kind, target.cells, known)
        if name not in self._counted:
            self._counted[name], below = self._size, self._size + 1
            self._size += 2
            self._rows += [(_sum([(column, 1.0)]), 0.0, 1.0) for column in (self._counted[name], below)]
            if interval[1] <= MOST:
                self._rows += self._meaning(target, interval, self._counted[name], below, known=known)
        return self._counted[name]

    def _meaning(
        self, target: Target, interval: Range, counted: int, below: int, *, known: bool
    ) -> Iterator[tuple[Expression, float, float]]:
        """A number that was counted is sensitive, if it was known; one that was not is above the sensitive values, or ``below``
        them. The complement of an outcome that nobody has reached is not counted."""
        system, (low, high), (least, most) = self._history.relaxation, interval, target.sensitive
        value = system.expression(target.cells)
        above = [(counted, most + 1.0 - low), (below, most + 1.0 - low)]
        yield _sum(above, value), most + 1.0, INFINITY
        if known:
            yield _sum([(counted, float(high - most))], value), -INFINITY, float(high)
            yield _sum([(counted, float(low - least))], value), float(low), INFINITY
        if target.kind == "complement":
            reached, top = system.expression(target.cells[:1]), float(self._attacker.interval(target.cells[0])[1])
            yield _sum([(below, top)], reached), -INFINITY, top
            if known:
                yield _sum([(counted, -1.0)], reached), 0.0, INFINITY
        else:
            yield _sum([(below, high - least + 1.0)], value), -INFINITY, float(high)


def _sum(parts: Sequence[tuple[int, float]], expression: Expression | None = None) -> Expression:
    """An expression and some more unknowns, each times its weight."""
    columns, weights = (np.array([part[i] for part in parts if part[1]]) for i in (0, 1))
    if expression is not None:
        columns, weights = np.concatenate([expression.columns, columns]), np.concatenate([expression.weights, weights])
    return Expression(columns.astype(np.intp), weights.astype(float))
