"""Copies of journals: never stored, only whose they were, from where, under which consent, and what became of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.casework import text
from kraft_desktop.domain.errors import NotUnderstood


class CopyEnd(StrEnum):
    """What became of a copy."""

    RETURNED = "returned"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalCopy:
    """A copy of a journal that somebody had: ``whose`` it was, the ``source`` it came from, the consent (its id) under which,
    the days it was read and ended. Never edited: a change is a row that names the one it ``replaces``."""

    id: str
    case_id: str
    base: int
    whose: str
    source: str
    consent_id: str
    read_on: dt.date
    end: CopyEnd | None = None
    ended_on: dt.date | None = None
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def check(copy: JournalCopy, today: dt.date) -> None:
    """Raise NotUnderstood with the reason for what is missing or impossible."""
    text.one_line(copy.whose, "whose_missing")
    text.one_line(copy.source, "source_missing")
    text.happened(copy.read_on, today)
    if (copy.end is None) != (copy.ended_on is None):
        raise NotUnderstood(reason="copy_end_missing")
    if copy.ended_on is not None:
        text.happened(copy.ended_on, today)
        if copy.ended_on < copy.read_on:
            raise NotUnderstood(reason="until_before_first")
