"""Tasks on the command line: given, moved, done, and refused with a sentence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

LIST = "Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Hultsfred;2025-10-01\n"


def test_a_task_is_given_moved_and_done(run: Run, store: Path) -> None:
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    run("import", "cases", store, file, *with_key(store))
    assert run("task", "list", store, *with_key(store))[1] == {"tasks": []}
    code, given, _ = run("task", "add", store, "Ring läkaren", "--to", "anna", *with_key(store))
    assert (code, given["state"], given["by"]) == (0, "given", None)
    code, moved, _ = run("task", "move", store, given["id"], "--by", "2027-11-01", *with_key(store))
    assert (code, moved["by"]) == (0, "2027-11-01")
    assert run("task", "hand-on", store, given["id"], "--to", "Anna", *with_key(store))[1]["state"] == "handed_on"
    assert run("task", "done", store, given["id"], *with_key(store))[1]["state"] == "done"
    assert run("task", "list", store, *with_key(store))[1] == {"tasks": []}
    (one,) = run("task", "list", store, "--all", *with_key(store))[1]["tasks"]
    assert (one["text"], one["side"], one["open"], one["to"], one["case"]) == ("Ring läkaren", "mine", False, "Anna", None)
    assert run("task", "reopen", store, given["id"], *with_key(store))[1]["state"] == "reopened"
    assert run("task", "drop", store, given["id"], *with_key(store))[1]["state"] == "dropped"
    steps = run("task", "history", store, given["id"], *with_key(store))[1]["history"]
    assert [one["state"] for one in steps] == ["given", "moved", "handed_on", "done", "reopened", "dropped"]
    assert [(one["to"], one["by"], one["recorded_by"]) for one in steps[:2]] == [
        ("Anna", None, "Anna"), ("Anna", "2027-11-01", "Anna")
    ]  # fmt: skip


def test_a_consent_near_its_end_gives_a_task_in_the_list(run: Run, store: Path) -> None:
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    run("import", "cases", store, file, *with_key(store))
    (case,) = run("case", "list", store, *with_key(store))[1]["cases"]
    day = dt.datetime.now(dt.UTC).astimezone().date()
    given = ("--form", "signed", "--to", "team", "--received-by", "Anna", "--from", day, "--until", day + dt.timedelta(days=20))
    assert run("consent", "record", store, case["code"], *given, *with_key(store))[0] == 0
    for _ in range(2):
        (task,) = run("task", "list", store, *with_key(store))[1]["tasks"]
        assert (task["kind"], task["case"]) == ("renew_consent", case["code"])


def test_what_cannot_be_is_refused_with_a_sentence(run: Run, store: Path) -> None:
    for typed, wanted, word in (
        (("add", store, "Ring", "--to", "Ingen"), 3, "Ingen"),
        (("add", store, "Ring", "--by", "2020-01-01"), 5, "passerat"),
        (("add", store, "  "), 5, "göras"),
        (("add", store, "Ring", "--case", "X-00000"), 3, "ärende"),
        (("add", store, "Ring", "--by", "i morgon"), 2, "--by"),
        (("done", store, "0" * 32), 3, "uppgiften"),
        (("move", store, "0" * 32), 2, "--by"),
    ):
        code, answer, said = run("task", *typed, *with_key(store))
        assert code == wanted, (typed, said)
        assert word in answer["message"], answer
    assert run("task", "list", store, *with_key(store))[1] == {"tasks": []}
