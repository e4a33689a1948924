"""The nodes side by side by month, for the project owner: hours and budget as their files state them, and its own budget.

A file states totals up to the end of a month, in steps that say nothing of one person (``domain.hours``, ``domain.budget``):
the months are those of the files, and a node without a file for a month has nothing there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.domain.budget import PHYSICIAN
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.spending.entries import whole_kronor
from kraft_desktop.reports.figures import Lines, Series
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget.overview import budget_state
from kraft_desktop.services.incoming import inbox
from kraft_desktop.words import translate

_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeMonth:
    """The totals of a node up to the end of a month: minutes done and allotted, kronor used; None where none is stated."""

    done: int | None = None
    allotted: int | None = None
    used: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NodesByMonth:
    """The months of the files in order, the totals by node (its id) and month, and the owner's own kronor used by month."""

    nodes: tuple[Node, ...]
    months: tuple[str, ...]
    totals: Mapping[tuple[str, str], NodeMonth]
    own: Mapping[str, int]

    def at(self, node: Node, month: str) -> NodeMonth:
        """The totals of a node up to a month; empty ones without a file."""
        return self.totals.get((node.id, month), NodeMonth())

    def chart(self) -> Lines:
        """The hours done by node over the months."""

        def hours(node: Node, month: str) -> float | None:
            done = self.at(node, month).done
            return None if done is None else done / _HOUR

        return Lines(
            title=translate("Budget", "Physician hours done, by node and month"),
            places=self.months,
            series=tuple(
                Series(name=node.name, values=tuple(hours(node, month) for month in self.months)) for node in self.nodes
            ),
        )


def nodes_by_month(session: Session) -> NodesByMonth:
    """The nodes side by side. Raises WrongStoreKind, NotAllowed."""
    totals: dict[tuple[str, str], NodeMonth] = {}
    for entry in inbox.read(session, Right.RECEIVE).entries:  # a later file of a month is the one that holds
        hours, budget = entry.payload.hours, entry.payload.budget
        if hours is not None and hours.through is not None:
            place = entry.row.node, hours.through
            before = totals.get(place, NodeMonth())
            totals[place] = NodeMonth(done=hours.done, allotted=hours.stated("allotted"), used=before.used)
        if budget is not None:
            place = entry.row.node, str(budget.through)
            before = totals.get(place, NodeMonth())
            totals[place] = NodeMonth(done=before.done, allotted=before.allotted, used=budget.total("used"))
    months = sorted({month for _, month in totals})
    return NodesByMonth(nodes=session.programme.nodes, months=tuple(months), totals=totals, own=_own(session, months))


def _own(session: Session, months: list[str]) -> dict[str, int]:
    """The owner's own kronor used up to the end of each month."""
    lines = [line for line in budget_state(session).lines if line.post != PHYSICIAN]
    return {
        month: whole_kronor(
            sum(ore for line in lines for when, ore in line.months.items() if Month.parse(when) <= Month.parse(month))
        )
        for month in months
    }
