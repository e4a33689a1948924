"""The rows of values in the tables of a sheet: each requested cell is read, and all the others are accounted for.

The result holds only the columns that are read: a dropped column is not parsed, returned or kept.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.grid import Grid
from kraft_desktop.reports.sheets.cells.values import Cell, Odd, as_shown, is_blank, text_of
from kraft_desktop.reports.sheets.reading.fates import CellFates, has_number
from kraft_desktop.reports.sheets.reading.fields import PERSON_FIELDS, FieldReader, Problems, is_beside
from kraft_desktop.reports.sheets.reading.payments import PaymentReader
from kraft_desktop.reports.sheets.reading.protection import ProtectionHints
from kraft_desktop.reports.sheets.reading.records import ReadRow, ReadSheet
from kraft_desktop.reports.sheets.reading.row_words import RowWords, unknown_codes
from kraft_desktop.reports.sheets.reading.sums import MinuteSums, Sums, begins_as_total, ends_as_total, is_other_total, is_total
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.headings import is_of_closed, place_in, plain_words, year_alone
from kraft_desktop.reports.sheets.structure.known_words import LOOKED_AT, NAME_WORDS
from kraft_desktop.reports.sheets.structure.tables import Table
from kraft_desktop.reports.sheets.structure.titles import said_of_rows
from kraft_desktop.reports.sheets.structure.typed import Typed, typed

_HEADING = 200
"""Signs in a cell from which on it is no heading."""
_Heads = tuple[tuple[tuple[int, str], ...], tuple[tuple[int, str], ...]]
"""The headings and the fields of a table, by column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """What rows are read with beside their table: the answers, the codes of municipalities by name, the day of reading, and
    whether the cells themselves are kept."""

    answers: Mapping[str, str]
    places: Mapping[str, str]
    today: dt.date
    keep_cells: bool


class Formats:
    """The common formats of columns, decided once from the cells of all tables of a file with the same headings."""

    def __init__(self, kind: SheetKind, tables: Iterable[tuple[Grid, Table]], answers: Mapping[str, str]) -> None:
        self._kind, self._answers = kind, answers
        self._parts: dict[_Heads, list[tuple[Grid, Table]]] = {}
        for grid, table in tables:
            self._parts.setdefault(_heads(table), []).append((grid, table))
        self._known: dict[_Heads, Typed] = {}

    def of(self, table: Table) -> Typed:
        """The formats of a table's columns."""
        heads = _heads(table)
        if heads not in self._known:
            rows = [
                grid.rows[place]
                for grid, part in self._parts.get(heads, ())
                for place in range(part.first, part.last)
                if place in grid.rows
            ]
            if self._kind is SheetKind.HOURS:
                rows = [row for row in rows if not begins_as_total(next((text_of(c) for c in row if not is_blank(c)), ""))]
            self._known[heads] = typed(table.columns, rows, self._answers)
            self._known[heads].codes = unknown_codes(self._kind, table.columns, rows, self._answers)
        return self._known[heads]


def _heads(table: Table) -> _Heads:
    return tuple(sorted(table.columns.headings.items())), tuple(sorted(table.columns.fields.items()))


def read_table(kind: SheetKind, grid: Grid, table: Table, how: How, types: Typed, earlier: Counter[str]) -> ReadSheet:
    """The rows read from a table, with the account of its cells. ``earlier`` holds the sums of the tables above it by heading,
    to which its own are added: a total can be of all of them."""
    reader = _Reader(kind, grid, table, how, types, earlier)
    rows = list(reader.rows())
    earlier.update(reader.sums.total)
    columns = table.columns
    return ReadSheet(
        name=grid.name,
        heading_row=columns.row,
        width=grid.width,
        fields={name: columns.name(c) for c, name in columns.fields.items() if not is_beside(kind, name)},
        months=[columns.headings.get(p.column, "") for p in columns.amounts.payments if p.month is not None],
        dropped=columns.dropped(reader.filled),
        rows=rows,
        covered=columns.months,
        notes=reader.fates.notes,
        account=reader.fates.account,
        shown=_shown(grid, columns) if how.keep_cells else {},
        columns={c: columns.name(c) for c in sorted(columns.read)},
        sums=reader.sums.stated,
    )


