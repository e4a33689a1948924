"""The words for every table that is stored: its name, its purpose, whose data it has, and what retention is counted from."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop.words import translate

TABLES: Mapping[str, tuple[str, str]] = {
    "participants": ("Participants", "to tell people apart and count each of them once"),
    "cases": ("Cases", "to follow a person through the five steps and know who is responsible"),
    "step_events": ("Steps", "to show how far a case has come and how long it has waited"),
    "decisions": ("Decisions of the team", "to show that the team has decided on taking part"),
    "closings": ("Closings", "to follow up why cases end"),
    "interventions": ("Interventions", "to follow up what was done after the recommendation"),
    "assessments": ("Activity capacity", "to follow up the goal of at least 25 %"),
    "area_findings": ("Joint assessment", "to have in one place what is known in each area"),
    "ratings": ("Ratings", "to follow how participants see their own situation"),
    "recommendation_reviews": ("Recommendations gone through", "to show that the participant knows the recommendation"),
    "statements": ("The participant's own words", "to keep what the participant says beside what the team says"),
    "follow_ups": ("Follow-ups after closing", "to follow up whether participants came closer to work"),
    "consultations": ("Physician hours", "to plan and follow up the physician's time"),
    "support_months": ("Public support by month", "to count time in public support and its cost, as the project plan asks for"),
    "frozen_classes": (
        "Classes in tables that have been sent",
        "to count a person in the same class in every half-year, so that nobody can be worked out",
    ),
    "household_answers": ("Answers about households", "to count an amount once when two participants share a household"),
    "questions": ("Questions about rows in sheets", "to have what is unclear settled by a person instead of guessed"),
    "question_answers": ("Answers to those questions", "to remember what was settled, and by whom"),
    "consents": ("Consents", "to know to whom secrecy has been lifted, and until when"),
    "blocks": ("Blocks", "to close a case to a named colleague"),
    "protected_registrations": ("Protected registrations", "to hide the place of those for whom the place is the secret"),
    "tasks": ("Tasks", "to keep what was promised, by whom and by when"),
    "contacts": ("Contacts", "to know when the participant was met last, and what comes next"),
    "waiting_periods": ("Waiting", "to know what a case waits for, and since when"),
    "queue_activities": ("Activities in the queue", "to know what somebody does while waiting for a place"),
    "working_notes": ("Working notes", "to remember something until it is known whether it belongs to the record"),
    "record_notes": ("Notes of the record", "to document the inquiry, as the municipality's record needs it"),
    "remarks": ("Reasons for corrections", "to show afterwards why something was corrected or struck"),
    "transfers": ("Transfers to the record", "to know what the municipality's record has, and what not"),
    "journal_copies": ("Copies of journals", "to show under which consent a journal was read; the copy is not kept"),
    "correction_requests": ("Corrections asked for", "to answer a participant who asks for a correction"),
    "attachments": ("Signed papers", "to have the signed consent and recommendation at hand"),
    "attachment_contents": ("Content of signed papers", "to be able to show them"),
    "declines": ("Declined to take part", "to count those who declined without keeping anybody"),
    "import_log": ("Log of imports", "to account for every sheet that was taken in, and to be able to take it back"),
    "import_changes": ("What an import changed", "to be able to take an import back"),
    "taken_sheets": ("Sheets taken in", "to recognise a sheet that comes again; the file is not kept"),
    "recipes": ("How a sender's sheets are read", "to ask the same question only once"),
    "drafts": (
        "Drafts",
        "to lose nothing that is being typed when the store is locked, and the lists of cases that an account saves",
    ),
    "accounts": ("Accounts", "to know who has access and with which rights"),
    "meetings": ("Team meetings", "to know when the team meets"),
    "attendances": ("Present in meetings", "to know who was there, and to show them only what they may see"),
    "agenda_changes": ("Changes of agendas", "to take up what the team wants to take up"),
    "meeting_items": ("Points of meetings", "to keep what was agreed, by whom it is done and when"),
    "meeting_minutes": ("Minutes of meetings", "to show that the minutes are approved, and as they were then"),
    "workplaces": ("Workplaces", "to draw the line between authorities inside a municipality"),
    "stand_ins": ("Standing in", "to give a deputy the tasks of an absent colleague for a time"),
    "preconditions": ("Before real people", "to show what has been settled, by whom"),
    "trail": ("Log", "to show afterwards who read and changed what"),
    "calendar_readings": ("The physician's calendar", "to show where a booking clashes; busy times only"),
    "hourly_rates": ("Prices of the physician's hour", "to price the minutes in the budget"),
    "invoices": ("Invoices of the physician", "to compare with what was booked, and to count no cost twice"),
    "budget_grants": ("Granted amounts", "to know how much money there is"),
    "budget_entries": ("Entries of the budget", "to follow what the money goes to"),
    "ledger_rows": ("The payer's accounts", "to find where the budget differs from the accounts"),
    "allotments": ("Allotted physician time", "to know how many hours there are"),
    "sent_packages": ("Packages sent", "to be able to show exactly what left the node"),
    "own_publications": ("Figures that left without the program", "to count them in when the next package is protected"),
    "received_packages": ("Packages received (project owner)", "to put the nodes together"),
    "receipts": ("Receipts", "to know that a package arrived, and what the project owner asks"),
    "partners": ("Keys of others", "to seal packages to the right receiver"),
    "settings": ("Settings of the store", "to run the store: decisions, its own keys, the list of backups"),
}
"""By table: its name, and the purpose of keeping it."""
CLOCKS: Mapping[str, str] = {
    "": "as long as the store",
    "closings.on": "from the closing of the person's last case",
    "consultations.on": "from the day of the consultation",
    "questions.at": "from when the question was asked",
    "question_answers.at": "from when the question was answered",
    "meetings.day": "from the day of the meeting",
    "working_notes.written_on": "from the day it was written: 60 days, or until the case is closed",
    "tasks.on": "from the latest change of the task",
    "taken_sheets.at": "from when the sheet was taken in",
    "drafts.at": "from when it was typed; removed when it is saved",
    "trail.at": "from its entry in the log; for an account, the entry that revoked it",
    "stand_ins.until": "from the last day of standing in",
    "preconditions.on": "from the day it was settled",
    "sent_packages.created": "from when the package was made; frozen packages are kept",
    "own_publications.entered": "from when the figures were entered",
    "received_packages.received": "from when the package was received",
    "receipts.taken_in": "from when the receipt was taken in",
    "allotments.valid_from": "from the first day it applies",
    "calendar_readings.read_on": "from the day it was read",
    "hourly_rates.valid_from": "from the first day the price applies",
    "invoices.on": "from the day of the invoice",
    "budget_grants.valid_from": "from the first day of the grant",
    "budget_entries.on": "from the day of the entry",
    "ledger_rows.on": "from the day in the accounts",
}
"""By the clock of its retention: what the time is counted from."""
WHOSE = {
    "participant": "participants",
    "colleague": "colleagues",
    "nobody": "no person",
}
SENSITIVE = frozenset(
    {
        "participants.personal_number",
        "participants.protected",
        "participants.interpreter",
        "step_events.recommended",
        "step_events.reason",
        "contacts.details",
        "contacts.reason",
        "queue_activities.details",
        "working_notes.text",
        "record_notes.text",
        "journal_copies.whose",
        "journal_copies.source",
        "correction_requests.asked",
        "correction_requests.words",
        "attachment_contents.content",
        "decisions.reason",
        "closings.reason",
        "interventions.kind",
        "assessments.capacity",
        "interventions.provider",
        "interventions.note",
        "assessments.method",
        "area_findings.text",
        "ratings.scores",
        "recommendation_reviews.says",
        "statements.text",
        "closings.note",
        "consultations.kind",
        "consultations.question",
        "consultations.why",
        "consultations.outcome",
        "budget_entries.what",
        "support_months.amount_ore",
        "support_months.source",
        "questions.about",
        "tasks.text",
        "agenda_changes.text",
        "meeting_items.question",
        "meeting_items.proposal",
        "meeting_items.agreed",
        "blocks.reason",
        "protected_registrations.handlers",
        "drafts.content",
        "import_changes.before",
    }
)
"""The fields, as table.field, that say something of health, of economy or of protection, or that hold free text."""


def name(table: str) -> str:
    """The name of a table. Raises KeyError for one without words."""
    return translate("StoredTable", TABLES[table][0])


def purpose(table: str) -> str:
    """The purpose of keeping a table."""
    return translate("StoredTable", TABLES[table][1])


def counted_from(clock: str) -> str:
    """What the retention of a table with this clock is counted from."""
    return translate("StoredTable", CLOCKS[clock])


def whose(person: str) -> str:
    """The kind of people that a table is about."""
    return translate("StoredTable", WHOSE[person])
