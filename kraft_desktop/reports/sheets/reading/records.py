"""The results of the reading process: rows of values, payments, questions, and the account of every cell of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Fate(StrEnum):
    """The fate of a cell that is not empty."""

    HEADING = "heading"
    TAKEN = "taken"
    UNCHANGED = "unchanged"
    SUM = "sum"
    SET_ASIDE = "set_aside"
    REJECTED = "rejected"
    UNKNOWN_PERSON = "unknown_person"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(slots=True, kw_only=True)
class Account:
    """How many cells of a file met which fate, and for those set aside why; ``total`` is counted on its own."""

    fates: Counter[str] = field(default_factory=Counter)
    aside: Counter[str] = field(default_factory=Counter)
    total: int = 0

    @classmethod
    def of(cls, written: Mapping[str, Any]) -> Account:
        """The account as the reading process wrote it."""
        return cls(fates=Counter(written["fates"]), aside=Counter(written["aside"]), total=written["total"])

    @property
    def counts(self) -> dict[str, Any]:
        """The fates of all cells of the file: counts that add up to ``total``, and why cells were set aside."""
        fates = {fate.value: self.fates.get(fate.value, 0) for fate in Fate}
        return {**fates, "total": self.total, "set_aside_reasons": dict(self.aside)}

    def put(self, fate: Fate, cells: int = 1, reason: str = "") -> None:
        """Count cells with a fate."""
        if cells:
            self.fates[fate.value] += cells
            if fate is Fate.SET_ASIDE:
                self.aside[reason] += cells

    def add(self, other: Account) -> None:
        """Add the cells of another part of the file."""
        self.fates.update(other.fates)
        self.aside.update(other.aside)
        self.total += other.total


class Payment(NamedTuple):
    """One amount for one month, öre; ``no_support`` for an answer that there was none. ``month`` is an ordinal or None when
    the answer names no month. ``column`` is the heading above it, ``source`` the source that the column is for.
    ``cells`` is 1 for the first payment of a cell and 0 for what a cell of several months is spread over besides."""

    month: int | None
    amount_ore: int
    no_support: bool
    column: str
    source: str | None = None
    cells: int = 1


class ReadRow(NamedTuple):
    """One row of data: values by field, payments, and per problem the heading of its column and the reason.

    ``cells`` counts those whose fate depends on what is made of the row, payments and the ``bad`` ones with a problem among
    them. ``blank`` holds the months that the row leaves empty while it states others, ``unstated`` those it says nothing of
    for certain. ``unread`` counts the cells of amounts in it that wait for an answer about their column, ``undated``
    those of them of which no month is known. ``held``: a word in it
    says that it is no fact, which is asked about ("ask") or was answered ("leave").
    """

    row: int
    values: Mapping[str, Any]
    payments: Sequence[Payment] = ()
    problems: Sequence[tuple[str, str]] = ()
    protected_hint: bool = False
    closed_hint: bool = False
    cells: int = 0
    bad: int = 0
    blank: Sequence[int] = ()
    unstated: Sequence[int] = ()
    unread: int = 0
    undated: int = 0
    held: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to settle about a sheet, a column or a row (0 for none): a reason code and the answers it can have."""

    row: int
    column: str
    reason: str
    allowed: Sequence[str] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """A table of a sheet as it was understood; ``width`` counts all its columns, and ``covered`` are the months that have
    columns of their own.

    ``shown`` are the cells of the columns that are read, as text, by row and column.
    """

    name: str
    heading_row: int
    width: int
    fields: Mapping[str, str]
    months: Sequence[str]
    dropped: Sequence[str]
    rows: Sequence[ReadRow]
    covered: Sequence[int] = ()
    notes: Sequence[Note] = ()
    account: Account = field(default_factory=Account)
    shown: Mapping[int, Mapping[int, Any]] = field(default_factory=dict)
    columns: Mapping[int, str] = field(default_factory=dict)
    sums: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class ReadFile:
    """A file as it was understood: its tables, what is asked about whole sheets (with their names), and the account of the
    cells outside the tables with the total of them all."""

    sheets: list[ReadSheet] = field(default_factory=list)
    notes: list[tuple[str, Note]] = field(default_factory=list)
    account: Account = field(default_factory=Account)
