"""Notes about a case: the working notes of the account, and those that belong to the record.

A working note is read by its writer, and by whoever stands in for them today, as long as they see the case; by nobody else and
by no other route. It is removed for good after ``KEPT_DAYS``, or when the case is closed: at the next opening of
the store, so that its writer can still put what belongs there in the record.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.casework import text
from kraft_desktop.domain.casework.notes import KEPT_DAYS, RecordNote, WorkingNote
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ChangedMeanwhile, NoSuchRow
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility, viewer
from kraft_desktop.services.cases.overview import case_for, case_of_handler, visible_case
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

NOTE_PAGE, RECORD_NOTE_PAGE = "note", "record_note"
"""The names under which the drafts are stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecordNote:
    """A note of the record as typed; ``early`` is the reason for an unusually early day."""

    on: dt.date
    text: str
    shown_to: str = ""
    early: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StillThere:
    """A working note that is still kept, for an extract to the participant: the code of its case, the name of its writer, the
    days it was written and is kept until. ``text`` is None where the session's account is not to read it: its writer is to be
    asked."""

    note_id: str
    case: str
    writer: str
    on: dt.date
    until: dt.date
    text: str | None


def write(session: Session, case_id: str, typed: str) -> WorkingNote:
    """The working note written. Raises NotUnderstood with the reason, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with session.write("note.write") as tx:
        case = case_for(session, tx, case_id, "note.write")
        note = WorkingNote(
            id=new_id(), case_id=case.id, written_by=session.account.id, written_on=session.today, text=text.note(typed)
        )  # fmt: skip
        tx.working_notes.add(note)
        drafts.forget_in(session, tx, NOTE_PAGE, case.id)
    return note


def change(session: Session, note_id: str, typed: str, seen: str | None = None) -> WorkingNote:
    """The working note with another text. Raises NoSuchRow for one that the account is not to read, ChangedMeanwhile when its
    text is no longer the one that was ``seen``, else as ``write``."""
    session.require("note.write")
    with session.write("note.write") as tx:
        note = _own(session, tx, note_id, seen)
        drafts.forget_in(session, tx, change_page(note_id), note.case_id)
        return tx.working_notes.update(note, replace(note, text=text.note(typed)))


def remove(session: Session, note_id: str, seen: str | None = None) -> None:
    """Remove a working note for good. Raises NoSuchRow, NotAllowed, and ChangedMeanwhile as ``change``."""
    session.require("note.remove")
    with session.write("note.remove") as tx:
        _remove(tx, _own(session, tx, note_id, seen))


def put_in_record(session: Session, note_id: str, new: NewRecordNote, seen: str | None = None) -> Undo:
    """The undo of a working note that now belongs to the record, as the text typed; the working note is removed. Raises as
    ``change``."""
    session.require("note.record")
    with session.write("note.record") as tx:
        note = _own(session, tx, note_id, seen)
        writer = tx.accounts.where(id=note.written_by)[0].name
        undo = _record(session, tx, note.case_id, new, writer, record_page(note_id))
        _remove(tx, note)
        return undo


def change_page(note_id: str) -> str:
    """The name under which the draft of a change of a working note is stored."""
    return drafts.draft_page(NOTE_PAGE, note_id)


def record_page(note_id: str) -> str:
    """The name under which the draft of what of a working note belongs to the record is stored: it goes with the note."""
    return drafts.draft_page(change_page(note_id), "record")


def _remove(tx: Writing, note: WorkingNote) -> None:
    """Remove a working note, and what was typed to change it."""
    tx.working_notes.remove(note)
    drafts.forget_part_in(tx, NOTE_PAGE, note.id)


def record(session: Session, case_id: str, new: NewRecordNote) -> Undo:
    """The undo of a note of the record. Raises as ``write``."""
    with session.write("note.record") as tx:
        return _record(session, tx, case_id, new, session.account.name)


def _record(session: Session, tx: Writing, case_id: str, new: NewRecordNote, writer: str, page: str = RECORD_NOTE_PAGE) -> Undo:
    case = case_of_handler(session, tx, case_id, "note.record")
    row = RecordNote(
        on=text.happened(new.on, session.today),
        text=text.note(new.text),
        written_by=writer,
        shown_to=text.one_line(new.shown_to),
        **stamp(session, case),
    )
    tx.record_notes.add(row)
    explain_early(session, tx, row, row.on, new.early)
    drafts.forget_in(session, tx, page, case.id)
    return undo_of(session, tx, case.id, rows=(row,), counted=False)


def readable(session: Session, data: Data, case: Case) -> tuple[WorkingNote, ...]:
    """The working notes of a case that the session's account is to read, in the order written; none in a case hidden from
    it."""
    if Visibility(session, data, {case.id}).of(case) is Sight.HIDDEN:
        return ()
    own = _readers(session, data)
    return tuple(note for note in data.working_notes.where(case_id=case.id) if note.is_read_by(own))


def still_there(session: Session, case_id: str | None = None) -> tuple[StillThere, ...]:
    """Every working note still kept, of all cases of the person of one case, or of every case that the account sees: for an
    extract to a participant, which has to list them (GDPR art. 15). The trail records it. Raises NotAllowed, NoSuchCase."""
    session.require(Right.SEE_CASES)
    with session.write("note.list") as tx:
        cases = _of_person(session, tx, case_id) if case_id else tx.cases.where()
        seen, own = Visibility(session, tx, {case.id for case in cases}), _readers(session, tx)
        names = {account.id: account.name for account in tx.accounts.where()}
        found = [
            StillThere(
                note_id=note.id,
                case=case.code,
                writer=names[note.written_by],
                on=note.written_on,
                until=note.last_day(_closed(session, tx, case.id)),
                text=note.text if note.is_read_by(own) else None,
            )
            for case in cases
            if seen.sees(case)
            for note in tx.working_notes.where(case_id=case.id)
        ]
        tx.note("working_notes", case_id or "", {"listed": len(found)})
    return tuple(found)


def remove_old(session: Session) -> int:
    """The number of working notes removed now, since their time is over; also drafts of such notes as old. None in an older
    state of the store, where nothing is written. Called when a store is opened."""
    if session.missing is not None:
        return 0
    with session.vault.read() as data:
        if not _over(session, data):
            return 0
    with session.write("note.over") as tx:
        over = _over(session, tx)
        for note in over:
            _remove(tx, note)
        before = session.vault.now() - dt.timedelta(days=KEPT_DAYS)
        drafts.forget_older_in(tx, NOTE_PAGE, utc(before))
    return len(over)


def _over(session: Session, data: Data) -> list[WorkingNote]:
    notes, closings = data.working_notes.where(), caseload.closings_in_force(data)
    closed = {case_id: closed_on(rows, session.today) for case_id, rows in closings.items()}
    ends = {case_id: closing.on for case_id, closing in closed.items() if closing is not None}
    return [note for note in notes if note.is_over(session.today, ends.get(note.case_id))]


def _closed(session: Session, data: Data, case_id: str) -> dt.date | None:
    closing = closed_on(in_force(data.closings.where(case_id=case_id)), session.today)
    return closing.on if closing else None


def _of_person(session: Session, data: Data, case_id: str) -> tuple[Case, ...]:
    case, _ = visible_case(session, data, case_id)
    return data.cases.where(participant_id=case.participant_id)


def _readers(session: Session, data: Data) -> frozenset[str]:
    """The ids of the accounts whose working notes the session's account is to read today."""
    return frozenset({session.account.id, *(one.id for one in viewer(session, data).stands_in_for)})


def _own(session: Session, data: Data, note_id: str, seen: str | None) -> WorkingNote:
    """A working note to change, with the text that was ``seen`` unless that is None. Raises NoSuchRow unless the account is to
    read it, ChangedMeanwhile, NotAllowed, OfAnotherUnit."""
    note = data.working_notes.get(note_id)
    if note is None or note_id not in {one.id for one in readable(session, data, data.cases.where(id=note.case_id)[0])}:
        raise NoSuchRow
    case_for(session, data, note.case_id, "note.write")
    if seen not in {None, note.text}:
        raise ChangedMeanwhile
    return note
