"""The agenda that builds itself: the reasons for which a case is taken up, their order, and what the team changed in it.

A case is one point, whatever the number of reasons; its place is that of the first of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.meetings.meeting import AgendaChange, AgendaChangeKind
from kraft_desktop.domain.secrecy.consent import RENEWAL_DAYS

LONGEST_WAITING = 5
"""How many of those who have waited longest are on an agenda. Nothing prescribes it."""
WAITING_DAYS = 30
"""The days without a change of step from which a case may be one of them. Nothing prescribes it."""


class Reason(StrEnum):
    """The reasons for a point, in the order of the agenda."""

    DECISION = "decision"
    WAITING = "waiting"
    PHYSICIAN = "physician"
    RECOMMENDATION = "recommendation"
    PROMISE = "promise"
    CONSENT = "consent"
    ADDED = "added"


class Standing(NamedTuple):
    """What of an open case decides whether it is taken up. ``waiting`` is the days since its last change of step; ``decided``:
    the team has decided on taking part, or put it in the queue; ``recommended``: its recommendation is finished and the case
    has not gone on; ``consent_ends`` is the last day of the consent in force; ``promised`` is the earliest day of what was
    promised in an earlier meeting and remains to be done; ``asked``: there is a question to the physician about it."""

    case_id: str
    code: str
    step: Step | None
    waiting: int | None = None
    decided: bool = False
    recommended: bool = False
    consent_ends: dt.date | None = None
    promised: dt.date | None = None
    asked: bool = False


class Point(NamedTuple):
    """A point of the agenda: a case, or a de-identified question with its ``text`` and the ``municipality`` that asks it."""

    key: str
    case_id: str | None
    reasons: tuple[Reason, ...]
    text: str = ""
    municipality: str | None = None


def build(standings: Iterable[Standing], changes: Iterable[AgendaChange], day: dt.date) -> tuple[Point, ...]:
    """The agenda of a meeting on ``day``: what builds itself, with the changes made one after the other. A change of a point
    that is no longer there changes nothing. Once the meeting has begun its points are fixed, whatever becomes of the cases."""
    made = tuple(changes)
    begun = next((place for place, one in enumerate(made) if one.change is AgendaChangeKind.FIXED), None)
    points = list(proposed(standings, day)) if begun is None else []
    for change in made[begun or 0 :]:
        points = _changed(points, change)
    return tuple(points)


def proposed(standings: Iterable[Standing], day: dt.date) -> tuple[Point, ...]:
    """The points that the cases themselves call for, in the order of their first reason; within a reason who has waited
    longest comes first."""
    given = tuple(standings)
    waited = sorted((one for one in given if (one.waiting or 0) >= WAITING_DAYS), key=_longest_first)
    longest = {one.case_id for one in waited[:LONGEST_WAITING]}
    found = [(reasons, one) for one in given if (reasons := _reasons(one, day, waits_longest=one.case_id in longest))]
    order = list(Reason)
    found.sort(key=lambda pair: (order.index(pair[0][0]), _longest_first(pair[1])))
    return tuple(Point(key=one.case_id, case_id=one.case_id, reasons=reasons) for reasons, one in found)


def _longest_first(one: Standing) -> tuple[int, str]:
    return -(one.waiting or 0), one.code


def _reasons(one: Standing, day: dt.date, *, waits_longest: bool) -> tuple[Reason, ...]:
    holds = {
        Reason.DECISION: one.step is Step.REFERRAL and not one.decided,
        Reason.WAITING: waits_longest,
        Reason.PHYSICIAN: one.asked,
        Reason.RECOMMENDATION: one.recommended,
        Reason.PROMISE: one.promised is not None and one.promised <= day,
        Reason.CONSENT: one.consent_ends is not None and (one.consent_ends - day).days <= RENEWAL_DAYS,
    }
    return tuple(reason for reason in Reason if holds.get(reason))


def _changed(points: Sequence[Point], change: AgendaChange) -> list[Point]:
    key = change.point
    found = next((point for point in points if point.key == key), None)
    rest = [point for point in points if point.key != key]
    if change.change is AgendaChangeKind.CUT:
        return rest
    if change.change is not AgendaChangeKind.MOVED:
        reasons = tuple(map(Reason, change.reasons)) or (Reason.ADDED,)
        new = Point(key, change.case_id, reasons, change.text, change.municipality)
        return list(points) if found else [*points, new]
    if found is None:
        return list(points)
    place = next((place for place, point in enumerate(rest) if point.key == change.before), len(rest))
    return [*rest[:place], found, *rest[place:]]
