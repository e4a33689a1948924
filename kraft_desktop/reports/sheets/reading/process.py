"""The separate process in which an untrusted sheet is read: limited in memory, time and files, it answers in JSON and ends.

Reads one line of JSON (the request) and then the file's bytes from standard input.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kraft_desktop.domain.errors import ColumnsNotFound, KraftError, NoSuchColumn, SheetTooLarge, UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports import capped
from kraft_desktop.reports.sheets.cells.grid import Grid
from kraft_desktop.reports.sheets.cells.values import Cell, Odd, text_of
from kraft_desktop.reports.sheets.files.kinds import read_books
from kraft_desktop.reports.sheets.reading.layout import Formats, How, read_table
from kraft_desktop.reports.sheets.reading.records import Account, Fate, Note, ReadFile
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.headings import column_letter
from kraft_desktop.reports.sheets.structure.surroundings import Surroundings
from kraft_desktop.reports.sheets.structure.tables import NUMBER, Found, Table, find_tables, is_year

MEMORY, SECONDS = 2 << 30, 15
"""What the process may use, so that a file is taken in or refused within 20 s in all."""
TOGETHER = 20
"""Seconds of work for a file that is first recognised and then read: the reading has what the recognition left of them."""
MAX_ANSWER, MAX_AMOUNTS, MAX_NOTES = 48 << 20, 200_000, 20_000
"""The bytes of an answer, its amounts, and the things in it to settle: they bound the work and the memory of the import."""
_Pairs = list[tuple[Grid, Found]]


def read(request: Mapping[str, Any], content: bytes) -> ReadFile:
    """Every table of every sheet with the columns the kind needs, and the account of all cells of the file.

    ColumnsNotFound names what the best sheet lacks; UnreadableSheet, SheetTooLarge or NoSuchColumn.
    """
    kind = SheetKind(request["kind"])
    pairs = _best_reading(kind, read_books(content), request)
    how = How(
        answers=dict(request["answers"]),
        places=request.get("places", {}),
        today=dt.date.fromisoformat(request["today"]),
        keep_cells=request["keep_cells"],
    )
    seen = [(grid, table) for grid, found in pairs if _is_shown(grid, how.answers) for table in found.tables]
    reader = _FileReader(kind, how, Formats(kind, seen, how.answers))
    for grid, found in pairs:
        reader.read(grid, found)
    if not reader.file.sheets and not reader.hidden:
        _refuse(kind, pairs)
    for field, wanted in request["chosen"].items():
        tables = [table for _, found in pairs for table in found.tables]
        if wanted and not any(_holds_field(field, table.columns) for table in tables):
            raise NoSuchColumn(column=wanted, seen=[h for t in tables for h in t.columns.headings.values()][:30])
    _keep_within(reader.file)
    return reader.file


def _keep_within(file: ReadFile) -> None:
    """Raise SheetTooLarge for a file that would be too much work to take in."""
    if sum(len(row.payments) for sheet in file.sheets for row in sheet.rows) > MAX_AMOUNTS:
        raise SheetTooLarge(what="amounts", limit=MAX_AMOUNTS)
    if sum(len(sheet.notes) for sheet in file.sheets) + len(file.notes) > MAX_NOTES:
        raise SheetTooLarge(what="questions", limit=MAX_NOTES)


def recognise(request: Mapping[str, Any], content: bytes) -> dict[str, int]:
    """By kind, how much of the file is understood as that kind; 0 where the columns that it needs are missing."""
    books = read_books(content)
    scores = {}
    for kind in map(SheetKind, request["kinds"]):
        pairs = _best_reading(kind, books, request)
        scores[kind.value] = sum(_score(found) for _, found in pairs)
    return scores


def near_years(year: int) -> tuple[str, ...]:
    """The years that months without one can be of, the present one first; any other year of four figures is an answer too."""
    return tuple(str(near) for near in (year, *range(year - 1, year - 6, -1), year + 1))


def _best_reading(kind: SheetKind, books: Sequence[Sequence[Grid]], request: Mapping[str, Any]) -> _Pairs:
    """Of a text file, the delimiter with which most is understood."""
    around = Surroundings(
        chosen=request["chosen"],
        source_words=frozenset(request["source_words"]),
        answers=request["answers"],
        places=request.get("places", {}),
        near_years=near_years(int(request.get("today", "0")[:4])),
    )
    readings = [_tables(kind, book, around) for book in books]
    if not any(grid.rows for pairs in readings for grid, _ in pairs):
        raise UnreadableSheet(problem="empty")
    return max(readings, key=lambda pairs: (sum(_score(found) for _, found in pairs), _nearness(pairs)))


def _tables(kind: SheetKind, book: Sequence[Grid], around: Surroundings) -> _Pairs:
    pairs: _Pairs = []
    last: Table | None = None
    for grid in book:
        found = find_tables(kind, grid, around, last)
        pairs.append((grid, found))
        if found.tables and not grid.hidden:
            last = found.tables[-1]
    return pairs


def _score(found: Found) -> int:
    return sum(table.columns.score for table in found.tables)


def _nearness(pairs: _Pairs) -> int:
    return max((found.nearest.score * 100 + len(found.nearest.headings) for _, found in pairs if found.nearest), default=0)


def _holds_field(field: str, columns: Columns) -> bool:
    return field in columns.fields.values() or (field == "amount" and bool(columns.amounts.payments))


def _refuse(kind: SheetKind, pairs: _Pairs) -> None:
    nearest = max((found.nearest for _, found in pairs if found.nearest), key=lambda c: c.score, default=None)
    if nearest is None:
        raise UnreadableSheet(problem="empty")
    people = any(sum(c.isdigit() for c in heading) >= 6 for heading in nearest.headings.values())
    letters = people or not nearest.fields  # a row of no known heading may be free text or a person's name
    shown = [column_letter(c) if letters else heading[:40] for c, heading in nearest.headings.items()]
    raise ColumnsNotFound(fields=list(nearest.missing(kind)), seen=shown[:30])


def _is_shown(grid: Grid, answers: Mapping[str, str]) -> bool:
    """Whether a sheet can be seen, or was said to be read all the same."""
    return not grid.hidden or answers.get(f"hidden_sheet:{grid.name}") == "read"


class _FileReader:
    """Reads the sheets of a file one after another."""

    def __init__(self, kind: SheetKind, how: How, formats: Formats) -> None:
        self._kind, self._answers, self._how, self._formats = kind, how.answers, how, formats
        self.file = ReadFile()
        self.hidden = False

    def read(self, grid: Grid, found: Found) -> None:
        """Read the tables of a sheet, and account for the cells outside them."""
        account = Account(total=sum(1 for _ in grid.filled()))
        cells = account.total
        if grid.repaired:
            self._note(grid.name, "text_repaired", ())
        if not _is_shown(grid, self._answers):
            account.put(Fate.SET_ASIDE, cells, "hidden_sheet")
            if found.tables:
                self.hidden = True
                self._ask(grid.name, "hidden_sheet", ("read", "skip"))
        elif not found.tables:
            self._unread(grid, found, account, cells)
        else:
            sums = Counter[str]()
            for table in found.tables:
                sheet = read_table(self._kind, grid, table, self._how, self._formats.of(table), sums)
                self.file.sheets.append(sheet)
            for place in _outside(grid, found.tables, account):
                self.file.notes.append((grid.name, Note(row=place + 1, column="", reason="cell_unread")))
        self.file.account.add(account)

    def _unread(self, grid: Grid, found: Found, account: Account, cells: int) -> None:
        """A sheet without a table: one that holds people, days or months is reported as not understood."""
        yearless = found.nearest is not None and found.nearest.yearless
        if self._answers.get(f"sheet_unread:{grid.name}") == "skip":
            account.put(Fate.SET_ASIDE, cells, "other_sheet")
        elif yearless:
            account.put(Fate.NOT_UNDERSTOOD, cells)
            self._ask(grid.name, "year_missing", near_years(self._how.today.year))
        elif any(isinstance(grid.rows[p][c], str | int) and NUMBER.match(text_of(grid.rows[p][c])) for p, c in grid.filled()):
            account.put(Fate.NOT_UNDERSTOOD, cells)
            self._ask(grid.name, "sheet_unread", ("skip",))
        else:
            account.put(Fate.SET_ASIDE, cells, "other_sheet")

    def _ask(self, sheet: str, reason: str, allowed: tuple[str, ...]) -> None:
        answer = self._answers.get(f"{reason}:{sheet}")
        if answer is None or (reason == "year_missing" and not is_year(answer)):
            self._note(sheet, reason, allowed)

    def _note(self, sheet: str, reason: str, allowed: tuple[str, ...]) -> None:
        note = Note(row=0, column=sheet, reason=reason, allowed=allowed, id=f"{reason}:{sheet}")
        self.file.notes.append((sheet, note))


def _outside(grid: Grid, tables: Iterable[Table], account: Account) -> list[int]:
    """The rows of cells above, below and beside the tables that are not understood: those with people; others are titles."""
    unread: list[int] = []
    spans = [(t.columns.row - 1 if t.headed else t.first, t.last, t.left, t.right) for t in tables]
    for place, row in grid.rows.items():
        beside = [(left, right) for first, last, left, right in spans if first <= place < last]
        if any(left == 0 and right >= len(row) for left, right in beside):
            continue
        for column, cell in enumerate(row):
            if cell is None or any(left <= column < right for left, right in beside):
                continue
            fate = _title(cell)
            account.put(*fate)
            if fate[0] is Fate.NOT_UNDERSTOOD and place not in unread[-1:]:
                unread.append(place)
    return unread


def _title(cell: Cell) -> tuple[Fate, int, str]:
    if isinstance(cell, Odd) or (isinstance(cell, str | int) and NUMBER.search(text_of(cell))):
        return Fate.NOT_UNDERSTOOD, 1, ""
    return Fate.SET_ASIDE, 1, "title"


def answer(given: bytes) -> bytes:
    """The answer to one request: a line of JSON and then the file's bytes."""
    request, _, content = given.partition(b"\n")
    return answered(json.loads(request), content).encode()


def main(seconds: int = SECONDS) -> int:
    """Answer in a process of its own, within so many seconds of work."""
    return capped.serve(answer, MEMORY, seconds)


def answered(request: Mapping[str, Any], content: bytes) -> str:
    """The answer to a request, as JSON: what was read, the scores of kinds with the seconds of work so far, or an error with
    its facts."""
    try:
        if "kinds" in request:
            answer = {"scores": recognise(request, content), "worked": time.process_time()}
        else:
            answer = {"file": read(request, content)}
        written = json.dumps(answer, default=fields_of)
    except KraftError as problem:
        return failed(problem)
    except MemoryError:
        return failed(SheetTooLarge(what="memory", limit=MEMORY))
    if len(written) > MAX_ANSWER:
        return failed(SheetTooLarge(what="answer", limit=MAX_ANSWER))
    return written


def failed(problem: KraftError) -> str:
    """An error as an answer."""
    return json.dumps({"problem": type(problem).__name__, "facts": problem.facts})


def fields_of(record: Any) -> dict[str, Any]:
    """A record as JSON has it, one level at a time: ``asdict`` copies all that lies below."""
    return {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}


if __name__ == "__main__":
    sys.exit(main())
