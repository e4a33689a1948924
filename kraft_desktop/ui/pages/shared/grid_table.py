"""A table as it is printed on paper, on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kraft_desktop import vocabulary
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate

_BROADEST = 6


class Grid(Protocol):
    """A table as it is printed: its rows begin with their titles, and the last of them is a sum when it is ``summed``."""

    @property
    def title(self) -> str:
        """What the table is called."""

    @property
    def headings(self) -> Sequence[str]:
        """What the columns are called, that of the titles first."""

    @property
    def rows(self) -> Sequence[Sequence[str | int | None]]:
        """Title and cells, None where a number is not published."""

    @property
    def summed(self) -> bool:
        """Whether the last row is a sum."""


def grid_table(grid: Grid) -> FigureTable:
    """A table as it is printed on paper; one with many columns lies on its side, so that large type has room."""
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
    return Figure(
        text=formats.number(cell) if isinstance(cell, int) else cell, marked=isinstance(cell, str) and vocabulary.DASH in cell
    )
