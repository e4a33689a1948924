"""Att reda ut on the command line: what is open, and an answer to it; and a case list taken back."""

from __future__ import annotations

from pathlib import Path

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

LEYLA = "196408233234"
LIST = f"Personnummer;Namn;Kommun;Aktualiserad;Anteckning\n{LEYLA};Leyla Påhittberg;Hultsfred;2025-10-01;skyddad adress\n"


def test_questions_are_listed_and_answered(run: Run, store: Path) -> None:
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    (asked,) = run("import", "cases", store, file, *with_key(store))[1]["questions"]
    assert (asked["reason"], asked["allowed"]) == ("protected_hint", ["protect", "not_protected"])
    code, listed, _ = run("settle", "list", store, *with_key(store))
    (question,) = listed["questions"]
    assert (code, question["case"], question["reason"], question["where"]["row"]) == (0, asked["case"], asked["reason"], 2)
    assert run("settle", "answer", store, question["id"], "right", *with_key(store))[0] == 3
    code, answer, _ = run("settle", "answer", store, question["id"], "not_protected", *with_key(store))
    assert (code, answer["open"]) == (0, 0)
    assert run("settle", "list", store, *with_key(store))[1]["questions"] == []
    assert run("settle", "answer", store, question["id"], "protect", *with_key(store))[0] == 3
    assert run("import", "cases", store, file, *with_key(store))[1]["questions"] == []


def test_a_case_list_is_taken_back(run: Run, store: Path) -> None:
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    run("import", "cases", store, file, *with_key(store))
    (one,) = run("imports", "list", store, *with_key(store))[1]["imports"]
    assert one["can_be_undone"]
    code, back, _ = run("imports", "undo", store, one["id"], *with_key(store))
    assert (code, back["persons"], back["cases"], back["rows"]) == (0, 1, 1, 1)
    assert run("settle", "list", store, *with_key(store))[1]["questions"] == []
    assert run("imports", "undo", store, one["id"], *with_key(store))[0] == 3
