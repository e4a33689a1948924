"""Append-only rows: a correction is a new row that names the row it replaces, marked withdrawn when it only cancels that
row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar


class _Replacing(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def replaces(self) -> str | None: ...


_R = TypeVar("_R", bound=_Replacing)


def in_force(rows: Iterable[_R]) -> tuple[_R, ...]:
    """The rows in the order given, without those replaced by another row and those that only cancel one.
    ``store.queries.in_force`` is the same rule as an SQL condition."""
    given = tuple(rows)
    replaced = {row.replaces for row in given if row.replaces is not None}
    return tuple(row for row in given if row.id not in replaced and not getattr(row, "withdrawn", False))


def first_ids(rows: Iterable[_Replacing]) -> dict[str, str]:
    """By the id of each row, the id of the first row of its chain of corrections, which stays the same whatever is corrected.
    The rows are given in the order recorded."""
    found: dict[str, str] = {}
    for row in rows:
        found[row.id] = found.get(row.replaces, row.replaces) if row.replaces is not None else row.id
    return found


_SIGNED = ("id", "base", "recorded_by", "recorded_on", "replaces")
"""The fields of a row that say who recorded it on what."""


def last_of_chain(rows: Iterable[Any], row: Any) -> Any | None:
    """The last row of the chain that a row is in, of the rows in the order recorded, when it says the same as the row: that
    itself, or what was restored after a later change had been undone. None when it says something else."""
    now = row
    for other in rows:
        if other.replaces == now.id:
            now = other
    return now if _says_the_same(now, row) else None


def is_after(rows: Sequence[Any], one: Any, row: Any) -> bool:
    """Whether what ``one`` says was first recorded after ``row``, of the rows in the order recorded."""
    places = {other.id: place for place, other in enumerate(rows)}
    by_id, first, said = {other.id: other for other in rows}, one, one
    while first.replaces is not None:
        first = by_id[first.replaces]
        said = first if _says_the_same(first, one) else said
    return places[said.id] > places[row.id]


def _says_the_same(one: Any, other: Any) -> bool:
    signed = {name: getattr(one, name) for name in _SIGNED if hasattr(one, name)}
    return bool(replace(other, **signed) == one)
