"""The migration to schema 8: what is recorded of hours and budget can be struck, with why; and a booking has a price too. In an
older store nothing was struck, and every price was that of the physician's hour."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import rebuild

_TABLES: Mapping[str, str] = {
    "allotments": """
        id TEXT NOT NULL, pool TEXT NOT NULL, minutes INTEGER NOT NULL, valid_from TEXT NOT NULL, why TEXT,
        recorded_by TEXT, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id)
    """,
    "hourly_rates": """
        id TEXT NOT NULL, ore INTEGER NOT NULL, valid_from TEXT NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, what TEXT NOT NULL, why TEXT, PRIMARY KEY (id)
    """,
    "invoices": """
        id TEXT NOT NULL, "on" TEXT NOT NULL, voucher TEXT NOT NULL, months TEXT NOT NULL, amount_ore INTEGER NOT
        NULL, minutes INTEGER, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, why TEXT, PRIMARY
        KEY (id)
    """,
    "budget_grants": """
        id TEXT NOT NULL, post TEXT NOT NULL, amount_ore INTEGER NOT NULL, valid_from TEXT NOT NULL, why TEXT,
        recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id)
    """,
    "budget_entries": """
        id TEXT NOT NULL, "on" TEXT NOT NULL, post TEXT, what TEXT NOT NULL, amount_ore INTEGER NOT NULL, voucher
        TEXT, case_id TEXT, planned INTEGER NOT NULL, import_id TEXT, recorded_by TEXT NOT NULL, replaces TEXT,
        withdrawn INTEGER NOT NULL, why TEXT, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
}
"""All of them append-only."""
_NEW = {"withdrawn": "0", "what": "'physician'"}


def to_version_8(connection: sa.Connection) -> None:
    """Bring schema 7 to schema 8."""
    for table, body in _TABLES.items():
        rebuild(connection, table, body, _value, append_only=True)
    connection.exec_driver_sql("CREATE INDEX budget_entries_by_case ON budget_entries (case_id)")


def _value(column: str, old: Collection[str]) -> str:
    return f'"{column}"' if column in old else _NEW.get(column, "NULL")
