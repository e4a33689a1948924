"""Which participants are asked about as one household, and how the amounts of a household are counted once."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.cases.household import (
    HouseholdAnswer,
    Households,
    ReportedAmount,
    equal_shares,
    likely_pairs,
    pair_of,
    pairs_of,
)

NORM = 4_180_00
MOVED_IN = {9: 11_000_00, 10: 11_000_00}
PAID = st.dictionaries(
    st.sampled_from("ABCDEFG"),
    st.dictionaries(st.integers(1, 12), st.sampled_from([0, -500_00, NORM, 8_437_00, 8_438_00, 12_000_00]), max_size=12),
)
AMOUNTS = st.lists(
    st.builds(
        ReportedAmount,
        st.sampled_from("ABCDE"),
        st.just("0860"),
        st.integers(1, 3),
        st.just("economic_assistance"),
        st.sampled_from([-100_01, 0, 700_00, 700_01, 1]),
    ),
    max_size=20,
    unique_by=lambda amount: (amount.participant_id, amount.month),
).map(tuple)
PAIRS = st.frozensets(st.sampled_from([pair_of(a, b) for a, b in combinations("ABCDE", 2)]), max_size=5)


def every(months: range, ore: int) -> dict[int, int]:
    """The same amount in each month."""
    return dict.fromkeys(months, ore)


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (every(range(6), 9_000_00), every(range(6), 9_000_00), True),
        (every(range(6), 9_000_00), every(range(4, 9), 9_000_00), True),
        (every(range(6), 9_000_00), every(range(5, 9), 9_000_00), True),  # one month, the only one that both have
        ({1: 9_123_00}, {1: 9_123_00}, True),
        ({1: 9_100_00}, {1: 9_100_00}, True),
        ({1: 9_123_00, 2: 8_000_00}, {1: 9_123_00, 2: 7_000_00}, False),  # by chance, once
        (every(range(4), 9_000_00), {**every(range(4), 9_000_00), 2: 9_500_00}, True),  # a correction of one of the two
        ({1: 9_000_00, 2: 7_000_00, 3: 9_000_00}, {1: 9_000_00, 2: 8_000_00, 3: 9_000_00}, False),
        ({**every(range(9), 7_000_00), **MOVED_IN}, {**every(range(9), 6_000_00), **MOVED_IN}, True),
        (every(range(6), 0), every(range(6), 0), False),
        (every(range(6), -500_00), every(range(6), -500_00), False),
    ],
)  # fmt: skip
def test_a_pair_is_asked_about_when_its_months_are_the_same(one: dict[int, int], other: dict[int, int], asked: bool) -> None:
    assert (("A", "B") in likely_pairs({"A": one, "B": other})) is asked


@given(st.integers(3, 30), st.integers(1, 40))
def test_a_standard_amount_raises_no_question(people: int, months: int) -> None:
    assert likely_pairs({str(person): every(range(months), NORM) for person in range(people)}) == {}


@given(PAID)
def test_questions_do_not_depend_on_order_or_on_a_third_who_has_nothing_in_common(paid: dict[str, dict[int, int]]) -> None:
    found = likely_pairs(paid)
    assert found == likely_pairs(dict(reversed(paid.items())))
    assert found == likely_pairs({**paid, "Z": {1: 999_999_00}})
    for (one, other), months in found.items():
        assert one < other
        assert months
        for month in months:
            holders = [person for person, own in paid.items() if own.get(month) == paid[one][month]]
            assert sorted(holders) == [one, other], "nobody else has the amount"
            assert paid[one][month] > 0


@given(PAID)
def test_each_person_is_asked_about_with_few_others(paid: dict[str, dict[int, int]]) -> None:
    """A month's amount makes one question at most, so the questions are fewer than the amounts."""
    found = likely_pairs(paid)
    amounts = {(month, ore) for own in paid.values() for month, ore in own.items()}
    assert sum(map(len, found.values())) <= len(amounts)


@given(AMOUNTS, PAIRS, st.frozensets(st.sampled_from("ABCDE")))
def test_an_amount_of_a_household_is_counted_once(
    amounts: tuple[ReportedAmount, ...], pairs: frozenset[tuple[str, str]], counted: frozenset[str]
) -> None:
    households = Households(pairs=pairs, amounts=amounts)
    off = households.deductions(counted)
    keys = Households(pairs=frozenset(p for p in pairs if set(p) <= counted)).keys()
    assert set(off) <= counted
    assert set(off) <= set(keys), "nobody outside a household has anything taken off"
    reported = {(a.participant_id, a.month): a.ore for a in amounts}
    for person, lines in off.items():
        for month, ore in lines:
            own = reported[person, month]
            assert abs(ore) < abs(own) or abs(own) == 1
    whole = sum(a.ore for a in amounts if a.participant_id in counted)
    left = whole - sum(ore for lines in off.values() for _, ore in lines)
    assert left == sum(once(amounts, pairs, counted).values())


def once(
    amounts: tuple[ReportedAmount, ...], pairs: frozenset[tuple[str, str]], counted: frozenset[str]
) -> dict[tuple[int, int, str], int]:
    """By brute force, each amount under the first of the counted people that pairs lead to among those who have it too."""
    found = {}
    for amount in amounts:
        if amount.participant_id not in counted:
            continue
        same = {a.participant_id for a in amounts if (a.month, a.ore) == (amount.month, amount.ore)} & counted
        joined = {amount.participant_id}
        for _ in range(5):
            joined |= {p for pair in pairs if set(pair) <= same and set(pair) & joined for p in pair}
        found[amount.month, amount.ore, min(joined)] = amount.ore
    return found


@given(st.integers(-10_000, 10_000), st.integers(1, 6))
def test_shares_are_equal_and_add_up(ore: int, count: int) -> None:
    shares = equal_shares(ore, count)
    assert sum(shares) == ore
    assert max(shares) - min(shares) <= 1


@given(PAIRS)
def test_members_share_a_key_and_nobody_else_has_it(pairs: frozenset[tuple[str, str]]) -> None:
    keys = Households(pairs=pairs).keys()
    assert set(keys) == {person for pair in pairs for person in pair}
    assert all(keys[one] == keys[other] for one, other in pairs)
    for key in set(keys.values()):
        members = {person for person, own in keys.items() if own == key}
        assert key == min(members)
        joined = {key}
        for _ in members:
            joined |= {p for pair in pairs if set(pair) & joined for p in pair}
        assert joined == members


def test_the_last_answer_about_a_pair_holds() -> None:
    moment = "2026-11-29T08:00:00Z"
    both = HouseholdAnswer(
        id="1", participants=("A", "B", "C"), same=True, municipality="0860", answered_by="Anna", at=moment
    )  # fmt: skip
    later = replace(both, id="2", participants=("A", "B"), same=False)
    assert {pair: answer.same for pair, answer in pairs_of([both, later]).items()} == {
        ("A", "B"): False, ("A", "C"): True, ("B", "C"): True,
    }  # fmt: skip
