"""A later sheet beside what was taken in before: what it changes, what it leaves, and what it makes unknown again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.support import NO_SUPPORT
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CannotUndoImport
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.intake import Outcome, Taking
from tests.given.nodes import as_account, new_session

LEYLA, BO = "196408233234", "197010632391"
HULTSFRED = "0860"
PEOPLE = f"""Personnummer;Namn;Kommun;Tolk;Aktualiserad
{LEYLA};Leyla Påhittberg;Hultsfred;arabiska;2025-10-01
{BO};Bo Fiktivsson;Hultsfred;;2025-10-01
"""


@pytest.fixture
def norra(tmp_path: Path) -> Iterator[Session]:
    """A node with Leyla, who needs an interpreter, and Bo."""
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        assert case_list.cases(session, PEOPLE.encode()).taken == 2
        yield session


def paid(session: Session, *lines: str, how: Taking = Taking()) -> Outcome:  # noqa: B008  # a frozen value
    """A sheet with a line a payment: number, month, amount."""
    return support_sheet.support(session, "\n".join(("Personnummer;Månad;Belopp", *lines, "")).encode(), HULTSFRED, how)


def by_month(session: Session, *lines: str, how: Taking = Taking()) -> Outcome:  # noqa: B008  # a frozen value
    """A sheet with a line a person, and a column for each of two months."""
    return support_sheet.support(session, "\n".join(("Personnummer;2026-01;2026-02", *lines, "")).encode(), HULTSFRED, how)


def reported(session: Session) -> set[tuple[Month, str, int]]:
    """Month, source and öre of every row in force."""
    with session.vault.read() as data:
        return {(row.month, row.source, row.amount_ore) for row in in_force(data.support_months.where())}


def months_known(session: Session) -> dict[str | None, int | None]:
    """By personal number the months with support, None for unknown, as the figures have them."""
    people = counting.figures(session, "2026H1", identified=True).people
    return {one.participant.personal_number: one.support.total if one.support else None for one in people}


def test_whose_every_month_is_withdrawn_is_unknown_again(norra: Session) -> None:
    paid(norra, f"{LEYLA};2026-01;7000", f"{BO};2026-01;8000")
    assert months_known(norra) == {LEYLA: 1, BO: 1}
    kept = paid(norra, f"{BO};2026-01;8100")
    assert (kept.absent_persons, kept.removed) == (1, 0)
    assert months_known(norra) == {LEYLA: 1, BO: 1}, "whoever is not named keeps what was reported"
    removed = paid(norra, f"{BO};2026-01;8200", how=Taking(remove_absent=True))
    assert (removed.absent_persons, removed.removed) == (1, 1)
    assert months_known(norra) == {LEYLA: None, BO: 1}
    assert counting.figures(norra, "2026H1").support_unknown == 1


def test_an_empty_cell_erases_nothing_of_a_person(norra: Session) -> None:
    again = f"Personnummer;Namn;Kommun;Tolk;Aktualiserad\n{LEYLA};Leyla Nyberg;;;2025-10-01\n"
    assert case_list.cases(norra, again.encode()).rejected == []
    with norra.vault.read() as data:
        (person,) = (one for one in data.participants.where() if one.personal_number == LEYLA)
        (case,) = data.cases.where(participant_id=person.id)
    assert (person.name, person.interpreter, case.municipality) == ("Leyla Nyberg", "arabiska", HULTSFRED)


def test_a_row_with_nothing_in_it_is_asked_about_and_the_answer_remembered(norra: Session) -> None:
    paid(norra, f"{LEYLA};2026-02;7000")
    asked = by_month(norra, f"{LEYLA};;", f"{BO};;")
    assert {(question.id, question.allowed) for question in asked.questions} == {("blank_row", ("no_support", "unknown"))}
    assert asked.removed == 0, "a blank row withdraws nothing"
    assert months_known(norra) == {LEYLA: 1, BO: None}, "unknown is not zero"
    by_month(norra, f"{BO};;", how=Taking(answers={"blank_row": "no_support"}))
    assert months_known(norra)[BO] == 0
    again = by_month(norra, f"{BO};;", ";;")
    assert (again.recipe, again.questions) == ({"blank_row": "no_support"}, [])


def test_a_payment_replaces_the_answer_that_there_was_none(norra: Session) -> None:
    by_month(norra, f"{LEYLA};;", how=Taking(answers={"blank_row": "no_support"}))
    assert reported(norra) == {(Month.of(2026, 2), NO_SUPPORT, 0)}
    assert by_month(norra, f"{LEYLA};;7000").removed == 1
    assert reported(norra) == {(Month.of(2026, 2), "economic_assistance", 7000_00)}


def test_a_correction_of_two_months_says_nothing_of_those_between(norra: Session) -> None:
    paid(norra, *(f"{LEYLA};2026-{month:02d};1000" for month in range(1, 6)))
    outcome = paid(norra, f"{LEYLA};2026-01;1500", f"{LEYLA};2026-05;1500")
    assert (outcome.replaced, outcome.removed) == (2, 0)
    assert sorted((row.month, row.before_ore, row.after_ore) for row in outcome.changes) == [
        (Month.of(2026, 1), 1000_00, 1500_00),
        (Month.of(2026, 5), 1000_00, 1500_00),
    ]
    assert sum(ore for _, _, ore in reported(norra)) == 6000_00


def test_an_import_is_taken_back_until_something_is_built_on_it(norra: Session) -> None:
    paid(norra, f"{LEYLA};2026-01;7000", f"{BO};2026-01;8000")
    paid(norra, f"{LEYLA};2026-01;7500", f"{LEYLA};2026-02;100")
    later, first, people = history.listed(norra)
    assert (later.obstacle, first.obstacle, people.obstacle) == ("", "built_on", "")
    assert (later.about.rows, later.about.replaced, later.sheet.taken_by) == (2, 1, "Anna")
    with pytest.raises(CannotUndoImport):
        history.undo(norra, first.sheet.id)
    assert history.undo(norra, later.sheet.id).rows == 2
    assert {ore for _, _, ore in reported(norra)} == {7000_00, 8000_00}
    assert history.listed(norra)[0].obstacle == "undone"
    assert paid(norra, f"{LEYLA};2026-01;7500", f"{LEYLA};2026-02;100").replaced == 1, "and can be taken in again"


def test_support_taken_in_before_the_person_came_is_found_again(norra: Session) -> None:
    new = "197503142395"
    first = paid(norra, f"{LEYLA};2026-01;7000", f"{new};2026-01;500")
    assert first.unknown_persons == 1
    assert paid(norra, f"{LEYLA};2026-01;7000", f"{new};2026-01;500").already is not None
    paid(norra, f"{LEYLA};2026-01;7777")
    case_list.cases(norra, f"Personnummer;Kommun;Aktualiserad\n{new};Hultsfred;2025-10-01\n".encode())
    again = paid(norra, f"{LEYLA};2026-01;7000", f"{new};2026-01;500")
    assert (again.already, again.taken) == (None, 1)
    assert {ore for _, _, ore in reported(norra)} == {7777_00, 500_00}, "and the later correction stays"


def test_a_caseworker_reaches_only_the_people_of_their_own_municipality(norra: Session) -> None:
    worker = as_account(norra, Role.CASEWORKER, "0884")
    content = f"Personnummer;Månad;Belopp\n{LEYLA};2026-01;7000\n".encode()
    outcome = support_sheet.support(worker, content, "0884", Taking(dry_run=True))
    assert (outcome.unknown_persons, outcome.taken) == (1, 0)


@pytest.mark.parametrize("total", ["Summa;;15000", "TOTALT kr;;15000", ";Summa;15000", "Delsumma:;2026-01;15000"])
def test_the_sum_at_the_foot_of_a_sheet_is_nobodys(norra: Session, total: str) -> None:
    outcome = paid(norra, f"{LEYLA};2026-01;7000", f"{BO};2026-01;8000", total)
    assert (outcome.taken, outcome.rows, outcome.rejected, outcome.unknown_persons) == (2, 2, [], 0)
    assert {ore for _, _, ore in reported(norra)} == {7000_00, 8000_00}


def of_kind(session: Session, kind: str, amount: int, how: Taking = Taking()) -> Outcome:  # noqa: B008  # a frozen value
    """A sheet with one payment of a kind of support."""
    content = f"Personnummer;Månad;Typ;Belopp\n{LEYLA};2026-01;{kind};{amount}".encode()
    return support_sheet.support(session, content, HULTSFRED, how)


def test_a_kind_of_support_is_asked_about_once_and_remembered(norra: Session) -> None:
    of_kind(norra, "Försörjningsstöd", 5000)
    (asked,) = of_kind(norra, "Fstöd aktiv", 5200).questions
    assert (asked.id, "economic_assistance" in asked.allowed) == ("word_unknown:source:fstöd aktiv", True)
    assert reported(norra) == {(Month.of(2026, 1), "economic_assistance", 5000_00)}
    of_kind(norra, "Fstöd aktiv", 5200, Taking(answers={asked.id: "economic_assistance"}))
    assert reported(norra) == {(Month.of(2026, 1), "economic_assistance", 5200_00)}
    assert of_kind(norra, "Fstöd aktiv", 5300).questions == []


def test_a_column_that_waits_for_its_answer_keeps_its_own_month_only(norra: Session) -> None:
    by_month(norra, f"{LEYLA};5000;5100")
    content = f"Personnummer;2026-01 rättad;2026-02\n{LEYLA};5050;5200".encode()
    support_sheet.support(norra, content, HULTSFRED)
    assert reported(norra) == {
        (Month.of(2026, 1), "economic_assistance", 5000_00),
        (Month.of(2026, 2), "economic_assistance", 5200_00),
    }


def test_the_year_of_one_sheet_is_not_remembered_for_the_next(norra: Session) -> None:
    content = f"Personnummer;jan;feb\n{LEYLA};5000;5100".encode()
    support_sheet.support(norra, content, HULTSFRED, Taking(answers={"year_missing:": "2025"}))
    assert {row[0] for row in reported(norra)} == {Month.of(2025, 1), Month.of(2025, 2)}
    later = f"Personnummer;jan;feb\n{LEYLA};6000;6100".encode()
    assert [question.reason for question in support_sheet.support(norra, later, HULTSFRED).questions] == ["year_missing"]
