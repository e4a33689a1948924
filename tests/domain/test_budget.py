"""The activity budget: what is left, what is not stated, how coarse it leaves the node, and how it is written by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kraft_desktop import labels, words
from kraft_desktop.domain import budget
from kraft_desktop.domain.budget import POSTS, Budget, Post
from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.period import Month

SEPTEMBER = Month.of(2026, 9)


def of(**posts: Post) -> Budget:
    return Budget(through=SEPTEMBER, posts={code: posts.get(code, Post()) for code in POSTS})


def test_what_is_not_stated_is_not_zero() -> None:
    assert Post(granted=500, used=700).left == -200
    assert (Post(granted=500).left, Post(used=0).left, Post().left) == (None, None, None)
    assert (Post(used=0).stated, Post().stated) == (True, False)
    given = of(material=Post(granted=100, used=30), other=Post(used=-50), competence=Post(granted=0))
    assert [given.total(name) for name in ("granted", "used", "left")] == [100, -20, 70]
    assert of().total("used") is None
    assert budget.partial_left(given.posts.values()) == (1, 7)
    assert budget.partial_left(of(material=Post(granted=100, used=30)).posts.values()) is None


@pytest.mark.parametrize(
    ("code", "used", "leaves"),
    [
        ("material", 0, 0),
        ("material", 499, 0),
        ("material", 500, 1_000),
        ("material", -1_200, -1_000),
        ("network", 212_700, 213_000),
        ("interpreter", 2_499, 0),
        ("interpreter", 2_500, 5_000),
        ("interpreter", 33_915, 35_000),
        ("interpreter", None, None),
    ],
)
def test_what_is_used_leaves_in_whole_thousands(code: str, used: int | None, leaves: int | None) -> None:
    sent = of(**{code: Post(granted=62_345, used=used)}).published(0)
    assert sent.posts[code] == Post(granted=62_345, used=leaves)
    assert sent.published(0) == sent


@pytest.mark.parametrize(
    ("used", "minutes", "leaves"),
    [(None, 700, None), (0, 700, 0), (14_000, 700, 12_000), (14_003, 700, 12_000), (14_000, 299, 0), (14_000, 0, 0)],
)
def test_the_physician_leaves_as_whole_steps_of_minutes_times_the_rate(
    used: int | None, minutes: int, leaves: int | None
) -> None:
    sent = of(physician=Post(granted=62_345, used=used)).published(minutes)
    assert sent.posts["physician"] == Post(granted=62_345, used=leaves)


@pytest.mark.parametrize("rate", [980, 1_450, 1_990])
def test_what_the_physician_cost_does_not_say_how_many_minutes_are_behind_it(rate: int) -> None:
    """With the agreed rate known, an invoice that is late for some of the time leaves every quarter of an hour possible."""
    done = range(300, 600, 15)
    leaves = {
        (minutes, paid): of(physician=Post(used=rate * paid // 60)).published(minutes).posts["physician"].used
        for minutes in done
        for paid in range(0, minutes + 1, 15)
    }
    for printed in {amount for (_, paid), amount in leaves.items() if paid}:
        assert {minutes for (minutes, _), amount in leaves.items() if amount == printed} == {*done}


def test_one_interpreter_more_is_seldom_seen_and_never_told_from_several() -> None:
    """Whatever stands printed, the next file can print the same after a booking, and the same step after one or several."""
    booking = 1_450
    totals = [of(interpreter=Post(used=n * booking)).published(0).posts["interpreter"].used or 0 for n in range(40)]
    steps = [later - earlier for earlier, later in pairwise(totals)]
    assert set(steps) == {0, 5_000}
    assert steps.count(0) > 2 * steps.count(5_000)
    apart = {n for n in range(1, 12) for start in range(0, 5_000, 50) if _step(start, n * booking) == 5_000}
    assert apart >= {1, 2, 3, 4, 5, 6}


def _step(before: int, more: int) -> int:
    first, then = (
        of(interpreter=Post(used=used)).published(0).posts["interpreter"].used or 0 for used in (before, before + more)
    )
    return then - first


WRITTEN = """
through = "2026-09"

[material]
granted = 40000
used = 12345

[interpreter]
used = -500
"""


def test_it_is_written_by_hand_and_kept_as_it_was() -> None:
    given = budget.parse(WRITTEN)
    assert given == of(material=Post(granted=40_000, used=12_345), interpreter=Post(used=-500))
    assert Budget.of(given.plain()) == given


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("through =", "Budgeten kan inte användas: filen är inte TOML."),
        (f"[material]\nused = {'9' * 5_000}", "Budgeten kan inte användas: filen är inte TOML."),
        (f"material = {'[' * 20_000}", "Budgeten kan inte användas: filen är inte TOML."),
        ("[material]\nused = 1", "I through: månaden som beloppen gäller till och med saknas"),
        ('through = "2026"\n[material]\nused = 1', "I through: månaden som beloppen gäller till och med saknas"),
        ('through = "2026-09"\n[materiel]\nused = 1', "I materiel: det finns ingen sådan rad; de som finns: material, "),
        ('through = "2026-09"\nmaterial = 5', "I material: det finns ingen sådan rad"),
        (
            'through = "2026-09"\n[material]\nleft = 1',
            "I Material, left: det finns ingen sådan kolumn; de som finns: granted, used",
        ),
        ('through = "2026-09"\n[interpreter]\nused = 12.5', "I Tolk, använt: beloppet ska vara i hela kronor"),
        ('through = "2026-09"\n[interpreter]\nused = true', "I Tolk, använt: beloppet ska vara i hela kronor"),
        ('through = "2026-09"\n[interpreter]\nused = "12 000"', "I Tolk, använt: beloppet ska vara i hela kronor"),
        (
            'through = "2026-09"\n[other]\nused = -1000000000',
            "I Övrigt, använt: beloppet ska vara i hela kronor, högst 999999999",
        ),
        (
            'through = "2026-09"\n[network]\ngranted = -1',
            "I Nätverksträffar, beviljat: det beviljade kan inte vara under noll.",
        ),
        ('through = "2026-09"', "Budgeten kan inte användas: inget belopp är angivet."),
        ('through = "2026-09"\n[conference]', "Budgeten kan inte användas: inget belopp är angivet."),
    ],
)
def test_what_is_wrong_is_said_with_its_row(text: str, said: str) -> None:
    words.use("sv")
    with pytest.raises(WrongBudget) as refused:
        budget.parse(text)
    assert said in labels.sentence(refused.value)
