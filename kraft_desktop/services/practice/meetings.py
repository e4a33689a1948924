"""Invented meetings of a practice store: one held a week ago with its minutes frozen, and the next one planned.

Nothing in them changes a step, a decision or the physician's time: figures and packages stay those of the seed.
"""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.meetings.meeting import ItemOutcome
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, holding, items, meetings, minutes
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.meetings.meetings import NewAttendance

_AGREED = (
    "Kontakten hör av sig och bokar ett samtal före nästa möte.",
    "Kartläggningen fortsätter; underlaget från vården väntas.",
    "Vi tar upp rekommendationen igen när den är genomgången.",
)
_NOT_TODAY = "Kontakten kunde inte vara med."
_COMMON = "Varje kommun lämnar läget skriftligt dagen före mötet."
_APPROVER = "Eva Exempelgren"
_WEEK = dt.timedelta(days=7)


def fill(session: Session) -> None:
    """Add the two meetings."""
    meeting_id = meetings.plan(session, session.today).meeting_id
    place = session.places[0].code
    meetings.arrive(session, meeting_id, NewAttendance(name=_APPROVER, role="socialsekreterare", place=place))
    holding.begin(session, meeting_id, session.today - _WEEK)
    lines = agenda.read(session, meeting_id).lines[: len(_AGREED) + 1]
    for line, text in zip(lines, (*_AGREED, _NOT_TODAY), strict=False):
        outcome = ItemOutcome.NOT_TODAY if text == _NOT_TODAY else ItemOutcome.AGREED
        items.save(session, meeting_id, NewItem(key=line.key, outcome=outcome, agreed=text))
    holding.add_common(session, meeting_id, _COMMON)
    holding.end(session, meeting_id)
    minutes.approve(session, meeting_id, _APPROVER)
    minutes.freeze(session, meeting_id)
    meetings.plan(session, session.today + _WEEK)
