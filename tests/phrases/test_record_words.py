"""What was recorded in a case, in words: every kind of row that can be corrected has some, and a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kraft_desktop import words
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.casework.copies import CopyEnd, JournalCopy
from kraft_desktop.domain.casework.requests import Answer, CorrectionRequest
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod
from kraft_desktop.phrases import record_words
from kraft_desktop.services.admin.access import load_programme
from kraft_desktop.services.casework.corrections import KINDS

DAY = dt.date(2026, 11, 24)
SIGNED: dict[str, Any] = {"id": "1", "case_id": "c", "base": 1, "recorded_on": DAY, "recorded_by": "Eva Holm"}
HELD = Contact(
    contact_id="1",
    change=ContactChange.HELD,
    on=DAY,
    kind=ContactKind.VISIT,
    counterpart=Counterpart.PROVIDER,
    interpreter=Interpreter.BOOKED,
    details="Uppföljning",
    **SIGNED,
)
COPY = JournalCopy(
    whose="deltagaren", source="Region", consent_id="s", read_on=DAY, end=CopyEnd.DESTROYED, ended_on=DAY, **SIGNED
)
ASKED = CorrectionRequest(on=DAY, asked="till mars", answer=Answer.NOTED, words="båda står", answered_on=DAY, **SIGNED)


def test_every_kind_that_can_be_corrected_has_words() -> None:
    assert record_words.WORDS.keys() >= KINDS.keys()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (HELD, "Besök med anordnaren, genomförd, tolk bokad: Uppföljning"),
        (WaitingPeriod(reason="place", since=DAY, until=DAY, **SIGNED), "Väntade på plats i insats till 2026-11-24"),
        (QueueActivity(details="Språkkafé", first=DAY, **SIGNED), "Under tiden i kön: Språkkafé"),
        (COPY, "Journalkopia läst: deltagaren, från Region, förstörd 2026-11-24"),
        (
            ASKED,
            "Deltagaren begär en rättelse: till mars. Noterat bredvid det som är registrerat 2026-11-24: båda står",
        ),
    ],
)
def test_a_row_reads_as_a_sentence(row: Any, said: str) -> None:
    words.use("sv")
    assert record_words.words(load_programme("kraft"), row) == said
    assert record_words.day_of(row) == DAY
