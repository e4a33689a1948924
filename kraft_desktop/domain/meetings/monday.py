"""The few rules of the Monday page: what may need somebody now. Each has a number and can be switched off.

None of them says that something was not done, only that it is not registered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.errors import NotUnderstood

QUIET_WEEKS = range(27, 32)
"""The ISO weeks of summer, in which nobody is reminded of contacts."""
TRANSFER_DAYS = 7
"""The days after which what is recorded should be in the municipality's record. Nothing prescribes it."""
_CONTACT_DAYS = {Step.MAPPING: 14, Step.RECOMMENDATION: 14, Step.ONWARD_SUPPORT: 30}
_QUEUE_DAYS = 30
LONGEST_NORM = 999
"""The most days that a norm can be."""


class Rule(StrEnum):
    """The rules, in the order of their numbers."""

    TASKS = "tasks"
    NO_CONTACT = "no_contact"
    CONSENT_ENDS = "consent_ends"
    PROMISE_LATE = "promise_late"
    NOT_TRANSFERRED = "not_transferred"
    STEP_LONG = "step_long"

    @property
    def number(self) -> int:
        """Its number on the page, from 1."""
        return list(Rule).index(self) + 1


def days_without_contact(
    step: Step | None, last: dt.date | None, since: dt.date | None, today: dt.date, *, queued: bool
) -> int | None:
    """The days for which no contact has been registered in a case, when they are at least as many as its step or the queue
    allows: 14 in joint assessment and recommendation, 30 in onward support and in the queue, none in the weeks of summer. They
    are counted from the last contact, else from the last change of step (``since``). None when the rule says nothing."""
    limit = _QUEUE_DAYS if queued else _CONTACT_DAYS.get(step) if step else None
    counted = last or since
    if limit is None or counted is None or today.isocalendar().week in QUIET_WEEKS:
        return None
    days = (today - counted).days
    return days if days >= limit else None


def check_norms(norms: Mapping[Step, int]) -> None:
    """Raise NotUnderstood unless each step's norm is a number of days."""
    if any(not 0 < days <= LONGEST_NORM for days in norms.values()):
        raise NotUnderstood(reason="norm_days")


def days_over_norm(
    step: Step | None, entered: dt.date | None, today: dt.date, norms: Mapping[Step, int], *, queued: bool
) -> int | None:
    """The days that a case has been in its step, when they are more than the step's norm; None when the rule says nothing: a
    step without a norm, and a case that the team has put in the queue."""
    limit = norms.get(step) if step else None
    if limit is None or entered is None or queued:
        return None
    days = (today - entered).days
    return days if days > limit else None
