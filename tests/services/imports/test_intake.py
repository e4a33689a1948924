"""Sheets of several nodes, each with its own mess, give the figures worked out for them by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.statistics.classes import Dimension, FigureName
from kraft_desktop.domain.statistics.figures import Figures
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.intake import Outcome, Taking
from kraft_desktop.store.database.schema import METADATA
from tests.given.nodes import SETS, new_session

COUNTS = tuple(FigureName)


def take(session: Session, folder: Path, entry: dict[str, Any]) -> Outcome:
    content = (folder / entry["file"]).read_bytes()
    match SheetKind(entry["kind"]):
        case SheetKind.CASES:
            return case_list.cases(session, content)
        case SheetKind.HOURS:
            return hours_sheet.hours(session, content)
        case SheetKind.SUPPORT:
            return support_sheet.support(session, content, entry["municipality"])
        case SheetKind.PUBLISHED | SheetKind.LEDGER:
            raise AssertionError("figures that have left, and accounts, have tests of their own")


def described(figures: Figures) -> dict[str, Any]:
    """The figures in the words of the expected answers."""
    support = {
        person.participant.personal_number: {
            "continuous": person.support.continuous if person.support else None,
            "total": person.support.total if person.support else None,
            "cost": whole_sek(person.support.cost_ore) if person.support else None,
        }
        for person in figures.people
    }
    genders = figures.split(Dimension.GENDER)
    return {
        **{name: figures.count(name) for name in COUNTS},
        "participants": figures.count(FigureName.REFERRED),
        "women": genders.get("woman", 0),
        "men": genders.get("man", 0),
        "by_municipality": figures.split(Dimension.MUNICIPALITY),
        "physician_minutes": figures.physician_minutes,
        "total_cost": whole_sek(figures.cost_ore),
        "support": support,
    }


def check_outcome(outcome: Outcome, expected: dict[str, Any], file: str) -> None:
    """What was rejected is what should be, and nothing but rows that may be; a column None stands for any or none."""
    reported = {(r.row, r.column) for r in outcome.rejected}
    rows = {row for row, _ in expected["rejected"]}
    for row, column in expected["rejected"]:
        assert any(row == r and column in {None, c} for r, c in reported), (file, row, column, reported)
    assert {row for row, _ in reported} <= rows | set(expected["rows_open"]), (file, reported)
    assert outcome.unknown_persons == expected.get("unknown_persons", 0), file
    assert set(expected.get("dropped_columns_include", ())) <= set(outcome.dropped_columns), file


def check_never_stored(session: Session, forbidden: Iterable[str]) -> None:
    """Nothing of what is not to be kept stands in any table of the store, nor in its folder."""
    with session.vault.read() as data:
        tables = METADATA.sorted_tables
        content = "\n".join(str(row) for table in tables for row in data.connection.execute(table.select()))
    files = b"".join(file.read_bytes() for file in session.vault.folder.rglob("*") if file.is_file())
    for text in forbidden:
        assert text not in content
        assert text.encode() not in files


@pytest.mark.parametrize("folder", sorted(p.parent for p in SETS.glob("*/expected.json")), ids=lambda p: p.name)
def test_figures_equal_the_answers_worked_out_by_hand(folder: Path, tmp_path: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    session = new_session(tmp_path / "store", expected["node"])
    with session.vault:
        for entry in expected["files"]:
            outcome = take(session, folder, entry)
            assert (outcome.already is not None) == entry.get("again", False), entry["file"]
            if not entry.get("again"):
                check_outcome(outcome, expected["import"][entry["file"]], entry["file"])
        check_never_stored(session, expected.get("never_stored", ()))
        found = described(counting.figures(session, expected["period"], identified=True))
        for name, value in found.items():
            if name == "support":
                open_people = set(expected.get("support_open", ()))
                wanted = {who: time for who, time in expected["support"].items() if who not in open_people}
                assert {who: time for who, time in value.items() if who in wanted} == wanted
            elif name in expected:
                assert value == expected[name], name


def test_the_same_file_twice_is_harmless(tmp_path: Path) -> None:
    folder = SETS / "norra_grund"
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    session = new_session(tmp_path / "store", expected["node"])
    with session.vault:
        for entry in expected["files"]:
            take(session, folder, entry)
        outcomes = [take(session, folder, entry) for entry in expected["files"]]
        assert all(outcome.already is not None for outcome in outcomes)
        assert described(counting.figures(session, expected["period"]))["referred"] == expected["referred"]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    folder = SETS / "norra_grund"
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        outcome = case_list.cases(session, (folder / "arendelista.xlsx").read_bytes(), Taking(dry_run=True))
        assert outcome.taken > 0
        with session.vault.read() as data:
            assert data.cases.where() == ()
            assert data.taken_sheets.where() == ()
