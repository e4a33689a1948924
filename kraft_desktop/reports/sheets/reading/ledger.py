"""The separate process in which an excerpt of accounts is read: one row for each entry, and the sums in it checked.

An excerpt has a row of headings with a day, an amount (one signed, or debit and credit) and an account or a voucher. The
account may stand in a row of its own above its entries. Opening balances are set aside; a row that names a sum is compared with
the rows since the sum before it, with those of its account, and with all of them. A cost table has a row of months, and below
it a row for each post with an amount a month, perhaps with their sum: one with a sum alone says nothing of months and is named.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import KraftError, NoLedgerRows, NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending.entries import LARGEST_ORE
from kraft_desktop.reports import capped
from kraft_desktop.reports.sheets.cells.days import DayOrder, day_orders, read_day, read_month, usual_order
from kraft_desktop.reports.sheets.cells.grid import Grid
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, read_amount, text_of
from kraft_desktop.reports.sheets.files.kinds import read_books
from kraft_desktop.reports.sheets.reading import process

_WORDS: Mapping[str, frozenset[str]] = {
    "account": frozenset({"konto", "kontonr", "konto nr", "kontonummer", "kto", "account"}),
    "voucher": frozenset(
        {"ver", "vernr", "ver nr", "verif", "verifikat", "verifikation", "verifikatnr", "verifikationsnr",
         "verifikationsnummer", "verifikatnummer", "voucher", "verifikat nr"}
    ),
    "on": frozenset(
        {"datum", "bokforingsdatum", "bokf datum", "bokforingsdag", "bokford", "transaktionsdatum", "verdatum", "ver datum",
         "verifikationsdatum", "dag", "date", "bokfort"}
    ),
    "text": frozenset(
        {"text", "verifikationstext", "vertext", "ver text", "benamning", "beskrivning", "transaktionstext", "kommentar",
         "kontobenamning", "transaktionsinfo", "specifikation"}
    ),
    "debit": frozenset({"debet", "deb", "debit", "debet kr"}),
    "credit": frozenset({"kredit", "kred", "credit", "kredit kr"}),
    "amount": frozenset({"belopp", "belopp kr", "belopp sek", "amount", "utfall", "summa kr", "netto"}),
}  # fmt: skip
_OPENING = re.compile(r"\b(?:ingaende (?:balans|saldo)|ib|opening balance)\b")
_SUM = re.compile(r"\b(?:summa|delsumma|totalt|total|omslutning|utgaende (?:balans|saldo)|ub|periodens (?:summa|forandring))\b")
_CLOSING = re.compile(r"\b(?:utgaende (?:balans|saldo)|ub)\b")
_ACCOUNT = re.compile(r"(?:konto\s*)?(\d{3,8})(?:\D.*)?")
_GROUPED = re.compile(r"\d\.\d{3},\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """An entry of the accounts: its ``row`` (from 1), and its amount in öre, debit less credit."""

    row: int
    account: str
    voucher: str
    on: str
    text: str
    ore: int


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
    set aside, the rows not understood (sheet, row, reason), and those with a sum alone (sheet, row, label)."""

    entries: list[LedgerEntry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    wrong: list[WrongSum] = field(default_factory=list)
    sums: int = 0
    opening: int = 0
    rejected: list[tuple[str, int, str]] = field(default_factory=list)
    sums_only: list[tuple[str, int, str]] = field(default_factory=list)


def read_ledger(content: bytes) -> LedgerFile:
    """The excerpt in a file: the reading with the most entries. UnreadableSheet, SheetTooLarge or NoLedgerRows."""
    found, seen = LedgerFile(), list[str]()
    for grids in read_books(content):
        file = LedgerFile()
        for grid in grids:
            seen += [text_of(cell) for row in list(grid.rows.values())[:1] for cell in row if cell is not None]
            part = LedgerFile() if grid.hidden else file
            _Reader(grid, part).read()
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
        self._grid, self._file = grid, file
        self._columns: dict[str, int] = {}
        self._months: dict[int, Month] = {}
        self._account, self._since, self._of_account, self._all, self._opened = "", 0, 0, 0, 0
        self._order, self._dots = DayOrder.YEAR_FIRST, False
        self._totals = Counter[int]()

    def read(self) -> None:
        """Add what the sheet holds to the file."""
        for place in sorted(self._grid.rows):
            row = self._grid.rows[place]
            if columns := _headings(row):
                self._columns, self._months = columns, {}
                self._order, self._dots = self._look(columns)
            elif months := _months(row):
                self._columns, self._months, self._totals = {}, months, Counter()
            elif self._months:
                self._post(place + 1, row)
            elif self._columns:
                self._row(place + 1, row)

    def _look(self, columns: Mapping[str, int]) -> tuple[DayOrder, bool]:
        """The order of days that the whole column has, and whether points group its thousands."""
        days = [row[columns["on"]] for row in self._grid.rows.values() if len(row) > columns["on"]]
        orders = [found for cell in days if (found := day_orders(cell))]
        common = frozenset.intersection(*orders) if orders else frozenset[DayOrder]()
        first = next((usual_order(cell) for cell in days if day_orders(cell)), DayOrder.YEAR_FIRST)
        order = next(iter(common)) if len(common) == 1 else first
        places = [columns[name] for name in ("amount", "debit", "credit") if name in columns]
        texts = (text_of(row[c]) for row in self._grid.rows.values() for c in places if len(row) > c)
        return order, any(_GROUPED.search(text) for text in texts)

    def _row(self, number: int, row: Sequence[Cell]) -> None:
        if all(is_blank(cell) for cell in row):
            return
        words = fold(" ".join(text_of(cell) for cell in row if isinstance(cell, str)))
        day = self._cell(row, "on")
        if _OPENING.search(words):
            self._file.opening += 1
            self._opened = self._stated(row) or 0
        elif _SUM.search(words) and is_blank(day):
            self._sum(number, row, words)
        elif is_blank(day) and self._stated(row) is None:
            self._section(row)
        else:
            self._entry(number, row)

    def _post(self, number: int, row: Sequence[Cell]) -> None:
        """A row of a cost table: a post with its months, or what they are together."""
        first = min(self._months)
        label = next((text_of(cell) for cell in row[:first] if isinstance(cell, str)), "")
        try:
            ore = {c: _ore(row[c]) for c in self._months if c < len(row) and not is_blank(row[c])}
            sums = [_ore(cell) for cell in row[max(self._months) + 1 :] if not is_blank(cell)]
        except NotUnderstood as problem:
            self._file.rejected.append((self._grid.name, number, problem.reason))
            return
        if not label or not (ore or sums):
            return
        if _SUM.search(fold(label)):
            self._totalled(number, label, ore, sums)
            return
        if not ore:
            self._file.sums_only.append((self._grid.name, number, label))
            return
        self._compare(number, label, sums[:1], sum(ore.values()))
        for column, amount in ore.items():
            self._totals[column] += amount
            if amount:
                on = self._months[column].last_day.isoformat()
                self._file.entries.append(LedgerEntry(row=number, account=label, voucher="", on=on, text=label, ore=amount))

    def _totalled(self, number: int, label: str, ore: Mapping[int, int], sums: Sequence[int]) -> None:
        """Compare the totals of a cost table, month by month and in all."""
        for column, amount in ore.items():
            self._compare(number, f"{label} {self._months[column]}", [amount], self._totals[column])
        self._compare(number, label, sums[:1], sum(self._totals.values()))

    def _compare(self, number: int, label: str, stated: Sequence[int], computed: int) -> None:
        for one in stated:
            if one == computed:
                self._file.sums += 1
            else:
                wrong = WrongSum(sheet=self._grid.name, row=number, label=label, stated=one, computed=computed)
                self._file.wrong.append(wrong)

    def _section(self, row: Sequence[Cell]) -> None:
        """A row without day and amount: the account of those below, if it begins with one."""
        filled = [text_of(cell) for cell in row if not is_blank(cell)]
        found = _ACCOUNT.fullmatch(filled[0]) if filled else None
        if found:
            self._begin(found[1])
            name = " ".join([filled[0].split(found[1], 1)[1], *filled[1:]]).strip(" -:")
            if name:
                self._file.names[found[1]] = name

    def _begin(self, account: str) -> None:
        if account != self._account:
            self._account, self._since, self._of_account, self._opened = account, 0, 0, 0

    def _entry(self, number: int, row: Sequence[Cell]) -> None:
        try:
            on = read_day(self._cell(row, "on"), self._order)
            ore = self._amount(row)
        except NotUnderstood as problem:
            self._file.rejected.append((self._grid.name, number, problem.reason))
            return
        account = _ACCOUNT.fullmatch(text_of(self._cell(row, "account")))
        if account:
            self._begin(account[1])
        if not self._account:
            self._file.rejected.append((self._grid.name, number, "account_missing"))
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
            )
        )

    def _sum(self, number: int, row: Sequence[Cell], words: str) -> None:
        """Compare a sum with what it can be of; only one that fits none of them is wrong."""
        stated = self._stated(row)
        if stated is None:
            return
        opened = self._opened if _CLOSING.search(words) else 0
        possible = [self._since, self._of_account, self._all, self._of_account + self._opened, self._all + self._opened]
        if stated in possible:
            self._file.sums += 1
        else:
            label = next((text_of(cell) for cell in row if isinstance(cell, str) and _SUM.search(fold(cell))), "")
            computed = self._since if self._since else self._all
            self._file.wrong.append(
                WrongSum(sheet=self._grid.name, row=number, label=label, stated=stated, computed=computed + opened)
            )
        self._since = 0

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


