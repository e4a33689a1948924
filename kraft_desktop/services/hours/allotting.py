"""Allotted hours: stated, and moved between the pools as logged rows."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.casework.text import one_line
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import POOLS, Allotment, other_half
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.hours import rows
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

LONGEST_REASON = 200
MOST_MINUTES = 1_000_000
"""More than any project has; nothing prescribes it. A mistyped number is noticed, and every sum can be stored."""


def allot(session: Session, pool: str, minutes: int, valid_from: dt.date, why: str = "") -> Allotment:
    """The row that gives a pool so many minutes more from a day on, fewer where negative. Raises NotUnderstood with the reason,
    NotAllowed."""
    _check(pool, minutes, why)
    with session.write("hours.allot") as tx:
        row = _row(session, pool, minutes, valid_from, why)
        tx.allotments.add(row)
        check_left(tx, pool)
    return row


def reallocate(
    session: Session, from_pool: str, to_pool: str, minutes: int, valid_from: dt.date, why: str
) -> tuple[Allotment, Allotment]:
    """The two rows that move minutes from one pool to another from a day on. Raises NotUnderstood with the reason, also for one
    without a reason, NotAllowed."""
    _check(from_pool, minutes, why)
    _check(to_pool, minutes, why)
    if from_pool == to_pool or minutes <= 0:
        raise NotUnderstood(reason="allot_same_pool" if from_pool == to_pool else "allot_minutes")
    if not why.strip():
        raise NotUnderstood(reason="reason_missing")
    with session.write("hours.allot") as tx:
        halves = (
            _row(session, from_pool, -minutes, valid_from, why),
            _row(session, to_pool, minutes, valid_from, why),
        )
        for half in halves:
            tx.allotments.add(half)
        check_left(tx, from_pool)
    return halves


def strike(session: Session, tx: Writing, row: Allotment, why: str) -> tuple[Allotment, ...]:
    """The rows that withdraw an allotment, or both halves of a reallocation. Raises NotUnderstood with the reason."""
    return _changed(tx, tuple(rows.strike(session, tx, half, why) for half in _halves(tx, row)))


def correct(
    session: Session, tx: Writing, row: Allotment, *, minutes: int, valid_from: dt.date, why: str
) -> tuple[Allotment, ...]:
    """The rows that put an allotment right, of a reallocation both. Raises NotUnderstood with the reason."""
    _check(row.pool, minutes, why)
    _check_day(session, valid_from)
    reason = one_line(why, "reason_missing")
    halves = _halves(tx, row)
    if len(halves) > 1 and (minutes > 0) != (row.minutes > 0):
        raise NotUnderstood(reason="allot_minutes")  # the other way is another reallocation
    new = []
    for half in halves:
        changed = minutes if half is row else -minutes
        new.append(rows.change(session, tx, half, minutes=changed, valid_from=valid_from, why=reason))
    return _changed(tx, tuple(new))


def _halves(tx: Writing, row: Allotment) -> tuple[Allotment, ...]:
    other = other_half(row, in_force(tx.allotments.where()))
    return (row,) if other is None else (row, other)


def _changed(tx: Writing, changed: tuple[Allotment, ...]) -> tuple[Allotment, ...]:
    for row in changed:
        check_left(tx, row.pool)
    return changed


def _check(pool: str, minutes: int, why: str) -> None:
    if pool not in POOLS:
        raise NotUnderstood(reason="hours_pool")
    if not 0 < abs(minutes) <= MOST_MINUTES:
        raise NotUnderstood(reason="allot_minutes")
    if len(why) > LONGEST_REASON:
        raise NotUnderstood(reason="allot_why_long")


def check_left(tx: Writing, pool: str) -> None:
    """Raise NotUnderstood when more has been taken from a pool than it was ever given."""
    if sum(row.minutes for row in in_force(tx.allotments.where(pool=pool))) < 0:
        raise NotUnderstood(reason="allot_over")


def _check_day(session: Session, valid_from: dt.date) -> None:
    if not session.programme.start <= valid_from <= session.programme.end:
        raise NotUnderstood(reason="hours_outside")


def _row(session: Session, pool: str, minutes: int, valid_from: dt.date, why: str) -> Allotment:
    _check_day(session, valid_from)
    return Allotment(
        id=new_id(),
        pool=pool,
        minutes=minutes,
        valid_from=valid_from,
        why=" ".join(why.split()) or None,
        recorded_by=session.account.name,
    )
