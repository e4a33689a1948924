"""The main job from a new store to the consolidation, with real stores and keys, through the commands alone.

What is sent, received and consolidated is so by processes of their own; the other commands run in this one, which has
imported the program already.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop import cli
from kraft_desktop.services.admin import store_creation
from tests.given.nodes import CHEAP, SETS
from tests.given.terminal import no_pictures

SHEETS = SETS / "norra_grund"
ROOT = Path(__file__).resolve().parents[2]

BANDS = ["--merge", "0-23,24-35", "--merge", "36-59,60+"]


class Desk:
    """Somebody at a terminal with a folder, a node and an owner."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.node, self.owner = folder, folder / "nod", folder / "ägare"
        self.capsys = capsys
        for name in ("pw", "pw2"):
            (folder / name).write_text(f"fyra ord som passar {name}\n", "utf-8")

    def typed(self, *typed: object) -> list[str]:
        """A command with --json, and the passphrase unless another was given."""
        command = [*map(str, typed), "--json"]
        return command if "--passphrase-file" in command else [*command, "--passphrase-file", str(self.folder / "pw")]

    def __call__(self, *typed: object, code: int = 0) -> dict[str, Any]:
        """Run a command; its exit code must be ``code``."""
        self.capsys.readouterr()
        ended = cli.main(self.typed(*typed), no_pictures)
        said = self.capsys.readouterr()
        assert ended == code, said.err
        answer: dict[str, Any] = json.loads(said.out)
        return answer

    def process(self, *typed: object) -> dict[str, Any]:
        """Run a command in a process of its own; it must succeed."""
        command = [sys.executable, "-m", "kraft_desktop", *self.typed(*typed)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False, cwd=ROOT)
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def found(self) -> None:
        """Both stores, their keys exchanged, a second person at the node."""
        paper = self.folder / "papper"
        paper.mkdir()
        self(
            "new", self.node, "--node", "norra", "--user", "Anna", "--recovery-out", paper / "nod.pdf", "--physician-hours", 40
        )
        owner = self("new", self.owner, "--owner", "--user", "Per", "--recovery-out", paper / "ägare.pdf")
        assert Path(owner["reserve_key"]).exists()
        self("keys", "export", self.node, self.folder / "nod.json")
        sent = self("keys", "export", self.owner, self.folder / "ägare.json")
        assert sent["fingerprint"] == owner["fingerprint"]
        assert self("keys", "trust", self.node, self.folder / "ägare.json")["confirmed"] is False
        self("keys", "trust", self.node, self.folder / "ägare.json", "--confirmed")
        self("keys", "trust", self.owner, self.folder / "nod.json", "--confirmed")
        second = ["--name", "Berit", "--role", "deputy", "--new-passphrase-file", self.folder / "pw2"]
        assert len(self("user", "add", self.node, *second)["users"]) == 2

    def take_in(self) -> dict[str, Any]:
        """All sheets of the node; gives the answers worked out for them."""
        expected: dict[str, Any] = json.loads((SHEETS / "expected.json").read_text("utf-8"))
        for entry in expected["files"]:
            more = ["--municipality", entry["municipality"]] if "municipality" in entry else []
            self("import", entry["kind"], self.node, SHEETS / entry["file"], *more)
        return expected


def check_other_forms(desk: Desk, sent: dict[str, Any]) -> None:
    """The open package says what the sealed one does, to anybody; only the sealed one is taken in."""
    alone, trusted = desk("verify", sent["open"]), desk("verify", sent["open"], "--store", desk.owner)
    assert (alone["key_known"], alone["signed_by"], alone["words"]) == (False, None, sent["words"])
    assert (trusted["key_known"], trusted["signed_by"]) == (
        True,
        desk("verify", sent["file"], "--store", desk.owner)["signed_by"],
    )
    assert desk("receive", desk.owner, sent["open"], code=3)["files"][0]["reason"] == "not_sealed"
    cut = desk.folder / "avklippt.zip"
    cut.write_bytes(Path(sent["open"]).read_bytes()[:-100])
    assert desk("verify", cut, code=5)["error"] == "TamperedPackage"
    assert desk("verify", sent["armored"], "--store", desk.owner)["sha256"] == sent["sha256"]


