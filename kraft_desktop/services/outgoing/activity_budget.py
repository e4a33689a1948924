"""The activity budget in quarter and status files: which figures may be sent, which were stated last, and what is kept.

The figures of a file are stated where it is made. The budget that is kept on its own page fills them in, and where they differ
from it is said; the one who makes the file decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kraft_desktop.domain import budget as rules
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.summary_rows import Grid
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import overview
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger.records import Ledger
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.store.vault import Data


def check(session: Session, budget: Budget) -> None:
    """Raise WrongBudget unless the figures are consistent and end with a month of the programme that has ended."""
    dispatch.require(session)
    check_month(session, budget.through)
    rules.check(budget)


def check_month(session: Session, through: Month) -> None:
    """Raise WrongBudget unless the month has ended and lies in the programme, or after it, since invoices come late."""
    if not session.programme.start <= through.last_day < session.today:
        raise WrongBudget(row="through", reason="budget_month_open")


def last_stated(history: Ledger) -> Budget | None:
    """The budget stated last, to the krona; None when none has been."""
    return next((sent.kept.budget for sent in reversed(history.sendings) if sent.kept.budget is not None), None)


def kept(session: Session, data: Data) -> Mapping[Month, Budget]:
    """The budget that is kept here as of the end of each month of the programme that has ended; none without anything kept."""
    last = Month.last_finished(session.today).ordinal
    months = (Month(place) for place in range(Month.containing(session.programme.start).ordinal, last + 1))
    found = ((month, overview.kept_budget(session, data, month)) for month in months)
    return {month: budget for month, budget in found if budget is not None}


class Differing(NamedTuple):
    """A post and one of its amounts (``domain.budget.AMOUNTS``) that is stated otherwise than it is kept, in kronor."""

    post: str
    amount: str
    stated: int | None
    kept: int | None


def differing(stated: Budget, kept_here: Budget | None) -> tuple[Differing, ...]:
    """Where a stated budget differs from the one kept here for its month; nowhere when none is kept."""
    if kept_here is None:
        return ()
    found = (
        Differing(code, name, getattr(stated.posts[code], name), getattr(kept_here.posts[code], name))
        for code in rules.POSTS
        for name in ("granted", "used")
    )
    return tuple(one for one in found if one.stated != one.kept)


def published(session: Session, data: Data, budget: Budget | None) -> Budget | None:
    """The budget as it is published in a file, read within a unit of work; None for none."""
    return None if budget is None else budget.published(counting.done_through(session, data, budget.through))


def published_table(budget: Budget) -> Grid:
    """A published budget as a table: a line for each post, and the sum."""
    headings, *rows = budget_tables.rows(budget)
    return Grid(title=budget_tables.title(budget), headings=[str(heading) for heading in headings], rows=rows, summed=True)


def rounding_rules() -> str:
    """The sentence that says how the published amounts are rounded, and why."""
    return budget_tables.rounding_rules()
