"""A total in a sheet of hours is checked against its rows: all of them, those of a team, or those that took place."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from kraft_desktop.services.hours.overview import hours_state
from kraft_desktop.services.imports import hours_sheet
from tests.given.nodes import new_session

ROWS = (
    "Datum;Team;Status;Tid\n2026-01-12;Södra;Genomförd;1:30\n2026-01-19;Södra;Avbokad;0:45\n2026-01-26;Norra;Genomförd;2:00\n"
)


@pytest.mark.parametrize(
    ("total", "agrees"), [("4:15", True), ("2:15", True), ("3:30", True), ("1:30", True), ("3:15", False), ("10:00", False)]
)
def test_a_total_of_hours_agrees_or_is_named(tmp_path: Path, total: str, agrees: bool) -> None:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        outcome = hours_sheet.hours(session, f"{ROWS}Summa;;;{total}\n".encode())
    assert [q.row for q in outcome.questions if q.reason == "sum_differs"] == ([] if agrees else [5])
    assert outcome.account.fates["sum"] == agrees
    assert sum(outcome.account.fates.values()) == outcome.account.total


@pytest.mark.parametrize(
    "lines",
    [
        "Team Södra\nDatum;Tid\n2026-01-12;1:30\n\nNorra teamet\nDatum;Tid\n2026-01-19;2:00\n",
        "Datum;Tid\nSödra noden\n2026-01-12;1:30\nTeam Norra\n2026-01-19;2:00\n",
    ],
    ids=["tables", "sections"],
)
def test_the_hours_below_another_teams_title_are_that_teams(tmp_path: Path, lines: str) -> None:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        outcome = hours_sheet.hours(session, lines.encode())
    assert (outcome.control.minutes, outcome.other_teams) == (90, 1)


def test_a_years_sheet_with_times_written_in_four_ways_is_1620_minutes(tmp_path: Path) -> None:
    """Weeks with a day, as a team keeps them: times of the clock, decimal numbers, decimal texts, and rows without a case."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Vecka", "Datum", "Team", "Vad", "Ärende nr", "Tid", "Beställt av"])
    ways = ("1:00", 1.25, "0,25", "0:30")  # 180 minutes in all
    for place in range(36):
        day = dt.datetime(2025, 9, 15) + dt.timedelta(weeks=place)
        week = day.isocalendar()
        kind, who = ("konsultation", "AT") if place % 3 else ("Journalläsning", "arbetsterapeut")
        page.append([f"{week.year} v{week.week}", day, "Sodra", kind, None, ways[place % 4], who])
    content = io.BytesIO()
    book.save(content)
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        outcome = hours_sheet.hours(session, content.getvalue())
        assert not outcome.questions
        assert outcome.control.minutes == hours_state(session).team.balance.done == 1_620
