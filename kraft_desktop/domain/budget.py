"""The activity budget of a node: seven posts, each with the amount granted and the amount used by the end of a month, in SEK.

Published amounts are coarser than the ones typed in. A status file can be sent every week, and few participants need an
interpreter. If the exact amount used today were published, an increase between two files would be one booking, dated to a week
and priced by its length and language; a person who knows which participant needs that interpreter would learn of the meeting.
Therefore

- figures cover time up to the end of a month, as the accounts do, so that two files differ by a month, or by late invoices;
- amounts used are rounded to whole thousands, for interpreters to whole five thousands: an increase by one step shows that
  something was booked, anything from one booking to a dozen, and no increase does not show that nothing was;
- amounts granted are about no person and are published as they are.

What the physician has cost leaves as the published minutes (whole steps: ``domain.hours`` says why) times the rate per hour in
whole hundreds of kronor, so that it reveals nothing more than they do: the amount used over all minutes is the agreed rate
times the share of them that has been paid, and to the krona that share is a fraction with few possible denominators, which are
the minutes. Like the minutes, the amounts are the node's and not sums over people, so the rule of
at least five people behind a sum does not apply.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.hours import PUBLISHED_STEP, whole_steps
from kraft_desktop.domain.period import Month

POSTS = ("material", "competence", "interpreter", "physician", "network", "conference", "other")
AMOUNTS = ("granted", "used", "left")
LARGEST = 999_999_999
_THOUSAND = 1_000
_HOUR = 60
PHYSICIAN = "physician"
INTERPRETER = "interpreter"
_RATE_STEP = 100
"""Kronor per hour: with a rate up to 2,000 and time in quarters of an hour, each number of minutes in a step stays possible."""
_STEPS = {INTERPRETER: 5_000, PHYSICIAN: PUBLISHED_STEP // _HOUR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The amounts granted and used, in whole kronor; None where not stated, which is not the same as zero."""

    granted: int | None = None
    used: int | None = None

    @property
    def left(self) -> int | None:
        """The amount left; None unless both amounts are stated."""
        return None if self.granted is None or self.used is None else self.granted - self.used

    @property
    def stated(self) -> bool:
        """Whether any amount is stated."""
        return self.granted is not None or self.used is not None


def partial_left(posts: Iterable[Post]) -> tuple[int, int] | None:
    """The number of posts in the sum of the amounts left, and the number of all posts, when that sum is not the difference of
    the other two sums because some post states only one amount. None when the sums agree."""
    given = list(posts)
    whole = sum(post.left is not None for post in given)
    return (whole, len(given)) if whole < sum(post.stated for post in given) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """All POSTS by code, up to and including the month ``through``; at least one of them states an amount."""

    through: Month
    posts: Mapping[str, Post]

    def total(self, amount: str) -> int | None:
        """The sum of the posts that state an amount (one of AMOUNTS); None when none does."""
        return sum_stated(getattr(post, amount) for post in self.posts.values())

    def published(self, physician_minutes: int) -> Budget:
        """The budget with its amounts as they are published, when the physician has done so many minutes up to the end of the
        month ``through``."""
        posts = {code: Post(granted=post.granted, used=_rounded(code, post.used)) for code, post in self.posts.items()}
        physician = self.posts[PHYSICIAN]
        cost = _physician_cost(physician.used, physician_minutes)
        return Budget(through=self.through, posts={**posts, PHYSICIAN: Post(granted=physician.granted, used=cost)})

    def plain(self) -> dict[str, object]:
        """The budget as JSON values."""
        posts = {code: {"granted": self.posts[code].granted, "used": self.posts[code].used} for code in POSTS}
        return {"through": str(self.through), "posts": posts}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Budget:
        """The budget from the JSON values of ``plain``, which are not checked."""
        return cls(through=Month.parse(plain["through"]), posts={code: Post(**one) for code, one in plain["posts"].items()})


def sum_stated(amounts: Iterable[int | None]) -> int | None:
    """The sum of the stated amounts; None when none is stated."""
    stated = [amount for amount in amounts if amount is not None]
    return sum(stated) if stated else None


def step(code: str) -> int:
    """The number of kronor that a post's published amount used is a multiple of."""
    return _STEPS.get(code, _THOUSAND)


def _physician_cost(used: int | None, minutes: int) -> int | None:
    """The published minutes times the rate per hour that the amount used and all minutes give, in whole steps of the rate."""
    if used is None or minutes <= 0:
        return None if used is None else 0
    return round(used * _HOUR / (minutes * _RATE_STEP)) * _RATE_STEP * (whole_steps(minutes) // _HOUR)


def _rounded(code: str, used: int | None) -> int | None:
    """The amount used, rounded to the nearest step, halves up."""
    width = step(code)
    return None if used is None else (used + width // 2) // width * width


def parse(text: str) -> Budget:
    """The budget in a TOML text written by hand: ``through``, and a table for each post with ``granted`` and ``used``; amounts
    and posts may be left out. Raises WrongBudget with the row, the column and the reason."""
    try:
        rows = tomllib.loads(text)
    except (ValueError, RecursionError) as problem:  # a number too long to be read is no TOMLDecodeError, nor are deep brackets
        raise WrongBudget(row="", reason="budget_toml") from problem
    try:
        through = Month.parse(str(rows.pop("through", "")))
    except ValueError as problem:
        raise WrongBudget(row="through", reason="budget_month") from problem
    for code, columns in rows.items():
        if code not in POSTS or not isinstance(columns, dict):
            raise WrongBudget(row=code, reason="budget_row")
        for column in columns:
            if column not in Post.__dataclass_fields__:
                raise WrongBudget(row=(f"post_{code}", column), reason="budget_column")
    budget = Budget(through=through, posts={code: Post(**rows.get(code, {})) for code in POSTS})
    check(budget)
    return budget


def check(budget: Budget) -> None:
    """Raise WrongBudget unless amounts are whole kronor, those granted are not negative, and at least one amount is stated."""
    sound: Mapping[str, Callable[[int], bool]] = {"granted": lambda value: value >= 0, "used": lambda _: True}
    for code, post in budget.posts.items():
        for column, holds in sound.items():
            amount, row = getattr(post, column), (f"post_{code}", f"post_{column}")
            if amount is None:
                continue
            if type(amount) is not int or abs(amount) > LARGEST:
                raise WrongBudget(row=row, reason="budget_amount")
            if not holds(amount):
                raise WrongBudget(row=row, reason="budget_granted")
    if not any(post.stated for post in budget.posts.values()):
        raise WrongBudget(row="", reason="budget_empty")
