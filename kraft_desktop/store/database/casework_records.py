"""The records of the work with cases, within a unit of work."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain.casework.attachments import Attachment, AttachmentContent
from kraft_desktop.domain.casework.contacts import Contact
from kraft_desktop.domain.casework.copies import JournalCopy
from kraft_desktop.domain.casework.notes import RecordNote, WorkingNote
from kraft_desktop.domain.casework.remarks import Remark
from kraft_desktop.domain.casework.requests import CorrectionRequest
from kraft_desktop.domain.casework.transfers import Transfer
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod
from kraft_desktop.store.database import schema
from kraft_desktop.store.database.records import Journal, Records


class CaseworkRecords:
    """Contacts, waiting, notes, attachments, what was transferred to the record, and the corrections."""

    def __init__(self, connection: sa.Connection, journal: Journal | None) -> None:
        def records(table: sa.Table, record: type[Any]) -> Records[Any]:
            return Records(connection, table, record, journal)

        self.contacts: Records[Contact] = records(schema.CONTACTS, Contact)
        self.waiting_periods: Records[WaitingPeriod] = records(schema.WAITING_PERIODS, WaitingPeriod)
        self.queue_activities: Records[QueueActivity] = records(schema.QUEUE_ACTIVITIES, QueueActivity)
        self.working_notes: Records[WorkingNote] = records(schema.WORKING_NOTES, WorkingNote)
        self.record_notes: Records[RecordNote] = records(schema.RECORD_NOTES, RecordNote)
        self.remarks: Records[Remark] = records(schema.REMARKS, Remark)
        self.transfers: Records[Transfer] = records(schema.TRANSFERS, Transfer)
        self.journal_copies: Records[JournalCopy] = records(schema.JOURNAL_COPIES, JournalCopy)
        self.correction_requests: Records[CorrectionRequest] = records(schema.CORRECTION_REQUESTS, CorrectionRequest)
        self.attachments: Records[Attachment] = records(schema.ATTACHMENTS, Attachment)
        self.attachment_contents: Records[AttachmentContent] = records(schema.ATTACHMENT_CONTENTS, AttachmentContent)
