"""What a case waits for and its contacts are the same in the list, on its page and by the rules of the domain."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest

from kraft_desktop.domain.casework import contacts as rules
from kraft_desktop.domain.casework import waiting as waiting_rules
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import contacts, events, waiting
from kraft_desktop.services.casework.contacts import ChangedContact, NewContact
from kraft_desktop.services.casework.waiting import NewWaiting
from tests.given.nodes import LEYLA, as_account

REFERRED = dt.date(2026, 9, 1)


@pytest.mark.seeds(2, 100)
def test_the_list_the_page_and_the_rules_agree(sodra: Session, seed: int) -> None:
    chance, case_id = random.Random(seed), recording.register(sodra, LEYLA, REFERRED)
    for _ in range(20):
        on = sodra.today + dt.timedelta(days=chance.randrange(-40, 40))
        held = events.of_case(sodra, case_id).contacts
        try:
            if chance.random() < 0.3:
                reason = chance.choice(("place", "physician", "interpreter"))
                waiting.begin(sodra, case_id, NewWaiting(reason=reason, since=on))
            elif chance.random() < 0.2:
                waiting.end(sodra, case_id, on)
            elif held and chance.random() < 0.5:
                change = ChangedContact(change=chance.choice(list(ContactChange)), on=on)
                contacts.change(sodra, case_id, chance.choice(held).contact_id, change)
            else:
                how, whom = chance.choice(list(ContactKind)), chance.choice(list(Counterpart))
                new = NewContact(change=chance.choice(list(ContactChange)), on=on, kind=how, counterpart=whom)
                contacts.record(sodra, case_id, new)
        except KraftError:
            continue
    (row,) = caseload.with_the_rest(sodra, caseload.listing(sodra, again=True))
    assert row.where == overview.open_case(sodra, case_id).where
    with sodra.vault.read() as data:
        all_contacts = in_force(data.contacts.where(case_id=case_id))
        now = waiting_rules.current(in_force(data.waiting_periods.where(case_id=case_id)))
    coming, last = rules.next_planned(all_contacts, sodra.today), rules.last_held(all_contacts)
    assert (row.where.waits_for, row.where.waits_since) == ((now.reason, now.since) if now else (None, None))
    assert row.where.last_contact == (last.on if last else None)
    assert (row.where.coming.on if row.where.coming else None) == (coming.on if coming else None)


def test_the_text_of_a_contact_is_not_in_the_list(sodra: Session) -> None:
    case_id = recording.register(sodra, LEYLA, REFERRED)
    new = NewContact(
        change=ContactChange.PLANNED,
        on=sodra.today,
        kind=ContactKind.VISIT,
        counterpart=Counterpart.RELATIVE,
        details="Hemligt",
    )
    contacts.record(sodra, case_id, new)
    assert "Hemligt" not in repr(caseload.with_the_rest(sodra, caseload.listing(sodra, again=True)))
    assert "Hemligt" not in repr(overview.open_case(sodra, case_id).where)


@pytest.mark.parametrize(
    ("contact", "mine"), [("Erik Ek", True), ("erik  ek", True), ("EE", True), ("E", False), ("EEE", False)]
)
def test_a_case_is_mine_by_its_contact(sodra: Session, contact: str, mine: bool) -> None:  # a value of the table
    recording.register(
        sodra, recording.Details(personal_number="198112289874", name="A", municipality="0881", contact=contact), REFERRED
    )
    erik = as_account(sodra, Role.CASEWORKER, "0881")
    (row,) = caseload.listing(replace(erik, account=replace(erik.account, name="Erik Ek")), again=True)
    assert row.mine is mine
    assert row.is_in("mine") is mine
    assert row.is_in("open")
    assert not row.is_in("closed")
