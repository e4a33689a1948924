"""The days on which something of a case can have happened: one rule for every record of it."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.errors import CaseClosed, DayNeedsReason, NotUnderstood


def check_day(
    day: dt.date,
    *,
    today: dt.date,
    project: dt.date,
    referred: dt.date | None = None,
    closed: dt.date | None = None,
    reason: str | None = None,
) -> None:
    """Raise unless something can have happened on ``day``: NotUnderstood for one ahead; DayNeedsReason for one before the
    ``project``'s first day or the day ``referred``, unless a ``reason`` is given; CaseClosed for one after the closing."""
    if day > today:
        raise NotUnderstood(reason="date_future")
    first = max(project, referred) if referred else project
    if day < first and not (reason and reason.strip()):
        raise DayNeedsReason(day=day.isoformat(), first=first.isoformat())
    if closed is not None and day > closed:
        raise CaseClosed(on=closed.isoformat())
