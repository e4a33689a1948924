"""Avstämning: one row for each case of one municipality: last contact, what it waits for, what comes next and when.

Caseworkers without a machine keep the register true through it: each row says for whom it was recorded.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.casework import contacts as contact_rules
from kraft_desktop.domain.casework import waiting as waiting_rules
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.meetings import masking
from kraft_desktop.domain.meetings.masking import Person
from kraft_desktop.domain.meetings.meeting import LONGEST_NAME
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.next_tasks import NextTask, next_task
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.services.casework import contacts, waiting
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.casework.waiting import NewWaiting
from kraft_desktop.services.meetings import agenda, standings
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.words import translate

PAGE = "check_round"
"""The name under which the drafts are stored, by municipality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """A case as it is recorded now, under its code: the day of its last contact, the code of what it waits for, and the task
    that comes next; None for what is not recorded."""

    case_id: str
    code: str
    step: Step | None
    contact: str | None
    last_contact: dt.date | None
    waiting_for: str | None
    waiting_since: dt.date | None
    task: NextTask | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCheck:
    """What a caseworker says about a case, as typed. ``last_contact`` None for nothing new; ``waiting_for`` a code, empty for
    nothing; ``next`` and ``due`` are a task, if any; ``told_by`` is the name or the initials of the caseworker."""

    last_contact: dt.date | None = None
    waiting_for: str = ""
    next: str = ""
    due: dt.date | None = None
    told_by: str = ""


def rows(session: Session, municipality: str) -> tuple[CheckRow, ...]:
    """The open cases of a municipality that the account sees with their place, in the order of their codes. Raises NotAllowed,
    UnknownMunicipality."""
    session.require("meeting.hold", municipality)
    session.node.municipality(municipality)
    with session.vault.read() as data:
        cases = standings.read(session, data)
        names = {account.id: account.name for account in data.accounts.where()}
        found = []
        for case_id, person in cases.people.items():
            if person.municipality != municipality or not cases.seen.sees_place(person):
                continue
            held = contact_rules.last_held(in_force(data.contacts.where(case_id=case_id)))
            waits = waiting_rules.current(in_force(data.waiting_periods.where(case_id=case_id)))
            found.append(
                CheckRow(
                    case_id=case_id,
                    code=person.code,
                    step=cases.by_id[case_id].step,
                    contact=person.contact,
                    last_contact=held.on if held else None,
                    waiting_for=waits.reason if waits else None,
                    waiting_since=waits.since if waits else None,
                    task=next_task(cases.seen.open_tasks(case_id), cases.seen.of(person), names, session.today),
                )
            )
    return tuple(sorted(found, key=lambda row: row.code))


def save(session: Session, case_id: str, new: NewCheck) -> Undo:
    """The undo of what is recorded as a caseworker says about a case, in one unit of work: a contact held, what it waits for, a
    task. What is as it was before adds nothing, and without anything new the undo has no rows. Raises NotAllowed, NoSuchCase,
    OfAnotherUnit, NamesPerson, and NotUnderstood with the reason, also without ``told_by``."""
    session.require("meeting.hold")
    told_by = " ".join(new.told_by.split())
    if not told_by or len(told_by) > LONGEST_NAME:
        raise NotUnderstood(reason="told_by_missing")
    if new.due is not None and not new.next.strip():
        raise NotUnderstood(reason="task_missing")
    rows: tuple[Any, ...] = ()
    with session.write("case.contact") as tx:
        cases = standings.read(session, tx, {case_id})
        person = cases.people.get(case_id)
        own = Person(person.name, person.personal_number) if person else None
        masking.check_masked([new.next], own, agenda.everybody(tx))
        held = contact_rules.last_held(in_force(tx.contacts.where(case_id=case_id)))
        if new.last_contact is not None and (held is None or held.on != new.last_contact):
            text = translate("CheckRound", "recorded by {name} for {told_by}")
            contact = NewContact(
                change=ContactChange.HELD,
                on=new.last_contact,
                kind=ContactKind.CALL,
                counterpart=Counterpart.PARTICIPANT,
                details=text.format(name=session.account.name, told_by=told_by),
            )
            rows += contacts.record_in(session, tx, case_id, contact).rows
        waits = waiting_rules.current(in_force(tx.waiting_periods.where(case_id=case_id)))
        if new.waiting_for and (waits is None or waits.reason != new.waiting_for):
            begun = NewWaiting(reason=new.waiting_for, since=session.today)
            rows += waiting.begin_in(session, tx, case_id, begun).rows
        elif not new.waiting_for and waits is not None:
            rows += waiting.end_in(session, tx, case_id, session.today).rows
        if new.next.strip():
            given = NewTask(text=f"{told_by}: {new.next}", assigned_to=session.account.id, due=new.due, case_id=case_id)
            rows += (tasks.give_in(session, tx, given),)
        return undo_of(session, tx, case_id, rows, counted=False)
