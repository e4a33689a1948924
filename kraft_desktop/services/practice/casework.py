"""Invented contacts, waiting and notes of a practice store, from a random stream of their own: people, dates and amounts stay
those of the seed."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.casework.copies import JournalCopy
from kraft_desktop.domain.casework.notes import RecordNote, WorkingNote
from kraft_desktop.domain.casework.requests import CorrectionRequest
from kraft_desktop.domain.casework.waiting import WaitingPeriod, current
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.recorded import stamp
from kraft_desktop.services.practice import known
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

_HELD = ("Avstämning", "Gick igenom veckan", "Planerade nästa steg", "Besök hos anordnaren tillsammans")
_AHEAD = ("Uppföljning", "Trepartssamtal", "Genomgång av kartläggningen")
_RECORD = (
    "Positiv till att börja med två dagar i veckan. Vill börja i liten grupp.",
    "Har fått tid hos vårdcentralen och berättar själv om läget därefter.",
    "Kom överens om att kommunen frågar anordnaren om en plats.",
)
_WORKING = ("Ringde, inget svar. Prova igen på torsdag.", "Fråga om barnomsorgen nästa gång.")
_LATEST = 20
"""The most days since the last contact, and to the next one."""
_REQUEST, _COPY = "Det står fel gata i anteckningen från första mötet", "vårdcentralen"
_SHARE_AHEAD, _SHARE_WAITING, _SHARE_RECORD, _SHARE_WORKING = 0.6, 0.35, 0.4, 0.15


def fill(session: Session, seed: int) -> None:
    """Add what happens in the open cases."""
    chance = random.Random(f"casework {seed}")  # noqa: S311  # invents people, keeps no secrets
    with session.write("practice.casework") as tx:
        closings, referrals = caseload.closings_in_force(tx), caseload.referrals(tx)
        people = {person.id: person for person in tx.participants.where()}
        for case in tx.cases.where():
            if closed_on(closings.get(case.id, ()), session.today) is not None:
                continue
            referred = referrals.get(case.id)
            if referred is None or (session.today - referred).days < _LATEST:
                continue
            interpreted = people[case.participant_id].interpreter is not None
            _contacts(session, tx, case, chance, interpreted=interpreted)
            _waiting_and_notes(session, tx, case, chance)
        _fill_whole(session, tx, referrals, random.Random(f"whole {seed}"))  # noqa: S311  # as above


class Size(NamedTuple):
    """The number of interventions, contacts and notes of a case."""

    interventions: int
    contacts: int
    notes: int


WHOLE = (Size(12, 30, 40), Size(2, 7, 5))
"""The cases that have everything: one of many years, and one as they usually are."""


def _fill_whole(session: Session, tx: Writing, referrals: Mapping[str, dt.date], chance: random.Random) -> None:
    """Fill the two open cases with the longest support, of those that are seen by name and of which nothing is known."""
    closings, supported = caseload.closings_in_force(tx), {(row.participant_id, row.month) for row in tx.support_months.where()}
    months = Counter(who for who, _ in supported)
    referred = (case for case in tx.cases.where() if case.id in referrals)
    longest = sorted(referred, key=lambda case: months[case.participant_id], reverse=True)
    seen = Visibility(session, tx)
    left = (
        case
        for case in longest
        if closed_on(closings.get(case.id, ()), session.today) is None
        and seen.of(case) is Sight.NAMED
        and seen.consents(case.id)
        and known.may_be_filled(session, tx, case)
    )
    for case, size in zip(itertools.islice(left, len(WHOLE)), WHOLE, strict=False):
        known.fill_one(session, tx, case, chance, size.interventions)
        _happened(session, tx, case, chance, size, (session.today - referrals[case.id]).days)
        consent = seen.consents(case.id)[-1]
        copy = JournalCopy(
            whose="deltagaren", source=_COPY, consent_id=consent.id, read_on=session.today, **stamp(session, case)
        )
        tx.journal_copies.add(copy)
        asked = session.today - dt.timedelta(days=chance.randrange(_LATEST))
        tx.correction_requests.add(CorrectionRequest(on=asked, asked=_REQUEST, **stamp(session, case)))


def _happened(session: Session, tx: Writing, case: Case, chance: random.Random, size: Size, days: int) -> None:
    """Contacts and notes spread over so many ``days``."""
    for place in range(size.contacts):
        ago = days * (place + 1) // (size.contacts + 1)
        fell = place % 6 == 5
        change = ContactChange.FALLEN_THROUGH if fell else ContactChange.HELD
        tx.contacts.add(_contact(session, case, chance, Interpreter.NOT_NEEDED, change, -ago, chance.choice(_HELD)))
    tx.contacts.add(_contact(session, case, chance, Interpreter.NOT_NEEDED, ContactChange.PLANNED, _LATEST, _AHEAD[0]))
    for place in range(size.notes):
        on = session.today - dt.timedelta(days=days * (place + 1) // (size.notes + 1))
        text = " ".join(chance.sample(_RECORD, 2))
        tx.record_notes.add(RecordNote(on=on, text=text, written_by=session.account.name, **stamp(session, case)))
    for text in _WORKING:
        tx.working_notes.add(
            WorkingNote(id=new_id(), case_id=case.id, written_by=session.account.id, written_on=session.today, text=text)
        )
    if current(in_force(tx.waiting_periods.where(case_id=case.id))) is None:
        reason = session.programme.codes[CodeList.WAITING_REASON][0].code
        tx.waiting_periods.add(WaitingPeriod(reason=reason, since=session.today, **stamp(session, case)))


def _contacts(session: Session, tx: Writing, case: Case, chance: random.Random, *, interpreted: bool) -> None:
    booked = chance.choice((Interpreter.BOOKED, Interpreter.NOT_BOOKED)) if interpreted else Interpreter.NOT_NEEDED
    held = _contact(session, case, chance, booked, ContactChange.HELD, -chance.randrange(_LATEST), chance.choice(_HELD))
    tx.contacts.add(held)
    if chance.random() < _SHARE_AHEAD:
        days = 1 + chance.randrange(_LATEST)
        tx.contacts.add(_contact(session, case, chance, booked, ContactChange.PLANNED, days, chance.choice(_AHEAD)))


def _contact(
    session: Session, case: Case, chance: random.Random, booked: Interpreter, change: ContactChange, days: int, details: str
) -> Contact:
    fields = stamp(session, case)
    return Contact(
        contact_id=fields["id"],
        change=change,
        on=session.today + dt.timedelta(days=days),
        kind=chance.choice((ContactKind.CALL, ContactKind.MEETING, ContactKind.VISIT)),
        counterpart=Counterpart.PARTICIPANT,
        interpreter=booked,
        details=details,
        **fields,
    )


def _waiting_and_notes(session: Session, tx: Writing, case: Case, chance: random.Random) -> None:
    reasons = [code.code for code in session.programme.codes[CodeList.WAITING_REASON]]
    day = session.today - dt.timedelta(days=chance.randrange(_LATEST))
    if chance.random() < _SHARE_WAITING:
        tx.waiting_periods.add(WaitingPeriod(reason=chance.choice(reasons), since=day, **stamp(session, case)))
    if chance.random() < _SHARE_RECORD:
        text = chance.choice(_RECORD)
        tx.record_notes.add(RecordNote(on=day, text=text, written_by=session.account.name, **stamp(session, case)))
    if chance.random() < _SHARE_WORKING:
        note = WorkingNote(
            id=new_id(), case_id=case.id, written_by=session.account.id, written_on=day, text=chance.choice(_WORKING)
        )
        tx.working_notes.add(note)
