"""A node store with as many invented cases as a benchmark wants, written straight into its tables."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

from kraft_desktop.domain.cases.case import Case, Step, StepChange, StepEvent
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Gender, Participant
from kraft_desktop.domain.cases.support import Attribution, SupportMonth
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import taken_sheet
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import new_session

CASES, MONTHS = 10_000, 10


def store_of(folder: Path, cases: int = CASES) -> Session:
    """A store with ``cases`` cases: each with two steps and ten months of support, every second with an intervention too."""
    chance, session = random.Random(1), new_session(folder, "sodra")
    codes = [municipality.code for municipality in session.node.municipalities]
    people = [
        Participant(id=new_id(), name=f"Påhittad Person {place}", gender=chance.choice([Gender.WOMAN, Gender.MAN]))
        for place in range(cases)
    ]
    held = [
        Case(id=new_id(), code=f"S-{place:05d}", participant_id=p.id, municipality=chance.choice(codes), track="reactive")
        for place, p in enumerate(people)
    ]
    with session.vault.write("benchmark.fill") as tx:
        sheet = taken_sheet(session, SheetKind.SUPPORT, b"", codes[0])
        tx.taken_sheets.add(sheet)
        tx.participants.add_all(people, under=sheet.id)
        tx.cases.add_all(held, under=sheet.id)
        tx.step_events.add_all([event for case in held for event in _steps(case, chance)], under=sheet.id)
        tx.interventions.add_all([_intervention(case) for case in held[::2]], under=sheet.id)
        tx.assessments.add_all([_assessment(case, chance) for case in held[::2]], under=sheet.id)
        tx.support_months.add_all([row for p in people for row in _support(p, codes[0], sheet.id, chance)], under=sheet.id)
    return session


def _about(case: Case) -> dict[str, Any]:
    return {"id": new_id(), "case_id": case.id, "base": case.version, "recorded_by": "Anna"}


def _steps(case: Case, chance: random.Random) -> list[StepEvent]:
    referred = dt.date(2025, 9, 1) + dt.timedelta(days=chance.randrange(200))
    told = ((Step.REFERRAL, StepChange.ENTERED, referred), (Step.RECOMMENDATION, StepChange.COMPLETED, dt.date(2026, 4, 1)))
    return [StepEvent(step=step, change=change, on=on, **_about(case)) for step, change, on in told]


def _intervention(case: Case) -> Intervention:
    return Intervention(kind="work_preparing", started_on=dt.date(2026, 5, 1), inferred=False, **_about(case))


def _assessment(case: Case, chance: random.Random) -> Assessment:
    return Assessment(capacity=chance.randrange(0, 100, 5), assessed_on=dt.date(2026, 3, 1), **_about(case))


def _support(person: Participant, municipality: str, import_id: str, chance: random.Random) -> list[SupportMonth]:
    return [
        SupportMonth(
            id=new_id(),
            participant_id=person.id,
            month=Month.of(2025, 1 + place),
            source="economic_assistance",
            amount_ore=chance.randrange(500_000, 1_200_000),
            attribution=Attribution.UNSTATED,
            municipality=municipality,
            import_id=import_id,
        )
        for place in range(MONTHS)
    ]
