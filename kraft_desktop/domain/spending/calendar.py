"""Busy times of the physician's own calendar: when, and nothing of what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kraft_desktop.domain.hours import Consultation


@dataclass(frozen=True, slots=True, order=True)
class BusyTime:
    """A busy time, first and last moment, in the local time of the calendar."""

    start: dt.datetime
    end: dt.datetime

    def text(self) -> str:
        """The busy time as it is stored: two moments by ISO 8601 with a stroke between."""
        return f"{self.start:%Y-%m-%dT%H:%M}/{self.end:%Y-%m-%dT%H:%M}"

    @classmethod
    def of(cls, text: str) -> BusyTime:
        """The busy time of a stored text. Raises ValueError for anything else."""
        start, _, end = text.partition("/")
        return cls(dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))

    @property
    def minutes(self) -> int:
        """Its length."""
        return int((self.end - self.start).total_seconds()) // 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarReading:
    """The busy times of a calendar file as it was read on a day; the latest reading is the one that holds."""

    id: str
    read_on: dt.date
    busy: tuple[str, ...]
    recorded_by: str

    def times(self) -> tuple[BusyTime, ...]:
        """Its busy times in order."""
        return tuple(sorted(map(BusyTime.of, self.busy)))


def clashes(row: Consultation, busy: Iterable[BusyTime]) -> tuple[BusyTime, ...]:
    """The busy times that overlap a row with a time of day; none for one without."""
    if row.at is None:
        return ()
    start = dt.datetime.combine(row.on, dt.time.fromisoformat(row.at))
    end = start + dt.timedelta(minutes=row.minutes)
    return tuple(one for one in busy if one.start < end and start < one.end)
