"""For each table whose data its rows are and from when their retention is counted: what erasure and retention go by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """The kind of person that a row is about."""

    PARTICIPANT = "participant"
    COLLEAGUE = "colleague"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """A table's link to a person and its clock. ``link`` is the column of the row that leads there: the id of a participant, of
    a case, or of a row in a table that has a link itself; empty where the row is the person, or is about nobody.

    ``clock`` is the table and column with the day or moment that retention is counted from; empty for rows that live as long
    as the store.
    """

    whose: Whose
    link: str = ""
    clock: str = ""


_CLOSED = "closings.on"
"""The closing of the person's last case."""


def _of_participant(link: str, clock: str = _CLOSED) -> Retention:
    return Retention(whose=Whose.PARTICIPANT, link=link, clock=clock)


def _of_nobody(clock: str = "") -> Retention:
    return Retention(whose=Whose.NOBODY, clock=clock)


RETENTION: Mapping[str, Retention] = {
    "participants": _of_participant(""),
    "cases": _of_participant("participant_id"),
    "step_events": _of_participant("case_id"),
    "decisions": _of_participant("case_id"),
    "closings": _of_participant("case_id"),
    "interventions": _of_participant("case_id"),
    "assessments": _of_participant("case_id"),
    "consultations": _of_participant("case_id", "consultations.on"),  # without a case: the team's own time
    "support_months": _of_participant("participant_id"),
    "frozen_classes": _of_participant("participant_id"),
    "household_answers": _of_participant("participants"),
    "questions": _of_participant("case_id", "questions.at"),
    "question_answers": _of_participant("question_id", "question_answers.at"),
    "area_findings": _of_participant("case_id"),
    "ratings": _of_participant("case_id"),
    "recommendation_reviews": _of_participant("case_id"),
    "statements": _of_participant("case_id"),
    "follow_ups": _of_participant("case_id"),
    "consents": _of_participant("case_id"),
    "blocks": _of_participant("case_id"),
    "protected_registrations": _of_participant("case_id"),
    "contacts": _of_participant("case_id"),
    "waiting_periods": _of_participant("case_id"),
    "queue_activities": _of_participant("case_id"),
    "record_notes": _of_participant("case_id"),
    "remarks": _of_participant("case_id"),
    "transfers": _of_participant("case_id"),
    "journal_copies": _of_participant("case_id"),
    "correction_requests": _of_participant("case_id"),
    "attachments": _of_participant("case_id"),
    "working_notes": _of_participant("case_id", "working_notes.written_on"),
    "attachment_contents": _of_participant("id"),  # the id of the attachment
    "tasks": _of_participant("case_id", "tasks.on"),  # without a case: the colleague's own
    "import_log": _of_participant("people", "taken_sheets.at"),
    "import_changes": _of_participant("record_id", "taken_sheets.at"),
    "drafts": _of_participant("id", "drafts.at"),  # the id ends with that of the case, empty for a new one
    "trail": _of_participant("record_id", "trail.at"),  # values are keyed references only
    "accounts": Retention(whose=Whose.COLLEAGUE, clock="trail.at"),  # since the revocation in the trail
    "stand_ins": Retention(whose=Whose.COLLEAGUE, link="deputy", clock="stand_ins.until"),
    "declines": _of_nobody(),
    "meetings": _of_nobody("meetings.day"),
    "attendances": Retention(whose=Whose.COLLEAGUE, link="name", clock="meetings.day"),
    "agenda_changes": _of_participant("case_id", "meetings.day"),  # without a case: a de-identified question
    "meeting_items": _of_participant("case_id", "meetings.day"),  # without a case: the common part, a question
    "meeting_minutes": Retention(whose=Whose.COLLEAGUE, link="approver", clock="meetings.day"),
    "preconditions": Retention(whose=Whose.COLLEAGUE, link="name", clock="preconditions.on"),
    "workplaces": Retention(whose=Whose.COLLEAGUE, link="id", clock="trail.at"),  # as the account
    "taken_sheets": Retention(whose=Whose.COLLEAGUE, link="taken_by", clock="taken_sheets.at"),
    "sent_packages": _of_nobody("sent_packages.created"),
    "own_publications": _of_nobody("own_publications.entered"),
    "received_packages": _of_nobody("received_packages.received"),
    "receipts": _of_nobody("receipts.taken_in"),
    "allotments": _of_nobody("allotments.valid_from"),
    "calendar_readings": Retention(whose=Whose.COLLEAGUE, link="recorded_by", clock="calendar_readings.read_on"),
    "hourly_rates": _of_nobody("hourly_rates.valid_from"),
    "invoices": _of_nobody("invoices.on"),
    "budget_grants": _of_nobody("budget_grants.valid_from"),
    "budget_entries": _of_participant("case_id", "budget_entries.on"),  # without a case: the node's own accounts
    "ledger_rows": _of_nobody("ledger_rows.on"),
    "recipes": _of_nobody(),
    "partners": _of_nobody(),
    "settings": _of_nobody(),
}
"""By table. A table without an entry fails a test."""
