"""Which numbers are sensitive, and how wide the audit interval of each must be.

A **target** is a cell, the difference of one cell between two releases (increment), or the part of a class that has not reached
a sensitive outcome (complement). Of a target this machine knows a range, which is a single number when every cell of it is
known. The rule must hold for each number in that range, so that earlier releases are protected even when their true figures
are no longer known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kraft_desktop.disclosure.tables.system import CellId, System
from kraft_desktop.disclosure.tables.table import Cell, Key, Parameters, make_key

Kind = Literal["cell", "increment", "complement"]
Range = tuple[int, int]
Number = tuple[Kind, tuple[CellId, ...]]
"""What a target is about: its kind, and the cell or the two cells."""
CEILING = 1_000_000  # no count of people is larger
ALWAYS_FROM = 25
"""From so many people referred on, the plan's own indicators are printed whatever they are: totals, and women and men."""
_MAIN_CLASSES = 2


def upper_end(high: int) -> int | None:
    """The upper end of an interval as it is printed: None when nothing but CEILING limits it, less what the other parts of a
    sum have at least."""
    return None if high > CEILING // 2 else high


@dataclass(frozen=True, slots=True)
class Target:
    """A protected number and its protection level: to an attacker a value <= ``low`` must be possible, one >= ``high``, and
    two that are ``width`` apart. ``sensitive`` is the range of values that make it sensitive.
    """

    kind: Kind
    cells: tuple[CellId, ...]  # cell: itself; increment: the earlier and the later cell; complement: the outcome and its class
    low: int
    high: int
    width: int
    sensitive: Range

    @property
    def number(self) -> Number:
        """What it is about, whatever its protection level is."""
        return self.kind, self.cells


def requirement(known: Range, sensitive: Range, width: int) -> tuple[int, int, int] | None:
    """The protection level (low, high, width) of a number known to lie within ``known``; None when it cannot be sensitive."""
    least, upper = max(known[0], sensitive[0]), min(known[1], sensitive[1])
    if least > upper:
        return None
    return max(least - 1, 0), upper + 1, width


