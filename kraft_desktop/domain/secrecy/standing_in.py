"""Standing in: an account that does another's work during a planned absence, which ends by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood

LONGEST_DAYS = 92
"""The longest planned absence, in days; a longer one is a hand-over. Nothing prescribes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """``deputy`` sees and does what ``absent`` may (ids of accounts) from the first to the last day. Never edited: a change is
    a row that names the one it ``replaces``, ``withdrawn`` when it only cancels it."""

    id: str
    absent: str
    deputy: str
    first: dt.date
    until: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    def holds(self, day: dt.date) -> bool:
        """Whether it is in force on a day."""
        return self.first <= day <= self.until


def check(new: StandIn, today: dt.date) -> None:
    """Raise NotUnderstood with the reason unless the period and the two accounts are possible."""
    if new.absent == new.deputy:
        raise NotUnderstood(reason="stand_in_same")
    if new.until < new.first:
        raise NotUnderstood(reason="until_before_first")
    if new.until < today:
        raise NotUnderstood(reason="until_past")
    if (new.until - new.first).days >= LONGEST_DAYS:
        raise NotUnderstood(reason="absence_long")


def stood_in_for(rows: Iterable[StandIn], deputy: str, day: dt.date) -> tuple[str, ...]:
    """The ids of the accounts that an account stands in for on a day, by the rows in force."""
    return tuple(row.absent for row in rows if row.deputy == deputy and row.holds(day))
