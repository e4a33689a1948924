"""The activity budget in quarter and status files: what may be sent, what was stated last, and what the nodes told last.

There is no page that keeps a budget yet: the project leader at the node states the figures where the file is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.domain import budget as rules
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import WrongBudget, WrongStoreKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import WITH_HOURS
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.table_rows import Grid
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger.records import Ledger
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.store.keys.header import OWNER


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LastReported:
    """The budgets of the nodes by their latest files that had any: tables of posts and nodes, what was granted, used and left,
    as they are printed on paper, and how they are read. Nodes that have told nothing stand there too."""

    tables: Sequence[Grid]
    reading: Sequence[str]


def last_reported(session: Session) -> LastReported:
    """The latest that the owner knows; WrongStoreKind, NotAllowed."""
    if session.vault.header.kind != OWNER:
        raise WrongStoreKind(needed=OWNER)
    session.require(Right.RECEIVE)
    with session.vault.read() as data:
        rows = sorted((row for row in data.received.where() if row.kind in WITH_HOURS), key=lambda row: row.sequence)
    last = {row.node: budget for row in rows if (budget := contents.read(row.payload.encode()).budget) is not None}
    told = [(node.name, last.get(node.id)) for node in session.programme.nodes]
    return LastReported(tables=budget_tables.grids(told), reading=budget_tables.reading(told))
