"""How much of the rows of a case an account sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement
from kraft_desktop.domain.cases.case import Case, Closing, ClosingChange, StepEvent, TeamDecision
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.permitted_changes import History
from kraft_desktop.domain.casework.attachments import Attachment
from kraft_desktop.domain.casework.copies import JournalCopy
from kraft_desktop.domain.casework.notes import RecordNote
from kraft_desktop.domain.casework.requests import CorrectionRequest
from kraft_desktop.domain.hours import Consultation
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store.vault import Data

_R = TypeVar("_R")
IDENTIFYING = (
    *(RecordNote, JournalCopy, CorrectionRequest, Attachment, AreaFinding, Rating, RecommendationReview, Statement, FollowUp),
)
"""The kinds of row that are not shown in a case that is seen as a code: their text is of the person."""


def sees_texts(session: Session, data: Data, case: Case) -> bool:
    """Whether the account sees what was typed of the person, as ``Visibility.sees_texts``."""
    return Visibility(session, data, {case.id}).sees_texts(case)


_TYPED: Mapping[type, Mapping[str, str | None]] = {
    StepEvent: {"reason": None, "agreed": None},
    TeamDecision: {"reason": None},
    Closing: {"note": None},
    Intervention: {"note": None},
    Assessment: {"assessor": None, "method": None},
    Rating: {"rater": None},
    RecommendationReview: {"says": ""},
    Consultation: {"question": None, "why": None},
}
"""What was typed in each kind of row, with what takes its place."""


def shown(row: Any, *, hidden: bool, place_hidden: bool) -> Any:
    """A row as it is shown: without what was typed where the case is seen as a code, and without what leads to its place."""
    left_out = dict(_TYPED.get(type(row), {})) if hidden else {}
    if hidden and isinstance(row, Closing) and row.change is ClosingChange.REOPENED:
        left_out["reason"] = None  # the reason of a closing is a code, that of a reopening is typed
    if place_hidden and isinstance(row, Intervention):
        left_out |= {"provider": None, "place": None}
    if place_hidden and isinstance(row, Consultation):  # who asked leads to the place
        left_out |= {"asked_by": None, "recorded_by": None}
    return replace(row, **left_out) if left_out else row


def shown_history(history: History, *, hidden: bool) -> History:
    """The recorded changes of a case as they are shown."""

    def rows(given: Iterable[_R]) -> tuple[_R, ...]:
        return tuple(shown(row, hidden=hidden, place_hidden=False) for row in given)

    return replace(history, events=rows(history.events), decisions=rows(history.decisions), closings=rows(history.closings))
