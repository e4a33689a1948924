"""What an import asks about a case stays until it is answered, and a name is not shown while its protection is suspected."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import NoSuchCase, NoSuchQuestion, NotAllowed, WrongAnswer
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import duplicates, overview, recording, settling
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.settling import CaseQuestion
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.intake import Outcome, Taking
from tests.given.nodes import as_account

ADA, BO = "19810628-2380", "19750314-2395"
HEADINGS = "Nr;Personnummer;Namn;Kommun;Aktualiserad;Kartläggning klar;Avslutad;Avslutsorsak;Anteckning"
ADAS = f"1;{ADA};Ada Prov;Nybro;2026-01-13;;;;sekretess, skyddade uppgifter"
BOS = f"2;{BO};Bo Prov;Torsås;2026-02-01;2026-03-01;;;"


def take(session: Session, *lines: str, **answers: str) -> Outcome:
    content = "\n".join((HEADINGS, *lines, "")).encode()
    return case_list.cases(session, content, Taking(answers=answers))


def only(session: Session) -> CaseQuestion:
    (found,) = settling.open_questions(session)
    return found


def reasons(session: Session) -> list[str]:
    return [one.reason for one in settling.open_questions(session)]


def test_the_name_is_shown_nowhere_until_it_is_answered(sodra: Session) -> None:
    asked = take(sodra, ADAS, BOS)
    assert [(q.reason, q.allowed, q.waits) for q in asked.questions] == [
        ("protected_hint", ("protect", "not_protected"), False)
    ]
    ada, bo = caseload.listing(sodra)
    assert (ada.name, ada.personal_number, ada.suspected, ada.questions, ada.sight) == (None, None, True, 1, Sight.CODED)
    assert (bo.name, bo.suspected, bo.questions) == ("Bo Prov", False, 0)
    opened = overview.open_case(sodra, ada.case_id)
    assert (opened.participant.name, opened.participant.personal_number, opened.age) == (None, None, None)
    assert [one.reason for one in opened.questions] == ["protected_hint"]
    assert [found.name for found in duplicates.possible_duplicates(sodra, ADA, "Ada Prov")] == [None]
    settling.settle(sodra, only(sodra).id, "not_protected")
    assert [row.name for row in caseload.listing(sodra)] == ["Ada Prov", "Bo Prov"]
    assert overview.open_case(sodra, ada.case_id).participant.name == "Ada Prov"


@pytest.mark.parametrize("by_import", [False, True])
def test_who_is_protected_has_no_name_and_is_known_by_later_lists(sodra: Session, by_import: bool) -> None:
    take(sodra, ADAS, **({"protected_hint": "protect"} if by_import else {}))
    if not by_import:
        settling.settle(sodra, only(sodra).id, "protect")
    assert settling.open_questions(sodra) == ()
    mapped = ADAS.replace("2026-01-13;;", "2026-01-13;2026-02-02;")
    for line in (ADAS, mapped, mapped.replace(f"1;{ADA}", f"9;{ADA}")):
        later = take(sodra, line)
        assert (later.taken, later.questions, later.rejected) == (0, [], [])
        with sodra.vault.read() as data:
            (person,) = data.participants.where()
        assert (person.name, person.personal_number, person.protected) == (None, None, True)
    assert len(caseload.listing(sodra)) == 1


def test_an_answer_holds_for_the_same_file_and_for_the_next(sodra: Session) -> None:
    lines = [ADAS, BOS.replace("2026-03-01", "2026-01-10")]
    take(sodra, *lines)
    assert reasons(sodra) == ["protected_hint", "step_order"]
    for question, answer in zip(settling.open_questions(sodra), ("not_protected", "right"), strict=True):
        settling.settle(sodra, question.id, answer)
    assert take(sodra, *lines).questions == []
    assert take(sodra, *lines, f"3;{ADA};Ada Prov;Nybro;2026-01-13;;;;skyddad").questions == []
    assert reasons(sodra) == []


def test_a_known_file_says_what_is_still_open_and_can_be_answered(sodra: Session) -> None:
    lines = [ADAS, f"3;{BO};Bo Prov;Torsås;2036-02-01;;;;"]
    first = take(sodra, *lines)
    again = take(sodra, *lines)
    assert again.already is not None
    assert {(q.reason, q.allowed, q.id) for q in again.questions} == {(q.reason, q.allowed, q.id) for q in first.questions}
    answered = take(sodra, *lines, date_future="take", protected_hint="not_protected")
    assert (answered.already, answered.taken, answered.questions) == (None, 1, [])
    last = take(sodra, *lines)
    assert last.already is not None
    assert last.questions == []


def test_a_question_that_the_case_has_answered_itself_is_gone(sodra: Session) -> None:
    take(sodra, f"1;{ADA};Ada Prov;Nybro;;;;;")
    assert reasons(sodra) == ["no_referral"]
    take(sodra, f"1;{ADA};Ada Prov;Nybro;2026-01-13;;;;")
    assert reasons(sodra) == []


@pytest.mark.parametrize(
    ("later", "reason", "answer", "again"),
    [
        (f"1;{ADA};Klara Nyman;Nybro;2026-01-13;2026-02-02;2026-05-31;Arbete;", "two_names", "take", "leave"),
        (f"1;{ADA};Ada Prov;Nybro;2026-01-13;2026-02-02;;;", "closing_removed", "reopen", "keep"),
        (f"1;{ADA};Ada Prov;Nybro;2026-01-13;;2026-05-31;Arbete;", "step_removed", "withdraw", "keep"),
    ],
)
def test_an_answer_does_what_it_says(sodra: Session, later: str, reason: str, answer: str, again: str) -> None:
    take(sodra, f"1;{ADA};Ada Prov;Nybro;2026-01-13;2026-02-02;2026-05-31;Arbete;")
    take(sodra, later)
    question = only(sodra)
    assert (question.reason, question.allowed) == (reason, (answer, again) if reason == "two_names" else (again, answer))
    assert question.about != ""
    settling.settle(sodra, question.id, answer)
    opened = overview.open_case(sodra, question.case_id)
    done = {
        "two_names": opened.participant.name == "Klara Nyman",
        "closing_removed": opened.closing is None,
        "step_removed": len(opened.events) == 1,
    }
    assert done[reason]
    assert settling.open_questions(sodra) == ()
    with pytest.raises(NoSuchQuestion):
        settling.settle(sodra, question.id, answer)


def test_only_whoever_may_edit_the_case_sees_and_answers(sodra: Session) -> None:
    take(sodra, ADAS, BOS.replace("2026-03-01", "2026-01-10"))
    of_ada, of_bo = settling.open_questions(sodra)
    nybro, reader = as_account(sodra, Role.CASEWORKER, "0881"), as_account(sodra, Role.READER)
    assert settling.open_questions(nybro) == (of_ada,)
    with pytest.raises(NoSuchQuestion):
        settling.settle(nybro, of_bo.id, "right")
    with pytest.raises(NoSuchCase):
        settling.open_questions(nybro, of_bo.case_id)
    with pytest.raises(NotAllowed):
        settling.open_questions(reader)
    with pytest.raises(NotAllowed):
        settling.settle(reader, of_ada.id, "protect")
    with pytest.raises(WrongAnswer):
        settling.settle(nybro, of_ada.id, "right")
    settling.settle(nybro, of_ada.id, "not_protected")
    assert settling.open_questions(sodra) == (of_bo,)


def test_the_other_name_is_not_shown_while_protection_is_suspected(sodra: Session) -> None:
    take(sodra, ADAS)
    take(sodra, ADAS.replace("Ada Prov", "Klara Nyman"))
    assert [(one.reason, one.about) for one in settling.open_questions(sodra)] == [("protected_hint", ""), ("two_names", "")]


def test_what_a_taken_back_import_asked_is_gone_with_it(sodra: Session) -> None:
    take(sodra, BOS)
    take(sodra, BOS.replace("2026-03-01", "2026-01-10"), step_order="right")
    assert reasons(sodra) == []
    history.undo(sodra, history.listed(sodra)[0].sheet.id)
    take(sodra, BOS.replace("2026-03-01", "2026-01-10").replace("Torsås", "Nybro"))
    assert reasons(sodra) == ["step_order"], "nor does its answer hold"


def test_a_case_that_was_edited_keeps_its_import_and_its_mask(sodra: Session) -> None:
    take(sodra, ADAS)
    (ada,) = caseload.listing(sodra)
    opened = overview.open_case(sodra, ada.case_id)
    recording.change(sodra, opened, replace(recording.details_of(opened), contact="Nils"))
    assert caseload.listing(sodra)[0].name is None
    settling.settle(sodra, only(sodra).id, "not_protected")
    assert caseload.listing(sodra)[0].name == "Ada Prov", "what nobody saw was not erased"


def test_a_file_with_open_questions_about_itself_keeps_them(sodra: Session) -> None:
    take(sodra, BOS, f"1;{ADA};Ada Prov;Torsås;2026-01-13;;;;")
    content = f"Personnummer;2026-01;2026-02\n{BO};5000;100\n{ADA};;\n".encode()
    first = support_sheet.support(sodra, content, "0834")
    again = support_sheet.support(sodra, content, "0834")
    assert again.already is not None
    assert [q.id for q in again.open_questions] == [q.id for q in first.open_questions] == ["blank_row"]
    answered = support_sheet.support(sodra, content, "0834", Taking(answers={"blank_row": "no_support"}))
    assert (answered.already, answered.taken) == (None, 1)
    assert support_sheet.support(sodra, content, "0834").questions == []


@pytest.mark.parametrize("answer", ["woman", "other"])
def test_a_participant_without_a_number_is_asked_about_until_a_gender_is_stated(sodra: Session, answer: str) -> None:
    take(sodra, BOS)
    recording.register(sodra, recording.Details(protected=True, municipality="0881"), None)
    asked = only(sodra)
    assert (asked.reason, asked.allowed, asked.asked) == ("no_number", ("woman", "man", "other"), "")
    assert settling.open_questions(sodra, asked.case_id) == (asked,)
    assert {row.name: row.questions for row in caseload.listing(sodra)} == {"Bo Prov": 0, None: 1}
    with pytest.raises(WrongAnswer):
        settling.settle(sodra, asked.id, "right")
    settling.settle(sodra, asked.id, answer)
    assert settling.open_questions(sodra) == ()
    assert overview.open_case(sodra, asked.case_id).participant.gender == answer
    with pytest.raises(NoSuchQuestion):
        settling.settle(sodra, asked.id, "man")
