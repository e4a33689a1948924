"""Append-only rows: a correction is a new row that names the row it replaces, marked withdrawn when it only cancels that
row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


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
