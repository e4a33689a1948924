"""Pace: the minutes of each week, the forecast for the programme's end, and whether time is used evenly."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.hours import (
    WEEK,
    Allotment,
    Consultation,
    ConsultationStatus,
    HoursBalance,
    balance,
    done_minutes,
    even_minutes,
    monday,
    remaining_weeks,
    status_on,
)

MEAN_WEEKS = 13
"""The ISO weeks that the mean is taken over: a quarter of a year."""
FEWEST_WEEKS = 8
"""The ISO weeks of the programme that must have begun before a forecast is made."""
_TOLERANCE = 20
"""One part in so many of the allotment is still an even pace: six hours of 120. Nothing prescribes it."""
_QUARTER = 15


class Pace(StrEnum):
    """Time used against even spending over the programme."""

    TOO_EARLY = "too_early"
    EVEN = "even"
    FASTER = "faster"
    SLOWER = "slower"


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """An ISO week by its Monday, with the minutes done and planned in it."""

    monday: dt.date
    done: int = 0
    planned: int = 0

    @property
    def id(self) -> str:
        """The week by ISO 8601: 2026W53."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}W{number:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolState:
    """A pool on a day, in minutes. ``forecast`` is what will have been done at the programme's end when the latest weeks go on,
    None when it is too early to say. ``changed_on`` is the day of the latest allotment in force, None without any."""

    balance: HoursBalance
    weeks_left: int
    forecast: int | None
    pace: Pace
    changed_on: dt.date | None

    @property
    def is_stated(self) -> bool:
        """Whether anybody has stated an allotment: none is not known, which is not zero."""
        return self.changed_on is not None

    @property
    def over(self) -> int:
        """The minutes done and planned beyond what is allotted."""
        return max(0, -self.balance.left)


def weeks(consultations: Iterable[Consultation], today: dt.date, programme: tuple[dt.date, dt.date]) -> tuple[Week, ...]:
    """Every ISO week from the programme's first to the present one or the last with anything planned, in order, those without
    any time too."""
    done, planned = defaultdict[dt.date, int](int), defaultdict[dt.date, int](int)
    for one in consultations:
        status = status_on(one, today)
        if status is ConsultationStatus.DONE:
            done[monday(one.on)] += one.minutes
        elif status is ConsultationStatus.PLANNED:
            planned[monday(one.on)] += one.minutes
    first = min([monday(programme[0]), *done, *planned])
    last = max([min(monday(today), monday(programme[1])), *done, *planned])
    count = (last - first).days // 7 + 1
    mondays = (first + place * WEEK for place in range(count))
    return tuple(Week(monday=day, done=done[day], planned=planned[day]) for day in mondays)


def forecast(consultations: Iterable[Consultation], today: dt.date, programme: tuple[dt.date, dt.date]) -> int | None:
    """The minutes done at the programme's end: those done, and the remaining weeks times the mean of the latest 13 ISO weeks,
    weeks without any included. Each week either remains or counts: today's counts. None in the first weeks."""
    start, end = programme
    latest = min(monday(today), monday(end))
    begun = (latest - monday(start)).days // 7 + 1
    if begun < FEWEST_WEEKS:
        return None
    rows = list(consultations)
    counted = min(begun, MEAN_WEEKS)
    since = max(start, latest - (counted - 1) * WEEK)
    recent = done_minutes(rows, today, since, min(today, end))
    done = done_minutes(rows, today, start, min(today, end))
    return done + round(recent * remaining_weeks(today, programme) / counted)


def state(
    allotments: Iterable[Allotment],
    consultations: Iterable[Consultation],
    today: dt.date,
    programme: tuple[dt.date, dt.date],
) -> PoolState:
    """The state of one pool."""
    given, rows = list(allotments), list(consultations)
    found, ahead = balance(given, rows, today, programme), forecast(rows, today, programme)
    if not found.allotted and not found.done:
        ahead = None  # of a pool that nobody uses there is nothing to say
    return PoolState(
        balance=found,
        weeks_left=remaining_weeks(today, programme),
        forecast=ahead,
        pace=Pace.TOO_EARLY if ahead is None else _pace(found),
        changed_on=max((one.valid_from for one in given if one.valid_from <= today), default=None),
    )


def _pace(found: HoursBalance) -> Pace:
    ahead, room = found.done - found.even_pace, found.allotted // _TOLERANCE
    if ahead > room:
        return Pace.FASTER
    return Pace.SLOWER if ahead < -room else Pace.EVEN


def room_this_week(
    pool: PoolState, consultations: Iterable[Consultation], today: dt.date, programme: tuple[dt.date, dt.date]
) -> int:
    """The minutes that more can be booked this week: what even spending has left by the week's end after all that is done and
    planned until then, or the share of one remaining week where that is more; whole quarters, and never more than is left."""
    sunday = monday(today) + WEEK - dt.timedelta(days=1)
    taken = sum(
        one.minutes
        for one in consultations
        if one.on <= sunday and status_on(one, today) in {ConsultationStatus.DONE, ConsultationStatus.PLANNED}
    )
    even = even_minutes(pool.balance.allotted, sunday, programme) - taken
    share = -(-pool.balance.per_week // _QUARTER) * _QUARTER
    return max(0, min(pool.balance.left, max(even, share))) // _QUARTER * _QUARTER
