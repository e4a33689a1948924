"""The node's part of the project's goals, as of today: the number reached, and the cases that it counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from kraft_desktop.domain.period import Period
from kraft_desktop.domain.programme import Goal, Programme
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.figures import counting


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeGoal:
    """A goal: the number ``reached`` in the node since the start, the node's part of the ``target`` by the plan's guide
    numbers, and the ``cases`` (id and code) of those counted that the account sees anything of."""

    goal: Goal
    reached: int
    target: int
    cases: tuple[tuple[str, str], ...]


def goals(session: Session) -> tuple[NodeGoal, ...]:
    """The goals of the programme that a figure measures. Raises NotAllowed."""
    session.require("figures.read")
    programme, today = session.programme, session.today
    measured = [goal for goal in programme.goals if goal.figure in set(FigureName)]
    share = _share(programme, session.node.id, today)
    with session.vault.read() as data:
        period = Period(id="", start=programme.start, end=min(max(today, programme.start), programme.end), release=1)
        found, seen = counting.count(session, data, period), Visibility(session, data)
        members = {goal.figure: found.members(FigureName(goal.figure)) for goal in measured}
        codes = {
            figure: sorted((one.case.code, one.case.id) for one in those if seen.of(one.case) is not Sight.HIDDEN)
            for figure, those in members.items()
        }
    return tuple(
        NodeGoal(
            goal=goal,
            reached=len(members[goal.figure]),
            target=round(goal.target * share),
            cases=tuple((case_id, code) for code, case_id in codes[goal.figure]),
        )
        for goal in measured
    )


def _share(programme: Programme, node: str, on: dt.date) -> Fraction:
    """The share of a target that falls on a node, by the guide numbers."""
    guide = {one.id: sum(place.guide_number(on) or 0 for place in one.municipalities) for one in programme.nodes}
    everyone = sum(guide.values())
    return Fraction(guide[node], everyone) if everyone else Fraction(1, len(guide))
