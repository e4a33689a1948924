"""The separate process in which an untrusted calendar file is read: out come busy times, and nothing of what they are.

Reads one line of JSON (first and last day) and then the file's bytes from standard input.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
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


class Found(NamedTuple):
    """The ``busy`` times as ``YYYY-MM-DDTHH:MM/YYYY-MM-DDTHH:MM``, in order, each once, and in the same form the events that
    end before they begin (``backwards``), which are in no busy time."""

    busy: list[str]
    backwards: list[str]


def busy_times(content: bytes, first: dt.date, last: dt.date) -> Found:
    """What is busy between two days, repeats expanded. What is free, transparent or cancelled is left out. Raises ValueError
    for a file that is no calendar."""
    calendars = [one for one in icalendar.Calendar.from_ical(content, multiple=True) if one.name == "VCALENDAR"]
    if not calendars:
        raise ValueError("no calendar")
    found, backwards = set[_Span](), set[_Span]()
    after = last + dt.timedelta(days=1)
    for calendar in calendars:
        backwards |= set(_taken_out(calendar))
        for event in recurring_ical_events.of(calendar, components=["VEVENT"]).between(first, after):
            if _is_busy(event):
                found.add((_local(event["DTSTART"].dt), _local(event["DTEND"].dt)))
        found |= set(_published(calendar))
        if len(found) > MOST:
            raise ValueError("too many")
    low, high = dt.datetime.combine(first, dt.time()), dt.datetime.combine(after, dt.time())
    busy = [span for span in sorted(found) if span[0] < span[1] and span[1] > low and span[0] < high]
    return Found(list(map(_text, busy)), [_text(span) for span in sorted(backwards) if low <= span[0] < high])


def _text(span: _Span) -> str:
    return f"{span[0]:%Y-%m-%dT%H:%M}/{span[1]:%Y-%m-%dT%H:%M}"


def _taken_out(calendar: Any) -> Iterator[_Span]:
    """The busy events that end before they begin, each taken out of the calendar: expanding repeats would swap their ends."""
    for event in [one for one in calendar.subcomponents if one.name == "VEVENT"]:
        start = event["DTSTART"].dt
        end = event["DTEND"].dt if "DTEND" in event else start + event["DURATION"].dt if "DURATION" in event else start
        if _local(end) < _local(start):
            calendar.subcomponents.remove(event)
            if _is_busy(event):
                yield _local(start), _local(end)


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
    """The answer to one request: both lists of ``Found``, or null for a file that is no calendar."""
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
