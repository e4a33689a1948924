"""Rules for working with cases: how much of a case an account sees, its progress through the five steps, and likely
duplicates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.cases.case import Case, Step, StepChange, StepEvent, current_step, reached
from kraft_desktop.domain.cases.participant import age_on, birth_date
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.roles import RIGHTS, Account, Right, Role


class Sight(StrEnum):
    """The extent to which an account sees a case: with its name, as a code only, or not at all."""

    NAMED = "named"
    CODED = "coded"
    HIDDEN = "hidden"


def sight(account: Account, municipality: str | None, opened_by: str | None) -> Sight:
    """The sight that ``account`` has of a case of ``municipality`` that was ``opened_by`` an account (its id, None for a
    sheet).

    A caseworker sees the cases of their own municipalities and no others. An account that works for the whole node sees a case
    registered by another account as a code, until consents are recorded. A case from a sheet is shown with its name, since
    consents are not recorded for sheets; an account always sees the name in a case that it registered itself.
    """
    if not account.active or Right.SEE_CASES not in RIGHTS[account.role]:
        return Sight.HIDDEN
    if account.municipalities and municipality not in account.municipalities:
        return Sight.HIDDEN
    if account.role is Role.CASEWORKER or opened_by in {None, account.id}:
        return Sight.NAMED
    return Sight.CODED


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


class Likeness(StrEnum):
    """The reason why two people may be the same."""

    NUMBER = "number"
    NAME = "name"


def likeness(number: str | None, name: str | None, known_number: str | None, known_name: str | None) -> Likeness | None:
    """The reason why a new person may be a known one, None when there is none: the same personal number, or the same words in
    the name and, where both numbers are known, the same year of birth. It is only a question to the user."""
    if number and number == known_number:
        return Likeness.NUMBER
    words = set(fold(name or "").split())
    if not words or words != set(fold(known_name or "").split()):
        return None
    years = {birth_date(n).year for n in (number, known_number) if n}
    return Likeness.NAME if len(years) < 2 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The unsaved fields of a page, as JSON text; ``id`` names the account, the page and the record. ``at`` is UTC."""

    id: str
    content: str
    at: str
