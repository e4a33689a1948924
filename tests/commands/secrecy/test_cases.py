"""Who may see a case, on the command line: closed to an account, protected, and who has looked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]
LIST = "Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Hultsfred;2025-10-01\n"
Case = tuple[Path, str]


@pytest.fixture
def case(run: Run, store: Path) -> Case:
    """A store with a deputy, Disa, two caseworkers, and one case; and its code."""
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    key = with_key(store)
    for name, role, where in (("Disa", "deputy", ()), ("Erik", "caseworker", ("0860",)), ("Sara", "caseworker", ("0860",))):
        places = [part for code in where for part in ("--municipality", code)]
        added = ("user", "add", store, "--name", name, "--role", role, *places, "--new-passphrase-file", store.parent / "pw")
        assert run(*added, *key)[0] == 0
    assert run("import", "cases", store, file, *key)[0] == 0
    (row,) = run("figures", store, "--period", "2025H2", *key)[1]["support"]
    return store, row


def test_a_case_is_closed_and_opened_again(run: Run, case: Case) -> None:
    store, code = case
    key = with_key(store)
    assert run("case", "block", store, code, *key)[1]["blocks"] == []
    assert run("case", "block", store, code, "--account", "Disa", *key)[0] == 2, "the reason is missing"
    assert run("case", "block", store, code, "--reason", "wish", *key)[0] == 2, "the account is missing"
    assert run("case", "block", store, code, "--account", "Nobody", "--reason", "wish", *key)[0] == 3
    done, answer, _ = run("case", "block", store, code, "--account", "Disa", "--reason", "wish", *key)
    assert (done, [(one["account"], one["reason"]) for one in answer["blocks"]]) == (0, [("Disa", "wish")])
    own = ("--user", "Disa")
    refused, nothing, said = run("case", "block", store, code, *own, *key)
    unknown = run("case", "block", store, "N-ZZZZZ", *own, *key)
    assert (refused, nothing, said) == unknown, "it is as if there were no such case"
    shown = run("figures", store, "--period", "2025H2", "--identified", *own, *key)[1]
    assert (shown["support"], shown["lists"]["referred"], shown["referred"]) == ({}, [], 1)
    assert run("case", "block", store, code, "--account", "Disa", "--lift", *key)[1]["blocks"] == []
    assert run("case", "block", store, code, *own, *key)[0] == 0


def test_the_place_of_a_protected_registration_is_for_its_handlers(run: Run, case: Case) -> None:
    store, code = case
    key = with_key(store)
    assert run("case", "protect", store, code, "--handler", "Erik", *key)[0] == 5, "two are needed"
    assert run("case", "protect", store, code, *key)[1]["protected"] is False
    task = run("task", "add", store, "Ring Leyla Påhittberg", "--case", code, *key)[1]["id"]
    (place,) = run("case", "protect", store, code, "--places", *key)[1]["places"]
    assert (place["id"], place["text"], place["struck"]) == (f"tasks.text.{task}", "Ring NN", True)
    assert run("case", "protect", store, code, "--otherwise", place["id"], *key)[0] == 2, "with the handlers"
    done, answer, _ = run("case", "protect", store, code, "--handler", "Erik", "--handler", "Sara", *key)
    assert (done, answer["protected"], answer["handlers"]) == (0, True, None), "not even to the one who named them"
    assert run("case", "looked", store, code, *key)[0] == 3
    assert run("case", "protect", store, code, "--end", *key)[0] == 3
    as_erik = run("case", "protect", store, code, "--user", "Erik", *key)[1]
    assert as_erik["handlers"] == ["Erik", "Sara"]
    assert [one["text"] for one in as_erik["struck"]] == ["Ring NN"]
    sealed = run("audit", store, *key)[1]["sealed"]
    assert (sealed["count"] > 0, len(sealed["digest"])) == (True, 64)
    assert "196408233234" not in run("figures", store, "--period", "2025H2", "--identified", *key)[1]["support"]


def test_who_has_looked(run: Run, case: Case) -> None:
    store, code = case
    done, found, _ = run("case", "looked", store, code, *with_key(store))
    assert (done, found["opened"], found["listed"]) == (0, [], [])
    assert run("case", "looked", store, "nothing", *with_key(store))[0] == 3
