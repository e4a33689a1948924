"""The activity budget of a node: seven posts, what was granted for each and what is used up to the end of a month, in SEK.

What leaves the node is coarser than what is typed. A status file can go every week, and few participants need an interpreter:
if the amount used went out to the krona as of today, an increase between two files would be one booking, dated to a week and
priced by its length and language, and whoever knows who needs that interpreter would know of the meeting. Therefore

- figures go up to the end of a month, as the accounts do, so that two files differ by a month, or by invoices that came late;
- what is used leaves in whole thousands, and for interpreters in whole five thousands: a step says that something was booked
  since the step before, at any length from one booking to a dozen, and no step does not say that nothing was;
- what was granted is about nobody and leaves as it is.

The physician's cost then says less than the physician's minutes, which the same file tells week by week. Like them, the
amounts are the node's and not summed over people: that five stand behind a sum, as behind those of support, is not asked.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.period import Month

POSTS = ("material", "competence", "interpreter", "physician", "network", "conference", "other")
AMOUNTS = ("granted", "used", "left")
LARGEST = 999_999_999
_THOUSAND = 1_000
_STEPS = {"interpreter": 5_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What was granted and what is used, in whole kronor; None where it is not stated, which is not nothing."""

    granted: int | None = None
    used: int | None = None

    @property
    def left(self) -> int | None:
        """What is left, where both are stated."""
        return None if self.granted is None or self.used is None else self.granted - self.used

    @property
    def stated(self) -> bool:
        """Whether anything is."""
        return self.granted is not None or self.used is not None


def unreckoned(posts: Iterable[Post]) -> tuple[int, int] | None:
    """How many posts the sum of what is left is of, and of how many, when it is not what the other two sums differ by: of some
    post only one amount is stated. None when they agree."""
    given = list(posts)
    whole = sum(post.left is not None for post in given)
    return (whole, len(given)) if whole < sum(post.stated for post in given) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The posts by code, every one of POSTS, up to and including a month; at least one of them is stated."""

    through: Month
    posts: Mapping[str, Post]

    def total(self, amount: str) -> int | None:
        """The sum of the posts that state an amount (one of AMOUNTS); None when none does."""
        return added(getattr(post, amount) for post in self.posts.values())

    def published(self) -> Budget:
        """As it leaves the node."""
        posts = {code: Post(granted=post.granted, used=_coarse(code, post.used)) for code, post in self.posts.items()}
        return Budget(through=self.through, posts=posts)

    def plain(self) -> dict[str, object]:
        """As JSON values."""
        posts = {code: {"granted": self.posts[code].granted, "used": self.posts[code].used} for code in POSTS}
        return {"through": str(self.through), "posts": posts}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Budget:
        """The reverse of ``plain``, of values that are sound."""
        return cls(through=Month.parse(plain["through"]), posts={code: Post(**one) for code, one in plain["posts"].items()})


def added(amounts: Iterable[int | None]) -> int | None:
    """The sum of those that are stated; None when none is."""
    stated = [amount for amount in amounts if amount is not None]
    return sum(stated) if stated else None


def step(code: str) -> int:
    """What the amount used of a post is a multiple of when it leaves the node."""
    return _STEPS.get(code, _THOUSAND)


def _coarse(code: str, used: int | None) -> int | None:
    """To the nearest step, halves up."""
    width = step(code)
    return None if used is None else (used + width // 2) // width * width


def parse(text: str) -> Budget:
    """A budget written by hand as TOML: ``through``, and a table for each post with ``granted`` and ``used``; either may be
    left out, as may a post. WrongBudget names the row and the column, and what is wrong there."""
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
    """WrongBudget unless the amounts are whole kronor, what was granted not below zero, and one of them stated."""
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
