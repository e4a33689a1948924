"""The common format of a column's cells, decided from all of them before any is read: day order, unit, fractions, points."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.days import DayOrder, day_orders, is_order_open, read_day, usual_order
from kraft_desktop.reports.sheets.cells.values import (
    Cell,
    Percent,
    Scaled,
    bare_number,
    hours_number,
    is_blank,
    read_amount,
    text_of,
)
from kraft_desktop.reports.sheets.structure.amounts import Ask
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.fitting import DATE_FIELDS

_LEAST, _MOST = 100_00, 100_000_00
"""Amounts for a month, öre: where all are below the one or none below the other, kronor may not be meant."""
_LONG_HOURS = 5
"""Hours that nobody writes bare without others in the column being long too."""
_AS_MINUTES = frozenset(map(Decimal, ("0.1", "0.15", "0.2", "0.3", "0.4", "0.45")))
_ONLY_MINUTES = frozenset(map(Decimal, ("0.15", "0.45")))
"""What stands behind a point that parts hours from minutes; and what no hours in decimals end with."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?")


@dataclass(slots=True, kw_only=True)
class Typed:
    """How the columns of a table are read. ``orders`` holds the order of days by column, None where its cells contradict each
    other; ``fractions`` are the columns of parts of one, ``mixed`` those that also hold percentages; ``dots`` the columns in
    which points group thousands, ``units`` the öre in one of a column's numbers where that was answered, and ``unsure`` the
    columns for which it has to be; ``clock_doubt`` the question for which times wait, if any; ``in_minutes`` whether bare times
    are minutes, None when that has to be asked; ``clock`` the column that holds the time of day;
    ``codes`` by column of a status its words that say nothing known."""

    orders: dict[int, DayOrder | None] = field(default_factory=dict)
    fractions: set[int] = field(default_factory=set)
    mixed: set[int] = field(default_factory=set)
    dots: set[int] = field(default_factory=set)
    unsure: set[int] = field(default_factory=set)
    units: dict[int, int] = field(default_factory=dict)
    in_minutes: bool | None = False
    clock_doubt: str = ""
    clock: int | None = None
    codes: Mapping[int, frozenset[str]] = field(default_factory=dict)
    asks: list[Ask] = field(default_factory=list)


def typed(columns: Columns, data: Sequence[Sequence[Cell]], answers: Mapping[str, str]) -> Typed:
    """The format of every column of a table, decided from all its cells."""
    found = Typed()
    place = {name: c for c, name in columns.fields.items()}
    days = [c for c, name in columns.fields.items() if name in DATE_FIELDS or name in {"period_from", "period_to", "month"}]
    _orders(columns, days, data, answers, found)
    if "capacity" in place:
        _fractions(place["capacity"], data, found)
    for payment in columns.amounts.payments:
        if payment.unit == 100 and _points_group(_cells(data, payment.column)):
            found.dots.add(payment.column)
    if any(ask.reason == "share" for ask in columns.asks):
        found.unsure.update(p.column for p in columns.amounts.payments)
    _magnitudes(columns, data, answers, found)
    if "duration" in place:
        _durations(columns, place, data, answers, found)
    return found


def _cells(data: Sequence[Sequence[Cell]], column: int) -> Iterable[Cell]:
    return (row[column] for row in data if column < len(row) and not is_blank(row[column]))


def _orders(
    columns: Columns, days: Sequence[int], data: Sequence[Sequence[Cell]], answers: Mapping[str, str], found: Typed
) -> None:
    """One order a column; one that leaves a choice is read as the others of the sheet, or else as is usual in Sweden. Days with
    strokes have no usual order: day first or month first is asked."""
    possible: dict[int, tuple[frozenset[DayOrder], DayOrder]] = {}
    for c in days:
        doubtful = [(orders, cell) for cell in _cells(data, c) if (orders := day_orders(cell)) is not None]
        if doubtful:
            possible[c] = reduce(frozenset.__and__, [orders for orders, _ in doubtful]), usual_order(doubtful[0][1])
    for c, (orders, usual) in possible.items():
        if columns.fields[c] not in DATE_FIELDS and (firsts := _firsts(data, c, orders)):
            possible[c] = frozenset({usual if usual in firsts else min(firsts)}), usual
    decided = {next(iter(orders)) for orders, _ in possible.values() if len(orders) == 1}
    for c, (orders, usual) in possible.items():
        ask = Ask(reason="date_order", column=columns.name(c), allowed=tuple(DayOrder))
        answer = answers.get(ask.id)
        is_open = len(orders) > 1 and any(map(is_order_open, _cells(data, c)))
        found.orders[c] = DayOrder(answer) if answer in set(DayOrder) else _order(orders, usual, decided, is_open=is_open)
        if found.orders[c] is None:
            found.asks.append(ask)


def _order(orders: frozenset[DayOrder], usual: DayOrder, decided: set[DayOrder], *, is_open: bool) -> DayOrder | None:
    """The order of a column in which its days can be read in ``orders``; None when it has to be asked."""
    if len(orders) == 1:
        return next(iter(orders))
    if len(shared := orders & decided) == 1:
        return next(iter(shared))
    if not orders or is_open:
        return None
    return usual if usual in orders else sorted(orders)[0]


def _firsts(data: Sequence[Sequence[Cell]], column: int, orders: Iterable[DayOrder]) -> set[DayOrder]:
    """The orders in which every day of a column is the first of a month, as days that stand for months are."""

    def is_first(cell: Cell, order: DayOrder) -> bool:
        try:
            return read_day(cell, order).day == 1
        except NotUnderstood:
            return True

    return {order for order in orders if all(is_first(cell, order) for cell in _cells(data, column))}


