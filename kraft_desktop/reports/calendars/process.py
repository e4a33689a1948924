"""The separate process in which an untrusted calendar file is read: out come busy times, and nothing of what they are.

Reads one line of JSON (first and last day) and then the file's bytes from standard input.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from kraft_desktop.reports import capped

MEMORY, SECONDS = 1 << 30, 10
MOST = 20_000
"""The busy times of an answer."""
_ZONE = ZoneInfo("Europe/Stockholm")
_FREE = {"FREE", "FREE-BUSY", "WORKINGELSEWHERE"}
_Span = tuple[dt.datetime, dt.datetime]


def busy_times(content: bytes, first: dt.date, last: dt.date) -> list[str]:
    """The busy times between two days as ``YYYY-MM-DDTHH:MM/YYYY-MM-DDTHH:MM``, in order, each once, repeats expanded. What is
    free, transparent or cancelled is left out. Raises ValueError for a file that is no calendar."""
    calendars = [one for one in icalendar.Calendar.from_ical(content, multiple=True) if one.name == "VCALENDAR"]
    if not calendars:
        raise ValueError("no calendar")
    found = set[_Span]()
    after = last + dt.timedelta(days=1)
    for calendar in calendars:
        for event in recurring_ical_events.of(calendar, components=["VEVENT"]).between(first, after):
            if _is_busy(event):
                found.add((_local(event["DTSTART"].dt), _local(event["DTEND"].dt)))
        found |= set(_published(calendar))
        if len(found) > MOST:
            raise ValueError("too many")
    low, high = dt.datetime.combine(first, dt.time()), dt.datetime.combine(after, dt.time())
    return [
        f"{start:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}"
        for start, end in sorted(found)
        if start < end and end > low and start < high
    ]


def _is_busy(event: Any) -> bool:
    if str(event.get("TRANSP", "")).upper() == "TRANSPARENT" or str(event.get("STATUS", "")).upper() == "CANCELLED":
        return False
    return str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() not in _FREE


def _published(calendar: Any) -> Iterator[_Span]:
    """The spans of a calendar that is published as busy times only."""
    for part in calendar.walk("VFREEBUSY"):
        lines = part.get("FREEBUSY", [])
        for line in lines if isinstance(lines, list) else [lines]:
            if str(line.params.get("FBTYPE", "BUSY")).upper() != "FREE":
                yield from _spans(getattr(line, "dts", [line]))


def _spans(periods: Iterable[Any]) -> Iterator[_Span]:
    for period in periods:
        start, end = getattr(period, "dt", period)
        yield _local(start), _local(start + end if isinstance(end, dt.timedelta) else end)


def _local(moment: dt.date) -> dt.datetime:
    """A moment in Swedish time; a day as its beginning."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, dt.time())
    return moment.astimezone(_ZONE).replace(tzinfo=None) if moment.tzinfo else moment


def answer(given: bytes) -> bytes:
    """The answer to one request: the busy times, or null for a file that is no calendar."""
    line, _, content = given.partition(b"\n")
    first, last = map(dt.date.fromisoformat, json.loads(line))
    try:
        return json.dumps(busy_times(content, first, last)).encode()
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return b"null"


def main(seconds: int = SECONDS) -> int:
    """Answer in a process of its own, within so many seconds of work."""
    return capped.serve(answer, MEMORY, seconds)


if __name__ == "__main__":
    sys.exit(main())
