"""Blocks: a case closed to a named account, by the participant's wish or because the account is disqualified."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class BlockReason(StrEnum):
    """The reason for a block."""

    WISH = "wish"
    DISQUALIFIED = "disqualified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A case closed to an account (its id) from the day ``first`` on, over any consent. Never edited: lifting a block is a row
    that names the one it ``replaces``, with ``lifted_on`` the day from which the account may see the case again."""

    id: str
    case_id: str
    base: int
    account_id: str
    reason: BlockReason
    first: dt.date
    lifted_on: dt.date | None = None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    def holds(self, day: dt.date) -> bool:
        """Whether it is in force on a day."""
        return self.first <= day and (self.lifted_on is None or day < self.lifted_on)


def blocked_on(blocks: Iterable[Block], day: dt.date) -> frozenset[str]:
    """The ids of the accounts that a case is closed to on a day, by its blocks in force."""
    return frozenset(block.account_id for block in blocks if block.holds(day))
