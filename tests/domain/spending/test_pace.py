"""Pace and forecast against examples worked by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.hours import TEAM_POOL, Allotment, Consultation, ConsultationStatus, remaining_weeks
from kraft_desktop.domain.spending import pace
from kraft_desktop.domain.spending.pace import Pace, Week
from tests.given.records import day

PROGRAMME = (day("2025-09-01"), day("2028-08-31"))  # Monday of 2025W36 to Thursday of 2028W35: 157 weeks


def done(on: str, minutes: int, status: ConsultationStatus = ConsultationStatus.DONE) -> Consultation:
    return Consultation(id=on, on=day(on), minutes=minutes, kind="call", status=status)


def weekly(first: str, count: int, minutes: int) -> list[Consultation]:
    days = (day(first) + dt.timedelta(days=7 * place) for place in range(count))
    return [done(one.isoformat(), minutes) for one in days]


def given_time(minutes: int, since: str = "2025-09-01") -> Allotment:
    return Allotment(id=since, pool=TEAM_POOL, minutes=minutes, valid_from=day(since))


@pytest.mark.parametrize(
    ("today", "left"),
    [
        ("2025-08-01", 157),  # before the first day every week remains
        ("2025-09-01", 156),  # Monday of the first week: today's does not remain
        ("2025-09-07", 156),
        ("2025-09-08", 155),
        ("2026-12-27", 88),  # Sunday of 2026W52
        ("2026-12-28", 87),  # Monday of 2026W53
        ("2027-01-03", 87),  # Sunday of 2026W53
        ("2027-01-04", 86),  # Monday of 2027W01
        ("2028-08-27", 1),  # Sunday: the programme's last week begins tomorrow
        ("2028-08-28", 0),  # its Monday
        ("2028-08-31", 0),
        ("2029-01-01", 0),
    ],
)
def test_weeks_that_remain_have_a_day_after_todays_week(today: str, left: int) -> None:
    assert remaining_weeks(day(today), PROGRAMME) == left


def test_at_the_start_there_is_too_little_to_say() -> None:
    rows = weekly("2025-09-03", 7, 60)
    early = pace.state([given_time(7200)], rows, day("2025-10-19"), PROGRAMME)  # Sunday of the seventh week
    assert (early.forecast, early.pace) == (None, Pace.TOO_EARLY)
    eighth = pace.state([given_time(7200)], rows, day("2025-10-20"), PROGRAMME)  # eight weeks, the last without any
    assert eighth.forecast == 8242  # 420 + 149 * 420 / 8 = 420 + 7822.5, rounded to the even number
    assert eighth.pace is Pace.EVEN  # 420 of 7200 * 49 // 1095 = 322, within 360


def test_in_the_middle_zeros_count() -> None:
    # 13 weeks 2026W37 to 2026W49 with 60 minutes in six of them: mean 360 / 13; 91 weeks remain after 2026W49
    rows = [done("2026-03-02", 2700), *weekly("2026-09-09", 6, 60)]
    found = pace.state([given_time(7200)], rows, day("2026-12-04"), PROGRAMME)
    assert found.weeks_left == 91
    assert found.forecast == 3060 + 360 * 91 // 13 == 5580
    assert (found.balance.left, found.balance.per_week) == (4140, 45)
    assert found.balance.even_pace == 7200 * 459 // 1095 == 3018
    assert found.pace is Pace.EVEN


def test_a_week_older_than_thirteen_is_not_in_the_mean() -> None:
    rows = [done("2026-09-06", 1300)]  # Sunday of 2026W36
    assert pace.forecast(rows, day("2026-12-04"), PROGRAMME) == 1300
    assert pace.forecast([done("2026-09-07", 1300)], day("2026-12-04"), PROGRAMME) == 1300 + 100 * 91


def test_in_the_last_week_the_forecast_is_what_is_done() -> None:
    found = pace.state([given_time(600)], [done("2028-08-29", 90)], day("2028-08-30"), PROGRAMME)
    assert (found.weeks_left, found.forecast, found.balance.left, found.balance.per_week) == (0, 90, 510, 510)
    assert found.pace is Pace.SLOWER


def test_over_the_pool_nothing_is_left_for_a_week() -> None:
    rows = [done("2026-03-02", 500), done("2026-12-10", 200, ConsultationStatus.PLANNED)]
    found = pace.state([given_time(600)], rows, day("2026-12-04"), PROGRAMME)
    assert (found.balance.left, found.over, found.balance.per_week) == (-100, 100, 0)
    assert found.pace is Pace.FASTER  # 500 of 600 * 459 // 1095 = 251


def test_a_reallocation_holds_from_its_day() -> None:
    rows = [done("2026-03-02", 500)]
    moved = [given_time(1000), given_time(-300, "2026-12-01")]
    before = pace.state(moved, rows, day("2026-11-30"), PROGRAMME)
    after = pace.state(moved, rows, day("2026-12-01"), PROGRAMME)
    assert (before.balance.allotted, before.balance.left, before.changed_on) == (1000, 500, day("2025-09-01"))
    assert (after.balance.allotted, after.balance.left, after.changed_on) == (700, 200, day("2026-12-01"))
    assert after.balance.even_pace == 700 * 456 // 1095 == 291
    assert after.pace is Pace.FASTER


def test_over_the_end_of_a_year_with_week_53() -> None:
    rows = [done("2026-12-23", 130), done("2027-01-02", 130), done("2027-01-05", 130)]
    found = pace.weeks(rows, day("2027-01-06"), PROGRAMME)[-3:]
    assert [week.id for week in found] == ["2026W52", "2026W53", "2027W01"]
    assert [week.done for week in found] == [130, 130, 130]
    # thirteen weeks from 2026W42 to 2027W01 have 390 minutes; 86 remain
    assert pace.forecast(rows, day("2027-01-06"), PROGRAMME) == 390 + 30 * 86


def test_of_a_pool_that_nobody_uses_there_is_nothing_to_say() -> None:
    found = pace.state([], [], day("2026-12-04"), PROGRAMME)
    assert (found.forecast, found.pace, found.balance.left) == (None, Pace.TOO_EARLY, 0)


def test_weeks_without_time_are_there_and_the_future_is_planned() -> None:
    programme = (day("2026-11-23"), day("2026-12-31"))
    rows = [done("2026-12-10", 30), done("2026-11-24", 15)]
    assert pace.weeks(rows, day("2026-12-01"), programme) == (
        Week(monday=day("2026-11-23"), done=15),
        Week(monday=day("2026-11-30")),
        Week(monday=day("2026-12-07"), planned=30),
    )


def test_time_only_asked_for_or_cancelled_is_in_no_week() -> None:
    programme = (day("2026-11-23"), day("2026-12-31"))
    rows = [done("2026-12-10", 30, ConsultationStatus.ASKED), done("2026-11-24", 15, ConsultationStatus.CANCELLED)]
    assert pace.weeks(rows, day("2026-12-01"), programme) == (Week(monday=day("2026-11-23")), Week(monday=day("2026-11-30")))


def test_room_this_week_is_what_even_spending_leaves_or_a_weeks_share() -> None:
    today = day("2026-12-04")  # even spending by Sunday 2026-12-06: 7200 * 461 // 1095 = 3031

    def room(*rows: Consultation) -> int:
        found = pace.state([given_time(7200)], rows, today, PROGRAMME)
        return pace.room_this_week(found, rows, today, PROGRAMME)

    assert room(done("2026-03-02", 2900)) == 120  # 131 by even spending, in whole quarters
    assert room(done("2026-03-02", 2900), done("2026-12-05", 60, ConsultationStatus.PLANNED)) == 60
    assert room(done("2026-03-02", 3100)) == 45  # 4100 left in 91 weeks: 45
    assert room(done("2026-03-02", 7190)) == 0


def test_an_allotment_nobody_has_stated_is_not_nought() -> None:
    today = day("2026-03-02")
    assert not pace.state([], weekly("2025-09-03", 9, 60), today, PROGRAMME).is_stated
    assert not pace.state([given_time(7200, "2026-04-01")], [], today, PROGRAMME).is_stated  # in force later
    assert pace.state([given_time(0)], [], today, PROGRAMME).is_stated
