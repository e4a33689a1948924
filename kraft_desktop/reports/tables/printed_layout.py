"""The tables of a package as they are printed for the receiver, made from the protected tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import Cell, Key, PublishedTables, Table, make_key
from kraft_desktop.domain.statistics.classes import COUNT
from kraft_desktop.reports.tables.last_numbers import LastNumber, LastNumbers

_NONE: LastNumbers = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCell:
    """A printed number, or in place of a hidden one the ends of the span that an outsider can work out; ``high`` is None when
    the span has no upper end. ``last`` is the last number printed of a hidden one, if any was."""

    value: int | None
    low: int = 0
    high: int | None = None
    last: LastNumber | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """A class with its numbers, one for each column, None where the package prints nothing; ``name`` is empty for the total.
    ``borrowed`` when the numbers belong to another table and are shown here for comparison."""

    name: str
    cells: tuple[PrintedCell | None, ...]
    borrowed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLayout:
    """A table: lines by the classes of ``rows`` (empty for the whole node alone), columns by those of ``columns``: steps,
    classes, or just the count."""

    name: str
    rows: str
    columns: str
    headings: tuple[str, ...]
    lines: tuple[PrintedLine, ...]

    @property
    def printed(self) -> int:
        """The number of cells of its own that the table prints, hidden ones included."""
        return sum(cell is not None for line in self._own for cell in line.cells)

    @property
    def hidden(self) -> int:
        """The number of those cells that are hidden."""
        return sum(cell is not None and cell.value is None for line in self._own for cell in line.cells)

    @property
    def has_last_numbers(self) -> bool:
        """Whether some hidden cell has its last printed number."""
        return any(cell is not None and cell.last is not None for line in self.lines for cell in line.cells)

    @property
    def printed_lines(self) -> tuple[PrintedLine, ...]:
        """The lines with at least one printed cell."""
        return tuple(line for line in self.lines if any(line.cells))

    @property
    def rest(self) -> int:
        """The total of a count less the classes that are printed: the people of those that are not; 0 when it is hidden too."""
        values = {line.name: cell.value for line in self.printed_lines for cell in line.cells if cell is not None}
        total, parts = values.get(""), [value for name, value in values.items() if name]
        known = [value for value in parts if value is not None]
        return 0 if self.columns != COUNT or total is None or len(known) < len(parts) else total - sum(known)

    @property
    def _own(self) -> tuple[PrintedLine, ...]:
        return tuple(line for line in self.lines if not line.borrowed)


def printed_layouts(documents: Mapping[str, PublishedTables], last: LastNumbers = _NONE) -> tuple[PrintedLayout, ...]:
    """Every table of a package, those by step first, with the node's totals as the first line of each table that has them, and
    the ``last`` numbers printed of hidden cells."""
    found = []
    for name, tables in sorted(documents.items(), key=lambda named: named[1].step is None):
        before = last.get(name, {})
        cells = {cell.key: _printed(cell, before.get(cell.key)) for cell in tables.cells()}
        found += [_layout(tables, table, cells) for table in tables.tables]
    return tuple(found)


def not_repeated(layouts: Iterable[PrintedLayout]) -> tuple[PrintedLayout, ...]:
    """The tables without that of the whole node alone where its line is the first of another table."""
    found = list(layouts)
    repeated = {(one.columns, one.headings) for one in found if one.rows}
    return tuple(one for one in found if one.rows or (one.columns, one.headings) not in repeated)


def _layout(tables: PublishedTables, table: Table, cells: Mapping[Key, PrintedCell]) -> PrintedLayout:
    step = tables.step
    classes = [name for name in table.by if name != step]
    rows = classes[0] if classes else ""
    crossed = len(classes) > 1
    if crossed:
        columns, headings = classes[1], tables.dimensions[classes[1]]
    elif step is not None:
        printed = {dict(cell.key)[step] for cell in table.cells}
        columns, headings = step, tuple(name for name in tables.dimensions[step] if name in printed)
    else:
        columns, headings = COUNT, (COUNT,)
    fixed = {step: tables.dimensions[step][0]} if crossed and step is not None else {}
    names = ("", *(merging.printed_classes(tables, rows) if rows else ()))
    own = {cell.key for cell in table.cells}

    def line(name: str) -> PrintedLine:
        place = {**fixed, **({rows: name} if name else {})}
        keys = [make_key({**place, **({} if columns == COUNT else {columns: heading})}) for heading in headings]
        return PrintedLine(name=name, cells=tuple(map(cells.get, keys)), borrowed=own.isdisjoint(keys))

    return PrintedLayout(name=table.name, rows=rows, columns=columns, headings=headings, lines=tuple(map(line, names)))


def _printed(cell: Cell, last: LastNumber | None) -> PrintedCell:
    low, high = cell.interval or (0, None)
    return PrintedCell(value=cell.value, low=low, high=high, last=last)
