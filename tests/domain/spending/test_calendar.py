"""Busy times of the physician's calendar, and the booked times that they overlap."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.spending.calendar import BusyTime, CalendarReading, clashes
from tests.given.records import day

STORED = "2026-12-01T09:05/2026-12-01T10:30"
OVER_NIGHT = "2026-11-30T23:30/2026-12-01T00:15"


def booked(at: str | None, minutes: int = 60) -> Consultation:
    status = ConsultationStatus.PLANNED
    return Consultation(id="c", on=day("2026-12-01"), minutes=minutes, kind="call", status=status, at=at)


def test_a_busy_time_is_stored_as_two_moments() -> None:
    busy = BusyTime(dt.datetime(2026, 12, 1, 9, 5), dt.datetime(2026, 12, 1, 10, 30))
    assert busy.text() == STORED
    assert BusyTime.of(STORED) == busy
    for wrong in ("", "2026-12-01T09:05", "2026-12-01T09:05/x"):
        with pytest.raises(ValueError, match="Invalid isoformat"):
            BusyTime.of(wrong)


def test_its_length_is_in_minutes_over_midnight_too() -> None:
    assert [BusyTime.of(text).minutes for text in (STORED, OVER_NIGHT)] == [85, 45]


def test_a_reading_has_its_times_in_order() -> None:
    reading = CalendarReading(id="r", read_on=day("2026-11-29"), busy=(STORED, OVER_NIGHT), recorded_by="Anna")
    assert [busy.text() for busy in reading.times()] == [OVER_NIGHT, STORED]


@pytest.mark.parametrize(
    ("at", "minutes", "found"),
    [
        ("08:05", 60, ()),  # ends as the busy time begins
        ("08:05", 61, (STORED,)),
        ("10:30", 60, ()),  # begins as it ends
        ("10:29", 60, (STORED,)),
        ("09:30", 15, (STORED,)),
        ("08:00", 180, (STORED,)),
        ("00:00", 600, (OVER_NIGHT, STORED)),
        (None, 600, ()),
    ],
)
def test_a_booked_time_clashes_with_what_it_overlaps(at: str | None, minutes: int, found: tuple[str, ...]) -> None:
    busy = [BusyTime.of(text) for text in (OVER_NIGHT, STORED)]
    assert tuple(one.text() for one in clashes(booked(at, minutes), busy)) == found
