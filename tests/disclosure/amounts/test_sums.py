from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.disclosure.amounts.sums import SafeAmount, band_median, protect_mean, protect_sum


@pytest.mark.parametrize(
    ("amounts", "newcomers", "held"),
    [
        ([100] * 4, None, "few"),
        ([100] * 5, None, None),
        ([], None, "few"),
        ([1000, 100, 100, 100, 100], None, "dominated"),  # one is more than half
        ([500, 480, 20, 20, 20], None, "dominated"),  # the second largest knows the largest to within 12 %
        ([500, 480, 30, 30, 30], None, None),  # to within 18 %
        ([0] * 5, None, "few"),
        ([0] * 33 + [400, 350, 250], None, "few"),  # three people's sum, whoever stands beside them
        ([-1000, 100, 100, 100, 100], None, "dominated"),
        ([100] * 9, [100], "newcomers"),
        ([100] * 9, [100] * 4, "newcomers"),
        ([100] * 9, [100] * 5, None),
        ([100] * 9, [1000, 1, 1, 1, 1], "newcomers"),
        ([100] * 9, [0, 0, 0], None),
        ([100] * 9, [], None),
    ],
)
def test_sums(amounts: list[int], newcomers: list[int] | None, held: str | None) -> None:
    result = protect_sum(amounts, newcomers=newcomers, unit=1)
    assert result.held == held
    assert result.as_json() == {"kind": "sum", "value": None if held else sum(amounts), "rounded_to": 1}


def test_means_need_ten_people_and_are_rounded() -> None:
    assert protect_mean([12_345_600] * 9, unit=500_000).held == "few"
    assert protect_mean([12_345_600] * 10, unit=500_000).value == 12_500_000
    assert protect_mean([14] * 10 + [15], unit=1).value == 14


@given(st.lists(st.integers(0, 10**9), max_size=15), st.lists(st.integers(0, 10**9), max_size=8))
def test_what_is_printed_never_rests_on_few(amounts: list[int], newcomers: list[int]) -> None:
    result = protect_sum(amounts, newcomers=newcomers)
    if result.value is not None:
        came = [amount for amount in newcomers if amount]
        assert sum(map(bool, amounts)) >= 5
        assert not came or (len(came) >= 5 and 2 * max(came) <= sum(came))
        assert 2 * max(amounts) <= sum(amounts)
        assert result.value % 100 == 0
        assert abs(result.value - sum(amounts)) <= 50


def test_medians_come_from_published_bands() -> None:
    starts = [0, 24, 36, 60]
    assert band_median(starts, [4, 8, 6, 2]).value == 33  # 24 + 12 x 6/8
    assert band_median(starts, [4, None, 6, 2]).held == "unknown_band"
    assert band_median(starts, [1, 1, 1, 20]).held == "unknown_band"
    assert band_median(starts, [3, 3, 2, 1]).held == "few"
    with pytest.raises(ValueError, match="as many"):
        band_median(starts, [1, 2])


def test_only_the_rules_make_an_amount() -> None:
    with pytest.raises(TypeError):
        SafeAmount(kind="sum", value=1, rounded_to=1, held=None, seal=object())
