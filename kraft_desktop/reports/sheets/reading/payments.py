"""The payments in a row of a support sheet: of one month or several, in one column or a column a month."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.cells import days, values
from kraft_desktop.reports.sheets.cells.days import DayOrder
from kraft_desktop.reports.sheets.cells.values import Cell, Scaled, is_blank, text_of
from kraft_desktop.reports.sheets.reading.records import Payment
from kraft_desktop.reports.sheets.structure.amounts import ROUNDED, AmountColumn
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.headings import FOREIGN, stated_unit, year_alone
from kraft_desktop.reports.sheets.structure.typed import Typed

_REFUSED = frozenset({"avslag", "avslaget", "avslagen", "avslas", "nej", "avvisad", "avvisas", "avskriven"})
_GRANTED = frozenset({"bifall", "beviljad", "beviljat", "bifallen", "ja", "bifalles", "utbetald", "utbetalt", "bifalls"})
_Problems = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RowPayments:
    """The payments of a row; the months that it leaves blank while it states others, and those that are uncertain."""

    payments: list[Payment] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    unstated: list[int] = field(default_factory=list)


class PaymentReader:
    """A reader of the payments in the rows of one table."""

    nothing = RowPayments()

    def __init__(self, columns: Columns, typed: Typed, headings: Mapping[str, str]) -> None:
        self._columns, self._typed, self._heading = columns, typed, headings
        self._place = {name: c for c, name in columns.fields.items()}
        self._paid = columns.amounts.payments
        self._unread_bound = ""
        self._months_of = functools.lru_cache(maxsize=1024, typed=True)(self._in_cell)
        self.columns = frozenset(p.column for p in self._paid)

    def read(
        self, row: Sequence[Cell], read: Mapping[str, Cell], problems: _Problems, merged: Sequence[int]
    ) -> RowPayments:  # fmt: skip
        """The payments of a row; what cannot be read goes to ``problems``."""
        found = RowPayments()
        if merged:
            problems += [(self._columns.name(c), "merged_amount") for c in merged]
            return found
        if any(p.month is not None for p in self._paid):
            self._by_column(row, read, problems, found)
        else:
            self._by_row(row, read, problems, found)
        return found

    def _by_column(self, row: Sequence[Cell], read: Mapping[str, Cell], problems: _Problems, found: RowPayments) -> None:
        year = year_alone(read.get("year"))
        stated, blank = set(), set()
        doubted = self._doubted_parts(row, problems)
        for p in self._paid:
            if p.year_in_row and year is None:
                if not is_blank(_cell(row, p.column)):
                    problems.append((self._heading.get("year", p.heading), "month_year"))
                continue
            month = Month.of(year, p.month or 1).ordinal if p.year_in_row and year else p.month
            if is_blank(_cell(row, p.column)):
                blank.add(month)
                continue
            stated.add(month)
            before = len(problems)
            if p.column not in doubted:
                self._payment(row, p, [month], problems, found)
            if (p.column in doubted or len(problems) > before) and month is not None:
                found.unstated.append(month)
        if stated:
            found.blank.extend(month for month in sorted(b for b in blank if b is not None) if month not in stated)

    def _by_row(self, row: Sequence[Cell], read: Mapping[str, Cell], problems: _Problems, found: RowPayments) -> None:
        try:
            months = self._months(read)
        except NotUnderstood as problem:
            problems.append((self._heading.get(self._unread_bound or "month", self._month_heading), problem.reason))
            return
        if values.says_no_support(read.get("source")):
            for month in _or_none(months):
                found.payments.append(self._none(month, self._heading["source"], cells_of=0))
            return
        if not self._paid:
            return
        if all(is_blank(_cell(row, p.column)) for p in self._paid):
            if not read.keys() - {"person", "name", "municipality"}:
                return
            problems.append((self._columns.name(self._paid[0].column), "amount_missing"))
            return
        before = len(problems)
        self._doubted_parts(row, problems)
        for p in self._paid:
            if not is_blank(_cell(row, p.column)):
                self._payment(row, p, _or_none(months), problems, found)
        self._decide(read, problems, found)
        if len(problems) > before:
            found.payments.clear()
            found.unstated.extend(months)

    def _none(self, month: int | None, column: str, cells_of: int = 1) -> Payment:
        return Payment(month=month, amount_ore=0, no_support=True, column=column, cells=cells_of)

    def _decide(self, read: Mapping[str, Cell], problems: _Problems, found: RowPayments) -> None:
        """A decision says whether what was applied for was granted; a payment beside a refusal is not understood."""
        if "decision" not in self._place:
            return
        words = fold(text_of(read.get("decision")))
        if self._columns.amounts.only_applied and words not in _GRANTED | _REFUSED:
            problems.append((self._heading["decision"], "decision_unknown"))
        elif words in _REFUSED and self._columns.amounts.only_applied:
            found.payments[:] = [p._replace(amount_ore=0, no_support=False) for p in found.payments]
        elif words in _REFUSED and any(p.amount_ore for p in found.payments):
            problems.append((self._heading["decision"], "decision_refused"))

    def _doubted_parts(self, row: Sequence[Cell], problems: _Problems) -> set[int]:
        """The columns of parts of which the row's own sum is another, but for rounding: what was paid is not certain then."""
        doubted: set[int] = set()
        for column, parts in self._columns.amounts.sums.items():
            cells = [cell for c in parts if not is_blank(cell := _cell(row, c))]
            try:
                stated = values.read_amount(_cell(row, column), dots_group=True) if cells else 0
                added = sum(values.read_amount(cell, dots_group=True) for cell in cells)
            except NotUnderstood:  # said of the cell itself
                continue
            if abs(stated - added) > ROUNDED * len(cells):
                problems.append((self._columns.name(column), "sum_differs"))
                doubted.update(parts)
        return doubted

    def _payment(
        self, row: Sequence[Cell], p: AmountColumn, months: Sequence[int | None], problems: _Problems, found: RowPayments
    ) -> None:
        """The payment in one cell; of several months in equal parts, the last with what is left over."""
        cell, heading = row[p.column], self._columns.name(p.column)
        if values.says_no_support(cell):
            for place, month in enumerate(months):
                found.payments.append(self._none(month, heading, cells_of=int(place == 0)))
            return
        try:
            unit = self._place.get("unit")
            ore = self._ore(cell, p, None if unit is None else _cell(row, unit))
        except NotUnderstood as problem:
            problems.append((heading, problem.reason))
            return
        if months[0] is None:
            problems.append((self._heading.get("month", heading), "month_missing"))
            return
        part = ore // len(months) // 100 * 100 if len(months) > 1 and not p.per_month else ore
        for place, month in enumerate(months):
            amount = part if place < len(months) - 1 or p.per_month else ore - part * (len(months) - 1)
            found.payments.append(
                Payment(
                    month=month, source=p.source, amount_ore=amount, no_support=False, column=heading, cells=int(place == 0)
                )
            )  # fmt: skip

    def _ore(self, cell: Cell, p: AmountColumn, stated: Cell) -> int:
        """The öre in a cell; ``stated`` is the unit that the row itself names."""
        unit = self._typed.units.get(p.column, p.unit) if is_blank(stated) else stated_unit(text_of(stated))
        if isinstance(cell, Scaled) or values.names_kronor(cell):
            unit = 100
        if unit == FOREIGN:
            raise NotUnderstood(reason="currency")
        ore = values.read_amount(cell, dots_group=p.column in self._typed.dots, unit=unit)
        if p.column in self._typed.unsure:
            raise NotUnderstood(reason="share" if "share" in self._place else "amount_unit")
        return -abs(ore) if p.repaid else ore

    def _months(self, read: Mapping[str, Cell]) -> list[int]:
        """The ordinals of the months that a row is for, none where it names none."""
        if "period_from" in self._place:
            return self._period(read)
        year = year_alone(read.get("year"))
        cell = read.get("month")
        if cell is None:
            return [self._columns.month.ordinal] if self._columns.month else []
        return self._months_of(cell, year)

    def _in_cell(self, cell: Cell, year: int | None) -> list[int]:
        """The ordinals of the months that a cell names in a row of this year; without a year where none is stated apart."""
        order = self._typed.orders.get(self._place["month"], DayOrder.DAY_FIRST)
        if days.day_orders(cell) is not None and order is not DayOrder.DAY_FIRST:
            if order is None:
                raise NotUnderstood(reason="date_order")
            months = [Month.containing(days.read_day(cell, order)).ordinal]
        else:
            months = self._named(cell, year)
        if year is not None and any(month // 12 != year for month in months):
            raise NotUnderstood(reason="year_contradicts")
        return months

    def _named(self, cell: Cell, year: int | None) -> list[int]:
        name = days.month_name(cell)
        number = text_of(cell)
        if name is None and number.isdigit() and len(number) <= 2:
            name = int(number) if 1 <= int(number) <= 12 else None
        if year is None and name is not None and self._columns.year is not None and "year" not in self._place:
            year = self._columns.year
        if name is not None and year is not None:
            return [Month.of(year, name).ordinal]
        return [month.ordinal for month in days.read_months(cell)]

    @property
    def _month_heading(self) -> str:
        return self._heading.get("month", self._heading.get("period_from", self._heading.get("year", "")))

    def _period(self, read: Mapping[str, Cell]) -> list[int]:
        if "period_from" not in read:
            return []
        self._unread_bound = "period_from"
        first = self._bound(read["period_from"], "period_from", last=False)
        self._unread_bound = "period_to"
        if "period_to" not in read:
            raise NotUnderstood(reason="period_end_missing")
        last = self._bound(read["period_to"], "period_to", last=True)
        self._unread_bound = "period_from"
        return [month.ordinal for month in days.months_between(first, last)]

    def _bound(self, cell: Cell, name: str, *, last: bool) -> dt.date:
        """The first or the last day of a period; a month alone means all of it."""
        order = self._typed.orders.get(self._place[name], DayOrder.DAY_FIRST)
        try:
            return days.read_day(cell, order or DayOrder.DAY_FIRST)
        except NotUnderstood:
            month = days.short_month(cell) or days.read_month(cell)
            first = dt.date(month.ordinal // 12, month.ordinal % 12 + 1, 1)
            return (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1) if last else first


def _cell(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else None


def _or_none(months: Sequence[int]) -> list[int | None]:
    """The months of a row, or one that is not named."""
    return [*months] or [None]
