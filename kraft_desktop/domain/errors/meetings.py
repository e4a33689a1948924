"""Refusals about the team meeting."""

from __future__ import annotations

from kraft_desktop.domain.errors.faults import Refused


class NoSuchMeeting(Refused):
    """No meeting has this id, or there is none of the day."""


class MeetingNotRunning(Refused):
    """The meeting has not begun, or has ended; ``state`` is a code."""

    state: str


class MeetingExists(Refused):
    """A meeting that is not over has been planned or begun already, for the ``day`` (ISO 8601)."""

    day: str


class NotOnAgenda(Refused):
    """The point is not on the agenda of the meeting."""


class NotShownInMeeting(Refused):
    """The case may not be shown to those present; ``reason`` is a code."""

    reason: str


class MinutesFrozen(Refused):
    """The minutes are approved or frozen: a correction is a new paragraph."""


class NamesPerson(Refused):
    """A text of the meeting names the person of its case, or holds a personal number."""
