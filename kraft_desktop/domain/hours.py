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
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

TEAM_POOL = "team"
PUBLISHED_STEP = 300
"""Published physician minutes are a multiple of this: see above."""


class ConsultationStatus(StrEnum):
    """The status of a consultation."""

    ASKED = "asked"
    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """Physician time in minutes on a day; ``kind`` is a code of the programme.

    ``import_id`` names the sheet it came from, None when entered by hand. A later sheet adds rows that replace earlier ones.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotment:
    """Minutes allotted to a pool from a day on; a reallocation is another row, negative for a pool that loses time."""

    id: str
    pool: str
    minutes: int
    valid_from: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursBalance:
    """The state of a pool on a day, in minutes. ``per_week`` is the time left for each remaining week; ``even_pace`` is the
    time that even use over the programme would have spent by now."""

    allotted: int
    done: int
    planned: int
    left: int
    per_week: int
    even_pace: int


def whole_steps(minutes: int) -> int:
    """Minutes as they are published: the whole steps of ``PUBLISHED_STEP`` in them."""
    return minutes // PUBLISHED_STEP * PUBLISHED_STEP


def status_on(consultation: Consultation, today: dt.date) -> ConsultationStatus:
    """The status as of ``today``: a consultation marked done but dated in the future counts as planned."""
    if consultation.status is ConsultationStatus.DONE and consultation.on > today:
        return ConsultationStatus.PLANNED
    return consultation.status


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
    start, end = programme
    allotted = sum(a.minutes for a in allotments if a.valid_from <= today)
    by_status = dict.fromkeys(ConsultationStatus, 0)
    for consultation in consultations:
        by_status[status_on(consultation, today)] += consultation.minutes
    done, planned = by_status[ConsultationStatus.DONE], by_status[ConsultationStatus.PLANNED]
    left = allotted - done - planned
    weeks_left = max(1, -(-(end - max(today, start)).days // 7))
    passed = min(max((today - start).days, 0), (end - start).days)
    return HoursBalance(
        allotted=allotted,
        done=done,
        planned=planned,
        left=left,
        per_week=max(left, 0) // weeks_left,
        even_pace=allotted * passed // (end - start).days,
    )
