"""Copies of journals that somebody has read: noted, and ended when they were returned or destroyed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import closed_on
from kraft_desktop.domain.casework import copies, text
from kraft_desktop.domain.casework.copies import CopyEnd, JournalCopy
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ConsentNotInForce, NoSuchRow
from kraft_desktop.domain.secrecy.consent import in_force_on
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_of_handler
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.recording import Undo, undo_of

COPY_PAGE = "journal_copy"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCopy:
    """A copy as typed; ``early`` is the reason for an unusually early day."""

    whose: str
    source: str
    read_on: dt.date
    early: str | None = None


def record(session: Session, case_id: str, new: NewCopy) -> Undo:
    """The undo of a note that a copy was read, under the consent that was in force that day. Raises ConsentNotInForce when
    there was none, NotUnderstood with the reason, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with session.write("case.copy") as tx:
        case = case_of_handler(session, tx, case_id, "case.copy")
        closing = closed_on(in_force(tx.closings.where(case_id=case.id)), session.today)
        consents = in_force(tx.consents.where(case_id=case.id))
        consent = in_force_on(consents, new.read_on, closing.on if closing else None)
        if consent is None:
            raise ConsentNotInForce
        row = JournalCopy(
            whose=text.one_line(new.whose, "whose_missing"),
            source=text.one_line(new.source, "source_missing"),
            consent_id=consent.id,
            read_on=new.read_on,
            **stamp(session, case),
        )
        copies.check(row, session.today)
        tx.journal_copies.add(row)
        explain_early(session, tx, row, row.read_on, new.early)
        drafts.forget_in(session, tx, COPY_PAGE, case.id)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)


def end(session: Session, case_id: str, copy_id: str, how: CopyEnd, on: dt.date) -> Undo:
    """The undo of a note that a copy was returned or destroyed. Raises NoSuchRow, else as ``record``."""
    with session.write("case.copy") as tx:
        case = case_of_handler(session, tx, case_id, "case.copy")
        rows = in_force(tx.journal_copies.where(case_id=case.id))
        before = next((row for row in rows if row.id == copy_id and row.end is None), None)
        if before is None:
            raise NoSuchRow
        row = replace(before, end=how, ended_on=on, **stamp(session, case, before))
        copies.check(row, session.today)
        tx.journal_copies.add(row)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)
