"""The last number printed of a cell that is suppressed now: it may be printed with its date, since it says nothing new."""

from __future__ import annotations

from collections.abc import Iterable

from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PrintedBefore, PublishedTables


def last_printed(
    tables: PlainTables | PublishedTables, cells: Iterable[Cell], history: Iterable[PublishedTables]
) -> dict[Key, PrintedBefore]:
    """For every suppressed one of the ``cells`` of cumulative tables that earlier releases have printed, the latest of these
    numbers.

    Earlier versions of the same release are left out: a number that was corrected is not repeated.
    """
    return latest_printed(tables, cells, sorted((b for b in history if b.release < tables.release), key=lambda b: b.release))


def latest_printed(
    tables: PlainTables | PublishedTables, cells: Iterable[Cell], earlier: Iterable[PublishedTables]
) -> dict[Key, PrintedBefore]:
    """The same from releases ``earlier`` in time, in their order."""
    if "release" not in tables.cumulative:
        return {}
    found: dict[Key, PrintedBefore] = {}
    for before in earlier:
        for cell in before.cells():
            if cell.value is not None:
                found[cell.key] = PrintedBefore(value=cell.value, release=before.release, period=before.period)
    return {cell.key: found[cell.key] for cell in cells if cell.value is None and cell.key in found}
