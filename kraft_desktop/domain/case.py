"""The case and its five steps, and which may follow which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import pairwise
from typing import Protocol, TypeVar

from kraft_desktop.domain.errors import StepOutOfOrder

CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 5


class Step(IntEnum):
    """The plan's five steps, in order."""

    IDENTIFICATION = 1
    REFERRAL = 2
    MAPPING = 3
    RECOMMENDATION = 4
    ONWARD_SUPPORT = 5


class StepChange(StrEnum):
    """What a step event says."""

    ENTERED = "entered"
    COMPLETED = "completed"
    RETURNED = "returned"


class DecisionOutcome(StrEnum):
    """What the team decided about taking part."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    QUEUED = "queued"


class ClosingChange(StrEnum):
    """Closed, or opened again."""

    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person's case. ``code`` is random, so that it says nothing; ``local_number`` is the sheet's running number.

    ``municipality`` is the four-digit code, None when it was never given. ``track`` is a code of the programme.
    """

    id: str
    version: int = 1
    code: str
    participant_id: str
    local_number: str | None = None
    municipality: str | None = None
    contact: str | None = None
    track: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEvent:
    """One recorded change of step; never edited: a correction is a new event that names the one it ``replaces``.

    ``recommended`` is the recommended kind of intervention (a code), on the event that completes the recommendation.
    """

    id: str
    case_id: str
    base: int
    step: Step
    change: StepChange
    on: dt.date
    reason: str | None = None
    recommended: str | None = None
    recorded_by: str
    replaces: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDecision:
    """The team's decision on taking part, between referral and joint assessment."""

    id: str
    case_id: str
    base: int
    on: dt.date
    outcome: DecisionOutcome
    reason: str | None = None
    recorded_by: str
    replaces: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A case closed for a coded reason, or opened again."""

    id: str
    case_id: str
    base: int
    change: ClosingChange
    on: dt.date
    reason: str | None = None
    recorded_by: str
    replaces: str | None = None


class _Replacing(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def replaces(self) -> str | None: ...


_R = TypeVar("_R", bound=_Replacing)


def in_force(rows: Iterable[_R]) -> tuple[_R, ...]:
    """The rows that no other row replaces, in the order given."""
    given = tuple(rows)
    replaced = {row.replaces for row in given if row.replaces is not None}
    return tuple(row for row in given if row.id not in replaced)


def reached(events: Iterable[StepEvent], step: Step, change: StepChange) -> dt.date | None:
    """The first day on which ``step`` was entered or completed, among events in force; None if never."""
    days = [event.on for event in events if event.step is step and event.change is change]
    return min(days, default=None)


def current_step(events: Iterable[StepEvent]) -> Step | None:
    """Where the case is: the step last entered, completed or returned to; of several on one day the furthest."""
    latest = max(events, key=lambda event: (event.on, event.step), default=None)
    return latest.step if latest else None


def check_step(events: Iterable[StepEvent], new: StepEvent, decision: TeamDecision | None) -> None:
    """Raise StepOutOfOrder unless ``new`` may follow ``events`` (both in force).

    Forward one step at a time and never earlier than what went before; joint assessment only after the team has accepted;
    back to an earlier step only as a return with a reason.
    """
    history = tuple(events)
    here = current_step(history) or Step.IDENTIFICATION
    if new.change is StepChange.RETURNED:
        allowed = new.step < here and bool(new.reason)
    else:
        allowed = new.step <= here + 1 if new.change is StepChange.ENTERED else new.step == here
        allowed = allowed and new.step >= here
        allowed = allowed and all(event.on <= new.on for event in history)
        if new.step >= Step.MAPPING:
            allowed = allowed and decision is not None and decision.outcome is DecisionOutcome.ACCEPTED
    if not allowed:
        raise StepOutOfOrder(step=new.step.name.lower(), after=here.name.lower())


def out_of_order(events: Iterable[StepEvent]) -> tuple[Step, ...]:
    """Steps dated before an earlier step: a sheet may say so; it is kept, and asked about."""
    by_step = sorted(events, key=lambda event: event.step)
    return tuple(later.step for earlier, later in pairwise(by_step) if later.step > earlier.step and later.on < earlier.on)


def closed_on(closings: Iterable[Closing], end: dt.date) -> Closing | None:
    """The closing in force at the end of ``end``; None when open or opened again."""
    known = [c for c in closings if c.on <= end]
    latest = max(known, key=lambda c: (c.on, c.change is ClosingChange.REOPENED), default=None)
    return latest if latest and latest.change is ClosingChange.CLOSED else None