def _headings(row: Sequence[Cell]) -> dict[str, int]:
    """The columns of a row of headings by field; empty for any other row."""
    found: dict[str, int] = {}
    for name, column in _named(row):
        found.setdefault(name, column)
    has_amount = "amount" in found or {"debit", "credit"} <= found.keys()
    return found if "on" in found and has_amount and ("account" in found or "voucher" in found) else {}


def _months(row: Sequence[Cell]) -> dict[int, Month]:
    """The columns of a row of months, at least two of them and in order; empty for any other row."""
    found: dict[int, Month] = {}
    for column, cell in enumerate(row):
        if isinstance(cell, str | dt.date):
            with contextlib.suppress(NotUnderstood):
                found[column] = read_month(cell)
    ordered = [month.ordinal for month in found.values()]
    return found if len(found) > 1 and min(found) > 0 and ordered == sorted(set(ordered)) else {}


def _named(row: Sequence[Cell]) -> Iterator[tuple[str, int]]:
    for column, cell in enumerate(row):
        words = " ".join(fold(text_of(cell)).replace(".", " ").split()) if isinstance(cell, str) else ""
        yield from ((name, column) for name, known in _WORDS.items() if words in known)


def answer(given: bytes) -> bytes:
    """The answer to one request: the excerpt as JSON, or the error."""
    try:
        return json.dumps({"file": dataclasses.asdict(read_ledger(given))}).encode()
    except KraftError as problem:
        return process.failed(problem).encode()


def main(seconds: int = process.SECONDS) -> int:
    """Answer in a process of its own, within so many seconds of work."""
    return capped.serve(answer, process.MEMORY, seconds)


if __name__ == "__main__":
    sys.exit(main())
