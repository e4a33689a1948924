"""The activity budgets of the nodes as they were last reported to the project owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.table_rows import Grid
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class LastReported:
    """The activity budgets from the nodes' latest files that state one: tables of posts by node (granted, used and left) as
    printed on paper, and how to read them. Nodes that have reported no budget are included."""

    tables: Sequence[Grid]
    reading: Sequence[str]


def last_reported(session: Session) -> LastReported:
    """The latest budgets that the owner has received. Raises WrongStoreKind, NotAllowed."""
    last = inbox.read(session, Right.RECEIVE).with_budget()
    reported = [(node.name, last[node.id].payload.budget if node.id in last else None) for node in session.programme.nodes]
    return LastReported(tables=budget_tables.grids(reported), reading=budget_tables.reading_notes(reported))
