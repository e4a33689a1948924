"""The progress of a case through the five steps, and what needs to be settled about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.cases.case import Case, Step, StepChange, StepEvent, current_step, reached
from kraft_desktop.domain.cases.participant import age_on


class Place(StrEnum):
    """The place of a step relative to the case's current step."""

    BEHIND = "behind"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepProgress:
    """One of the five steps with the day it was entered (the first such day for a passed step, the last for the current one)
    and the day it was last completed; None where not recorded."""

    step: Step
    place: Place
    entered: dt.date | None
    completed: dt.date | None

    @property
    def last(self) -> dt.date | None:
        """The day of completion, or when there is none the day of entry."""
        return self.completed or self.entered


def step_progress(events: Iterable[StepEvent]) -> tuple[StepProgress, ...]:
    """The five steps in order, from events in force in the order recorded.

    After a return the steps ahead have no days, and the step returned to is not completed until it is completed again.
    """
    given = tuple(events)
    here = current_step(given) or Step.IDENTIFICATION

    def days(step: Step, *changes: StepChange) -> list[dt.date]:
        return sorted(e.on for e in given if e.step is step and e.change in changes)

    def on_the_way(step: Step) -> StepProgress:
        if step > here:
            return StepProgress(step=step, place=Place.AHEAD, entered=None, completed=None)
        if step < here:
            entered = min(days(step, StepChange.ENTERED), default=None)
            completed = max(days(step, StepChange.COMPLETED), default=None)
            return StepProgress(step=step, place=Place.BEHIND, entered=entered, completed=completed)
        ends = sorted((e for e in given if e.step is step and e.change is not StepChange.ENTERED), key=lambda e: e.on)
        completed = ends[-1].on if ends and ends[-1].change is StepChange.COMPLETED else None  # of one day the last recorded
        entered = max(days(step, StepChange.ENTERED, StepChange.RETURNED), default=None)
        return StepProgress(step=step, place=Place.HERE, entered=entered, completed=completed)

    return tuple(map(on_the_way, Step))


def since(events: Iterable[StepEvent]) -> dt.date | None:
    """The day of the last recorded change of step; None without any."""
    return max((event.on for event in events), default=None)


def concerns(case: Case, events: Iterable[StepEvent], born: dt.date | None) -> tuple[str, ...]:
    """The reason codes of what needs to be settled about a case; they never block anything."""
    given = tuple(events)
    referred = reached(given, Step.REFERRAL, StepChange.ENTERED)
    found = []
    if referred is None and (current_step(given) or Step.IDENTIFICATION) > Step.IDENTIFICATION:
        found.append("no_referral")
    if referred and born and not 18 <= age_on(referred, born) <= 65:
        found.append("age")
    if case.municipality is None:
        found.append("municipality_missing")
    return tuple(found)
