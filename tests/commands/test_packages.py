"""``package`` and ``quarter`` when an outsider could work something out of the file: it stays here, and nobody can decide over
it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import CanBeWorkedOut
from kraft_desktop.reports.package import contents
from kraft_desktop.services.outgoing import half_year_package, quarter_report
from tests.given.exchange import FIRST_END, PASSPHRASE, SIMPLE, START, Clock, Store, exchange, found, people
from tests.given.terminal import Run, run

__all__ = ["run"]
FOUND = {"exact": 1, "narrow": 2}


@pytest.fixture
def node(tmp_path: Path) -> Store:
    """A node with forty people, closed."""
    made, owner = found(tmp_path / "n", "sodra", Clock(), policy=SIMPLE), found(tmp_path / "o", "", Clock())
    with made.session.vault, owner.session.vault:
        exchange(made, owner, tmp_path)
        people(made, 40, START, FIRST_END)
    (tmp_path / "pw").write_text(PASSPHRASE, "utf-8")
    return made


@pytest.mark.usefixtures("node")
@pytest.mark.parametrize(("kind", "period"), [("package", "2025H2"), ("quarter", "2025Q4")])
def test_what_an_outsider_could_work_out_stays_here(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, period: str
) -> None:
    monkeypatch.setattr(contents, "proof", lambda _: FOUND)  # as if it were so whatever is hidden
    out, folder = tmp_path / "ut", tmp_path / "n"
    code, answer, said = run(kind, folder, "--period", period, "--out", out, "--passphrase-file", tmp_path / "pw")
    assert (code, answer["error"], answer["attack"]) == (3, "CanBeWorkedOut", FOUND)
    assert "en utomstående skulle kunna räkna ut känsliga tal (exakt: 1, för nära: 2)" in answer["message"]
    assert answer["message"] in said
    assert not [*out.glob("*")]
    trail = run("audit", folder, "--passphrase-file", tmp_path / "pw")[1]["entries"]
    assert not [entry["verb"] for entry in trail if entry["verb"].startswith(("package.", "quarter."))]


def test_the_page_gets_no_file_to_decide_over(node: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "proof", lambda _: FOUND)
    with node.session.vault:
        for prepare, period in ((half_year_package.prepare, "2025H2"), (quarter_report.prepare, "2025Q4")):
            with pytest.raises(CanBeWorkedOut):
                prepare(node.session, period)


def test_a_reason_that_speaks_of_one_person_is_marked(run: Run, tmp_path: Path, node: Store) -> None:
    with node.session.vault:
        half_year_package.send(node.session, "2025H2", tmp_path / "ut")
        people(node, 12, START, FIRST_END, seed=9)
    typed = ("--period", "2025H2", "--out", tmp_path / "ut", "--passphrase-file", tmp_path / "pw")
    code, _, said = run("package", tmp_path / "n", *typed, "--correct", "En deltagare i Emmaboda saknades")
    assert code == 0
    assert "Läs skälet till rättelsen en gång till: det handlar om en person (En deltagare)." in said
