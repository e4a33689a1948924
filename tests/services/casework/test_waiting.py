"""What a case waits for, one thing at a time, and the activities of the queue."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.errors import NoSuchRow, NotInQueue, UnknownWaitingReason, WaitingAlready
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import events, waiting
from kraft_desktop.services.casework.waiting import NewActivity, NewWaiting
from kraft_desktop.services.figures import counting

DAY = dt.date(2026, 11, 2)


def test_waiting_for_something_else_ends_what_was_waited_for(anna: Session, case: str) -> None:
    waiting.begin(anna, case, NewWaiting(reason="tolk", since=DAY))
    with pytest.raises(WaitingAlready):
        waiting.begin(anna, case, NewWaiting(reason="interpreter", since=DAY))
    undo = waiting.begin(anna, case, NewWaiting(reason="physician", since=dt.date(2026, 11, 10)))
    now = events.of_case(anna, case).waiting
    assert now is not None
    assert now.reason == "physician"
    recording.undo(anna, undo)
    before = events.of_case(anna, case).waiting
    assert before is not None
    assert (before.reason, before.since) == ("interpreter", DAY)
    waiting.end(anna, case, anna.today)
    assert events.of_case(anna, case).waiting is None
    with pytest.raises(NoSuchRow):
        waiting.end(anna, case, anna.today)


def test_only_what_the_programme_lists_can_be_waited_for(anna: Session, case: str) -> None:
    with pytest.raises(UnknownWaitingReason):
        waiting.begin(anna, case, NewWaiting(reason="bättre väder", since=DAY))


def test_an_activity_belongs_to_the_queue_and_counts_nowhere(anna: Session, case: str) -> None:
    activity = NewActivity(details="Språkkafé", first=DAY)
    with pytest.raises(NotInQueue):
        waiting.begin_activity(anna, case, activity)
    recording.decide(anna, case, DecisionOutcome.QUEUED, dt.date(2026, 10, 1))
    before = counting.figures(anna, "2026H2")
    waiting.begin_activity(anna, case, activity)
    found = events.of_case(anna, case).activities[0]
    waiting.end_activity(anna, case, found.id, anna.today)
    assert events.of_case(anna, case).activities[0].until == anna.today
    assert counting.figures(anna, "2026H2") == before
