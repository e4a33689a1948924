"""The physician's hours over all nodes, according to their latest status and quarter files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package.contents import WITH_HOURS, Payload
from kraft_desktop.reports.package.parts import Hours
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedHours:
    """The hours in a node's latest file, and the day it was made."""

    made: str
    hours: Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class PhysicianHours:
    """The hours ``reported`` by node. The project leader's own hours are in no file."""

    nodes: tuple[Node, ...]
    reported: Mapping[str, ReportedHours]

    @property
    def missing(self) -> tuple[Node, ...]:
        """The nodes that have reported nothing."""
        return tuple(node for node in self.nodes if node.id not in self.reported)


def physician_hours(session: Session) -> PhysicianHours:
    """The hours of all nodes. Raises WrongStoreKind, NotAllowed."""
    latest = inbox.read(session, Right.RECEIVE).of_kind(*WITH_HOURS)
    reported = {node: _reported(entry.payload) for node, entry in latest.items()}
    return PhysicianHours(nodes=session.programme.nodes, reported=reported)


def _reported(payload: Payload) -> ReportedHours:
    if payload.hours is None:
        raise RuntimeError(f"{payload.heading.name}: a file of this kind always states hours")
    return ReportedHours(made=payload.heading.day, hours=payload.hours)
