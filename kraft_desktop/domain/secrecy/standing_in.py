"""Standing in: an account that does another's work during a planned absence, which ends by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import NotUnderstood, StandInOverlaps
from kraft_desktop.domain.roles import Account, Right, Role

LONGEST_DAYS = 92
"""The longest planned absence, in days; a longer one is a hand-over. Nothing prescribes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """``deputy`` sees and does in cases what ``absent`` may (ids of accounts), and has those tasks, from the first to the last
    day. The rights of an account that concern no case (keys, accounts, decisions, packages) are not passed on: they are given
    to a named person. Never edited: a change is a row that names the one it ``replaces``, ``withdrawn`` when it only cancels
    it."""

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


def check_alone(new: StandIn, others: Iterable[StandIn]) -> None:
    """Raise StandInOverlaps when the absent person has a stand-in in the same time already, and NotUnderstood when the deputy
    is absent then, by the rows in force: one who stands in for somebody does not do it for those that that person stands in
    for."""
    for other in others:
        if new.first <= other.until and other.first <= new.until:
            if other.absent == new.absent:
                raise StandInOverlaps(first=other.first.isoformat(), until=other.until.isoformat())
            if other.absent == new.deputy:
                raise NotUnderstood(reason="deputy_absent")
            if other.deputy == new.absent:
                raise NotUnderstood(reason="absent_deputises")


def may_stand_in(absent: Account, deputy: Account, units: Mapping[str, str]) -> bool:
    """Whether an account may stand in for another (``units`` are codes by account id): one that works for the whole node for
    one that does, and else one of the same municipalities and unit. Standing in opens nothing across the boundary between
    authorities (OSL 8:1-2)."""
    if absent.id == deputy.id or not (absent.active and deputy.active):
        return False
    if not all(Right.EDIT_CASES in rights.held(one) for one in (absent, deputy)):
        return False
    if (absent.role is Role.CASEWORKER) != (deputy.role is Role.CASEWORKER):
        return False
    if deputy.municipalities and not (absent.municipalities and set(absent.municipalities) <= set(deputy.municipalities)):
        return False
    one, other = units.get(absent.id), units.get(deputy.id)
    return one is None or other is None or one == other


def stood_in_for(rows: Iterable[StandIn], deputy: str, day: dt.date) -> tuple[str, ...]:
    """The ids of the accounts that an account stands in for on a day, by the rows in force."""
    return tuple(row.absent for row in rows if row.deputy == deputy and row.holds(day))
