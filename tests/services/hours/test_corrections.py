"""What is recorded of the hours is struck with a reason or put right by a row, taken back, and counted as it is then."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.errors import ChangedMeanwhile, NoSuchEntry, NotAllowed, NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.spending.booking import Share
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget.overview import budget_state
from kraft_desktop.services.cases import recording
from kraft_desktop.services.hours import allotting, booking, corrections, invoices
from kraft_desktop.services.hours.booking import Time
from kraft_desktop.services.hours.drawing import pace_warning
from kraft_desktop.services.hours.overview import hours_state
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)


def allotted(session: Session) -> tuple[int, int]:
    pools = hours_state(session).pools
    return pools["team"].balance.allotted, pools["leader"].balance.allotted


def physician(session: Session) -> int:
    return next(line.used for line in budget_state(session).lines if line.post == "physician")


def test_an_allotment_is_put_right_and_struck_with_a_reason(anna: Session) -> None:
    row = allotting.allot(anna, "team", 600, DAY)
    (right,) = corrections.correct_allotment(
        anna, row.id, minutes=60, valid_from=anna.programme.start, why="En nolla för mycket"
    )
    assert (allotted(anna), right.replaces, right.why) == ((60, 0), row.id, "En nolla för mycket")
    gone = corrections.strike(anna, right.id, "Fel pott")
    assert allotted(anna) == (0, 0)
    assert not hours_state(anna).team.is_stated, "nobody has stated the hours"
    corrections.undo(anna, gone)
    assert allotted(anna) == (60, 0)
    with pytest.raises(ChangedMeanwhile):
        corrections.undo(anna, gone)
    with anna.vault.read() as data:
        assert [row.minutes for row in data.allotments.where()] == [600, 60, 60, 60]


def test_a_reallocation_is_put_right_and_struck_whole(anna: Session) -> None:
    allotting.allot(anna, "team", 600, DAY)
    taken, _ = allotting.reallocate(anna, "team", "leader", 90, DAY, "Utbildning")
    halves = corrections.correct_allotment(anna, taken.id, minutes=-60, valid_from=DAY, why="Fel antal")
    assert allotted(anna) == (540, 60)
    with pytest.raises(NotUnderstood):
        corrections.correct_allotment(anna, halves[0].id, minutes=60, valid_from=DAY, why="Åt andra hållet")
    corrections.strike(anna, halves[1].id, "Blev inte av")
    assert allotted(anna) == (600, 0)


def test_time_that_a_pool_has_given_away_is_not_taken_from_it(anna: Session) -> None:
    row = allotting.allot(anna, "team", 600, DAY)
    allotting.reallocate(anna, "team", "leader", 90, DAY, "Utbildning")
    for tried in (
        lambda: corrections.strike(anna, row.id, "Fel"),
        lambda: corrections.correct_allotment(anna, row.id, minutes=60, valid_from=DAY, why="Fel"),
        lambda: corrections.undo(anna, [row]),
    ):
        with pytest.raises(NotUnderstood) as refused:
            tried()
        assert refused.value.reason == "allot_over"
    assert allotted(anna) == (510, 90)


def test_a_price_and_an_invoice_count_no_more_when_they_are_struck(anna: Session) -> None:
    booking.record(anna, Time(on=DAY, minutes=60))
    rate = invoices.set_rate(anna, 100_000, anna.programme.start)
    dearer = invoices.set_rate(anna, 200_000, DAY)
    assert physician(anna) == 200_000
    corrections.strike(anna, dearer.id, "Gällde inte oss")
    assert physician(anna) == 100_000
    invoice = invoices.enter(anna, on=DAY, voucher="7", months=["2026-10"], amount_ore=900_000)
    assert physician(anna) == 900_000
    right = invoices.enter(
        anna, on=DAY, voucher="7", months=["2026-10"], amount_ore=90_000, replaces=invoice.id, why="Ett kommatecken"
    )
    assert physician(anna) == 90_000
    with pytest.raises(NoSuchEntry):
        corrections.strike(anna, invoice.id, "Redan rättad")
    corrections.strike(anna, right.id, "Var en annan nods")
    assert (physician(anna), hours_state(anna).invoiced) == (100_000, ())
    corrections.strike(anna, rate.id, "Fel")
    assert budget_state(anna).unpriced == 60


def test_time_that_was_never_used_is_struck_with_every_share_of_it(anna: Session, erik: Session) -> None:
    case_id = recording.register(erik, LEYLA, DAY)
    rows = booking.attend(anna, Time(on=DAY, minutes=90), [Share(case_id, 2)])
    assert {row.kind for row in rows} == {"meeting"}
    assert {row.kind for row in booking.attend(anna, Time(on=DAY, minutes=15, kind="report"), [])} == {"report"}
    gone = corrections.strike(anna, rows[1].id, "Läkaren var sjuk")
    assert (len(gone), hours_state(anna).team.balance.done) == (2, 15)
    corrections.undo(anna, gone)
    assert hours_state(anna).team.balance.done == 105


def test_a_reason_is_asked_for_and_only_who_may_share_out_puts_right(anna: Session) -> None:
    row = allotting.allot(anna, "team", 600, DAY)
    invoice = invoices.enter(anna, on=DAY, voucher="7", months=["2026-10"], amount_ore=900_000)
    for tried in (
        lambda: corrections.strike(anna, row.id, " "),
        lambda: corrections.correct_allotment(anna, row.id, minutes=60, valid_from=DAY, why=""),
        lambda: invoices.enter(anna, on=DAY, voucher="7", months=["2026-10"], amount_ore=1, replaces=invoice.id),
    ):
        with pytest.raises(NotUnderstood) as refused:
            tried()
        assert refused.value.reason == "reason_missing"
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    for row_id in (row.id, invoice.id):
        with pytest.raises(NotAllowed):
            corrections.strike(karin, row_id, "Fel")
    with pytest.raises(NoSuchEntry):
        corrections.strike(anna, "nobody", "Fel")


def test_an_invoice_of_a_month_ahead_is_refused(anna: Session) -> None:
    with pytest.raises(NotUnderstood) as refused:
        invoices.enter(anna, on=anna.today, voucher="7", months=["2026-12"], amount_ore=900_000)
    assert refused.value.reason == "invoice_ahead"


def test_more_than_is_allotted_is_warned_of_and_too_fast_a_pace(anna: Session) -> None:
    def warning() -> str:
        return pace_warning(hours_state(anna).team)

    booking.record(anna, Time(on=DAY, minutes=600))
    assert warning() == "", "nobody has stated the hours"
    row = allotting.allot(anna, "team", 6_000, anna.programme.start)
    assert warning() == ""
    corrections.correct_allotment(anna, row.id, minutes=1_200, valid_from=anna.programme.start, why="Färre")
    assert warning().startswith("I samma takt används ")
    corrections.correct_allotment(
        anna, hours_state(anna).allotments[0].id, minutes=540, valid_from=anna.programme.start, why="Ännu färre"
    )
    assert warning() == "60 min mer än det tilldelade är utfört och planerat."
