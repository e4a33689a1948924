"""The activity budget as it stands in a package, read strictly."""

from __future__ import annotations

from typing import Any

from kraft_desktop.domain import budget
from kraft_desktop.domain.budget import POSTS, Budget
from kraft_desktop.domain.errors import MalformedPackage, WrongBudget
from kraft_desktop.domain.period import Month


def read(given: Any) -> Budget:
    """The budget in its JSON form; MalformedPackage when it is not exactly that, or finer than what may leave a node."""
    if not isinstance(given, dict) or set(given) != {"through", "posts"}:
        raise MalformedPackage(where="budget")
    try:
        Month.parse(given["through"] if isinstance(given["through"], str) else "")
    except ValueError as problem:
        raise MalformedPackage(where="budget.through") from problem
    posts = given["posts"]
    if not isinstance(posts, dict) or set(posts) != set(POSTS):
        raise MalformedPackage(where="budget.posts")
    for code, post in posts.items():
        if not isinstance(post, dict) or set(post) != {"granted", "used"}:
            raise MalformedPackage(where=f"budget.posts.{code}")
    found = Budget.of(given)
    try:
        budget.check(found)
    except WrongBudget as problem:
        raise MalformedPackage(where="budget.posts") from problem
    for code, post in found.posts.items():
        if post.used is not None and post.used % budget.step(code):
            raise MalformedPackage(where=f"budget.posts.{code}.used")
    return found
