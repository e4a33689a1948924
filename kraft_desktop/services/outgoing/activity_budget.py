"""The activity budget in quarter and status files: what may be sent, and what was stated last.

There is no page that keeps a budget yet: the project leader at the node states the figures where the file is made.
"""

from __future__ import annotations

from kraft_desktop.domain import budget as rules
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.table_rows import Grid
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger.records import Ledger
from kraft_desktop.services.outgoing import dispatch


def check(session: Session, budget: Budget) -> None:
    """WrongBudget unless the figures are sound and go up to the end of a month in the programme that has ended."""
    dispatch.require(session)
    check_month(session, budget.through)
    rules.check(budget)


def check_month(session: Session, through: Month) -> None:
    """WrongBudget unless the month has ended and lies in the programme, or after it, since invoices come late."""
    if not session.programme.start <= through.last_day < session.today:
        raise WrongBudget(row="through", reason="budget_month_open")


def stated(history: Ledger) -> Budget | None:
    """What was stated last, to the krona."""
    return next((sent.kept.budget for sent in reversed(history.sendings) if sent.kept.budget is not None), None)


def leaving(budget: Budget) -> Grid:
    """What a file will say, or says, of a budget: a line for each post, and the sum."""
    headings, *rows = budget_tables.rows(budget.published())
    return Grid(title=budget_tables.title(budget), headings=[str(heading) for heading in headings], rows=rows, summed=True)


def coarseness() -> str:
    """How coarse the amounts are when they leave, and why."""
    return budget_tables.rules()
