"""Refusals about the physician's time and the budget."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.domain.errors.faults import Refused


class OverPool(Refused):
    """So many ``minutes`` would be planned and only ``left`` are left in the ``pool``; nothing was booked."""

    pool: str
    minutes: int
    left: int


class NoSuchBooking(Refused):
    """No question or time has this id, something was done to it since, or the account may not see its case."""


class NoSuchEntry(Refused):
    """No entry of the budget has this id, or it was changed since."""


class NoLedgerRows(Refused):
    """A sheet has no row that can be read as accounts; ``seen`` are its headings."""

    seen: Sequence[str]
