"""Reading of a calendar file (.ics): busy times only."""

from __future__ import annotations

import datetime as dt
import json
from typing import NamedTuple

from kraft_desktop.domain.errors import ReadingTooSlow, SheetTooLarge, UnreadableCalendar
from kraft_desktop.reports import limited

MAX_BYTES = 16 << 20
_ANSWER = 2 << 20
_TIMEOUT = 30
_READER = "kraft_desktop.reports.calendars.process"


class Found(NamedTuple):
    """The ``busy`` times as ``domain.spending.calendar`` stores them, and in the same form the events that end before they
    begin (``backwards``), which are left out."""

    busy: tuple[str, ...]
    backwards: tuple[str, ...]


def busy_times(content: bytes, first: dt.date, last: dt.date) -> Found:
    """What is busy in a calendar file between two days. Raises UnreadableCalendar, SheetTooLarge, ReadingTooSlow."""
    if len(content) > MAX_BYTES:
        raise SheetTooLarge(what="bytes", limit=MAX_BYTES)
    given = json.dumps([first.isoformat(), last.isoformat()]).encode() + b"\n" + content
    try:
        done = limited.run(_READER, given, seconds=_TIMEOUT, most=_ANSWER)
    except limited.TooSlow as problem:
        raise ReadingTooSlow(seconds=_TIMEOUT) from problem
    except limited.Crashed as problem:
        raise UnreadableCalendar from problem
    found = json.loads(done)
    if found is None:
        raise UnreadableCalendar
    busy, backwards = found
    return Found(tuple(busy), tuple(backwards))
