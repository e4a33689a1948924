"""Numbers that a release does not print, named as blanks, so that later releases protect them too."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables, Table


def with_blanks(published: PublishedTables, plain: PlainTables) -> PublishedTables:
    """What was ``published`` with a blank for each class and group of ``plain`` tables that it does not print: the same for a
    reader, with the unprinted numbers named, so that they can be protected."""
    have = {cell.key for cell in published.cells()}
    named = {name: {*values, *plain.groups.get(name, ())} for name, values in published.dimensions.items()}
    missing = [
        cell.key
        for cell in plain.cells()
        if cell.key not in have and cell.key and all(value in named.get(name, ()) for name, value in cell.key)
    ]
    if not missing:
        return published
    by = tuple(dict.fromkeys(name for key in missing for name, _ in key))
    blanks = tuple(Cell(key=key, value=None) for key in dict.fromkeys(missing))
    groups = {name: {**published.groups.get(name, {}), **own} for name, own in plain.groups.items()}
    tables = (*published.tables, Table(name="unprinted", by=by, cells=blanks))
    return replace(published, groups={**published.groups, **groups}, tables=tables)


def blanked(tables: PublishedTables, keys: Collection[Key]) -> PublishedTables:
    """What a reader would have of ``tables`` if the cells ``keys`` were blanks too: these, without intervals of their own."""

    def hidden(cell: Cell) -> Cell:
        return Cell(key=cell.key, value=None) if cell.key in keys and cell.value is not None else cell

    return as_published(tables, tuple(table.with_cells(hidden) for table in tables.tables))


def as_published(document: PublishedTables, tables: tuple[Table, ...]) -> PublishedTables:
    """A published document with other ``tables``."""
    parts = {name: getattr(document, name) for name in PublishedTables.__dataclass_fields__}
    return PublishedTables(**{**parts, "tables": tables})
