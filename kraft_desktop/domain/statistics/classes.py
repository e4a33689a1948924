"""What people are counted by, each code written here once: dimensions and their classes, steps, figures and sums.

The values are stored and sent, so they are never renamed; their words are in ``vocabulary``."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

UNKNOWN = "unknown"
"""The class "Ej angivet", one in every dimension but the steps."""
TOTAL = "total"
"""The class of everybody in a dimension, where a table has one line for each class."""
COUNT = "count"
"""What the only column of a table is about that has neither steps nor classes over its columns."""


class Dimension(StrEnum):
    """What tables have along their sides."""

    MUNICIPALITY = "municipality"
    GENDER = "gender"
    TRACK = "track"
    DURATION_BAND = "duration_band"
    AGE_BAND = "age_band"
    STEP = "step"
    REASON = "reason"


PERSONAL = (Dimension.MUNICIPALITY, Dimension.GENDER, Dimension.TRACK, Dimension.DURATION_BAND, Dimension.AGE_BAND)
"""The dimensions that a person keeps from the first package on, in the order that classes are kept in the store."""


class AgeBand(StrEnum):
    """Whole years at referral. Outside of them somebody's age is ``UNKNOWN``."""

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
    """Months of support in a row at referral."""

    UNDER_24 = "0-23"
    FROM_24 = "24-35"
    FROM_36 = "36-59"
    FROM_60 = "60+"

    @property
    def start(self) -> int:
        """The least months of the band."""
        return int(self.rstrip("+").partition("-")[0])


def age_band(age: int | None) -> str:
    """The age band of whole years at referral; outside of them, or without a birth date, not known."""
    return UNKNOWN if age is None else next((band for band in AgeBand if band.least <= age <= band.most), UNKNOWN)


def duration_band(months: int | None) -> str:
    """The support-duration band of continuous months, or not known."""
    return UNKNOWN if months is None else next(band for band in reversed(DurationBand) if months >= band.start)


class FigureName(StrEnum):
    """The figures of the definitions table, as ``Figures`` and the goals of a programme name them."""

    REFERRED = "referred"
    INVESTIGATED = "investigated"
    STEP_CLOSER = "step_closer"
    CAPACITY_25 = "capacity_25"
    CAPACITY_ANY = "capacity_any"
    CLOSED = "closed"


class PackageStep(StrEnum):
    """How far people have come, widest first and nested, as packages name it."""

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
        """Its place among the steps, from 0."""
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
"""The cost, and the two parts that it consists of."""
MONTHS = (SumName.MEAN_CONTINUOUS, SumName.MEAN_TOTAL, SumName.MEDIAN_DURATION)
CLASS_SUMS = (SumName.COST, SumName.MEAN_CONTINUOUS, SumName.MEAN_TOTAL)
"""What packages with detail say of the support of classes too."""

# --- classes merged into one ----------------------------------------------------------------------------------------------

_JOINT = "&"
"""Stands in no code of a class."""


def group(members: Sequence[str]) -> str:
    """The name of classes that are merged into one."""
    return _JOINT.join(members)


def members(name: str) -> list[str]:
    """The classes behind the name of a class or group."""
    return name.split(_JOINT)


def band(name: str) -> str:
    """The band that neighbouring bands make together: "18-49", "24+"."""
    first, last = members(name)[0], members(name)[-1]
    low, _, high = first.partition("-")[0], *last.partition("-")[1:]
    return f"{low.rstrip('+')}-{high}" if high else f"{low.rstrip('+')}+"
