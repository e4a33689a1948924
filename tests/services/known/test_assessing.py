"""The joint assessment, activity capacity, ratings, the recommendation and the participant's words in one case."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.assessment.follow_up import Closer
from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.errors import (
    ChangedMeanwhile,
    NotUnderstood,
    OlderInstrument,
    OutsideScale,
    PlaceIsHidden,
    StepOutOfOrder,
)
from kraft_desktop.domain.instruments.instrument import Instrument
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.figures import counting
from kraft_desktop.services.known import (
    areas,
    capacity,
    follow_up,
    interventions,
    rating_sheet,
    ratings,
    reading,
    recommendation,
    statements,
)
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.follow_up import NewFollowUp
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.services.known.ratings import NewRating
from kraft_desktop.services.known.recommendation import NewRecommendation, NewReview
from kraft_desktop.services.known.statements import NewStatement
from kraft_desktop.services.secrecy import protection
from tests.given.nodes import colleague

DAY = dt.date(2026, 10, 1)
LATER = DAY + dt.timedelta(days=20)
FOUND = NewFindings(on=DAY, took_part="Leyla, Erik, Anna", texts={"work": "Städat i tolv år", "health": "Ont i ryggen"})


def rated(**more: object) -> NewRating:
    given: dict[str, object] = {"instrument": "six_areas", "respondent": "participant", "on": DAY, "scores": {"goals": 2}}
    return NewRating(**{**given, **more})  # type: ignore[arg-type]


def test_areas_are_written_over_only_what_was_seen_and_undone_together(anna: Session, erik: Session, case_id: str) -> None:
    areas.record(erik, case_id, FOUND)
    seen = {area: row.id for area, row in reading.of_case(anna, case_id).findings.items()}
    changed = replace(FOUND, on=LATER, texts={"work": "Städat i tretton år", "health": ""}, seen=seen)
    undo = areas.record(erik, case_id, changed)
    assert {area: row.text for area, row in reading.of_case(erik, case_id).findings.items()} == {"work": "Städat i tretton år"}
    for seen_by_anna in (seen, {}):
        with pytest.raises(ChangedMeanwhile):
            areas.record(anna, case_id, replace(FOUND, texts={"work": "Annat"}, seen=seen_by_anna))
    recording.undo(erik, undo)
    assert {area: row.text for area, row in reading.of_case(erik, case_id).findings.items()} == dict(FOUND.texts)
    for new, reason in (
        (replace(FOUND, texts={"shoes": "x"}), "area_unknown"),
        (replace(FOUND, texts={"network": "x"}, took_part=" "), "took_part_missing"),
        (replace(FOUND, texts={"network": " "}), "area_text_missing"),
        (replace(FOUND, texts={"network": "x" * 8001}), "case_note_long"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            areas.record(erik, case_id, new)
        assert refused.value.reason == reason


def test_the_corrected_assessment_decides_also_an_undated_one(anna: Session, erik: Session, recommended: str) -> None:
    case_id = recommended
    interventions.record(erik, case_id, NewIntervention(kind="both", started_on=DAY))

    def reached() -> int:
        return counting.figures(anna, "2026H2").count(FigureName.CAPACITY_25)

    capacity.record(erik, case_id, NewAssessment(capacity=50, assessor="Anna", method="AWP", baseline=True))
    assert (reached(), reading.of_case(erik, case_id).assessments[0].assessed_on) == (1, None)
    (wrong,) = reading.of_case(erik, case_id).assessments
    undo = capacity.record(erik, case_id, NewAssessment(capacity=5, assessed_on=LATER), wrong.id)
    (right,) = reading.of_case(erik, case_id).assessments
    assert (right.capacity, right.assessed_on, reached()) == (5, LATER, 0)
    recording.undo(erik, undo)
    assert reached() == 1
    with pytest.raises(ChangedMeanwhile):
        capacity.record(erik, case_id, NewAssessment(capacity=5), wrong.id)
    for percent in (-1, 101):
        with pytest.raises(NotUnderstood, match="capacity_range"):
            capacity.record(erik, case_id, NewAssessment(capacity=percent))


def test_progress_compares_one_respondent_and_marks_a_changed_rater(erik: Session, case_id: str) -> None:
    ratings.record(erik, case_id, rated(scores={"goals": 2, "health": 1}))
    ratings.record(erik, case_id, rated(respondent="caseworker", rater="Erik", scores={"goals": 1}))
    ratings.record(erik, case_id, rated(respondent="caseworker", rater="Karin", on=LATER, scores={"goals": 4, "health": None}))
    ratings.record(erik, case_id, rated(on=LATER, scores={"goals": 3}))
    own, other = reading.of_case(erik, case_id).progress
    assert (own.respondent, own.pair("goals"), own.pair("health"), own.pair("network")) == (
        "participant", (2, 3), (1, None), (None, None),
    )  # fmt: skip
    assert (own.rater_changed, other.rater_changed, other.pair("goals"), other.due) == (
        False,
        True,
        (1, 4),
        dt.date(2027, 1, 21),
    )


def test_a_rating_outside_its_scale_or_of_an_older_sheet_is_refused(erik: Session, case_id: str) -> None:
    with pytest.raises(OutsideScale) as outside:
        ratings.record(erik, case_id, rated(scores={"goals": 2, "network": 0}))
    assert (outside.value.area, outside.value.lowest, outside.value.highest) == ("Nätverk", 1, 5)
    for new, reason in (
        (rated(instrument="star"), "instrument_unknown"),
        (rated(version=2), "instrument_later"),
        (rated(respondent="neighbour"), "respondent_unknown"),
        (rated(scores={"luck": 1}), "rated_area_unknown"),
        (rated(scores={"goals": None}), "rating_empty"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            ratings.record(erik, case_id, new)
        assert refused.value.reason == reason
    (first,) = erik.programme.instruments
    newer: Instrument = replace(first, version=2, areas=first.areas[:3])
    later = replace(erik, programme=replace(erik.programme, instruments=(first, newer)))
    with pytest.raises(OlderInstrument):
        ratings.record(later, case_id, rated(version=1))
    assert reading.of_case(erik, case_id).ratings == ()


def test_a_recommendation_is_not_gone_through_until_it_is(anna: Session, erik: Session, case_id: str) -> None:
    new = NewRecommendation(kind="rehabilitating", on=LATER, reasons="Orkar två timmar", agreed="Teamet och Leyla")
    with pytest.raises(NotUnderstood, match="recommendation_none"):
        recommendation.review(erik, case_id, NewReview(on=LATER))
    assert reading.of_case(erik, case_id).may_recommend
    recommendation.recommend(erik, case_id, new)
    with pytest.raises(StepOutOfOrder):
        recommendation.recommend(erik, case_id, new)
    found = reading.of_case(erik, case_id)
    assert found.recommendation is not None
    assert (found.review, found.recommendation.recommended, found.may_recommend) == (None, "rehabilitating", False)
    assert counting.figures(anna, "2026H2").count(FigureName.INVESTIGATED) == 1
    with pytest.raises(NotUnderstood, match="review_before_recommendation"):
        recommendation.review(erik, case_id, NewReview(on=DAY))
    recommendation.review(erik, case_id, NewReview(on=LATER, interpreter=True, says="Jag vill börja lugnt"))
    recommendation.recommend(erik, case_id, replace(new, reasons="Orkar tre timmar"), found.recommendation.id)
    corrected = reading.of_case(erik, case_id)
    assert corrected.recommendation is not None
    assert corrected.review is not None
    assert (corrected.recommendation.reason, corrected.review.says) == ("Orkar tre timmar", "Jag vill börja lugnt")
    assert counting.figures(anna, "2026H2").count(FigureName.INVESTIGATED) == 1


def test_the_participants_words_follow_what_they_concern(erik: Session, case_id: str) -> None:
    areas.record(erik, case_id, FOUND)
    row = reading.of_case(erik, case_id).findings["work"]
    against = NewStatement(kind=StatementKind.DISAGREEMENT, text="Det var åtta år", on=DAY, about=row.id)
    statements.record(erik, case_id, against)
    areas.record(erik, case_id, replace(FOUND, texts={"work": "Städat i nio år"}, seen={"work": row.id}))
    found = reading.of_case(erik, case_id)
    assert [one.text for one in found.disagreement(found.findings["work"])] == ["Det var åtta år"]
    assert found.disagreement(found.findings["health"]) == ()
    own = NewStatement(kind=StatementKind.INTERESTS, text="Trädgård", on=DAY)
    statements.record(erik, case_id, own)
    with pytest.raises(ChangedMeanwhile):
        statements.record(erik, case_id, replace(own, text="Bilar"))
    words = reading.of_case(erik, case_id).words(StatementKind.INTERESTS)
    assert words is not None
    statements.record(erik, case_id, replace(own, text=""), words.id)
    assert reading.of_case(erik, case_id).words(StatementKind.INTERESTS) is None
    for new, reason in (
        (replace(against, about="nobody"), "row_not_in_force"),
        (replace(own, about=row.id), "row_not_in_force"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            statements.record(erik, case_id, new)
        assert refused.value.reason == reason


def test_the_follow_up_comes_after_the_closing(erik: Session, case_id: str) -> None:
    with pytest.raises(NotUnderstood, match="follow_up_open"):
        follow_up.record(erik, case_id, NewFollowUp(on=LATER, worker=Closer.YES))
    recording.close(erik, case_id, LATER, "work", note="Anställd från måndag")
    for new, reason in (
        (NewFollowUp(on=DAY, worker=Closer.YES), "follow_up_before_closing"),
        (NewFollowUp(on=LATER), "follow_up_empty"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            follow_up.record(erik, case_id, new)
        assert refused.value.reason == reason
    follow_up.record(erik, case_id, NewFollowUp(on=LATER, participant=Closer.UNSURE))
    found = reading.of_case(erik, case_id)
    assert [(one.worker, one.participant) for one in found.follow_ups] == [(None, Closer.UNSURE)]
    assert found.closing is not None
    assert found.closing.note == "Anställd från måndag"


def test_protected_registration_hides_texts_place_and_language(anna: Session, erik: Session, case_id: str) -> None:
    areas.record(erik, case_id, FOUND)
    interventions.record(
        erik, case_id, NewIntervention(kind="both", started_on=DAY, provider="Nybro AME", place="Orrefors", note="Trappor")
    )
    statements.record(erik, case_id, NewStatement(kind=StatementKind.LANGUAGE, text="arabiska", on=DAY))
    ratings.record(erik, case_id, rated(rater="Leyla"))
    deputy = colleague(anna, Role.DEPUTY, name="Dag")
    protection.protect(anna, case_id, ["Erik", "Anna"])
    seen, handler = reading.of_case(deputy, case_id), reading.of_case(erik, case_id)
    assert (seen.hidden, seen.place_hidden, seen.may_change, seen.findings, seen.statements) == (True, True, False, {}, ())
    assert [(one.provider, one.place, one.note) for one in seen.interventions] == [(None, None, None)]
    assert [one.rater for one in seen.ratings] == [None]
    assert not any(word in repr(seen) for word in ("Nybro", "Orrefors", "arabiska", "Städat", "Trappor"))
    assert (handler.hidden, handler.interventions[0].place, handler.findings["work"].text) == (
        False,
        "Orrefors",
        "Städat i tolv år",
    )
    with pytest.raises(PlaceIsHidden):
        capacity.record(deputy, case_id, NewAssessment(capacity=5))


def test_the_rating_sheet_has_the_code_and_no_name(erik: Session, case_id: str, tmp_path: Path) -> None:
    rating_sheet.write(erik, case_id, "six_areas", tmp_path / "blad.pdf", respondent="participant")
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert rating_sheet.content(erik, case_id, "six_areas") == rating_sheet.content(erik, case_id, "six_areas")
    with pytest.raises(NotUnderstood, match="respondent_unknown"):
        rating_sheet.content(erik, case_id, "six_areas", "neighbour")
