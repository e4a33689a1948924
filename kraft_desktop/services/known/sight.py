"""How much of what is known of a case an account sees."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.cases.case import Case, Closing, StepEvent, TeamDecision
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.recorded import without_text
from kraft_desktop.store.vault import Data


def sees_texts(session: Session, data: Data, case: Case) -> bool:
    """Whether the account sees what was typed of the person: of a case seen as a code only the handlers of a protected
    registration do."""
    seen = Visibility(session, data, {case.id})
    return seen.of(case) is Sight.NAMED or seen.is_handler(case)


def shown(row: Any, *, hidden: bool, place_hidden: bool) -> Any:
    """A row as it is shown: without what was typed where the case is seen as a code, and without what leads to its place."""
    if isinstance(row, Intervention):
        if place_hidden:
            row = replace(row, provider=None, place=None)
        return replace(row, note=None) if hidden else row
    if not hidden:
        return row
    if isinstance(row, Assessment):
        return replace(row, assessor=None, method=None)
    if isinstance(row, Rating):
        return replace(row, rater=None)
    if isinstance(row, RecommendationReview):
        return replace(row, says="")
    return without_text(row) if isinstance(row, StepEvent | TeamDecision | Closing) else row
