"""The fields in which somebody types: where a name can stand that must no longer do so."""

from __future__ import annotations

from collections.abc import Mapping

TYPED: Mapping[str, tuple[str, ...]] = {
    "cases": ("local_number",),
    "step_events": ("reason",),
    "decisions": ("reason",),
    "closings": ("note",),
    "interventions": ("provider", "place", "note"),
    "assessments": ("method",),
    "area_findings": ("text",),
    "recommendation_reviews": ("says",),
    "statements": ("text",),
    "contacts": ("details", "reason"),
    "queue_activities": ("details",),
    "working_notes": ("text",),
    "record_notes": ("text", "shown_to"),
    "remarks": ("reason",),
    "journal_copies": ("whose", "source"),
    "correction_requests": ("asked", "words"),
    "tasks": ("text",),
    "agenda_changes": ("text",),
    "meeting_items": ("question", "proposal", "agreed"),
    "consultations": ("question", "why"),
    "allotments": ("why",),
    "hourly_rates": ("why",),
    "invoices": ("voucher", "why"),
    "budget_grants": ("why",),
    "budget_entries": ("what", "voucher", "why"),
    "ledger_rows": ("voucher", "text"),
    "preconditions": ("diary_number", "note"),
    "own_publications": ("source",),
    "receipts": ("remark",),
    "received_packages": ("remark",),
}
"""By table. In the rows of a case the participant is who is meant by a name."""
OTHERS: Mapping[str, tuple[str, ...]] = {
    "cases": ("contact",),
    "step_events": ("agreed",),
    "assessments": ("assessor",),
    "area_findings": ("took_part",),
    "ratings": ("rater",),
    "consents": ("received_by",),
    "attendances": ("name", "role", "place"),
    "meeting_items": ("who",),
    "preconditions": ("name",),
    "consultations": ("asked_by",),
    "questions": ("sheet", "column", "about", "key"),
}
"""By table, the fields in which mostly somebody else is named, or what a sheet said."""
STRUCTURED: Mapping[str, tuple[str, ...]] = {
    "drafts": ("content",),
    "import_changes": ("before",),
    "settings": ("value",),
}
"""By table, the fields with several texts in one, as JSON."""
SETTINGS = ("log_reviews", "decided_over.")
"""What the names of the settings begin with that hold something typed."""
