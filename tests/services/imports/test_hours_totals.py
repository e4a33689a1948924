"""A total in a sheet of hours is checked against its rows: all of them, those of a team, or those that took place."""

from __future__ import annotations

from pathlib import Path

import pytest

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
