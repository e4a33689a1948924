"""The fields in which somebody types, where a name can stand that must no longer do so; and reading them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import sqlalchemy as sa

from kraft_desktop.store.database import schema

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


class TypedText(NamedTuple):
    """A field of a row with something typed in it, as it is stored. ``case_id`` is the case that the row is about, or
    that it is; None for none."""

    table: str
    field: str
    record_id: str
    case_id: str | None
    text: str


def texts(connection: sa.Connection, fields: Mapping[str, tuple[str, ...]], case_id: str | None = None) -> Iterator[TypedText]:
    """The texts in the ``fields`` (by table) that are not empty: all of them, or those in the rows about a case."""
    for table in schema.METADATA.sorted_tables:
        about = table.c.get("case_id", table.c.id if table is schema.CASES else None)
        if table.name not in fields or (case_id is not None and about is None):
            continue
        names = fields[table.name]
        plain = [sa.type_coerce(table.c[name], sa.Text()).label(name) for name in names]
        query = sa.select(table.c.id, (sa.null() if about is None else about).label("about"), *plain)
        if table is schema.SETTINGS:
            query = query.where(sa.or_(*(table.c.id.startswith(start) for start in SETTINGS)))
        if case_id is not None and about is not None:
            query = query.where(about == case_id)
        for record_id, found, *values in connection.execute(query).all():
            yield from (
                TypedText(table.name, name, record_id, found, value) for name, value in zip(names, values, strict=True) if value
            )
