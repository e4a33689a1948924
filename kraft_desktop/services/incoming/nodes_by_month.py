"""The nodes side by side by month, for the project owner: hours and budget as their files state them, and its own budget.

A file states totals up to the end of a month, in steps that say nothing of one person (``domain.hours``, ``domain.budget``):
the months are those of the files, and a node without a file for a month has nothing there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.spending.entries import whole_kronor
from kraft_desktop.reports.figures import Lines, Series
from kraft_desktop.reports.paired_lines import PairedLines
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget.overview import budget_state
from kraft_desktop.services.hours.overview import hours_state
from kraft_desktop.services.incoming import inbox
from kraft_desktop.words import translate

_HOUR = 60
_FEW = 12
"""Months up to which each value of a line has its mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeMonth:
    """The totals of a node up to the end of a month: minutes done and allotted, kronor used; None where none is stated."""

    done: int | None = None
    allotted: int | None = None
    used: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NodesByMonth:
    """The months of the files and those in which something of the owner's own came, in order; the totals by node (its id) and
    month; and the owner's own up to the end of each month from the first to the last, exact."""

    nodes: tuple[Node, ...]
    months: tuple[str, ...]
    totals: Mapping[tuple[str, str], NodeMonth]
    own: Mapping[str, NodeMonth]

    def at(self, node: Node, month: str) -> NodeMonth:
        """The totals of a node up to a month; empty ones without a file."""
        return self.totals.get((node.id, month), NodeMonth())

    def chart(self) -> PairedLines:
        """The hours done and the kronor used by node and of the owner's own over the months."""
        hours = self._lines(
            translate("Budget", "Physician hours done"), lambda at: None if at.done is None else at.done / _HOUR
        )
        kronor = self._lines(translate("Budget", "Kronor used"), lambda at: None if at.used is None else float(at.used))
        title = translate("Budget", "Physician hours done and kronor used, by node and month")
        return PairedLines(title=title, left=hours, right=kronor)

    def _lines(self, title: str, value: Callable[[NodeMonth], float | None]) -> Lines:
        places = tuple(self.own)
        series = [Series(name=node.name, values=tuple(value(self.at(node, month)) for month in places)) for node in self.nodes]
        own = Series(name=translate("Budget", "the project leader's own"), values=tuple(value(at) for at in self.own.values()))
        return Lines(title=title, places=places, series=(*series, own), marks_last=len(places) > _FEW)


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
    kept, worked = budget_state(session), hours_state(session)
    used = Counter[str]()
    for line in kept.lines:
        used.update(line.months)
    done = Counter[str]()
    for day, minutes in worked.done_days:
        done[day[:7]] += minutes  # of a day by ISO 8601, the month
    months = tuple(sorted({month for _, month in totals} | {*used, *done}))
    allotted = worked.own.balance.allotted if worked.own.is_stated else None
    own = {
        month: NodeMonth(
            done=sum(minutes for when, minutes in done.items() if when <= month),
            allotted=allotted,
            used=whole_kronor(sum(ore for when, ore in used.items() if when <= month)),
        )
        for month in _every(months)
    }
    return NodesByMonth(nodes=session.programme.nodes, months=months, totals=totals, own=own)


def _every(months: Sequence[str]) -> list[str]:
    """Every month from the first to the last of some in order."""
    if not months:
        return []
    first, last = Month.parse(months[0]).ordinal, Month.parse(months[-1]).ordinal
    return [str(Month(place)) for place in range(first, last + 1)]
