"""A sheet as rows of cells, whatever file it came in, and the limits that every file has to keep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import SheetTooLarge
from kraft_desktop.reports.sheets.cells.values import Cell, Odd

MAX_BYTES = 20 << 20
MAX_ROWS, MAX_COLUMNS, MAX_CELL = 150_000, 1_000, 32_767
"""Rows and columns that hold something, and the signs a cell of a spreadsheet can hold."""
MAX_SHEETS, MAX_CELLS = 500, 3_000_000
"""The sheets of a file, and its cells up to the last filled one of every row: what can be read in the time that there is."""
_WIDEST = 16_384
"""The columns that a sheet of any program has."""
_UNSEEN = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xAD, 0xFEFF, 0x180E])
"""Invisible characters: text that was copied from a page brings them along."""
_BLANKS = re.compile(r"\s")
_ERRORS = re.compile(
    r"#(?:N/A|REF!|VALUE!|VÄRDE!|NAME\?|NAMN\?|DIV/0!|NULL!|NUM!|SAKNAS!?|REFERENS!|OGILTIGT!|SPILL!|CALC!)", re.I
)
_UNIT_SEPARATORS = re.compile("[\x1c-\x1f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet. ``rows`` holds, by row (from 0), the cells up to the last one that is filled; rows with nothing are left out.

    ``merged`` maps the first (row, column) of a merged area to its last; ``hidden`` sheets have to be asked about; a
    ``delimited`` text has no columns of its own, so that a row can be wider than it should be. ``repaired``: text that had
    been read with the wrong letters before it was saved, put right. ``struck`` are the rows with something struck through.
    """

    name: str
    rows: Mapping[int, list[Cell]]
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    hidden: bool = False
    delimited: bool = False
    repaired: bool = False
    struck: frozenset[int] = frozenset()

    @property
    def width(self) -> int:
        """The columns up to the last that holds anything."""
        return max(map(len, self.rows.values()), default=0)

    def filled(self) -> Iterator[tuple[int, int]]:
        """Row and column of every cell that is not empty."""
        for place, row in self.rows.items():
            for column, cell in enumerate(row):
                if cell is not None:
                    yield place, column


def clean(text: str) -> Cell:
    """The text of a cell without unseen signs and outer blanks, None when nothing is left, Odd for a failed formula."""
    if not text.isascii():
        text = text.translate(_UNSEEN)
    text = text.strip()
    if not text:
        return None
    if text[0] == "#" and _ERRORS.fullmatch(text):
        return Odd("error_cell", text)
    return text[:MAX_CELL]


@dataclass(slots=True)
class Room:
    """What a file may still hold."""

    sheets: int = MAX_SHEETS
    cells: int = MAX_CELLS

    def take_sheet(self) -> None:
        """Make room for one more sheet. SheetTooLarge."""
        self.sheets -= 1
        if self.sheets < 0:
            raise SheetTooLarge(what="sheets", limit=MAX_SHEETS)

    def take_cells(self, cells: int) -> None:
        """Make room for so many more cells. SheetTooLarge."""
        self.cells -= cells
        if self.cells < 0:
            raise SheetTooLarge(what="cells", limit=MAX_CELLS)


class Rows:
    """The filled cells of one sheet, collected within the limits; ``room`` is what its file has left."""

    def __init__(self, room: Room) -> None:
        self.rows: dict[int, list[Cell]] = {}
        self._columns: set[int] = set()
        self._room = room

    def put(self, place: int, column: int, value: Cell) -> None:
        """Keep a cell; empty cells are not stored. SheetTooLarge."""
        if value is None:
            return
        row = self.rows.get(place)
        if row is None:
            if len(self.rows) >= MAX_ROWS:
                raise SheetTooLarge(what="rows", limit=MAX_ROWS)
            row = self.rows[place] = []
        if column >= len(row):
            if column not in self._columns:
                self._columns.add(column)
                if len(self._columns) > MAX_COLUMNS or column >= _WIDEST:
                    raise SheetTooLarge(what="columns", limit=MAX_COLUMNS)
            self._room.take_cells(column + 1 - len(row))
            row.extend([None] * (column - len(row)))
            row.append(value)
        else:
            row[column] = value
