"""Files read once more: after people came, after a correction by the sender, and by somebody who sees fewer people."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from kraft_desktop import labels
from kraft_desktop.domain.cases.support import SupportMonth
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ColumnsNotFound, NotAllowed
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_list, hours_sheet, intake, support_sheet
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.intake import Taking
from kraft_desktop.services.ledger import readiness
from tests.given.nodes import as_account

ADA, BO = "19810628-2380", "19750314-2395"
NYBRO, TORSAS = "0881", "0834"
LIST = f"Nr;Personnummer;Namn;Kommun;Aktualiserad\n1;{ADA};Ada Prov;Nybro;2026-01-13\n"
WITH_BO = LIST + f"2;{BO};Bo Prov;Torsås;2026-02-01\n"
PAID = f"Personnummer;Månad;Belopp\n{ADA};2026-01;7000\n".encode()


def support(session: Session) -> tuple[SupportMonth, ...]:
    with session.vault.read() as data:
        return in_force(data.support_months.where())


def test_support_that_came_before_everybody_is_asked_for_when_they_come(sodra: Session) -> None:
    first = support_sheet.support(sodra, PAID, NYBRO)
    assert (first.unknown_persons, first.taken) == (1, 0)
    again = support_sheet.support(sodra, PAID, NYBRO)
    assert (again.already, again.unknown_persons) == (None, 1)
    assert len(history.listed(sodra)) == 1, "the file is waiting, once"
    (nybro,) = (one for one in readiness.readiness(sodra, "2026H1").municipalities if one.code == NYBRO)
    assert nybro.latest is None, "nothing of it is known"
    tried = case_list.cases(sodra, LIST.encode(), Taking(dry_run=True))
    came = case_list.cases(sodra, LIST.encode())
    assert [(one.sheet.municipality, one.unknown) for one in came.waiting] == [(NYBRO, 1)]
    assert [one.unknown for one in tried.waiting] == [1]
    assert support_sheet.support(sodra, PAID, NYBRO).taken == 1
    assert case_list.cases(sodra, WITH_BO.encode()).waiting == [], "nothing waits for whoever is of another municipality"


def test_a_code_of_a_status_keeps_its_meaning_where_it_stands_alone(sodra: Session) -> None:
    case_list.cases(sodra, LIST.encode())
    heads = "Personnummer;Månad;Belopp;Status\n"
    both = f"{heads}{ADA};2026-01;7000;U\n{ADA};2026-01;900;M\n".encode()
    assert {one.id for one in support_sheet.support(sodra, both, NYBRO).questions} == {"row_code:Status/u", "row_code:Status/m"}
    answers = {"row_code:Status/u": "take", "row_code:Status/m": "leave"}
    support_sheet.support(sodra, both, NYBRO, Taking(answers=answers))
    later = support_sheet.support(sodra, f"{heads}{ADA};2026-02;5000;M\n".encode(), NYBRO)
    assert (later.taken, later.questions) == (0, [])
    assert [row.amount_ore for row in support(sodra)] == [7000_00]


def test_support_of_people_taken_back_and_in_again_is_read_again(sodra: Session) -> None:
    case_list.cases(sodra, LIST.encode())
    support_sheet.support(sodra, PAID, NYBRO)
    assert support_sheet.support(sodra, PAID, NYBRO).already is not None
    for one in history.listed(sodra):
        history.undo(sodra, one.sheet.id)
    case_list.cases(sodra, LIST.encode())
    assert support_sheet.support(sodra, PAID, NYBRO).taken == 1
    assert [row.amount_ore for row in support(sodra)] == [7000_00]


def test_hours_find_the_case_that_came_after_them(sodra: Session) -> None:
    content = b"Datum;Minuter;Status;\xc3\x84rende nr\n2026-03-02;60;klar;1\n"
    first = hours_sheet.hours(sodra, content)
    assert [question.reason for question in first.questions] == ["case_unknown"]
    assert hours_sheet.hours(sodra, content).already is not None
    assert len(history.listed(sodra)) == 1
    case_list.cases(sodra, LIST.encode())
    again = hours_sheet.hours(sodra, content)
    assert (again.already, again.taken, again.removed, again.questions) == (None, 1, 1, [])
    with sodra.vault.read() as data:
        ((case,), (hour,)) = data.cases.where(), in_force(data.consultations.where())
    assert hour.case_id == case.id
    assert hours_sheet.hours(sodra, content).already is not None


def returned(session: Session, kind: SheetKind, content: bytes, outcome: intake.Outcome) -> Any:
    book = intake.returned_sheet(session, kind, content, Taking(), outcome, "Att rätta", labels.reason)
    return openpyxl.load_workbook(io.BytesIO(book))


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_workbook_of_errors_is_read_back_in_when_it_is_corrected(sodra: Session) -> None:
    wrong = WITH_BO.replace("Torsås", "Långtbortistan").encode()
    outcome = case_list.cases(sodra, wrong)
    assert (outcome.taken, len(outcome.rejected)) == (1, 1)
    book = returned(sodra, SheetKind.CASES, wrong, outcome)
    untouched = case_list.cases(sodra, saved(book))
    assert (untouched.taken, untouched.unchanged, len(untouched.rejected)) == (0, 1, 1)
    (cell,) = (c for row in book.worksheets[0].iter_rows() for c in row if c.value == "Långtbortistan")
    cell.value = "Torsås"
    back = case_list.cases(sodra, saved(book))
    assert (back.taken, back.unchanged, back.rejected, back.case_changes) == (1, 1, [], [])


def test_the_workbook_of_errors_of_support_is_read_back_in(sodra: Session) -> None:
    case_list.cases(sodra, WITH_BO.encode())
    wrong = f"Personnummer;Månad;Belopp\n{ADA};2026-01;7000\n{ADA};2026-02;många\n".encode()
    outcome = support_sheet.support(sodra, wrong, NYBRO)
    book = returned(sodra, SheetKind.SUPPORT, wrong, outcome)
    (cell,) = (c for row in book.worksheets[0].iter_rows() for c in row if c.value == "många")
    cell.value = 6500
    back = support_sheet.support(sodra, saved(book), NYBRO)
    assert (back.taken, back.removed, back.rejected) == (1, 0, [])
    assert {row.amount_ore for row in support(sodra)} == {7000_00, 6500_00}


def test_an_amount_shown_in_thousands_comes_back_as_what_it_was(sodra: Session) -> None:
    case_list.cases(sodra, WITH_BO.encode())
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (("Personnummer", "Månad", "Belopp tkr"), (ADA, "2026-01", 7000), (ADA, "2026-02", "många")):
        sheet.append(row)
    sheet["C2"].number_format = "# ##0,"
    content = saved(book)
    outcome = support_sheet.support(sodra, content, NYBRO)
    back = returned(sodra, SheetKind.SUPPORT, content, outcome)
    assert support_sheet.support(sodra, saved(back), NYBRO).changes == []
    assert {row.amount_ore for row in support(sodra)} == {7000_00}


def test_a_caseworker_learns_nothing_of_anothers_people(sodra: Session) -> None:
    case_list.cases(sodra, WITH_BO.encode())
    support_sheet.support(sodra, f"Personnummer;Månad;Belopp\n{BO};2026-01;5000\n{ADA};2026-01;7000\n".encode(), NYBRO)
    worker = as_account(sodra, Role.CASEWORKER, NYBRO)
    known = f"Personnummer;Månad;Belopp\n{BO};2026-01;5100\n{ADA};2026-01;7100\n".encode()
    nobody = known.replace(BO.encode(), b"19640823-3234")
    outcomes = [
        support_sheet.support(worker, content, NYBRO, Taking(dry_run=True, remove_absent=True)) for content in (known, nobody)
    ]
    facts = [(o.unknown_persons, o.taken, o.removed, o.absent_persons, len(o.changes), o.control.persons) for o in outcomes]
    assert facts[0] == facts[1] == (1, 1, 0, 0, 1, 1)
    support_sheet.support(worker, nobody, NYBRO, Taking(remove_absent=True))
    assert {row.amount_ore for row in support(sodra)} == {5000_00, 7100_00}, "what was reported of others is kept"
    with pytest.raises(NotAllowed):
        support_sheet.support(worker, known, TORSAS, Taking(dry_run=True))
    with pytest.raises(NotAllowed):
        case_list.cases(worker, LIST.encode(), Taking(dry_run=True))


@pytest.mark.parametrize(
    "text", ["Kalle Karlsson har ringt och är ledsen;ja\nAda Prov mår bättre;nej\n", "Ada Prov;ledsen\nBo Prov;glad\n"]
)
def test_an_error_repeats_no_free_text(sodra: Session, text: str) -> None:
    with pytest.raises(ColumnsNotFound) as refused:
        support_sheet.support(sodra, text.encode(), NYBRO)
    sentence = labels.sentence(refused.value)
    assert not any(word in sentence for word in ("Kalle", "ringt", "Ada", "ledsen"))
