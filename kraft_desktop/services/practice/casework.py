"""Invented contacts, waiting and notes of a practice store, from a random stream of their own: people, dates and amounts stay
those of the seed."""

from __future__ import annotations

import datetime as dt
import random

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.casework.notes import RecordNote, WorkingNote
from kraft_desktop.domain.casework.waiting import WaitingPeriod
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.recorded import stamp
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
