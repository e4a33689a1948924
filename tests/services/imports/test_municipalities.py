"""A file of several municipalities: each row is imported for the one that it, its title or its sheet names."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.services.imports.intake import Taking
from tests.given.nodes import as_account, new_session
from tests.given.services.imports.random_files import Page, Rows, book
from tests.given.services.imports.random_sheets import people

ADA, BO = people(Random(1), 2)
HEADS: Rows = [["Personnummer", "Månad", "Belopp"]]


@pytest.fixture
def node(tmp_path: Path) -> Session:
    session = new_session(tmp_path / "store", "sodra")
    caseload = f"Personnummer;Kommun;Aktualiserad\n{ADA};Nybro;2025-10-01\n{BO};Borgholm;2025-10-01\n"
    case_list.cases(session, caseload.encode())
    return session


def column() -> bytes:
    rows: Rows = [[ADA, "2026-01", 5000, "Nybro kommun"], [BO, "2026-01", 7000, "0885"], [BO, "2026-02", 1000, "Hultsfred"]]
    return book([Page(name="Blad1", rows=[[*HEADS[0], "Kommun"], *rows])])


def sheets() -> bytes:
    return book(
        [
            Page(name="Nybro", rows=[*HEADS, [ADA, "2026-01", 5000]]),
            Page(name="Flik 2", rows=[["Ekonomiskt bistånd, Borgholms kommun 2026"], *HEADS, [BO, "2026-01", 7000]]),
        ]
    )


def sections() -> bytes:
    rows: Rows = [*HEADS, ["Nybro"], [ADA, "2026-01", 5000], ["Borgholm"], [BO, "2026-01", 7000]]
    return book([Page(name="Blad1", rows=rows)])


def stored(session: Session) -> dict[str, int]:
    with session.vault.read() as data:
        return {row.municipality: row.amount_ore for row in data.support_months.where()}


@pytest.mark.parametrize("made", [column, sheets, sections])
@pytest.mark.parametrize("municipality", [None, "0881"])
def test_each_row_is_imported_for_its_own_municipality(node: Session, made: object, municipality: str | None) -> None:
    content = made()  # type: ignore[operator]
    with node.vault:
        outcome = support_sheet.support(node, content, municipality)
        assert (stored(node), outcome.taken) == ({"0881": 500_000, "0885": 700_000}, 2)
        assert outcome.other_municipalities == (1 if made is column else 0)
        assert sum(outcome.account.fates.values()) == outcome.account.total
        with node.vault.read() as data:
            assert [s.municipality for s in data.taken_sheets.where() if s.municipality] == ["0881", "0885"]
        assert support_sheet.support(node, content, municipality).already is not None


@pytest.mark.parametrize("made", [column, sheets, sections])
def test_a_caseworker_imports_only_the_rows_of_their_own(node: Session, made: object) -> None:
    with node.vault:
        worker = as_account(node, Role.CASEWORKER, "0885")
        outcome = support_sheet.support(worker, made(), None)  # type: ignore[operator]
        assert stored(node) == {"0885": 700_000}
        assert outcome.account.aside["other_municipality"] > 0
        assert outcome.unknown_persons == 0


def test_rows_without_a_municipality_wait_for_an_answer(node: Session) -> None:
    content = book([Page(name="Blad1", rows=[*HEADS, [ADA, "2026-01", 5000]])])
    with node.vault:
        (question,) = support_sheet.support(node, content, None).questions
        assert (question.id, "0881" in question.allowed, stored(node)) == ("sender_missing", True, {})
        support_sheet.support(node, content, None, Taking(answers={"sender_missing": "0881"}))
        assert stored(node) == {"0881": 500_000}
