"""Accounts for the cells of one sheet of an excerpt, a row at a time: what becomes of each that does not wait for its entry."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.reports.sheets.cells.days import read_month
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, read_amount
from kraft_desktop.reports.sheets.reading.records import Account, Fate


class LedgerFates:
    """Keeps the account of one sheet in that of its file."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._headed: frozenset[int] = frozenset()

    def headings(self, row: Sequence[Cell]) -> None:
        """A row of headings over the columns below."""
        self._headed = frozenset(_filled(row))
        self.account.put(Fate.HEADING, len(self._headed))

    def section(self, row: Sequence[Cell]) -> None:
        """A row that names the account of those below."""
        self.account.put(Fate.HEADING, len(_filled(row)))

    def remark(self, row: Sequence[Cell]) -> None:
        """A row that is no entry: words, and what stands alone, are titles; an amount or a day in it is not understood."""
        filled = _filled(row)
        for c in filled:
            if len(filled) > 1 and _states(row[c]):
                self.account.put(Fate.NOT_UNDERSTOOD)
            else:
                self.account.put(Fate.SET_ASIDE, 1, "dash" if is_blank(row[c]) else "title")

    def labelled(self, row: Sequence[Cell], read: Collection[int], fate: Fate, reason: str) -> None:
        """A row of a sum or a balance: the amounts ``read`` in it have a fate, and the rest is set aside with the reason."""
        for c in _filled(row):
            if c in read:
                self.account.put(fate, 1, reason)
            else:
                self.account.put(Fate.SET_ASIDE, 1, "dash" if is_blank(row[c]) else reason)

    def waiting(self, row: Sequence[Cell], read: Collection[int]) -> int:
        """How many cells of a row are ``read``, so that they wait for what is made of it; the others are accounted for."""
        found = 0
        for c in _filled(row):
            if is_blank(row[c]):
                self.account.put(Fate.SET_ASIDE, 1, "dash")
            elif c in read:
                found += 1
            elif c in self._headed:
                self.account.put(Fate.SET_ASIDE, 1, "not_read")
            elif _states(row[c]):
                self.account.put(Fate.NOT_UNDERSTOOD)
            else:
                self.account.put(Fate.SET_ASIDE, 1, "no_heading")
        return found


def _filled(row: Sequence[Cell]) -> list[int]:
    return [c for c, cell in enumerate(row) if cell is not None]


def _states(cell: Cell) -> bool:
    """Whether a cell holds an amount or a day, or anything else but words."""
    if not isinstance(cell, str):
        return True
    for read in (read_amount, read_month):
        try:
            read(cell)
        except NotUnderstood:
            continue
        return True
    return False
