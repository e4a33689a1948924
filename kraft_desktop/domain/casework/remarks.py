"""Remarks about rows: why one was corrected or struck, by whom and when, and why one has an unusually early day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import NotUnderstood


class RemarkKind(StrEnum):
    """What a remark says about a row."""

    CORRECTED = "corrected"
    STRUCK = "struck"
    EARLY_DAY = "early_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark about the row ``about`` (its id) of a ``table``: for a correction the row that was corrected, with ``row`` the
    one that came in its place."""

    id: str
    case_id: str
    kind: RemarkKind
    table: str
    about: str
    row: str | None = None
    reason: str
    recorded_on: dt.date
    recorded_by: str


class EarlyDay(StrEnum):
    """Why a day is unusually early."""

    BEFORE_PROJECT = "before_project"
    BEFORE_REFERRAL = "before_referral"


def early_day(on: dt.date | None, start: dt.date, referred: dt.date | None) -> EarlyDay | None:
    """Whether a day lies before the project's ``start``, or before the day on which the case was ``referred``; None for an
    ordinary one."""
    if on is None:
        return None
    if on < start:
        return EarlyDay.BEFORE_PROJECT
    return EarlyDay.BEFORE_REFERRAL if referred is not None and on < referred else None


def check_early(found: EarlyDay | None, reason: str | None) -> None:
    """Raise NotUnderstood when a day is unusually early and no reason is given."""
    if found is not None and not (reason or "").strip():
        raise NotUnderstood(reason=f"early_{found.value}")
