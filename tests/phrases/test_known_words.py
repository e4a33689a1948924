"""What is known of a case in words: what is missing is said as missing, and codes of a programme that is gone stay readable."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kraft_desktop.domain.assessment.follow_up import Closer, FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.cases.measures import Assessment, Intervention, InterventionOutcome
from kraft_desktop.domain.programme import parse
from kraft_desktop.phrases import known_words

DAY = dt.date(2026, 10, 1)
PROGRAMME = parse((Path(__file__).parents[2] / "resources/programmes/kraft.toml").read_text("utf-8"))
ROW = {"id": "1", "case_id": "c", "base": 1, "recorded_by": "Anna"}
RATING = Rating(
    instrument="six_areas",
    instrument_version=1,
    respondent="participant",
    rater=None,
    on=DAY,
    scores={"goals": 2, "health": None},
    recorded_on=DAY,
    **ROW,  # type: ignore[arg-type]
)


def test_an_area_that_was_not_rated_is_no_number() -> None:
    text = known_words.rating(PROGRAMME, RATING)
    assert text == (
        "Skattat av deltagaren: Mål 2, Hälsa ej skattat, Vardag ej skattat, Nätverk ej skattat, Arbetsliv ej skattat, "
        "Tilltro ej skattat"
    )


def test_a_rating_with_an_instrument_that_is_gone_is_still_read() -> None:
    text = known_words.rating(PROGRAMME, replace(RATING, instrument="star", rater="Leyla"))
    assert text == "Skattat av participant (Leyla): goals 2, health ej skattat"


def test_what_was_not_asked_or_answered_is_said_so() -> None:
    follow_up = FollowUp(on=DAY, worker=Closer.NO, participant=None, recorded_on=DAY, **ROW)  # type: ignore[arg-type]
    assert known_words.follow_up(follow_up) == "Närmare arbete? Handläggaren: nej. Deltagaren: ej besvarat."
    assert [known_words.adaptation(one) for one in (None, True, False)] == [
        "anpassning: ej frågat", "anpassning behövs", "ingen anpassning behövs",
    ]  # fmt: skip


def test_measures_say_who_where_and_how() -> None:
    row = Intervention(kind="social", started_on=DAY, inferred=False, **ROW)  # type: ignore[arg-type]
    assert known_words.intervention(PROGRAMME, row).endswith("social")
    ended = replace(row, provider="AME", place="Nybro", ended_on=DAY, outcome=InterventionOutcome.DISCONTINUED)
    assert known_words.intervention(PROGRAMME, ended).endswith("social, AME, Nybro, slutade 2026-10-01, avbruten")
    assessed = Assessment(capacity=25, assessed_on=None, assessor="Anna", baseline=True, **ROW)  # type: ignore[arg-type]
    assert known_words.assessment(assessed).endswith("(Anna, utgångsläge)")
    gone = RecommendationReview(about="1", on=DAY, interpreter=True, says="Ja", recorded_on=DAY, **ROW)  # type: ignore[arg-type]
    assert known_words.review(gone).endswith("med tolk: Ja")
