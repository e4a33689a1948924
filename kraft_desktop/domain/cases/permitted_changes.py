"""The changes that may be recorded next on a case: one rule, used by the page that offers them and the service that records.

The five steps come in order, and joint assessment only after the team has accepted (project plan). Going back is a recorded
step with a reason.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import (
    Closing,
    ClosingChange,
    DecisionOutcome,
    Step,
    StepChange,
    StepEvent,
    TeamDecision,
    closed_on,
    latest_decision,
)
from kraft_desktop.domain.cases.progress import Place, StepProgress, since, step_progress
from kraft_desktop.domain.errors import (
    CaseClosed,
    ClosingOutOfOrder,
    DecisionOutOfOrder,
    KraftError,
    NotUnderstood,
    StepOutOfOrder,
)

Change = StepChange | DecisionOutcome | ClosingChange
_DECISIONS = (DecisionOutcome.ACCEPTED, DecisionOutcome.QUEUED, DecisionOutcome.DECLINED)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PermittedChange:
    """A change that may be recorded: a change of a ``step``, a decision or a closing (both without a step). ``first`` is its
    earliest day, None for any day; ``needs`` is the field that must be filled in besides the day, if any."""

    change: Change
    step: Step | None = None
    first: dt.date | None = None
    needs: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The rows in force of a case, in the order recorded, as of ``today``."""

    events: tuple[StepEvent, ...]
    decisions: tuple[TeamDecision, ...]
    closings: tuple[Closing, ...]
    today: dt.date

    @property
    def closing(self) -> Closing | None:
        """The closing in force; None for an open case."""
        return closed_on(self.closings, self.today)

    @property
    def here(self) -> StepProgress:
        """The current step of the case."""
        return next(step for step in step_progress(self.events) if step.place is Place.HERE)

    @property
    def accepted(self) -> bool:
        """Whether the team's latest decision was to accept."""
        decision = latest_decision(self.decisions)
        return decision is not None and decision.outcome is DecisionOutcome.ACCEPTED


def permitted(history: History) -> tuple[PermittedChange, ...]:
    """Every change that may be recorded, the likeliest first; for a closed case only its reopening."""
    closing = history.closing
    if closing is not None:
        return (PermittedChange(change=ClosingChange.REOPENED, first=closing.on),)
    return (*_decisions(history), *_forward(history), _closing(history), *_back(history))


def check(history: History, new: StepEvent | TeamDecision | Closing) -> None:
    """Raise unless ``new`` may be recorded: CaseClosed, StepOutOfOrder, DecisionOutOfOrder or ClosingOutOfOrder, and
    NotUnderstood when the field it needs is empty."""
    step = new.step if isinstance(new, StepEvent) else None
    change = new.outcome if isinstance(new, TeamDecision) else new.change
    found = next((one for one in permitted(history) if (one.change, one.step) == (change, step)), None)
    if found is None or (found.first is not None and new.on < found.first):
        raise _refusal(history, new)
    if found.needs is not None and not getattr(new, found.needs):
        raise NotUnderstood(reason=f"{found.needs}_missing")


def awaits_decision(history: History) -> Step | None:
    """The current step when it cannot be completed for want of a decision of the team: sheets have cases beyond the referral
    without one. None when nothing is missing."""
    here = history.here
    wants = history.closing is None and here.completed is None and not history.accepted and here.step >= Step.MAPPING
    return here.step if wants else None


def _refusal(history: History, new: StepEvent | TeamDecision | Closing) -> KraftError:
    if isinstance(new, Closing):
        return ClosingOutOfOrder(on=new.on.isoformat())
    if history.closing is not None:
        return CaseClosed(on=history.closing.on.isoformat())
    if isinstance(new, StepEvent):
        return StepOutOfOrder(step=new.step.value, after=history.here.step.value)
    return DecisionOutOfOrder(step=history.here.step.value)


def _decisions(history: History) -> list[PermittedChange]:
    """The team's decisions: allowed from the referral on, until the team has accepted."""
    if history.here.step < Step.REFERRAL or history.accepted:
        return []
    return [PermittedChange(change=outcome) for outcome in _DECISIONS]


def _forward(history: History) -> list[PermittedChange]:
    """The changes forward: one step at a time, and none completed twice. From joint assessment on, completing the current step
    comes first, before that entering the next."""
    here, first = history.here, since(history.events)
    entered = [] if history.events else [Step.IDENTIFICATION]
    if here.step < Step.ONWARD_SUPPORT and (history.accepted or here.step < Step.REFERRAL):
        entered.insert(0, Step(here.step + 1))
    found = [PermittedChange(change=StepChange.ENTERED, step=step, first=first) for step in entered]
    if here.completed is None and (history.accepted or here.step < Step.MAPPING):
        needs = "recommended" if here.step is Step.RECOMMENDATION else None
        done = PermittedChange(change=StepChange.COMPLETED, step=here.step, first=first, needs=needs)
        found.insert(0 if here.step >= Step.MAPPING else len(found), done)
    return found


def _closing(history: History) -> PermittedChange:
    """The closing: allowed on any day after the last reopening."""
    reopened = [c.on for c in history.closings if c.change is ClosingChange.REOPENED and c.on <= history.today]
    return PermittedChange(change=ClosingChange.CLOSED, first=max(reopened) + _DAY if reopened else None, needs="reason")


def _back(history: History) -> list[PermittedChange]:
    first = since(history.events)
    behind = [step.step for step in step_progress(history.events) if step.place is Place.BEHIND]
    return [PermittedChange(change=StepChange.RETURNED, step=step, first=first, needs="reason") for step in reversed(behind)]
