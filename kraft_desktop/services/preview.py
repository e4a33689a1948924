"""What a package says, laid out as its receiver reads it: from the protected tables and sums and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.disclosure.table import Cell, Key, PublishedTables, Table, make_key
from kraft_desktop.services.sending import Prepared

COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One number, or what stands in its place: the ends of the span that an outsider can work out, ``high`` None when open."""

    value: int | None
    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A class with its numbers, one for each column; the class of the total is empty. None where the package prints nothing.
    ``borrowed`` when the numbers are printed in another table and stand here for comparison."""

    name: str
    cells: tuple[Printed | None, ...]
    borrowed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A table: lines by the classes of ``rows`` (empty for the whole node alone), columns by those of ``columns``: steps,
    classes, or just the count."""

    name: str
    rows: str
    columns: str
    headings: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def printed(self) -> int:
        """How many numbers it has of its own."""
        return sum(cell is not None for line in self._own for cell in line.cells)

    @property
    def hidden(self) -> int:
        """How many of them are hidden."""
        return sum(cell is not None and cell.value is None for line in self._own for cell in line.cells)

    @property
    def _own(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.borrowed)


def lay_out(prepared: Prepared) -> tuple[Laid, ...]:
    """Every table of a package, the node's own totals as the first line of each that has them."""
    found = []
    for tables in prepared.tables.values():
        cells = {cell.key: cell for cell in tables.cells()}
        found += [_laid(tables, table, cells) for table in tables.tables]
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAmounts:
    """The sums and means of the classes of a dimension: a line for each class with its figures (None: held), in the order of
    ``names``."""

    dimension: str
    names: tuple[str, ...]
    lines: tuple[tuple[str, tuple[int | None, ...]], ...]


def class_amounts(prepared: Prepared) -> tuple[ClassAmounts, ...]:
    """The sums and means of classes that a package prints, by dimension."""
    found: dict[str, dict[str, dict[str, int | None]]] = {}
    for name, value in prepared.sums.items():
        figure, *rest = name.split(".", 2)
        if rest:
            found.setdefault(rest[0], {}).setdefault(rest[1], {})[figure] = value
    laid = []
    for dimension, lines in found.items():
        names = tuple(dict.fromkeys(figure for line in lines.values() for figure in line))
        shown = tuple((own, tuple(line.get(name) for name in names)) for own, line in lines.items())
        laid.append(ClassAmounts(dimension=dimension, names=names, lines=shown))
    return tuple(laid)


def _laid(tables: PublishedTables, table: Table, cells: Mapping[Key, Cell]) -> Laid:
    step = tables.step
    classes = [name for name in table.by if name != step]
    rows = classes[0] if classes else ""
    crossed = len(classes) > 1
    if crossed:
        columns, headings = classes[1], tables.dimensions[classes[1]]
    elif step is not None:
        columns, headings = step, tables.dimensions[step]
    else:
        columns, headings = COUNT, (COUNT,)
    fixed = {step: tables.dimensions[step][0]} if crossed and step is not None else {}
    names = ("", *(tables.dimensions[rows] if rows else ()))
    own = {cell.key for cell in table.cells}

    def line(name: str) -> Line:
        place = {**fixed, **({rows: name} if name else {})}
        keys = [make_key({**place, **({} if columns == COUNT else {columns: heading})}) for heading in headings]
        return Line(name=name, cells=tuple(_printed(cells.get(key)) for key in keys), borrowed=own.isdisjoint(keys))

    return Laid(name=table.name, rows=rows, columns=columns, headings=headings, lines=tuple(map(line, names)))


def _printed(cell: Cell | None) -> Printed | None:
    if cell is None:
        return None
    low, high = cell.interval or (0, None)
    return Printed(value=cell.value, low=low, high=high)
