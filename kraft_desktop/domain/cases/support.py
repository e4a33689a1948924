"""Public support over time: continuous months, total months and cost, and how they were counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from kraft_desktop.domain.period import Month

NO_SUPPORT = "none"
"""The source of a row that answers "no support": an answer, not a gap in knowledge."""


class Attribution(StrEnum):
    """The part of a household's amount that a row carries: all of it, the person's own, or an equal share for each adult. Most
    sheets do not state it."""

    UNSTATED = "unstated"
    WHOLE = "whole"
    SHARE = "share"
    ADULTS = "adults"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportMonth:
    """The amount that one municipality reported for a person, calendar month and source, in öre; negative for a repayment.

    Never edited: a later sheet adds a row that names the one it ``replaces``, ``withdrawn`` when the sheet no longer has it.
    """

    id: str
    participant_id: str
    month: Month
    source: str
    amount_ore: int
    attribution: Attribution
    municipality: str
    import_id: str
    replaces: str | None = None
    withdrawn: bool = False


class MonthState(StrEnum):
    """The state of a month in the picture that shows how time was counted."""

    CHAIN = "chain"
    BRIDGED = "bridged"
    EARLIER = "earlier"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportTime:
    """A person's time in public support up to ``last``, with the data that show how it was counted.

    ``paid`` holds (month ordinal, municipal öre, state öre); the municipality's cost is economic assistance. ``supported`` are
    the months with counted support, ascending; the last ``continuous`` of them form the chain.
    """

    continuous: int
    municipal_ore: int
    state_ore: int
    paid: tuple[tuple[int, int, int], ...]
    supported: tuple[Month, ...]
    last: Month
    gap_tolerance: int

    @property
    def total(self) -> int:
        """The number of months with counted support."""
        return len(self.supported)

    @property
    def cost_ore(self) -> int:
        """The cost of municipality and state, in öre."""
        return self.municipal_ore + self.state_ore

    @property
    def chain(self) -> tuple[Month, ...]:
        """The months of the continuous chain, ascending."""
        return self.supported[len(self.supported) - self.continuous :]

    def cost_since(self, first: Month) -> int:
        """The cost of municipality and state from ``first`` on, in öre."""
        return sum(municipal + state for month, municipal, state in self.paid if month >= first.ordinal)

    def less(self, deducted: Iterable[tuple[int, int]]) -> SupportTime:
        """The same months at a lower cost to the municipality: less (month ordinal, öre), up to ``last``. The months are the
        person's own, whoever else has the amount too."""
        off = tuple((month, -ore, 0) for month, ore in deducted if month <= self.last.ordinal)
        return replace(self, municipal_ore=self.municipal_ore + sum(ore for _, ore, _ in off), paid=(*self.paid, *off))

    def continuous_at(self, month: Month) -> int:
        """The number of continuous months as counted in ``month``."""
        return _chain_length([m.ordinal for m in self.supported if m <= month], self.gap_tolerance)

    def timeline(self) -> tuple[tuple[Month, MonthState], ...]:
        """Each month from the first supported one to ``last``, with its state."""
        if not self.supported:
            return ()
        supported, chain = set(self.supported), self.chain

        def state(month: Month) -> MonthState:
            if month in supported:
                return MonthState.CHAIN if month >= chain[0] else MonthState.EARLIER
            return MonthState.BRIDGED if chain[0] < month < chain[-1] else MonthState.WITHOUT

        months = (Month(n) for n in range(self.supported[0].ordinal, self.last.ordinal + 1))
        return tuple((month, state(month)) for month in months)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportBefore:
    """The continuous ``months`` of support counted in the month before the referral, None when not known, in a case whose track
    requires ``needed`` of them."""

    months: int | None
    needed: int

    @property
    def is_short(self) -> bool:
        """Whether the months are known and fewer than required: a warning, never a block."""
        return self.months is not None and self.months < self.needed


def months_before(
    referred: dt.date | None, supported: Iterable[int], reported_from: Month | None, gap_tolerance: int
) -> int | None:
    """The continuous months counted in the month before the referral, from the ordinals of the supported months.

    None without a referral, and when no sheet that names the person covers that month or an earlier one: ``reported_from`` is
    the first month that such sheets cover, None for a person in no sheet.
    """
    if referred is None or reported_from is None:
        return None
    before = Month.containing(referred).ordinal - 1
    if reported_from.ordinal > before:
        return None
    return _chain_length(sorted(month for month in supported if month <= before), gap_tolerance)


def count_support(paid: Iterable[tuple[int, int, int]], last: Month, gap_tolerance: int) -> SupportTime:
    """The time in support, from entries (month ordinal, municipal öre, state öre) of counted support, in any order.

    Months after ``last`` are left out. A month is supported when its net sum is above zero. The chain ends at the latest
    supported month and breaks at more than ``gap_tolerance`` months without support; bridged months are not counted.
    """
    counted = tuple(entry for entry in paid if entry[0] <= last.ordinal)
    net: dict[int, int] = {}
    for month, municipal_ore, state_ore in counted:
        net[month] = net.get(month, 0) + municipal_ore + state_ore
    supported = sorted(month for month, ore in net.items() if ore > 0)
    return SupportTime(
        continuous=_chain_length(supported, gap_tolerance),
        municipal_ore=sum(entry[1] for entry in counted),
        state_ore=sum(entry[2] for entry in counted),
        paid=counted,
        supported=tuple(map(Month, supported)),
        last=last,
        gap_tolerance=gap_tolerance,
    )


def _chain_length(supported: list[int], gap_tolerance: int) -> int:
    length = 0
    following: int | None = None
    for month in reversed(supported):
        if following is not None and following - month - 1 > gap_tolerance:
            break
        length += 1
        following = month
    return length


def whole_sek(ore: int) -> int:
    """The amount in whole SEK, halves rounded away from zero."""
    return (abs(ore) + 50) // 100 * (1 if ore >= 0 else -1)
