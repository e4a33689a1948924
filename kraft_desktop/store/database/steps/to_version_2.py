"""The migration to schema 2: sealed packages as bytes, and one form for all variants of schema 1.

During development schema 1 gained tables and columns without a new number, so the store itself is asked for its columns. Each
table is renamed, created in its new form and filled, and the old table is dropped, which removes the old triggers without
firing any; then the new triggers are created. No foreign key refers to any of these tables.
"""

from __future__ import annotations

import base64
from collections.abc import Collection, Mapping
from functools import partial

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import columns, rebuild

_CREATE: Mapping[str, str] = {
    "drafts": """
        id TEXT NOT NULL, content TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (id)
    """,
    "step_events": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, step INTEGER NOT NULL, change TEXT NOT
        NULL, "on" TEXT NOT NULL, reason TEXT, recommended TEXT, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "decisions": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, "on" TEXT NOT NULL, outcome TEXT NOT
        NULL, reason TEXT, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "closings": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, change TEXT NOT NULL, "on" TEXT NOT
        NULL, reason TEXT, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "frozen_classes": """
        id TEXT NOT NULL, participant_id TEXT NOT NULL, release INTEGER NOT NULL, municipality TEXT NOT NULL,
        gender TEXT NOT NULL, track TEXT NOT NULL, duration_band TEXT NOT NULL, age_band TEXT NOT NULL, PRIMARY
        KEY (id), UNIQUE (participant_id)
    """,
    "sent_packages": """
        id TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL, release INTEGER NOT NULL, package_version
        INTEGER NOT NULL, sequence INTEGER NOT NULL, created TEXT NOT NULL, payload TEXT NOT NULL, sealed BLOB
        NOT NULL, sha256 TEXT NOT NULL, summary TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (period,
        package_version)
    """,
    "own_publications": """
        id TEXT NOT NULL, until TEXT NOT NULL, published TEXT NOT NULL, source TEXT NOT NULL, tables TEXT NOT
        NULL, counted TEXT NOT NULL, other_definition INTEGER NOT NULL, withdrawn INTEGER NOT NULL, replaces
        TEXT, entered TEXT NOT NULL, PRIMARY KEY (id)
    """,
    "received_packages": """
        id TEXT NOT NULL, kind TEXT NOT NULL, node TEXT NOT NULL, period TEXT NOT NULL, release INTEGER NOT
        NULL, package_version INTEGER NOT NULL, sequence INTEGER NOT NULL, sha256 TEXT NOT NULL, payload_sha256
        TEXT NOT NULL, previous TEXT NOT NULL, sealed BLOB NOT NULL, payload TEXT NOT NULL, questions TEXT NOT
        NULL, remark TEXT NOT NULL, received TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (payload_sha256)
    """,
    "receipts": """
        id TEXT NOT NULL, period TEXT NOT NULL, package_version INTEGER NOT NULL, sha256 TEXT NOT NULL, status
        TEXT NOT NULL, questions TEXT NOT NULL, remark TEXT NOT NULL, received TEXT NOT NULL, taken_in TEXT NOT
        NULL, PRIMARY KEY (id), UNIQUE (sha256)
    """,
}
_MISSING: Mapping[tuple[str, str], str] = {
    ("step_events", "withdrawn"): "0",  # nothing could be taken back yet
    ("decisions", "withdrawn"): "0",
    ("closings", "withdrawn"): "0",
    ("sent_packages", "kind"): "'half_year'",  # there was no other
    ("received_packages", "kind"): "'half_year'",
    ("received_packages", "remark"): "''",  # nor a question in words
    ("receipts", "remark"): "''",
}
"""The value of a column in rows older than the column. For other columns it is NULL: no program wrote such rows, and NOT NULL
refuses them."""
_CHANGING = frozenset({"drafts"})
"""The one of these tables that is not append-only."""
_INDEXES = (
    "step_events_by_case ON step_events (case_id)",
    "decisions_by_case ON decisions (case_id)",
    "closings_by_case ON closings (case_id)",
    "interventions_by_case ON interventions (case_id)",
    "assessments_by_case ON assessments (case_id)",
    "consultations_by_case ON consultations (case_id)",
    "cases_by_participant ON cases (participant_id)",
    "support_by_participant ON support_months (participant_id)",
    "support_by_municipality ON support_months (municipality, month)",
    "support_replaced ON support_months (replaces) WHERE replaces IS NOT NULL",
)


def to_version_2(connection: sa.Connection) -> None:
    """Bring any variant of schema 1 to schema 2."""
    connection.connection.driver_connection.create_function("from_base64", 1, base64.b64decode)  # type: ignore[union-attr]
    for table, body in _CREATE.items():
        rebuild(connection, table, body, partial(_value, table), append_only=table not in _CHANGING)
    if "opened_by" not in columns(connection, "cases"):  # the one change to a table that others point at
        connection.exec_driver_sql("ALTER TABLE cases ADD COLUMN opened_by TEXT")
    for index in _INDEXES:
        connection.exec_driver_sql(f"CREATE INDEX IF NOT EXISTS {index}")


def _value(table: str, column: str, old: Collection[str]) -> str:
    """The SQL expression for a column of the new table, from a row of the old one."""
    if column not in old:
        return _MISSING.get((table, column), "NULL")
    return "from_base64(sealed)" if column == "sealed" else f'"{column}"'
