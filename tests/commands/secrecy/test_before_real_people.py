"""The lines before real people on the command line: listed, settled, opened again, refused, and on paper."""

from __future__ import annotations

from pathlib import Path

from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]

SETTLED = ("--name", "Per Påhitt", "--on", "2026-01-12", "--diary-number", "KS 2026/7")


def test_lines_are_listed_settled_and_opened_again(run: Run, store: Path) -> None:
    code, listed, _ = run("before-real-people", "list", store, *with_key(store))
    assert (code, listed["missing"], listed["shown"]) == (0, len(listed["lines"]), True)
    boards = [one["line"] for one in listed["lines"] if one["line"].startswith("controller:")]
    assert boards[0] == "controller:0860:labour_market"
    before = listed["missing"]
    code, answer, _ = run("before-real-people", "settle", store, boards[0], *SETTLED, *with_key(store))
    assert (code, answer["missing"]) == (0, before - 1)
    code, answer, _ = run("before-real-people", "settle", store, "agreements", *SETTLED, *with_key(store))
    assert (code, answer["missing"]) == (0, before - 2)
    settled = next(one for one in answer["lines"] if one["line"] == "agreements")
    assert (settled["name"], settled["on"], settled["diary_number"]) == ("Per Påhitt", "2026-01-12", "KS 2026/7")
    code, answer, _ = run("before-real-people", "reopen", store, "agreements", *with_key(store))
    assert (code, answer["missing"]) == (0, before - 1)


def test_what_cannot_be_settled_so_is_said_and_refused(run: Run, store: Path) -> None:
    def refused(*typed: str) -> str:
        code, answer, _ = run("before-real-people", *typed[:1], store, *typed[1:], *with_key(store))
        assert code == 5
        return str(answer["message"])

    assert "ingen sådan rad" in refused("settle", "controller:0881:assistance", *SETTLED)
    assert "ingen sådan rad" in refused("settle", "budget", *SETTLED)
    assert "hälso- och sjukvårdslagen" in refused("settle", "health_care_law", *SETTLED)
    assert "framtiden" in refused("settle", "agreements", *SETTLED[:3], "2999-01-01", *SETTLED[4:])
    assert "inte avgjord" in refused("reopen", "agreements")


def test_the_papers_are_written_and_never_over_others(run: Run, store: Path) -> None:
    out = store.parent / "papper"
    code, answer, _ = run("before-real-people", "papers", store, "--out", out, *with_key(store))
    assert code == 0
    assert [Path(file).name for file in answer["files"]] == [
        "innan_riktiga_personer.pdf",
        "fakta_konsekvensbedomning.pdf",
        "information_till_deltagare.pdf",
    ]
    assert all(Path(file).read_bytes().startswith(b"%PDF") for file in answer["files"])
    assert run("before-real-people", "papers", store, "--out", out, *with_key(store))[0] == 3
    assert run("before-real-people", "papers", store, "--out", out, "--force", *with_key(store))[0] == 0


def test_an_import_says_what_is_missing_and_is_made_all_the_same(run: Run, store: Path) -> None:
    file = store.parent / "lista.csv"
    file.write_text("Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Hultsfred;2025-10-01\n", "utf-8")
    code, answer, said = run("import", "cases", store, file, *with_key(store))
    assert (code, answer["taken"]) == (0, 1)
    assert "Innan riktiga personer ska 13 rader avgöras" in said
