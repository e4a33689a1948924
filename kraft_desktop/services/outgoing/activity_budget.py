"""The activity budget in quarter and status files: which figures may be sent, and which were stated last.

There is no page that keeps a budget yet: the project leader at the node states the figures where the file is made.
"""

from __future__ import annotations

from kraft_desktop.domain import budget as rules
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.summary_rows import Grid
from kraft_desktop.services.admin.access import Session
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
