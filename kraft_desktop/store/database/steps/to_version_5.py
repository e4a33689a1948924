"""The migration to schema 5: what is known of a case (findings by area, ratings, the recommendation gone through, the
participant's own words, the follow-up after closing), the work with it between its steps, and what an intervention, an
assessment, a step and a closing say beside that. Nothing of it is known in an older store."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import rebuild

_NEW: Mapping[str, str] = {
    "contacts": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, contact_id TEXT NOT NULL, change TEXT
        NOT NULL, "on" TEXT NOT NULL, kind TEXT NOT NULL, counterpart TEXT NOT NULL, interpreter TEXT NOT NULL,
        details TEXT NOT NULL, reason TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL,
        replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "waiting_periods": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, reason TEXT NOT NULL, since TEXT NOT
        NULL, until TEXT, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER
        NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "queue_activities": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, details TEXT NOT NULL, first TEXT NOT
        NULL, until TEXT, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER
        NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "record_notes": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, "on" TEXT NOT NULL, text TEXT NOT NULL,
        written_by TEXT NOT NULL, shown_to TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL,
        replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "remarks": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, kind TEXT NOT NULL, "table" TEXT NOT NULL, about TEXT NOT NULL,
        "row" TEXT, reason TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "transfers": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, "on" TEXT NOT NULL, rows TEXT NOT NULL,
        recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY
        KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "journal_copies": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, whose TEXT NOT NULL, source TEXT NOT
        NULL, consent_id TEXT NOT NULL, read_on TEXT NOT NULL, "end" TEXT, ended_on TEXT, recorded_on TEXT NOT
        NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN
        KEY(case_id) REFERENCES cases (id), FOREIGN KEY(consent_id) REFERENCES consents (id)
    """,
    "correction_requests": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, "on" TEXT NOT NULL, asked TEXT NOT NULL,
        answer TEXT, words TEXT NOT NULL, answered_on TEXT, recorded_on TEXT NOT NULL, recorded_by TEXT NOT
        NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases
        (id)
    """,
    "attachments": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, kind TEXT NOT NULL, medium TEXT NOT
        NULL, "on" TEXT NOT NULL, pages INTEGER NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
        recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY
        KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "working_notes": """
        id TEXT NOT NULL, version INTEGER NOT NULL, case_id TEXT NOT NULL, written_by TEXT NOT NULL, written_on
        TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id), FOREIGN
        KEY(written_by) REFERENCES accounts (id)
    """,
    "attachment_contents": """
        id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (id), FOREIGN KEY(id) REFERENCES attachments (id)
    """,
    "area_findings": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, area TEXT NOT NULL, text TEXT NOT NULL,
        took_part TEXT NOT NULL, "on" TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL,
        replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "ratings": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, instrument TEXT NOT NULL,
        instrument_version INTEGER NOT NULL, respondent TEXT NOT NULL, rater TEXT, "on" TEXT NOT NULL, scores
        TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER
        NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "recommendation_reviews": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, about TEXT NOT NULL, "on" TEXT NOT NULL,
        interpreter INTEGER NOT NULL, says TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL,
        replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "statements": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, kind TEXT NOT NULL, about TEXT, text
        TEXT NOT NULL, "on" TEXT NOT NULL, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "follow_ups": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, "on" TEXT NOT NULL, worker TEXT,
        participant TEXT, recorded_on TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER
        NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
}
_REMOVABLE = frozenset({"working_notes", "attachment_contents"})
"""The tables whose rows may be changed and removed; all others are append-only."""
_ADDED = (
    ("interventions", "provider", "TEXT"),
    ("interventions", "place", "TEXT"),
    ("interventions", "ended_on", "TEXT"),
    ("interventions", "outcome", "TEXT"),
    ("interventions", "adaptation", "INTEGER"),
    ("interventions", "note", "TEXT"),
    ("assessments", "assessor", "TEXT"),
    ("assessments", "method", "TEXT"),
    ("assessments", "baseline", "INTEGER"),
    ("step_events", "agreed", "TEXT"),
    ("closings", "note", "TEXT"),
)


def to_version_5(connection: sa.Connection) -> None:
    """Bring schema 4 to schema 5."""
    for table, column, kind in _ADDED:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    for table, body in _NEW.items():
        rebuild(connection, table, body, lambda column, _: column, append_only=table not in _REMOVABLE)
        if "case_id" in body:
            connection.exec_driver_sql(f"CREATE INDEX {table}_by_case ON {table} (case_id)")
