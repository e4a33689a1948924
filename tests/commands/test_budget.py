"""The activity budget by the commands alone: from a file at the node to the consolidation of the owner."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop import cli
from tests.given.exchange import Clock, exchange, found, people

Run = Callable[..., tuple[int, dict[str, Any], str]]
WRITTEN = """through = "2025-12"

[material]
granted = 40000
used = 12345

[interpreter]
granted = 60000
used = 8150

[other]
used = -1200
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run a command with --json and the passphrase: exit code, the object on stdout, and stderr."""
    (tmp_path / "pw").write_text("fyra ord som passar\n", "utf-8")

    def no_pictures(_folder: Path, **_how: object) -> list[Path]:
        raise AssertionError("no test here takes pictures")

    def command(*typed: object) -> tuple[int, dict[str, Any], str]:
        capsys.readouterr()
        code = cli.main([*map(str, typed), "--passphrase-file", str(tmp_path / "pw"), "--json"], no_pictures)
        captured = capsys.readouterr()
        return code, json.loads(captured.out), captured.err

    return command


@pytest.fixture
def node(tmp_path: Path) -> Path:
    """A node with people and the owner beside it, on 10 January 2026."""
    store, owner = found(tmp_path / "nod", "sodra", Clock()), found(tmp_path / "agare", "", Clock())
    with store.session.vault, owner.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 30, dt.date(2025, 9, 1), dt.date(2025, 12, 1))
    (tmp_path / "budget.toml").write_text(WRITTEN, "utf-8")
    return tmp_path / "nod"


def test_the_chain_from_a_file_to_the_consolidation(run: Run, node: Path, tmp_path: Path) -> None:
    budget = ("--budget", tmp_path / "budget.toml")
    code, sent, _ = run("quarter", node, "--period", "2025Q4", *budget, "--out", tmp_path / "ut", "--open")
    assert (code, sent["budget"]["through"]) == (0, "2025-12")
    assert sent["budget"]["posts"]["material"] == {"granted": 40_000, "used": 12_000}
    assert sent["budget"]["posts"]["interpreter"] == {"granted": 60_000, "used": 10_000}
    assert sent["budget"]["posts"]["conference"] == {"granted": None, "used": None}
    code, week, _ = run("status", node, *budget, "--out", tmp_path / "ut")
    assert (code, week["budget"]) == (0, sent["budget"])
    assert run("verify", sent["open"])[0] == 0
    code, got, _ = run("receive", tmp_path / "agare", sent["file"], week["file"])
    assert (code, [file["status"] for file in got["files"]]) == (0, ["accepted", "accepted"])
    code, whole, _ = run("consolidate", tmp_path / "agare", "--period", "2025Q4", "--out", tmp_path / "samm")
    assert whole["together"]["budget"]["interpreter"]["left"] == {"value": 50_000, "nodes": ["sodra"]}
    assert whole["together"]["budget"]["other"]["granted"] == {"value": None, "nodes": []}
    assert all(Path(file).stat().st_size > 0 for file in whole["files"])


def test_what_was_reached_is_set_on_the_target_of_the_nodes_that_are_here(
    run: Run, node: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, sent, _ = run("quarter", node, "--period", "2025Q4", "--out", tmp_path / "ut")
    run("receive", tmp_path / "agare", sent["file"])
    known = ["--passphrase-file", str(tmp_path / "pw")]
    whole = ["consolidate", str(tmp_path / "agare"), "--period", "2025Q4", "--out", str(tmp_path / "samm"), *known]
    assert cli.main(whole, lambda *_, **__: []) == 0
    (said,) = [line for line in capsys.readouterr().out.splitlines() if "av " in line and "308" in line]
    assert said.endswith(" av 108; alla noders mål är 308"), said


def test_no_budget_is_lost_in_silence(run: Run, node: Path, tmp_path: Path) -> None:
    code, sent, said = run("quarter", node, "--period", "2025Q4", "--out", tmp_path / "a")
    assert (code, sent["budget"]) == (0, None)
    assert sent["closed"] == ["2025Q3"]  # and it was said before that it would be
    assert "kan inget längre göras för 2025, kvartal 3" in said
    code, again, said = run(
        "quarter", node, "--period", "2025Q4", "--budget", tmp_path / "budget.toml", "--out", tmp_path / "b"
    )
    assert (code, again["sha256"], again["budget"]) == (0, sent["sha256"], None)
    assert "Budgeten lades inte till: filen står som den skickades." in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[interpreter]", "[tolk]", "Budgeten kan inte användas. I tolk: det finns ingen sådan rad"),
        ("used = 8150", "used = 81.5", "Budgeten kan inte användas. I Tolk, använt: beloppet ska vara i hela kronor"),
        (
            "granted = 40000",
            "granted = -1",
            "Budgeten kan inte användas. I Material, beviljat: det beviljade kan inte vara under noll.",
        ),
        ("2025-12", "2099-01", "Budgeten kan inte användas. I through: beloppen ska gälla till och med en månad i projektet"),
        ("through", "through through", "Budgeten kan inte användas: filen är inte TOML."),
    ],
)
@pytest.mark.parametrize("verb", ["quarter", "status"])
def test_a_budget_that_cannot_be_used_is_refused_with_its_row(
    run: Run, node: Path, tmp_path: Path, verb: str, old: str, new: str, said: str
) -> None:
    (tmp_path / "budget.toml").write_text(WRITTEN.replace(old, new), "utf-8")
    more = ("--period", "2025Q4") if verb == "quarter" else ()
    code, answer, told = run(verb, node, *more, "--budget", tmp_path / "budget.toml", "--out", tmp_path / "ut")
    assert (code, answer["error"]) == (5, "WrongBudget")
    assert said in told
    assert not (tmp_path / "ut").exists()


def test_a_budget_file_that_is_not_there_is_said(run: Run, node: Path, tmp_path: Path) -> None:
    code, _, _ = run("status", node, "--budget", tmp_path / "ingen.toml", "--out", tmp_path / "ut")
    assert code == 4


def test_a_typed_budget_says_where_it_differs_from_the_one_that_is_kept(run: Run, node: Path, tmp_path: Path) -> None:
    run("budget", "grant", node, "material", "--kronor", "40000")
    run("budget", "enter", node, "Papper", "--kronor", "345", "--post", "material", "--on", "2025-11-03")
    code, _, told = run("status", node, "--budget", tmp_path / "budget.toml", "--out", tmp_path / "ut")
    assert code == 0
    assert "Material, använt: filen säger 12345 kr, budgeten här 345 kr." in told
    assert "Material, beviljat" not in told
