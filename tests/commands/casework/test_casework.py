"""What happens in a case on the command line: recorded, corrected, transferred, and refused with a sentence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.given.services.verb_rig import ONE_DOT
from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

LIST = "Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Hultsfred;2025-10-01\n"


@pytest.fixture
def code(run: Run, store: Path) -> str:
    """The code of Leyla's case, who has given a consent."""
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    run("import", "cases", store, file, *with_key(store))
    (one,) = run("consent", "list", store, *with_key(store))[1]["unsettled"]
    found: str = one["case"]
    return found


def case(run: Run, store: Path, *typed: object) -> tuple[int, dict[str, Any], str]:
    return run("case", typed[0], store, *typed[1:], *with_key(store))


def test_a_contact_is_planned_moved_and_held(run: Run, store: Path, code: str) -> None:
    day = dt.datetime.now(dt.UTC).astimezone().date() + dt.timedelta(days=9)
    _, planned, _ = case(
        run, store, "contact", code, "--state", "planned", "--on", day, "--kind", "visit", "--with", "provider",
        "--interpreter", "booked", "--details", "Uppföljning",
    )  # fmt: skip
    assert (planned["next"]["on"], planned["next"]["interpreter"], planned["last"]) == (day.isoformat(), "booked", None)
    one = planned["next"]["id"]
    later = day + dt.timedelta(days=7)
    _, moved, _ = case(run, store, "contact", code, "--contact", one, "--state", "moved", "--on", later, "--reason", "sjuk")
    assert (moved["next"]["on"], moved["next"]["reason"]) == (later.isoformat(), "sjuk")
    _, held, _ = case(run, store, "contact", code, "--contact", one, "--state", "held")
    assert (held["next"], held["last"]["id"]) == (None, one)
    code_, refused, _ = case(run, store, "contact", code, "--contact", one, "--state", "held")
    assert (code_, refused["error"]) == (3, "NoSuchRow")


def test_waiting_is_begun_and_ended(run: Run, store: Path, code: str) -> None:
    _, begun, _ = case(run, store, "wait", code, "--for", "tolk")
    assert begun["waiting_for"] == "interpreter"
    assert case(run, store, "wait", code)[1] == begun
    assert case(run, store, "wait", code, "--end")[1]["waiting_for"] is None
    assert case(run, store, "queue", code, "--does", "Språkkafé")[1]["error"] == "NotInQueue"


def test_an_empty_text_is_refused_and_not_taken_for_a_wish_to_see(run: Run, store: Path, code: str) -> None:
    for typed in (
        ("wait", code, "--for", ""),
        ("queue", code, "--does", ""),
        ("request", code, "--asks", " "),
        ("copy", code, "--whose", "", "--from", ""),
        ("contact", code, "--contact", "", "--state", "held"),
    ):
        answer = case(run, store, *typed)
        assert answer[0] in {3, 5}, answer
        assert answer[1]["message"]


def test_a_note_goes_to_the_record_is_transferred_corrected_and_struck(run: Run, store: Path, code: str) -> None:
    _, written, _ = case(run, store, "note", code, "--text", "Kanske sömnen")
    (note,) = written["notes"]
    assert case(run, store, "note", code, "--list-all")[1]["working_notes"][0]["text"] == "Kanske sömnen"
    _, kept, _ = case(run, store, "note", code, "--note", note["id"], "--record", "--text", "Sömnen är svår")
    assert ([one["text"] for one in kept["record_notes"]], kept["notes"]) == (["Sömnen är svår"], [])
    _, text, _ = case(run, store, "record", code, "--mark")
    assert "Sömnen är svår" in text["text"]
    assert text["not_transferred"] == []
    row = kept["record_notes"][0]["id"]
    _, corrected, _ = case(run, store, "correct", code, row, "--text", "Sömnen är bättre", "--reason", "hörde fel")
    (line,) = corrected["lines"]
    assert (line["text"], line["remarks"][0]["reason"]) == ("Sömnen är bättre", "hörde fel")
    assert "Rättat (hörde fel): Sömnen är bättre" in case(run, store, "record", code)[1]["text"]
    _, struck, _ = case(run, store, "correct", code, line["id"], "--strike", "--reason", "fel ärende")
    assert [one["struck"] for one in struck["lines"]] == [True]
    assert case(run, store, "note", code)[1]["record_notes"] == []


def test_a_request_is_answered_and_papers_are_noted(run: Run, store: Path, code: str) -> None:
    _, asked, _ = case(run, store, "request", code, "--asks", "Jag arbetade till mars")
    one = asked["requests"][0]["id"]
    typed = ("--request", one, "--answer", "corrected", "--words", "rättat i stegen")
    assert case(run, store, "request", code, *typed)[1]["requests"][0]["answer"] == "corrected"
    file = store.parent / "samtycke.png"
    file.write_bytes(ONE_DOT)
    attached = case(run, store, "attach", code, "--file", file, "--kind", "consent", "--on", "2026-01-02")[1]
    assert (attached["attachments"][0]["form"], attached["attachments"][0]["pages"]) == ("png", 1)
    file.rename(file.with_suffix(".pdf"))
    code_, refused, _ = case(
        run, store, "attach", code, "--file", file.with_suffix(".pdf"), "--kind", "consent", "--on", "2026-01-02"
    )  # fmt: skip
    assert (code_, refused["error"]) == (3, "AttachmentRefused")
    assert "inte vad namnet säger" in refused["message"]
    assert case(run, store, "copy", code, "--whose", "deltagaren", "--from", "Region")[1]["error"] == "ConsentNotInForce"


def test_every_line_says_who_recorded_it_and_a_sheets_case_is_not_undone(run: Run, store: Path, code: str) -> None:
    case(run, store, "wait", code, "--for", "physician")
    happened = case(run, store, "happened", code)[1]
    assert [line["kind"] for line in happened["lines"]][-1] == "WaitingPeriod"
    assert all(line["by"] for line in happened["lines"])
    code_, refused, _ = case(run, store, "undo", code, "--reason", "fel")
    assert (code_, refused["error"]) == (3, "CaseHasMore")
    code_, refused, _ = case(run, store, "correct", code, "0" * 32, "--reason", "x", "--strike")
    assert (code_, refused["error"]) == (3, "NoSuchRow")


def test_a_working_note_is_not_reached_through_another_case(run: Run, store: Path, code: str) -> None:
    file = store.parent / "fler.csv"
    file.write_text(LIST.splitlines()[0] + "\n198112289874;Mona Demoqvist;Vimmerby;2025-11-03\n", "utf-8")
    run("import", "cases", store, file, *with_key(store))
    other = next(one["code"] for one in run("case", "list", store, *with_key(store))[1]["cases"] if one["code"] != code)
    (note,) = case(run, store, "note", code, "--text", "Kanske sömnen")[1]["notes"]
    for how in (("--remove",), ("--record", "--text", "Sömnen"), ("--text", "Annat")):
        refused = case(run, store, "note", other, "--note", note["id"], *how)
        assert (refused[0], refused[1]["error"]) == (3, "NoSuchRow")
    assert [one["text"] for one in case(run, store, "note", code)[1]["notes"]] == ["Kanske sömnen"]
