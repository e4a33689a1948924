"""Interventions: overlapping in time, one open of each kind, confirmed when they came from a sheet, and counted."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.measures import Intervention, InterventionOutcome
from kraft_desktop.domain.errors import CaseClosed, ChangedMeanwhile, InterventionIsOpen, NotUnderstood
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import corrections
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list
from kraft_desktop.services.known import interventions, reading
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.store.database.records import new_id

DAY = dt.date(2026, 10, 1)
LATER = DAY + dt.timedelta(days=20)
WORK = NewIntervention(kind="work_preparing", started_on=DAY, provider="Nybro AME", place="Orrefors", adaptation=True)


def held(session: Session, case_id: str) -> list[tuple[str, dt.date | None]]:
    return [(one.kind, one.ended_on) for one in reading.of_case(session, case_id).interventions]


def test_interventions_of_two_kinds_overlap_and_of_one_kind_do_not(erik: Session, case_id: str) -> None:
    interventions.record(erik, case_id, WORK)
    interventions.record(erik, case_id, NewIntervention(kind="health", started_on=DAY))
    with pytest.raises(InterventionIsOpen) as refused:
        interventions.record(erik, case_id, NewIntervention(kind="work_preparing", started_on=LATER))
    assert refused.value.since == DAY.isoformat()
    (first, _) = reading.of_case(erik, case_id).interventions
    interventions.end(erik, case_id, first.id, LATER, InterventionOutcome.COMPLETED)
    interventions.record(erik, case_id, NewIntervention(kind="work_preparing", started_on=LATER))
    assert held(erik, case_id) == [("health", None), ("work_preparing", LATER), ("work_preparing", None)]
    ended = reading.of_case(erik, case_id).interventions[1]
    assert (ended.provider, ended.place, ended.adaptation, ended.outcome) == (
        "Nybro AME", "Orrefors", True, InterventionOutcome.COMPLETED,
    )  # fmt: skip


def test_nothing_is_half_saved_of_what_the_rules_refuse(erik: Session, case_id: str) -> None:
    for new, reason in (
        (NewIntervention(kind="dance", started_on=DAY), "intervention_kind_missing"),
        (NewIntervention(kind="social", started_on=LATER, ended_on=DAY), "end_before_start"),
        (NewIntervention(kind="social", started_on=DAY, outcome=InterventionOutcome.CHANGED), "outcome_without_end"),
        (NewIntervention(kind="social", started_on=DAY - dt.timedelta(days=1)), "early_before_referral"),
        (NewIntervention(kind="social", started_on=dt.date(2025, 8, 31)), "early_before_project"),
        (NewIntervention(kind="social", started_on=erik.today + dt.timedelta(days=1)), "date_future"),
        (NewIntervention(kind="social", started_on=DAY, ended_on=erik.today + dt.timedelta(days=1)), "date_future"),
        (NewIntervention(kind="social", started_on=DAY, provider="x" * 201), "line_long"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            interventions.record(erik, case_id, new)
        assert refused.value.reason == reason
    assert held(erik, case_id) == []
    interventions.record(
        erik, case_id, NewIntervention(kind="social", started_on=DAY - dt.timedelta(days=1), early="Började före")
    )
    recording.close(erik, case_id, LATER, "other")
    with pytest.raises(CaseClosed):
        interventions.record(erik, case_id, NewIntervention(kind="health", started_on=LATER + dt.timedelta(days=1)))
    assert held(erik, case_id) == [("social", None)]


def test_one_from_a_sheet_is_confirmed_or_corrected_and_counts_as_before(
    anna: Session, erik: Session, recommended: str
) -> None:
    case_id = recommended
    row = Intervention(
        id=new_id(), case_id=case_id, base=1, kind="both", started_on=DAY, inferred=True, recorded_by="Anna", import_id="sheet"
    )
    with anna.vault.write("import.cases") as tx:
        tx.interventions.add(row)

    def closer() -> int:
        return counting.figures(anna, "2026H2").count(FigureName.STEP_CLOSER)

    assert closer() == 1
    interventions.confirm(erik, case_id, row.id)
    (confirmed,) = reading.of_case(erik, case_id).interventions
    assert (confirmed.inferred, confirmed.import_id, confirmed.kind, closer()) == (False, None, "both", 1)
    with pytest.raises(ChangedMeanwhile):
        interventions.record(anna, case_id, WORK, row.id)
    with pytest.raises(NotUnderstood, match="intervention_confirmed"):
        interventions.confirm(erik, case_id, confirmed.id)
    undo = interventions.record(erik, case_id, NewIntervention(kind="social", started_on=DAY), confirmed.id)
    assert closer() == 0
    recording.undo(erik, undo)
    assert closer() == 1


def test_a_later_list_names_what_somebody_confirmed_and_leaves_it(anna: Session) -> None:
    heading = "Personnummer;Namn;Kommun;Aktualiserad;Rekommendation;Rekommenderad insats;Insatsstart\n"
    line = "196408233234;Leyla Påhittberg;Nybro;2025-10-01;2025-12-01;social;{day}\n"
    case_list.cases(anna, (heading + line.format(day="2026-01-10")).encode())
    with anna.vault.read() as data:
        (case,) = data.cases.where()
    (row,) = reading.of_case(anna, case.id).interventions
    assert (row.inferred, row.started_on) == (True, dt.date(2026, 1, 10))
    interventions.confirm(anna, case.id, row.id)
    outcome = case_list.cases(anna, (heading + line.format(day="2026-01-20")).encode())
    assert [(one.field, one.taken) for one in outcome.case_changes if one.field == "intervention_start"][-1:] == [
        ("intervention_start", False)
    ]
    assert [one.started_on for one in reading.of_case(anna, case.id).interventions] == [dt.date(2026, 1, 10)]


def test_a_struck_intervention_is_not_restored_beside_one_begun_since(erik: Session, case_id: str) -> None:
    interventions.record(erik, case_id, WORK)
    (first,) = reading.of_case(erik, case_id).interventions
    struck = corrections.strike(erik, case_id, first.id, "fel person")
    again = interventions.record(erik, case_id, NewIntervention(kind="work_preparing", started_on=LATER))
    with pytest.raises(ChangedMeanwhile):
        recording.undo(erik, struck)
    assert held(erik, case_id) == [("work_preparing", None)]
    recording.undo(erik, again)
    recording.undo(erik, struck)
    assert [one.started_on for one in reading.of_case(erik, case_id).interventions] == [DAY]
