"""What is known of a case on the command line: assessed, recommended, gone through, given, closed and followed up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

LIST = (
    "Personnummer;Namn;Kommun;Aktualiserad;Teamets beslut;Kartläggning påbörjad\n"
    "196408233234;Leyla Påhittberg;Hultsfred;2025-10-01;2025-10-02;2025-10-03\n"
)


class Terminal:
    """The commands of one case."""

    def __init__(self, run: Run, store: Path) -> None:
        self.run, self.store = run, store
        file = store.parent / "lista.csv"
        file.write_text(LIST, "utf-8")
        run("import", "cases", store, file, *with_key(store))
        self.code = run("case", "list", store, *with_key(store))[1]["cases"][0]["code"]

    def __call__(self, verb: str, *typed: object, wanted: int = 0) -> dict[str, Any]:
        code, answer, said = self.run("case", verb, self.store, self.code, *typed, *with_key(self.store))
        assert code == wanted, said
        return answer


@pytest.fixture
def case(run: Run, store: Path) -> Terminal:
    """The commands of a case from a list."""
    return Terminal(run, store)


def test_a_case_is_assessed_and_rated(case: Terminal) -> None:
    answer = case("assess", "--area", "work", "--text", "Städat", "--took-part", "Leyla, Anna", "--on", "2026-02-01")
    assert [(one["area"], one["text"], one["on"]) for one in answer["areas"]] == [("work", "Städat", "2026-02-01")]
    (found,) = answer["areas"]
    answer = case("assess", "--area", "work", "--text", "Städat länge", "--took-part", "Leyla", "--change", found["id"])
    assert [one["text"] for one in answer["areas"]] == ["Städat länge"]
    case("assess", "--capacity", "25", "--undated", "--assessor", "Anna", "--method", "AWP", "--baseline")
    answer = case("assess", "--language", "arabiska")
    assert [(one["percent"], one["on"], one["assessor"], one["baseline"]) for one in answer["capacity"]] == [
        (25, None, "Anna", True)
    ]
    rating = ("assess", "--rating", "six_areas", "--respondent", "participant")
    case(*rating, "--score", "goals=2", "--score", "health=", "--on", "2026-02-01")
    answer = case(*rating, "--score", "goals=4", "--on", "2026-05-01", "--instrument-version", "1")
    (progress,) = answer["progress"]
    assert (progress["areas"]["goals"], progress["areas"]["health"]["first"]) == ({"first": 2, "latest": 4}, None)
    assert progress["next"] == "2026-08-01"
    assert [(one["kind"], one["text"]) for one in answer["words"]] == [("language", "arabiska")]


def test_a_recommendation_an_intervention_and_the_end(case: Terminal) -> None:
    assert case("assess")["recommendation"] is None
    case("assess", "--recommend", "both", "--text", "Orkar", "--agreed", "Teamet", wanted=3)
    answer = case("intervene", "--kind", "social", "--from", "2026-02-01", "--provider", "AME", "--adaptation", "yes")
    (given,) = answer["interventions"]
    assert (given["provider"], given["adaptation"], given["until"], given["inferred"]) == ("AME", True, None, False)
    case("intervene", "--kind", "social", "--from", "2026-03-01", wanted=3)
    answer = case("intervene", "--end", given["id"], "--until", "2026-04-01", "--outcome", "completed")
    assert [(one["until"], one["outcome"]) for one in answer["interventions"]] == [("2026-04-01", "completed")]
    answer = case("close", "--reason", "work", "--on", "2026-06-01", "--note", "Fick jobb")
    assert (answer["closed"], answer["reason"], answer["note"]) == ("2026-06-01", "work", "Fick jobb")
    answer = case("close", "--follow-up", "--worker", "yes", "--on", "2026-09-01")
    assert [(one["worker"], one["participant"]) for one in answer["follow_ups"]] == [("yes", None)]
    assert case("close", "--reopen", "--on", "2026-10-01")["closed"] is None


def test_what_cannot_be_is_refused_with_a_sentence(case: Terminal) -> None:
    for typed, wanted, word in (
        (("assess", "--capacity", "101"), 5, "0 till 100"),
        (("assess", "--capacity", "25", "--on", "2025-09-15"), 5, "aktualiseringen"),
        (("assess", "--rating", "six_areas", "--respondent", "participant", "--score", "goals=6"), 3, "1 till 5"),
        (("assess", "--rating", "six_areas", "--respondent", "participant", "--score", "goals=två"), 5, "OMRÅDE"),
        (("assess", "--rating", "six_areas", "--respondent", "participant", "--score", "goals=" + "9" * 5000), 5, "OMRÅDE"),
        (("assess", "--rating", "six_areas", "--respondent", "participant", *2 * ("--score", "goals=2")), 5, "en gång"),
        (("assess", "--area", "work", "--text", "x"), 2, "--took-part"),
        (("assess", "--recommend", "social", "--text", "x", "--agreed", "y"), 3, "Steg 4"),
        (("intervene", "--kind", "", "--from", "2026-02-01"), 5, "typen av insats"),
        (("intervene", "--kind", "social", "--from", "2026-03-01", "--until", "2026-02-01"), 5, "sista dagen"),
        (("intervene", "--kind", "social"), 2, "--from"),
        (("close", "--reason", "tired"), 5, "work (arbete)"),
        (("close", "--follow-up", "--worker", "yes"), 5, "öppet"),
    ):
        answer = case(typed[0], *typed[1:], wanted=wanted)
        assert word in answer["message"], answer
    assert case("assess")["capacity"] == []
    (one,) = case("assess", "--capacity", "25", "--undated")["capacity"]
    for percent in ("101", "-1", "9" * 5000, "\uff11\uff12", ""):
        answer = case("correct", one["id"], "--reason", "fel", f"--choice={percent}", wanted=5)
        assert "0 till 100" in answer["message"]


def test_a_rating_sheet_is_written_once(case: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "blad.pdf"
    assert case("assess", "--sheet", "six_areas", "--out", out)["file"] == str(out)
    assert out.read_bytes().startswith(b"%PDF")
    case("assess", "--sheet", "six_areas", "--out", out, wanted=3)
