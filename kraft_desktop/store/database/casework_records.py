"""The records of the work with cases, within a unit of work."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement
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
    """What is known of a case; contacts, waiting, notes, attachments, what was transferred to the record, corrections."""

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
        self.area_findings: Records[AreaFinding] = records(schema.AREA_FINDINGS, AreaFinding)
        self.ratings: Records[Rating] = records(schema.RATINGS, Rating)
        self.reviews: Records[RecommendationReview] = records(schema.REVIEWS, RecommendationReview)
        self.statements: Records[Statement] = records(schema.STATEMENTS, Statement)
        self.follow_ups: Records[FollowUp] = records(schema.FOLLOW_UPS, FollowUp)
