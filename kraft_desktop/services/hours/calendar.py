"""The physician's calendar, read from a file: busy times a year ahead, without what they are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from kraft_desktop.domain.hours import monday
from kraft_desktop.domain.spending.calendar import BusyTime, CalendarReading
from kraft_desktop.reports.calendars import reading
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import read_bytes

_AHEAD = dt.timedelta(days=366)


class CalendarRead(NamedTuple):
    """What was kept of a calendar, and the beginnings of the events that end before they begin, which are left out."""

    kept: CalendarReading
    left_out: tuple[dt.datetime, ...]


def read_file(session: Session, file: Path) -> CalendarRead:
    """As ``read``, of a file. Raises NoSuchFile, CannotRead too."""
    session.require("hours.calendar")
    return read(session, read_bytes(file, reading.MAX_BYTES))


def read(session: Session, content: bytes) -> CalendarRead:
    """The busy times of a calendar file (.ics) from this week on, which replace those read before. Raises UnreadableCalendar,
    SheetTooLarge, ReadingTooSlow, NotAllowed."""
    session.require("hours.calendar")
    first = monday(session.today)
    found = reading.busy_times(content, first, first + _AHEAD)
    row = CalendarReading(id=new_id(), read_on=session.today, busy=found.busy, recorded_by=session.account.name)
    with session.write("hours.calendar") as tx:
        tx.calendars.add(row)
    return CalendarRead(row, tuple(BusyTime.of(text).start for text in found.backwards))
