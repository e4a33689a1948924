"""Progress: the first and the latest by the same respondent with the same version, and nothing made of what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.assessment.ratings import Rating, check, progress
from kraft_desktop.domain.errors import NotUnderstood, OutsideScale
from kraft_desktop.domain.programme import parse

TEXT = (Path(__file__).parents[3] / "resources/programmes/kraft.toml").read_text("utf-8")
INSTRUMENTS = parse(TEXT).instruments


def rating(on: str, *, version: int = 1, respondent: str = "participant", rater: str | None = None, **scores: int) -> Rating:
    return Rating(
        id=on + respondent,
        case_id="c",
        base=1,
        instrument="six_areas",
        instrument_version=version,
        respondent=respondent,
        rater=rater,
        on=dt.date.fromisoformat(on),
        scores=scores,
        recorded_on=dt.date.fromisoformat(on),
        recorded_by="Anna",
    )


def test_one_rating_has_no_latest_and_is_due_again() -> None:
    (found,) = progress([rating("2026-11-30", goals=2)], INSTRUMENTS)
    assert (found.pair("goals"), found.count, found.rater_changed) == ((2, None), 1, False)
    assert found.due == dt.date(2027, 2, 28)


def test_they_are_compared_by_day_whatever_the_order_recorded() -> None:
    rows = [rating("2026-05-01", goals=4), rating("2026-01-01", goals=1, health=2), rating("2026-03-01", goals=5)]
    (found,) = progress(rows, INSTRUMENTS)
    assert (found.pair("goals"), found.pair("health"), found.count) == ((1, 4), (2, None), 3)


def test_versions_and_respondents_are_kept_apart() -> None:
    rows = [
        rating("2026-01-01", goals=1),
        rating("2026-02-01", version=2, goals=5),
        rating("2026-03-01", respondent="x", goals=2),
    ]
    found = progress(rows, INSTRUMENTS)
    assert [(one.version, one.respondent, one.count) for one in found] == [
        (1, "participant", 1),
        (2, "participant", 1),
        (1, "x", 1),
    ]
    assert [one.due is None for one in found] == [False, True, False], "an instrument that is gone has no interval"


def test_another_or_an_unknown_person_is_marked() -> None:
    def changed(first: str | None, latest: str | None) -> bool:
        rows = [rating("2026-01-01", rater=first, goals=1), rating("2026-02-01", rater=latest, goals=1)]
        return progress(rows, INSTRUMENTS)[0].rater_changed

    assert changed("Eva", "Karin")
    assert changed("Eva", None)
    assert not changed("Eva", "EVA")
    assert not changed(None, None)


@pytest.mark.parametrize("score", [1, 5])
def test_a_rating_reaches_to_both_ends_of_the_scale_and_may_leave_areas_out(score: int) -> None:
    check(replace(rating("2026-01-01"), scores={"goals": None, "health": score}), INSTRUMENTS[0], "sv")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (rating("2026-01-01", respondent="neighbour", goals=1), "respondent_unknown"),
        (rating("2026-01-01", goals=1, weather=1), "rated_area_unknown"),
        (rating("2026-01-01"), "rating_empty"),
        (replace(rating("2026-01-01"), scores={"goals": None}), "rating_empty"),
    ],
)
def test_a_rating_that_does_not_fit_its_instrument_is_refused_with_the_reason(given: Rating, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check(given, INSTRUMENTS[0], "sv")
    assert refused.value.reason == reason


@pytest.mark.parametrize("score", [0, 6])
def test_a_score_outside_the_scale_names_the_area_and_the_scale(score: int) -> None:
    with pytest.raises(OutsideScale) as refused:
        check(rating("2026-01-01", goals=3, health=score), INSTRUMENTS[0], "sv")
    assert (refused.value.area, refused.value.lowest, refused.value.highest) == ("Hälsa", 1, 5)
