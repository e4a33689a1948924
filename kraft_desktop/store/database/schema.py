"""The tables: one for each kind of record, with the record's fields as columns."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement
from kraft_desktop.domain.cases.case import Case, Closing, StepEvent, TeamDecision
from kraft_desktop.domain.cases.declines import Decline
from kraft_desktop.domain.cases.household import HouseholdAnswer
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.cases.support import SupportMonth
from kraft_desktop.domain.cases.tasks import Task
from kraft_desktop.domain.casework.attachments import Attachment, AttachmentContent
from kraft_desktop.domain.casework.contacts import Contact
from kraft_desktop.domain.casework.copies import JournalCopy
from kraft_desktop.domain.casework.notes import RecordNote, WorkingNote
from kraft_desktop.domain.casework.remarks import Remark
from kraft_desktop.domain.casework.requests import CorrectionRequest
from kraft_desktop.domain.casework.transfers import Transfer
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod
from kraft_desktop.domain.draft import Draft
from kraft_desktop.domain.exchange import (
    OwnPublication,
    Partner,
    Receipt,
    ReceivedPackage,
    SentPackage,
    Setting,
    TakenSheet,
)
from kraft_desktop.domain.hours import Allotment, Consultation
from kraft_desktop.domain.imports import AskedQuestion, ImportChange, ImportEntry, QuestionAnswer, Recipe
from kraft_desktop.domain.meetings.meeting import AgendaChange, Attendance, Meeting, MeetingItem, MinutesRow
from kraft_desktop.domain.roles import Account, Workplace
from kraft_desktop.domain.secrecy.block import Block
from kraft_desktop.domain.secrecy.consent import Consent
from kraft_desktop.domain.secrecy.preconditions import SettledPrecondition
from kraft_desktop.domain.secrecy.protection import ProtectedRegistration
from kraft_desktop.domain.secrecy.standing_in import StandIn
from kraft_desktop.domain.spending.calendar import CalendarReading
from kraft_desktop.domain.spending.entries import BudgetEntry, Grant, LedgerRow
from kraft_desktop.domain.spending.invoices import HourlyRate, Invoice
from kraft_desktop.domain.statistics.figures import FrozenClasses
from kraft_desktop.store.database.columns import columns_of

VERSION = 8
METADATA = sa.MetaData()


def _table(name: str, record: type, *extra: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(name, METADATA, *columns_of(record), *extra)


def _points_at(column: str, table: str) -> Any:
    return sa.ForeignKeyConstraint([column], [f"{table}.id"])


DRAFTS = _table("drafts", Draft)
ACCOUNTS = _table("accounts", Account, sa.UniqueConstraint("name"))
WORKPLACES = _table("workplaces", Workplace, _points_at("id", "accounts"))
SETTINGS = _table("settings", Setting)
PARTICIPANTS = _table("participants", Participant, sa.UniqueConstraint("personal_number"))
CASES = _table("cases", Case, sa.UniqueConstraint("code"), _points_at("participant_id", "participants"))
STEP_EVENTS = _table("step_events", StepEvent, _points_at("case_id", "cases"))
DECISIONS = _table("decisions", TeamDecision, _points_at("case_id", "cases"))
CLOSINGS = _table("closings", Closing, _points_at("case_id", "cases"))
INTERVENTIONS = _table("interventions", Intervention, _points_at("case_id", "cases"))
ASSESSMENTS = _table("assessments", Assessment, _points_at("case_id", "cases"))
TAKEN_SHEETS = _table("taken_sheets", TakenSheet)
SUPPORT_MONTHS = _table(
    "support_months",
    SupportMonth,
    _points_at("participant_id", "participants"),
    _points_at("import_id", "taken_sheets"),
)
CONSULTATIONS = _table("consultations", Consultation, _points_at("case_id", "cases"))
ALLOTMENTS = _table("allotments", Allotment)
CALENDAR_READINGS = _table("calendar_readings", CalendarReading)
HOURLY_RATES = _table("hourly_rates", HourlyRate)
INVOICES = _table("invoices", Invoice)
BUDGET_GRANTS = _table("budget_grants", Grant)
BUDGET_ENTRIES = _table("budget_entries", BudgetEntry, _points_at("case_id", "cases"))
LEDGER_ROWS = _table("ledger_rows", LedgerRow, _points_at("import_id", "taken_sheets"))
IMPORT_LOG = _table("import_log", ImportEntry)
IMPORT_CHANGES = _table("import_changes", ImportChange)
RECIPES = _table("recipes", Recipe)
QUESTIONS = _table("questions", AskedQuestion, _points_at("case_id", "cases"))
QUESTION_ANSWERS = _table("question_answers", QuestionAnswer, _points_at("question_id", "questions"))
HOUSEHOLD_ANSWERS = _table("household_answers", HouseholdAnswer)
CONSENTS = _table("consents", Consent, _points_at("case_id", "cases"))
BLOCKS = _table("blocks", Block, _points_at("case_id", "cases"), _points_at("account_id", "accounts"))
PROTECTED_REGISTRATIONS = _table("protected_registrations", ProtectedRegistration, _points_at("case_id", "cases"))
STAND_INS = _table("stand_ins", StandIn, _points_at("absent", "accounts"), _points_at("deputy", "accounts"))
TASKS = _table("tasks", Task, _points_at("case_id", "cases"), _points_at("assigned_to", "accounts"))
CONTACTS = _table("contacts", Contact, _points_at("case_id", "cases"))
WAITING_PERIODS = _table("waiting_periods", WaitingPeriod, _points_at("case_id", "cases"))
QUEUE_ACTIVITIES = _table("queue_activities", QueueActivity, _points_at("case_id", "cases"))
WORKING_NOTES = _table("working_notes", WorkingNote, _points_at("case_id", "cases"), _points_at("written_by", "accounts"))
RECORD_NOTES = _table("record_notes", RecordNote, _points_at("case_id", "cases"))
REMARKS = _table("remarks", Remark, _points_at("case_id", "cases"))
TRANSFERS = _table("transfers", Transfer, _points_at("case_id", "cases"))
JOURNAL_COPIES = _table("journal_copies", JournalCopy, _points_at("case_id", "cases"), _points_at("consent_id", "consents"))
CORRECTION_REQUESTS = _table("correction_requests", CorrectionRequest, _points_at("case_id", "cases"))
ATTACHMENTS = _table("attachments", Attachment, _points_at("case_id", "cases"))
ATTACHMENT_CONTENTS = _table("attachment_contents", AttachmentContent, _points_at("id", "attachments"))
DECLINES = _table("declines", Decline)
MEETINGS = _table("meetings", Meeting)
ATTENDANCES = _table("attendances", Attendance, _points_at("account_id", "accounts"))
AGENDA_CHANGES = _table("agenda_changes", AgendaChange, _points_at("case_id", "cases"))
MEETING_ITEMS = _table("meeting_items", MeetingItem, _points_at("case_id", "cases"))
MEETING_MINUTES = _table("meeting_minutes", MinutesRow)
PRECONDITIONS = _table("preconditions", SettledPrecondition)
AREA_FINDINGS = _table("area_findings", AreaFinding, _points_at("case_id", "cases"))
RATINGS = _table("ratings", Rating, _points_at("case_id", "cases"))
REVIEWS = _table("recommendation_reviews", RecommendationReview, _points_at("case_id", "cases"))
STATEMENTS = _table("statements", Statement, _points_at("case_id", "cases"))
FOLLOW_UPS = _table("follow_ups", FollowUp, _points_at("case_id", "cases"))
PARTNERS = _table("partners", Partner)
FROZEN_CLASSES = _table("frozen_classes", FrozenClasses, sa.UniqueConstraint("participant_id"))
SENT_PACKAGES = _table("sent_packages", SentPackage, sa.UniqueConstraint("period", "package_version"))
OWN_PUBLICATIONS = _table("own_publications", OwnPublication)
RECEIVED_PACKAGES = _table("received_packages", ReceivedPackage, sa.UniqueConstraint("payload_sha256"))
RECEIPTS = _table("receipts", Receipt, sa.UniqueConstraint("sha256"))

TRAIL = sa.Table(
    "trail",
    METADATA,
    sa.Column("sequence", sa.Integer, primary_key=True),
    *(
        sa.Column(name, sa.Text, nullable=False)
        for name in ("at", "who", "machine", "verb", "kind", "record_id", "fields", "previous", "hash")
    ),
)

_SECRECY = (CONSENTS, BLOCKS, PROTECTED_REGISTRATIONS, TASKS)
_MEETINGS = (MEETINGS, ATTENDANCES, AGENDA_CHANGES, MEETING_ITEMS, MEETING_MINUTES)
_SPENDING = (CALENDAR_READINGS, HOURLY_RATES, INVOICES, BUDGET_GRANTS, BUDGET_ENTRIES, LEDGER_ROWS)
_KNOWN = (AREA_FINDINGS, RATINGS, REVIEWS, STATEMENTS, FOLLOW_UPS)
_CASEWORK = (
    *(CONTACTS, WAITING_PERIODS, QUEUE_ACTIVITIES, RECORD_NOTES, REMARKS, TRANSFERS, JOURNAL_COPIES, CORRECTION_REQUESTS),
    ATTACHMENTS,
)
for _owned in (
    STEP_EVENTS,
    DECISIONS,
    CLOSINGS,
    INTERVENTIONS,
    ASSESSMENTS,
    CONSULTATIONS,
    QUESTIONS,
    MEETING_ITEMS,
    *_SECRECY,
    BUDGET_ENTRIES,
    *_CASEWORK,
    *_KNOWN,
    WORKING_NOTES,
):
    sa.Index(f"{_owned.name}_by_case", _owned.c.case_id)
for _owned in _MEETINGS:
    sa.Index(f"{_owned.name}_by_meeting", _owned.c.meeting_id)
sa.Index("cases_by_participant", CASES.c.participant_id)
sa.Index("support_by_participant", SUPPORT_MONTHS.c.participant_id)
sa.Index("support_by_municipality", SUPPORT_MONTHS.c.municipality, SUPPORT_MONTHS.c.month)
sa.Index("support_replaced", SUPPORT_MONTHS.c.replaces, sqlite_where=SUPPORT_MONTHS.c.replaces.is_not(None))

APPEND_ONLY = (
    TRAIL,
    STEP_EVENTS,
    DECISIONS,
    CLOSINGS,
    INTERVENTIONS,
    ASSESSMENTS,
    TAKEN_SHEETS,
    SUPPORT_MONTHS,
    CONSULTATIONS,
    ALLOTMENTS,
    *_SPENDING,
    QUESTIONS,
    QUESTION_ANSWERS,
    HOUSEHOLD_ANSWERS,
    *_SECRECY,
    *_KNOWN,
    *_CASEWORK,
    STAND_INS,
    DECLINES,
    *_MEETINGS,
    PRECONDITIONS,
    FROZEN_CLASSES,
    SENT_PACKAGES,
    OWN_PUBLICATIONS,
    RECEIVED_PACKAGES,
    RECEIPTS,
)


def create(connection: sa.Connection) -> None:
    """Make all tables in an empty database, with triggers that refuse changes to append-only rows."""
    for statement in _statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


@functools.cache
def _statements() -> tuple[str, ...]:
    """What makes the tables, their indexes and their triggers; written once, since writing it takes longer than running it."""
    found: list[str] = []
    dialect = sqlite.dialect()

    def write(ddl: sa.schema.ExecutableDDLElement, *_: object, **__: object) -> None:
        found.append(str(ddl.compile(dialect=dialect)))

    METADATA.create_all(sa.create_mock_engine("sqlite://", write), checkfirst=False)
    found += [_refusing(table, verb) for table in APPEND_ONLY for verb in ("UPDATE", "DELETE")]
    return tuple(found)


def _refusing(table: sa.Table, verb: str) -> str:
    """What makes the trigger that refuses a verb on the rows of an append-only table."""
    return (
        f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name}"
        f" BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
    )


@contextlib.contextmanager
def writable(connection: sa.Connection, table: sa.Table) -> Iterator[None]:
    """While it lasts the rows of a table can be changed, also of an append-only one; within a transaction, which takes the
    change and the lifted trigger back together when it fails."""
    if table not in APPEND_ONLY:
        yield
        return
    connection.exec_driver_sql(f"DROP TRIGGER {table.name}_no_update")
    yield
    connection.exec_driver_sql(_refusing(table, "UPDATE"))
