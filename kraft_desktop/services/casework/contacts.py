"""Contacts of a case: planned, moved, held and fallen through."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.casework import contacts, text
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ChangedMeanwhile, NoSuchRow
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_for
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.store.vault import Writing

CONTACT_PAGE = "contact"
"""The name under which the draft of a contact is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """A contact as typed: planned, held or fallen through. ``early`` is the reason for an unusually early day."""

    change: ContactChange
    on: dt.date
    kind: ContactKind
    counterpart: Counterpart
    interpreter: Interpreter = Interpreter.NOT_NEEDED
    details: str = ""
    early: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedContact:
    """A change of a contact to come, as typed. ``on`` is its day from now on, ``reason`` why it was moved or fell through;
    ``interpreter`` is None when that stays as it was. ``seen`` is the id of the row that was changed, if it was seen."""

    change: ContactChange
    on: dt.date
    reason: str = ""
    interpreter: Interpreter | None = None
    early: str | None = None
    seen: str | None = None


def record(session: Session, case_id: str, new: NewContact) -> Undo:
    """The undo of a contact recorded. Raises NotUnderstood with the reason, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with session.write("case.contact") as tx:
        return record_in(session, tx, case_id, new)


def record_in(session: Session, tx: Writing, case_id: str, new: NewContact) -> Undo:
    """``record`` within a unit of work that does more."""
    case = case_for(session, tx, case_id, "case.contact")
    fields = stamp(session, case)
    row = Contact(
        contact_id=fields["id"],
        change=new.change,
        on=new.on,
        kind=new.kind,
        counterpart=new.counterpart,
        interpreter=new.interpreter,
        details=text.one_line(new.details),
        **fields,
    )
    return _add(session, tx, row, new.early)


def change(session: Session, case_id: str, contact_id: str, new: ChangedContact) -> Undo:
    """The undo of a change of a contact to come: moved, held or fallen through. Raises as ``record``, NoSuchRow when it is
    not to come, and ChangedMeanwhile when it is no longer as it was seen."""
    with session.write("case.contact") as tx:
        case = case_for(session, tx, case_id, "case.contact")
        before = _ahead(tx, case, contact_id)
        if new.seen not in {None, before.id}:
            raise ChangedMeanwhile
        row = replace(
            before,
            change=new.change,
            on=new.on,
            reason=text.one_line(new.reason),
            interpreter=new.interpreter or before.interpreter,
            **stamp(session, case, before),
        )
        return _add(session, tx, row, new.early, change_page(new.change, row.contact_id))


def change_page(change: ContactChange, contact_id: str) -> str:
    """The name under which the draft of a change of a contact is stored."""
    return drafts.draft_page(CONTACT_PAGE, f"{change.value}.{contact_id}")


def _add(session: Session, tx: Writing, row: Contact, early: str | None, page: str = CONTACT_PAGE) -> Undo:
    contacts.check(row, session.today)
    tx.contacts.add(row)
    explain_early(session, tx, row, row.on, early)
    drafts.forget_in(session, tx, page, row.case_id)
    return undo_of(session, tx, row.case_id, rows=(row,), counted=False)


def _ahead(tx: Writing, case: Case, contact_id: str) -> Contact:
    rows = in_force(tx.contacts.where(case_id=case.id))
    found = next((row for row in rows if contact_id in {row.contact_id, row.id} and row.is_ahead), None)
    if found is None:
        raise NoSuchRow
    return found