class Rulebook:
    """The rules applied to a system.

    ``known_ranges`` gives for every cell of every release the range in which it is known here to lie; ``group_ranges`` gives
    the same for every group of classes in the releases that print only its members. ``always_printed`` are the numbers that
    the policy prints whatever they are; they are found from the pinned ones when not given. ``parameters`` take the place of
    the documents' own.
    """

    def __init__(
        self,
        system: System,
        known_ranges: Mapping[CellId, Range],
        group_ranges: Mapping[CellId, Range],
        cells: Mapping[CellId, Cell],
        always_printed: Collection[CellId] | None = None,
        parameters: Parameters | None = None,
    ) -> None:
        self._system, self._parameters = system, parameters
        self._known_ranges, self._group_ranges = known_ranges, group_ranges
        self._cells = cells
        self.pinned = {
            (time, key)
            for time, document in enumerate(system.documents)
            for key in document.pinned
            if not document.is_merged(key)
        }
        if always_printed is None:
            totals = {cell for cell in self.pinned if all(name == system.step for name, _ in cell[1])}
            always_printed = totals | self._main_classes()
        self.always_printed = set(always_printed)

    def _main_classes(self) -> set[CellId]:
        """The pinned process counts of classes that are printed whatever their value, as the totals are: those of a release
        with ``ALWAYS_FROM`` people or more, when the classes hold everybody. With somebody outside them, the number of these
        few would be printed with them."""
        found: set[CellId] = set()
        for time in range(len(self._system.documents) if self._system.step is not None else 0):
            parts = [cell for cell in self.pinned if cell[0] == time and len(cell[1]) == 2 and not self.is_outcome(cell)]
            counts = [self._known_ranges[cell] for cell in parts if cell in self._known_ranges]
            most = sorted((high for low, high in counts if low == high), reverse=True)[:_MAIN_CLASSES]
            total = self._referred(time)
            if total >= ALWAYS_FROM and sum(most) == total:
                found |= set(parts)
        return found

    def guarantee_no_small_growth(self, cells: Collection[CellId]) -> None:
        """Treat those of the totals among ``cells`` that have grown by a sensitive increment since an earlier release as any
        other pinned number, which is suppressed for it."""
        for time, key in self.always_printed & set(cells):
            now, least = self._known_ranges[time, key], self._rules(time).increment_threshold
            before = [known for (t, k), known in self._known_ranges.items() if k == key and t < time]
            if any(max(now[0] - high, 1) <= min(now[1] - low, least - 1) for low, high in before):
                self.always_printed.discard((time, key))

    def targets(self) -> list[Target]:
        """Every target of the release history."""
        return [*self._cell_targets(), *self._increment_targets(), *self._complement_targets()]

    def _rules(self, time: int) -> Parameters:
        return self._parameters or self._system.documents[time].parameters

    def is_outcome(self, cell: CellId) -> bool:
        """Whether the cell counts a sensitive outcome."""
        return dict(cell[1]).get(self._system.step or "") in self._rules(cell[0]).sensitive

    def is_exact(self, cell: CellId) -> bool:
        """Whether a cell is pinned and printed, and so needs no protection: a total of a process step whatever its value, any
        other cell only when it is not below the threshold."""
        value = self._cells[cell].value
        if cell not in self.pinned or value is None:
            return False
        small = 0 < value < self._rules(cell[0]).threshold
        return not small or (cell in self.always_printed and not self.is_outcome(cell))

    def guaranteed_totals(self, plain: Collection[CellId]) -> set[CellId]:
        """The totals that the policy always prints, and that are never suppressed to protect other cells.

        A total below the threshold is not among them while it is still ``plain``, which means not published yet.
        """
        totals = {cell for cell in self.always_printed if self.is_exact(cell)}
        return {c for c in totals if c not in plain or not 0 < self._known_ranges[c][0] < self._rules(c[0]).threshold}

    def plan_indicators(self) -> set[CellId]:
        """The guaranteed totals that stay whatever an insider makes of them: in a release with fewer than ``ALWAYS_FROM``
        people not the outcomes, of which one or two may be left without the people whom the insider knows."""
        guaranteed = self.guaranteed_totals(())
        return {cell for cell in guaranteed if not self.is_outcome(cell) or self._referred(cell[0]) >= ALWAYS_FROM}

    def _referred(self, time: int) -> int:
        """At least so many people are counted in a release."""
        return self._known_ranges.get((time, make_key({self._system.step or "": self._system.steps[0]})), (0, 0))[0]

    def _is_policy(self, cells: tuple[CellId, CellId]) -> bool:
        """Whether the policy prints the later of two numbers whatever it has grown by."""
        return cells[1] in self.always_printed and (cells[0] in self.always_printed or cells[0] in self.pinned)

    def _target(self, kind: Kind, cells: tuple[CellId, ...], known: Range, sensitive: Range, width: int) -> Iterator[Target]:
        ends = requirement(known, sensitive, width)
        if ends is not None:
            yield Target(kind=kind, cells=cells, low=ends[0], high=ends[1], width=ends[2], sensitive=sensitive)

    def _cell_targets(self) -> Iterator[Target]:
        for cell, known in self._known_ranges.items():
            rules = self._rules(cell[0])
            if self._cells[cell].why != "secondary" and not self.is_exact(cell):
                yield from self._target("cell", (cell,), known, (1, rules.threshold - 1), rules.width)

    def _increment_targets(self) -> Iterator[Target]:
        times: dict[Key, list[int]] = {}
        for time, key in (*self._known_ranges, *self._group_ranges):
            times.setdefault(key, []).append(time)
        known = {**self._known_ranges, **self._group_ranges}
        for key, release_times in times.items():
            for first, later in combinations(sorted(release_times), 2):
                cells = ((first, key), (later, key))
                if self._is_policy(cells) or self._group_ranges.keys() >= set(cells):
                    continue
                (low, high), (low_later, high_later) = known[cells[0]], known[cells[1]]
                least = self._rules(later).increment_threshold
                yield from self._target(
                    "increment", cells, (max(low_later - high, 0), high_later - low), (1, least - 1), least - 1
                )

    def _complement_targets(self) -> Iterator[Target]:
        if self._system.step is None:
            return
        for cell in self._known_ranges:
            time, key = cell
            whole = (time, make_key({**dict(key), self._system.step: self._system.steps[0]}))
            if whole == cell or not self.is_outcome(cell) or whole not in self._known_ranges:
                continue
            (low, high), (low_whole, high_whole) = self._known_ranges[cell], self._known_ranges[whole]
            if self.always_printed.issuperset({cell, whole}) or high == 0 or high_whole == 0:
                continue
            rules = self._rules(time)
            known = (max(low_whole - high, 0), high_whole - low)
            yield from self._target("complement", (cell, whole), known, (0, rules.threshold - 1), rules.width)
