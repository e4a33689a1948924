"""``published`` as other people's scripts meet it: listed, entered, refused by the number, withdrawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop import cli
from tests.given.terminal import NORRA, Run, no_pictures, run, store, with_key

__all__ = ["run", "store"]
UNTIL, ON = ("--until", "2025-12-31"), ("--on", "2026-01-20")
SOURCE = ("--source", "Styrgruppen, bilaga 2")


@pytest.fixture
def node(run: Run, store: Path) -> Path:
    """A store with the people of a case list."""
    run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    return store


def counted(run: Run, node: Path) -> dict[str, int]:
    _, figures, _ = run("figures", node, "--period", "2025H2", *with_key(node))
    return {code: count for code, count in figures["by_municipality"].items() if code != "unknown"}


def sheet(folder: Path, counts: dict[str, int]) -> Path:
    file = folder / "siffror.csv"
    lines = ["Kommun;Steg;Antal", *(f"{code};Aktualiserade;{count}" for code, count in counts.items())]
    file.write_text("\n".join(lines), "utf-8")
    return file


def test_entered_listed_and_withdrawn(run: Run, node: Path, tmp_path: Path) -> None:
    file = sheet(tmp_path, counted(run, node))
    typed = ("published", node, "--add", file, *UNTIL, *ON, *SOURCE)
    code, tried, _ = run(*typed, "--dry-run", *with_key(node))
    assert (code, tried["taken"], tried["rejected"], tried["already"]) == (0, 3, [], False)
    assert run("published", node, *with_key(node))[1] == {"published": []}
    _, entered, said = run(*typed, *with_key(node))
    assert (entered["taken"], said) == (3, "")
    _, listed, _ = run("published", node, *with_key(node))
    (one,) = listed["published"]
    assert one["id"] == entered["publications"][0]
    assert {**one, "id": ""} == {
        "id": "",
        "kind": "by_hand",
        "period": None,
        "version": None,
        "until": "2025-12-31",
        "on": "2026-01-20",
        "source": "Styrgruppen, bilaga 2",
        "numbers": 3,
        "other_definition": False,
        "used": False,
    }
    assert run(*typed, *with_key(node))[1]["already"]
    assert run("published", node, "--withdraw", one["id"], "--dry-run", *with_key(node))[0] == 2
    assert run("published", node, "--withdraw", "", *with_key(node))[0] == 3
    assert run("published", node, *with_key(node))[1] == listed  # trying it out took nothing back
    code, left, _ = run("published", node, "--withdraw", one["id"], *with_key(node))
    assert (code, left) == (0, {"published": []})


def test_a_number_that_cannot_be_true_is_named(run: Run, node: Path, tmp_path: Path) -> None:
    counts = counted(run, node)
    file = sheet(tmp_path, {**counts, "0860": counts["0860"] + 1})
    typed = ("published", node, "--add", file, *UNTIL, *ON, *SOURCE)
    code, refused, said = run(*typed, *with_key(node))
    assert (code, refused["error"]) == (3, "FiguresContradict")
    number = f"Hultsfred, aktualiserade: {counts['0860'] + 1} har lämnats ut, lagret räknar {counts['0860']}"
    assert said.startswith(f"{number} till och med 2025-12-31.")
    assert said.count("\n") == 1
    code, entered, _ = run(*typed, "--other-definition", *with_key(node))
    assert (code, entered["taken"], entered["exact"]) == (0, 3, 0)


def test_rows_that_cannot_be_read(run: Run, node: Path, tmp_path: Path) -> None:
    file = tmp_path / "siffror.csv"
    file.write_text("Kommun;Antal\nHultsfred;<5\nVästervik;1\n", "utf-8")
    typed = ("published", node, "--add", file, *UNTIL, *ON, *SOURCE)
    code, strict, _ = run(*typed, "--strict", *with_key(node))
    assert (code, strict["error"], [one["row"] for one in strict["rejected"]]) == (3, "RowsRejected", [2])
    code, entered, _ = run(*typed, *with_key(node))
    assert (code, entered["taken"]) == (0, 1)
    assert entered["exact"] >= 1  # a single person has left by themselves: said, and not refused
    (rejected,) = entered["rejected"]
    assert (rejected["row"], rejected["column"], rejected["reason"]) == (2, "Antal", "count")


def test_when_no_row_can_be_read_each_is_named_with_its_reason(
    run: Run, node: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "siffror.csv"
    file.write_text("Kommun;Antal\nHultsfred;<5\nKalmar;9\n", "utf-8")
    typed = ("published", node, "--add", file, *UNTIL, *ON, *SOURCE, *with_key(node))
    code, refused, said = run(*typed)
    assert (code, refused["error"], refused["rows"]) == (3, "RowsRejected", 2)
    assert [(one["row"], one["column"], one["reason"]) for one in refused["rejected"]] == [
        (2, "Antal", "count"),
        (3, "Kommun", "municipality_unknown"),
    ]
    assert said.startswith("2 celler")
    assert cli.main([*map(str, typed)], no_pictures) == 3
    shown = capsys.readouterr().out
    assert "rad 2, Antal: " in shown
    assert "rad 3, Kommun: kommunen hör inte till den här noden" in shown
    assert run("published", node, *with_key(node))[1] == {"published": []}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((*ON, *SOURCE), 2),
        ((*UNTIL, *ON), 2),
        ((*UNTIL, "--on", "2025-12-01", *SOURCE), 5),
        (("--until", "i fjol", *SOURCE), 2),
    ],
)
def test_what_is_left_out_or_wrong(run: Run, node: Path, tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    typed = ("published", node, "--add", sheet(tmp_path, {"0860": 1}), *options, *with_key(node))
    assert run(*typed)[0] == code


def test_a_file_that_is_not_there(run: Run, node: Path, tmp_path: Path) -> None:
    assert run("published", node, "--add", tmp_path / "ingen.csv", *UNTIL, *SOURCE, *with_key(node))[0] == 4
    document = tmp_path / "fel.json"
    document.write_text('{"format": "annat"}', "utf-8")
    assert run("published", node, "--add", document, *UNTIL, *SOURCE, *with_key(node))[0] == 5
