"""Refusals about what is recorded of a case."""

from __future__ import annotations

from kraft_desktop.domain.errors.faults import Refused


class InterventionIsOpen(Refused):
    """An intervention of the same ``kind`` (its name) goes on ``since`` a day (ISO 8601)."""

    kind: str
    since: str


class OutsideScale(Refused):
    """The score of an ``area`` (its name) is not between ``lowest`` and ``highest``."""

    area: str
    lowest: int
    highest: int


class OlderInstrument(Refused):
    """The instrument's ``version`` is older than the one in use, ``current``."""

    version: int
    current: int
