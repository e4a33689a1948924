"""The physician's calendar, read from a file: busy times a year ahead, without what they are."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.hours import monday
from kraft_desktop.domain.spending.calendar import CalendarReading
from kraft_desktop.reports.calendars import reading
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id

_AHEAD = dt.timedelta(days=366)


def read(session: Session, content: bytes) -> CalendarReading:
    """The busy times of a calendar file (.ics) from this week on, which replace those read before. Raises UnreadableCalendar,
    SheetTooLarge, ReadingTooSlow, NotAllowed."""
    session.require("hours.calendar")
    first = monday(session.today)
    busy = reading.busy_times(content, first, first + _AHEAD)
    row = CalendarReading(id=new_id(), read_on=session.today, busy=busy, recorded_by=session.account.name)
    with session.write("hours.calendar") as tx:
        tx.calendars.add(row)
    return row
