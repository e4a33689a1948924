"""Sums, means and medians: when they may be printed, and how they are rounded.

A value published earlier is part of what a reader knows, so the rules hold for the people and also for what came since then:
the ``newcomers``, one amount for each person whose share of the figure is not what it was when last published (a new
person's whole amount, another's addition). None means that the figure was never published before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import InitVar, dataclass
from fractions import Fraction
from typing import Any, Literal

Held = Literal["few", "dominated", "newcomers", "unknown_band", "together"]
LEAST_FOR_SUM = 5
LEAST_FOR_MEAN = 10
P_PERCENT = 15
_SEAL = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeAmount:
    """A figure that has passed the rules, or is held (``value`` None). Only this module makes one (TypeError else).

    ``value`` is in the unit of the amounts given (öre, months), a multiple of ``rounded_to``. ``held`` says which rule it met
    and stays on this machine.
    """

    kind: Literal["sum", "mean", "median"]
    value: int | None
    rounded_to: int
    held: Held | None
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only the rules for sums make a SafeAmount")

    def as_json(self) -> dict[str, Any]:
        """What may leave the machine."""
        return {"kind": self.kind, "value": self.value, "rounded_to": self.rounded_to}


def protect_sum(amounts: Sequence[int], *, newcomers: Sequence[int] | None = None, unit: int = 100) -> SafeAmount:
    """The sum of one amount a person, to the nearest ``unit``; held under 5 people, or where one person could be worked out."""
    held = _why_held(amounts, newcomers, LEAST_FOR_SUM)
    value = None if held else _nearest(Fraction(sum(amounts)), unit)
    return SafeAmount(kind="sum", value=value, rounded_to=unit, held=held, seal=_SEAL)


def protect_mean(amounts: Sequence[int], *, newcomers: Sequence[int] | None = None, unit: int) -> SafeAmount:
    """The mean of one amount a person, to the nearest ``unit`` (durations: 1 month); held under 10 people.

    A mean beside its number of people is a sum, so the rules for sums hold too.
    """
    held = _why_held(amounts, newcomers, LEAST_FOR_MEAN)
    value = None if held else _nearest(Fraction(sum(amounts), len(amounts)), unit)
    return SafeAmount(kind="mean", value=value, rounded_to=unit, held=held, seal=_SEAL)


def hold(amount: SafeAmount) -> SafeAmount:
    """The figure without its value, for what it would reveal together with others (``disclosure.amounts.together``)."""
    return SafeAmount(kind=amount.kind, value=None, rounded_to=amount.rounded_to, held="together", seal=_SEAL)


def band_median(starts: Sequence[int], counts: Sequence[int | None]) -> SafeAmount:
    """The median by interpolation in bands whose counts are **published** (None: suppressed), so that it says nothing new.

    ``starts`` are the lower bounds of the bands in rising order, the last one open upwards; the result is in their unit, to the
    nearest 1. Held under 10 people, with a suppressed band, or where the median falls in the open band.
    """
    if len(starts) != len(counts):
        raise ValueError("as many bands as counts")
    known = [count for count in counts if count is not None]
    held: Held | None = "unknown_band" if len(known) < len(counts) else "few" if sum(known) < LEAST_FOR_MEAN else None
    value = None if held else _interpolate(starts, known)
    if not held and value is None:
        held = "unknown_band"
    return SafeAmount(kind="median", value=value, rounded_to=1, held=held, seal=_SEAL)


def _interpolate(starts: Sequence[int], counts: Sequence[int]) -> int | None:
    half, below = Fraction(sum(counts), 2), 0
    for start, end, count in zip(starts, starts[1:], counts, strict=False):
        if below + count >= half:
            return _nearest(start + (end - start) * (half - below) / count, 1)
        below += count
    return None


def _why_held(amounts: Sequence[int], newcomers: Sequence[int] | None, least: int) -> Held | None:
    if len(amounts) < least or sum(map(bool, amounts)) < LEAST_FOR_SUM:
        return "few"
    if _dominated(amounts):
        return "dominated"
    came = [amount for amount in newcomers or () if amount]
    if came and (len(came) < LEAST_FOR_SUM or _dominated(came)):
        return "newcomers"
    return None


def _dominated(amounts: Sequence[int]) -> bool:
    """Whether the second largest could work out the largest to within 15 %, or one person is more than half of it all."""
    sizes = sorted((abs(amount) for amount in amounts), reverse=True)
    largest, rest = sizes[0], sum(sizes[2:])
    return 2 * largest > sum(sizes) or 100 * rest < P_PERCENT * largest


def _nearest(value: Fraction, unit: int) -> int:
    return unit * round(value / unit)
