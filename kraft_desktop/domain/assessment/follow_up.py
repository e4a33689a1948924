"""The follow-up after closing: one question, to the worker and to the participant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import NotUnderstood


class Closer(StrEnum):
    """The answer to whether the participant came closer to work."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Whether the participant came closer to work, as the ``worker`` and the ``participant`` see it on a day; None for one that
    was not asked or did not answer. Never edited."""

    id: str
    case_id: str
    base: int
    on: dt.date
    worker: Closer | None
    participant: Closer | None
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def check(new: FollowUp, closed: dt.date | None) -> None:
    """Raise NotUnderstood with the reason unless it can be recorded for a case ``closed`` on a day."""
    if closed is None:
        raise NotUnderstood(reason="follow_up_open")
    if new.on < closed:
        raise NotUnderstood(reason="follow_up_before_closing")
    if new.worker is None and new.participant is None:
        raise NotUnderstood(reason="follow_up_empty")
