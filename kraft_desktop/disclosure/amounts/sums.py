"""Sums, means and medians: when they may be printed, and how they are rounded.

A reader can subtract a value published earlier, so the rules apply to the whole figure and to its increase since then. The
``newcomers`` are the amounts of that increase: one for each person whose part of the figure has changed since it was last
published, all of it for a new person. None means that the figure was never published before.

Members of a household know each other's amounts, and have one amount between them: they count as one person, with one amount.
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
    """A figure that meets the rules, or is held back (``value`` None); TypeError when another module makes one.

    ``value`` is in the unit of the amounts given (öre, months), a multiple of ``rounded_to``. ``held`` names the rule that
    holds it back, and stays on this machine.
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
        """The figure as it may leave the machine."""
        return {"kind": self.kind, "value": self.value, "rounded_to": self.rounded_to}


def protect_sum(amounts: Sequence[int], *, newcomers: Sequence[int] | None = None, unit: int = 100) -> SafeAmount:
    """The sum of one amount for each person, to the nearest ``unit``; held back below 5 people, or when it discloses one."""
    held = _why_held(amounts, newcomers, LEAST_FOR_SUM)
    value = None if held else _nearest(Fraction(sum(amounts)), unit)
    return SafeAmount(kind="sum", value=value, rounded_to=unit, held=held, seal=_SEAL)


def protect_mean(
    amounts: Sequence[int], *, people: int | None = None, newcomers: Sequence[int] | None = None, unit: int
) -> SafeAmount:
    """The mean of one amount for each person, to the nearest ``unit`` (durations: 1 month); held back below 10 people.

    ``people`` is the number to divide by, where some amounts are those of a household; None for as many as the amounts. A mean
    together with its number of people gives the sum, so the rules for sums apply too.
    """
    held = _why_held(amounts, newcomers, LEAST_FOR_MEAN)
    value = None if held else _nearest(Fraction(sum(amounts), people or len(amounts)), unit)
    return SafeAmount(kind="mean", value=value, rounded_to=unit, held=held, seal=_SEAL)


def hold(amount: SafeAmount) -> SafeAmount:
    """The figure without its value, because it discloses an amount together with others (``disclosure.amounts.joint_sums``)."""
    return SafeAmount(kind=amount.kind, value=None, rounded_to=amount.rounded_to, held="together", seal=_SEAL)


def band_median(starts: Sequence[int], counts: Sequence[int | None]) -> SafeAmount:
    """The median by interpolation in bands, from **published** counts only (None: suppressed), so it discloses nothing new.

    ``starts`` are the lower bounds of the bands in rising order, the last one open upwards; the result is in their unit, to the
    nearest 1. Held back below 10 people, with a suppressed band, or when the median lies in the open band. ValueError when
    there are not as many counts as bands.
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
    """Whether the second largest contributor could estimate the largest to within 15 % (p % rule), or one person has more than
    half of the total."""
    sizes = sorted((abs(amount) for amount in amounts), reverse=True)
    largest, rest = sizes[0], sum(sizes[2:])
    return 2 * largest > sum(sizes) or 100 * rest < P_PERCENT * largest


def _nearest(value: Fraction, unit: int) -> int:
    return unit * round(value / unit)