def check_merges(desk: Desk, approval: list[Any]) -> None:
    """Only neighbours are told as one, and only by a node."""
    package = ["--period", "2026H1", "--out", desk.folder / "paket"]
    refused = desk("package", desk.node, *package, "--merge", "0-23,36-59", *approval, code=3)
    assert refused["error"] == "CannotMerge"
    assert "intill varandra" in refused["message"]
    assert desk("package", desk.owner, *package, *BANDS, code=3)["error"] == "WrongStoreKind"


def check_copy(desk: Desk, figures: dict[str, Any]) -> None:
    """A copy put back beside the store leaves that as sound as before, and gives the same figures when it is gone on with."""
    copy = desk("backup", desk.node, desk.folder / "kopia.kraftkopia")
    restored = desk("restore", desk.folder / "kopia.kraftkopia", desk.folder / "ny plats")
    assert restored["rows"] == copy["rows"]
    assert desk("check", desk.node)["problems"] == []
    desk("accept", desk.folder / "ny plats")  # this computer knows what was saved after the copy
    again = desk("figures", desk.folder / "ny plats", "--period", "2026H1", "--identified")
    assert again["support"] == figures["support"]


@pytest.mark.slow
def test_from_a_new_store_to_the_consolidation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_creation, "new_store", partial(store_creation.new_store, cost=CHEAP))
    desk = Desk(tmp_path, capsys)
    desk.found()
    expected = desk.take_in()
    figures = desk("figures", desk.node, "--period", "2026H1", "--identified")
    assert figures["hours"]["allotted"] == 40 * 60
    for name in ("participants", "women", "men", "by_municipality", "step_closer", "closed", "physician_minutes", "total_cost"):
        assert figures[name] == expected[name]
    assert figures["support"] == expected["support"]

    out = tmp_path / "paket"
    assert desk("package", desk.node, "--period", "2026H1", "--out", out, code=3)["error"] == "ApprovalNeeded"
    approval = ["--approver", "Berit", "--approver-passphrase-file", tmp_path / "pw2"]
    check_merges(desk, approval)
    sent = desk.process("package", desk.node, "--period", "2026H1", "--out", out, "--open", *BANDS, *approval)
    assert (len(sent["words"]), sent["attack"]["exact"], sent["attack"]["narrow"]) == (4, 0, 0)
    assert sent["merged"] == [["0-23", "24-35"], ["36-59", "60+"]]
    assert desk("verify", sent["file"], code=4)["error"] == "SealedPackage"
    verified = desk("verify", sent["file"], "--store", desk.owner)
    assert (verified["ok"], verified["node"], verified["words"]) == (True, "norra", sent["words"])
    check_other_forms(desk, sent)
    (received,) = desk.process("receive", desk.owner, sent["file"])["files"]
    assert received["status"] == "accepted"
    assert desk("receipt", desk.node, received["receipt"])["period"] == "2026H1"
    (again,) = desk("receive", desk.owner, sent["file"], code=3)["files"]
    assert again["reason"] == "replayed"
    whole = desk.process("consolidate", desk.owner, "--period", "2026H1", "--out", tmp_path / "samm")
    assert whole["missing"] == ["mellersta", "sodra"]
    assert all(Path(file).stat().st_size > 0 for file in whole["files"])

    altered = bytearray(Path(sent["file"]).read_bytes())
    altered[len(altered) // 2] ^= 1
    (tmp_path / "ändrat.kraftpaket").write_bytes(altered)
    desk("verify", tmp_path / "ändrat.kraftpaket", "--store", desk.owner, code=5)
    desk("receive", desk.owner, tmp_path / "ändrat.kraftpaket", code=5)

    check_copy(desk, figures)
    trail = desk("audit", desk.node)
    assert trail["chain_ok"]
    assert {"import.cases", "package.send", "keys.trust", "figures.identified"} <= {e["verb"] for e in trail["entries"]}
