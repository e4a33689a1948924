"""The contents of a package laid out for the screen exactly as in its other forms."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.reports.package.contents import by_class
from kraft_desktop.reports.tables import printed_layout
from kraft_desktop.reports.tables.last_numbers import last_numbers
from kraft_desktop.reports.tables.printed_layout import PrintedCell, PrintedLayout, PrintedLine
from kraft_desktop.services.outgoing.dispatch import Prepared

__all__ = [
    "ClassAmounts",
    "PrintedCell",
    "PrintedLayout",
    "PrintedLine",
    "class_amounts",
    "printed_layouts",
]


def printed_layouts(prepared: Prepared) -> tuple[PrintedLayout, ...]:
    """Every table of a package, with the node's totals as the first line of each table that has them, and the
    last numbers printed of hidden cells."""
    last = last_numbers(prepared.tables, prepared.period, prepared.earlier)
    return printed_layout.printed_layouts(prepared.tables, last)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAmounts:
    """The sums and means of the classes of a dimension: a line for each class with its figures in the order of ``names``; None
    for a figure held back."""

    dimension: str
    names: tuple[str, ...]
    lines: tuple[tuple[str, tuple[int | None, ...]], ...]


def class_amounts(prepared: Prepared) -> tuple[ClassAmounts, ...]:
    """The sums and means of classes that a package prints, by dimension, in the order of its file."""
    made = []
    for dimension, lines in by_class(prepared.sums, prepared.tables).items():
        names = tuple(dict.fromkeys(figure for line in lines.values() for figure in line))
        shown = tuple((own, tuple(line.get(name) for name in names)) for own, line in lines.items())
        made.append(ClassAmounts(dimension=dimension, names=names, lines=shown))
    return tuple(made)
