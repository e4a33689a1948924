"""A correction that the participant asks for is tracked to its answer."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.casework.requests import Answer
from kraft_desktop.domain.errors import NoSuchRow, NotUnderstood
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.casework import events, requests
from kraft_desktop.services.casework.requests import NewAnswer, NewRequest

ASKED = dt.date(2026, 10, 10)


def test_a_request_is_late_until_it_is_answered(anna: Session, case: str) -> None:
    requests.record(anna, case, NewRequest(on=ASKED, asked="Jag arbetade till mars"))
    one = events.of_case(anna, case).requests[0]
    assert one.is_late(anna.today)
    with pytest.raises(NotUnderstood) as refused:
        requests.answer(anna, case, one.id, NewAnswer(answer=Answer.NOTED, words="båda står", on=dt.date(2026, 10, 9)))
    assert refused.value.reason == "answered_before"
    requests.answer(anna, case, one.id, NewAnswer(answer=Answer.NOTED, words="båda står", on=anna.today))
    answered = events.of_case(anna, case).requests[0]
    assert (answered.answer, answered.is_late(anna.today)) == (Answer.NOTED, False)
    with pytest.raises(NoSuchRow):
        requests.answer(anna, case, one.id, NewAnswer(answer=Answer.REFUSED, words="nej", on=anna.today))
