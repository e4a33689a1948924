"""The command line as other people's scripts meet it: one JSON object, one sentence, and an exit code that says whose fault."""

from __future__ import annotations

import argparse
import ast
import inspect
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kraft_desktop import cli
from kraft_desktop.commands import usage
from kraft_desktop.services.outgoing import status_report
from tests.given.exchange import Clock, exchange, found
from tests.given.nodes import ANNA, SETS, new_session
from tests.given.terminal import NORRA, Run, no_pictures, run, store, with_key

__all__ = ["run", "store"]

DATA = Path(__file__).resolve().parents[1] / "benchmarks" / "data"


def test_import_and_figures(run: Run, store: Path) -> None:
    code, took, _ = run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    assert (code, took["rejected"], took["already_imported"]) == (0, [], False)
    assert took["rows"] == took["taken"] > 0
    expected = json.loads((NORRA / "expected.json").read_text("utf-8"))
    _, figures, _ = run("figures", store, "--period", "2026H1", *with_key(store))
    assert figures["participants"] == expected["participants"]
    assert figures["by_municipality"] == expected["by_municipality"]
    assert all(who[:2] == "N-" for who in figures["support"])
    _, identified, _ = run("figures", store, "--period", "2026H1", "--identified", *with_key(store))
    assert all(who.isdigit() and len(who) == 12 for who in identified["support"])


