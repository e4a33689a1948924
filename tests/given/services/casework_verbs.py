"""A call of every verb of the work with a case between its steps."""

from __future__ import annotations

from kraft_desktop.domain.casework.attachments import AttachmentKind
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.domain.errors import (
    CaseHasMore,
    ConsentNotInForce,
    NoSuchRow,
    NothingToTransfer,
    NotInQueue,
)
from kraft_desktop.services.casework import (
    attachments,
    contacts,
    copies,
    corrections,
    notes,
    registration,
    requests,
    transfers,
    waiting,
)
from kraft_desktop.services.casework.attachments import NewAttachment
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.casework.copies import NewCopy
from kraft_desktop.services.casework.corrections import Correction
from kraft_desktop.services.casework.notes import NewRecordNote
from kraft_desktop.services.casework.requests import NewRequest
from kraft_desktop.services.casework.waiting import NewActivity, NewWaiting
from tests.given.services.verb_rig import DAY, CaseCall

_HELD = NewContact(change=ContactChange.HELD, on=DAY, kind=ContactKind.CALL, counterpart=Counterpart.PARTICIPANT, details="x")
_SIGNED = NewAttachment(kind=AttachmentKind.CONSENT, on=DAY)

CASEWORK_CALLS: dict[str, CaseCall] = {
    "case.contact": CaseCall(lambda _, s, case: contacts.record(s, case, _HELD)),
    "case.wait": CaseCall(lambda _, s, case: waiting.begin(s, case, NewWaiting(reason="physician", since=DAY))),
    "case.queue": CaseCall(lambda _, s, case: waiting.begin_activity(s, case, NewActivity(details="x", first=DAY)), NotInQueue),
    "case.correct": CaseCall(lambda _, s, case: corrections.correct(s, case, "nobody", Correction(reason="x")), NoSuchRow),
    "case.strike": CaseCall(lambda _, s, case: corrections.strike(s, case, "nobody", "x"), NoSuchRow),
    "case.withdraw": CaseCall(lambda _, s, case: registration.undo(s, case, "x"), CaseHasMore),
    "case.request": CaseCall(lambda _, s, case: requests.record(s, case, NewRequest(on=DAY, asked="x"))),
    "case.copy": CaseCall(
        lambda _, s, case: copies.record(s, case, NewCopy(whose="x", source="y", read_on=DAY)), ConsentNotInForce
    ),
    "case.attach": CaseCall(lambda rig, s, case: attachments.attach(s, case, rig.png(), _SIGNED)),
    "case.transfer": CaseCall(lambda _, s, case: transfers.mark(s, case, ()), NothingToTransfer),
    "note.write": CaseCall(lambda _, s, case: notes.write(s, case, "x")),
    "note.record": CaseCall(lambda _, s, case: notes.record(s, case, NewRecordNote(on=DAY, text="x"))),
    "note.list": CaseCall(lambda _, s, case: notes.still_there(s, case)),
    "attachment.read": CaseCall(lambda _, s, case: attachments.page(s, case, "nobody", 0, 100), NoSuchRow),
}
"""Each in a case (its id)."""
