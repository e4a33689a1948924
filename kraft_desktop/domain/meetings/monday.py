"""The few rules of the Monday page: what may need somebody now. Each has a number and can be switched off.

None of them says that something was not done, only that it is not registered.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from kraft_desktop.domain.cases.case import Step

QUIET_WEEKS = range(27, 32)
"""The ISO weeks of summer, in which nobody is reminded of contacts."""
TRANSFER_DAYS = 7
"""The days after which what is recorded should be in the municipality's record. Nothing prescribes it."""
_CONTACT_DAYS = {Step.MAPPING: 14, Step.RECOMMENDATION: 14, Step.ONWARD_SUPPORT: 30}
_QUEUE_DAYS = 30


class Rule(StrEnum):
    """The rules, in the order of their numbers."""

    TASKS = "tasks"
    NO_CONTACT = "no_contact"
    CONSENT_ENDS = "consent_ends"
    PROMISE_LATE = "promise_late"
    NOT_TRANSFERRED = "not_transferred"

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
