"""The physician's calendar, read from a file: busy times a year ahead, without what they are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kraft_desktop.domain.hours import monday
from kraft_desktop.domain.spending.calendar import CalendarReading
from kraft_desktop.reports.calendars import reading
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import read_bytes

_AHEAD = dt.timedelta(days=366)


def read_file(session: Session, file: Path) -> CalendarReading:
    """As ``read``, of a file. Raises NoSuchFile, CannotRead too."""
    session.require("hours.calendar")
    return read(session, read_bytes(file, reading.MAX_BYTES))


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
