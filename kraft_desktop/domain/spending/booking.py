"""Booking of physician time: which changes a row of it allows, how a time is shared out over cases, and the queue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import POOLS, Consultation, ConsultationStatus, is_time

QUARTER = 15
LONGEST = 24 * 60
LONGEST_QUESTION = 500
"""Characters of a question, and of why it takes a physician: one line each, and no place for notes."""


class Share(NamedTuple):
    """The quarters of an hour of one time that were used for a case."""

    case_id: str
    quarters: int


def check(row: Consultation, today: dt.date, programme: tuple[dt.date, dt.date]) -> None:
    """Raise NotUnderstood with the reason for a row of booked time that cannot be."""
    if row.pool not in POOLS:
        raise NotUnderstood(reason="hours_pool")
    if not 0 < row.minutes <= LONGEST:
        raise NotUnderstood(reason="hours_minutes")
    if row.at is not None and not is_time(row.at):
        raise NotUnderstood(reason="hours_time")
    if not programme[0] <= row.on <= programme[1]:
        raise NotUnderstood(reason="hours_outside")
    if row.status is ConsultationStatus.DONE and row.on > today:
        raise NotUnderstood(reason="hours_future")
    if row.status is ConsultationStatus.PLANNED and row.on < today:
        raise NotUnderstood(reason="hours_past")
    if row.status is ConsultationStatus.ASKED and not row.question:
        raise NotUnderstood(reason="hours_question")
    if any(len(text or "") > LONGEST_QUESTION for text in (row.question, row.why)):
        raise NotUnderstood(reason="hours_long")


def fitting(questions: Iterable[Consultation], room: int) -> int:
    """The number of questions, from the first, whose estimates together fit in so many minutes."""
    count = 0
    for question in questions:
        room -= question.minutes
        if room < 0:
            break
        count += 1
    return count


def waiting(rows: Iterable[Consultation]) -> tuple[Consultation, ...]:
    """The questions that wait, the one that has waited longest first."""
    asked = [row for row in rows if row.status is ConsultationStatus.ASKED]
    return tuple(sorted(asked, key=lambda row: (row.asked_on or row.on, row.id)))


def shared(quarters: int, shares: Sequence[Share]) -> tuple[tuple[str | None, int], ...]:
    """A time that was booked once, by case in minutes: the shares as given, and the rest of no case, so that the sum is the
    time. Raises NotUnderstood when the shares are more than the time, one is none, or a case is named twice."""
    rest = quarters - sum(share.quarters for share in shares)
    if rest < 0 or any(share.quarters <= 0 for share in shares):
        raise NotUnderstood(reason="hours_shares")
    if len({share.case_id for share in shares}) < len(shares):
        raise NotUnderstood(reason="hours_case_twice")
    parts = [(share.case_id, share.quarters * QUARTER) for share in shares]
    return (*parts, *([(None, rest * QUARTER)] if rest or not parts else []))


def later(at: str | None, minutes: int) -> str | None:
    """The time of day so many minutes after ``at`` (HH:MM); None without one, and past midnight."""
    if at is None:
        return None
    hours, rest = map(int, at.split(":"))
    after = hours * 60 + rest + minutes
    return f"{after // 60:02d}:{after % 60:02d}" if after < LONGEST else None
