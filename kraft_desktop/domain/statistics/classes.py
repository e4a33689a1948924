"""The dimensions, classes, steps, figures and sums of the statistics, each code defined here once.

The values are stored and sent, so they are never renamed; their words are in ``vocabulary``."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

UNKNOWN = "unknown"
"""The class "Ej angivet" (not stated), one in every dimension but the steps."""
TOTAL = "total"
"""The code for all classes of a dimension, where a table has one line for each class."""
COUNT = "count"
"""The heading of the only column in a table that has neither steps nor classes as columns."""


class Dimension(StrEnum):
    """A dimension that tables are broken down by."""

    MUNICIPALITY = "municipality"
    GENDER = "gender"
    TRACK = "track"
    DURATION_BAND = "duration_band"
    AGE_BAND = "age_band"
    STEP = "step"
    REASON = "reason"


PERSONAL = (Dimension.MUNICIPALITY, Dimension.GENDER, Dimension.TRACK, Dimension.DURATION_BAND, Dimension.AGE_BAND)
"""The dimensions whose classes are frozen for a person by the first package, in the order stored."""


class AgeBand(StrEnum):
    """A band of ages, whole years at referral; ages outside of all bands are ``UNKNOWN``."""

    FROM_18 = "18-29"
    FROM_30 = "30-49"
    FROM_50 = "50-65"

    @property
    def least(self) -> int:
        """The youngest age of the band."""
        return int(self.partition("-")[0])

    @property
    def most(self) -> int:
        """The oldest age of the band."""
        return int(self.partition("-")[2])


class DurationBand(StrEnum):
    """A band of continuous months of support at referral."""

    UNDER_24 = "0-23"
    FROM_24 = "24-35"
    FROM_36 = "36-59"
    FROM_60 = "60+"

    @property
    def start(self) -> int:
        """The fewest months of the band."""
        return int(self.rstrip("+").partition("-")[0])


UNSTATED_WITH = {Dimension.AGE_BAND: AgeBand.FROM_30}
"""The band that people of whom nothing is stated are counted with, where the policy says so: the widest one, the same for all
nodes, since a band chosen by a node's numbers would tell which is the largest. Those without a time with support are enough to
be printed apart; with a band they hide more than they show."""
UNSTATED_FROM = 75
"""From so many people referred in the node on, which is always printed: in a smaller one the bands are small too, and hide each
other when those not stated no longer do (``tests/benchmarks/disclosure/usefulness.py``)."""


def age_band(age: int | None) -> str:
    """The age band of whole years at referral; ``UNKNOWN`` outside of all bands or without an age."""
    return UNKNOWN if age is None else next((band for band in AgeBand if band.least <= age <= band.most), UNKNOWN)


def duration_band(months: int | None) -> str:
    """The band of continuous months of support; ``UNKNOWN`` without a number."""
    return UNKNOWN if months is None else next(band for band in reversed(DurationBand) if months >= band.start)


class FigureName(StrEnum):
    """The figures of the definitions table, by the names used in ``Figures`` and in a programme's goals."""

    REFERRED = "referred"
    INVESTIGATED = "investigated"
    STEP_CLOSER = "step_closer"
    CAPACITY_25 = "capacity_25"
    CAPACITY_ANY = "capacity_any"
    CLOSED = "closed"


class PackageStep(StrEnum):
    """The steps of packages, nested, the widest first: people counted in one are counted in those before it."""

    REFERRED = "referred"
    INVESTIGATED = "investigated"
    CLOSER = "closer"
    CAPACITY_25 = "capacity_25"

    @property
    def figure(self) -> FigureName:
        """The figure that the step counts."""
        return FigureName.STEP_CLOSER if self is PackageStep.CLOSER else FigureName(self.value)

    @property
    def place(self) -> int:
        """The index of the step, from 0."""
        return list(PackageStep).index(self)


class SumName(StrEnum):
    """Sums in öre, means and the median in months, of people whose support is known."""

    COST = "cost"
    COST_MUNICIPAL = "cost_municipal"
    COST_STATE = "cost_state"
    MEAN_CONTINUOUS = "mean_continuous"
    MEAN_TOTAL = "mean_total"
    MEDIAN_DURATION = "median_duration"


COSTS = (SumName.COST, SumName.COST_MUNICIPAL, SumName.COST_STATE)
"""The whole cost, and its two parts."""
MONTHS = (SumName.MEAN_CONTINUOUS, SumName.MEAN_TOTAL, SumName.MEDIAN_DURATION)
CLASS_SUMS = (SumName.COST, SumName.MEAN_CONTINUOUS, SumName.MEAN_TOTAL)
"""The sums and means that packages with detail also print by class."""

# --- classes merged into one ----------------------------------------------------------------------------------------------

_JOINT = "&"
"""The separator of merged classes; it occurs in no class code."""


def group(members: Sequence[str]) -> str:
    """The name of several classes merged into one."""
    return _JOINT.join(members)


def members(name: str) -> list[str]:
    """The classes behind the name of a class or group."""
    return name.split(_JOINT)


def band(name: str) -> str:
    """The band that spans the neighbouring bands merged in ``name``: "18-49", "24+"."""
    first, last = members(name)[0], members(name)[-1]
    low, _, high = first.partition("-")[0], *last.partition("-")[1:]
    return f"{low.rstrip('+')}-{high}" if high else f"{low.rstrip('+')}+"
