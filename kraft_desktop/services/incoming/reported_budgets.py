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
    """The budgets of the nodes by their latest files that had any: tables of posts and nodes, what was granted, used and left,
    as they are printed on paper, and how they are read. Nodes that have reported nothing are in them too."""

    tables: Sequence[Grid]
    reading: Sequence[str]


def last_reported(session: Session) -> LastReported:
    """The latest that the owner knows; WrongStoreKind, NotAllowed."""
    last = inbox.read(session, Right.RECEIVE).with_budget()
    reported = [(node.name, last[node.id].payload.budget if node.id in last else None) for node in session.programme.nodes]
    return LastReported(tables=budget_tables.grids(reported), reading=budget_tables.reading(reported))
