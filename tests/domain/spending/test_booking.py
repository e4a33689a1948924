"""Booked time: what a row can be, how a time is shared out, and which questions wait and fit."""

from __future__ import annotations

from typing import Any

import pytest

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.spending import booking
from kraft_desktop.domain.spending.booking import Share
from tests.given.records import day

PROGRAMME = (day("2026-01-01"), day("2026-12-31"))
TODAY = day("2026-06-15")
ASKED, PLANNED, DONE, CANCELLED = ConsultationStatus


def row(**known: Any) -> Consultation:
    return Consultation(**{"id": "c", "on": TODAY, "minutes": 30, "kind": "call", "status": DONE, **known})


@pytest.mark.parametrize(
    "known",
    [
        {"minutes": 1},
        {"minutes": 24 * 60},
        {"pool": "leader"},
        {"at": "23:59"},
        {"at": "00:00"},
        {"on": PROGRAMME[0]},
        {"on": PROGRAMME[1], "status": PLANNED},
        {"status": PLANNED},  # today is not past
        {"status": CANCELLED, "on": day("2026-06-14")},
        {"status": CANCELLED, "on": day("2026-06-16")},
        {"status": ASKED, "question": "x" * 500, "why": "y" * 500},
    ],
)
def test_what_can_be_is_booked(known: dict[str, Any]) -> None:
    booking.check(row(**known), TODAY, PROGRAMME)


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"pool": "other"}, "hours_pool"),
        ({"minutes": 0}, "hours_minutes"),
        ({"minutes": 24 * 60 + 1}, "hours_minutes"),
        ({"at": "24:00"}, "hours_time"),
        ({"at": "9:05"}, "hours_time"),
        ({"at": "09:60"}, "hours_time"),
        ({"at": "09:05:00"}, "hours_time"),
        ({"on": day("2025-12-31")}, "hours_outside"),
        ({"on": day("2027-01-01"), "status": PLANNED}, "hours_outside"),
        ({"on": day("2026-06-16")}, "hours_future"),
        ({"on": day("2026-06-14"), "status": PLANNED}, "hours_past"),
        ({"status": ASKED}, "hours_question"),
        ({"status": ASKED, "question": "x" * 501}, "hours_long"),
        ({"status": ASKED, "question": "x", "why": "y" * 501}, "hours_long"),
    ],
)
def test_what_cannot_be_booked_is_named(known: dict[str, Any], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        booking.check(row(**known), TODAY, PROGRAMME)
    assert refused.value.reason == reason


@pytest.mark.parametrize(("room", "count"), [(-1, 0), (29, 0), (30, 1), (89, 1), (90, 2), (104, 2), (105, 3), (600, 3)])
def test_questions_fit_from_the_first_and_none_is_passed_over(room: int, count: int) -> None:
    questions = [row(minutes=minutes) for minutes in (30, 60, 15)]  # 15 would fit in 89 - 30
    assert booking.fitting(questions, room) == count


def test_the_question_that_has_waited_longest_is_first() -> None:
    rows = [
        row(id="b", status=ASKED, on=day("2026-06-10")),
        row(id="a", status=ASKED, on=day("2026-06-10")),
        row(id="back", status=ASKED, on=day("2026-06-14"), asked_on=day("2026-06-01")),  # asked again, waiting since then
        row(id="planned", status=PLANNED),
        row(id="done"),
        row(id="cancelled", status=CANCELLED),
    ]
    assert [one.id for one in booking.waiting(rows)] == ["back", "a", "b"]


@pytest.mark.parametrize(
    ("shares", "parts"),
    [
        ([], ((None, 60),)),
        ([Share("x", 1)], (("x", 15), (None, 45))),
        ([Share("x", 3), Share("y", 1)], (("x", 45), ("y", 15))),
    ],
)
def test_a_time_is_the_sum_of_its_shares(shares: list[Share], parts: tuple[tuple[str | None, int], ...]) -> None:
    assert booking.shared(4, shares) == parts


@pytest.mark.parametrize(
    ("shares", "reason"),
    [
        ([Share("x", 3), Share("y", 2)], "hours_shares"),
        ([Share("x", 0)], "hours_shares"),
        ([Share("x", 5), Share("y", -1)], "hours_shares"),
        ([Share("x", 1), Share("x", 1)], "hours_case_twice"),
    ],
)
def test_shares_that_are_not_of_the_time_are_refused(shares: list[Share], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        booking.shared(4, shares)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("at", "minutes", "end"),
    [
        (None, 30, None),
        ("08:55", 10, "09:05"),
        ("00:00", 0, "00:00"),
        ("23:00", 59, "23:59"),
        ("23:00", 60, None),
    ],
)
def test_a_time_ends_on_its_own_day(at: str | None, minutes: int, end: str | None) -> None:
    assert booking.later(at, minutes) == end
