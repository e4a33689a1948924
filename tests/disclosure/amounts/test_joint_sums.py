"""Sums taken together: what can be made of them by adding and subtracting, over classes of every kind and all releases."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.disclosure.amounts import contributors
from kraft_desktop.disclosure.amounts.contributors import GroupDisclosure, NotProved, few_contributors
from kraft_desktop.disclosure.amounts.joint_sums import Figure, JointSums, largest_printable_set
from kraft_desktop.disclosure.amounts.p_percent import PPercentAudit
from kraft_desktop.disclosure.amounts.sums import protect_sum
from kraft_desktop.disclosure.tables.arrays import Matrix
from kraft_desktop.services.figures import amounts
from tests.given.disclosure import amounts_caseloads
from tests.given.disclosure.amounts_caseloads import QUANTITIES, outsider, small


def fewest(rows: Matrix, owners: Sequence[int], max_people: int) -> int | None:
    """The same by trying every group of people, with the rank in floating point."""
    rank, whose = np.linalg.matrix_rank(rows), np.array(owners)
    for size in range(1, max_people + 1):
        for group in combinations(sorted(set(owners)), size):
            others = rows[:, ~np.isin(whose, group)]
            if (np.linalg.matrix_rank(others) if others.size else 0) < rank:
                return size
    return None


def crossed(seed: int) -> tuple[Matrix, list[int]]:
    """Sums by three kinds of classes over two releases, some of them printed."""
    rng = random.Random(seed)
    classes = [(rng.randrange(3), rng.randrange(2), rng.randrange(3)) for _ in range(rng.randrange(6, 16))]
    columns = [(place, release) for place in range(len(classes)) for release in (0, 1) if not release or rng.random() < 0.7]
    rows = [
        [int(classes[place][dimension] == value and since <= release) for place, since in columns]
        for release in (0, 1)
        for dimension in range(3)
        for value in range(3)
        if rng.random() < 0.5
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, len(columns)), [place for place, _ in columns]


@pytest.mark.seeds(12, 40)
def test_few_people_are_found_wherever_trying_all_groups_finds_them(seed: int) -> None:
    rows, owners = crossed(seed)
    for max_people in (1, 2, 3, 4):
        found = few_contributors(rows, owners, max_people)
        assert (found is None) == (fewest(rows, owners, max_people) is None)
        if found is not None:
            assert len(found) <= max_people
            assert GroupDisclosure(rows, owners, found).is_made_by(np.ones(len(rows), dtype=np.bool_))


def test_a_factor_that_is_no_whole_number_is_found() -> None:
    """(first + second - third) / 2 is the first person: no sum of differences, but of multiples."""
    rows = np.array([[1, 1, 0], [1, 0, 1], [0, 1, 1]], dtype=np.int64)
    assert few_contributors(rows, [0, 1, 2], 1) is not None
    assert few_contributors(rows[:2], [0, 1, 2], 1) is None
    assert few_contributors(rows[:0], [0, 1, 2], 4) is None


def test_a_prime_that_divides_the_minors_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contributors, "_PRIMES", (2, 2147483647))
    test_a_factor_that_is_no_whole_number_is_found()  # modulo 2 the three are dependent, and nobody would show


def test_what_takes_too_long_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contributors, "_MAX_STEPS", 0)
    rows, owners = crossed(3)
    with pytest.raises(NotProved):
        few_contributors(rows, owners, 4)

    def unsure(_: Collection[str]) -> None:
        raise NotProved

    assert largest_printable_set(["a", "b"], unsure) == ()


def figure(name: str, **parts: int) -> Figure:
    return Figure(name=name, parts={(person, ""): amount for person, amount in parts.items()})


@given(st.lists(st.integers(1, 1000), min_size=5, max_size=9))
def test_of_a_single_figure_it_is_the_p_percent_rule(sizes: list[int]) -> None:
    largest, _, *rest = sorted(sizes, reverse=True)
    audit = PPercentAudit(np.ones((1, len(sizes)), dtype=np.int64), range(len(sizes)), sizes)
    shown = [estimate for _, estimates in audit.close_estimates() for estimate in estimates]
    if abs(100 * sum(rest) - 15 * largest) > 1:
        assert bool(shown) == (100 * sum(rest) < 15 * largest)
    if protect_sum(sizes).value is not None:
        assert not shown


def test_those_who_are_nearly_all_of_a_class_leave_the_others_alone() -> None:
    """Twelve of a municipality, eleven of them and nobody else of one age: one person is the difference."""
    ages = {f"p{n}": 100 + n for n in range(11)}
    everybody = figure("", **ages, x=107, **{f"q{n}": 90 + n for n in range(20)})
    town, age = figure("town", **ages, x=107), figure("age", **ages)
    joint = JointSums([everybody, town, age])
    assert joint.conflict(["town"]) is None
    assert joint.conflict(["age"]) is None
    assert joint.conflict(["town", "age"]) == frozenset({"town", "age"})
    assert largest_printable_set(["age", "town"], joint.conflict) == ("town",)


def test_a_difference_that_one_person_is_nearly_all_of_is_held() -> None:
    """The same with six people between town and age; each figure alone has enough of others."""
    ages = {f"p{n}": 100 + n for n in range(11)}
    between = {f"x{n}": 1 for n in range(6)} | {"x": 107}
    everybody = figure("", **ages, **between, **{f"q{n}": 90 + n for n in range(20)})
    joint = JointSums([everybody, figure("town", **ages, **between), figure("age", **ages)])
    assert joint.conflict(["town"]) is None
    assert joint.conflict(["age"]) is None
    assert joint.conflict(["town", "age"]) == frozenset({"town", "age"})


def test_what_was_given_away_before_is_no_reason_to_print_nothing() -> None:
    ages = {f"p{n}": 100 + n for n in range(11)}
    others = {f"q{n}": 90 + n for n in range(20)}
    joint = JointSums([figure("", **ages, x=107), figure("", **ages), figure("all", **ages, x=107, **others)])
    assert joint.conflict(["all"]) is None
    few = {key: others[key] for key in list(others)[:3]}
    assert JointSums([figure("", **ages, x=107), figure("", **ages), figure("all", **ages, x=107, **few)]).conflict(["all"])


def test_a_repayment_is_an_amount_like_others() -> None:
    some = {f"p{n}": 100 for n in range(9)}
    joint = JointSums([figure("", **some, x=-50), figure("then", **some, x=60)])
    assert joint.conflict(["then"]) == frozenset({"then"})


@pytest.mark.seeds(20, 60)
def test_nobody_is_determined_by_all_that_is_printed(seed: int) -> None:
    node = small(seed)
    for quantity in QUANTITIES:
        attacker = outsider(node, quantity)
        assert not attacker.determined()
        if seed % 5 < 2:
            assert not attacker.nearly(15)
        if seed % 10 == 0:
            assert not attacker.determined_together(2)
            assert not attacker.nearly(15, insider=random.Random(seed).choice(attacker.who))


def test_without_the_rule_somebody_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(amounts, "largest_printable_set", lambda names, *_: tuple(names))
    assert any(outsider(small(seed), quantity).determined() for seed in range(60) for quantity in QUANTITIES)


def test_a_node_of_the_usual_size_loses_little(monkeypatch: pytest.MonkeyPatch) -> None:
    def printed() -> list[int]:
        releases = amounts_caseloads.node(5, 108).releases
        return [
            sum(("." in name) is of_class for release in releases for name in release.printed) for of_class in (False, True)
        ]

    totals, of_classes = printed()
    monkeypatch.setattr(amounts, "largest_printable_set", lambda names, *_: tuple(names))
    all_totals, all_of_classes = printed()
    assert totals == all_totals
    assert of_classes > 0.8 * all_of_classes > 20
