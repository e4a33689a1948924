"""The one door from plain to safe tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kraft_desktop.disclosure.certificate import Certificate
from kraft_desktop.disclosure.table import SEAL, Cell, PlainTables, PublishedTables, SafeTables, Table, Verdict

Watch = Callable[[str, float], None]  # called with a stage and the share done of it; what it raises stops the work


def protect(
    plain: PlainTables, history: Sequence[PublishedTables] = (), *, watch: Watch | None = None, work: int = 1_000_000
) -> SafeTables:
    """STAGE 0, replaced within the hour: pins of 5 and more as they are, everything else held."""
    del history, watch, work
    keep = set(plain.pinned)

    def safe(cell: Cell) -> Cell:
        if cell.key in keep and (cell.value or 0) >= plain.parameters.threshold:
            return cell
        return Cell(key=cell.key, value=None, why="held")

    tables = tuple(Table(name=t.name, by=t.by, cells=tuple(safe(c) for c in t.cells)) for t in plain.tables)
    held = sum(c.value is None for t in tables for c in t.cells)
    return SafeTables(
        period=plain.period,
        release=plain.release,
        dimensions=plain.dimensions,
        groups=plain.groups,
        cumulative=plain.cumulative,
        tables=tables,
        pinned=plain.pinned,
        parameters=plain.parameters,
        verdict=Verdict(targets=0, exact=0, narrow=0, held=held, certificate=0),
        certificate=Certificate(caseloads=()),
        seal=SEAL,
    )
