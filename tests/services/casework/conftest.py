"""A node with a therapist, a caseworker of Nybro, and the case of Leyla from 1 October 2025 on, with a consent."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from tests.given.nodes import LEYLA

REFERRED = dt.date(2025, 10, 1)


@pytest.fixture
def case(anna: Session) -> str:
    """The id of Leyla's case."""
    case_id = recording.register(anna, LEYLA, REFERRED)
    given = NewConsent(
        form=ConsentForm.SIGNED, first=dt.date(2026, 1, 1), municipalities=("0881",), physician=True, received_by="Anna"
    )
    consents.record(anna, case_id, given)
    return case_id
