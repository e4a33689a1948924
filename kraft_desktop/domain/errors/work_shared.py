"""Refusals about tasks, standing in, the hand-over of cases, and whom a case is closed to."""

from __future__ import annotations

from kraft_desktop.domain.errors.faults import Refused


class NoSuchTask(Refused):
    """No task has this id, or the account has nothing to do with it or may not see its case."""


class TaskNotForAccount(Refused):
    """The account called ``name`` would not see the case, or does not work on cases; ``known`` are the names of those that a
    task can be given to."""

    name: str
    known: list[str]


class CannotStandIn(Refused):
    """The account called ``name`` works elsewhere than the absent one; ``known`` are the names of those that can stand in."""

    name: str
    known: list[str]


class StandInOverlaps(Refused):
    """Another account stands in for the same person in that time; ``first`` and ``until`` are its first and last day (ISO
    8601)."""

    first: str
    until: str


class NoSuchStandIn(Refused):
    """No standing in has this id, or it is over, or the account may not end it."""


class CannotTakeOver(Refused):
    """The account called ``name`` would not see the ``cases`` (codes), so nothing is handed over."""

    name: str
    cases: list[str]


class AlreadyBlocked(Refused):
    """The case is closed to the account called ``name`` already."""

    name: str


class NotBlocked(Refused):
    """The case is not closed to the account called ``name``."""

    name: str


class PlaceIsHidden(Refused):
    """The case has protected registration, and the account is not one of its two handlers."""
