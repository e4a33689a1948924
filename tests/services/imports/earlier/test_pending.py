"""The questions of a file that nobody answered are listed until it is read again, taken back, or said to need no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import NoSuchQuestion
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import settling
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.services.imports.earlier import history, pending
from kraft_desktop.services.imports.intake import Outcome, Taking
from tests.given.nodes import as_account, new_session

ADA, BO = "19810628-2380", "19750314-2395"
HEADINGS = "Nr;Personnummer;Namn;Kommun;Aktualiserad;Kartläggning klar\n"
PEOPLE = f"{HEADINGS}1;{ADA};Ada Prov;Torsås;2026-01-13;\n2;{BO};Bo Prov;Torsås;2026-02-01;\n"
PAID = f"Personnummer;2026-01;2026-02\n{BO};5000;100\n{ADA};;\n"
TORSAS, NYBRO = "0834", "0881"


@pytest.fixture
def sodra(tmp_path: Path) -> Iterator[Session]:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        assert case_list.cases(session, PEOPLE.encode()).taken == 2
        yield session


def paid(session: Session, text: str = PAID, **answers: str) -> Outcome:
    return support_sheet.support(session, text.encode(), TORSAS, Taking(answers=answers))


def reasons(session: Session) -> list[dict[str, int]]:
    return [one.reasons for one in pending.listed(session)]


def test_a_file_is_listed_with_its_questions_until_it_is_read_with_answers(sodra: Session) -> None:
    paid(sodra)
    (file,) = pending.listed(sodra)
    assert (file.senders, file.by, file.questions, file.reasons) == ((TORSAS,), sodra.account.name, 1, {"blank_row": 1})
    paid(sodra)
    assert reasons(sodra) == [{"blank_row": 1}], "the same file without an answer is the same question"
    paid(sodra, blank_row="unknown")
    assert reasons(sodra) == []


def test_it_is_gone_with_its_import(sodra: Session) -> None:
    paid(sodra)
    history.undo(sodra, history.listed(sodra)[0].sheet.id)
    assert reasons(sodra) == []


def test_somebody_says_that_it_needs_no_answer(sodra: Session) -> None:
    paid(sodra)
    (file,) = pending.listed(sodra)
    worker = as_account(sodra, Role.CASEWORKER, TORSAS)
    pending.dismiss(worker, file.id)
    assert reasons(sodra) == []
    with sodra.vault.read() as data:
        (answer,) = data.answers.where()
    assert (answer.answer, answer.answered_by, answer.at[:4]) == ("not_needed", worker.account.name, str(sodra.today.year))
    with pytest.raises(NoSuchQuestion):
        pending.dismiss(sodra, file.id)
    assert [q.id for q in paid(sodra).questions] == ["blank_row"], "the file itself can still be answered"


def test_a_caseworker_sees_the_files_of_their_own_municipality_only(sodra: Session) -> None:
    paid(sodra)
    (file,) = pending.listed(as_account(sodra, Role.CASEWORKER, TORSAS))
    other = as_account(sodra, Role.CASEWORKER, NYBRO)
    assert pending.listed(other) == ()
    with pytest.raises(NoSuchQuestion):
        pending.dismiss(other, file.id)


@pytest.mark.parametrize("answer", ["no_support", "unknown"])
def test_a_file_of_which_nothing_could_be_taken_in_is_kept_too(sodra: Session, answer: str) -> None:
    text = f"Personnummer;2026-01;2026-02\n{ADA};;\n"
    assert paid(sodra, text).taken == 0
    assert reasons(sodra) == [{"blank_row": 1}]
    paid(sodra, text, blank_row=answer)
    assert reasons(sodra) == []
    assert paid(sodra, text).questions == []


def test_a_file_without_a_sender_is_kept_until_it_has_one(sodra: Session) -> None:
    support_sheet.support(sodra, PAID.encode(), None)
    assert [(one.senders, one.reasons) for one in pending.listed(sodra)] == [((None,), {"sender_missing": 1})]
    paid(sodra, blank_row="unknown")
    assert reasons(sodra) == []


@pytest.mark.parametrize("let_be", [False, True])
def test_a_row_let_in_by_hand_waits_for_its_file_and_is_taken_in_with_it(sodra: Session, let_be: bool) -> None:
    later = PEOPLE.replace("2026-01-13;", "2036-01-13;")
    assert [q.reason for q in case_list.cases(sodra, later.encode()).questions] == ["date_future"]
    (question,) = settling.open_questions(sodra)
    settling.settle(sodra, question.id, "take")
    (file,) = pending.listed(sodra)
    assert (file.questions, file.let_in) == (0, 1)
    if let_be:
        pending.dismiss(sodra, file.id)
    read = case_list.cases(sodra, later.encode())
    assert (read.already is not None, read.replaced) == (let_be, int(not let_be))
    assert (pending.listed(sodra), settling.open_questions(sodra)) == ((), ())
