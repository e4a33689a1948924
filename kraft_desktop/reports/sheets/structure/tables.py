"""The tables of a sheet: every row of headings begins one, below or beside another, with its title above."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.cells.days import month_name
from kraft_desktop.reports.sheets.cells.grid import Grid
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, text_of
from kraft_desktop.reports.sheets.structure.columns import Columns, understand
from kraft_desktop.reports.sheets.structure.headings import (
    AMOUNT_WORDS,
    is_of_closed,
    month_in,
    place_in,
    plain_words,
    title_month,
    unit_of_title,
    years_in,
)
from kraft_desktop.reports.sheets.structure.known_words import SYNONYMS
from kraft_desktop.reports.sheets.structure.surroundings import Surroundings
from kraft_desktop.reports.sheets.structure.titles import Said, said_of_rows

_SEARCHED_ROWS = 40
_TITLE_ROWS = 5
NUMBER = re.compile(r"\d{6}(?:\d\d)?[-+ ]?\d{4}")
_Rows = list[tuple[int, list[Cell]]]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a sheet: its columns (``left`` to ``right``, from 0, without the last) and its rows of data from ``first`` up
    to ``last``, without it; ``headed`` when the headings are its own and not those of a sheet before; ``place`` is the code of
    the municipality that its title or its sheet names, ``closed`` when it says that its cases are closed, ``said`` what else it
    says of all its rows."""

    columns: Columns
    first: int
    last: int
    left: int
    right: int
    headed: bool = True
    place: str | None = None
    closed: bool = False
    said: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The tables of a sheet, and what the best row of headings lacks where there is none."""

    tables: Sequence[Table]
    nearest: Columns | None = None


def find_tables(kind: SheetKind, grid: Grid, around: Surroundings, last: Table | None) -> Found:
    """The tables of a sheet in their order. ``last`` is the table that ended the sheet before: a sheet without headings
    whose columns hold the same goes on with it."""
    rows = list(grid.rows.items())
    if kind is SheetKind.PUBLISHED:
        return _best(kind, grid, rows, around)
    tables: list[Table] = []
    starts = list(_starts(kind, rows, around))
    used, number = 0, 0
    while number < len(starts):
        index, after = starts[number], number + 1
        if after < len(starts) and starts[after] == index + 1:  # a second row of headings looks like a first one
            end = starts[after + 1] if after + 1 < len(starts) else len(rows)
            found = _tables_at(kind, grid, rows[max(used, index - _TITLE_ROWS) : index], rows[index:end], around)
            if any(table.first > rows[index + 1][0] for table in found):
                tables, used, number = [*tables, *found], index + 2, number + 2
                continue
        end = starts[after] if after < len(starts) else len(rows)
        found = _tables_at(kind, grid, rows[max(used, index - _TITLE_ROWS) : index], rows[index:end], around)
        if not found and tables and _heads_people(kind, rows[index][1]):
            used = index + 1
        elif not found and tables:
            tables[-1] = _extended(tables[-1], rows, end)
        else:
            tables += found
            used = index + 1 if found else used
        number = after
    if not tables:
        going_on = _going_on(rows, last)
        if going_on:
            return Found(tables=[replace(going_on, place=place_in(grid.name, around.places))])
        return _best(kind, grid, rows, around)
    return Found(tables=tables)


def _heads_people(kind: SheetKind, row: Sequence[Cell]) -> bool:
    """Whether a row of headings has one for the people: what is below it is no part of the table above, whatever it lacks."""
    words = {*SYNONYMS[kind].get("person", ()), *SYNONYMS[kind].get("personal_number", ())}
    return any(isinstance(cell, str) and plain_words(cell) in words for cell in row)


def _extended(table: Table, rows: _Rows, end: int) -> Table:
    place = rows[end][0] if end < len(rows) else rows[-1][0] + 1
    return replace(table, last=max(table.last, place))


def _starts(kind: SheetKind, rows: _Rows, around: Surroundings) -> Iterator[int]:
    """The places in ``rows`` that can be headings: two of their words are known."""
    known = _known_words(kind) | {fold(word) for word in around.chosen.values() if word} | set(around.source_words)
    for index, (_, row) in enumerate(rows):
        count = 0
        for cell in row:
            if _is_number(cell):
                count = 0
                break
            count += _is_known(cell, known)
        if count >= 2:
            yield index


def _is_number(cell: Cell) -> bool:
    """Whether a cell can be a personal number, which no row of headings holds."""
    if type(cell) is str:
        return cell[0].isdigit() and NUMBER.match(cell) is not None
    return type(cell) in {int, float} and cell > 10_000_000  # type: ignore[operator]


def _names_person(cell: Cell) -> bool:
    """Whether a cell is a personal number and nothing else: as a heading it would be named in questions and kept."""
    return isinstance(cell, str | int | float) and NUMBER.fullmatch(text_of(cell)) is not None


def _is_known(cell: Cell, known: Collection[str]) -> bool:
    """Whether a cell is a heading that sheets of the kind have, or the name of a month."""
    if type(cell) is str and len(cell) < 60:
        return fold(cell) in known or plain_words(cell) in known or month_in(cell) is not None
    return isinstance(cell, dt.date) and month_in(cell) is not None


_KNOWN: dict[SheetKind, frozenset[str]] = {}


def _known_words(kind: SheetKind) -> frozenset[str]:
    if kind not in _KNOWN:
        words = {word for known in SYNONYMS[kind].values() for word in known}
        if kind is SheetKind.SUPPORT:
            words |= {word for known in AMOUNT_WORDS.values() for word in known}
        _KNOWN[kind] = frozenset(words)
    return _KNOWN[kind]


def _tables_at(kind: SheetKind, grid: Grid, before: _Rows, rows: _Rows, around: Surroundings) -> list[Table]:
    """The tables that a row of headings begins, beside each other where it repeats itself; none when it lacks something, alone
    and together with the row of headings above it."""
    found = _tables_headed(kind, grid, before, rows, around)
    if found or not before or before[-1][0] != rows[0][0] - 1 or any(map(_is_number, before[-1][1])):
        return found
    upper, lower = before[-1][1], rows[0][1]
    both = [*lower, *([None] * (len(upper) - len(lower)))]
    for c, cell in enumerate(upper):
        if both[c] is None and isinstance(cell, str):
            both[c] = cell
    found = _tables_headed(kind, grid, before, [(rows[0][0], both), *rows[1:]], around)
    return [
        replace(table, columns=replace(table.columns, row=table.columns.row - 1, depth=table.columns.depth + 1))
        for table in found
    ]


def _tables_headed(kind: SheetKind, grid: Grid, before: _Rows, rows: _Rows, around: Surroundings) -> list[Table]:
    headings = rows[0][1]
    found: list[Table] = []
    for left, right in _segments(kind, headings):
        table = _table(kind, grid, before, rows, around, (left, right))
        if not table.columns.missing(kind):
            found.append(table)
    whole = len(headings)
    if found and len(found) < len(_segments(kind, headings)):
        return [_table(kind, grid, before, rows, around, (0, whole))]
    if len(found) == 1:
        found = [replace(found[0], right=1 << 30)]
    return found


def _table(
    kind: SheetKind, grid: Grid, before: _Rows, rows: _Rows, around: Surroundings, span: tuple[int, int]
) -> Table:  # fmt: skip
    left, right = span
    whole = right >= len(rows[0][1]) and left == 0

    def cut(row: Sequence[Cell]) -> Sequence[Cell]:
        return row if whole else [None] * left + list(row[left:right])

    place = rows[0][0]
    near = [(at, row) for at, row in reversed(before) if place - at <= _TITLE_ROWS]
    titles = [row for _, row in itertools.takewhile(lambda pair: not any(map(_is_number, pair[1])), near)]
    above = [list(cut(row)) for row in titles]
    here = replace(_within(around, grid, titles), said=_said(kind, grid, titles))
    columns = understand(kind, above[:3], [cut(row) for _, row in rows], place, here)
    first, last = place + columns.depth, rows[-1][0] + 1
    return Table(
        columns=columns, first=first, last=last, left=left, right=right, place=here.place, closed=here.closed, said=here.said
    )  # fmt: skip


def _said(kind: SheetKind, grid: Grid, titles: Sequence[Sequence[Cell]]) -> Said | None:
    """What the nearest title that is a text alone, or else the name of the sheet, says of all rows."""
    texts = [[cell for cell in row if isinstance(cell, str) and not is_blank(cell)] for row in titles]
    alone = [row[0] for row in texts if len(row) == 1]
    return next((said for text in (*alone, grid.name) if (said := said_of_rows(kind, text))), None)


def _within(around: Surroundings, grid: Grid, titles: Sequence[Sequence[Cell]]) -> Surroundings:
    """The surroundings with the month and year in a table's title, or else in the name of its sheet."""
    month, year = None, None
    several: tuple[int, ...] = ()
    for row in titles:
        texts = [cell for cell in row if isinstance(cell, str | int) and not isinstance(cell, bool)]
        if not texts or len(texts) > 3:
            continue
        months = {m for text in texts if isinstance(text, str) and (m := title_month(text))}
        months = months or {m for m in [title_month(" ".join(map(str, texts)))] if m and len(texts) > 1}
        years = years_in(texts)
        month = month or (months.pop() if len(months) == 1 else None)
        year = year or (years[0] if len(years) == 1 else None)
        several = several or (tuple(years) if years == sorted(years) and len(years) > 1 else ())
    month, year = _agreeing(month, title_month(grid.name)), _agreeing(year, _only(years_in([grid.name])))
    answered = around.answers.get(f"year_missing:{grid.name}", "")
    if is_year(answered):
        year, several = year or int(answered), tuple(range(int(answered), int(answered) + 10))
    bare = month_name(grid.name)
    if bare and month is None and year:
        month = Month.of(year, bare)
    elif bare and month is not None and month.ordinal % 12 + 1 != bare:  # the title says something else
        month = None
    units = {unit_of_title(text) for row in [*titles, [grid.name]] for text in row if isinstance(text, str)} - {100}
    return replace(
        around,
        sheet=grid.name,
        month=month,
        years=several,
        year=year or (month.ordinal // 12 if month else None),
        unit=units.pop() if len(units) == 1 else 100,
        place=_place(around, titles) or place_in(grid.name, around.places),
        bare_month=bare is not None and month is None and year is None,
        closed=any(is_of_closed(text) for row in [*titles, [grid.name]] for text in row if isinstance(text, str)),
    )


def _place(around: Surroundings, titles: Sequence[Sequence[Cell]]) -> str | None:
    """The municipality that the nearest of the titles names."""
    texts = [text for row in titles for text in row if isinstance(text, str) and len(text) < 100]
    return next((code for text in texts if (code := place_in(text, around.places))), None)


def is_year(answer: str) -> bool:
    """Whether an answer is a year that a sheet can be of."""
    return re.fullmatch(r"20[0-4]\d", answer) is not None


def _only(found: Sequence[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _agreeing(title: _T | None, sheet: _T | None) -> _T | None:
    """What a table's title or the name of its sheet says; None when they contradict each other."""
    if title is None or sheet is None:
        return sheet if title is None else title
    return title if title == sheet else None


def _segments(kind: SheetKind, headings: Sequence[Cell]) -> list[tuple[int, int]]:
    """Where a row of headings repeats itself: the spans of the tables beside each other."""
    words = {c: plain_words(cell) for c, cell in enumerate(headings) if isinstance(cell, str)}
    persons = [*SYNONYMS[kind].get("person", ()), *SYNONYMS[kind].get("personal_number", ())]
    if not words or not persons:
        return [(0, len(headings))]
    repeated = [c for c, word in words.items() if word in persons]
    repeated = [c for c in repeated if words[c] == words[repeated[0]]]
    first = min(words)
    starts = [c for c, word in words.items() if word == words[first]]
    if len(repeated) < 2 or len(starts) != len(repeated):
        return [(0, len(headings))]
    return [(0 if not n else c, starts[n + 1] if n + 1 < len(starts) else len(headings)) for n, c in enumerate(starts)]


def _going_on(rows: _Rows, last: Table | None) -> Table | None:
    """The table before once more, for a sheet without headings of which every row holds the same in the same columns."""
    if last is None or not rows or last.columns.months:
        return None
    person = next((c for c, name in last.columns.fields.items() if name in {"person", "personal_number"}), None)
    widest = max(last.columns.headings, default=0)
    fits = person is not None and all(
        person < len(row) <= widest + 1 and NUMBER.fullmatch(text_of(row[person])) for _, row in rows if not is_blank(row[0])
    )
    if not fits:
        return None
    return replace(last, first=rows[0][0], last=rows[-1][0] + 1, headed=False)


def _best(kind: SheetKind, grid: Grid, rows: _Rows, around: Surroundings) -> Found:
    """The row among the first that is understood best, for columns that the user has pointed out or a table of two columns."""
    best: Table | None = None
    texts = [n for n, (_, row) in enumerate(rows[:_SEARCHED_ROWS]) if any(isinstance(c, str) and not is_blank(c) for c in row)]
    heads = [index for index in texts if not any(map(_names_person, rows[index][1]))]
    for index in heads or texts[:1]:
        table = _table(kind, grid, rows[:index], rows[index:], around, (0, len(rows[index][1])))
        if best is None or _rank(kind, table) > _rank(kind, best):
            best = table
    if best is None:
        return Found(tables=[])
    if best.columns.missing(kind) == ("month",) and (sections := _month_sections(best, rows, around)):
        return Found(tables=sections)
    if best.columns.missing(kind) or not heads:
        return Found(tables=[], nearest=best.columns)
    return Found(tables=[replace(best, right=1 << 30)])


def _month_sections(table: Table, rows: _Rows, around: Surroundings) -> list[Table]:
    """The parts of a table without a month of which each is headed by one, in a row of its own."""
    starts: list[tuple[int, Month]] = []
    for place, row in rows:
        filled = [cell for cell in row if cell is not None]
        if place >= table.first and len(filled) == 1 and (month := _month_of(filled[0], around)):
            starts.append((place, month))
    if not starts:
        return []
    whole = replace(table, right=1 << 30)
    ends = [place for place, _ in starts[1:]] + [table.last]
    parts = [
        replace(whole, columns=replace(table.columns, month=month), first=place + 1, last=end, headed=False)
        for (place, month), end in zip(starts, ends, strict=True)
    ]
    return [replace(whole, last=starts[0][0]), *parts]


def _month_of(cell: Cell, around: Surroundings) -> Month | None:
    """The month that a row of its own names, in the year of the table's title or sheet where it names none."""
    if isinstance(cell, dt.date):
        return Month.containing(cell)
    if not isinstance(cell, str):
        return None
    found = month_in(cell)
    if found and (year := found[1] or around.year):
        return Month.of(year, found[0])
    return title_month(cell)


def _rank(kind: SheetKind, table: Table) -> tuple[bool, int, int]:
    return not table.columns.missing(kind), table.columns.score, -table.columns.row
