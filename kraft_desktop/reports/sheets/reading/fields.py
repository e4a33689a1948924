"""The fields of a row of data, each read by the type of its column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.cells import days
from kraft_desktop.reports.sheets.cells.days import DayOrder
from kraft_desktop.reports.sheets.cells.values import (
    Cell,
    Odd,
    Percent,
    bare_number,
    hours_number,
    read_count,
    read_duration,
    read_percent,
    read_person,
    says_no,
    text_of,
)
from kraft_desktop.reports.sheets.reading.protection import hints_at_protection
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.fitting import DATE_FIELDS
from kraft_desktop.reports.sheets.structure.known_words import SYNONYMS
from kraft_desktop.reports.sheets.structure.typed import Typed

_LOST = "\ufffd"
"""What stands for a letter that was lost when the file was saved with another charset."""
PERSON_FIELDS = ("person", "personal_number")
_COMBINED = frozenset(
    {
        "note",
        "month",
        "amount",
        "year",
        "week",
        "duration",
        "minutes",
        "period_from",
        "period_to",
        "decision",
        "second_person",
        "unit",
        "share",
    }
)
"""Fields that are read together with others, or only looked at."""
_SOFT = frozenset(
    {"name", "first_name", "last_name", "contact", "interpreter", "local_number", "closing_reason", "case_number"}
)
"""Fields without which the row is still taken, so that a cell that cannot be read costs only itself."""
Problems = list[tuple[str, str]]
"""Headings of columns, and reason codes."""


def is_beside(kind: SheetKind, name: str) -> bool:
    """Whether a field of a support sheet only helps to understand its rows."""
    return kind is SheetKind.SUPPORT and name in {"name", "second_person", "municipality", "decision", "unit", "share"}


class FieldReader:
    """A reader of the fields in one table's rows. Unreadable cells go to ``problems``, which reject the row, or to ``soft``,
    which reject only the cell."""

    def __init__(self, kind: SheetKind, columns: Columns, typed: Typed, today: dt.date) -> None:
        self._kind, self._typed, self._today = kind, typed, today
        self._place = {f: c for c, f in columns.fields.items()}
        self._heading = {f: columns.name(c) for f, c in self._place.items()}
        self._year = None if "year" in self._place else columns.year
        self._own = [
            name
            for name in SYNONYMS[kind]
            if name in self._place and name not in _COMBINED and (name == "municipality" or not is_beside(kind, name))
        ]
        self.soft: Problems = []

    def read(self, read: Mapping[str, Cell], problems: Problems) -> dict[str, Any]:
        """The values of a row by field."""
        self.soft = []
        found: dict[str, Any] = {}
        for name in self._own:
            if name not in read:
                continue
            try:
                value = self._value(name, read[name])
            except NotUnderstood as problem:
                (self.soft if name in _SOFT else problems).append((self._heading[name], problem.reason))
                continue
            if value is not None:
                found[name] = value
        if self._kind is SheetKind.HOURS:
            self._time(read, found, problems)
        return found

    def _value(self, name: str, cell: Cell) -> Any:
        if name in PERSON_FIELDS:
            protected = self._kind is SheetKind.CASES and hints_at_protection(cell)
            return "protected" if protected else read_person(cell, self._today)
        if name in DATE_FIELDS:
            return self._day(name, cell)
        if name == "capacity":
            return self._capacity(cell)
        if name == "count":
            return read_count(cell)
        if isinstance(cell, Odd):
            raise NotUnderstood(reason=cell.reason)
        if name == "interpreter" and says_no(cell):
            return ""
        text = ("Ja" if cell else "Nej") if isinstance(cell, bool) else text_of(cell, 60)
        if _LOST in text:
            raise NotUnderstood(reason="letter_lost")
        return text

    def _day(self, name: str, cell: Cell) -> str | None:
        if days.says_not_yet(cell):
            self.soft.append((self._heading[name], "not_yet"))
            return None
        order = self._typed.orders.get(self._place[name], DayOrder.DAY_FIRST)
        if order is None and days.day_orders(cell) is not None:
            raise NotUnderstood(reason="date_order")
        return days.read_day(cell, order or DayOrder.DAY_FIRST).isoformat()

    def _capacity(self, cell: Cell) -> int:
        column, number = self._place["capacity"], bare_number(cell)
        if column in self._typed.mixed and number is not None and 0 < number <= 1 and not isinstance(cell, Percent):
            raise NotUnderstood(reason="percent")
        return read_percent(cell, fractions=column in self._typed.fractions)

    def _time(self, read: Mapping[str, Cell], found: dict[str, Any], problems: Problems) -> None:
        """When, by the date or else the week, and how long, by hours and minutes that may stand apart."""
        if "on" not in read and "week" in read:
            try:
                found["on"] = days.read_week(read["week"], read.get("year", self._year)).isoformat()
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
            found["minutes"] = minutes

    def _minutes(self, name: str, cell: Cell) -> int:
        if name == "duration" and self._typed.in_minutes is None and bare_number(cell) is not None:
            raise NotUnderstood(reason="duration_unit")
        doubt = self._typed.clock_doubt if name == "duration" else ""
        if doubt == "clock_time":
            raise NotUnderstood(reason=doubt)
        if doubt and (number := hours_number(cell)) is not None:
            if doubt == "hours_point":
                raise NotUnderstood(reason=doubt)
            return int(number) * 60 + int(number % 1 * 100)
        return read_duration(cell, in_minutes=name == "minutes" or bool(self._typed.in_minutes))