def _shown(grid: Grid, columns: Columns) -> dict[int, dict[int, Any]]:
    read = columns.read - {c for c, f in columns.fields.items() if f in LOOKED_AT}
    return {
        place + 1: {c: as_shown(row[c]) for c in sorted(read) if c < len(row) and not is_blank(row[c])}
        for place, row in grid.rows.items()
    }


class _Reader:
    """A reader of the rows of one table."""

    def __init__(
        self, kind: SheetKind, grid: Grid, table: Table, how: How, types: Typed, earlier: Counter[str]
    ) -> None:  # fmt: skip
        self._kind, self._grid, self._table = kind, grid, table
        self._columns = columns = table.columns
        self._places, self._titled = how.places, table.place
        self._place = {f: c for c, f in columns.fields.items()}
        self._heading = {f: columns.name(c) for f, c in self._place.items()}
        self._folded = {f: fold(heading) for f, heading in self._heading.items()}
        self._names = {c for c, heading in columns.headings.items() if plain_words(heading) in NAME_WORDS}
        self._person = next((f for f in PERSON_FIELDS if f in self._place), None)
        self._filled_down, self._merged_amounts = _merged(grid, columns, table)
        self._carried: Cell = None
        own = range(columns.row - 1, columns.row - 1 + columns.depth) if table.headed else ()
        self._header_width = max((len(grid.rows.get(place, ())) for place in own), default=0)
        self.filled = set[int]()
        self.sums, self._minutes = Sums(columns, earlier), MinuteSums()
        self._fields = FieldReader(kind, columns, types, how.today)
        self._payments = PaymentReader(columns, types, self._heading)
        self._words = RowWords(kind, columns, how.answers, types.codes)
        self._words.title, self._closed = table.said, table.closed
        self._section_column: int | None = None
        self._protection = ProtectionHints(columns.headings)
        self.fates = CellFates(kind, columns, types, self.sums)
        if table.headed:
            for place in range(columns.row - 1, columns.row - 1 + columns.depth):
                self.fates.heading(len(self._cells(grid.rows.get(place, []))))

    def _cells(self, row: Sequence[Cell]) -> list[int]:
        """The columns of the table in which a row has a filled cell."""
        left, right = self._table.left, min(self._table.right, len(row))
        return [c for c in range(left, right) if row[c] is not None]

    def rows(self) -> Iterator[ReadRow]:
        """The rows of data, in their order."""
        for place in range(self._table.first, self._table.last):
            row = self._grid.rows.get(place)
            filled = self._cells(row) if row is not None else []
            if row is None or not filled:
                continue
            self.filled.update(filled)
            read = self._read_cells(place, row)
            amounts = sum(not is_blank(row[p.column]) for p in self._columns.amounts.payments if p.column < len(row))
            if self._is_heading(read):
                self.fates.heading(len(filled))
            elif (total := self._total(row, read, has_amounts=amounts > 0)) is not None:
                self.fates.total(place, row, filled, counted=total, time=self._time_total(row))
            elif amounts == 0 and self._opens_group(place, read):
                self._carried = read["person"]
                self.fates.heading(len(filled))
            elif self._is_data(read, amounts):
                yield self._row(place, row, filled, read)
            else:
                self._section(row, filled)
                self.fates.remark(place, row, filled)

    def _read_cells(self, place: int, row: Sequence[Cell]) -> dict[str, Cell]:
        read = {f: row[c] for f, c in self._place.items() if c < len(row) and not is_blank(row[c])}
        if self._filled_down:
            for f, c in self._place.items():
                top = self._filled_down.get((place, c))
                if f not in read and top is not None and not is_blank(top):
                    read[f] = top
        return read

    # --- what a row is ---

    def _is_heading(self, read: Mapping[str, Cell]) -> bool:
        """Whether a row repeats the headings, after a page break."""
        again = sum(fold(cell) == self._folded[f] for f, cell in read.items() if type(cell) is str and len(cell) < _HEADING)
        return again >= 2 or (self._kind is SheetKind.PUBLISHED and again == 1 and "count" in read and len(read) == 1)

    def _total(self, row: Sequence[Cell], read: Mapping[str, Cell], *, has_amounts: bool) -> bool | None:
        """Whether the row is a total of amounts (True) or of something else (False); None when it is no total."""
        if self._kind is SheetKind.PUBLISHED:  # totals are numbers too
            return None
        if self._person and self._person in read and has_number(read[self._person]):
            return self._total_of_person(row, read, text_of(read[self._person]))
        if self._kind is SheetKind.HOURS:
            first = next((text_of(cell) for cell in row if not is_blank(cell)), "")
            days = [text for name in ("on", "week") if not begins_as_total(text := text_of(read.get(name)))]
            dated = any(c.isdigit() for text in days for c in text)
            return True if begins_as_total(first) and not dated else None
        labels = [cell for cell in row if isinstance(cell, str) and begins_as_total(cell)]
        return has_amounts and not any(map(is_other_total, labels)) if labels else None

    def _time_total(self, row: Sequence[Cell]) -> tuple[int, bool] | None:
        """The column of a total of hours, and whether it agrees with the rows above it; None when it states none."""
        if self._kind is not SheetKind.HOURS:
            return None
        name = "duration" if "duration" in self._place else "minutes"
        column = self._place.get(name, len(row))
        if column >= len(row) or is_blank(row[column]):
            return None
        minutes = self._fields.read({name: row[column]}, []).get("minutes")
        return None if minutes is None else (column, self._minutes.is_sum(minutes))

    def _total_of_person(self, row: Sequence[Cell], read: Mapping[str, Cell], person: str) -> bool | None:
        """As ``_total``, for a row with a personal number: a label of a total in it, that is not the name of a person."""
        if self._kind is not SheetKind.SUPPORT:
            return None
        named = is_total(text_of(read.get("name")))
        labelled = begins_as_total(person) or ends_as_total(person)
        if labelled or any(isinstance(cell, str) and c not in self._names and is_total(cell) for c, cell in enumerate(row)):
            return True
        if {"month", "period_from"} & read.keys():  # a sum of several months is of none
            return None
        return True if named and self.sums.is_of_person(row, read[self._person or ""]) else None

    def _opens_group(self, place: int, read: Mapping[str, Cell]) -> bool:
        """Whether a row names only the person of the rows below it, which name nobody."""
        dated = {"month", "period_from"} & self._place.keys()
        if self._kind is not SheetKind.SUPPORT or self._columns.months or not dated:
            return False
        if "person" not in read or read.keys() - {"person", "name"} or not has_number(read["person"]):
            return False
        below = next((p for p in range(place + 1, self._table.last) if p in self._grid.rows), None)
        after = self._read_cells(below, self._grid.rows[below]) if below is not None else {}
        return not after.keys() & {"person", "name"} and bool(after.keys() & dated)

    def _is_data(self, read: Mapping[str, Cell], amounts: int) -> bool:
        if any(isinstance(cell, Odd) and cell.reason == "quote" for cell in read.values()):
            return True
        if self._kind is SheetKind.PUBLISHED:
            return "count" in read
        if len(read) + amounts != 1:
            return bool(read or amounts)
        only = next(iter(read.values()), None)
        if only is not None and year_alone(only) is not None:  # the title of what follows
            return False
        return not isinstance(only, str) or has_number(only)

    # --- a row of data ---

    def _section(self, row: Sequence[Cell], filled: Sequence[int]) -> None:
        """A row that names a municipality or a team alone, or says what the rows below are, is their title; the next one in the
        same column ends what it says."""
        cell = row[filled[0]]
        if len(filled) != 1 or not isinstance(cell, str):
            return
        self._titled = place_in(cell, self._places) or self._titled
        said, closed = said_of_rows(self._kind, cell), is_of_closed(cell)
        if said or closed or self._section_column == filled[0]:
            self._words.title, self._closed = said or self._table.said, closed or self._table.closed
            self._section_column = filled[0]

    def _row(self, place: int, row: Sequence[Cell], filled: Sequence[int], read: dict[str, Cell]) -> ReadRow:
        problems: Problems = []
        if self._grid.delimited and 1 < self._header_width < len(row):
            problems.append((self._columns.name(len(row) - 1), "row_wider"))
        if self._kind is SheetKind.SUPPORT:
            self._carry(read)
        found, paid = self._fields.read(read, problems), self._payments.nothing
        if self._kind is SheetKind.SUPPORT:
            merged = [c for c in self._payments.columns if (place, c) in self._merged_amounts]
            paid = self._payments.read(row, read, problems, merged)
            self.sums.add(row, found.get("person"))
        if self._kind is SheetKind.HOURS:
            self._minutes.add(found)
        if self._titled is not None:
            found.setdefault("team" if self._kind is SheetKind.HOURS else "municipality", self._titled)
        self._words.is_struck = place in self._grid.struck
        held = self._words.read(place, row, is_negative=bool(paid.payments) and all(p.amount_ore < 0 for p in paid.payments))
        if held == "repaid":
            paid.payments[:] = [p._replace(amount_ore=-abs(p.amount_ore)) for p in paid.payments]
        self.fates.notes += self._words.notes
        deferred, bad = self.fates.data(place, row, filled, problems, self._fields.soft)
        hint = self._kind is SheetKind.CASES and self._protection.in_row(row)
        unread = [c for c in filled if c in self._columns.amounts.unread]
        dated = [self._columns.unread_months[c] for c in unread if c in self._columns.unread_months]
        return ReadRow(
            row=place + 1, values=found, payments=paid.payments, problems=problems, protected_hint=hint,
            closed_hint=(self._words.says_closed or self._closed) and "closed_on" not in found,
            cells=deferred, bad=bad, blank=paid.blank, unstated=[*paid.unstated, *dated],
            unread=len(unread), undated=len(unread) - len(dated),
            held=held if held in {"ask", "leave"} else "",
        )  # fmt: skip

    def _carry(self, read: dict[str, Cell]) -> None:
        """A number on the first row of its group only holds for the rows below it that name nobody else."""
        if "person" in read:
            self._carried = read["person"]
        elif "name" in read:
            self._carried = None
        elif self._carried is not None and not self._columns.months and ("month" in read or "period_from" in read):
            read["person"] = self._carried


def _merged(
    grid: Grid, columns: Columns, table: Table
) -> tuple[dict[tuple[int, int], Cell], frozenset[tuple[int, int]]]:  # fmt: skip
    """By (row, column), the value of a cell that is merged downwards: one person, several rows; and the places of amounts that
    are merged over several rows or columns, so that they belong to none of them for certain."""
    down: dict[tuple[int, int], Cell] = {}
    amounts: set[tuple[int, int]] = set()
    paid = {p.column for p in columns.amounts.payments}
    for (top, left), (bottom, right) in grid.merged.items():
        if bottom < table.first or top >= table.last or (bottom == top and right == left):
            continue
        value = grid.rows.get(top, [])[left : left + 1]
        for place in range(max(top, table.first), min(bottom + 1, table.last)):
            amounts |= {(place, c) for c in paid if left <= c <= right}
            if left == right and left not in paid and place > top and value:
                down[place, left] = value[0]
    return down, frozenset(amounts)
