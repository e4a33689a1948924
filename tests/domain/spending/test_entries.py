"""The budget as it is kept: which entries can be, and the table of posts."""

from __future__ import annotations

from typing import Any

import pytest

from kraft_desktop.domain.budget import INTERPRETER, PHYSICIAN, POSTS
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.spending import entries
from kraft_desktop.domain.spending.entries import LARGEST_ORE, Bookings, BudgetEntry, Grant, PostLine
from tests.given.records import day

TODAY = day("2026-04-11")
PROGRAMME = (day("2026-01-01"), day("2026-07-20"))  # 200 days, of which 100 have passed


def entry(**known: Any) -> BudgetEntry:
    given = {"id": "e", "on": TODAY, "post": "material", "what": "Pärmar", "amount_ore": 100, **known}
    return BudgetEntry(recorded_by="Anna", **given)


def grant(post: str, ore: int, since: str = "2026-01-01") -> Grant:
    return Grant(id=since, post=post, amount_ore=ore, valid_from=day(since), recorded_by="Anna")


def table(*given: BudgetEntry, grants: tuple[Grant, ...] = (), physician: dict[str, int] | None = None) -> list[PostLine]:
    return list(entries.lines(given, grants, physician or {}, TODAY, PROGRAMME))


@pytest.mark.parametrize(
    "known",
    [
        {"post": None},
        {"amount_ore": LARGEST_ORE},
        {"amount_ore": -LARGEST_ORE},
        {"what": "x" * 200},
        {"post": "interpreter", "case_id": "x"},
    ],
)
def test_what_can_be_is_entered(known: dict[str, Any]) -> None:
    entries.check(entry(**known))


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"post": "rent"}, "entry_post"),
        ({"post": PHYSICIAN}, "entry_physician"),
        ({"amount_ore": 0}, "entry_amount"),
        ({"amount_ore": LARGEST_ORE + 1}, "entry_amount"),
        ({"amount_ore": -LARGEST_ORE - 1}, "entry_amount"),
        ({"what": " "}, "entry_what"),
        ({"what": "x" * 201}, "entry_what"),
        ({"case_id": "x"}, "entry_case"),
        ({"post": None, "case_id": "x"}, "entry_case"),
    ],
)
def test_what_cannot_be_entered_is_named(known: dict[str, Any], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        entries.check(entry(**known))
    assert refused.value.reason == reason


def test_the_posts_are_in_their_order_and_what_has_none_is_last() -> None:
    assert [line.post for line in table(entry())] == list(POSTS)
    for without in (entry(post=None), entry(post=None, planned=True)):
        assert [line.post for line in table(without)] == [*POSTS, None]
    used = table(entry(post=None, amount_ore=-250))[-1]
    assert (used.used, used.planned, used.granted, used.left, used.even) == (-250, 0, None, None, None)


def test_a_post_adds_up_what_is_used_by_month_and_what_is_planned_apart() -> None:
    line = table(
        entry(on=day("2026-03-31"), amount_ore=300),
        entry(on=day("2026-02-01"), amount_ore=1_000),
        entry(on=day("2026-02-28"), amount_ore=-200),
        entry(on=day("2026-01-01"), amount_ore=50),
        entry(on=day("2026-01-31"), amount_ore=-50),  # given back: nothing is left of the month
        entry(amount_ore=400, planned=True),
        entry(post="other", amount_ore=7),
        grants=(grant("material", 10_000),),
    )[POSTS.index("material")]
    assert list(line.months.items()) == [("2026-02", 800), ("2026-03", 300)]
    assert (line.used, line.planned, line.left) == (1_100, 400, 10_000 - 1_100 - 400)


def test_a_grant_holds_from_its_day_and_a_reallocation_moves_it() -> None:
    moved = (grant("material", -300, "2026-04-11"), grant("other", 300, "2026-04-11"))
    later = grant("material", 9_000, "2026-04-12")
    lines = {line.post: line for line in table(grants=(grant("material", 1_000), *moved, later))}
    assert (lines["material"].granted, lines["other"].granted, lines["network"].granted) == (700, 300, None)
    assert (lines["material"].even, lines["other"].even, lines["network"].even) == (350, 150, None)
    assert lines["network"].left is None


def test_the_physician_has_the_computed_cost() -> None:
    lines = {line.post: line for line in table(physician={"2026-02": 2_000, "2026-01": 500}, grants=(grant(PHYSICIAN, 1_000),))}
    physician = lines[PHYSICIAN]
    assert list(physician.months.items()) == [("2026-01", 500), ("2026-02", 2_000)]
    assert (physician.used, physician.left) == (2_500, -1_500)
    assert not any(line.used for post, line in lines.items() if post != PHYSICIAN)


@pytest.mark.parametrize(
    ("ore", "kronor"), [(0, 0), (49, 0), (50, 1), (149, 1), (150, 2), (-49, 0), (-50, -1), (-149, -1), (-150, -2)]
)
def test_whole_kronor_are_rounded_away_from_zero(ore: int, kronor: int) -> None:
    assert entries.whole_kronor(ore) == kronor


def test_a_booking_that_an_entry_plans_is_not_planned_twice() -> None:
    needed = [("a", day("2026-05-02")), ("a", day("2026-04-20")), ("b", day("2026-06-01"))]
    kept = [
        entry(post=INTERPRETER, case_id="a", planned=True),
        entry(post=INTERPRETER, case_id="b"),
        entry(post="material", planned=True),
    ]
    found = entries.bookings(needed, kept, lambda on: 90_000 if on < day("2026-06-01") else None)
    assert found == Bookings(count=2, ore=90_000, unpriced=1)
    assert entries.bookings(needed, [], lambda _: 100) == Bookings(count=3, ore=300, unpriced=0)
