"""What was recorded is corrected and struck with a reason; what builds on it, and what was sent, stays."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange, StepEvent, TeamDecision
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import BuildsOnIt, CaseHasMore, CaseWasSent, NoSuchCase, NoSuchRow, NotUnderstood
from kraft_desktop.domain.statistics.figures import FrozenClasses
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.casework import corrections, events, registration
from kraft_desktop.services.casework.corrections import Correction
from kraft_desktop.services.casework.events import Line
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import LEYLA

REFERRED = dt.date(2025, 10, 1)


def line_of(session: Session, case: str, kind: type, place: int = 0) -> Line:
    return [line for line in events.of_case(session, case).lines if isinstance(line.row, kind) and line.struck is None][place]


def frozen(session: Session, case: str) -> None:
    """Count the person of a case in something that was sent."""
    with session.write("package.send") as tx:
        person = tx.cases.where(id=case)[0].participant_id
        kept = FrozenClasses(
            id=new_id(),
            participant_id=person,
            release=1,
            municipality="0881",
            gender=Gender.WOMAN,
            track="reactive",
            duration_band="24-35",
            age_band="18-29",
        )
        tx.frozen_classes.add(kept)


def test_a_decision_is_corrected_with_reason_day_and_account_and_the_correction_undone(anna: Session, case: str) -> None:
    recording.decide(anna, case, DecisionOutcome.DECLINED, dt.date(2025, 10, 5))
    row = line_of(anna, case, TeamDecision).row
    undo = corrections.correct(anna, case, row.id, Correction(reason="fel knapp", code="accepted", day=dt.date(2025, 10, 6)))
    line = line_of(anna, case, TeamDecision)
    assert (line.row.outcome, line.on) == (DecisionOutcome.ACCEPTED, dt.date(2025, 10, 6))
    assert [(one.reason, one.recorded_by, one.recorded_on) for one in line.remarks] == [("fel knapp", "Anna", anna.today)]
    recording.undo(anna, undo)
    assert line_of(anna, case, TeamDecision).row.outcome is DecisionOutcome.DECLINED
    with pytest.raises(NoSuchRow):
        corrections.correct(anna, case, row.id, Correction(reason="igen", code="queued"))


def test_a_line_is_struck_and_remains_as_struck(anna: Session, case: str) -> None:
    recording.decide(anna, case, DecisionOutcome.QUEUED, dt.date(2025, 10, 5))
    row = line_of(anna, case, TeamDecision).row
    with pytest.raises(NotUnderstood) as refused:
        corrections.strike(anna, case, row.id, "  ")
    assert refused.value.reason == "correction_reason_missing"
    undo = corrections.strike(anna, case, row.id, "fel person")
    assert overview.open_case(anna, case).decision is None
    struck = next(line for line in events.of_case(anna, case).lines if line.struck)
    assert struck.struck is not None
    assert struck.struck.reason == "fel person"
    recording.undo(anna, undo)
    assert overview.open_case(anna, case).decision is not None
    assert not [line for line in events.of_case(anna, case).lines if line.struck]


def test_what_others_build_on_is_not_struck_nor_moved_past_them(anna: Session, case: str) -> None:
    recording.decide(anna, case, DecisionOutcome.ACCEPTED, dt.date(2025, 10, 5))
    recording.record_step(anna, case, NewStep(step=Step.MAPPING, change=StepChange.ENTERED, on=dt.date(2025, 10, 8)))
    decision, referral = line_of(anna, case, TeamDecision).row, line_of(anna, case, StepEvent).row
    with pytest.raises(BuildsOnIt):
        corrections.strike(anna, case, decision.id, "fel")
    with pytest.raises(BuildsOnIt):
        corrections.correct(anna, case, decision.id, Correction(reason="fel", code="queued"))
    with pytest.raises(BuildsOnIt):
        corrections.correct(anna, case, referral.id, Correction(reason="fel", day=dt.date(2025, 11, 1)))
    assert line_of(anna, case, StepEvent).on == REFERRED


def test_the_referral_of_a_case_that_was_sent_is_not_struck(anna: Session, case: str) -> None:
    referral = line_of(anna, case, StepEvent).row
    frozen(anna, case)
    with pytest.raises(CaseWasSent):
        corrections.strike(anna, case, referral.id, "fel person")
    with pytest.raises(CaseWasSent):
        registration.undo(anna, case, "fel person")
    recording.close(anna, case, anna.today, "registered_by_mistake")
    assert overview.open_case(anna, case).closing is not None


def test_an_early_day_of_a_correction_asks_why(anna: Session, case: str) -> None:
    row = line_of(anna, case, StepEvent).row
    early = dt.date(2025, 8, 20)
    with pytest.raises(NotUnderstood) as refused:
        corrections.correct(anna, case, row.id, Correction(reason="fel dag", day=early))
    assert refused.value.reason == "early_before_project"
    corrections.correct(anna, case, row.id, Correction(reason="fel dag", day=early, early="från förstudien"))
    line = line_of(anna, case, StepEvent)
    assert line.on == early
    corrections.correct(anna, case, line.row.id, Correction(reason="skäl saknas", day=early, text="självanmälan"))
    assert line_of(anna, case, StepEvent).row.reason == "självanmälan", "a day that stays as it was asks nothing again"


def test_a_new_case_is_undone_without_a_trace_of_the_person(anna: Session) -> None:
    new = recording.register(anna, LEYLA, REFERRED)
    registration.undo(anna, new, "skulle till Oskarshamn")
    with pytest.raises(NoSuchCase):
        overview.open_case(anna, new)
    again = recording.register(anna, LEYLA, REFERRED)
    assert overview.open_case(anna, again).participant.name == LEYLA.name


def test_a_case_in_which_more_was_recorded_is_not_undone(anna: Session, case: str) -> None:
    with pytest.raises(CaseHasMore):
        registration.undo(anna, case, "fel")
    assert overview.open_case(anna, case).case.id == case
