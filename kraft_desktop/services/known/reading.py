"""What is known of one case, as the account sees it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.assessment import areas, ratings
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Progress, Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement, StatementKind
from kraft_desktop.domain.cases.case import Case, Closing, StepEvent
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.permitted_changes import History, permitted
from kraft_desktop.domain.corrections import first_ids, in_force
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import history_of, seen_case
from kraft_desktop.services.cases.shown_rows import shown, shown_history
from kraft_desktop.services.known.areas import AREAS_PAGE
from kraft_desktop.services.known.capacity import CAPACITY_PAGE
from kraft_desktop.services.known.follow_up import FOLLOW_UP_PAGE
from kraft_desktop.services.known.interventions import INTERVENTION_PAGE
from kraft_desktop.services.known.ratings import RATING_PAGE
from kraft_desktop.services.known.recommendation import RECOMMENDATION_PAGE, REVIEW_PAGE, latest
from kraft_desktop.services.known.statements import DISPUTED, STATEMENT_PAGE
from kraft_desktop.store.vault import Data

KNOWN_PAGES = (
    *(AREAS_PAGE, CAPACITY_PAGE, RATING_PAGE, RECOMMENDATION_PAGE, REVIEW_PAGE, INTERVENTION_PAGE, STATEMENT_PAGE),
    FOLLOW_UP_PAGE,
)
"""The names under which drafts of what is known are stored, each also before a point and the part it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a case today, by its rows in force. ``hidden``: the case is seen as a code, so that what was typed is
    left out; ``place_hidden``: also who gives an intervention, where, and the language. ``may_change``: the account records
    in it. ``review`` is None until the recommendation has been gone through. ``first`` gives the id of the first row of each
    row's chain, by which the participant's disagreement finds it."""

    case: Case
    history: History
    findings: Mapping[str, AreaFinding]
    assessments: tuple[Assessment, ...]
    ratings: tuple[Rating, ...]
    progress: tuple[Progress, ...]
    recommendation: StepEvent | None
    review: RecommendationReview | None
    interventions: tuple[Intervention, ...]
    statements: tuple[Statement, ...]
    follow_ups: tuple[FollowUp, ...]
    first: Mapping[str, str]
    interpreter: str | None
    hidden: bool
    place_hidden: bool
    may_change: bool

    @property
    def today(self) -> dt.date:
        """The day on which it was read."""
        return self.history.today

    @property
    def closing(self) -> Closing | None:
        """The closing in force; None for an open case."""
        return self.history.closing

    @property
    def deciding(self) -> Assessment | None:
        """The latest assessment; an undated one only when there is no other."""
        return max(
            enumerate(self.assessments),
            key=lambda place: (place[1].assessed_on is not None, place[1].assessed_on or dt.date.min, place[0]),
            default=(0, None),
        )[1]

    @property
    def may_recommend(self) -> bool:
        """Whether the step of the recommendation may be completed now."""
        return any(one.needs == "recommended" for one in permitted(self.history))

    def words(self, kind: StatementKind) -> Statement | None:
        """The participant's words of a kind, the last recorded; None without any."""
        return next((one for one in reversed(self.statements) if one.kind is kind), None)

    def disagreement(self, row: Any) -> tuple[Statement, ...]:
        """The participant's disagreement with a row."""
        about = self.first.get(row.id)
        return tuple(one for one in self.statements if one.about is not None and one.about == about)


def of_case(session: Session, case_id: str) -> Known:
    """What is known of a case. Opening the case itself is what the trail records (``overview.open_case``). Raises NotAllowed,
    NoSuchCase."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        case, seen = seen_case(session, data, case_id)
        hidden, place_hidden = not seen.sees_texts(case), not seen.sees_place(case)

        def rows(kind: type) -> tuple[Any, ...]:
            held = in_force(data.of(kind).where(case_id=case.id))
            return tuple(shown(row, hidden=hidden, place_hidden=place_hidden) for row in held)

        history, rated = shown_history(history_of(session, data, case.id), hidden=hidden), rows(Rating)
        first = _first(data, case.id)
        recommended = latest(history.events)
        person = data.participants.where(id=case.participant_id)[0]
        return Known(
            case=seen.shown(case),
            history=history,
            findings=areas.by_area(rows(AreaFinding)) if not hidden else {},
            assessments=rows(Assessment),
            ratings=rated,
            progress=ratings.progress(rated, session.programme.instruments),
            recommendation=recommended,
            review=_review(rows(RecommendationReview), first.get(recommended.id) if recommended else None),
            interventions=rows(Intervention),
            statements=rows(Statement) if not hidden else (),
            follow_ups=rows(FollowUp),
            first=first,
            interpreter=None if hidden or place_hidden else person.interpreter,
            hidden=hidden,
            place_hidden=place_hidden,
            may_change=not hidden and seen.may("case.assess", case),
        )


def _review(reviews: tuple[RecommendationReview, ...], about: str | None) -> RecommendationReview | None:
    return next((one for one in reversed(reviews) if one.about == about), None)


def _first(data: Data, case_id: str) -> dict[str, str]:
    """The id of the first row of its chain, by the id of each row that can be disputed."""
    return {name: first for kind in DISPUTED for name, first in first_ids(data.of(kind).where(case_id=case_id)).items()}
