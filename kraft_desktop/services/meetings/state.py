"""Where the meeting of today stands: what its page shows, read at once, and the point at which it was left."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.meeting import Attendance, Meeting, MeetingChange
from kraft_desktop.domain.roles import Account
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, meetings
from kraft_desktop.services.meetings.agenda import Agenda

PLACE = "meeting_place"
"""What is kept in the manner of a draft: the point at which the account's meeting is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A meeting as its page shows it: the one that is planned or has begun, or None; its agenda, those present, the accounts
    that can be, the latest that was held, and the key of the point where it was left, or else the next one."""

    coming: Meeting | None
    agenda: Agenda
    present: tuple[Attendance, ...]
    accounts: tuple[Account, ...]
    latest: Meeting | None
    key: str | None


def read(session: Session) -> Shown:
    """The meeting of now. Raises NotAllowed."""
    session.require("meeting.hold")
    with session.vault.read() as data:
        rows = in_force(data.meetings.where())
        coming = next((row for row in rows if not row.is_over), None)
        shown = agenda.read_in(session, data, coming.meeting_id if coming else None)
        held = [row for row in rows if row.change is MeetingChange.ENDED]
        present = meetings.attendances(data, coming.meeting_id) if coming else ()
        accounts = tuple(data.accounts.where(active=True))
    left = drafts.read_draft(session, PLACE, "") or {}
    known = {line.key for line in shown.lines}
    following = shown.next.key if shown.next else None
    there = left.get("key") if coming and left.get("meeting") == coming.meeting_id else None
    return Shown(
        coming=coming,
        agenda=shown,
        present=present,
        accounts=accounts,
        latest=max(held, key=lambda row: row.day, default=None),
        key=there if there in known else following,
    )


def keep_place(session: Session, meeting_id: str, key: str) -> None:
    """Keep the point at which the meeting is, for the next unlocking."""
    drafts.keep(session, PLACE, "", {"meeting": meeting_id, "key": key})
