"""A sheet of any kind is recognised, tried, taken in, and sent back with its marks."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kraft_desktop.domain.errors import NoSuchFile, NotAllowed, UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.imports import any_sheet
from kraft_desktop.services.imports.intake import Taking
from tests.given.nodes import SETS, as_account, new_session


class TakenBackError(Exception):
    """The user has changed their mind."""


def test_the_kind_and_the_municipality_are_guessed(tmp_path: Path) -> None:
    folder = SETS / "norra_grund"
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        names = ("arendelista.xlsx", "lakartimmar.xlsx", "utbetalningar_0883_vastervik.csv")
        found = {name: any_sheet.look_at(session, folder / name) for name in names}
    guessed = {name: (sheet.kind, sheet.municipality) for name, sheet in found.items()}
    assert guessed == {
        "arendelista.xlsx": (SheetKind.CASES, None),
        "lakartimmar.xlsx": (SheetKind.HOURS, None),
        "utbetalningar_0883_vastervik.csv": (SheetKind.SUPPORT, "0883"),
    }


def test_a_caseworker_takes_in_support_for_their_own_municipality_only(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        with pytest.raises(NotAllowed):
            any_sheet.look_at(as_account(session, Role.READER), SETS / "norra_grund" / "arendelista.xlsx")
        worker = as_account(session, Role.CASEWORKER, "0860")
        assert any_sheet.kinds(worker) == (SheetKind.SUPPORT,)
        assert any_sheet.look_at(worker, SETS / "norra_grund" / "utbetalningar_0883_vastervik.csv").municipality is None


def test_a_trial_writes_nothing_and_says_which_column_is_what(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        sheet = any_sheet.look_at(session, SETS / "norra_grund" / "arendelista.xlsx")
        trial = any_sheet.try_out(session, sheet, Taking(dry_run=True))
        assert trial.outcome.taken > 0
        assert trial.missing == ()
        assert set(trial.columns) <= set(trial.fields)
        assert set(trial.columns.values()) <= set(trial.headings)
        assert caseload.listing(session) == ()
        any_sheet.take(session, sheet, Taking())
        assert len(caseload.listing(session)) == trial.outcome.taken


def test_columns_that_are_not_recognised_can_be_pointed_out(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "norra")
    file = tmp_path / "lista.csv"
    file.write_text("A1;B1;Kommun\n640823-3234;2025-10-01;Hultsfred\n", "utf-8")
    with session.vault:
        sheet = replace(any_sheet.look_at(session, file), kind=SheetKind.CASES)
        trial = any_sheet.try_out(session, sheet, Taking(dry_run=True))
        assert set(trial.missing) == {"personal_number", "referred_on"}
        assert trial.headings == ("A1", "B1", "Kommun")
        chosen = {"personal_number": "A1", "referred_on": "B1"}
        again = any_sheet.try_out(session, sheet, Taking(chosen=chosen, dry_run=True))
        assert (again.missing, again.outcome.taken) == ((), 1)


def test_what_is_taken_back_at_the_last_moment_leaves_nothing(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "norra")

    def stop() -> None:
        raise TakenBackError

    with session.vault:
        sheet = any_sheet.look_at(session, SETS / "norra_grund" / "arendelista.xlsx")
        with pytest.raises(TakenBackError):
            any_sheet.take(session, sheet, Taking(going_on=stop))
        assert caseload.listing(session) == ()


def test_the_returned_sheet_is_the_senders_own_with_marks(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        sheet = any_sheet.look_at(session, SETS / "sodra_fel" / "arendelista.xlsx")
        trial = any_sheet.try_out(session, sheet, Taking(dry_run=True))
        assert trial.outcome.rejected
        out = tmp_path / "retur.xlsx"
        any_sheet.save_returned(session, sheet, Taking(), trial.outcome, out, "Att rätta", lambda reason: f"<{reason}>")
    page = load_workbook(io.BytesIO(out.read_bytes())).worksheets[0]
    text = "\n".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value)
    assert "Att rätta" in text
    assert all(f"<{rejection.reason}>" in text for rejection in trial.outcome.rejected)


def test_what_is_no_sheet_is_said(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "norra")
    file = tmp_path / "bild.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with session.vault:
        with pytest.raises(UnreadableSheet):
            any_sheet.look_at(session, file)
        with pytest.raises(NoSuchFile):
            any_sheet.look_at(session, tmp_path / "saknas.xlsx")
