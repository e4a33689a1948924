"""The participant's own words, and their disagreement with something recorded."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.domain.assessment import statements
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement, StatementKind
from kraft_desktop.domain.cases.case import Closing, StepEvent
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.corrections import first_ids
from kraft_desktop.domain.errors import ChangedMeanwhile, NotUnderstood
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import Adding, adding, body

STATEMENT_PAGE = "known_statement"
"""The name under which the draft is stored; what the words are about follows it."""
DISPUTED: tuple[type[Any], ...] = (
    *(StepEvent, Closing, Assessment, AreaFinding, Rating, Intervention, RecommendationReview, FollowUp),
)
"""The kinds of row that the participant can disagree with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStatement:
    """The participant's words as typed. ``about`` is the id of the row that they disagree with, None for other words."""

    kind: StatementKind
    text: str
    on: dt.date
    about: str | None = None


def record(session: Session, case_id: str, new: NewStatement, seen: str | None = None) -> Undo:
    """The undo of the participant's words. ``seen`` is the id of the words that they come in place of; without one those of
    the same kind stand as they are, so that there may be none. Raises ChangedMeanwhile, NotUnderstood with the reason,
    NotAllowed, NoSuchCase, OfAnotherUnit."""
    with adding(session, case_id, "case.statement") as work:
        before = work.before(Statement, seen)
        others = [one for one in work.held(Statement) if one.kind is new.kind and new.kind in statements.OWN_WORDS]
        if before is None and others:
            raise ChangedMeanwhile
        fields: dict[str, Any] = work.stamp(Statement, before)
        words = body(new.text)
        if words is None and before is not None:
            row = replace(before, **fields, on=new.on, withdrawn=True)
        else:
            about = before.about if before is not None else _first(work, new.about)
            row = Statement(kind=new.kind, about=about, text=words or "", on=new.on, **fields)
            statements.check(row)
        return work.done(draft_page(STATEMENT_PAGE, new.about or new.kind.value), work.add(row, new.on, after_closing=True))


def _first(work: Adding, about: str | None) -> str | None:
    """The id of the first row of the chain of the row with that id. Raises NotUnderstood when it is no row in force."""
    if about is None:
        return None
    for kind in DISPUTED:
        if any(row.id == about for row in work.held(kind)):
            return first_ids(work.tx.of(kind).where(case_id=work.case.id))[about]
    raise NotUnderstood(reason="row_not_in_force")
