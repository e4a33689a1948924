"""The activity budget in the JSON form of a package, read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from kraft_desktop.domain import budget
from kraft_desktop.domain.budget import POSTS, Budget, Post
from kraft_desktop.domain.errors import MalformedPackage, WrongBudget
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.strict_json.records import WrongField, having, matching, record


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """The JSON object of a budget."""

    through: Annotated[str, matching(r"[0-9]{4}-(0[1-9]|1[0-2])")]
    posts: Annotated[Mapping[str, object], having(*POSTS)]


def read(given: object) -> Budget:
    """The budget in its JSON form. Raises MalformedPackage when the form is not exact, or an amount used is not rounded as
    published amounts must be."""
    try:
        form = record(_Form, given, "budget")
        posts = {code: record(Post, post, f"budget.posts.{code}") for code, post in form.posts.items()}
    except WrongField as problem:
        raise MalformedPackage(where=str(problem)) from problem
    found = Budget(through=Month.parse(form.through), posts=posts)
    try:
        budget.check(found)
    except WrongBudget as problem:
        raise MalformedPackage(where="budget.posts") from problem
    for code, post in found.posts.items():
        if post.used is not None and post.used % budget.step(code):
            raise MalformedPackage(where=f"budget.posts.{code}.used")
    return found
