"""Rows that are never edited: a correction is a new row that names the one it replaces, and is withdrawn when it only takes it
back."""

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
    """The rows that no other row replaces and that take nothing back, in the order given. ``store.queries.in_force`` is
    the same as a condition of SQL."""
    given = tuple(rows)
    replaced = {row.replaces for row in given if row.replaces is not None}
    return tuple(row for row in given if row.id not in replaced and not getattr(row, "withdrawn", False))
