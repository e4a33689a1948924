"""Accounts for the cells of one table: what becomes of each that is not empty and does not wait for its row."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.cells.values import Cell, Odd, bare_number, is_blank, text_of
from kraft_desktop.reports.sheets.reading.fields import Problems, is_beside
from kraft_desktop.reports.sheets.reading.records import Account, Fate, Note
from kraft_desktop.reports.sheets.reading.sums import Sums
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.headings import column_letter
from kraft_desktop.reports.sheets.structure.known_words import LOOKED_AT
from kraft_desktop.reports.sheets.structure.typed import Typed


@functools.lru_cache(maxsize=8192, typed=True)
def has_number(cell: Cell) -> bool:
    """Whether a cell holds figures enough for the number of a person."""
    return sum(c.isdigit() for c in text_of(cell)) >= 6


class CellFates:
    """Keeps the account of one table, and notes what has to be settled about its cells."""

    def __init__(self, kind: SheetKind, columns: Columns, typed: Typed, sums: Sums) -> None:
        self._kind, self._columns, self._typed, self._sums = kind, columns, typed, sums
        self._paid = {p.column for p in columns.amounts.payments}
        self._name = functools.cache(columns.name)
        looked_at = {c for c, name in columns.fields.items() if name in LOOKED_AT or is_beside(kind, name)}
        self._kept = frozenset({*columns.fields} - looked_at - {typed.clock} | self._paid)
        self.account = Account()
        asked = [*columns.asks, *typed.asks]
        self.notes = [Note(row=0, column=a.column, reason=a.reason, allowed=a.allowed, id=a.id) for a in asked]

    def heading(self, cells: int) -> None:
        """So many cells are headings."""
        self.account.put(Fate.HEADING, cells)

    def total(
        self, place: int, row: Sequence[Cell], filled: Sequence[int], *, counted: bool, time: tuple[int, bool] | None
    ) -> None:  # fmt: skip
        """A row of totals: sums that agree with what they are of, and others. ``time``: the column of a total of minutes, and
        whether it agrees."""
        checked, differing = self._sums.check_total(row) if counted and self._kind is SheetKind.SUPPORT else (0, [])
        if time is not None:
            checked, differing = (1, []) if time[1] else (0, [time[0]])
        numbers = any(isinstance(row[c], int | float | Odd) and not isinstance(row[c], bool) for c in filled)
        self.account.put(Fate.SUM, checked)
        self.account.put(Fate.NOT_UNDERSTOOD, len(differing))
        self.account.put(Fate.SET_ASIDE, len(filled) - checked - len(differing), "summary" if numbers else "title")
        for c in differing:
            self._note(place, self._name(c), "sum_differs")

    def remark(self, place: int, row: Sequence[Cell], filled: Sequence[int]) -> None:
        """A row that is no data: words, and a number alone, are titles; anything else is reported as not understood."""
        for c in filled:
            words = isinstance(row[c], str) and not has_number(row[c])
            if words or (len(filled) == 1 and bare_number(row[c]) is not None and not has_number(row[c])):
                self.account.put(Fate.SET_ASIDE, 1, "title")
            else:
                self.account.put(Fate.NOT_UNDERSTOOD)
                self._note(place, self._name(c), "cell_unread")

    def data(
        self, place: int, row: Sequence[Cell], filled: Sequence[int], problems: Problems, soft: Problems
    ) -> tuple[int, int]:  # fmt: skip
        """A row of data: how many cells wait for what is made of the row, and how many of these have a problem."""
        unread, wrong = {column for column, _ in soft}, {column for column, _ in problems}
        deferred = bad = 0
        for c in filled:
            lost = c not in self._kept or is_blank(row[c]) or (unread and self._name(c) in unread)
            if lost:
                self._put(place, row, c, unread)
                continue
            deferred += 1
            bad += bool(wrong) and self._name(c) in wrong
        for column, reason in soft:
            self._note(place, column, reason)
        return deferred, bad

    def _put(self, place: int, row: Sequence[Cell], column: int, unread: Collection[str]) -> None:
        amounts, name, cell = self._columns.amounts, self._columns.fields.get(column), row[column]
        if isinstance(cell, str) and is_blank(cell):
            self.account.put(Fate.SET_ASIDE, 1, "dash")
        elif column == self._typed.clock:
            self.account.put(Fate.SET_ASIDE, 1, "clock_time")
        elif self._name(column) in unread and name not in LOOKED_AT:
            self.account.put(Fate.NOT_UNDERSTOOD)
        elif name:
            self.account.put(Fate.SET_ASIDE, 1, "note" if name in LOOKED_AT else name)
        elif column in amounts.sums or amounts.aside.get(column) == "sum_column":
            self._sum(place, row, column)
        elif column in amounts.unread:
            self.account.put(Fate.NOT_UNDERSTOOD)
        elif column in self._columns.headings:
            self.account.put(Fate.SET_ASIDE, 1, amounts.aside.get(column, "not_read"))
        elif isinstance(cell, str) and not has_number(cell):
            self.account.put(Fate.SET_ASIDE, 1, "no_heading")
        else:
            self.account.put(Fate.NOT_UNDERSTOOD)
            self._note(place, column_letter(column), "no_heading")

    def _sum(self, place: int, row: Sequence[Cell], column: int) -> None:
        if self._sums.is_of_row(row, column):
            self.account.put(Fate.SUM)
        else:
            self.account.put(Fate.NOT_UNDERSTOOD)
            self._note(place, self._name(column), "sum_differs")

    def _note(self, place: int, column: str, reason: str) -> None:
        self.notes.append(Note(row=place + 1, column=column, reason=reason))
