"""Corrections of allotted hours, prices, invoices and times that are done: struck with a reason, or put right by a new row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchEntry
from kraft_desktop.domain.hours import Allotment, Consultation
from kraft_desktop.domain.spending.invoices import HourlyRate, Invoice
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.hours import allotting, booking, rows
from kraft_desktop.store.vault import Writing

Recorded = Consultation | Allotment | HourlyRate | Invoice
"""The rows of the hours that somebody records."""
_VERBS: Mapping[type[Any], str] = {
    Allotment: "hours.allot",
    HourlyRate: "hours.rate",
    Invoice: "hours.invoice",
    Consultation: "hours.done",
}


def strike(session: Session, row_id: str, why: str) -> tuple[Recorded, ...]:
    """The rows that withdraw what was recorded by mistake: one, both halves of a reallocation, or all shares of an attendance.
    Raises NotUnderstood with the reason, also for time that a pool needs, NoSuchEntry, NoSuchBooking, NotAllowed."""
    with session.vault.read() as data:
        kind = next((one for one in _VERBS if data.of(one).where(id=row_id)), None)
    if kind is None:
        raise NoSuchEntry
    with session.write(_VERBS[kind]) as tx:
        if kind is Consultation:
            return booking.strike(session, tx, row_id, why)
        row = rows.row_in_force(tx, kind, row_id)
        if kind is Allotment:
            return allotting.strike(session, tx, row, why)
        return (rows.strike(session, tx, row, why),)


def undo(session: Session, last: Sequence[Recorded]) -> None:
    """Take back the latest change. Raises ChangedMeanwhile when something was done to one of the rows since, NotUnderstood for
    time that a pool needs, NotAllowed, NoSuchCase."""
    if not last or isinstance(last[0], Consultation):
        booking.undo(session, [row for row in last if isinstance(row, Consultation)])
        return
    with session.write(_VERBS[type(last[0])]) as tx:
        rows.take_back(session, tx, last)
        _check(tx)


def correct_allotment(session: Session, row_id: str, *, minutes: int, valid_from: dt.date, why: str) -> tuple[Allotment, ...]:
    """The rows that put an allotment right; of a reallocation both, where ``minutes`` are those of the row with that id. Raises
    as ``strike``."""
    with session.write("hours.allot") as tx:
        row = rows.row_in_force(tx, Allotment, row_id)
        return allotting.correct(session, tx, row, minutes=minutes, valid_from=valid_from, why=why)


def _check(tx: Writing) -> None:
    for pool in {row.pool for row in in_force(tx.allotments.where())}:
        allotting.check_left(tx, pool)
