"""The recommendation gone through with the participant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationReview:
    """The recommendation ``about`` (the id of the first row of the step event that completed it) gone through with the
    participant on a day, with an ``interpreter`` present or not, and what the participant ``says`` of it. Until there is one
    the recommendation has not been gone through. Never edited."""

    id: str
    case_id: str
    base: int
    about: str
    on: dt.date
    interpreter: bool
    says: str
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def check(new: RecommendationReview, recommended: dt.date) -> None:
    """Raise NotUnderstood with the reason unless a recommendation of that day can have been gone through so."""
    if new.on < recommended:
        raise NotUnderstood(reason="review_before_recommendation")
