"""The classes that people are counted by, and those that are merged into one."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.statistics.classes import FigureName, PackageStep, band, group, members


def test_steps_are_nested_in_their_order_and_each_counts_a_figure() -> None:
    assert [step.place for step in PackageStep] == [0, 1, 2, 3]
    assert [step.figure for step in PackageStep] == [
        *(FigureName.REFERRED, FigureName.INVESTIGATED, FigureName.STEP_CLOSER, FigureName.CAPACITY_25)
    ]


@pytest.mark.parametrize("classes", [["0834"], ["0834", "0840"], ["0-23", "24-35", "36+"]])
def test_classes_are_found_again_in_the_name_of_what_they_are_merged_into(classes: list[str]) -> None:
    assert members(group(classes)) == classes


@pytest.mark.parametrize(
    ("bands", "together"),
    [
        (["18-29"], "18-29"),
        (["18-29", "30-49"], "18-49"),
        (["18-29", "30-39", "40-49"], "18-49"),
        (["24-35", "36+"], "24+"),
        (["60+"], "60+"),
    ],
)
def test_neighbouring_bands_make_one(bands: list[str], together: str) -> None:
    assert band(group(bands)) == together
