"""The commands for hours on a practice-like node: what they answer, and that a store's name alone shows the state."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.given.exchange import closed_store
from tests.given.terminal import Run, run

__all__ = ["run"]
TODAY = dt.date.today()  # noqa: DTZ011  # a real store takes no other day
LATER = TODAY + dt.timedelta(days=30)
_ICS = (
    f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:{LATER:%Y%m%d}T093000\r\nDTEND:{LATER:%Y%m%d}T103000\r\n"
    "RRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Hemligt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def node(tmp_path: Path) -> Path:
    """A node's store with nobody in it, closed; the file of its passphrase beside it."""
    return closed_store(tmp_path, "sodra", "sodra")


def test_from_question_to_outcome(run: Run, node: Path) -> None:
    def do(*typed: object) -> dict[str, Any]:
        code, answer, message = run("hours", *typed, "--passphrase-file", node.parent / "pw")
        assert code == 0, message
        return answer

    do("allot", node, "--minutes", "7200", "--from", "2025-09-01")
    asked = do("ask", node, "Vilka hinder finns?", "--why", "Utlåtande", "--quarters", "2")["saved"][0]
    state = do(node)
    assert [line["question"] for line in state["queue"]] == ["Vilka hinder finns?"]
    booked = do("book", node, asked["id"], "--on", LATER, "--at", "10:00")["saved"][0]
    (node.parent / "lakare.ics").write_text(_ICS, "utf-8")
    assert do("calendar", node, node.parent / "lakare.ics") == {"busy": 3, "clashes": 1, "left_out": []}
    do("allot", node, "--minutes", "600", "--pool", "team", "--to", "leader", "--why", "Utbildning")
    done = do("done", node, "--on", TODAY, "--minutes", "45", "--outcome", "confirmed")["saved"][0]
    assert (done["status"], booked["status"]) == ("done", "planned")
    do("rate", node, "1200", "--from", "2025-09-01")
    invoice = do("invoice", node, "--voucher", "7", "--months", f"{TODAY:%Y-%m}", "--kronor", "1200", "--minutes", "60")
    assert (invoice["booked"], invoice["difference"]) == (45, 15)
    state = do("show", node)
    team, leader = state["pools"]
    assert (team["allotted"], team["done"], team["planned"], team["left"]) == (6600, 45, 30, 6525)
    assert leader["allotted"] == 600
    assert state["outcomes"]["confirmed"][0]["minutes"] == 45
    assert state["weeks"][-1]["planned"] == 30


def test_more_than_is_left_is_refused_unless_said(run: Run, node: Path) -> None:
    typed = ("hours", "book", node, "--on", LATER, "--minutes", "30", "--passphrase-file", node.parent / "pw")
    code, answer, _ = run(*typed)
    assert (code, answer["error"]) == (3, "OverPool")
    code, _, _ = run(*typed, "--over")
    assert code == 0


def test_what_is_recorded_is_listed_put_right_and_struck(run: Run, node: Path) -> None:
    def do(*typed: object) -> dict[str, Any]:
        code, answer, message = run("hours", *typed, "--passphrase-file", node.parent / "pw")
        assert code == 0, message
        return answer

    do("allot", node, "--minutes", "7200", "--from", "2025-09-01")
    do("rate", node, "1200,50", "--from", "2025-09-01")
    do("rate", node, "900", "--from", "2025-09-01", "--what", "interpreter")
    do("invoice", node, "--voucher", "7", "--months", "2026-10", "--kronor", "12000", "--minutes", "60")
    found = do("recorded", node)
    assert [(one["what"], one["ore"]) for one in found["rates"]] == [("physician", 120_050), ("interpreter", 90_000)]
    (allotment,), (invoice,) = found["allotments"], found["invoices"]
    do("correct", node, allotment["id"], "--minutes", "6000", "--why", "Fel antal")
    (right,) = do("correct", node, invoice["id"], "--kronor", "1200", "--why", "Fel belopp")["saved"]
    assert (right["ore"], right["minutes"], right["voucher"]) == (120_000, 60, "7")
    do("strike", node, right["id"], "--why", "En annan nods")
    worked = do("done", node, "--on", TODAY, "--minutes", "45")["saved"][0]
    assert do("strike", node, worked["id"], "--why", "Blev inte av")["struck"] == [worked["id"]]
    state = do("show", node)
    assert (state["pools"][0]["allotted"], state["pools"][0]["done"], state["invoices"]) == (6000, 0, [])
    code, answer, _ = run("hours", "strike", node, invoice["id"], "--why", "x", "--passphrase-file", node.parent / "pw")
    assert (code, answer["error"]) == (3, "NoSuchEntry")


def test_an_event_that_ends_before_it_begins_is_named(run: Run, node: Path) -> None:
    (node.parent / "lakare.ics").write_text(_ICS.replace("T103000", "T083000"), "utf-8")
    typed = ("hours", "calendar", node, node.parent / "lakare.ics", "--passphrase-file", node.parent / "pw")
    code, answer, _ = run(*typed)
    assert (code, answer["busy"], answer["left_out"]) == (0, 0, [f"{LATER:%Y-%m-%d}T09:30"])
