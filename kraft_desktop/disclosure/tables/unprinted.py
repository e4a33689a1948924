"""Numbers that a release does not print, named as blanks, so that later releases protect them too."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables, Table

_NAME = "unprinted"


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
    groups = {name: {**published.groups.get(name, {}), **own} for name, own in plain.groups.items()}
    return replace(naming(published, dict.fromkeys(missing)), groups={**published.groups, **groups})


def naming(document: PublishedTables, keys: Collection[Key]) -> PublishedTables:
    """A published document with a blank for each of the ``keys``, which it does not print: the same for a reader."""
    return as_published(document, _with_cells(document, [Cell(key=key, value=None) for key in keys]))


def counting(plain: PlainTables, numbers: Mapping[Key, int], *, withheld: bool = False) -> PlainTables:
    """True figures with more ``numbers``, which stay unprinted when they are ``withheld``."""
    tables = _with_cells(plain, [Cell(key=key, value=value) for key, value in numbers.items()])
    return replace(plain, tables=tables, withheld=(*plain.withheld, *(numbers if withheld else ())))


def _with_cells(document: PlainTables | PublishedTables, cells: Sequence[Cell]) -> tuple[Table, ...]:
    """The tables with more ``cells``, those of each shape in a table of their own: dimensions in one table would be crossed."""
    shapes: dict[tuple[str, ...], list[Cell]] = {}
    for cell in cells:
        shapes.setdefault(tuple(name for name, _ in cell.key), []).append(cell)
    added = (Table(name="_".join((_NAME, *by)), by=by, cells=tuple(own)) for by, own in shapes.items())
    return (*document.tables, *added)


def blanked(tables: PublishedTables, keys: Collection[Key]) -> PublishedTables:
    """What a reader would have of ``tables`` if the cells ``keys`` were blanks too: these, without intervals of their own."""

    def hidden(cell: Cell) -> Cell:
        return Cell(key=cell.key, value=None) if cell.key in keys and cell.value is not None else cell

    return as_published(tables, tuple(table.with_cells(hidden) for table in tables.tables))


def as_published(document: PublishedTables, tables: tuple[Table, ...]) -> PublishedTables:
    """A published document with other ``tables``."""
    parts = {name: getattr(document, name) for name in PublishedTables.__dataclass_fields__}
    return PublishedTables(**{**parts, "tables": tables})
