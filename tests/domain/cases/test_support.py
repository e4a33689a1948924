"""Continuous and total months, and cost."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.cases.support import MonthState, SupportBefore, SupportTime, count_support, months_before, whole_sek
from kraft_desktop.domain.period import Month

LAST = Month.of(2031, 1)
FIRST = LAST.ordinal - 20
PAID = st.lists(
    st.tuples(st.integers(FIRST, LAST.ordinal + 3), st.integers(-900_000, 900_000), st.integers(-900_000, 900_000)), max_size=40
)
LETTERS = {MonthState.CHAIN: "C", MonthState.BRIDGED: "b", MonthState.EARLIER: "E", MonthState.WITHOUT: "-"}


def drawn(months: str, tolerance: int = 1) -> SupportTime:
    """Counted from a drawing that ends at LAST: ``x`` is a month with support."""
    first = LAST.ordinal - len(months) + 1
    return count_support([(first + n, 100, 0) for n, sign in enumerate(months) if sign == "x"], LAST, tolerance)


@pytest.mark.parametrize(
    ("months", "tolerance", "continuous", "total", "timeline"),
    [
        ("....", 1, 0, 0, ""),
        ("xxxx", 1, 4, 4, "CCCC"),
        ("xx.x", 1, 3, 3, "CCbC"),
        ("xx.x", 0, 1, 3, "EE-C"),
        ("xx..x", 1, 1, 3, "EE--C"),
        ("xx..x", 2, 3, 3, "CCbbC"),
        ("x..xx..", 1, 2, 3, "E--CC--"),
        ("x.x.x", 1, 3, 3, "CbCbC"),
        ("..x.", 1, 1, 1, "C-"),
    ],
)
def test_chain_and_gaps(months: str, tolerance: int, continuous: int, total: int, timeline: str) -> None:
    time = drawn(months, tolerance)
    assert (time.continuous, time.total) == (continuous, total)
    assert "".join(LETTERS[state] for _, state in time.timeline()) == timeline
    assert len(time.chain) == continuous


def test_two_sources_make_one_month_and_both_cost() -> None:
    month = LAST.ordinal
    time = count_support([(month, 500, 0), (month, 0, 300), (month + 1, 9_999, 0)], LAST, 1)
    assert (time.total, time.municipal_ore, time.state_ore, time.cost_ore) == (1, 500, 300, 800)


@pytest.mark.parametrize(("repaid", "supported"), [(-99, 1), (-100, 0), (-150, 0)])
def test_a_month_counts_when_its_net_sum_is_above_zero(repaid: int, supported: int) -> None:
    time = count_support([(LAST.ordinal, 100, 0), (LAST.ordinal, repaid, 0)], LAST, 1)
    assert (time.total, time.cost_ore) == (supported, 100 + repaid)


def test_as_it_stood_earlier() -> None:
    time = drawn("xxx...xx")
    assert time.continuous == 2
    assert [time.continuous_at(Month(LAST.ordinal - back)) for back in (0, 1, 2, 5, 6, 8)] == [2, 1, 3, 3, 2, 0]
    assert time.cost_since(Month(LAST.ordinal - 5)) == 300


@given(PAID, st.integers(0, 12))
def test_counts_are_consistent(paid: list[tuple[int, int, int]], tolerance: int) -> None:
    time = count_support(paid, LAST, tolerance)
    assert 0 <= time.continuous <= time.total <= LAST.ordinal - FIRST + 1
    assert (time.continuous == 0) == (time.total == 0)
    assert time.continuous_at(LAST) == time.continuous
    assert time.cost_since(Month(FIRST)) == time.cost_ore
    states = [state for _, state in time.timeline()]
    assert states.count(MonthState.CHAIN) == time.continuous
    assert states.count(MonthState.CHAIN) + states.count(MonthState.EARLIER) == time.total


@given(PAID, st.integers(0, 3))
def test_order_does_not_matter(paid: list[tuple[int, int, int]], tolerance: int) -> None:
    time, backwards = count_support(paid, LAST, tolerance), count_support(sorted(paid), LAST, tolerance)
    assert (time.supported, time.chain, time.cost_ore) == (backwards.supported, backwards.chain, backwards.cost_ore)


@given(PAID, st.integers(0, 11))
def test_more_tolerance_never_shortens(paid: list[tuple[int, int, int]], tolerance: int) -> None:
    assert count_support(paid, LAST, tolerance).continuous <= count_support(paid, LAST, tolerance + 1).continuous


@pytest.mark.parametrize(("ore", "sek"), [(0, 0), (49, 0), (50, 1), (149, 1), (150, 2), (-49, 0), (-50, -1), (-150, -2)])
def test_halves_are_rounded_away_from_zero(ore: int, sek: int) -> None:
    assert whole_sek(ore) == sek


@pytest.mark.parametrize(
    ("months", "reported", "referred", "expected"),
    [
        ("xxxx", -3, 0, 3),  # the month of the referral is left out
        ("xxxx", -3, 1, 4),
        ("xx.x", -3, 1, 3),
        ("xx..x", -4, 1, 1),
        ("xx..", -3, 1, 2),
        ("...x", -3, 0, 0),  # covered by a sheet, and without support
        ("...x", 0, 0, None),  # first covered in the month of the referral
        ("xxxx", None, 1, None),
        ("xxxx", -3, None, None),
    ],
)
def test_support_before_the_referral(months: str, reported: int | None, referred: int | None, expected: int | None) -> None:
    """``reported`` and ``referred`` are months from LAST; a referral in the middle of its month."""
    supported = [month.ordinal for month in drawn(months).supported]
    since = Month(LAST.ordinal + reported) if reported is not None else None
    day = Month(LAST.ordinal + referred).first_day + dt.timedelta(days=14) if referred is not None else None
    assert months_before(day, supported, since, 1) == expected


@pytest.mark.parametrize(("months", "short"), [(None, False), (0, True), (23, True), (24, False), (25, False)])
def test_support_is_short_only_when_it_is_known(months: int | None, short: bool) -> None:
    assert SupportBefore(months=months, needed=24).is_short is short
