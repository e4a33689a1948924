"""The separate process in which an excerpt of accounts is read: one row for each entry, and the sums in it checked.

An excerpt has a row of headings with a day, an amount (one signed, or debit and credit) and an account or a voucher. The
account may stand in a row of its own above its entries. Opening balances are set aside; a row that names a sum is compared with
the rows since the sum before it, with those of its account, and with all of them. A cost table has a row of months, and below
it a row for each post with an amount a month, perhaps with their sum: one with a sum alone says nothing of months and is named.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import KraftError, NoLedgerRows, NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending.entries import LARGEST_ORE
from kraft_desktop.reports import capped
from kraft_desktop.reports.sheets.cells.days import DayOrder, day_orders, read_day, usual_order
from kraft_desktop.reports.sheets.cells.grid import Grid
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, read_amount, text_of
from kraft_desktop.reports.sheets.files.kinds import read_books
from kraft_desktop.reports.sheets.reading import process
from kraft_desktop.reports.sheets.reading.ledger_fates import LedgerFates
from kraft_desktop.reports.sheets.reading.ledger_heads import AMOUNTS, headings, months_in
from kraft_desktop.reports.sheets.reading.records import Account, Fate

_OPENING = re.compile(r"\b(?:ingaende (?:balans|saldo)|ib|opening balance)\b")
_SUM = re.compile(r"\b(?:summa|delsumma|totalt|total|omslutning|utgaende (?:balans|saldo)|ub|periodens (?:summa|forandring))\b")
_CLOSING = re.compile(r"\b(?:utgaende (?:balans|saldo)|ub)\b")
_ACCOUNT = re.compile(r"(?:konto\s*)?(\d{3,8})(?:\D.*)?")
_GROUPED = re.compile(r"\d\.\d{3},\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """An entry of the accounts: its ``row`` (from 1), its amount in öre, debit less credit, and how many ``cells`` it is."""

    row: int
    account: str
    voucher: str
    on: str
    text: str
    ore: int
    cells: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongSum:
    """A sum in a sheet that is not the sum of its rows: what it ``stated`` and what the rows add up to, in öre."""

    sheet: str
    row: int
    label: str
    stated: int
    computed: int


@dataclass(slots=True)
class LedgerFile:
    """What was read: the entries, the names of accounts, the sums that are wrong, the sums that are right, the opening balances
    set aside, the rows not understood (sheet, row, reason), those with a sum alone (sheet, row, label), and the account of all
    cells but those of the entries."""

    entries: list[LedgerEntry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    wrong: list[WrongSum] = field(default_factory=list)
    sums: int = 0
    opening: int = 0
    rejected: list[tuple[str, int, str]] = field(default_factory=list)
    sums_only: list[tuple[str, int, str]] = field(default_factory=list)
    account: Account = field(default_factory=Account)


def read_ledger(content: bytes) -> LedgerFile:
    """The excerpt in a file: the reading with the most entries. UnreadableSheet, SheetTooLarge or NoLedgerRows."""
    found, seen = LedgerFile(), list[str]()
    for grids in read_books(content):
        file = LedgerFile()
        for grid in grids:
            seen += [text_of(cell) for row in list(grid.rows.values())[:1] for cell in row if cell is not None]
            part = LedgerFile() if grid.hidden else file
            _Reader(grid, part).read()
            cells = sum(1 for _ in grid.filled())
            file.account.total += cells
            if grid.hidden:
                file.account.put(Fate.SET_ASIDE, cells, "hidden_sheet")
            if grid.hidden and part.entries:
                file.rejected.append((grid.name, part.entries[0].row, "hidden_sheet"))
        if len(file.entries) + len(file.rejected) > len(found.entries) + len(found.rejected):
            found = file
    if not found.entries and not found.rejected:
        raise NoLedgerRows(seen=seen[:30])
    return found


class _Reader:
    """The reader of one sheet."""

    def __init__(self, grid: Grid, file: LedgerFile) -> None:
        self._grid, self._file, self._fates = grid, file, LedgerFates(file.account)
        self._columns: dict[str, int] = {}
        self._months: dict[int, Month] = {}
        self._account, self._since, self._of_account, self._all, self._opened = "", 0, 0, 0, 0
        self._has_section = False
        self._order, self._dots = DayOrder.YEAR_FIRST, False
        self._totals = Counter[int]()

    def read(self) -> None:
        """Add what the sheet holds to the file."""
        for place in sorted(self._grid.rows):
            row = self._grid.rows[place]
            if columns := headings(row):
                self._columns, self._months = columns, {}
                self._order, self._dots = self._look(columns)
                self._fates.headings(row)
            elif not self._is_entry(row) and (months := months_in(row)):
                self._columns, self._months, self._totals = {}, months, Counter()
                self._fates.headings(row)
            elif self._months:
                self._post(place + 1, row)
            elif self._columns:
                self._row(place + 1, row)
            else:
                self._fates.remark(row)

    def _is_entry(self, row: Sequence[Cell]) -> bool:
        """Whether a row has the day and the amount of an entry: a second day in it does not make it a row of months."""
        return bool(self._columns) and not is_blank(self._cell(row, "on")) and self._stated(row) is not None

    def _look(self, columns: Mapping[str, int]) -> tuple[DayOrder, bool]:
        """The order of days that the whole column has, and whether points group its thousands."""
        days = [row[columns["on"]] for row in self._grid.rows.values() if len(row) > columns["on"]]
        orders = [found for cell in days if (found := day_orders(cell))]
        common = frozenset.intersection(*orders) if orders else frozenset[DayOrder]()
        first = next((usual_order(cell) for cell in days if day_orders(cell)), DayOrder.YEAR_FIRST)
        order = next(iter(common)) if len(common) == 1 else first
        places = [columns[name] for name in AMOUNTS if name in columns]
        texts = (text_of(row[c]) for row in self._grid.rows.values() for c in places if len(row) > c)
        return order, any(_GROUPED.search(text) for text in texts)

    def _row(self, number: int, row: Sequence[Cell]) -> None:
        words = fold(" ".join(text_of(cell) for cell in row if isinstance(cell, str)))
        day = self._cell(row, "on")
        if _OPENING.search(words):
            stated = self._stated(row)
            self._file.opening += 1
            self._opened = stated or 0
            self._fates.labelled(row, self._paid(row), Fate.NOT_UNDERSTOOD if stated is None else Fate.SET_ASIDE, "opening")
        elif _SUM.search(words) and is_blank(day):
            self._sum(number, row, words)
        elif is_blank(day) and self._stated(row) is None:
            self._section(number, row)
        else:
            self._entry(number, row)

    def _post(self, number: int, row: Sequence[Cell]) -> None:
        """A row of a cost table: a post with its months, or what they are together."""
        filled = [c for c, cell in enumerate(row) if not is_blank(cell)]
        place = next((c for c in filled if c < min(self._months) and isinstance(row[c], str)), -1)
        after = [c for c in filled if c > max(self._months)][:1]
        amounts = [c for c in filled if c in self._months]
        if not (amounts or after):
            self._fates.remark(row)
            return
        cells = self._fates.waiting(row, {place, *amounts, *after})
        try:
            ore, sums = {c: _ore(row[c]) for c in amounts}, [_ore(row[c]) for c in after]
        except NotUnderstood as problem:
            self._reject(number, problem.reason, cells)
            return
        label = text_of(row[place]) if place >= 0 else ""
        if _SUM.search(fold(label)) or (not label and self._are_totals(ore, sums)):
            self._totalled(number, label, ore, sums)
        elif not label:
            self._reject(number, "account_missing", cells)
        elif not ore:
            self._file.sums_only.append((self._grid.name, number, label))
            self._file.account.put(Fate.REJECTED, cells)
        else:
            self._compare(number, label, sums, sum(ore.values()))
            self._months_of(number, label, ore)

    def _months_of(self, number: int, label: str, ore: Mapping[int, int]) -> None:
        """An entry for each month of a post that has an amount; the first of them has the cell of its label."""
        cells = 1
        for column, amount in ore.items():
            self._totals[column] += amount
            if not amount:
                self._file.account.put(Fate.SET_ASIDE, 1, "zero")
                continue
            self._file.entries.append(
                LedgerEntry(
                    row=number,
                    account=label,
                    voucher="",
                    on=self._months[column].last_day.isoformat(),
                    text=label,
                    ore=amount,
                    cells=cells + 1,
                )
            )
            cells = 0
        self._file.account.put(Fate.SET_ASIDE, cells, "title")

    def _are_totals(self, ore: Mapping[int, int], sums: Sequence[int]) -> bool:
        """Whether the amounts of a row without a label are those of the rows above it."""
        return all(amount == self._totals[c] for c, amount in ore.items()) and all(
            one == sum(self._totals.values()) for one in sums
        )

    def _totalled(self, number: int, label: str, ore: Mapping[int, int], sums: Sequence[int]) -> None:
        """Compare the totals of a cost table, month by month and in all."""
        self._file.account.put(Fate.SET_ASIDE, int(bool(label)), "summary")
        for column, amount in ore.items():
            self._compare(number, f"{label} {self._months[column]}", [amount], self._totals[column])
        self._compare(number, label, sums, sum(self._totals.values()))

    def _compare(self, number: int, label: str, stated: Sequence[int], computed: int) -> None:
        for one in stated:
            if one == computed:
                self._file.sums += 1
                self._file.account.put(Fate.SUM)
            else:
                self._file.account.put(Fate.NOT_UNDERSTOOD)
                wrong = WrongSum(sheet=self._grid.name, row=number, label=label, stated=one, computed=computed)
                self._file.wrong.append(wrong)

    def _section(self, number: int, row: Sequence[Cell]) -> None:
        """A row without day and amount: the account of those below, if it begins with one. One with something else where an
        amount should be is an entry that cannot be read."""
        filled = [text_of(cell) for cell in row if not is_blank(cell)]
        found = _ACCOUNT.fullmatch(filled[0]) if filled else None
        if found is None:
            self._fates.remark(row)
            return
        self._begin(found[1])
        if len(filled) > 1 and self._paid(row):
            self._entry(number, row)
        else:
            self._has_section = True
            self._fates.section(row)
            name = " ".join([filled[0].split(found[1], 1)[1], *filled[1:]]).strip(" -:")
            if name:
                self._file.names[found[1]] = name

    def _begin(self, account: str) -> None:
        if account != self._account:
            self._account, self._since, self._of_account, self._opened = account, 0, 0, 0

    def _entry(self, number: int, row: Sequence[Cell]) -> None:
        account = _ACCOUNT.fullmatch(text_of(self._cell(row, "account")))
        others = {c for name, c in self._columns.items() if name not in AMOUNTS and (account or name != "account")}
        cells = self._fates.waiting(row, others | self._paid(row))
        try:
            on = read_day(self._cell(row, "on"), self._order)
            ore = self._amount(row)
        except NotUnderstood as problem:
            self._reject(number, problem.reason, cells)
            return
        if account:
            self._begin(account[1])
        unread = not (account or self._has_section or is_blank(self._cell(row, "account")))
        if unread or not self._account:
            self._reject(number, "account_missing", cells)
            return
        self._since, self._of_account, self._all = self._since + ore, self._of_account + ore, self._all + ore
        self._file.entries.append(
            LedgerEntry(
                row=number,
                account=self._account,
                voucher=text_of(self._cell(row, "voucher"), 60),
                on=on.isoformat(),
                text=text_of(self._cell(row, "text")),
                ore=ore,
                cells=cells,
            )
        )

    def _reject(self, number: int, reason: str, cells: int) -> None:
        self._file.rejected.append((self._grid.name, number, reason))
        self._file.account.put(Fate.REJECTED, cells)

    def _sum(self, number: int, row: Sequence[Cell], words: str) -> None:
        """Compare a sum with what it can be of; only one that fits none of them is wrong."""
        stated = self._stated(row)
        if stated is None:
            self._fates.labelled(row, self._paid(row), Fate.NOT_UNDERSTOOD, "summary")
            return
        opened = self._opened if _CLOSING.search(words) else 0
        possible = [self._since, self._of_account, self._all, self._of_account + self._opened, self._all + self._opened]
        agrees = stated in possible
        self._fates.labelled(row, self._paid(row), Fate.SUM if agrees else Fate.NOT_UNDERSTOOD, "summary")
        if agrees:
            self._file.sums += 1
        else:
            label = next((text_of(cell) for cell in row if isinstance(cell, str) and _SUM.search(fold(cell))), "")
            computed = self._since if self._since else self._all
            self._file.wrong.append(
                WrongSum(sheet=self._grid.name, row=number, label=label, stated=stated, computed=computed + opened)
            )
        self._since = 0

    def _paid(self, row: Sequence[Cell]) -> set[int]:
        """The columns that the amount of a row is in: the signed one where it has something, else debit and credit."""
        found = {name: c for name, c in self._columns.items() if name in AMOUNTS and not is_blank(self._cell(row, name))}
        return {found["amount"]} if "amount" in found else set(found.values())

    def _stated(self, row: Sequence[Cell]) -> int | None:
        """The amount of a row; None for none that can be read."""
        try:
            return self._amount(row)
        except NotUnderstood:
            return None

    def _amount(self, row: Sequence[Cell]) -> int:
        """Debit less credit, or the signed amount. Raises NotUnderstood."""
        if "amount" in self._columns and not is_blank(self._cell(row, "amount")):
            return _ore(self._cell(row, "amount"), dots_group=self._dots)
        sides = [self._cell(row, name) for name in ("debit", "credit")]
        if all(is_blank(side) for side in sides):
            raise NotUnderstood(reason="amount_missing")
        debit, credit = (0 if is_blank(side) else _ore(side, dots_group=self._dots) for side in sides)
        return debit - credit

    def _cell(self, row: Sequence[Cell], name: str) -> Cell:
        place = self._columns.get(name, -1)
        return row[place] if 0 <= place < len(row) else None


def _ore(cell: Cell, *, dots_group: bool = False) -> int:
    """An amount in öre. Raises NotUnderstood, also for one larger than anything that is kept."""
    ore = read_amount(cell, dots_group=dots_group)
    if abs(ore) > LARGEST_ORE:
        raise NotUnderstood(reason="entry_amount")
    return ore


def answer(given: bytes) -> bytes:
    """The answer to one request: the excerpt as JSON, or the error."""
    try:
        return json.dumps({"file": read_ledger(given)}, default=process.fields_of).encode()
    except KraftError as problem:
        return process.failed(problem).encode()


def main(seconds: int = process.SECONDS) -> int:
    """Answer in a process of its own, within so many seconds of work."""
    return capped.serve(answer, process.MEMORY, seconds)


if __name__ == "__main__":
    sys.exit(main())
