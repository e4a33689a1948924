"""Support sheets as an office keeps or exports them, written down by hand: each is read right, or what is not certain is
named. Rows below a title that says that they are no facts are asked about in sheets of every kind.

``right``, ``named`` (what is not stored is asked about or rejected) and ``refused`` are what becomes of them unanswered."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.imports import SHEET_ANSWERS
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.intake import Taking
from tests.given.nodes import SETS, new_session, sodra
from tests.given.services.imports.facts import support_facts
from tests.given.services.imports.random_files import Cell, Page, book

__all__ = ["sodra"]

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


ADA, BO = "198106282380", "197503142395"
HEADS: list[Cell] = ["Personnummer", "Månad", "Belopp"]
PAID: list[Cell] = [ADA, "2026-01", 5000]
OTHER: list[Cell] = [BO, "2026-02", 700]
LAYOUTS = {
    "title": [Page(name="Blad1", rows=[HEADS, PAID]), Page(name="Blad2", rows=[["{title} 2026"], HEADS, OTHER])],
    "sheet": [Page(name="Utbetalt", rows=[HEADS, PAID]), Page(name="{title}", rows=[HEADS, OTHER])],
    "section": [Page(name="Blad1", rows=[HEADS, ["Bifall"], PAID, ["{title}"], OTHER])],
}


def titled(layout: str, title: str) -> bytes:
    def put(cell: Cell) -> Cell:
        return cell.replace("{title}", title) if isinstance(cell, str) else cell

    pages = [Page(name=str(put(one.name)), rows=[[*map(put, row)] for row in one.rows]) for one in LAYOUTS[layout]]
    return book(pages)


@pytest.fixture
def peopled(sodra: Session) -> Session:
    case_list.cases(sodra, f"Personnummer;Kommun;Aktualiserad\n{ADA};Nybro;2025-10-01\n{BO};Nybro;2025-10-01\n".encode())
    return sodra


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("title", "answers"), [("Avslag", {"leave": 0, "take": 700}), ("Återkrav", {"repaid": -700})])
def test_amounts_below_it_wait_for_an_answer(peopled: Session, layout: str, title: str, answers: dict[str, int]) -> None:
    file, question = titled(layout, title), f"title_word:{title.casefold().replace('å', 'a')}"
    asked = support_sheet.support(peopled, file, "0881")
    assert [q.id for q in asked.open_questions if q.reason == "title_word"] == [question]
    assert support_facts(peopled) == {f"{ADA} 2026-01": 5000}
    assert sum(asked.account.fates.values()) == asked.account.total
    for answer, kronor in answers.items():
        support_sheet.support(peopled, file, "0881", Taking(answers={question: answer}))
        assert support_facts(peopled).get(f"{BO} 2026-02", 0) == kronor


def test_rows_struck_through_wait_for_an_answer(peopled: Session) -> None:
    made = Workbook()
    page = made.worksheets[0]
    for row in (HEADS, PAID, OTHER):
        page.append(row)
    page["C3"].font = Font(strike=True)
    out = io.BytesIO()
    made.save(out)
    asked = support_sheet.support(peopled, out.getvalue(), "0881")
    assert [(q.row, q.reason) for q in asked.open_questions] == [(3, "row_struck")]
    assert support_facts(peopled) == {f"{ADA} 2026-01": 5000}
    support_sheet.support(peopled, out.getvalue(), "0881", Taking(answers={asked.open_questions[0].id: "take"}))
    assert support_facts(peopled)[f"{BO} 2026-02"] == 700


def test_a_section_ends_with_the_next_one(peopled: Session) -> None:
    text = f"Personnummer;Månad;Belopp\nAvslag;;\n{BO};2026-02;700\nBifall;;\n{ADA};2026-01;5000\n"
    support_sheet.support(peopled, text.encode(), "0881")
    assert support_facts(peopled) == {f"{ADA} 2026-01": 5000}


def test_people_who_said_no_are_no_cases_unasked(sodra: Session) -> None:
    text = f"Personnummer;Kommun;Aktualiserad\n{ADA};Nybro;2025-10-01\nTackat nej;;\n{BO};Nybro;2025-10-01\n"
    asked = case_list.cases(sodra, text.encode())
    assert (asked.taken, [q.id for q in asked.open_questions]) == (1, ["title_word:tackat nej"])
    assert case_list.cases(sodra, text.encode(), Taking(answers={"title_word:tackat nej": "take"})).taken == 1


def test_planned_hours_are_not_done_unless_a_status_says_so(sodra: Session) -> None:
    text = "Planerade timmar\nDatum;Tid{head}\n2026-01-12;1:30{cell}\n"
    asked = hours_sheet.hours(sodra, text.format(head="", cell="").encode())
    assert (asked.taken, [q.reason for q in asked.open_questions]) == (0, ["title_word"])
    assert hours_sheet.hours(sodra, text.format(head=";Status", cell=";Genomförd").encode()).taken == 1


@pytest.mark.parametrize(("day", "reason"), [("2027-03-01", "date_future"), ("2024-03-04", "date_before_project")])
def test_hours_of_a_day_that_can_hardly_be_meant_wait_for_an_answer(sodra: Session, day: str, reason: str) -> None:
    text = f"Datum;Tid\n2026-01-12;1:30\n{day};2:00\n".encode()
    asked = hours_sheet.hours(sodra, text)
    assert (asked.taken, [q.reason for q in asked.open_questions]) == (1, [reason])
    assert hours_sheet.hours(sodra, text, Taking(answers={reason: "take"})).taken == 1


def test_planned_hours_may_lie_ahead(sodra: Session) -> None:
    text = "Datum;Tid;Status\n2027-03-01;2:00;Planerad\n"
    assert hours_sheet.hours(sodra, text.encode()).taken == 1
