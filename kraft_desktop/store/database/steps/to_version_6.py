"""The migration to schema 6: what the hours and the budget are followed up with. Nothing is known of it in an older store, and
all its time was the team's."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import rebuild

_TABLES: Mapping[str, str] = {
    "consultations": """
        id TEXT NOT NULL, "on" TEXT NOT NULL, minutes INTEGER NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
        case_id TEXT, asked_by TEXT, import_id TEXT, replaces TEXT, withdrawn INTEGER NOT NULL, pool TEXT NOT NULL,
        at TEXT, question TEXT, why TEXT, asked_on TEXT, outcome TEXT, attendance TEXT, recorded_by TEXT, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "allotments": """
        id TEXT NOT NULL, pool TEXT NOT NULL, minutes INTEGER NOT NULL, valid_from TEXT NOT NULL, why TEXT,
        recorded_by TEXT, PRIMARY KEY (id)
    """,
    "calendar_readings": """
        id TEXT NOT NULL, read_on TEXT NOT NULL, busy TEXT NOT NULL, recorded_by TEXT NOT NULL, PRIMARY KEY (id)
    """,
    "hourly_rates": """
        id TEXT NOT NULL, ore INTEGER NOT NULL, valid_from TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (id)
    """,
    "invoices": """
        id TEXT NOT NULL, "on" TEXT NOT NULL, voucher TEXT NOT NULL, months TEXT NOT NULL, amount_ore INTEGER NOT
        NULL, minutes INTEGER, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id)
    """,
    "budget_grants": """
        id TEXT NOT NULL, post TEXT NOT NULL, amount_ore INTEGER NOT NULL, valid_from TEXT NOT NULL, why TEXT,
        recorded_by TEXT NOT NULL, PRIMARY KEY (id)
    """,
    "budget_entries": """
        id TEXT NOT NULL, "on" TEXT NOT NULL, post TEXT, what TEXT NOT NULL, amount_ore INTEGER NOT NULL, voucher
        TEXT, case_id TEXT, planned INTEGER NOT NULL, import_id TEXT, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "ledger_rows": """
        id TEXT NOT NULL, import_id TEXT NOT NULL, account TEXT NOT NULL, voucher TEXT NOT NULL, "on" TEXT NOT NULL,
        text TEXT NOT NULL, amount_ore INTEGER NOT NULL, post TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT
        NULL, PRIMARY KEY (id), FOREIGN KEY(import_id) REFERENCES taken_sheets (id)
    """,
}
"""All of them append-only."""


def to_version_6(connection: sa.Connection) -> None:
    """Bring schema 5 to schema 6."""
    for table, body in _TABLES.items():
        rebuild(connection, table, body, _value, append_only=True)
    for table in ("consultations", "budget_entries"):
        connection.exec_driver_sql(f"CREATE INDEX {table}_by_case ON {table} (case_id)")


def _value(column: str, old: Collection[str]) -> str:
    if column in old:
        return f'"{column}"'
    return "'team'" if column == "pool" else "NULL"
