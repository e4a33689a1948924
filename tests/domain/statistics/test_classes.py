"""The codes as they are stored and sent: a value that changes here no longer fits what has left."""

from __future__ import annotations

from enum import StrEnum

import pytest

from kraft_desktop.domain.programme import CodeList, Payer
from kraft_desktop.domain.statistics import classes
from kraft_desktop.domain.statistics.classes import AgeBand, Dimension, DurationBand, FigureName, PackageStep, SumName


@pytest.mark.parametrize(
    ("codes", "values"),
    [
        (Dimension, ("municipality", "gender", "track", "duration_band", "age_band", "step", "reason")),
        (AgeBand, ("18-29", "30-49", "50-65")),
        (DurationBand, ("0-23", "24-35", "36-59", "60+")),
        (FigureName, ("referred", "investigated", "step_closer", "capacity_25", "capacity_any", "closed")),
        (PackageStep, ("referred", "investigated", "closer", "capacity_25")),
        (SumName, ("cost", "cost_municipal", "cost_state", "mean_continuous", "mean_total", "median_duration")),
        (
            CodeList,
            (
                *("track", "intervention_kind", "closing_reason", "support_source", "consultation_kind", "unit", "authority"),
                *("assessment_area", "waiting_reason"),
            ),
        ),
        (Payer, ("municipality", "state")),
    ],
)
def test_the_values_and_their_order_never_change(codes: type[StrEnum], values: tuple[str, ...]) -> None:
    assert tuple(codes) == values


def test_every_step_of_a_package_counts_a_figure() -> None:
    assert [step.figure for step in PackageStep] == ["referred", "investigated", "step_closer", "capacity_25"]
    assert [step.place for step in PackageStep] == [0, 1, 2, 3]


def test_a_group_is_named_by_its_members() -> None:
    name = classes.group((AgeBand.FROM_18, AgeBand.FROM_30))
    assert (name, classes.members(name), classes.band(name)) == ("18-29&30-49", ["18-29", "30-49"], "18-49")
    assert classes.band(classes.group((DurationBand.FROM_24, DurationBand.FROM_36, DurationBand.FROM_60))) == "24+"
    assert classes.band(DurationBand.FROM_60) == "60+"
