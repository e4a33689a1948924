"""The migration to schema 7: meetings, who is present, changes of the agenda, what came of each point, and the minutes. An
older store has had none."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import rebuild

_NEW: Mapping[str, str] = {
    "meetings": """
        id TEXT NOT NULL, meeting_id TEXT NOT NULL, day TEXT NOT NULL, change TEXT NOT NULL, "on" TEXT NOT NULL,
        recorded_by TEXT NOT NULL, replaces TEXT, PRIMARY KEY (id)
    """,
    "attendances": """
        id TEXT NOT NULL, meeting_id TEXT NOT NULL, account_id TEXT, name TEXT NOT NULL, role TEXT NOT NULL,
        place TEXT, physician INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, recorded_by TEXT NOT
        NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(account_id) REFERENCES
        accounts (id)
    """,
    "agenda_changes": """
        id TEXT NOT NULL, meeting_id TEXT NOT NULL, change TEXT NOT NULL, case_id TEXT, reasons TEXT NOT NULL,
        about TEXT, text TEXT NOT NULL, municipality TEXT, "before" TEXT, recorded_by TEXT NOT NULL, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "meeting_items": """
        id TEXT NOT NULL, meeting_id TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL, year INTEGER NOT
        NULL, paragraph INTEGER NOT NULL, case_id TEXT, about TEXT, municipality TEXT, question TEXT NOT NULL,
        proposal TEXT NOT NULL, agreed TEXT NOT NULL, who TEXT NOT NULL, who_id TEXT, due TEXT, decision TEXT,
        municipalities TEXT NOT NULL, physician_minutes INTEGER NOT NULL, decision_id TEXT, step_event_id TEXT,
        task_id TEXT, consultation_id TEXT, corrects TEXT, "on" TEXT NOT NULL, recorded_by TEXT NOT NULL,
        replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "meeting_minutes": """
        id TEXT NOT NULL, meeting_id TEXT NOT NULL, state TEXT NOT NULL, approver TEXT NOT NULL, diary_number
        TEXT NOT NULL, digest TEXT NOT NULL, "on" TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT,
        PRIMARY KEY (id)
    """,
}
"""All of them append-only."""


def to_version_7(connection: sa.Connection) -> None:
    """Bring schema 6 to schema 7."""
    for table, body in _NEW.items():
        rebuild(connection, table, body, lambda column, _: column, append_only=True)
        connection.exec_driver_sql(f"CREATE INDEX {table}_by_meeting ON {table} (meeting_id)")
    connection.exec_driver_sql("CREATE INDEX meeting_items_by_case ON meeting_items (case_id)")
