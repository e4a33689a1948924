"""From rows of cells to rows of values: finds the headings, skips what is no data, and reads each cell that was asked for.

What leaves here holds only the columns that are read: a dropped column is not parsed, returned or kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets import cells
from kraft_desktop.reports.sheets.cells import Cell, is_blank, text_of
from kraft_desktop.reports.sheets.columns import DATE_FIELDS, SYNONYMS, Columns, column_letter, understand
from kraft_desktop.reports.sheets.grid import Grid

_SEARCHED_ROWS = 40
_TOTALS = (
    "summa",
    "totalt",
    "total",
    "totalsumma",
    "delsumma",
    "antal",
    "medel",
    "genomsnitt",
    "slutsumma",
    "sum",
)
_PERSON_FIELDS = ("person", "personal_number")
_COMBINED = frozenset({"note", "month", "amount", "year", "week", "duration", "minutes"})
"""Fields that are read together with others, or only looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One amount for one month, öre; ``no_support`` for an answer that there was none. ``month`` is an ordinal or None when
    the answer names no month. ``column`` is the heading it stood under, ``source`` the source that the column is for."""

    month: int | None
    source: str | None = None
    amount_ore: int
    no_support: bool
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """One row of data: values by field, payments, and per problem the heading of its column and the reason."""

    row: int
    values: Mapping[str, Any]
    payments: Sequence[Payment] = ()
    problems: Sequence[tuple[str, str]] = ()
    protected_hint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """A sheet as it was understood; ``width`` counts all its columns.

    ``shown`` are the cells of the columns that are read, as text, by row and column.
    """

    name: str
    heading_row: int
    width: int
    fields: Mapping[str, str]
    months: Sequence[str]
    dropped: Sequence[str]
    rows: Sequence[ReadRow]
    covered: Sequence[int] = ()
    shown: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    columns: Mapping[int, str] = field(default_factory=dict)


def find_columns(kind: SheetKind, grid: Grid, chosen: Mapping[str, str], source_words: Collection[str]) -> Columns | None:
    """The heading row that is understood best among the first rows; None for an empty sheet."""
    candidates = [
        understand(kind, grid.rows, place, chosen, source_words)
        for place in range(min(_SEARCHED_ROWS, len(grid.rows)))
        if any(isinstance(cell, str) and not is_blank(cell) for cell in grid.rows[place])
    ]
    return max(candidates, key=lambda c: (not c.missing(kind), c.score, -c.row), default=None)


def read_sheet(kind: SheetKind, grid: Grid, columns: Columns, today: dt.date, *, keep_cells: bool) -> ReadSheet:
    """Read every row of data below the headings."""
    reader = _Reader(kind, grid, columns, today)
    return ReadSheet(
        name=grid.name,
        heading_row=columns.row,
        width=max(map(len, grid.rows)),
        fields={f: columns.headings.get(c, column_letter(c)) for c, f in columns.fields.items()},
        months=[str(month) for month in columns.months.values()],
        dropped=_dropped(grid, columns),
        rows=list(reader.rows()),
        covered=sorted(month.ordinal for month in columns.months.values()),
        shown=_shown(grid, columns) if keep_cells else {},
        columns={c: columns.headings.get(c, "") for c in sorted(columns.read)},
    )


def _dropped(grid: Grid, columns: Columns) -> list[str]:
    """Columns with content that are not read, those without a heading among them."""
    read = columns.read
    filled = {c for row in grid.rows[columns.row :] for c, cell in enumerate(row) if c not in read and not is_blank(cell)}
    noted = [c for c, f in columns.fields.items() if f == "note"]
    unheaded = [column_letter(c) for c in sorted(filled - set(columns.headings))]
    return [*columns.dropped(), *(columns.headings[c] for c in noted), *unheaded]


def _shown(grid: Grid, columns: Columns) -> dict[int, dict[int, str]]:
    read = columns.read - {c for c, f in columns.fields.items() if f == "note"}
    return {
        place + 1: {c: text_of(row[c]) for c in sorted(read) if c < len(row) and not is_blank(row[c])}
        for place, row in enumerate(grid.rows)
    }


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(self, kind: SheetKind, grid: Grid, columns: Columns, today: dt.date) -> None:
        self._kind, self._grid, self._columns, self._today = kind, grid, columns, today
        self._place = {f: c for c, f in columns.fields.items()}
        self._heading = {f: columns.headings.get(c, column_letter(c)) for f, c in self._place.items()}
        self._person = next((f for f in _PERSON_FIELDS if f in self._place), None)
        self._in_minutes = any(w.startswith("min") for w in fold(self._heading.get("duration", "")).split())

    def rows(self) -> Iterator[ReadRow]:
        for place in range(self._columns.row, len(self._grid.rows)):
            row = self._grid.rows[place]
            read = {f: row[c] for f, c in self._place.items() if c < len(row) and not is_blank(row[c])}
            amounts = {c for c in (*self._columns.months, *self._columns.sources) if c < len(row) and not is_blank(row[c])}
            if self._is_data(row, read, amounts):
                yield self._row(place, row, read)

    def _is_data(self, row: Sequence[Cell], read: Mapping[str, Cell], amounts: set[int]) -> bool:
        if self._kind is SheetKind.PUBLISHED:  # totals are numbers too, and what was not published is not there
            return "count" in read and fold(text_of(read["count"])) != fold(self._heading["count"])
        if not read and not amounts:
            return False
        if self._person in read or self._kind is SheetKind.HOURS:
            first = next((text_of(cell) for cell in row if not is_blank(cell)), "")
            totals = _is_total(first)
        else:
            totals = any(isinstance(cell, str) and _is_total(text_of(cell)) for cell in row)
        repeated = sum(fold(text_of(cell)) == fold(self._heading[f]) for f, cell in read.items()) >= 2
        if totals or repeated:
            return False
        lone = len(read) + len(amounts) == 1
        return not (lone and isinstance(only := next(iter(read.values()), None), str) and _is_remark(only))

    def _row(self, place: int, row: Sequence[Cell], read: Mapping[str, Cell]) -> ReadRow:
        values: dict[str, Any] = {}
        problems: list[tuple[str, str]] = []
        for name in SYNONYMS[self._kind]:
            if name in read and name not in _COMBINED:
                try:
                    values[name] = self._value(name, read[name], (place, self._place[name]))
                except NotUnderstood as problem:
                    problems.append((self._heading[name], problem.reason))
        payments: list[Payment] = []
        if self._kind is SheetKind.SUPPORT:
            payments = list(self._payments(row, read, problems))
        if self._kind is SheetKind.HOURS:
            self._time(read, values, problems)
        hint = any("skydd" in fold(text_of(read[f], 2000)) for f in ("note", "name", "personal_number") if f in read)
        return ReadRow(row=place + 1, values=values, payments=payments, problems=problems, protected_hint=hint)

    def _value(self, name: str, cell: Cell, where: tuple[int, int]) -> Any:
        if name in _PERSON_FIELDS:
            if self._kind is SheetKind.CASES and "skydd" in fold(text_of(cell)):
                return "protected"
            return cells.read_person(cell, self._today)
        if name in DATE_FIELDS:
            return cells.read_day(cell).isoformat()
        if name == "capacity":
            return cells.read_percent(cell, formatted=where in self._grid.percent)
        if name == "count":
            return cells.read_count(cell)
        return text_of(cell, 60)

    def _time(self, read: Mapping[str, Cell], values: dict[str, Any], problems: list[tuple[str, str]]) -> None:
        """When, by the date or else the week, and how long, by hours and minutes that may stand apart."""
        if "on" not in read and "week" in read:
            try:
                values["on"] = cells.read_week(read["week"], read.get("year")).isoformat()
            except NotUnderstood as problem:
                problems.append((self._heading["week"], problem.reason))
        minutes = 0
        for name in ("duration", "minutes"):
            try:
                if name in read and not (len(read) > 1 and text_of(read[name]) == "0" and "minutes" in self._place):
                    minutes += cells.read_duration(read[name], in_minutes=name == "minutes" or self._in_minutes)
            except NotUnderstood as problem:
                problems.append((self._heading[name], problem.reason))
        if minutes:
            values["minutes"] = minutes

    def _payments(self, row: Sequence[Cell], read: Mapping[str, Cell], problems: list[tuple[str, str]]) -> Iterator[Payment]:
        months, sources = self._columns.months, self._columns.sources
        if months:
            for c, month in months.items():
                yield from self._payment(row, c, month.ordinal, problems)
            return
        try:
            ordinal = self._month(read["month"], read.get("year")) if "month" in read else None
        except NotUnderstood as problem:
            problems.append((self._heading["month"], problem.reason))
            return
        places = tuple(sources) or (self._place["amount"],)
        if cells.says_no_support(read.get("source")):
            yield Payment(month=ordinal, amount_ore=0, no_support=True, column=self._heading["source"])
        elif all(c >= len(row) or is_blank(row[c]) for c in places):
            problems.append((self._columns.headings[places[0]], "amount_missing"))
        else:
            for c in places:
                yield from self._payment(row, c, ordinal, problems)

    def _payment(
        self, row: Sequence[Cell], column: int, month: int | None, problems: list[tuple[str, str]]
    ) -> Iterator[Payment]:
        """The payment in one cell, if any."""
        if column >= len(row) or is_blank(row[column]):
            return
        heading = self._columns.headings[column]
        no_support = cells.says_no_support(row[column])
        try:
            amount = 0 if no_support else cells.read_amount(row[column])
        except NotUnderstood as problem:
            problems.append((heading, problem.reason))
            return
        if month is None and not no_support:
            problems.append((self._heading["month"], "month_missing"))
            return
        source = self._columns.sources.get(column)
        yield Payment(month=month, source=source, amount_ore=amount, no_support=no_support, column=heading)

    def _month(self, cell: Cell, year: Cell) -> int:
        """The month as an ordinal, with the year from its own column where the month names none."""
        if year is not None and not isinstance(cell, dt.date):
            named = cells.month_name(cell) or text_of(cell)
            return cells.read_month(f"{text_of(year)}-{str(named).zfill(2)}").ordinal
        return cells.read_month(cell).ordinal


def _is_total(text: str) -> bool:
    return fold(text).split(" ", 1)[0] in _TOTALS


def _is_remark(text: str) -> bool:
    return sum(c.isdigit() for c in text) < 6
