"""The migration to schema 5: what is known of a case: findings by area, ratings, the recommendation gone through, the
participant's own words, the follow-up after closing; and what an intervention, an assessment, a step and a closing say beside
that. Nothing of it is known in an older store."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.rebuilding import rebuild

_NEW: Mapping[str, str] = {
    "area_findings": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, area TEXT NOT NULL, text TEXT NOT NULL,
        took_part TEXT NOT NULL, "on" TEXT NOT NULL, date_reason TEXT, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "ratings": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, instrument TEXT NOT NULL,
        instrument_version INTEGER NOT NULL, respondent TEXT NOT NULL, rater TEXT, "on" TEXT NOT NULL, scores
        TEXT NOT NULL, date_reason TEXT, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL,
        PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "recommendation_reviews": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, about TEXT NOT NULL, "on" TEXT NOT NULL,
        interpreter INTEGER NOT NULL, says TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn
        INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "statements": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, kind TEXT NOT NULL, about TEXT, text
        TEXT NOT NULL, "on" TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL,
        PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "follow_ups": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, "on" TEXT NOT NULL, worker TEXT,
        participant TEXT, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
}
"""All of them append-only, and about a case."""
_ADDED = (
    ("interventions", "provider", "TEXT"),
    ("interventions", "place", "TEXT"),
    ("interventions", "ended_on", "TEXT"),
    ("interventions", "outcome", "TEXT"),
    ("interventions", "adaptation", "INTEGER"),
    ("interventions", "note", "TEXT"),
    ("interventions", "date_reason", "TEXT"),
    ("assessments", "assessor", "TEXT"),
    ("assessments", "method", "TEXT"),
    ("assessments", "baseline", "INTEGER"),
    ("assessments", "date_reason", "TEXT"),
    ("step_events", "agreed", "TEXT"),
    ("closings", "note", "TEXT"),
)


def to_version_5(connection: sa.Connection) -> None:
    """Bring schema 4 to schema 5."""
    for table, column, kind in _ADDED:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    for table, body in _NEW.items():
        rebuild(connection, table, body, lambda column, _: column, append_only=True)
        connection.exec_driver_sql(f"CREATE INDEX {table}_by_case ON {table} (case_id)")
