"""Questions to the physician and time of the physician: asked, booked, done and cancelled, each change a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchBooking, NotUnderstood, OverPool
from kraft_desktop.domain.hours import Consultation, ConsultationStatus, Outcome, balance, own_pool
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.spending import booking
from kraft_desktop.domain.spending.booking import QUARTER, Share
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import case_for, case_with_code
from kraft_desktop.services.hours import rows
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

ASKED, PLANNED, DONE, CANCELLED = (
    ConsultationStatus.ASKED,
    ConsultationStatus.PLANNED,
    ConsultationStatus.DONE,
    ConsultationStatus.CANCELLED,
)
MEETING = "meeting"
"""The programme's code for the kind of time that is shared out over cases, when no other is stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to the physician as typed; the estimate is in quarters of an hour."""

    question: str
    quarters: int
    why: str = ""
    kind: str = UNKNOWN
    case_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Time of the physician as typed, of the store's own pool unless another is named."""

    on: dt.date
    minutes: int
    at: str | None = None
    kind: str = UNKNOWN
    case_id: str | None = None
    pool: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What became of a time when it is done: None where it is as it was booked."""

    minutes: int | None = None
    on: dt.date | None = None
    outcome: Outcome | None = None


def ask(session: Session, asked: Question) -> Consultation:
    """The question in the queue. Raises NotUnderstood with the reason, NoSuchCase, OfAnotherUnit, NotAllowed."""
    with session.write("hours.ask") as tx:
        row = Consultation(
            id=new_id(),
            on=session.today,
            minutes=asked.quarters * QUARTER,
            kind=_kind(session, asked.kind),
            status=ASKED,
            case_id=_case(session, tx, asked.case_id, "hours.ask"),
            asked_by=session.account.name,
            pool=own_pool(session.vault.header.node),
            question=_line(asked.question),
            why=_line(asked.why),
            asked_on=session.today,
            recorded_by=session.account.name,
        )
        return _add(session, tx, row)


def book(session: Session, time: Time, *, over: bool = False) -> Consultation:
    """The time as planned. ``over`` says that more may be planned than is left. Raises OverPool, NotUnderstood with the reason,
    NoSuchCase, OfAnotherUnit, NotAllowed."""
    with session.write("hours.book") as tx:
        row = _time(session, tx, time, PLANNED)
        _check_pool(session, tx, row.pool, row.minutes, over=over)
        return _add(session, tx, row)


def book_questions(
    session: Session, ids: Sequence[str], on: dt.date, at: str | None = None, *, over: bool = False
) -> tuple[Consultation, ...]:
    """Questions of the queue (ids of their rows) as planned on a day, one after another from ``at``. Raises as ``book``, and
    NoSuchBooking."""
    with session.write("hours.book") as tx:
        asked = [_row(session, tx, one, {ASKED}) for one in dict.fromkeys(ids)]
        for pool in {one.pool for one in asked}:
            _check_pool(session, tx, pool, sum(one.minutes for one in asked if one.pool == pool), over=over)
        booked = []
        for one in asked:
            booked.append(_change(session, tx, one, status=PLANNED, on=on, at=at))
            at = booking.later(at, one.minutes)
        return tuple(booked)


def record(session: Session, time: Time, outcome: Outcome | None = None) -> Consultation:
    """Time that was not booked, as done. Never refused for what is left. Raises NotUnderstood with the reason, NoSuchCase,
    OfAnotherUnit, NotAllowed."""
    with session.write("hours.done") as tx:
        return _add(session, tx, replace(_time(session, tx, time, DONE), outcome=outcome))


def done(session: Session, row_id: str, worked: Worked) -> Consultation:
    """A question or a planned time as done; one that is done with what became of it, or with other minutes. Never refused for
    what is left. Raises NotUnderstood with the reason, NoSuchBooking, NotAllowed."""
    with session.write("hours.done") as tx:
        row = _row(session, tx, row_id, {ASKED, PLANNED, DONE})
        day = worked.on or (min(row.on, session.today) if row.status is not ASKED else session.today)
        minutes = row.minutes if worked.minutes is None else worked.minutes
        outcome = worked.outcome or row.outcome
        return _change(session, tx, row, status=DONE, on=day, minutes=minutes, outcome=outcome)


def attend(session: Session, time: Time, shares: Sequence[Share]) -> tuple[Consultation, ...]:
    """The physician's attendance, booked once and shared out over cases in quarters; what no case took stays without one. The
    minutes of the rows are those of the attendance. Raises NotUnderstood with the reason, NoSuchCase, OfAnotherUnit,
    NotAllowed."""
    quarters, rest = divmod(time.minutes, QUARTER)
    if rest:
        raise NotUnderstood(reason="hours_quarters")
    with session.write("hours.done") as tx:
        whole = _time(session, tx, replace(time, kind=MEETING if time.kind == UNKNOWN else time.kind, case_id=None), DONE)
        parts = []
        for case_id, minutes in booking.shared(quarters, shares):
            case = _case(session, tx, case_id, "hours.done")
            parts.append(_add(session, tx, replace(whole, id=new_id(), case_id=case, minutes=minutes, attendance=whole.id)))
        return tuple(parts)


def shares_of(session: Session, text: str) -> tuple[Share, ...]:
    """The shares written one on a line, the code of the case and its quarters. Raises NotUnderstood with the reason,
    NoSuchCase, NotAllowed."""
    shares = []
    for line in text.splitlines():
        if words := line.replace("=", " ").split():
            if len(words) != 2 or not (words[1].isascii() and words[1].isdecimal()):
                raise NotUnderstood(reason="hours_shares")
            shares.append(Share(case_with_code(session, words[0]), int(words[1])))
    return tuple(shares)


def cancel(session: Session, row_id: str, *, back: bool = False) -> Consultation:
    """A question or a planned time as cancelled; ``back``: the question it came from waits again, as long as before. Raises
    NoSuchBooking, NotUnderstood, NotAllowed."""
    with session.write("hours.cancel") as tx:
        row = _row(session, tx, row_id, {ASKED, PLANNED})
        if not back:
            return _change(session, tx, row, status=CANCELLED)
        if row.question is None:
            raise NotUnderstood(reason="hours_question")
        return _change(session, tx, row, status=ASKED, on=row.asked_on or row.on, at=None)


def undo(session: Session, last: Sequence[Consultation]) -> None:
    """Take back the latest change: rows that were new are withdrawn, others are as before. Raises ChangedMeanwhile when
    something was done to one of them since, NotAllowed, NoSuchCase."""
    with session.write("hours.undo") as tx:
        for row in last:
            if row.status is not ASKED or row.replaces is not None or row.recorded_by != session.account.name:
                session.require("hours.book")  # others propose, and take back what they have proposed
            _case(session, tx, row.case_id, "hours.undo")
        rows.take_back(session, tx, last)


def strike(session: Session, tx: Writing, row_id: str, why: str) -> tuple[Consultation, ...]:
    """The rows that withdraw a time that was recorded as done by mistake, with all shares of an attendance; no sheet states it
    again. Raises NotUnderstood with the reason, NoSuchBooking."""
    row = _row(session, tx, row_id, {DONE})
    shares = [one.id for one in in_force(tx.consultations.where(attendance=row.attendance)) if row.attendance is not None]
    done_ = [_row(session, tx, one, {DONE}) for one in shares or [row.id]]
    return tuple(rows.strike(session, tx, one, why, import_id=None) for one in done_)


def _time(session: Session, tx: Writing, time: Time, status: ConsultationStatus) -> Consultation:
    return Consultation(
        id=new_id(),
        on=time.on,
        minutes=time.minutes,
        kind=_kind(session, time.kind),
        status=status,
        case_id=_case(session, tx, time.case_id, "hours.book" if status is PLANNED else "hours.done"),
        asked_by=session.account.name,
        pool=time.pool or own_pool(session.vault.header.node),
        at=time.at,
        recorded_by=session.account.name,
    )


def _add(session: Session, tx: Writing, row: Consultation) -> Consultation:
    booking.check(row, session.today, (session.programme.start, session.programme.end))
    tx.consultations.add(row)
    return row


def _change(session: Session, tx: Writing, row: Consultation, **changes: Any) -> Consultation:
    """The row that replaces ``row``. It is no longer the sheet's that the first one came from, and a later sheet leaves it,
    unless nothing that a sheet states has changed."""
    new = replace(row, id=new_id(), replaces=row.id, recorded_by=session.account.name, **changes)
    if (new.on, new.minutes, new.status) != (row.on, row.minutes, row.status):
        new = replace(new, import_id=None)
    if new.status in {ASKED, CANCELLED}:
        tx.consultations.add(new)  # its day may have passed
        return new
    return _add(session, tx, new)


def _row(session: Session, data: Data, row_id: str, allowed: set[ConsultationStatus]) -> Consultation:
    """A row in force, to change. Raises NoSuchBooking, NotUnderstood when its status allows no such change."""
    row = next((one for one in in_force(data.consultations.where()) if one.id == row_id), None)
    if row is None:
        raise NoSuchBooking
    if row.case_id is not None:
        case = data.cases.get(row.case_id)
        if case is None or not Visibility(session, data, [row.case_id]).sees(case):
            raise NoSuchBooking
        case_for(session, data, row.case_id, "hours.book")
    if row.status not in allowed:
        raise NotUnderstood(reason="hours_status")
    return row


def _case(session: Session, data: Data, case_id: str | None, verb: str) -> str | None:
    return case_for(session, data, case_id, verb).id if case_id else None


def _check_pool(session: Session, data: Data, pool: str, minutes: int, *, over: bool) -> None:
    """Raise OverPool when so many minutes are more than is left of the pool, unless that was accepted."""
    allotted = [row for row in in_force(data.allotments.where()) if row.pool == pool]
    booked = [row for row in in_force(data.consultations.where()) if row.pool == pool]
    left = balance(allotted, booked, session.today, (session.programme.start, session.programme.end)).left
    if minutes > left and not over:
        raise OverPool(pool=pool, minutes=minutes, left=left)


def _kind(session: Session, kind: str) -> str:
    if kind != UNKNOWN and kind not in {code.code for code in session.programme.codes[CodeList.CONSULTATION_KIND]}:
        raise NotUnderstood(reason="hours_kind")
    return kind


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None
