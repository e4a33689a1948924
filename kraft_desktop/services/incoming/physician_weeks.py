"""The physician's weeks over all nodes, according to their latest status and quarter files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package.contents import WITH_HOURS, Hours, Payload, Week
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox

_LOOKING_BACK = dt.timedelta(weeks=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedHours:
    """The hours in a node's latest file, and when it was made (UTC)."""

    made: str
    hours: Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class PhysicianWeek:
    """A week by ISO 8601 (2026W09): minutes by node, only of nodes with any."""

    week: str
    nodes: Mapping[str, Week]

    @property
    def done(self) -> int:
        """Minutes done in all."""
        return sum(week.done for week in self.nodes.values())

    @property
    def planned(self) -> int:
        """Minutes planned in all."""
        return sum(week.planned for week in self.nodes.values())

    @property
    def shared(self) -> bool:
        """Whether several nodes have planned time in it. Minutes do not show whether they mean the same hour."""
        return sum(week.planned > 0 for week in self.nodes.values()) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PhysicianWeeks:
    """The weeks with done or planned time, from four weeks before ``this_week``; ``reported`` is by node. The project leader's
    own hours are in no file."""

    this_week: str
    nodes: tuple[Node, ...]
    reported: Mapping[str, ReportedHours]
    weeks: tuple[PhysicianWeek, ...]

    @property
    def missing(self) -> tuple[Node, ...]:
        """The nodes that have reported nothing."""
        return tuple(node for node in self.nodes if node.id not in self.reported)


def physician_weeks(session: Session) -> PhysicianWeeks:
    """The weeks of all nodes. Raises WrongStoreKind, NotAllowed."""
    latest = inbox.read(session, Right.RECEIVE).of_kind(*WITH_HOURS)
    reported = {node: _reported(entry.payload) for node, entry in latest.items()}
    first = _week(session.today - _LOOKING_BACK)
    found: dict[str, dict[str, Week]] = {}
    for node, one in reported.items():
        for week in one.hours.weeks:
            if week.week >= first and (week.done or week.planned):
                found.setdefault(week.week, {})[node] = week
    weeks = tuple(PhysicianWeek(week=week, nodes=nodes) for week, nodes in sorted(found.items()))
    return PhysicianWeeks(this_week=_week(session.today), nodes=session.programme.nodes, reported=reported, weeks=weeks)


def _reported(payload: Payload) -> ReportedHours:
    if payload.hours is None:
        raise RuntimeError(f"{payload.heading.name}: a file of this kind always states hours")
    return ReportedHours(made=payload.heading.created, hours=payload.hours)


def _week(day: dt.date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year}W{number:02d}"
