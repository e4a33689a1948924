"""A case list is taken back whole, until something of it was edited, replaced, or counted by what has left."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CannotUndoImport
from kraft_desktop.domain.exchange import OwnPublication
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.earlier.undoing import TakenBack
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

ADA, BO = "19810628-2380", "19750314-2395"
HEADINGS = "Nr;Personnummer;Namn;Kommun;Tolk;Handläggare;Aktualiserad;Kartläggning klar;Avslutad;Avslutsorsak;Aktivitetsförmåga"
ADAS = f"1;{ADA};Ada Prov;Nybro;;Karin;2026-01-13;;;;"
BOS = f"2;{BO};Bo Prov;Nybro;arabiska;;2026-02-01;2026-03-01;2026-05-31;Arbete;50"


def take(session: Session, *lines: str) -> str:
    """The id of the import of a case list."""
    assert case_list.cases(session, "\n".join((HEADINGS, *lines, "")).encode()).rejected == []
    return history.listed(session)[0].sheet.id


def state(data: Data) -> object:
    """The people and cases as they are, whatever their versions, and the rows in force, without the keys of their own."""
    kinds = (data.step_events, data.decisions, data.closings, data.interventions, data.assessments)
    rows: list[Any] = [row for kind in kinds for row in in_force(kind.where())]
    records = [replace(one, version=0) for kind in (data.participants, data.cases) for one in kind.where()]
    return records, sorted(repr(replace(row, id="", replaces=None)) for row in rows)


def obstacle(session: Session, import_id: str) -> tuple[str, str]:
    (one,) = (one for one in history.listed(session) if one.sheet.id == import_id)
    return one.obstacle, one.case


def test_what_it_created_is_gone_and_the_list_can_be_taken_in_again(sodra: Session) -> None:
    first = take(sodra, ADAS, BOS)
    assert history.undo(sodra, first) == TakenBack(rows=5, persons=2, cases=2, restored=0)
    assert counting.figures(sodra, "2026H1").count(FigureName.REFERRED) == 0
    assert caseload.listing(sodra) == ()
    with sodra.vault.read() as data:
        assert state(data) == ([], [])
        content = [*map(str, data.connection.exec_driver_sql("SELECT * FROM participants").fetchall())]
        content += map(str, data.connection.exec_driver_sql("SELECT * FROM import_changes").fetchall())
    assert not any(part in text for part in ("Ada", "Bo Prov", "198106282380") for text in content), "no person is kept"
    assert history.listed(sodra)[0].obstacle == "undone"
    again = take(sodra, ADAS, BOS)
    assert again != first
    assert counting.figures(sodra, "2026H1").count(FigureName.REFERRED) == 2


def test_what_it_changed_is_as_before(sodra: Session) -> None:
    take(sodra, ADAS, BOS)
    with sodra.vault.read() as data:
        before = state(data)
    changed = take(
        sodra,
        f"7;{ADA};Ada Nyprov;Torsås;tigrinja;Nils;2026-01-14;2026-02-02;2026-04-01;Studier;25",
        f"2;{BO};Bo Prov;Nybro;arabiska;;2026-02-01;2026-03-02;2026-06-30;Studier;75",
    )
    assert len(history.listed(sodra)) == 2
    back = history.undo(sodra, changed)
    assert (back.persons, back.cases, back.restored) == (0, 0, 2)
    with sodra.vault.read() as data:
        assert state(data) == before


def test_imports_are_taken_back_one_after_the_other(sodra: Session) -> None:
    first = take(sodra, ADAS)
    second = take(sodra, ADAS.replace("Ada Prov", "Ada Nyprov").replace("2026-01-13", "2026-01-15"))
    (code,) = (row.code for row in caseload.listing(sodra))
    assert obstacle(sodra, first) == ("built_on", code)
    history.undo(sodra, second)
    assert obstacle(sodra, first) == ("", "")
    history.undo(sodra, first)
    with sodra.vault.read() as data:
        assert state(data) == ([], [])


def edited(session: Session, case_id: str) -> None:
    opened = overview.open_case(session, case_id)
    recording.change(session, opened, replace(recording.details_of(opened), contact="Någon annan"))


def closed(session: Session, case_id: str) -> None:
    recording.close(session, case_id, dt.date(2026, 3, 1), "work")


def booked(session: Session, case_id: str) -> None:
    with session.vault.write("test.book") as tx:
        tx.consultations.add(
            Consultation(
                id=new_id(), on=dt.date(2026, 3, 2), minutes=30, kind="consultation", status=ConsultationStatus.PLANNED,
                case_id=case_id,
            )
        )  # fmt: skip


@pytest.mark.parametrize("something", [edited, closed, booked])
def test_a_case_of_it_with_something_by_hand_is_named(sodra: Session, something: object) -> None:
    first = take(sodra, ADAS, BOS)
    ada = next(row for row in caseload.listing(sodra) if row.name == "Ada Prov")
    something(sodra, ada.case_id)  # type: ignore[operator]
    assert obstacle(sodra, first) == ("built_on", ada.code)
    with pytest.raises(CannotUndoImport) as refused:
        history.undo(sodra, first)
    assert (refused.value.reason, refused.value.case) == ("undo_built_on", ada.code)
    assert len(caseload.listing(sodra)) == 2


def test_what_other_files_said_of_its_people_goes_with_them_and_comes_again(sodra: Session) -> None:
    first = take(sodra, ADAS)
    paid = f"Personnummer;Månad;Belopp\n{ADA};2026-01;7000\n".encode()
    assert support_sheet.support(sodra, paid, "0881").taken == 1
    worked = "Datum;Minuter;Status;Ärende nr\n2026-03-02;60;klar;1\n".encode()
    assert hours_sheet.hours(sodra, worked).taken == 1
    assert history.undo(sodra, first) == TakenBack(rows=3, persons=1, cases=1, restored=0)
    figures = counting.figures(sodra, "2026H1")
    assert (figures.count(FigureName.REFERRED), figures.cost_ore, figures.physician_minutes) == (0, 0, 60)
    take(sodra, ADAS)
    assert support_sheet.support(sodra, paid, "0881").taken == 1
    assert counting.figures(sodra, "2026H1").cost_ore == 7000_00
    for one in history.listed(sodra):
        if one.sheet.id != first:
            history.undo(sodra, one.sheet.id)
    with sodra.vault.read() as data:
        assert in_force(data.support_months.where()) == ()
        assert in_force(data.consultations.where()) == ()


def published(session: Session, until: dt.date, *, other_definition: bool = False) -> None:
    """Enter figures that left without the program."""
    with session.vault.write("test.publish") as tx:
        tx.publications.add(
            OwnPublication(
                id=new_id(), until=until, published=until, source="Styrgruppen", tables="{}", counted="{}",
                other_definition=other_definition, entered="2030-01-01T00:00:00Z",
            )
        )  # fmt: skip


def test_what_was_published_since_and_counted_it_stands_against_it(sodra: Session) -> None:
    first = take(sodra, BOS)
    published(sodra, dt.date(2026, 1, 31))
    published(sodra, dt.date(2026, 12, 31), other_definition=True)
    assert obstacle(sodra, first)[0] == "", "nobody of it was counted"
    published(sodra, dt.date(2026, 2, 28))
    assert obstacle(sodra, first)[0] == "sent"


def test_figures_that_hold_nothing_of_an_import_do_not_block_it(sodra: Session) -> None:
    content = b"Datum;Minuter;Status\n2026-01-02;60;klar\n"
    hours_sheet.hours(sodra, content)
    published(sodra, dt.date(2026, 12, 31))
    assert history.listed(sodra)[0].obstacle == "", "figures of people count no hours"


def test_a_changed_contact_was_not_counted_and_a_changed_municipality_was(sodra: Session) -> None:
    take(sodra, ADAS)
    contact = take(sodra, ADAS.replace("Karin", "Nils"))
    published(sodra, dt.date(2026, 6, 30))
    assert obstacle(sodra, contact)[0] == ""
    moved = take(sodra, ADAS.replace("Karin", "Nils").replace("Nybro", "Torsås"))
    assert obstacle(sodra, moved)[0] == "sent"


def test_the_gender_it_changed_is_as_before(sodra: Session) -> None:
    head = "Personnummer;Kön;Kommun;Aktualiserad"
    case_list.cases(sodra, f"{head}\n{ADA};kvinna;Nybro;2026-01-13\n".encode())
    case_list.cases(sodra, f"{head}\n{ADA};annat;Nybro;2026-01-13\n".encode())
    history.undo(sodra, history.listed(sodra)[0].sheet.id)
    with sodra.vault.read() as data:
        assert [person.gender for person in data.participants.where()] == [Gender.WOMAN]
