"""The migration to schema 4: consents, blocks, protected registrations, standing in, tasks, declines and preconditions; the
unit of a case and of an account (its workplace). Nothing is known of them in an older store."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import rebuild

_NEW: Mapping[str, str] = {
    "workplaces": """
        id TEXT NOT NULL, version INTEGER NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(id)
        REFERENCES accounts (id)
    """,
    "consents": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, form TEXT NOT NULL, first TEXT NOT NULL,
        until TEXT, municipalities TEXT NOT NULL, physician INTEGER NOT NULL, authorities TEXT NOT NULL,
        interpreter INTEGER NOT NULL, received_by TEXT NOT NULL, revoked_on TEXT, recorded_by TEXT NOT NULL,
        replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "blocks": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, account_id TEXT NOT NULL, reason TEXT
        NOT NULL, first TEXT NOT NULL, lifted_on TEXT, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn
        INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id), FOREIGN KEY(account_id)
        REFERENCES accounts (id)
    """,
    "protected_registrations": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, handlers TEXT NOT NULL, recorded_by TEXT
        NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES
        cases (id)
    """,
    "stand_ins": """
        id TEXT NOT NULL, absent TEXT NOT NULL, deputy TEXT NOT NULL, first TEXT NOT NULL, until TEXT NOT NULL,
        recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN
        KEY(absent) REFERENCES accounts (id), FOREIGN KEY(deputy) REFERENCES accounts (id)
    """,
    "tasks": """
        id TEXT NOT NULL, task_id TEXT NOT NULL, case_id TEXT, kind TEXT NOT NULL, about TEXT, text TEXT NOT
        NULL, assigned_to TEXT NOT NULL, given_by TEXT NOT NULL, due TEXT, change TEXT NOT NULL, "on" TEXT NOT
        NULL, recorded_by TEXT NOT NULL, replaces TEXT, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases
        (id), FOREIGN KEY(assigned_to) REFERENCES accounts (id)
    """,
    "declines": """
        id TEXT NOT NULL, municipality TEXT NOT NULL, period TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces
        TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id)
    """,
    "preconditions": """
        id TEXT NOT NULL, precondition TEXT NOT NULL, board TEXT NOT NULL, name TEXT NOT NULL, "on" TEXT NOT
        NULL, diary_number TEXT NOT NULL, note TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (id)
    """,
}
"""All of them append-only but the first."""
_BY_CASE = ("consents", "blocks", "protected_registrations", "tasks")


def to_version_4(connection: sa.Connection) -> None:
    """Bring schema 3 to schema 4."""
    connection.exec_driver_sql("ALTER TABLE cases ADD COLUMN unit TEXT")
    for table, body in _NEW.items():
        rebuild(connection, table, body, lambda column, _: column, append_only=table != "workplaces")
    for table in _BY_CASE:
        connection.exec_driver_sql(f"CREATE INDEX {table}_by_case ON {table} (case_id)")
