"""Consents on the command line: listed, registered, revoked, taken away, and found missing; what cannot be is refused whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]
LIST = "Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Hultsfred;2025-10-01\n"
GIVEN = ("--form", "signed", "--from", "2026-01-15", "--to", "team", "--to", "physician", "--received-by", "Erik Ek")


@pytest.fixture
def code(run: Run, store: Path) -> str:
    """The code of a case from a sheet."""
    file = store.parent / "lista.csv"
    file.write_text(LIST, "utf-8")
    run("import", "cases", store, file, *with_key(store))
    (case,) = run("consent", "list", store, *with_key(store))[1]["unsettled"]
    assert (case["municipality"], case["sought_since"]) == ("0860", None)
    return str(case["case"])


def test_one_is_registered_listed_and_revoked(run: Run, store: Path, code: str) -> None:
    exit_code, made, _ = run("consent", "record", store, code, *GIVEN, "--to", "Försäkringskassan", *with_key(store))
    assert (exit_code, made["state"], made["until"], made["received_by"]) == (0, "in_force", "2027-01-14", "Erik Ek")
    assert "0860" in made["municipalities"]
    assert (made["physician"], made["authorities"], made["interpreter"]) == (True, ["social_insurance"], False)
    listed = run("consent", "list", store, *with_key(store))[1]
    assert [one["case"] for one in listed["consents"]] == [code]
    assert listed["unsettled"] == []
    exit_code, revoked, _ = run("consent", "revoke", store, code, *with_key(store))
    assert (exit_code, revoked["state"], revoked["until"]) == (0, "ended", None)
    assert run("consent", "revoke", store, code, *with_key(store))[0] == 3


def test_none_is_found_and_a_mistake_is_taken_away(run: Run, store: Path, code: str) -> None:
    exit_code, made, _ = run("consent", "missing", store, code, *with_key(store))
    assert (exit_code, made["state"]) == (0, "sought")
    assert run("consent", "missing", store, code, *with_key(store))[0] == 5
    exit_code, made, _ = run("consent", "revoke", store, code, "--mistake", *with_key(store))
    assert (exit_code, made["state"], made["rows"]) == (0, "not_recorded", 0)
    assert run("consent", "revoke", store, code, "--mistake", *with_key(store))[0] == 3


@pytest.mark.parametrize(
    ("more", "exit_code", "says"),
    [
        (("--from", "2999-01-01"), 5, "första dag är i dag eller tidigare"),
        (("--until", "2026-01-01"), 5, "sista dagen är den första dagen eller senare"),
        (("--to", "polisen"), 3, "polisen"),
        (("--received-by", " "), 5, "vem som tog emot"),
        (("--form", "missing"), 2, "--form"),
        (("--from", "i går"), 2, "--from"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field_and_nothing_is_saved(
    run: Run, store: Path, code: str, more: tuple[str, ...], exit_code: int, says: str
) -> None:
    answered, facts, said = run("consent", "record", store, code, *GIVEN, *more, *with_key(store))
    assert answered == exit_code
    assert says in said
    assert says in facts["message"]
    assert len(run("consent", "list", store, *with_key(store))[1]["unsettled"]) == 1


def test_a_case_that_is_not_there_is_refused(run: Run, store: Path) -> None:
    assert run("consent", "record", store, "N-AAAAA", *GIVEN, *with_key(store))[0] == 3
