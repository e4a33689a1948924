"""The list of cases and one case, on the command line: as the pages show them, and no more than the account may see."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]
LIST = """Personnummer;Namn;Kommun;Aktualiserad;Kontakt
196408233234;Leyla Påhittberg;Hultsfred;2025-10-01;EE
198112289874;Mona Demoqvist;Vimmerby;2025-11-03;
"""
Cases = tuple[Path, dict[str, str]]


@pytest.fixture
def cases(run: Run, store: Path) -> Cases:
    """A store with a caseworker, Erik Ek, in Hultsfred, and two cases; and their codes by name."""
    file, key = store.parent / "lista.csv", with_key(store)
    file.write_text(LIST, "utf-8")
    own = ("--municipality", "0860", "--new-passphrase-file", store.parent / "pw")
    assert run("user", "add", store, "--name", "Erik Ek", "--role", "caseworker", *own, *key)[0] == 0
    assert run("import", "cases", store, file, *key)[0] == 0
    found = run("case", "list", store, *key)[1]["cases"]
    return store, {row["name"]: row["code"] for row in found}


def test_the_list_says_where_each_case_is(run: Run, cases: Cases) -> None:
    store, codes = cases
    key, leyla = with_key(store), codes["Leyla Påhittberg"]
    assert run("case", "wait", store, leyla, "--for", "place", "--on", "2026-11-10", *key)[0] == 0
    assert run("case", "contact", store, leyla, "--state", "held", "--kind", "visit", "--on", "2026-11-20", *key)[0] == 0
    (row,) = [one for one in run("case", "list", store, *key)[1]["cases"] if one["code"] == leyla]
    assert row["last_contact"] == "2026-11-20"
    assert row["step"] == 2
    assert row["mine"] is False
    shown = run("case", "show", store, leyla, *key)[1]
    assert (row["waits_for"], row["waits_since"]) == ("place", "2026-11-10")
    for name in ("last_contact", "waits_for", "waits_since", "next_contact", "next_task"):
        assert shown[name] == row[name], name
    assert shown["steps"][1]["entered"] == "2025-10-01"


def test_a_caseworker_lists_only_what_the_account_may_see(run: Run, cases: Cases) -> None:
    store, codes = cases
    key = with_key(store)
    as_erik = ("--user", "Erik Ek", *key)
    assert [row["code"] for row in run("case", "list", store, *as_erik)[1]["cases"]] == [codes["Leyla Påhittberg"]]
    assert [row["code"] for row in run("case", "list", store, "--standing", "mine", *as_erik)[1]["cases"]] == [
        codes["Leyla Påhittberg"]
    ]
    hidden = run("case", "show", store, codes["Mona Demoqvist"], *as_erik)
    assert hidden == run("case", "show", store, "N-ZZZZZ", *as_erik)
    assert hidden[0] == 3


def test_the_choices_narrow_the_list(run: Run, cases: Cases) -> None:
    store, codes = cases
    key = with_key(store)

    def listed(*choices: str) -> set[str]:
        return {row["code"] for row in run("case", "list", store, *choices, *key)[1]["cases"]}

    assert listed() == set(codes.values())
    assert listed("--municipality", "0884") == {codes["Mona Demoqvist"]}
    assert listed("--step", "2") == set(codes.values())
    assert listed("--step", "5") == listed("--standing", "closed") == listed("--waits-for", "interpreter") == set()
    for wrong, among in ((("--municipality", "Nybro"), "0884 Vimmerby"), (("--waits-for", "nothing"), "interpreter (")):
        code, _, said = run("case", "list", store, *wrong, *key)
        assert (code, among in said) == (3 if wrong[0] == "--municipality" else 5, True), said


def test_a_saved_list_is_listed_again(run: Run, cases: Cases) -> None:
    store, codes = cases
    key = with_key(store)
    narrowed = run("case", "list", store, "--municipality", "0860", "--step", 2, "--save-as", "Hultsfred", *key)[1]
    assert narrowed["lists"] == [{"name": "Hultsfred", "municipality": "0860", "step": "2"}]
    again = run("case", "list", store, "--list", "hultsfred", *key)[1]
    assert [row["code"] for row in again["cases"]] == [codes["Leyla Påhittberg"]]
    assert run("case", "list", store, "--list", "Borta", *key)[0] == 5
    assert run("case", "list", store, "--remove-list", "Hultsfred", *key)[1]["lists"] == []


@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        (("intervene", "--kind", "xyz", "--from", "2026-10-10"), "social (social)"),
        (("assess", "--rating", "six_areas", "--respondent", "chef", "--score", "goals=2"), "participant (deltagaren)"),
        (("assess", "--rating", "six_areas", "--respondent", "participant", "--score", "xyz=2"), "goals (Mål)"),
        (("assess", "--area", "xyz", "--text", "x", "--took-part", "y"), "health (hälsa)"),
        (("close", "--reason", "xyz"), "work (arbete)"),
    ],
)
def test_a_wrong_code_is_answered_with_those_there_are(run: Run, cases: Cases, call: tuple[str, ...], allowed: str) -> None:
    store, codes = cases
    what, *rest = call
    found = run("case", what, store, codes["Leyla Påhittberg"], *rest, *with_key(store))
    assert found[0] == 5
    assert allowed.casefold() in str(found).casefold()
