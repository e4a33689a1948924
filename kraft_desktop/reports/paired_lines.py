"""Two charts of lines in one drawing, side by side over the same places, each with a scale of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from kraft_desktop import design
from kraft_desktop.design import Colours
from kraft_desktop.reports.drawing import Board, shifted
from kraft_desktop.reports.figures import Chart, Lines, Table

_GAP, _TITLE = 14.0, 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedLines(Chart):
    """Lines with a title above each, over the same places."""

    left: Lines
    right: Lines

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        half = (width - _GAP) / 2
        board = Board(width, self.left.height + _TITLE, colours)
        for chart, start in ((self.left, 0.0), (self.right, half + _GAP)):
            board.text(start, _TITLE - 6, chart.title, bold=True)
            for shape in chart.draw(half, colours).contents:
                board.drawing.add(shifted(shape, start))
        return board.drawing

    def table(self) -> Table:
        tables: Sequence[tuple[Lines, Table]] = [(one, one.table()) for one in (self.left, self.right)]
        first = tables[0][1]
        names = (f"{name}, {chart.title}" for chart, table in tables for name in table.headings[1:])
        rows = tuple((left[0], *left[1:], *right[1:]) for left, right in zip(first.rows, tables[1][1].rows, strict=True))
        return Table((first.headings[0], *names), rows)
