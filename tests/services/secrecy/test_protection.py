"""Protected registration: the place is seen by two handlers only, and the name and number are nowhere any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.casework.attachments import AttachmentKind
from kraft_desktop.domain.errors import (
    CannotTakeOver,
    NoSuchRow,
    NotUnderstood,
    PlaceIsHidden,
    TaskNotForAccount,
    UnknownAccount,
)
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks, reading
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.duplicates import possible_duplicates
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import attachments, copies, corrections, notes, requests
from kraft_desktop.services.casework.attachments import NewAttachment
from kraft_desktop.services.casework.copies import NewCopy
from kraft_desktop.services.casework.corrections import Correction
from kraft_desktop.services.casework.notes import NewRecordNote
from kraft_desktop.services.casework.requests import NewRequest
from kraft_desktop.services.known import areas, capacity, interventions, statements
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.services.known.reading import of_case as reading_case
from kraft_desktop.services.known.statements import NewStatement
from kraft_desktop.services.secrecy import blocks, consents, hand_over, protection, tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.store.database import schema
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)


@pytest.fixture
def sara(anna: Session) -> Session:
    """A caseworker of Nybro, the second handler."""
    return colleague(anna, Role.CASEWORKER, "0881", name="Sara")


@pytest.fixture
def case_id(erik: Session, sara: Session) -> str:
    """A case of Nybro with a consent, whose registration is protected."""
    case_id = recording.register(erik, LEYLA, DAY)
    given = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881", "0834"), received_by="Erik")
    consents.record(erik, case_id, given)
    drafts.keep(sara, recording.CASE_PAGE, case_id, {"name": "Leyla Påhittberg"})
    protection.protect(erik, case_id, ("Erik", "sara"))
    return case_id


def test_only_the_handlers_see_the_place_and_nobody_the_person(
    anna: Session, erik: Session, sara: Session, case_id: str
) -> None:
    for handler in (erik, sara):
        opened = overview.open_case(handler, case_id)
        assert (opened.sight, opened.case.municipality, opened.participant.interpreter) == (Sight.CODED, "0881", "arabiska")
        assert opened.participant.name is None
        assert opened.participant.personal_number is None
    opened = overview.open_case(anna, case_id)
    assert opened.case.municipality == HIDDEN
    assert (opened.case.contact, opened.case.local_number, opened.case.unit, opened.case.opened_by) == (None,) * 4
    assert (opened.participant.interpreter, opened.participant.name) == (None, None)
    (row,) = caseload.listing(anna)
    assert (row.municipality, row.municipality_name, row.contact, row.name) == (HIDDEN, "dold", None, None)
    third = colleague(anna, Role.CASEWORKER, "0881", name="Tor")
    assert caseload.listing(third) == (), "not on the lists of others in the same municipality"


def test_the_name_the_number_and_drafts_are_gone_from_the_store(anna: Session, sara: Session, case_id: str) -> None:
    assert drafts.read_draft(sara, recording.CASE_PAGE, case_id) is None
    assert possible_duplicates(anna, LEYLA.personal_number, LEYLA.name) == ()
    with anna.vault.read() as data:
        dump = "\n".join(str(data.connection.execute(table.select()).all()) for table in schema.METADATA.sorted_tables)
    for secret in ("Påhittberg", "640823"):
        assert secret not in dump
    log = reading.read(anna)
    assert "protection.record" not in {line.verb for line in log.lines}, "who did it would tell the place"
    assert sum(line.entries for line in log.lines) + log.sealed == log.total, "but how many there are is told"


def test_one_who_does_not_see_the_place_neither_changes_it_nor_reads_who_looked(
    anna: Session, erik: Session, case_id: str
) -> None:
    opened = overview.open_case(anna, case_id)
    recording.change(anna, opened, recording.details_of(opened))
    assert overview.open_case(erik, case_id).case.contact == "EH"
    for refused in (
        lambda: looks.of_case(anna, case_id),
        lambda: protection.protect(anna, case_id, ("Anna", "Erik")),
        lambda: protection.end(anna, case_id),
        lambda: protection.naming(anna, case_id),
        lambda: blocks.record(anna, case_id, "Sara", BlockReason.WISH),
        lambda: blocks.lift(anna, case_id, "Sara"),
    ):
        with pytest.raises(PlaceIsHidden):
            refused()
    found = protection.of_case(anna, case_id)
    assert (found.holds, found.handlers, found.may_change) == (True, (), False)
    assert protection.of_case(erik, case_id).handlers == ("Erik", "Sara")


def test_handlers_are_two_accounts_to_which_the_case_is_open(erik: Session, case_id: str) -> None:
    for names, reason in ((("Erik",), "handlers_two"), (("Erik", "erik"), "handlers_two"), (("Erik", " "), "handlers_two")):
        with pytest.raises(NotUnderstood, match=reason):
            protection.protect(erik, case_id, names)
    with pytest.raises(UnknownAccount):
        protection.protect(erik, case_id, ("Erik", "Nobody"))
    with pytest.raises(NotUnderstood, match="block_handler"):
        blocks.record(erik, case_id, "Sara", BlockReason.WISH)
    blocks.record(erik, case_id, "Anna", BlockReason.DISQUALIFIED)
    with pytest.raises(NotUnderstood, match="handler_blocked"):
        protection.protect(erik, case_id, ("Erik", "Anna"))
    assert protection.of_case(erik, case_id).handlers == ("Erik", "Sara"), "nothing is half saved"


def test_ending_it_shows_the_place_and_brings_no_name_back(anna: Session, erik: Session, case_id: str) -> None:
    protection.end(erik, case_id)
    opened = overview.open_case(anna, case_id)
    assert (opened.case.municipality, opened.participant.name) == ("0881", None)
    with pytest.raises(NotUnderstood, match="not_protected_registration"):
        protection.end(erik, case_id)


def test_only_the_handlers_type_what_may_say_where_the_person_is(
    anna: Session, erik: Session, case_id: str, tmp_path: Path
) -> None:
    """In each of them a place, a provider or a language can be typed, and the others are not shown what was."""
    paper = tmp_path / "papper.png"
    Image.new("L", (200, 300), 255).save(paper)
    area = erik.programme.codes[CodeList.ASSESSMENT_AREA][0].code
    statement = NewStatement(kind=StatementKind.LANGUAGE, text="dari", on=DAY)
    typed: dict[str, Callable[[Session], object]] = {
        "language": lambda one: statements.record(one, case_id, statement),
        "place": lambda one: interventions.record(one, case_id, NewIntervention(kind="work_preparing", started_on=DAY)),
        "area": lambda one: areas.record(one, case_id, NewFindings(on=DAY, took_part="EH", texts={area: "Bor i Nybro."})),
        "capacity": lambda one: capacity.record(one, case_id, NewAssessment(capacity=50, assessed_on=DAY, assessor="EH")),
        "note": lambda one: notes.record(one, case_id, NewRecordNote(on=DAY, text="Flyttar till Torsås.")),
        "copy": lambda one: copies.record(one, case_id, NewCopy(whose="deltagaren", source="Nybro", read_on=DAY)),
        "request": lambda one: requests.record(one, case_id, NewRequest(on=DAY, asked="Fel adress.")),
        "paper": lambda one: attachments.attach(one, case_id, paper, NewAttachment(kind=AttachmentKind.CONSENT, on=DAY)),
    }
    for what, write in typed.items():
        with pytest.raises(PlaceIsHidden):
            write(anna)
        assert write(erik), what
    line = next(row for row in reading_case(erik, case_id).statements if row.text == "dari")
    with pytest.raises(NoSuchRow):
        corrections.correct(anna, case_id, line.id, Correction(reason="fel", text="arabiska"))


def test_no_name_of_a_colleague_beside_the_case_tells_the_place(anna: Session, erik: Session, case_id: str) -> None:
    """The handlers work in its municipality; who works for all of them says nothing."""
    tor = colleague(anna, Role.CASEWORKER, "0881", name="Tor")
    assert [one.name for one in tasks.recipients(anna, case_id)] == ["Anna"]
    assert [one.name for one in tasks.recipients(erik, case_id)] == ["Anna", "Erik", "Sara"]
    for one in (erik, tor):
        with pytest.raises(TaskNotForAccount) as problem:
            tasks.give(anna, NewTask(text="Ring", assigned_to=one.account.id, case_id=case_id))
        assert problem.value.known == ["Anna"]
    given = tasks.give(erik, NewTask(text="Ring", assigned_to=anna.account.id, case_id=case_id))
    tasks.give(erik, NewTask(text="Ring", assigned_to=erik.account.id, case_id=case_id))
    (line,) = tasks.listing(anna)
    assert (line.who, line.given_by) == ("Anna", "")
    assert [(step.who, step.recorded_by) for step in tasks.history(anna, given.task_id)] == [("Anna", "")]
    assert [(step.who, step.recorded_by) for step in tasks.history(erik, given.task_id)] == [("Anna", "Erik")]
    assert hand_over.held(anna, erik.account.id).cases == ()
    for one in (erik, tor):
        with pytest.raises(CannotTakeOver):
            hand_over.hand_over(anna, anna.account.id, one.account.id)
