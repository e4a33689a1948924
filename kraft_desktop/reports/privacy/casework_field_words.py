"""The words for the fields of what is recorded in the work with a case between its steps."""

from __future__ import annotations

from collections.abc import Mapping

CASEWORK: Mapping[str, Mapping[str, str]] = {
    "contacts": {
        "contact_id": "which contact",
        "change": "planned, moved, held or fallen through",
        "on": "day of the contact",
        "kind": "how: meeting, call, visit or letter",
        "counterpart": "with whom, from a short list",
        "interpreter": "whether an interpreter is booked",
        "details": "what the contact is about, one line",
        "reason": "why it was moved or fell through",
    },
    "waiting_periods": {
        "reason": "what the case waits for, from a short list",
        "since": "from which day it waits",
        "until": "day it no longer waited",
    },
    "queue_activities": {
        "details": "what the person does while in the queue, one line",
        "first": "first day of the activity",
        "until": "last day of the activity",
    },
    "working_notes": {
        "written_by": "the account that wrote it, and alone reads it",
        "written_on": "day it was written",
        "text": "text of the working note",
    },
    "record_notes": {
        "on": "day the note is about",
        "text": "text of the note",
        "written_by": "the colleague who wrote the note",
        "shown_to": "the authority it was shown to",
    },
    "remarks": {
        "kind": "corrected, struck or early day",
        "table": "the kind of row it is about",
        "about": "the row it is about",
        "row": "the row that came in its place",
        "reason": "why it was corrected or struck, or why the day is early",
    },
    "transfers": {
        "on": "day of the transfer to the record",
        "rows": "the rows that were transferred",
    },
    "journal_copies": {
        "whose": "whose journal was read",
        "source": "where the copy came from",
        "consent_id": "under which consent it was read",
        "read_on": "day it was read",
        "end": "returned or destroyed",
        "ended_on": "day it was returned or destroyed",
    },
    "correction_requests": {
        "on": "day the participant asked",
        "asked": "what the participant asks to have corrected",
        "answer": "corrected, partly, noted or not",
        "words": "why the answer is so",
        "answered_on": "day of the answer",
    },
    "attachments": {
        "kind": "signed consent or signed recommendation",
        "medium": "pdf, png or jpeg",
        "on": "day of the signature",
        "pages": "number of pages",
        "size": "size of the file",
        "sha256": "digest of the file",
    },
    "attachment_contents": {
        "content": "the signed paper itself",
    },
}
"""By table and field."""
