"""Support sheets as an office keeps or exports them, written down by hand: each is read right, or what is not certain is
named.

``right``, ``named`` (what is not stored is asked about or rejected) and ``refused`` are what becomes of them unanswered."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.imports import SHEET_ANSWERS
from kraft_desktop.services.imports import case_list, support_sheet
from tests.given.nodes import SETS, new_session
from tests.given.services.imports.facts import support_facts
from tests.given.services.imports.random_files import Cell, Page, book

SHEETS: list[dict[str, Any]] = json.loads((SETS / "office" / "support.json").read_text("utf-8"))


def content(sheet: dict[str, Any]) -> bytes:
    if "text" in sheet:
        return str(sheet["text"]).encode()
    pages = [Page(name=name, rows=[[cell(c) for c in row] for row in rows]) for name, rows in sheet["sheets"]]
    pages[0].merged = sheet.get("merged", [])
    return book(pages)


def cell(written: Any) -> Cell:
    found: Cell = dt.datetime.fromisoformat(written["day"]) if isinstance(written, dict) else written
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: str(sheet["name"]))
def test_no_sheet_of_an_office_is_read_wrong_in_silence(sheet: dict[str, Any], tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "sodra")
    right = {f"{who.replace('-', '')} {m}": kronor for who, months in sheet["right"].items() for m, kronor in months.items()}
    with session.vault:
        caseload = ["Personnummer;Kommun;Aktualiserad", *(f"{who};Nybro;2025-10-01" for who in sheet["right"])]
        case_list.cases(session, "\n".join(caseload).encode())
        try:
            outcome = support_sheet.support(session, content(sheet), "0881")
        except KraftError:
            assert sheet["verdict"] == "refused"
            return
        found = support_facts(session)
    assert sum(outcome.account.fates.values()) == outcome.account.total
    for one in outcome.open_questions:
        assert {*one.allowed} <= {*SHEET_ANSWERS.get(one.reason, one.allowed)}, "every answer that is offered is one"
    if found != right:
        assert sheet["verdict"] == "named"
        assert outcome.rejected or outcome.questions
    else:
        assert sheet["verdict"] == "right"
