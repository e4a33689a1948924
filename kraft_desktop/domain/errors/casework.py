"""Refusals about what is recorded in the work with a case."""

from __future__ import annotations

from kraft_desktop.domain.errors.faults import Refused


class WaitingAlready(Refused):
    """The case waits for the same thing since ``since`` (ISO 8601) already."""

    since: str


class NotInQueue(Refused):
    """The team has not put the case in the queue, so that it has no activity of the queue."""


class NoSuchRow(Refused):
    """The case has no such row in force, or the account may not see it."""


class BuildsOnIt(Refused):
    """What was recorded on the day ``on`` (ISO 8601) builds on the row, and would not be possible without it."""

    on: str


class CaseWasSent(Refused):
    """The case is counted in something that was sent: it can be closed as registered by mistake, and not be undone."""


class CaseHasMore(Refused):
    """More has been recorded in the case than that it is there."""


class NothingToTransfer(Refused):
    """Everything in the case has been transferred."""


class AttachmentRefused(Refused):
    """The file cannot be attached: ``reason`` is, after "attachment_": ending, empty, large, another (not what its name says),
    unreadable, pages or slow."""

    reason: str


class UnknownWaitingReason(Refused):
    """Nothing that a case can wait for is called ``name``; ``known`` are the words for what it can."""

    name: str
    known: str
