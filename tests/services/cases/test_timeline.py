"""The time axis of a case: what went on over the same days, as far as it is known."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.cases.measures import Assessment
from kraft_desktop.domain.cases.support import MonthState
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.reports.figures import Mark
from kraft_desktop.reports.time_axis import Fill, Lane, TimeAxis
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording, timeline
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.imports import support_sheet
from kraft_desktop.services.known import interventions
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import LEYLA

DAY = dt.date(2026, 3, 2)


def axis_of(session: Session, case_id: str) -> TimeAxis:
    return timeline.of_case(session.programme, overview.open_case(session, case_id))


def lane(axis: TimeAxis, title: str) -> Lane:
    return next(one for one in axis.lanes if one.title == title)


def test_the_stay_in_each_step_goes_on_until_the_next_and_a_return_is_named(sodra: Session) -> None:
    case_id = recording.register(sodra, LEYLA, DAY)
    recording.decide(sodra, case_id, DecisionOutcome.ACCEPTED, DAY)
    for step, change, days in (
        *((Step.MAPPING, StepChange.ENTERED, 10), (Step.MAPPING, StepChange.COMPLETED, 30)),
        *((Step.RECOMMENDATION, StepChange.ENTERED, 40), (Step.MAPPING, StepChange.RETURNED, 50)),
    ):
        on = DAY + dt.timedelta(days=days)
        recording.record_step(sodra, case_id, NewStep(step=step, change=change, on=on, reason="skäl"))
    found = [(one.words, one.first, one.last, one.fill) for one in lane(axis_of(sodra, case_id), "Steg").spans]
    assert found == [
        ("2", DAY, DAY + dt.timedelta(days=9), Fill.PALE),
        ("3", DAY + dt.timedelta(days=10), DAY + dt.timedelta(days=39), Fill.PALE),
        ("4", DAY + dt.timedelta(days=40), DAY + dt.timedelta(days=49), Fill.PALE),
        ("3", DAY + dt.timedelta(days=50), sodra.today, Fill.SOLID),
    ]
    closed = DAY + dt.timedelta(days=60)
    recording.close(sodra, case_id, closed, "work")
    last = lane(axis_of(sodra, case_id), "Steg").spans[-1]
    assert (last.last, last.fill) == (closed, Fill.PALE), "nothing goes on in a closed case"
    assert last.about.startswith("Tillbaka till")


def test_support_is_drawn_month_by_month_and_missing_is_not_nought(sodra: Session) -> None:
    case_id = recording.register(sodra, LEYLA, DAY)
    unknown = axis_of(sodra, case_id)
    assert [one.title for one in unknown.lanes] == ["Steg"]
    assert "okänt är inte noll" in unknown.title
    sheet = "Personnummer;2026-01;2026-02;2026-03;2026-04;2026-05\n640823-3234;1000;1000;;1000;1000"
    support_sheet.support(sodra, sheet.encode(), "0881")
    opened = overview.open_case(sodra, case_id)
    assert opened.support is not None
    months = [state for _, state in opened.support.timeline() if state is not MonthState.WITHOUT]
    spans = lane(axis_of(sodra, case_id), "Offentlig försörjning").spans
    assert len(spans) == len(months)
    assert [one.fill for one in spans].count(Fill.OPEN) == months.count(MonthState.BRIDGED) == 1
    assert len(timeline.of_support(opened.support, sodra.today).table().rows) == 3, "months alike are one line of the table"


def test_interventions_end_and_what_is_ahead_is_a_ring(sodra: Session) -> None:
    case_id = recording.register(sodra, LEYLA, DAY)
    first, last = DAY + dt.timedelta(days=20), DAY + dt.timedelta(days=50)
    interventions.record(sodra, case_id, NewIntervention(kind="social", started_on=first, ended_on=last))
    with sodra.vault.write("test.talks") as tx:
        for on, status in ((DAY, ConsultationStatus.DONE), (dt.date(2027, 1, 4), ConsultationStatus.PLANNED)):
            tx.consultations.add(Consultation(id=new_id(), on=on, minutes=30, kind="reading", status=status, case_id=case_id))
        for day in (DAY, None):
            tx.assessments.add(
                Assessment(id=new_id(), case_id=case_id, base=1, capacity=25, assessed_on=day, recorded_by="Anna")
            )
    axis = axis_of(sodra, case_id)
    (span,) = lane(axis, "Insatser").spans
    assert (span.first, span.last, span.fill) == (first, last, Fill.SOLID)
    assert [one.mark for one in lane(axis, "Läkare").points] == [Mark.DOT, Mark.RING]
    assert len(lane(axis, "Förmåga").points) == 1
    assert len(lane(axis, "Förmåga").undated) == 1
    assert axis.last >= dt.date(2027, 1, 4)


def test_a_case_whose_steps_all_lie_ahead_has_an_axis_without_them(sodra: Session) -> None:
    case_id = recording.register(sodra, LEYLA, sodra.today)
    opened = overview.open_case(sodra, case_id)
    earlier = replace(opened, history=replace(opened.history, today=sodra.today - dt.timedelta(days=1)))
    assert "Steg" not in {one.title for one in timeline.of_case(sodra.programme, earlier).lanes}
