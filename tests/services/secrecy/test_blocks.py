"""A case closed to an account is not there for it: over consent, in lists, questions, duplicates, households and the log."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import AlreadyBlocked, NoSuchCase, NotAllowed, NotBlocked, NotUnderstood, UnknownAccount
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.domain.secrecy.standing_in import StandIn
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import reading
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.duplicates import possible_duplicates
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.secrecy import blocks, consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.unsettled import unsettled
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import LEYLA, colleague
from tests.given.services.canary_case import happen

DAY = dt.date(2026, 10, 1)
WISH = BlockReason.WISH


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case of Nybro, to which everybody has consented."""
    case_id = recording.register(erik, LEYLA, DAY)
    given = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881", "0834"), received_by="Erik")
    consents.record(erik, case_id, given)
    return case_id


def test_a_block_holds_over_consent_until_it_is_lifted(anna: Session, erik: Session, case_id: str) -> None:
    overview.open_case(anna, case_id)
    drafts.keep(anna, recording.CASE_PAGE, case_id, {"name": "Leyla"})
    before = reading.read(anna)
    blocks.record(erik, case_id, "anna", WISH)
    for refused in (overview.open_case, consents.of_case):
        with pytest.raises(NoSuchCase):
            refused(anna, case_id)
    assert caseload.listing(anna) == ()
    assert possible_duplicates(anna, LEYLA.personal_number, LEYLA.name) == ()
    assert drafts.unsaved_pages(anna) == ()
    log = reading.read(anna)
    assert log.total == sum(line.entries for line in log.lines) < before.total
    assert not {line.verb for line in log.lines} & {"case.register", "case.read", "block.record", "consent.record"}
    blocks.lift(erik, case_id, "Anna")
    assert overview.open_case(anna, case_id).case.id == case_id
    assert {line.verb for line in reading.read(anna).lines} >= {"block.record", "block.lift"}


def test_only_the_therapist_and_the_own_unit_close_it_and_nobody_to_themselves(
    anna: Session, erik: Session, case_id: str
) -> None:
    deputy = colleague(anna, Role.DEPUTY, name="Disa")
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    with pytest.raises(NotAllowed):
        blocks.record(deputy, case_id, "Erik", WISH)
    with pytest.raises(NoSuchCase):
        blocks.record(karin, case_id, "Disa", WISH)
    with pytest.raises(NotUnderstood, match="block_self"):
        blocks.record(erik, case_id, "Erik", WISH)
    assert not blocks.of_case(deputy, case_id).may_change
    assert set(blocks.of_case(anna, case_id).others.values()) == {"Erik", "Disa", "Karin"}
    blocks.record(anna, case_id, "Disa", BlockReason.DISQUALIFIED)
    with pytest.raises(NoSuchCase):
        blocks.lift(deputy, case_id, "Disa")
    assert [one.name for one in blocks.of_case(erik, case_id).holding] == ["Disa"]


def test_what_cannot_be_is_refused_and_nothing_is_kept(anna: Session, case_id: str) -> None:
    colleague(anna, Role.READER, name="Rut")
    for name in ("Nobody", "Rut"):
        with pytest.raises(UnknownAccount):
            blocks.record(anna, case_id, name, WISH)
    with pytest.raises(NotBlocked):
        blocks.lift(anna, case_id, "Erik")
    blocks.record(anna, case_id, "Erik", WISH)
    with pytest.raises(AlreadyBlocked):
        blocks.record(anna, case_id, "Erik", WISH)
    assert len(blocks.of_case(anna, case_id).holding) == 1


def test_undoing_a_block_and_a_lifting(anna: Session, erik: Session, case_id: str) -> None:
    block = blocks.record(anna, case_id, "Erik", WISH)
    lifted = blocks.lift(anna, case_id, "Erik")
    blocks.undo(anna, lifted)
    with pytest.raises(NoSuchCase):
        overview.open_case(erik, case_id)
    again = blocks.lift(anna, case_id, "Erik")
    assert again.id not in {block.id, lifted.id}
    second = blocks.record(anna, case_id, "Erik", WISH)
    blocks.undo(anna, second)
    assert overview.open_case(erik, case_id).case.id == case_id
    assert blocks.of_case(anna, case_id).holding == ()


def test_a_stand_in_neither_gets_round_a_block_nor_inherits_what_it_closes(anna: Session, erik: Session, case_id: str) -> None:
    """One closed to the stand-in stays closed; one closed to the absent is not seen in the absent's place."""
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    row = StandIn(
        id=new_id(), absent=erik.account.id, deputy=karin.account.id, first=anna.today, until=anna.today, recorded_by="Anna"
    )
    with anna.vault.write("stand_in.record") as tx:
        tx.stand_ins.add(row)
    assert overview.open_case(karin, case_id).case.id == case_id
    for closed_to in ("Karin", "Erik"):
        block = blocks.record(anna, case_id, closed_to, WISH)
        with pytest.raises(NoSuchCase):
            overview.open_case(karin, case_id)
        blocks.undo(anna, block)


def test_counts_of_questions_and_households_leave_the_case_out(anna: Session, erik: Session, case_id: str) -> None:
    deputy = colleague(anna, Role.DEPUTY, name="Disa")
    other = recording.register(erik, replace(LEYLA, personal_number="19701063-2391", name="Bo Prov"), DAY)
    assert {row.case_id for row in caseload.listing(deputy)} == {case_id, other}
    blocks.record(erik, case_id, "Disa", WISH)
    assert [row.case_id for row in caseload.listing(deputy)] == [other]
    assert [one.case_id for one in unsettled(deputy)] == [other]


def test_no_line_of_the_log_is_about_the_case(anna: Session, erik: Session, case_id: str) -> None:
    """Whatever was recorded in it, in whichever table."""
    happen(erik, case_id, "Ring")
    of_cases = {line.verb for line in reading.read(anna).lines if line.about} - {"user.add", "store.create"}
    assert {"case.contact", "case.copy", "case.request", "hours.ask"} <= of_cases
    blocks.record(erik, case_id, "Anna", WISH)
    assert {line.verb for line in reading.read(anna).lines} & of_cases == set()
