"""The team meeting on the command line: planned, its agenda under codes, and its minutes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

LIST = "Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Hultsfred;2025-10-01\n"


def test_an_agenda_under_codes_and_its_papers(run: Run, store: Path, tmp_path: Path) -> None:
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    run("import", "cases", store, file, *with_key(store))
    code, answer, _ = run("meeting", "agenda", store, *with_key(store))
    assert (code, answer["items"], answer["hidden"]) == (0, [], 1)
    (case,) = run("case", "list", store, *with_key(store))[1]["cases"]
    today = dt.datetime.now(dt.UTC).astimezone().date().isoformat()
    given = ("--form", "signed", "--from", today, "--to", "0860", "--received-by", "Eva")
    code, _, said = run("consent", "record", store, case["code"], *given, *with_key(store))
    assert code == 0, said
    code, planned, _ = run("meeting", "plan", store, today, *with_key(store))
    assert code == 0
    code, answer, _ = run(
        "meeting", "agenda", store, "--out", tmp_path / "a.pdf", "--own", tmp_path / "b.pdf", *with_key(store)
    )
    assert (code, answer["meeting"], answer["day"]) == (0, planned["meeting"], today)
    assert [(one["case"], one["reasons"]) for one in answer["items"]] == [(case["code"], ["decision", "waiting"])]
    assert "Leyla" not in str(answer)
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in ("a.pdf", "b.pdf"))
    code, refused, _ = run("meeting", "plan", store, "2099-02-01", *with_key(store))
    assert (code, refused["error"]) == (3, "MeetingExists")
    beside = ("--out", tmp_path / "c.pdf", "--own", tmp_path / "b.pdf")
    assert run("meeting", "agenda", store, *beside, *with_key(store))[0] == 3
    assert not (tmp_path / "c.pdf").exists()  # neither is written where one of them is there


def test_a_meeting_after_the_project_is_not_planned(run: Run, store: Path) -> None:
    code, refused, _ = run("meeting", "plan", store, "9999-12-31", *with_key(store))
    assert (code, refused["error"]) == (5, "NotUnderstood")


def test_minutes_of_no_meeting_are_refused(run: Run, store: Path) -> None:
    for typed in ((), ("--day", "2026-01-01")):
        code, answer, said = run("meeting", "minutes", store, *typed, *with_key(store))
        assert (code, answer["error"]) == (3, "NoSuchMeeting")
        assert "möte" in said


def test_the_minutes_of_a_practice_store(run: Run, tmp_path: Path) -> None:
    made = run("practice", tmp_path / "kraft", "--participants", "20")[1]
    store, key = Path(made["store"]), ("--passphrase-file", made["passphrase_file"])
    code, answer, _ = run("meeting", "minutes", store, "--out", tmp_path, *key)
    assert (code, answer["state"]) == (0, "frozen")
    kinds = [item["kind"] for item in answer["items"] if item["part"] == "common"]
    assert kinds == ["attendance", "common"]
    assert all(item["case"] for item in answer["items"] if item["kind"] == "case")
    assert {Path(file).suffix for file in answer["files"]} == {".pdf"}
