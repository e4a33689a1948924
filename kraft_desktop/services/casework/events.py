"""What has been recorded in a case, one line each: its day, its words, who recorded it, why it was corrected, and whether it
has been transferred to the municipality's record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.casework import contacts, transfers
from kraft_desktop.domain.casework.attachments import Attachment
from kraft_desktop.domain.casework.contacts import Contact
from kraft_desktop.domain.casework.copies import JournalCopy
from kraft_desktop.domain.casework.notes import RecordNote, WorkingNote
from kraft_desktop.domain.casework.remarks import Remark, RemarkKind
from kraft_desktop.domain.casework.requests import CorrectionRequest
from kraft_desktop.domain.casework.transfers import Transfer
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod, current
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.roles import Right
from kraft_desktop.phrases import record_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import seen_case
from kraft_desktop.services.cases.shown_rows import IDENTIFYING, shown
from kraft_desktop.services.casework import notes, registration
from kraft_desktop.services.casework.attachments import ATTACHMENT_PAGE
from kraft_desktop.services.casework.contacts import CONTACT_PAGE
from kraft_desktop.services.casework.copies import COPY_PAGE
from kraft_desktop.services.casework.corrections import CORRECTION_PAGE, KINDS, codes
from kraft_desktop.services.casework.notes import NOTE_PAGE, RECORD_NOTE_PAGE
from kraft_desktop.services.casework.requests import REQUEST_PAGE
from kraft_desktop.services.casework.waiting import QUEUE_PAGE, WAITING_PAGE
from kraft_desktop.store.vault import Data

DRAFT_PAGES = (
    *(CONTACT_PAGE, WAITING_PAGE, QUEUE_PAGE, NOTE_PAGE, RECORD_NOTE_PAGE, COPY_PAGE, REQUEST_PAGE),
    *(ATTACHMENT_PAGE, CORRECTION_PAGE),
)
"""The names under which drafts of what happens in a case are stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of what has been recorded. ``on`` is None for a row without a day; ``remarks`` are why it was corrected, and why
    its day is early, the first first; ``transferred`` is how it was transferred to the record, None when it was not;
    ``struck`` is the remark that struck it, None for a row in force. ``ahead``: it is planned and to come."""

    row: Any
    on: dt.date | None
    words: str
    by: str
    ahead: bool = False
    remarks: tuple[Remark, ...] = ()
    struck: Remark | None = None
    transferred: Transfer | None = None
    codes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The id by which a transfer names the line: of the row, or of the remark that struck it."""
        return self.struck.id if self.struck else str(self.row.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What happens in a case, as the account sees it today. ``lines`` has the earliest day first. ``notes`` are the working
    notes that the account is to read, the others' are in nothing here. ``hidden``: the case is seen as a code, so that texts
    are left out. ``may_undo``: its registration can be undone; ``may_change``: the account records in it."""

    case: Case
    lines: tuple[Line, ...]
    contacts: tuple[Contact, ...]
    waiting: WaitingPeriod | None
    activities: tuple[QueueActivity, ...]
    record_notes: tuple[RecordNote, ...]
    notes: tuple[WorkingNote, ...]
    copies: tuple[JournalCopy, ...]
    requests: tuple[CorrectionRequest, ...]
    attachments: tuple[Attachment, ...]
    hidden: bool
    may_undo: bool
    may_change: bool
    today: dt.date

    @property
    def next_contact(self) -> Contact | None:
        """The contact to come first."""
        return contacts.next_planned(self.contacts, self.today)

    @property
    def last_contact(self) -> Contact | None:
        """The contact held last."""
        return contacts.last_held(self.contacts)


def of_case(session: Session, case_id: str) -> Happened:
    """What happens in a case. Opening the case itself is what the trail records (``overview.open_case``). Raises NotAllowed,
    NoSuchCase."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        case, seen = seen_case(session, data, case_id)
        hidden = not seen.sees_texts(case)

        def rows(kind: type) -> tuple[Any, ...]:
            stored = () if hidden and kind in IDENTIFYING else in_force(data.of(kind).where(case_id=case.id))
            found = (_shown(row, hidden=hidden) for row in stored)
            return tuple(row if seen.sees_place(case) else replace(row, recorded_by="") for row in found)

        lines = _lines(session, data, case.id, hidden=hidden)
        return Happened(
            case=seen.shown(case),
            lines=tuple(_guarded(line, hidden=hidden, placed=seen.sees_place(case)) for line in lines),
            contacts=rows(Contact),
            waiting=current(rows(WaitingPeriod)),
            activities=rows(QueueActivity),
            record_notes=rows(RecordNote),
            notes=notes.readable(session, data, case),
            copies=rows(JournalCopy),
            requests=rows(CorrectionRequest),
            attachments=rows(Attachment),
            hidden=hidden,
            may_undo=registration.may_undo(data, case),
            may_change=seen.may("case.correct", case),
            today=session.today,
        )


def _lines(session: Session, data: Data, case_id: str, *, hidden: bool) -> tuple[Line, ...]:
    done = transfers.transferred(in_force(data.transfers.where(case_id=case_id)))
    by_about = _grouped(data.remarks.where(case_id=case_id))
    found = list[Line]()
    for kind in KINDS:
        if hidden and kind in IDENTIFYING:
            continue
        stored = data.of(kind).where(case_id=case_id)
        by_id = {row.id: row for row in stored}
        found += [_line(session, row, _remarks_on(row, by_id, by_about), done, hidden=hidden) for row in in_force(stored)]
        found += [
            _struck(session, row, remark, done, hidden=hidden)
            for row in stored
            for remark in by_about.get(row.id, ())
            if remark.kind is RemarkKind.STRUCK and all(other.replaces != remark.row for other in stored)
        ]
    return tuple(sorted(found, key=lambda line: (line.on is not None, line.on or dt.date.min)))


def _struck(session: Session, row: Any, remark: Remark, done: Mapping[str, Transfer], *, hidden: bool) -> Line:
    """The line of a row that was struck and not restored since."""
    shown = _shown(row, hidden=hidden)
    words = record_words.words(session.programme, shown)
    on = record_words.day_of(row)
    return Line(row=shown, on=on, words=words, by=row.recorded_by, struck=remark, transferred=done.get(remark.id))


def _line(session: Session, row: Any, remarks: tuple[Remark, ...], done: Mapping[str, Transfer], *, hidden: bool) -> Line:
    shown = _shown(row, hidden=hidden)
    on = record_words.day_of(row)
    ahead = row.is_ahead if isinstance(row, Contact) else on is not None and on > session.today
    return Line(
        row=shown,
        on=on,
        words=record_words.words(session.programme, shown),
        by=row.recorded_by,
        ahead=ahead,
        remarks=remarks,
        transferred=done.get(row.id),
        codes=codes(session, row),
    )


def _grouped(remarks: Iterable[Remark]) -> dict[str, list[Remark]]:
    found: dict[str, list[Remark]] = {}
    for remark in remarks:
        found.setdefault(remark.about, []).append(remark)
    return found


def _remarks_on(row: Any, by_id: dict[str, Any], by_about: dict[str, list[Remark]]) -> tuple[Remark, ...]:
    """The remarks on a row and on those that it came in place of, the first first; a struck row that was restored says so no
    more."""
    found, one = list[Remark](), row
    while one is not None:
        found += [remark for remark in by_about.get(one.id, ()) if remark.kind is not RemarkKind.STRUCK]
        one = by_id.get(one.replaces) if one.replaces else None
    return tuple(reversed(found))


def _shown(row: Any, *, hidden: bool) -> Any:
    """A row as it is shown; in a case that is seen as a code without what was typed, which may name somebody."""
    if hidden and isinstance(row, Contact):
        return replace(row, details="", reason="")
    if hidden and isinstance(row, QueueActivity):
        return replace(row, details="")
    return shown(row, hidden=hidden, place_hidden=hidden)


def _guarded(line: Line, *, hidden: bool, placed: bool) -> Line:
    """A line as it is shown: without why it was corrected in a case that is seen as a code, and without who recorded it where
    the place is secret, since that leads there."""
    remarks = tuple(replace(one, reason="") for one in line.remarks) if hidden else line.remarks
    struck = replace(line.struck, reason="") if hidden and line.struck else line.struck
    if placed:
        return replace(line, remarks=remarks, struck=struck)
    return replace(
        line,
        by="",
        row=replace(line.row, recorded_by=""),
        remarks=tuple(replace(one, recorded_by="") for one in remarks),
        struck=replace(struck, recorded_by="") if struck else None,
        transferred=replace(line.transferred, recorded_by="") if line.transferred else None,
    )
