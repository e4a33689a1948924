"""A sheet of hours beside what is booked by hand: the same time counts once, and what was done by hand stays."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.errors import CannotUndoImport
from kraft_desktop.domain.hours import Outcome
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.hours import allotting, booking, corrections
from kraft_desktop.services.hours.booking import Time, Worked
from kraft_desktop.services.hours.overview import hours_state
from kraft_desktop.services.imports import hours_sheet
from kraft_desktop.services.imports.earlier import history

SHEET = """Datum;Minuter;Typ;Status
2026-11-02;60;konsultation;utförd
2026-11-16;45;konsultation;planerad
""".encode()
LATER = SHEET.replace(b"2026-11-02;60", b"2026-11-03;60")


@pytest.fixture(autouse=True)
def taken(anna: Session) -> None:
    """The sheet as it was taken in."""
    allotting.allot(anna, "team", 600, anna.programme.start)
    assert hours_sheet.hours(anna, SHEET).taken == 2


def minutes(session: Session) -> tuple[int, int]:
    balance = hours_state(session).team.balance
    return balance.done, balance.planned


def row_id(session: Session, on: dt.date) -> str:
    return next(line.row.id for line in hours_state(session).lines if line.row.on == on)


def test_a_planned_time_that_is_done_by_hand_is_not_planned_again_by_the_sheet(anna: Session) -> None:
    booking.done(anna, row_id(anna, dt.date(2026, 11, 16)), Worked(minutes=30))
    assert minutes(anna) == (90, 0)
    outcome = hours_sheet.hours(anna, LATER)
    assert (outcome.taken, outcome.removed, outcome.unchanged) == (1, 1, 1)
    assert minutes(anna) == (90, 0)


def test_what_a_time_gave_leaves_it_the_sheets(anna: Session) -> None:
    booking.done(anna, row_id(anna, dt.date(2026, 11, 2)), Worked(outcome=Outcome.CONFIRMED))
    assert hours_sheet.hours(anna, LATER).removed == 1
    assert minutes(anna) == (60, 45)


def test_a_time_entered_by_hand_counts_once_when_the_sheet_states_it_too(anna: Session) -> None:
    booking.record(anna, Time(on=dt.date(2026, 11, 3), minutes=60, kind="consultation"))
    assert minutes(anna) == (120, 45)
    assert hours_sheet.hours(anna, LATER).removed == 1
    assert minutes(anna) == (60, 45)


def test_a_time_that_was_struck_is_not_stated_again_by_the_sheet(anna: Session) -> None:
    gone = corrections.strike(anna, row_id(anna, dt.date(2026, 11, 2)), "Läkaren var sjuk")
    assert minutes(anna) == (0, 45)
    assert hours_sheet.hours(anna, SHEET + b"2026-11-09;15;konsultation;utf\xc3\xb6rd\n").taken == 1
    assert minutes(anna) == (15, 45)
    corrections.undo(anna, gone)
    assert minutes(anna) == (75, 45)


def test_an_import_is_not_taken_back_under_what_was_done_by_hand(anna: Session) -> None:
    booking.done(anna, row_id(anna, dt.date(2026, 11, 16)), Worked())
    with anna.vault.read() as data:
        sheet = data.taken_sheets.where()[-1]
    with pytest.raises(CannotUndoImport):
        history.undo(anna, sheet.id)
    assert minutes(anna) == (105, 0)
