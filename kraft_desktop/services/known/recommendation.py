"""The team's recommendation: its kind, its reasons and who agreed, and that it was gone through with the participant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.assessment import reviews
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.cases import permitted_changes
from kraft_desktop.domain.cases.case import Step, StepChange, StepEvent
from kraft_desktop.domain.corrections import first_ids
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.overview import history_of
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import Adding, adding, body, line

RECOMMENDATION_PAGE, REVIEW_PAGE = "known_recommendation", "known_review"
"""The names under which the drafts are stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecommendation:
    """A recommendation as typed: the ``kind`` of intervention (a code), why, and who agreed."""

    kind: str
    on: dt.date
    reasons: str
    agreed: str
    early: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReview:
    """The recommendation gone through with the participant, as typed."""

    on: dt.date
    interpreter: bool = False
    says: str | None = None


def recommend(session: Session, case_id: str, new: NewRecommendation, correcting: str | None = None) -> Undo:
    """The undo of a recommendation, which completes its step, or of the correction of one (the id of its step event). Raises
    StepOutOfOrder when the step may not be completed now, NotUnderstood with the reason, ChangedMeanwhile, CaseClosed,
    NotAllowed, NoSuchCase, OfAnotherUnit."""
    if new.kind not in {code.code for code in session.programme.codes[CodeList.INTERVENTION_KIND]}:
        raise NotUnderstood(reason="recommended_missing")
    reasons, agreed = body(new.reasons), line(new.agreed)
    if reasons is None:
        raise NotUnderstood(reason="recommendation_reasons_missing")
    if agreed is None:
        raise NotUnderstood(reason="recommendation_agreed_missing")
    with adding(session, case_id, "case.recommend") as work:
        before = work.before(StepEvent, correcting)
        row = StepEvent(
            step=Step.RECOMMENDATION,
            change=StepChange.COMPLETED,
            on=new.on,
            reason=reasons,
            recommended=new.kind,
            agreed=agreed,
            **work.stamp(StepEvent, before),
        )
        history = history_of(session, work.tx, case_id)
        if before is None:
            permitted_changes.check(history, row)
        elif before.on != new.on:
            permitted_changes.check(replace(history, events=_before(history.events, before)), row)
        return work.done(draft_page(RECOMMENDATION_PAGE, correcting), work.add(row, new.on, new.early), counted=True)


def _before(events: tuple[StepEvent, ...], corrected: StepEvent) -> tuple[StepEvent, ...]:
    """The events up to the corrected one, without it and what came after it."""
    return tuple(event for event in events if event.on <= corrected.on and event.step <= corrected.step and event != corrected)


def review(session: Session, case_id: str, new: NewReview, correcting: str | None = None) -> Undo:
    """The undo of the latest recommendation gone through with the participant. Raises NotUnderstood with the reason, else as
    ``recommend``."""
    with adding(session, case_id, "case.review") as work:
        before = work.before(RecommendationReview, correcting)
        found = latest(work.held(StepEvent))
        if found is None:
            raise NotUnderstood(reason="recommendation_none")
        row = RecommendationReview(
            about=_first(work, found),
            on=new.on,
            interpreter=new.interpreter,
            says=body(new.says) or "",
            **work.stamp(RecommendationReview, before),
        )
        reviews.check(row, found.on)
        return work.done(draft_page(REVIEW_PAGE, correcting), work.add(row, new.on))


def latest(events: tuple[StepEvent, ...]) -> StepEvent | None:
    """The latest recommendation among events in force; None before the first."""
    made = [one for one in events if one.step is Step.RECOMMENDATION and one.change is StepChange.COMPLETED]
    return max(made, key=lambda one: one.on, default=None)


def _first(work: Adding, event: StepEvent) -> str:
    return first_ids(work.tx.step_events.where(case_id=work.case.id))[event.id]
