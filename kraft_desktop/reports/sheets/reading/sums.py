"""Checks the sums that a sheet states against the rows and columns that they are of."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, read_amount, text_of
from kraft_desktop.reports.sheets.structure.amounts import ROUNDED
from kraft_desktop.reports.sheets.structure.columns import Columns

_TOTALS = frozenset(
    {
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
        "samtliga",
        "summering",
    }
)
_ABBREVIATED = frozenset({"s a", "sa"})


@functools.lru_cache(maxsize=8192)
def is_total(text: str) -> bool:
    """Whether a cell says nothing but that its row is a total."""
    words = fold(text)
    return words in _TOTALS or words in _ABBREVIATED


@functools.lru_cache(maxsize=8192)
def begins_as_total(text: str) -> bool:
    """Whether a cell begins as the label of a total does: ``Summa``, ``Totalt 2025``, ``S:a``."""
    words = fold(text) if len(text) < 200 else fold(text[:40])
    return words.split(" ", 1)[0] in _TOTALS or words in _ABBREVIATED or words.startswith("s a ")


def ends_as_total(text: str) -> bool:
    """Whether a cell ends as the label of a total does, as an outline writes it: the number of a person and ``Summa``."""
    return fold(text[-40:]).rpartition(" ")[2] in _TOTALS


def is_other_total(text: str) -> bool:
    """Whether a total is no sum: a count or a mean."""
    return fold(text[:40]).split(" ", 1)[0] in {"antal", "medel", "genomsnitt"}


def _ore(row: Sequence[Cell], column: int) -> int | None:
    cell = row[column] if column < len(row) else None
    if type(cell) is int:
        return cell * 100
    try:
        return None if is_blank(cell) else read_amount(cell, dots_group=True)
    except NotUnderstood:
        return None


class Sums:
    """The sums of one table while it is read: of all rows, of those since the last total, and of the person's own."""

    def __init__(self, columns: Columns, earlier: Mapping[str, int]) -> None:
        self._columns, self._earlier = columns, earlier
        self._paid = [p.column for p in columns.amounts.payments]
        aside = [c for c, reason in columns.amounts.aside.items() if reason in {"other_amount", "applied"}]
        self._also = [*columns.amounts.sums, *aside]
        self._stated_sums = {*columns.amounts.sums, *(c for c, why in columns.amounts.aside.items() if why == "sum_column")}
        self._all: dict[int, int] = defaultdict(int)
        self._group: dict[int, int] = defaultdict(int)
        self._persons: dict[str, dict[int, int]] = {}
        self._person = ""
        self.stated: dict[str, int] = {}

    @property
    def total(self) -> dict[str, int]:
        """The sums of all rows, öre by heading."""
        return {self._columns.name(c): ore for c, ore in self._all.items()}

    def add(self, row: Sequence[Cell], person: str | None) -> None:
        """Add a row of data to the sums, whatever its fate."""
        self._person = person or ""
        own = self._persons.setdefault(self._person, defaultdict(int)) if person else None
        for column in (*self._paid, *self._also):
            ore = _ore(row, column)
            if ore:
                self._all[column] += ore
                self._group[column] += ore
                if own is not None:
                    own[column] += ore

    def is_of_person(self, row: Sequence[Cell], cell: Cell) -> bool:
        """Whether a row that names a person is the sum of the rows of that person above it, and no payment of its own."""
        digits = "".join(c for c in text_of(cell) if c.isdigit())
        own = next((sums for person, sums in self._persons.items() if person and person.endswith(digits[-10:])), None)
        stated = {c: ore for c in self._paid if (ore := _ore(row, c)) is not None}
        return bool(own and stated) and all(own is not None and own[c] == ore for c, ore in stated.items())

    def is_of_row(self, row: Sequence[Cell], column: int) -> bool:
        """Whether a cell is the sum of amounts in its row: of all of them, of its parts, or of a year's months."""
        stated = _ore(row, column)
        if stated is None:
            return False
        parts = self._columns.amounts.sums.get(column)
        if parts:
            return abs(stated - sum(_ore(row, c) or 0 for c in parts)) <= ROUNDED * len(parts)
        by_year: dict[int, int] = defaultdict(int)
        for p in self._columns.amounts.payments:
            by_year[(p.month or 0) // 12] += _ore(row, p.column) or 0
        before = max((c for c in self._stated_sums if c < column), default=-1)
        run = sum(_ore(row, p.column) or 0 for p in self._columns.amounts.payments if before < p.column < column)
        return stated in {sum(by_year.values()), *by_year.values(), run}

    def check_total(self, row: Sequence[Cell]) -> tuple[int, list[int]]:
        """How many cells of a total agree with what they are the sum of, and the columns of those that do not."""
        agreeing, differing = 0, []
        own = self._persons.get(self._person, {})
        for column in (*self._paid, *self._also):
            ore = _ore(row, column)
            if ore is None:
                continue
            every = self._all[column] + self._earlier.get(self._columns.name(column), 0)
            if ore in {self._all[column], self._group[column], own.get(column, 0), every}:
                agreeing += 1
                if ore == self._all[column]:
                    self.stated[self._columns.name(column)] = ore
            elif column in self._paid:
                differing.append(column)
        self._group.clear()
        return agreeing, differing


class MinuteSums:
    """The minutes of a table of hours while it is read, by team and status: a total can leave out other teams or what was
    cancelled."""

    def __init__(self) -> None:
        self._minutes = Counter[tuple[str, str]]()
        self._since = 0

    def add(self, found: Mapping[str, Any]) -> None:
        """Add a row by its values, whatever its fate."""
        minutes = found.get("minutes", 0)
        self._minutes[str(found.get("team", "")), str(found.get("status", ""))] += minutes
        self._since += minutes

    def is_sum(self, minutes: int) -> bool:
        """Whether a total agrees with all rows, with those since the last total, or with those of a team or a status."""
        sums = {self._minutes.total(), self._since, *self._minutes.values()}
        for place in (0, 1):
            part = Counter[str]()
            for key, value in self._minutes.items():
                part[key[place]] += value
            sums |= set(part.values())
        self._since = 0
        return minutes in sums
