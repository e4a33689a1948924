"""A node, its colleagues, and a case in its joint assessment."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.known import recommendation
from kraft_desktop.services.known.recommendation import NewRecommendation
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from tests.given.nodes import LEYLA

DAY = dt.date(2026, 10, 1)


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case that the caseworker registered, with a consent, at the step of the recommendation."""
    case_id = recording.register(erik, LEYLA, DAY)
    consents.record(erik, case_id, NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881",), received_by="Erik"))
    recording.decide(erik, case_id, DecisionOutcome.ACCEPTED, DAY)
    for step in (Step.MAPPING, Step.RECOMMENDATION):
        recording.record_step(erik, case_id, NewStep(step=step, change=StepChange.ENTERED, on=DAY))
    return case_id


@pytest.fixture
def recommended(erik: Session, case_id: str) -> str:
    """The same case, with its recommendation made."""
    new = NewRecommendation(kind="both", on=DAY, reasons="Orkar två timmar", agreed="Teamet")
    recommendation.recommend(erik, case_id, new)
    return case_id
