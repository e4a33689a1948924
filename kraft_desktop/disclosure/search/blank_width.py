"""Blanks that are not sensitive, of any release: as wide as if they were, so far as that can be reached.

Who knows the rules sees in a blank narrower than a small number's that it is none of the small numbers. Nobody is disclosed by
that, so these targets are neither proved nor counted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kraft_desktop.disclosure.solver.bounds import ReachableRange, limit_to_attainable
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.rules import Target
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Parameters


class BlankWidth:
    """The width of blanks by the rules ``parameters``; of the release being made all but what is ``printed`` may be hidden."""

    def __init__(self, history: ReleaseHistory, parameters: Parameters, printed: Collection[CellId]) -> None:
        self._history, self._rules = history, parameters
        self._most = [cell for cell in history.cell_ids if cell in history.plain_cells and cell not in printed]
        self._before = [
            cell
            for cell, one in history.cells.items()
            if one.value is None and one.interval is not None and cell not in history.uncertain_cells
        ]

    def targets(self, blanks: Iterable[CellId]) -> list[Target]:
        """Targets for some blanks, no wider than suppressing everything that may be hidden makes them."""
        wished = [self._as_small(cell) for cell in blanks]
        return limit_to_attainable(self._history.attacker_program(self._most), wished)[0] if wished else []

    def too_narrow(self, suppressed: Sequence[CellId], targets: Iterable[Target]) -> list[Target]:
        """Targets for the blanks, of this release and those before, that reach down to a small number, are narrower than one
        and can be wider; those that are ``targets`` themselves apart."""
        own, small = {target.cells[0] for target in targets if target.kind == "cell"}, self._rules.threshold
        blanks = [c for c in (*suppressed, *self._before) if c not in own and self._value(c) < small + self._rules.width]
        attacker = self._history.attacker_program(suppressed)
        found = ReachableRange(attacker, [self._as_small(cell) for cell in blanks]).violations()
        narrow = [blanks[i] for i, (low, high) in found.items() if low < high < low + self._rules.width and low < small]
        wider = self.targets(narrow)
        return [wider[i] for i in ReachableRange(attacker, wider).violations()] if wider else []

    def _as_small(self, cell: CellId) -> Target:
        value = self._value(cell)
        return Target("cell", (cell,), max(value - 1, 0), value + 1, self._rules.width, sensitive=(0, 0))

    def _value(self, cell: CellId) -> int:
        return self._history.known_ranges[cell][0]
