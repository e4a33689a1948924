"""The case and its five steps, the team's decision and the closing."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import pairwise
from typing import Protocol

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
    """The change that a step event records."""

    ENTERED = "entered"
    COMPLETED = "completed"
    RETURNED = "returned"


class DecisionOutcome(StrEnum):
    """The outcome of the team's decision on taking part."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    QUEUED = "queued"


class ClosingChange(StrEnum):
    """The change that a closing records: closed, or reopened."""

    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person's case. ``code`` is random, so that it reveals nothing; ``local_number`` is the sheet's running number.

    ``municipality`` is the four-digit code, None when it was never given. ``track`` is a code of the programme. ``opened_by``
    is the id of the account that registered the case here, None when it came in a sheet. ``import_id`` is the import that
    created it; ``withdrawn_at`` (UTC) is set when that was taken back: no query gives such a case. ``unit`` is the code of the
    municipality's unit that lifted the case in, None when unknown.
    """

    id: str
    version: int = 1
    code: str
    participant_id: str
    local_number: str | None = None
    municipality: str | None = None
    contact: str | None = None
    track: str | None = None
    opened_by: str | None = None
    import_id: str | None = None
    withdrawn_at: str | None = None
    unit: str | None = None

    def emptied(self, at: str) -> Case:
        """The case as withdrawn at a moment (UTC): nothing in it points at a person."""
        return Case(
            id=self.id,
            version=self.version,
            code=self.code,
            participant_id=self.participant_id,
            import_id=self.import_id,
            withdrawn_at=at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEvent:
    """One recorded change of step; never edited: a correction is a new event that names the one it ``replaces``, and is
    ``withdrawn`` when it only cancels it.

    ``recommended`` is the recommended kind of intervention (a code), on the event that completes the recommendation; there the
    ``reason`` is why it is recommended, and ``agreed`` names who agreed on it.
    ``import_id`` names the import that wrote the row, here as in the other rows of a case; None for one recorded by hand.
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
    withdrawn: bool = False
    import_id: str | None = None
    agreed: str | None = None


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
    withdrawn: bool = False
    import_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The closing of a case for a coded ``reason``, with a ``note`` in free text, or its reopening."""

    id: str
    case_id: str
    base: int
    change: ClosingChange
    on: dt.date
    reason: str | None = None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    import_id: str | None = None
    note: str | None = None


class Moved(Protocol):
    """The fields of a step event that a case's current step depends on."""

    @property
    def step(self) -> Step: ...
    @property
    def change(self) -> StepChange: ...
    @property
    def on(self) -> dt.date: ...


def new_code(letter: str, used: Container[str]) -> str:
    """A random case code that begins with the node's ``letter`` and is not in ``used``."""
    while (code := f"{letter}-" + "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))) in used:
        continue
    return code


def reached(events: Iterable[StepEvent], step: Step, change: StepChange) -> dt.date | None:
    """The first day on which ``step`` was entered or completed, among events in force; None if never."""
    days = [event.on for event in events if event.step is step and event.change is change]
    return min(days, default=None)


def entered_on(events: Iterable[StepEvent], step: Step | None) -> dt.date | None:
    """The day on which a step was last entered or returned to; None when it never was."""
    days = (event.on for event in events if event.step is step and event.change is not StepChange.COMPLETED)
    return max(days, default=None)


def current_step(events: Iterable[Moved]) -> Step | None:
    """The step last entered, completed or returned to; None without events.

    Of several events on the last day it is the furthest step recorded from that day's last return on.
    """
    given = tuple(events)
    last = max((event.on for event in given), default=None)
    here: Step | None = None
    for event in given:
        if event.on == last:
            here = event.step if here is None or event.change is StepChange.RETURNED else max(here, event.step)
    return here


def out_of_order(events: Iterable[StepEvent]) -> tuple[Step, ...]:
    """The steps dated before an earlier step. Sheets contain such dates; they are stored and asked about."""
    by_step = sorted(events, key=lambda event: event.step)
    return tuple(later.step for earlier, later in pairwise(by_step) if later.step > earlier.step and later.on < earlier.on)


def latest_decision(decisions: Iterable[TeamDecision]) -> TeamDecision | None:
    """The team's latest decision, among decisions in force in the order recorded; None before the first."""
    return max(enumerate(decisions), key=lambda place: (place[1].on, place[0]), default=(0, None))[1]


def closed_on(closings: Iterable[Closing], end: dt.date) -> Closing | None:
    """The closing in force at the end of the day ``end``; None for a case that is open or reopened then."""
    known = [c for c in closings if c.on <= end]
    latest = max(known, key=lambda c: (c.on, c.change is ClosingChange.REOPENED), default=None)
    return latest if latest and latest.change is ClosingChange.CLOSED else None
