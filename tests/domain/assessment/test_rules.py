"""Findings, reviews, the participant's words and the follow-up: what can be recorded and what not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from kraft_desktop.domain.assessment import areas, follow_up, reviews, statements
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import Closer, FollowUp
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import OWN_WORDS, Statement, StatementKind
from kraft_desktop.domain.errors import NotUnderstood

BEFORE, DAY, AFTER = dt.date(2026, 5, 31), dt.date(2026, 6, 1), dt.date(2026, 6, 2)
SIGNED: dict[str, Any] = {"id": "1", "case_id": "c", "base": 1, "on": DAY, "recorded_on": AFTER, "recorded_by": "Anna"}
FINDING = AreaFinding(area="health", text="Sover dåligt", took_part="Eva", **SIGNED)
REVIEW = RecommendationReview(about="e1", interpreter=False, says="", **SIGNED)
ASKED = FollowUp(worker=Closer.YES, participant=Closer.UNSURE, **SIGNED)
WORDS = Statement(kind=StatementKind.INTERESTS, about=None, text="Båtar", **SIGNED)
DISAGREEMENT = replace(WORDS, kind=StatementKind.DISAGREEMENT, about="e1")


def reason_for(check: Any, *given: Any) -> str | None:
    """The reason of a refusal, None without one."""
    try:
        check(*given)
    except NotUnderstood as refused:
        return refused.reason
    return None


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        (FINDING, None),
        (replace(FINDING, area="weather"), "area_unknown"),
        (replace(FINDING, text=" \n"), "area_text_missing"),
        (replace(FINDING, took_part=" "), "took_part_missing"),
    ],
)
def test_a_finding_is_of_an_area_of_the_programme_with_a_text_and_who_took_part(
    finding: AreaFinding, reason: str | None
) -> None:
    assert reason_for(areas.check, finding, {"health", "goals"}) == reason


def test_an_area_has_the_finding_last_recorded() -> None:
    later, other = replace(FINDING, id="2", on=BEFORE), replace(FINDING, id="3", area="goals")
    assert areas.by_area([FINDING, other, later]) == {"health": later, "goals": other}


@pytest.mark.parametrize(
    ("asked", "closed", "reason"),
    [
        (ASKED, DAY, None),
        (replace(ASKED, worker=None), BEFORE, None),
        (replace(ASKED, participant=None), BEFORE, None),
        (ASKED, None, "follow_up_open"),
        (ASKED, AFTER, "follow_up_before_closing"),
        (replace(ASKED, worker=None, participant=None), BEFORE, "follow_up_empty"),
    ],
)
def test_a_follow_up_comes_after_the_closing_with_an_answer(
    asked: FollowUp, closed: dt.date | None, reason: str | None
) -> None:
    assert reason_for(follow_up.check, asked, closed) == reason


@pytest.mark.parametrize(("recommended", "reason"), [(BEFORE, None), (DAY, None), (AFTER, "review_before_recommendation")])
def test_a_recommendation_is_gone_through_when_it_is_there(recommended: dt.date, reason: str | None) -> None:
    assert reason_for(reviews.check, REVIEW, recommended) == reason


@pytest.mark.parametrize("kind", OWN_WORDS)
def test_own_words_are_about_no_row(kind: StatementKind) -> None:
    assert reason_for(statements.check, replace(WORDS, kind=kind)) is None
    assert reason_for(statements.check, replace(WORDS, kind=kind, about="e1")) == "statement_about"


def test_a_disagreement_is_about_a_row_and_no_words_are_empty() -> None:
    assert reason_for(statements.check, DISAGREEMENT) is None
    assert reason_for(statements.check, replace(DISAGREEMENT, about=None)) == "statement_about"
    assert reason_for(statements.check, replace(WORDS, text=" ")) == "statement_missing"
