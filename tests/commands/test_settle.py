"""Att reda ut on the command line: what is open, and an answer to it; and a case list taken back."""

from __future__ import annotations

from pathlib import Path

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

LEYLA, BO = "196408233234", "197010632391"
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


def test_households_and_sheets_are_settled_too(run: Run, store: Path) -> None:
    people, paid = store.parent / "lista.csv", store.parent / "utbetalningar.csv"
    people.write_text(LIST.replace("skyddad adress", "") + f"{BO};Bo Fiktivsson;Hultsfred;2025-10-01;\n", "utf-8")
    paid.write_text(f"Personnummer;2026-01;2026-02\n{LEYLA};8137;9001\n{BO};8137;9001\n", "utf-8")
    run("import", "cases", store, people, *with_key(store))
    take = ("import", "support", store, paid, "--municipality", "0860")
    asked = next(one for one in run(*take, *with_key(store))[1]["questions"] if one["reason"] == "household")
    listed = run("settle", "list", store, *with_key(store))[1]
    (pair,), (file,) = listed["questions"], listed["files"]
    assert (pair["id"], pair["cases"], pair["months"]) == (asked["id"], asked["where"]["cases"], 2)
    assert (file["questions"], file["reasons"], file["senders"]) == (1, {"attribution": 1}, ["0860"])
    assert run("settle", "answer", store, file["id"], "not_needed", *with_key(store))[0] == 0
    assert run("settle", "answer", store, file["id"], "not_needed", *with_key(store))[0] == 3
    code, answer, _ = run("settle", "answer", store, pair["id"], "yes", *with_key(store))
    assert (code, answer["open"]) == (0, 0)
    listed = run("settle", "list", store, *with_key(store))[1]
    assert (listed["questions"], listed["files"]) == ([], [])
    (household,) = listed["households"]
    assert (household["id"], household["same"], household["allowed"]) == (pair["id"], True, ["no"])
    assert run("settle", "answer", store, pair["id"], "no", *with_key(store))[0] == 0
    (household,) = run("settle", "list", store, *with_key(store))[1]["households"]
    assert (household["same"], household["allowed"]) == (False, ["yes"])
