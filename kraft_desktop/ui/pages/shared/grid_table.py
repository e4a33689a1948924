"""A table on the screen with the layout of the printed one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kraft_desktop import vocabulary
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate

_BROADEST = 6


class Grid(Protocol):
    """A printed table: each row begins with its title, and the last row is a sum when ``summed``."""

    @property
    def title(self) -> str:
        """The table's title."""

    @property
    def headings(self) -> Sequence[str]:
        """The column headings, beginning with the one above the row titles."""

    @property
    def rows(self) -> Sequence[Sequence[str | int | None]]:
        """The rows: title and cells, None for a number that is not published."""

    @property
    def summed(self) -> bool:
        """Whether the last row is a sum."""


def grid_table(grid: Grid) -> FigureTable:
    """The table widget for a grid; one with many columns is transposed, so that large type fits."""
    rows = []
    if len(grid.headings) > _BROADEST:
        for heading, *cells in zip(grid.headings[1:], *(cells for _, *cells in grid.rows), strict=True):
            rows.append(Row(title=heading, cells=[_value(cell) for cell in cells]))
        return FigureTable([grid.headings[0], *(str(title) for title, *_ in grid.rows)], rows)
    for place, (title, *cells) in enumerate(grid.rows):
        strong = grid.summed and place == len(grid.rows) - 1
        rows.append(Row(title=str(title), cells=[_value(cell) for cell in cells], strong=strong))
    return FigureTable(grid.headings, rows)


def _value(cell: str | int | None) -> Figure:
    if cell is None:
        return Figure(text=vocabulary.DASH, tip=translate("Owner", "Not published"))
    if isinstance(cell, int):
        return Figure(text=formats.number(cell))
    hidden = vocabulary.DASH in cell
    # the last printed number of a hidden one on a line of its own: no wider than most headings
    return Figure(text=cell.replace(" (", "\n(") if hidden else cell, marked=hidden)
