"""Physician hours: done and planned time, the time left in a pool, and the pace over the remaining weeks.

What leaves a node of them is coarser than what it works with. In most weeks there is one conversation, about one participant:
minutes by week, or a total that can be compared with last week's, would give that conversation's day and length, and who knows
which participant was to be discussed then would learn the rest. Therefore

- nothing weekly leaves: done and planned time are cumulative, as of the end of the last finished month, so that two files of
  one month differ only by what was booked in between;
- they are whole steps of 300 minutes (``whole_steps``): an increase by one step is anything from one conversation to ten, and
  no increase does not show that there was none;
- what is left is computed from these, and what the physician costs is these minutes times the rate (``domain.budget``), so
  that no other figure is finer than the minutes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

TEAM_POOL = "team"
LEADER_POOL = "leader"
POOLS = (TEAM_POOL, LEADER_POOL)
"""The pools: the team's and the project leader's. What leaves a node is of the team's alone."""
PUBLISHED_STEP = 300
"""Published physician minutes are a multiple of this: see above."""
WEEK = dt.timedelta(days=7)
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])")


def time_of_day(text: str) -> str:
    """A time of day as HH:MM, from "9:30", "09.30" or "0930". Raises ValueError for another text, also one without minutes."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return f"{int(found[1]):02d}:{found[2]}"


def is_time(text: str) -> bool:
    """Whether a text is a time of day as it is stored, HH:MM."""
    try:
        return time_of_day(text) == text
    except ValueError:
        return False


class ConsultationStatus(StrEnum):
    """The status of a consultation."""

    ASKED = "asked"
    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """What a consultation did to the recommendation: it changed it, confirmed it, or had no effect. A judgement of one person,
    which never leaves the node."""

    CHANGED = "changed"
    CONFIRMED = "confirmed"
    NO_EFFECT = "no_effect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """Physician time in minutes on a day; ``kind`` is a code of the programme.

    ``import_id`` names the sheet it came from, None when entered by hand. A later sheet adds rows that replace earlier ones.
    A ``question`` to the physician is a row that is asked, ``on`` the day it was asked, with the estimated minutes; booking it
    is a row that replaces it. ``at`` is the time of day as HH:MM, ``asked_on`` the day from which it has waited, ``why`` why
    it takes a physician, of a withdrawn row why it was struck. Rows with the same ``attendance`` are shares of one time that
    was booked once.
    """

    id: str
    on: dt.date
    minutes: int
    kind: str
    status: ConsultationStatus
    case_id: str | None = None
    asked_by: str | None = None
    import_id: str | None = None
    replaces: str | None = None
    withdrawn: bool = False
    pool: str = TEAM_POOL
    at: str | None = None
    question: str | None = None
    why: str | None = None
    asked_on: dt.date | None = None
    outcome: Outcome | None = None
    attendance: str | None = None
    recorded_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotment:
    """Minutes allotted to a pool from a day on; a reallocation is another row, negative for a pool that loses time. ``why`` is
    the reason of a reallocation, a correction or a withdrawal; it and ``recorded_by`` are None for rows of older stores."""

    id: str
    pool: str
    minutes: int
    valid_from: dt.date
    why: str | None = None
    recorded_by: str | None = None
    replaces: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursBalance:
    """The state of a pool on a day, in minutes. ``per_week`` is the time left for each remaining week (for the present one when
    none remains); ``even_pace`` is the time that even use over the programme would have spent by now."""

    allotted: int
    done: int
    planned: int
    left: int
    per_week: int
    even_pace: int


def own_pool(node: str | None) -> str:
    """The pool of a store: the team's in that of a node, the project leader's in that of the owner (None or empty)."""
    return TEAM_POOL if node else LEADER_POOL


def whole_steps(minutes: int) -> int:
    """Minutes as they are published: the whole steps of ``PUBLISHED_STEP`` in them."""
    return minutes // PUBLISHED_STEP * PUBLISHED_STEP


def monday(day: dt.date) -> dt.date:
    """The first day of the ISO week of a day."""
    return day - dt.timedelta(days=day.weekday())


def remaining_weeks(today: dt.date, programme: tuple[dt.date, dt.date]) -> int:
    """The number of ISO weeks with a day after today's week, from the programme's first day up to its last."""
    start, end = programme
    first = max(monday(today) + WEEK, monday(start))
    return max(0, (monday(end) - first).days // 7 + 1)


def even_minutes(allotted: int, day: dt.date, programme: tuple[dt.date, dt.date]) -> int:
    """The minutes that even use of so many over the programme would have spent by a day."""
    start, end = programme
    passed = min(max((day - start).days, 0), (end - start).days)
    return allotted * passed // (end - start).days


def status_on(consultation: Consultation, today: dt.date) -> ConsultationStatus:
    """The status as of ``today``: a consultation marked done but dated in the future counts as planned."""
    if consultation.status is ConsultationStatus.DONE and consultation.on > today:
        return ConsultationStatus.PLANNED
    return consultation.status


def other_half(row: Allotment, rows: Sequence[Allotment]) -> Allotment | None:
    """The other row of a reallocation, of the rows in force in the order recorded: the one beside it, of another pool and the
    same day and reason, with the opposite minutes. None for a row that is no half of a reallocation."""
    place = rows.index(row)
    beside = [*rows[max(0, place - 1) : place], *rows[place + 1 : place + 2]]
    return next(
        (one for one in beside if one.pool != row.pool and _moved(one) == _moved(replace(row, minutes=-row.minutes))), None
    )


def _moved(row: Allotment) -> tuple[object, ...]:
    return row.minutes, row.valid_from, row.why, row.recorded_by


def done_minutes(consultations: Iterable[Consultation], today: dt.date, start: dt.date, end: dt.date) -> int:
    """The minutes of done consultations dated ``start`` to ``end``, both included."""
    return sum(c.minutes for c in consultations if start <= c.on <= end and status_on(c, today) is ConsultationStatus.DONE)


def balance(
    allotments: Iterable[Allotment],
    consultations: Iterable[Consultation],
    today: dt.date,
    programme: tuple[dt.date, dt.date],
) -> HoursBalance:
    """The balance ``today`` of one pool in a programme with these first and last days. ``left`` may be negative."""
    allotted = sum(a.minutes for a in allotments if a.valid_from <= today)
    by_status = dict.fromkeys(ConsultationStatus, 0)
    for consultation in consultations:
        by_status[status_on(consultation, today)] += consultation.minutes
    done, planned = by_status[ConsultationStatus.DONE], by_status[ConsultationStatus.PLANNED]
    left = allotted - done - planned
    return HoursBalance(
        allotted=allotted,
        done=done,
        planned=planned,
        left=left,
        per_week=max(left, 0) // max(1, remaining_weeks(today, programme)),
        even_pace=even_minutes(allotted, today, programme),
    )
