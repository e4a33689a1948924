"""From the tables of a sheet to rows of values: reads each cell that was asked for, and gives an account of all the others.

What leaves here holds only the columns that are read: a dropped column is not parsed, returned or kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets import cells, days
from kraft_desktop.reports.sheets.cells import Cell, Odd, is_blank, text_of
from kraft_desktop.reports.sheets.days import DayOrder
from kraft_desktop.reports.sheets.grid import Grid
from kraft_desktop.reports.sheets.payments import PaymentReader
from kraft_desktop.reports.sheets.records import Account, Fate, Note, ReadRow, ReadSheet
from kraft_desktop.reports.sheets.structure.columns import DATE_FIELDS, LOOKED_AT, SYNONYMS, Columns
from kraft_desktop.reports.sheets.structure.headings import column_letter
from kraft_desktop.reports.sheets.structure.tables import Table
from kraft_desktop.reports.sheets.structure.typed import Typed, typed
from kraft_desktop.reports.sheets.sums import Sums, begins_as_total, is_total

_PERSON_FIELDS = ("person", "personal_number")
_COMBINED = frozenset(
    {
        "note", "month", "amount", "year", "week", "duration", "minutes", "period_from", "period_to", "decision", "second_person",
        "name_beside",
    }
)  # fmt: skip
"""Fields that are read together with others, or only looked at."""
_SOFT = frozenset(
    {"name", "first_name", "last_name", "contact", "interpreter", "local_number", "closing_reason", "case_number"}
)
"""Fields without which the row is still taken, so that a cell that cannot be read costs only itself."""
_NONE = frozenset({"nej", "ingen", "inget", "ej", "inte", "0", "false", "n", "ej aktuellt", "behovs ej", "inget behov"})


def read_table(
    kind: SheetKind, grid: Grid, table: Table, today: dt.date, answers: Mapping[str, str], *, keep_cells: bool
) -> ReadSheet:  # fmt: skip
    """Read every row of a table, and give the account of its cells."""
    reader = _Reader(kind, grid, table, today, answers)
    rows = list(reader.rows())
    columns = table.columns
    return ReadSheet(
        name=grid.name,
        heading_row=columns.row,
        width=grid.width,
        fields={name: columns.name(c) for c, name in columns.fields.items() if not _is_beside(kind, name)},
        months=[columns.headings.get(p.column, "") for p in columns.amounts.payments if p.month is not None],
        dropped=columns.dropped(reader.filled),
        rows=rows,
        covered=columns.months,
        notes=reader.notes,
        account=reader.account,
        shown=_shown(grid, columns) if keep_cells else {},
        columns={c: columns.name(c) for c in sorted(columns.read)},
        sums=reader.sums.stated,
    )


def _is_beside(kind: SheetKind, name: str) -> bool:
    return kind is SheetKind.SUPPORT and name in {"name", "second_person", "municipality", "decision"}


def _shown(grid: Grid, columns: Columns) -> dict[int, dict[int, Any]]:
    read = columns.read - {c for c, f in columns.fields.items() if f in LOOKED_AT}
    return {
        place + 1: {c: cells.as_shown(row[c]) for c in sorted(read) if c < len(row) and not is_blank(row[c])}
        for place, row in grid.rows.items()
    }


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, kind: SheetKind, grid: Grid, table: Table, today: dt.date, answers: Mapping[str, str]) -> None:
        self._kind, self._grid, self._table, self._today = kind, grid, table, today
        self._columns = columns = table.columns
        self._data = [grid.rows[p] for p in range(table.first, table.last) if p in grid.rows] if columns else []
        self._typed: Typed = typed(columns, self._data, answers)
        self._place = {f: c for c, f in columns.fields.items()}
        self._heading = {f: columns.name(c) for f, c in self._place.items()}
        self._person = next((f for f in _PERSON_FIELDS if f in self._place), None)
        self._filled_down, self._merged_amounts = _merged(grid, columns, table)
        self._soft: list[tuple[str, str]] = []
        self._carried: Cell = None
        self._header_width = len(grid.rows[columns.row - 1]) if table.headed and columns.row - 1 in grid.rows else 0
        self.account, self.filled = Account(), set[int]()
        self.notes = [Note(row=0, column=a.column, reason=a.reason, allowed=a.allowed, id=a.id) for a in self._asked()]
        self.sums = Sums(columns)
        self._payments = PaymentReader(columns, self._typed, self._heading)
        if table.headed:
            self._count_headings()

    def _asked(self) -> list[Any]:
        return [*self._columns.asks, *self._typed.asks]

    def _count_headings(self) -> None:
        first = self._columns.row - 1
        for place in range(first, first + self._columns.depth):
            self.account.put(Fate.HEADING, len(self._cells(self._grid.rows.get(place, []))))

    def _cells(self, row: Sequence[Cell]) -> list[int]:
        """The columns of the table in which a row holds anything."""
        left, right = self._table.left, min(self._table.right, len(row))
        return [c for c in range(left, right) if row[c] is not None]

    def rows(self) -> Iterator[ReadRow]:
        """The rows of data, in their order."""
        for place in range(self._table.first, self._table.last):
            row = self._grid.rows.get(place)
            if row is None:
                continue
            filled = self._cells(row)
            if not filled:
                continue
            self.filled.update(filled)
            read = self._read_cells(place, row)
            amounts = [p for p in self._columns.amounts.payments if p.column < len(row) and not is_blank(row[p.column])]
            if self._is_heading(read):
                self.account.put(Fate.HEADING, len(filled))
            elif (total := self._total(row, read, bool(amounts))) is not None:
                self._put_total(place, row, filled, counted=total)
            elif self._is_data(read, amounts):
                yield self._row(place, row, filled, read)
            else:
                self._put_remark(place, row, filled)

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
        """The headings once more, after a page break."""
        again = sum(fold(text_of(cell)) == fold(self._heading[f]) for f, cell in read.items() if isinstance(cell, str))
        return again >= 2 or (self._kind is SheetKind.PUBLISHED and again == 1 and "count" in read and len(read) == 1)

    def _total(self, row: Sequence[Cell], read: Mapping[str, Cell], has_amounts: bool) -> bool | None:
        """Whether the row is a total of amounts (True) or of something else (False); None when it is no total."""
        if self._kind is SheetKind.PUBLISHED:  # totals are numbers too
            return None
        if self._person and self._person in read and _has_number(read[self._person]):
            name = text_of(read.get("name"))
            if self._kind is SheetKind.SUPPORT and is_total(name) and self.sums.is_of_person(row, read[self._person]):
                return True
            return None
        if self._kind is SheetKind.HOURS:
            first = next((text_of(cell) for cell in row if not is_blank(cell)), "")
            return True if begins_as_total(first) else None
        if any(isinstance(cell, str) and begins_as_total(cell) for cell in row):
            return has_amounts
        return None

    def _is_data(self, read: Mapping[str, Cell], amounts: Sequence[Any]) -> bool:
        if any(isinstance(cell, Odd) and cell.reason == "quote" for cell in read.values()):
            return True
        if self._kind is SheetKind.PUBLISHED:
            return "count" in read
        if not read and not amounts:
            return False
        lone = len(read) + len(amounts) == 1
        only = next(iter(read.values()), None)
        return not (lone and isinstance(only, str) and sum(c.isdigit() for c in only) < 6)

    def _put_total(self, place: int, row: Sequence[Cell], filled: Sequence[int], *, counted: bool) -> None:
        checked, differing = self.sums.check_total(row) if counted else (0, [])
        numbers = sum(1 for c in filled if isinstance(row[c], int | float | Odd) and not isinstance(row[c], bool))
        if self._kind is not SheetKind.SUPPORT:
            checked, differing = 0, []
        self.account.put(Fate.SUM, checked)
        self.account.put(Fate.NOT_UNDERSTOOD, len(differing))
        self.account.put(Fate.SET_ASIDE, len(filled) - checked - len(differing), "summary" if numbers else "title")
        for c in differing:
            self.notes.append(self._note(place, self._columns.name(c), "sum_differs"))

    def _put_remark(self, place: int, row: Sequence[Cell], filled: Sequence[int]) -> None:
        """A row that is no data: words are titles and remarks, anything else is said not to be understood."""
        words = [c for c in filled if isinstance(row[c], str) and not _has_number(row[c])]
        self.account.put(Fate.SET_ASIDE, len(words), "title")
        for c in filled:
            if c not in words and not isinstance(row[c], str) and cells.bare_number(row[c]) is not None and len(filled) == 1:
                self.account.put(Fate.SET_ASIDE, 1, "title")
            elif c not in words:
                self.account.put(Fate.NOT_UNDERSTOOD)
                self.notes.append(self._note(place, self._columns.name(c), "cell_unread"))

    def _note(self, place: int, column: str, reason: str) -> Note:
        return Note(row=place + 1, column=column, reason=reason)

    # --- a row of data ---

    def _row(self, place: int, row: Sequence[Cell], filled: Sequence[int], read: dict[str, Cell]) -> ReadRow:
        values: dict[str, Any] = {}
        problems: list[tuple[str, str]] = []
        self._soft = []
        if self._is_wider(row):
            problems.append((self._columns.name(len(row) - 1), "row_wider"))
        if self._kind is SheetKind.SUPPORT:
            self._carry(read)
        for name in SYNONYMS[self._kind]:
            if name in read and name not in _COMBINED and not (_is_beside(self._kind, name) and name != "municipality"):
                self._read_value(name, read[name], values, problems)
        found = self._payments.nothing
        if self._kind is SheetKind.SUPPORT:
            merged = [c for c in self._payments.columns if (place, c) in self._merged_amounts]
            found = self._payments.read(row, read, problems, merged)
            person = values.get("person")
            self.sums.add(row, person, found)
        if self._kind is SheetKind.HOURS:
            self._time(read, values, problems)
        deferred, bad = self._put_cells(place, row, filled, problems)
        hint = any("skydd" in fold(text_of(read[f], 4000)) for f in ("note", "name", "personal_number") if f in read)
        return ReadRow(
            row=place + 1, values=values, payments=found.payments, problems=problems, protected_hint=hint, cells=deferred, bad=bad,
            blank=found.blank, unstated=found.unstated,
        )  # fmt: skip

    def _is_wider(self, row: Sequence[Cell]) -> bool:
        return self._grid.delimited and self._header_width > 1 and len(row) > self._header_width

    def _carry(self, read: dict[str, Cell]) -> None:
        """A number that stands on the first row of its group only holds for the rows below it that name nobody else."""
        if "person" in read:
            self._carried = read["person"]
        elif self._carried is not None and "name" not in read and not self._columns.months:
            named = "month" in read or "period_from" in read
            if named:
                read["person"] = self._carried
        if "person" not in read and "name" in read:
            self._carried = None

    def _read_value(self, name: str, cell: Cell, values: dict[str, Any], problems: list[tuple[str, str]]) -> None:
        try:
            value = self._value(name, cell)
        except NotUnderstood as problem:
            (self._soft if name in _SOFT else problems).append((self._heading[name], problem.reason))
            return
        if value is not None:
            values[name] = value

    def _value(self, name: str, cell: Cell) -> Any:
        if name in _PERSON_FIELDS:
            if self._kind is SheetKind.CASES and "skydd" in fold(text_of(cell)):
                return "protected"
            return cells.read_person(cell, self._today)
        if name in DATE_FIELDS:
            return self._day(name, cell)
        if name == "capacity":
            return self._capacity(cell)
        if name == "count":
            return cells.read_count(cell)
        if isinstance(cell, Odd):
            raise NotUnderstood(reason=cell.reason)
        if name == "interpreter" and (cell is False or fold(text_of(cell)) in _NONE):
            return ""
        if isinstance(cell, bool):
            return "Ja" if cell else "Nej"
        return text_of(cell, 60)

    def _day(self, name: str, cell: Cell) -> str | None:
        if days.says_not_yet(cell):
            self._soft.append((self._heading[name], "not_yet"))
            return None
        order = self._typed.orders.get(self._place[name], DayOrder.DAY_FIRST)
        if order is None and days.day_orders(cell) is not None:
            raise NotUnderstood(reason="date_order")
        return days.read_day(cell, order or DayOrder.DAY_FIRST).isoformat()

    def _capacity(self, cell: Cell) -> int:
        column = self._place["capacity"]
        number = cells.bare_number(cell)
        if column in self._typed.mixed and number is not None and 0 < number <= 1 and not isinstance(cell, cells.Percent):
            raise NotUnderstood(reason="percent")
        return cells.read_percent(cell, fractions=column in self._typed.fractions)

    def _time(self, read: Mapping[str, Cell], values: dict[str, Any], problems: list[tuple[str, str]]) -> None:
        """When, by the date or else the week, and how long, by hours and minutes that may stand apart."""
        if "on" not in read and "week" in read:
            try:
                values["on"] = days.read_week(read["week"], read.get("year")).isoformat()
            except NotUnderstood as problem:
                problems.append((self._heading["week"], problem.reason))
        minutes = 0
        for name in ("duration", "minutes"):
            if name not in read or (name == "duration" and self._typed.clock is not None):
                continue
            try:
                if not (len(read) > 1 and text_of(read[name]) == "0" and "minutes" in self._place):
                    minutes += self._minutes(name, read[name])
            except NotUnderstood as problem:
                problems.append((self._heading[name], problem.reason))
        if minutes:
            values["minutes"] = minutes

    def _minutes(self, name: str, cell: Cell) -> int:
        if name == "duration" and self._typed.in_minutes is None and cells.bare_number(cell) is not None:
            raise NotUnderstood(reason="duration_unit")
        return cells.read_duration(cell, in_minutes=name == "minutes" or bool(self._typed.in_minutes))

    # --- the account ---

    def _put_cells(
        self, place: int, row: Sequence[Cell], filled: Sequence[int], problems: Sequence[tuple[str, str]]
    ) -> tuple[int, int]:
        """Account for the cells of a row of data; how many wait for what is made of the row, and how many of these are bad."""
        amounts, account = self._columns.amounts, self.account
        paid = self._payments.columns
        soft, wrong = {column for column, _ in self._soft}, {column for column, _ in problems}
        deferred = bad = 0
        for c in filled:
            name = self._columns.fields.get(c)
            if isinstance(row[c], str) and is_blank(row[c]):
                account.put(Fate.SET_ASIDE, 1, "dash")
            elif c in paid or (name and name not in LOOKED_AT and not _is_beside(self._kind, name)):
                if self._columns.name(c) in soft:
                    account.put(Fate.NOT_UNDERSTOOD)
                elif c == self._typed.clock:
                    account.put(Fate.SET_ASIDE, 1, "clock_time")
                else:
                    deferred += 1
                    bad += self._columns.name(c) in wrong
            elif name:
                account.put(Fate.SET_ASIDE, 1, "note" if name in LOOKED_AT else name)
            elif c in amounts.sums or amounts.aside.get(c) == "sum_column":
                self._put_sum(place, row, c)
            elif c in amounts.unread:
                account.put(Fate.NOT_UNDERSTOOD)
            elif c in self._columns.headings:
                account.put(Fate.SET_ASIDE, 1, amounts.aside.get(c, "not_read"))
            else:
                self._put_unheaded(place, row[c], c)
        self.notes += [self._note(place, column, reason) for column, reason in self._soft]
        return deferred, bad

    def _put_sum(self, place: int, row: Sequence[Cell], column: int) -> None:
        if self.sums.is_of_row(row, column):
            self.account.put(Fate.SUM)
        else:
            self.account.put(Fate.NOT_UNDERSTOOD)
            self.notes.append(self._note(place, self._columns.name(column), "sum_differs"))

    def _put_unheaded(self, place: int, cell: Cell, column: int) -> None:
        if isinstance(cell, str) and not _has_number(cell):
            self.account.put(Fate.SET_ASIDE, 1, "no_heading")
        else:
            self.account.put(Fate.NOT_UNDERSTOOD)
            self.notes.append(self._note(place, column_letter(column), "no_heading"))


def _has_number(cell: Cell) -> bool:
    return sum(c.isdigit() for c in text_of(cell)) >= 6


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
