"""What a document tells people to type works as it is written, with the tools themselves."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kraft_desktop import paths
from kraft_desktop.domain import budget
from kraft_desktop.domain.budget import Post
from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import armor, contents, crypto, envelope
from kraft_desktop.reports.papers.package_rules import CHECKS
from tests.given import package_sample
from tests.given.golden import RELEASES

DOCUMENT = paths.RESOURCES / "docs" / "kontrollera_paketet.md"
VERIFIED = "Signature and comment signature verified"
FIRST = RELEASES / "kraft-package-1"


def commands(document: Path) -> list[str]:
    """The blocks of a document that are meant for a shell, in order."""
    return re.findall(r"^```sh\n(.*?)^```$", document.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a folder, up to the first command that fails."""
    command = ["bash", "-euo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False)


@pytest.fixture(params=["today", "first release"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with the files that the document speaks of."""
    missing = [tool for tool in ("age", "minisign", "sha256sum") if shutil.which(tool) is None]
    assert not missing, "installer/test.py installs what is missing"
    if request.param == "today":
        content = package_sample.payload()
        sealed = envelope.seal(
            envelope.sign(content, f"{contents.FORMAT} x", package_sample.SIGNING), package_sample.RECIPIENTS
        )
        (tmp_path / "paket.kraftpaket").write_bytes(sealed)
        (tmp_path / "paket.kraftpaket.txt").write_bytes(armor.write(sealed))
        (tmp_path / "paket.zip").write_bytes(signed_zip.write(content, package_sample.KRAFT, package_sample.SIGNING))
    else:
        for name in ("paket.kraftpaket", "paket.kraftpaket.txt", "paket.zip"):
            shutil.copy(FIRST / name, tmp_path / name)
    key = {"format": "kraft-key/1", "signing": crypto.signing_public(package_sample.SIGNING)}
    (tmp_path / "nyckel_nod.json").write_text(json.dumps(key, indent=1, sort_keys=True), "utf-8")
    (tmp_path / "reservnyckel.txt").write_text(f"# Reservnyckel\n{package_sample.RESERVE}\n", "utf-8")
    shutil.copy(paths.CHECK_WORDS, tmp_path / "words_sv.txt")
    return tmp_path


def test_a_package_is_checked_as_the_document_says(folder: Path) -> None:
    blocks = commands(DOCUMENT)
    assert len(blocks) == 8
    said = []
    for block in blocks:
        done = run(block, folder)
        assert done.returncode == 0, f"{block}\n{done.stderr}"
        said.append(done.stdout)
    content = (folder / "paket.json").read_bytes()
    assert contents.read(content).heading.node == "sodra"
    assert (VERIFIED in said[2], VERIFIED in said[4]) == (True, True)
    assert len(re.findall(r": OK$", said[4], re.MULTILINE)) == 16
    assert tuple(said[7].split()) == envelope.check_words(content)


def test_the_tools_notice_what_was_changed(folder: Path) -> None:
    blocks = commands(DOCUMENT)
    for block in blocks[:2]:
        assert run(block, folder).returncode == 0
    payload = folder / "paket.json"
    payload.write_bytes(payload.read_bytes().replace(b'"version":1', b'"version":2'))
    assert run(blocks[2], folder).returncode != 0
    assert run(blocks[3], folder).returncode == 0
    table = folder / "paket" / "node_step.csv"
    table.write_bytes(table.read_bytes().replace(b"96", b"97"))
    assert run(blocks[4], folder).returncode != 0
    stranger = json.dumps({"signing": crypto.signing_public(crypto.new_signing_secret())})
    (folder / "nyckel_nod.json").write_text(stranger, "utf-8")
    assert run(blocks[5], folder).returncode != 0


def test_what_the_summary_tells_people_to_type_works(folder: Path) -> None:
    assert run(commands(DOCUMENT)[3], folder).returncode == 0
    for command, answer in CHECKS:
        assert answer in run(command, folder / "paket").stdout


def test_the_budget_in_the_readme_is_one() -> None:
    readme = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")
    (written,) = re.findall(r"^```toml\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    found = budget.parse(written)
    assert found.posts["material"] == Post(granted=40_000, used=12_345)
    assert found.published(0).posts["interpreter"].used == 10_000
    assert all(post in written for post in budget.POSTS)


def test_every_place_that_the_readme_names_is_there() -> None:
    root = Path(__file__).resolve().parents[1]
    named = re.findall(r"`([a-z_]+(?:/[\w*.]+)*/?(?:\.py|\.toml|\.ts|\.md)?)`", (root / "README.md").read_text("utf-8"))
    places = [name for name in named if "/" in name or name.endswith((".py", ".toml", ".ts", ".md"))]
    missing = [name for name in places if not any(any(top.glob(name.rstrip("/"))) for top in (root, root / "kraft_desktop"))]
    assert len(places) > 50
    assert missing == []


def test_the_map_of_the_readme_is_short() -> None:
    readme = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")
    map_ = readme.partition("## Var ändrar jag")[2].partition("\n## ")[0]
    assert sum(line.startswith("| ") for line in map_.splitlines()) - 1 <= 25