def test_the_same_file_again_changes_nothing(run: Run, store: Path) -> None:
    typed = ["import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store)]
    run(*typed)
    code, again, _ = run(*typed)
    assert (code, again["already_imported"], again["taken"]) == (0, True, 0)
    assert again["imported"]["by"] == ANNA.name


@pytest.mark.usefixtures("store")
def test_rejected_rows_come_back_as_the_senders_own_sheet(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = SETS / "sodra_fel" / "arendelista.xlsx"
    out = tmp_path / "fel.xlsx"
    other = tmp_path / "sodra"
    new_session(other, "sodra").vault.close()
    code, strict, said = run("import", "cases", other, faulty, "--strict", *with_key(other))
    assert (code, strict["error"]) == (3, "RowsRejected")
    assert len(said.splitlines()) == 1
    assert run("figures", other, "--period", "2026H1", *with_key(other))[1]["participants"] == 0
    assert cli.main(["import", "cases", str(other), str(faulty), "--strict", *with_key(other)], no_pictures) == 3
    assert "rad " in capsys.readouterr().out
    code, took, _ = run("import", "cases", other, faulty, "--errors", out, *with_key(other))
    assert code == 0
    assert took["rejected"] == strict["rejected"] != []
    assert out.read_bytes().startswith(b"PK")
    assert run("import", "cases", other, faulty, "--errors", out, *with_key(other))[0] == 3


def test_a_column_can_be_pointed_out(run: Run, store: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "lista.csv"
    sheet.write_text("Nyckel;Kommun;Dag\n811228-9874;Hultsfred;2025-10-01\n", "utf-8")
    code, refused, said = run("import", "cases", store, sheet, *with_key(store))
    assert (code, refused["error"]) == (3, "ColumnsNotFound")
    assert "Nyckel" in said
    columns = ["--map", "personal_number=Nyckel", "--map", "referred_on=Dag"]
    code, took, _ = run("import", "cases", store, sheet, *columns, *with_key(store))
    assert (code, took["rejected"], took["taken"]) == (0, [], 1)


def test_a_dry_run_says_what_would_happen(run: Run, store: Path) -> None:
    typed = ["import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store)]
    _, tried, _ = run(*typed, "--dry-run")
    assert tried["taken"] > 0
    assert run("figures", store, "--period", "2026H1", *with_key(store))[1]["participants"] == 0
    assert run(*typed)[1]["taken"] == tried["taken"]


def test_a_rhythm_tells_its_price_before_it_is_decided(run: Run, store: Path) -> None:
    run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    code, answer, said = run("policy", store, "detail_releases=1,2", *with_key(store))
    assert (code, answer["policy"]["detail_releases"]) == (0, [1, 2])
    assert [price["releases"] for price in answer["price"]] == [[3, 7], [3, 6], [2, 4, 6], [*range(1, 8)], [], [1, 2]]
    wanted = answer["price"][-1]["periods"]
    assert [found["period"] for found in wanted] == ["2025H2", "2026H1"]
    assert all(0 < found["detail_hidden"] <= found["hidden"] < found["cells"] for found in wanted)
    assert f"detail_releases=1,2: 2025H2: {wanted[0]['hidden']} av {wanted[0]['cells']} tal är dolda" in said
    code, refused, _ = run("policy", store, "detail_releases=ofta", *with_key(store))
    assert (code, refused["error"]) == (3, "InvalidPolicy")
    assert "price" not in run("policy", store, "threshold=6", *with_key(store))[1]


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (["figures", "{store}", "--period", "1999H1"], 3, "UnknownPeriod"),
        (["figures", "{store}/nowhere", "--period", "2026H1"], 4, "NoSuchStore"),
        (["figures", "{store}", "--period", "2026H1", "--user", "Ingen"], 3, "UnknownAccount"),
        (["import", "cases", "{store}", "{store}/saknas.xlsx"], 4, "NoSuchFile"),
        (["import", "cases", "{store}", sys.executable], 5, "UnreadableSheet"),
        (["import", "support", "{store}", "{store}/header.json", "--municipality", "9999"], 3, "UnknownMunicipality"),
        (["figures", "{store}", "--period", "2026H1", "--today", "2027-01-01"], 3, "NotPractice"),
    ],
)
def test_an_exit_code_says_whose_fault_it_was(run: Run, store: Path, typed: list[str], code: int, error: str) -> None:
    given, answer, said = run(*(word.format(store=store) for word in typed), *with_key(store))
    assert (given, answer["error"]) == (code, error)
    assert said.strip() == answer["message"]
    assert len(said.splitlines()) == 1


def test_a_wrong_passphrase_and_a_damaged_store_are_told_apart(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong").write_text("fel fras men lång nog", "utf-8")
    assert run("figures", store, "--period", "2026H1", "--passphrase-file", tmp_path / "wrong")[0] == 4
    data = next(store.glob("data-*.db"))
    content = bytearray(data.read_bytes())
    content[len(content) // 2] ^= 1
    data.write_bytes(content)
    assert run("figures", store, "--period", "2026H1", *with_key(store))[0] == 5


def test_a_store_that_is_open_elsewhere_names_the_holder(run: Run, store: Path, tmp_path: Path) -> None:
    session = new_session(tmp_path / "held", "norra")
    with session.vault:
        code, answer, said = run("figures", tmp_path / "held", "--period", "2026H1", *with_key(store))
    assert (code, answer["error"]) == (4, "StoreBusy")
    assert ANNA.name in said


def test_what_cannot_be_understood_is_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for typed in ([], ["figures"], ["dance"], ["import", "cases"]):
        assert cli.main(typed, no_pictures) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["dance"], "COMMAND: 'dance' finns inte, välj bland 'new', "),
        (["figures", "nod"], "det saknas: --period"),
        (["figures", "nod", "--period"], "--period: ett värde saknas"),
        (["figures", "nod", "--period", "2026H1", "--quick"], "inget tillval som finns: --quick"),
        (["figures", "nod", "--period", "2026H1", "--today", "i går"], "--today: kan inte vara 'i går'"),
        (["figures", "nod", "--identified=ja"], "--identified: tar inget värde, men 'ja' angavs"),
        (["receive", "ägare"], "det saknas: FILE"),
        (["new", "nod", "--recovery-out", "r.pdf"], "det saknas ett av: --node --owner"),
        (["new", "nod", "--node", "sodra", "--owner"], "--owner: kan inte stå tillsammans med --node"),
        (["quarter", "nod", "--text", "0881"], "--text: kan inte vara '0881'"),
        (["user", "add", "nod", "--role", "chef"], "'chef' finns inte, välj bland 'therapist', "),
        (["screenshots", "mapp", "--text-scale", "300"], "--text-scale: kan inte vara '300'"),
    ],
)
def test_usage_is_told_to_scripts_and_in_the_language_spoken(run: Run, typed: list[str], says: str) -> None:
    code, answer, said = run(*typed)
    assert (code, answer["error"], said) == (2, "NotWrittenSo", answer["message"] + "\n")
    assert says in answer["message"]
    assert "Så skrivs det: kraft-desktop " in said


def test_everything_that_argparse_says_is_ours_or_a_mistake_of_ours() -> None:
    """A newer Python that puts it in other words would speak English again."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call)]
    said = {
        n.args[0].value
        for n in calls
        if isinstance(n.func, ast.Name) and n.func.id == "_" and isinstance(n.args[0], ast.Constant)
    }
    assert set(usage.ARGPARSE) <= said


@pytest.mark.parametrize("command", ["package", "quarter", "status"])
def test_help_says_what_every_option_of_what_is_sent_is_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([command, "--help"], no_pictures)
    shown = capsys.readouterr().out
    _, options = shown.split("tillval:")
    entries = re.split(r"\n(?=  -)", options)
    mute = [entry for entry in entries if entry.strip() and not re.search(r"\s{2,}\S", entry.strip())]
    assert mute == []


def test_help_speaks_the_language_too(capsys: pytest.CaptureFixture[str]) -> None:
    theirs = vars(argparse)["_"]
    for language, heading in (("sv", "tillval:"), ("en", "options:")):
        with pytest.raises(SystemExit):
            cli.main(["figures", "--lang", language, "--help"], no_pictures)
        shown = capsys.readouterr().out
        assert heading in shown
        assert not re.search(r"usage|positional|show this help message", shown.replace("usage: ", "", language == "en"))
    assert vars(argparse)["_"] is theirs


def test_what_every_command_takes_stands_before_it_or_after(run: Run, store: Path) -> None:
    about = ["figures", store, "--period", "2026H1"]
    before = run(*with_key(store), "--user", ANNA.name, *about)
    assert before == run(*about, *with_key(store), "--user", ANNA.name)
    assert before[0] == 0
    assert "There is no period" in run("--lang", "en", *with_key(store), "figures", store, "--period", "1999H1")[2]
    code, _, _ = run("import", *with_key(store), "cases", store, NORRA / "arendelista.xlsx")
    assert code == 0
    assert run("--user", "Ingen", *about, *with_key(store), "--user", ANNA.name)[0] == 0


def test_nobody_to_ask_for_a_passphrase_is_usage(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert run("figures", store, "--period", "2026H1")[0] == 2


def test_english_is_spoken_when_asked(run: Run, store: Path) -> None:
    assert "There is no period" in run("figures", store, "--period", "1999H1", "--lang", "en", *with_key(store))[2]


def test_people_get_lines_and_scripts_get_json(store: Path) -> None:
    typed = [sys.executable, "-m", "kraft_desktop", "figures", str(store), "--period", "2026H1", *with_key(store)]
    done = subprocess.run(typed, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=True)
    assert "Aktualiserade" in done.stdout
    assert done.stderr == ""


def test_opening_never_creates(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("fyra ord som passar", "utf-8")
    (tmp_path / "empty").mkdir()
    assert run("figures", tmp_path / "empty", "--period", "2026H1", "--passphrase-file", tmp_path / "pw")[0] == 4
    assert list((tmp_path / "empty").iterdir()) == []


def test_plain_tables_are_protected_and_attacked(run: Run, tmp_path: Path) -> None:
    tables, safe = DATA / "mun_stage.json", tmp_path / "safe.json"
    code, guarded, _ = run("protect", tables, "--out", safe)
    assert (code, guarded["verdict"]["exact"], guarded["verdict"]["narrow"]) == (0, 0, 0)
    cells = [cell for table in json.loads(safe.read_text("utf-8"))["tables"] for cell in table["cells"]]
    assert sum(cell["value"] is None for cell in cells) == guarded["suppressed"] > 0
    _, found, _ = run("attack", safe, "--truth", tables)
    assert (found["exact"], found["narrow"], len(found["cells"])) == (0, 0, guarded["suppressed"])
    assert run("protect", tables, "--out", safe)[0] == 3


def test_the_truth_of_earlier_releases_saves_blanks(run: Run, tmp_path: Path) -> None:
    first, second = (DATA / "releases" / f"middle_{release}.json" for release in (1, 2))
    earlier = tmp_path / "safe_1.json"
    run("protect", first, "--out", earlier)
    given = ("protect", second, "--history", earlier)
    _, unaware, _ = run(*given, "--out", tmp_path / "unaware.json")
    code, aware, _ = run(*given, "--truth", first, "--out", tmp_path / "aware.json")
    assert code == 0
    assert aware["suppressed"] < unaware["suppressed"]
    _, found, _ = run("attack", earlier, tmp_path / "aware.json", "--truth", first, second)
    assert (found["exact"], found["narrow"]) == (0, 0)
    other = DATA / "releases" / "middle_3.json"
    assert run(*given, "--truth", other, "--out", tmp_path / "none.json")[0] == 5  # of no release in the history


def test_a_reopened_cell_is_found_by_the_attack(run: Run, tmp_path: Path) -> None:
    tables, safe = DATA / "mun_stage.json", tmp_path / "safe.json"
    run("protect", tables, "--out", safe)
    document, plain = json.loads(safe.read_text("utf-8")), json.loads(tables.read_text("utf-8"))
    truth = {str(sorted(cell["key"].items())): cell["value"] for table in plain["tables"] for cell in table["cells"]}
    hidden = [cell for table in document["tables"] for cell in table["cells"] if cell.get("why") == "secondary"]
    for cell in hidden:
        cell["value"] = truth[str(sorted(cell["key"].items()))]
        del cell["interval"], cell["why"]
    safe.write_text(json.dumps(document), "utf-8")
    _, found, _ = run("attack", safe, "--truth", tables)
    assert found["exact"] + found["narrow"] > 0


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1, "a": 2}', '{"format": "kraft-tables/1"}', '{"value": NaN}', "\x00"])
def test_tables_that_are_none_are_refused(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "t.json").write_text(content, "utf-8")
    code, answer, _ = run("protect", tmp_path / "t.json", "--out", tmp_path / "s.json")
    assert (code, answer["error"]) == (5, "BadTables")
    assert not (tmp_path / "s.json").exists()


def test_without_a_screen_the_window_says_so(store: Path) -> None:
    surroundings = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    typed = [sys.executable, "-m", "kraft_desktop", str(store)]
    done = subprocess.run(typed, capture_output=True, encoding="utf-8", env=surroundings, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (4, 1)


@pytest.mark.parametrize("hours", ["inf", "-5", "nan", "många"])
def test_hours_that_are_none_are_usage(tmp_path: Path, hours: str) -> None:
    typed = [
        "new",
        str(tmp_path / "n"),
        "--node",
        "sodra",
        "--recovery-out",
        str(tmp_path / "r.pdf"),
        "--physician-hours",
        hours,
    ]
    assert cli.main(typed, no_pictures) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_file_is_not_waited_for(run: Run, store: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert run("import", "cases", store, tmp_path / "pipe", *with_key(store))[0] == 4
    assert run("import", "cases", store, tmp_path, *with_key(store))[0] == 4


def test_a_case_without_municipality_is_asked_about(run: Run, store: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "lista.csv"
    sheet.write_text("Personnummer;Aktualiserad\n811228-9874;2025-10-01\n", "utf-8")
    _, took, _ = run("import", "cases", store, sheet, *with_key(store))
    assert [question["reason"] for question in took["questions"]] == ["municipality_missing"]


def test_a_question_of_ones_own_goes_there_and_back(run: Run, tmp_path: Path) -> None:
    node, owner = found(tmp_path / "nod", "sodra", Clock()), found(tmp_path / "agare", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
        file = status_report.send(node.session, tmp_path / "ut").file
    (tmp_path / "pw").write_text("fyra ord som passar\n", "utf-8")
    key = with_key(tmp_path / "nod")
    code, answer, _ = run("receive", tmp_path / "agare", file, "--question", "x" * 301, *key)
    assert (code, answer["error"]) == (5, "NotUnderstood")
    code, answer, _ = run("receive", tmp_path / "agare", file, "--question", "Stämmer vecka 2?", *key)
    (taken,) = answer["files"]
    assert (code, taken["status"], taken["remark"]) == (0, "accepted", "Stämmer vecka 2?")
    code, answer, said = run("receive", tmp_path / "agare", file, "--question", "Är det den enda i Torsås?", *key)
    assert (code, answer["files"][0]["remark"]) == (3, "Stämmer vecka 2?")
    assert "frågan kom inte med" in said
    assert "den handlar om en person (den enda)" in said
    code, answer, _ = run("receipt", tmp_path / "nod", taken["receipt"], *key)
    assert (code, answer["remark"], answer["questions"]) == (0, "Stämmer vecka 2?", [])
    code, answer, _ = run("verify", file, "--store", tmp_path / "agare", *key)
    assert (code, answer["kind"], answer["known"]) == (0, "status", True)


def test_no_text_is_lost_in_silence(run: Run, tmp_path: Path) -> None:
    node, owner = found(tmp_path / "nod", "sodra", Clock()), found(tmp_path / "agare", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
    for name in ("pw", "ett", "två"):
        (tmp_path / name).write_text("fyra ord som passar\n", "utf-8")
    typed = ("quarter", tmp_path / "nod", "--period", "2025Q4", *with_key(tmp_path / "nod"))
    texts = ("--text", f"0881={tmp_path / 'ett'}", "--text", f"0881={tmp_path / 'två'}")
    code, sent, said = run(*typed, *texts, "--out", tmp_path / "a", "--open")
    assert (code, sent["already"]) == (0, False)
    assert "2025, kvartal 3" in said, "what can no longer be made"
    with zipfile.ZipFile(sent["open"]) as archive:
        assert json.loads(archive.read("paket.json"))["texts"] == {"0881": ["fyra ord som passar"] * 2}
    code, again, said = run(*typed, *texts, "--out", tmp_path / "b")
    assert (code, again["already"], said) == (0, True, "")
    code, again, said = run(*typed, *texts[:2], "--out", tmp_path / "c")
    assert (code, again["sha256"]) == (0, sent["sha256"])
    assert "Texterna kom inte med" in said


@pytest.mark.parametrize(
    "typed",
    [
        ("hours", "ask", "{store}", "\udc80fråga", "--quarters", "1"),
        ("hours", "done", "{store}", "--minutes", "15", "--share", "\udc80=1"),
    ],
)
def test_bytes_that_are_no_text_are_refused_before_the_store_is_opened(run: Run, store: Path, typed: tuple[str, ...]) -> None:
    code, answer, said = run(*(one.format(store=store) for one in typed), *with_key(store))
    assert (code, answer["error"], len(said.splitlines())) == (2, "NotWrittenSo", 1)
    assert not run("hours", "show", store, *with_key(store))[1]["queue"]
