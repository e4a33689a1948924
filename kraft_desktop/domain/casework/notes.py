"""Notes about a case: working notes, which are their writer's alone and go by themselves, and notes of the record.

A working note is no public document until it is put by for the record or shown to another authority (TF 2:12); a note of the
record ("utredning") is kept and corrected like anything else that is recorded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

KEPT_DAYS = 60
"""The days for which a working note is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingNote:
    """A note of one account (the id in ``written_by``) about a case. Not append-only: it is changed and removed for good."""

    id: str
    version: int = 1
    case_id: str
    written_by: str
    written_on: dt.date
    text: str

    def last_day(self, closed: dt.date | None = None) -> dt.date:
        """The last day it is kept, in a case ``closed`` on a day."""
        end = self.written_on + dt.timedelta(days=KEPT_DAYS)
        return end if closed is None else min(end, max(closed, self.written_on))

    def is_over(self, today: dt.date, closed: dt.date | None = None) -> bool:
        """Whether it is to be removed."""
        return self.last_day(closed) < today

    def is_read_by(self, accounts: Collection[str]) -> bool:
        """Whether one of the accounts (ids: that of the reader, and those it stands in for today) wrote it. Nobody else reads
        it, whatever they may see of the case."""
        return self.written_by in accounts


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordNote:
    """A note that belongs to the record. ``on`` is the day it is about, ``written_by`` the name of who wrote it, and
    ``shown_to`` the authority that it was shown to, empty for none."""

    id: str
    case_id: str
    base: int
    on: dt.date
    text: str
    written_by: str
    shown_to: str = ""
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