def _fractions(column: int, data: Sequence[Sequence[Cell]], found: Typed) -> None:
    """Parts of one where no bare number is above one; a column that has both says nothing of either for certain."""
    numbers = [n for cell in _cells(data, column) if not isinstance(cell, Percent) and (n := bare_number(cell)) is not None]
    if any(0 < n < 1 for n in numbers):
        (found.mixed if any(n > 1 for n in numbers) else found.fractions).add(column)
    elif max(numbers, default=0) == 1:  # one per cent, or all of it
        found.mixed.add(column)


def _points_group(cells: Iterable[Cell]) -> bool:
    """Whether points in texts group thousands: three figures follow them, and nowhere one or two as decimals would have."""
    texts = [text_of(cell) for cell in cells if isinstance(cell, str) and "." in cell]
    return bool(texts) and not any(
        re.search(r"\d\.\d{1,2}(?!\d)", text.removesuffix(" kr.").removesuffix("kr.")) for text in texts
    )


def _magnitudes(columns: Columns, data: Sequence[Sequence[Cell]], answers: Mapping[str, str], found: Typed) -> None:
    """Ask for the unit where no amount of a table is as large, or none as small, as kronor for a month are."""
    bare = [p for p in columns.amounts.payments if p.unit == 100]
    if "unit" in columns.fields.values():
        return
    other = {"thousands", "ore"}
    amounts = (abs(ore) for p in bare for cell in _cells(data, p.column) if (ore := _ore(cell, dots=p.column in found.dots)))
    for ore in amounts:
        other &= {"thousands"} if ore < _LEAST else {"ore"} if ore >= _MOST else set()
        if not other:
            return
    if len(other) != 1:  # no amounts at all
        return
    _ask_unit(columns, [p.column for p in bare], other.pop(), answers, found)


def _ask_unit(columns: Columns, bare: Sequence[int], other: str, answers: Mapping[str, str], found: Typed) -> None:
    ask = Ask(reason="amount_unit", column=columns.name(bare[0]), allowed=("kronor", other))
    unit = {"kronor": 100, other: {"thousands": 100_000, "ore": 1}[other]}.get(answers.get(ask.id, ""))
    if unit is None:
        found.asks.append(ask)
        found.unsure.update(bare)
    else:
        found.units.update(dict.fromkeys(bare, unit))


def _ore(cell: Cell, *, dots: bool) -> int:
    """The amount of a cell in öre; 0 for one that names its unit, or holds none."""
    if isinstance(cell, Scaled) or (isinstance(cell, str) and re.search(r"k|s", cell.lower())):
        return 0
    try:
        return read_amount(cell, dots_group=dots)
    except NotUnderstood:
        return 0


def _durations(
    columns: Columns, place: Mapping[str, int], data: Sequence[Sequence[Cell]], answers: Mapping[str, str], found: Typed
) -> None:
    column = place["duration"]
    cells = list(_cells(data, column))
    words = fold(columns.headings.get(column, "")).split()
    if "minutes" in place and cells and all(_is_clock(cell) for cell in cells):
        found.clock = column
        return
    if any(word.startswith("min") for word in words):
        found.in_minutes = True
        return
    named = any(word.startswith(("tim", "h")) for word in words)
    bare = [n for cell in cells if (n := bare_number(cell)) is not None]
    if not named and any(n >= _LONG_HOURS for n in bare):
        ask = Ask(reason="duration_unit", column=columns.name(column), allowed=("minutes", "hours"))
        found.in_minutes = {"minutes": True, "hours": False}.get(answers.get(ask.id, ""))
        found.asks += [ask] if found.in_minutes is None else []
    else:
        _clock_doubts(
            columns.name(column), cells, [n for cell in cells if (n := hours_number(cell)) is not None], answers, found
        )


def _clock_doubts(
    name: str, cells: Sequence[Cell], bare: Sequence[Decimal], answers: Mapping[str, str], found: Typed
) -> None:  # fmt: skip
    """Ask where times can be hours of the day, or where points can part hours from minutes."""
    late = [cell for cell in cells if _is_clock(cell) and _hour(cell) >= _LONG_HOURS]
    rests = {n % 1 for n in bare} - {Decimal(0)}
    if 2 * len(late) > len(cells):
        ask = Ask(reason="clock_time", column=name, allowed=("duration", "ignore"))
    elif rests and rests <= _AS_MINUTES and (rests & _ONLY_MINUTES or any(map(_ends_in_zero, bare))):
        ask = Ask(reason="hours_point", column=name, allowed=("decimals", "minutes"))
    else:
        return
    answer = answers.get(ask.id)
    if answer not in ask.allowed:
        found.asks.append(ask)
    found.clock_doubt = "" if answer in {"duration", "decimals"} else "point_minutes" if answer == "minutes" else ask.reason


def _ends_in_zero(number: Decimal) -> bool:
    """Whether a number is written with two decimals of which the last is a zero, as minutes are and decimals hardly ever."""
    return number.as_tuple().exponent == -2 and number % 1 != 0 and number * 10 % 1 == 0


def _hour(cell: Cell) -> int:
    """The whole hours of a time."""
    if isinstance(cell, dt.time):
        return cell.hour
    if isinstance(cell, dt.timedelta):
        return int(cell.total_seconds()) // 3600
    return int(re.split(r"[:.]", str(cell).strip())[0])


def _is_clock(cell: Cell) -> bool:
    return isinstance(cell, dt.time | dt.timedelta) or (isinstance(cell, str) and _CLOCK.fullmatch(cell.strip()) is not None)
