"""What a case waits for, and what those in the queue do meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import DecisionOutcome, latest_decision
from kraft_desktop.domain.casework import text, waiting
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ChangedMeanwhile, NoSuchRow, NotInQueue, UnknownWaitingReason
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_for, history_of
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.store.vault import Writing

WAITING_PAGE, QUEUE_PAGE = "waiting", "queue"
"""The names under which the drafts are stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWaiting:
    """Waiting as typed: ``reason`` is a code or a word of the programme's short list, ``early`` the reason for an unusually
    early day. ``seen`` is the id of what the case waited for when it was typed, empty for nothing, None when nobody looked."""

    reason: str
    since: dt.date
    early: str | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewActivity:
    """An activity of the queue as typed."""

    details: str
    first: dt.date
    until: dt.date | None = None
    early: str | None = None


def begin(session: Session, case_id: str, new: NewWaiting) -> Undo:
    """The undo of what a case waits for from a day on; what it waited for before is over then. Raises NotUnderstood with the
    reason, UnknownWaitingReason, WaitingAlready, ChangedMeanwhile, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with session.write("case.wait") as tx:
        return begin_in(session, tx, case_id, new)


def begin_in(session: Session, tx: Writing, case_id: str, new: NewWaiting) -> Undo:
    """``begin`` within a unit of work that does more."""
    case = case_for(session, tx, case_id, "case.wait")
    others = in_force(tx.waiting_periods.where(case_id=case.id))
    row = WaitingPeriod(reason=_reason(session, new.reason), since=new.since, **stamp(session, case))
    waiting.check(row, others, session.today)
    before = waiting.current(others)
    _check_seen(before, new.seen)
    ended = () if before is None else (_end(session, tx, before, max(new.since, before.since), case.version),)
    tx.waiting_periods.add(row)
    explain_early(session, tx, row, new.since, new.early)
    drafts.forget_in(session, tx, WAITING_PAGE, case.id)
    return undo_of(session, tx, case.id, rows=(*ended, row), counted=False)


def _check_seen(before: WaitingPeriod | None, seen: str | None) -> None:
    """Raise ChangedMeanwhile when the case waits for something else than what was seen."""
    if seen is not None and seen != (before.id if before else ""):
        raise ChangedMeanwhile


def end(session: Session, case_id: str, until: dt.date, seen: str | None = None) -> Undo:
    """The undo of the end of waiting, for what was ``seen`` (its id). Raises NoSuchRow when the case waits for nothing, else as
    ``begin``."""
    with session.write("case.wait") as tx:
        return end_in(session, tx, case_id, until, seen)


def end_in(session: Session, tx: Writing, case_id: str, until: dt.date, seen: str | None = None) -> Undo:
    """``end`` within a unit of work that does more."""
    case = case_for(session, tx, case_id, "case.wait")
    before = waiting.current(in_force(tx.waiting_periods.where(case_id=case.id)))
    if before is None:
        raise NoSuchRow
    _check_seen(before, seen)
    row = _end(session, tx, before, until, case.version)
    drafts.forget_in(session, tx, WAITING_PAGE, case.id)
    return undo_of(session, tx, case.id, rows=(row,), counted=False)


def _end(session: Session, tx: Writing, before: WaitingPeriod, until: dt.date, version: int) -> WaitingPeriod:
    case = tx.cases.where(id=before.case_id)[0]
    row = replace(before, until=until, **{**stamp(session, case, before), "base": version})
    waiting.check(row, (), session.today)
    tx.waiting_periods.add(row)
    return row


def begin_activity(session: Session, case_id: str, new: NewActivity) -> Undo:
    """The undo of an activity of a case in the queue. Raises NotInQueue unless the team's latest decision put it there, else
    as ``begin``."""
    with session.write("case.queue") as tx:
        case = case_for(session, tx, case_id, "case.queue")
        decision = latest_decision(history_of(session, tx, case.id).decisions)
        if decision is None or decision.outcome is not DecisionOutcome.QUEUED:
            raise NotInQueue
        details = text.one_line(new.details, "activity_missing")
        row = QueueActivity(details=details, first=new.first, until=new.until, **stamp(session, case))
        waiting.check_activity(row, session.today)
        tx.queue_activities.add(row)
        explain_early(session, tx, row, new.first, new.early)
        drafts.forget_in(session, tx, QUEUE_PAGE, case.id)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)


def end_activity(session: Session, case_id: str, activity_id: str, until: dt.date) -> Undo:
    """The undo of the end of an activity of the queue. Raises NoSuchRow when it is over, else as ``begin``."""
    with session.write("case.queue") as tx:
        case = case_for(session, tx, case_id, "case.queue")
        before = _going_on(in_force(tx.queue_activities.where(case_id=case.id)), activity_id)
        row = replace(before, until=until, **stamp(session, case, before))
        waiting.check_activity(row, session.today)
        tx.queue_activities.add(row)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)


def _going_on(rows: Sequence[QueueActivity], activity_id: str) -> QueueActivity:
    found = next((row for row in rows if row.id == activity_id and row.until is None), None)
    if found is None:
        raise NoSuchRow
    return found


def _reason(session: Session, words: str) -> str:
    """The code of what can be waited for, from its code or a word for it."""
    codes = session.programme.codes[CodeList.WAITING_REASON]
    if words in {code.code for code in codes}:
        return words
    found = session.programme.understand(CodeList.WAITING_REASON, words)
    if found is None:
        known = ", ".join(f"{code.code} ({code.names['sv']})" for code in codes)
        raise UnknownWaitingReason(name=words, known=known)
    return found
