"""What working with cases goes by: who sees whom, where a case is on its way, and who might already be there."""

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
    """How much of a case an account sees."""

    NAMED = "named"
    CODED = "coded"
    HIDDEN = "hidden"


def sight(account: Account, municipality: str | None, opened_by: str | None) -> Sight:
    """What ``account`` sees of a case of ``municipality`` that was ``opened_by`` an account (its id, None for a sheet).

    A caseworker sees their own municipalities' cases and no others; those who work for the whole node see a case that another
    account wrote in as a code, until consents are recorded. A case from a sheet keeps its identity: its consent is not
    registered, and whoever wrote a case in sees what they wrote.
    """
    if not account.active or Right.SEE_CASES not in RIGHTS[account.role]:
        return Sight.HIDDEN
    if account.municipalities and municipality not in account.municipalities:
        return Sight.HIDDEN
    if account.role is Role.CASEWORKER or opened_by in {None, account.id}:
        return Sight.NAMED
    return Sight.CODED


class Place(StrEnum):
    """Where a step lies, seen from where the case is."""

    BEHIND = "behind"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOnTheWay:
    """One of the five steps with the days it was entered (first for one left behind, last for the one where the case is) and
    last completed, None where not recorded."""

    step: Step
    place: Place
    entered: dt.date | None
    completed: dt.date | None

    @property
    def last(self) -> dt.date | None:
        """The last of the two days."""
        return self.completed or self.entered


def way(events: Iterable[StepEvent]) -> tuple[StepOnTheWay, ...]:
    """The five steps in order, from events in force in the order recorded.

    What lies ahead after a return has no days, and a step returned to is not completed until it is so again.
    """
    given = tuple(events)
    here = current_step(given) or Step.IDENTIFICATION

    def days(step: Step, *changes: StepChange) -> list[dt.date]:
        return sorted(e.on for e in given if e.step is step and e.change in changes)

    def on_the_way(step: Step) -> StepOnTheWay:
        if step > here:
            return StepOnTheWay(step=step, place=Place.AHEAD, entered=None, completed=None)
        if step < here:
            entered = min(days(step, StepChange.ENTERED), default=None)
            completed = max(days(step, StepChange.COMPLETED), default=None)
            return StepOnTheWay(step=step, place=Place.BEHIND, entered=entered, completed=completed)
        ends = sorted((e for e in given if e.step is step and e.change is not StepChange.ENTERED), key=lambda e: e.on)
        completed = ends[-1].on if ends and ends[-1].change is StepChange.COMPLETED else None  # of one day the last recorded
        entered = max(days(step, StepChange.ENTERED, StepChange.RETURNED), default=None)
        return StepOnTheWay(step=step, place=Place.HERE, entered=entered, completed=completed)

    return tuple(map(on_the_way, Step))


def since(events: Iterable[StepEvent]) -> dt.date | None:
    """The day from which the case has been where it is: the last recorded change of step."""
    return max((event.on for event in events), default=None)


def concerns(case: Case, events: Iterable[StepEvent], born: dt.date | None) -> tuple[str, ...]:
    """What there is to settle about a case, as reason codes: nothing is ever stopped by it."""
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
    """Why somebody may be a person who is already there."""

    NUMBER = "number"
    NAME = "name"


def likeness(number: str | None, name: str | None, known_number: str | None, known_name: str | None) -> Likeness | None:
    """Whether a person to be written in may be one who is known: by personal number first, else by the same words in the name
    and, where both numbers are there, the same year of birth. Only ever a question, never an answer."""
    if number and number == known_number:
        return Likeness.NUMBER
    words = set(fold(name or "").split())
    if not words or words != set(fold(known_name or "").split()):
        return None
    years = {birth_date(n).year for n in (number, known_number) if n}
    return Likeness.NAME if len(years) < 2 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody typed and has not saved, as JSON text; ``id`` says whose, on which page and about which record. ``at`` is
    UTC."""

    id: str
    content: str
    at: str
