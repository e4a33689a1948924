"""What the command line says of a sheet: every cell accounted for, questions and answers, what is remembered and undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kraft_desktop import cli, words
from kraft_desktop.commands import imports
from kraft_desktop.services.imports.intake import Outcome
from tests.given.terminal import NORRA, Run, no_pictures, run, store, with_key

__all__ = ["run", "store"]

LEYLA, BO = "196408233234", "197010632391"
TWICE = f"Personnummer;Månad;Belopp;Belopp\n{LEYLA};2026-01;5000;200\n{BO};2026-01;4000;100\n"


@pytest.fixture
def peopled(run: Run, store: Path) -> Path:
    """A store with two people of Hultsfred."""
    lines = ("Personnummer;Kommun;Aktualiserad", f"{LEYLA};Hultsfred;2025-10-01", f"{BO};Hultsfred;2025-10-01", "")
    file = store.parent / "lista.csv"
    file.write_text("\n".join(lines), "utf-8")
    assert run("import", "cases", store, file, *with_key(store))[1]["taken"] == 2
    return store


def support(run: Run, folder: Path, text: str, *options: object) -> dict[str, Any]:
    """Take a support sheet in."""
    file = folder.parent / "stod.csv"
    file.write_text(text, "utf-8")
    code, took, _ = run("import", "support", folder, file, "--municipality", "0860", *options, *with_key(folder))
    return {**took, "code": code}


def test_every_cell_is_accounted_for_and_the_totals_are_told(run: Run, peopled: Path) -> None:
    took = support(run, peopled, f"Pnr;Månad;Belopp;Diagnos\n{LEYLA};2026-01;5000;x\n{BO};2026-01;?;y\nSumma;;5000;\n")
    accounted = took["accounted"]
    reasons = accounted.pop("set_aside_reasons")
    total = accounted.pop("total")
    assert sum(accounted.values()) == total == 14
    assert (accounted["heading"], accounted["sum"], sum(reasons.values())) == (4, 1, accounted["set_aside"])
    assert took["control"] == {"persons": 1, "months": 1, "amount": 5000, "minutes": 0, "sheet": {"Belopp": 5000}}
    assert not any("x" in str(value) for value in reasons)


def test_a_question_takes_none_of_its_cells_until_it_is_answered_and_is_asked_once(run: Run, peopled: Path) -> None:
    asked = support(run, peopled, TWICE)
    (question,) = [one for one in asked["questions"] if one["allowed"]]
    assert (question["id"], question["where"]["column"]) == ("column_twice:Belopp", "Belopp")
    assert (asked["code"], asked["taken"]) == (0, 0)
    assert support(run, peopled, TWICE, "--strict")["code"] == 3
    took = support(run, peopled, TWICE, "--answer", "column_twice:Belopp=add")
    assert (took["taken"], took["control"]["amount"]) == (2, 9300)
    later = support(run, peopled, TWICE.replace("5000", "6000"))
    assert (later["recipe"], later["questions"]) == ({"column_twice:Belopp": "add"}, [])
    assert later["changes"][0] | {"case": ""} == {
        "case": "", "month": "2026-01", "source": "economic_assistance", "before": 5200, "after": 6200,
    }  # fmt: skip
    recipes = run("recipe", "list", peopled, *with_key(peopled))[1]["recipes"]
    assert recipes == [{"kind": "support", "sender": "0860", "answers": {"column_twice:Belopp": "add"}}]
    assert run("recipe", "forget", peopled, "support", "0860", *with_key(peopled))[1]["forgotten"]
    assert run("recipe", "list", peopled, *with_key(peopled))[1]["recipes"] == []


def test_people_read_the_kinds_of_sheets_and_the_answers_in_words(
    run: Run, peopled: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    support(run, peopled, TWICE, "--answer", "column_twice:Belopp=add")
    said = {}
    for group in ("imports", "recipe"):
        capsys.readouterr()
        assert cli.main([group, "list", str(peopled), *with_key(peopled)], no_pictures) == 0
        said[group] = capsys.readouterr().out
    assert "Offentlig försörjning från 0860" in said["imports"]
    assert "Ärendelista från noden" in said["imports"]
    assert "Offentlig försörjning (support) 0860: Belopp: två kolumner" in said["recipe"]
    assert ": Lägg ihop dem" in said["recipe"]


def test_imports_are_listed_and_taken_back(run: Run, peopled: Path) -> None:
    support(run, peopled, f"Pnr;Månad;Belopp\n{LEYLA};2026-01;5000\n")
    _, listed, _ = run("imports", "list", peopled, *with_key(peopled))
    latest, cases = listed["imports"]
    assert (latest["kind"], latest["sender"], latest["rows"], latest["can_be_undone"]) == ("support", "0860", 1, True)
    assert (cases["kind"], cases["obstacle"]) == ("cases", None)
    assert run("imports", "undo", peopled, latest["id"], *with_key(peopled))[1]["rows"] == 1
    figures = run("figures", peopled, "--period", "2026H1", "--identified", *with_key(peopled))[1]
    assert figures["support"][LEYLA]["total"] is None
    code, again, said = run("imports", "undo", peopled, latest["id"], *with_key(peopled))
    assert (code, again["error"]) == (3, "CannotUndoImport")
    assert "tillbaka" in said


def test_what_is_no_answer_is_refused_and_answers_nothing(run: Run, peopled: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "stod.csv"
    sheet.write_text(f"Personnummer;2026-01;2026-02\n{LEYLA};5000;5100\n{BO};;\n", "utf-8")
    take = ("import", "support", peopled, sheet, "--municipality", "0860", *with_key(peopled))
    code, refused, said = run(*take, "--answer", "blank_row=inget")
    assert (code, refused["error"]) == (3, "WrongAnswer")
    assert "no_support, unknown" in said
    assert [one["id"] for one in run(*take)[1]["questions"]] == ["blank_row"]


def test_a_web_page_is_refused_as_what_it_is(run: Run, store: Path, tmp_path: Path) -> None:
    page = tmp_path / "lista.xls"
    page.write_text("<html><body><table><tr><td>Personnummer</td></tr></table></body></html>", "utf-8")
    code, refused, said = run("import", "cases", store, page, *with_key(store))
    assert (code, refused["error"]) == (5, "UnreadableSheet")
    assert "webbsida" in said
    assert ".xlsx" in said


def test_what_is_said_to_people_names_the_cells(run: Run, store: Path) -> None:
    took = run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))[1]
    accounted = {name: count for name, count in took["accounted"].items() if isinstance(count, int)}
    assert sum(accounted.values()) == 2 * accounted["total"]


def test_a_household_is_asked_about_and_counted_once(run: Run, peopled: Path) -> None:
    sheet = f"Personnummer;2026-01;2026-02\n{LEYLA};8137;9001\n{BO};8137;9001\n"
    asked = {one["reason"]: one for one in support(run, peopled, sheet)["questions"]}
    question = asked["household"]
    assert question["allowed"] == ["yes", "no"]
    assert question["where"]["row"] == 2
    assert question["id"] == "household:" + "+".join(question["where"]["cases"])
    assert LEYLA not in str(question)
    assert asked["attribution"]["allowed"] == ["whole", "share", "adults"]
    figures = run("figures", peopled, "--period", "2026H1", *with_key(peopled))[1]
    assert (figures["total_cost"], figures.get("households")) == (2 * 17_138, None)
    took = support(run, peopled, sheet, "--answer", f"{question['id']}=yes")
    assert [one["reason"] for one in took["questions"]] == ["attribution"], "which decides what it means"
    assert support(run, peopled, sheet, "--answer", "attribution=whole")["questions"] == []
    figures = run("figures", peopled, "--period", "2026H1", *with_key(peopled))[1]
    assert (figures["total_cost"], figures["households"]) == (17_138, 1)
    assert [one["cost"] for one in figures["support"].values()] == [8_569, 8_569]
    assert [one["total"] for one in figures["support"].values()] == [2, 2]


def test_many_rows_with_one_question_are_one_line_that_one_answer_holds_for() -> None:
    outcome = Outcome()
    for row in range(2, 7):
        outcome.ask("Blad1", row, "Belopp", "month_future", allowed=("take", "leave"))
    outcome.ask("Blad1", 9, "Belopp", "identical_row", allowed=("take", "leave"))
    before = words.language()
    words.use("en")
    title, single, many = imports._asked(outcome.questions)
    words.use(before)
    assert "row 9" in single
    assert title.endswith("(1):")
    assert many.startswith("5 rows: the month has not been yet")
    assert "--answer month_future=" in many
