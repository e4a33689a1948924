"""Waiting: why a case is not moving, since when, and the activities of those whom the team put in the queue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kraft_desktop.domain.casework import text
from kraft_desktop.domain.errors import NotUnderstood, WaitingAlready


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPeriod:
    """A time in which a case waits for something (``reason``, a code of the programme's short list) from the day ``since``
    on, until the day ``until`` when it is over. Never edited: a change is a row that names the one it ``replaces``."""

    id: str
    case_id: str
    base: int
    reason: str
    since: dt.date
    until: dt.date | None = None
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueActivity:
    """What somebody whom the team put in the queue does meanwhile, in one line. It is no intervention and no step: no figure
    counts it (project plan)."""

    id: str
    case_id: str
    base: int
    details: str
    first: dt.date
    until: dt.date | None = None
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def current(periods: Iterable[WaitingPeriod]) -> WaitingPeriod | None:
    """What a case waits for, of rows in force; None when it waits for nothing."""
    return max((one for one in periods if one.until is None), key=lambda one: one.since, default=None)


def check(new: WaitingPeriod, others: Iterable[WaitingPeriod], today: dt.date) -> None:
    """Raise NotUnderstood with the reason for its days, WaitingAlready when the case waits for the same already."""
    text.happened(new.since, today)
    _check_end(new.since, new.until, today)
    now = current(others)
    if new.until is None and now is not None and now.id != new.replaces and now.reason == new.reason:
        raise WaitingAlready(since=now.since.isoformat())


def check_activity(new: QueueActivity, today: dt.date) -> None:
    """Raise NotUnderstood with the reason for its text or its days."""
    text.one_line(new.details, "activity_missing")
    text.happened(new.first, today)
    _check_end(new.first, new.until, today)


def _check_end(first: dt.date, until: dt.date | None, today: dt.date) -> None:
    if until is not None and until < first:
        raise NotUnderstood(reason="until_before_first")
    if until is not None:
        text.happened(until, today)
