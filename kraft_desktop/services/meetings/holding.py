"""A meeting held: begun, ended and taken up again, with the paragraphs of the common part and the physician's time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import MeetingNotRunning, NotUnderstood
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.meetings import masking, minutes
from kraft_desktop.domain.meetings.meeting import (
    LONGEST_TEXT,
    ItemKind,
    Meeting,
    MeetingChange,
    MeetingItem,
)
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, meetings
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

CONSULTATION_KIND = "meeting"
"""The code of the physician's time in meetings."""
COMMON_PAGE = "meeting_common"
"""The page whose draft is a paragraph of the common part."""


def begin(session: Session, meeting_id: str, day: dt.date | None = None) -> Meeting:
    """The meeting, begun: its agenda is fixed, and the account is present. ``day`` is when it was held, for notes entered
    afterwards; today when None. One that has ended is taken up again while its minutes are a draft. Raises NotAllowed,
    NoSuchMeeting, MeetingNotRunning, MinutesFrozen, NotUnderstood for a day to come."""
    session.require("meeting.hold")
    held = day or session.today
    if held > session.today:
        raise NotUnderstood(reason="date_future")
    with session.write("meeting.hold") as tx:
        row = meetings.found(tx, meeting_id)
        if row.change not in {MeetingChange.PLANNED, MeetingChange.ENDED}:
            raise MeetingNotRunning(state=row.state)
        check_draft(tx, meeting_id)
        agenda.fix(session, tx, row)
        begun = meetings.change(session, tx, row, MeetingChange.BEGUN, row.day if row.is_over else held)
        if tx.accounts.get(session.account.id) is not None:
            meetings.arrive_in(session, tx, meeting_id, NewAttendance(account_id=session.account.id))
        if not [one for one in items_of(tx, meeting_id) if one.kind is ItemKind.ATTENDANCE]:
            tx.meeting_items.add(new_item(session, tx, begun, kind=ItemKind.ATTENDANCE))
    return begun


def end(session: Session, meeting_id: str) -> Meeting:
    """The meeting, ended: what is left of the physician's time after that on cases is booked on the meeting, once. Raises
    NotAllowed, NoSuchMeeting, MeetingNotRunning."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        row = meetings.running(tx, meeting_id)
        given = items_of(tx, meeting_id)
        total = sum(one.minutes for one in meetings.attendances(tx, meeting_id))
        on_cases = sum(item.physician_minutes for item in given if item.kind is not ItemKind.HOURS)
        before = next((item for item in given if item.kind is ItemKind.HOURS), None)
        booked = book(tx, row, max(total - on_cases, 0), None, before.consultation_id if before else None)
        if before is not None:
            changed = replace(before, physician_minutes=total, consultation_id=booked)
            if changed != before:
                tx.meeting_items.add(replace(changed, id=new_id(), recorded_by=session.account.name, replaces=before.id))
        elif total:
            tx.meeting_items.add(
                new_item(session, tx, row, kind=ItemKind.HOURS, physician_minutes=total, consultation_id=booked)
            )
        return meetings.change(session, tx, row, MeetingChange.ENDED)


def add_common(session: Session, meeting_id: str, text: str) -> MeetingItem:
    """A paragraph of the common part, about ways of working and no person. Raises NotAllowed, NoSuchMeeting,
    MeetingNotRunning, NotUnderstood, NamesPerson."""
    session.require("meeting.hold")
    if not text.strip():
        raise NotUnderstood(reason="agreed_missing")
    if len(text) > LONGEST_TEXT:
        raise NotUnderstood(reason="item_long")
    with session.write("meeting.hold") as tx:
        row = meetings.running(tx, meeting_id)
        masking.check_masked([text], None, agenda.everybody(tx))
        item = new_item(session, tx, row, kind=ItemKind.COMMON, agreed=text.strip())
        tx.meeting_items.add(item)
        drafts.forget_in(session, tx, COMMON_PAGE, "")
    return item


def items_of(data: Data, meeting_id: str) -> tuple[MeetingItem, ...]:
    """The paragraphs of a meeting that are in force."""
    return in_force(data.meeting_items.where(meeting_id=meeting_id))


def new_item(session: Session, data: Data, row: Meeting, **fields: Any) -> MeetingItem:
    """A paragraph with the next number of the meeting's year."""
    year = row.day.year
    return MeetingItem(
        id=new_id(),
        meeting_id=row.meeting_id,
        year=year,
        paragraph=minutes.next_number(data.meeting_items.where(year=year), year),
        on=row.day,
        recorded_by=session.account.name,
        **fields,
    )


def check_draft(data: Data, meeting_id: str) -> None:
    """Raise MinutesFrozen unless the minutes of a meeting are a draft."""
    minutes.check_open(in_force(data.meeting_minutes.where(meeting_id=meeting_id)))


def book(tx: Writing, row: Meeting, minutes_: int, case: Case | None, before: str | None) -> str | None:
    """The id of the physician's time booked in a meeting, on a case or on the meeting itself, in place of what was booked
    ``before`` (an id); None for no time."""
    earlier = tx.consultations.get(before) if before else None
    if earlier is not None and earlier.minutes == minutes_:
        return earlier.id
    if earlier is None and not minutes_:
        return None
    new = Consultation(
        id=new_id(),
        on=row.day,
        minutes=minutes_ or (earlier.minutes if earlier else 0),
        kind=CONSULTATION_KIND,
        status=ConsultationStatus.DONE,
        case_id=case.id if case else None,
        replaces=earlier.id if earlier else None,
        withdrawn=not minutes_,
        attendance=row.meeting_id,
        recorded_by=row.recorded_by,
    )
    tx.consultations.add(new)
    return new.id if minutes_ else None
