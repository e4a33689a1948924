"""Meetings: planned, begun, ended and taken up again; and who is present in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import MeetingExists, MeetingNotRunning, NoSuchMeeting, NotUnderstood
from kraft_desktop.domain.meetings import meeting
from kraft_desktop.domain.meetings.meeting import Attendance, Meeting, MeetingChange
from kraft_desktop.domain.meetings.showing import Present, Room, municipalities_present
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy.consents import recipients
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

PAGE = "meeting"
"""The page whose drafts are what is typed about the points of a meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAttendance:
    """Somebody present, as typed: the id of an account, or a name with a role and the code of the municipality or authority
    that the person comes from. The physician has the times (HH:MM) between which they take part."""

    account_id: str | None = None
    name: str = ""
    role: str = ""
    place: str | None = None
    physician: bool = False
    first: str = ""
    last: str = ""


def listing(session: Session) -> tuple[Meeting, ...]:
    """Every meeting as it is, the latest first. Raises NotAllowed."""
    session.require("meeting.attend")
    with session.vault.read() as data:
        rows = in_force(data.meetings.where())
    return tuple(sorted(rows, key=lambda row: row.day, reverse=True))


def coming(session: Session) -> Meeting | None:
    """The meeting that is planned or has begun; None without one. Raises NotAllowed."""
    return next((row for row in listing(session) if not row.is_over), None)


def plan(session: Session, day: dt.date) -> Meeting:
    """The meeting planned for a day. Raises NotAllowed, MeetingExists when there is one that is not over, NotUnderstood for a
    day that has passed or lies after the project."""
    session.require("meeting.hold")
    if day < session.today:
        raise NotUnderstood(reason="meeting_past")
    with session.write("meeting.hold") as tx:
        for row in in_force(tx.meetings.where()):
            if not row.is_over:
                raise MeetingExists(day=row.day.isoformat())
        if day > session.programme.end:
            raise NotUnderstood(reason="hours_outside")
        meeting_id, by = new_id(), session.account.name
        row = Meeting(id=meeting_id, meeting_id=meeting_id, day=day, on=session.today, recorded_by=by)
        tx.meetings.add(row)
    return row


def call_off(session: Session, meeting_id: str) -> Meeting:
    """A planned meeting that is not held. Raises NotAllowed, NoSuchMeeting, MeetingNotRunning for one that has begun."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        row = found(tx, meeting_id)
        if row.change is not MeetingChange.PLANNED:
            raise MeetingNotRunning(state=row.state)
        return change(session, tx, row, MeetingChange.CALLED_OFF)


def found(data: Data, meeting_id: str) -> Meeting:
    """A meeting as it is. Raises NoSuchMeeting."""
    rows = in_force(data.meetings.where(meeting_id=meeting_id))
    if not rows:
        raise NoSuchMeeting
    return rows[-1]


def running(data: Data, meeting_id: str) -> Meeting:
    """A meeting that has begun and not ended. Raises NoSuchMeeting, MeetingNotRunning."""
    row = found(data, meeting_id)
    if not row.is_running:
        raise MeetingNotRunning(state=row.state)
    return row


def change(session: Session, tx: Writing, row: Meeting, to: MeetingChange, day: dt.date | None = None) -> Meeting:
    """The meeting after a change, within its unit of work."""
    by = session.account.name
    new = replace(row, id=new_id(), change=to, day=day or row.day, on=session.today, recorded_by=by, replaces=row.id)
    tx.meetings.add(new)
    return new


# --- who is present ----------------------------------------------------------------------------------------------------------


def present(session: Session, meeting_id: str) -> tuple[Attendance, ...]:
    """Those present, in the order added. Raises NotAllowed, NoSuchMeeting."""
    session.require("meeting.attend")
    with session.vault.read() as data:
        found(data, meeting_id)
        return attendances(data, meeting_id)


def attendances(data: Data, meeting_id: str) -> tuple[Attendance, ...]:
    """Those present in a meeting, by the rows in force."""
    return in_force(data.attendances.where(meeting_id=meeting_id))


def arrive(session: Session, meeting_id: str, new: NewAttendance) -> Attendance:
    """Somebody present from now on, or with other times. Raises NotAllowed, NoSuchMeeting, MeetingNotRunning for one that is
    over, NotUnderstood with the reason."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        _not_over(tx, meeting_id)
        return arrive_in(session, tx, meeting_id, new)


def arrive_in(session: Session, tx: Writing, meeting_id: str, new: NewAttendance) -> Attendance:
    """``arrive`` within a unit of work that does more."""
    account = tx.accounts.get(new.account_id) if new.account_id else None
    known = recipients(session)
    if new.place is not None and new.place not in {*known.municipalities, *known.authorities}:
        raise NotUnderstood(reason="attendance_place")
    row = Attendance(
        id=new_id(),
        meeting_id=meeting_id,
        account_id=account.id if account else None,
        name=account.name if account else " ".join(new.name.split()),
        role=account.role.value if account else " ".join(new.role.split()),
        place=None if account else new.place,
        physician=new.physician,
        first=new.first,
        last=new.last,
        recorded_by=session.account.name,
    )
    meeting.check_attendance(row)
    same = [one for one in attendances(tx, meeting_id) if _is_same(one, row)]
    row = replace(row, replaces=same[-1].id) if same else row
    tx.attendances.add(row)
    return row


def leave(session: Session, meeting_id: str, attendance_id: str) -> None:
    """Take somebody from those present. Raises NotAllowed, NoSuchMeeting, MeetingNotRunning."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        _not_over(tx, meeting_id)
        for row in attendances(tx, meeting_id):
            if row.id == attendance_id:
                by = session.account.name
                tx.attendances.add(replace(row, id=new_id(), recorded_by=by, replaces=row.id, withdrawn=True))


def _not_over(data: Data, meeting_id: str) -> Meeting:
    row = found(data, meeting_id)
    if row.is_over:
        raise MeetingNotRunning(state=row.state)
    return row


def _is_same(one: Attendance, other: Attendance) -> bool:
    if one.physician or other.physician:
        return one.physician and other.physician
    if one.account_id or other.account_id:
        return one.account_id == other.account_id
    return (one.name, one.place) == (other.name, other.place)


def room(session: Session, data: Data, rows: Collection[Attendance]) -> Room:
    """The room with those present, and the account that holds the meeting."""
    accounts = {one.id: one for one in data.accounts.where()}
    here = [Present(account=session.account)]
    for row in rows:
        account = accounts.get(row.account_id) if row.account_id else None
        here.append(Present(account=account, place=row.place, physician=row.physician))
    return Room(
        present=tuple(here),
        units={one.id: one.unit for one in data.workplaces.where() if one.unit},
        one_board=frozenset(m.code for m in session.places if m.same_board),
    )


def codes_present(session: Session, rooms: Room) -> tuple[str, ...]:
    """The codes of the node's municipalities that somebody present comes from."""
    return municipalities_present(rooms.present, {m.code for m in session.places})
