"""The migration to schema 3: every row knows its import; tables for the import log, recipes, questions and households.

The log and the recipes were settings (``import:<id>``, ``recipe:<kind>:<sender>``, JSON). Rows older than this schema have no
import: those imports cannot be taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from kraft_desktop.store.database.steps.rebuilding import rebuild

_REBUILT: Mapping[str, str] = {  # a column that cannot be empty is not added without a default
    "interventions": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, kind TEXT NOT NULL, started_on TEXT NOT
        NULL, inferred INTEGER NOT NULL, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL,
        import_id TEXT, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "assessments": """
        id TEXT NOT NULL, case_id TEXT NOT NULL, base INTEGER NOT NULL, capacity INTEGER NOT NULL, assessed_on
        TEXT, recorded_by TEXT NOT NULL, replaces TEXT, withdrawn INTEGER NOT NULL, import_id TEXT, PRIMARY KEY
        (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
}
_NEW: Mapping[str, str] = {
    "import_log": """
        id TEXT NOT NULL, rows INTEGER NOT NULL, taken INTEGER NOT NULL, replaced INTEGER NOT NULL, removed
        INTEGER NOT NULL, unchanged INTEGER NOT NULL, rejected INTEGER NOT NULL, unknown INTEGER NOT NULL,
        answers TEXT NOT NULL, chosen TEXT NOT NULL, people TEXT NOT NULL, undone INTEGER NOT NULL, PRIMARY KEY
        (id)
    """,
    "import_changes": """
        id TEXT NOT NULL, import_id TEXT NOT NULL, kind TEXT NOT NULL, record_id TEXT NOT NULL, "before" TEXT
        NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id)
    """,
    "recipes": """
        id TEXT NOT NULL, kind TEXT NOT NULL, sender TEXT NOT NULL, answers TEXT NOT NULL, chosen TEXT NOT NULL,
        PRIMARY KEY (id)
    """,
    "questions": """
        id TEXT NOT NULL, import_id TEXT, case_id TEXT, "key" TEXT NOT NULL, sheet TEXT NOT NULL, "row" INTEGER
        NOT NULL, "column" TEXT NOT NULL, reason TEXT NOT NULL, about TEXT NOT NULL, allowed TEXT NOT NULL, at
        TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(case_id) REFERENCES cases (id)
    """,
    "question_answers": """
        id TEXT NOT NULL, question_id TEXT NOT NULL, answer TEXT NOT NULL, answered_by TEXT NOT NULL, at TEXT
        NOT NULL, import_id TEXT, replaces TEXT, withdrawn INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN
        KEY(question_id) REFERENCES questions (id)
    """,
    "household_answers": """
        id TEXT NOT NULL, participants TEXT NOT NULL, same INTEGER NOT NULL, municipality TEXT NOT NULL,
        answered_by TEXT NOT NULL, at TEXT NOT NULL, import_id TEXT, replaces TEXT, withdrawn INTEGER NOT NULL,
        PRIMARY KEY (id)
    """,
}
_APPEND_ONLY = frozenset({"interventions", "assessments", "questions", "question_answers", "household_answers"})
_ADDED = (
    ("participants", "import_id"),
    ("participants", "withdrawn_at"),
    ("cases", "import_id"),
    ("cases", "withdrawn_at"),
    ("step_events", "import_id"),
    ("decisions", "import_id"),
    ("closings", "import_id"),
)
_INDEXES = (
    "interventions_by_case ON interventions (case_id)",
    "assessments_by_case ON assessments (case_id)",
    "questions_by_case ON questions (case_id)",
)
_LOGGED = {
    **dict.fromkeys(("rows", "taken", "replaced", "removed", "unchanged", "rejected", "unknown"), "0"),
    "answers": "'{}'",
    "chosen": "'{}'",
    "people": "'[]'",
    "undone": "0",
}
"""The values of the log in the order of its columns, each with what holds where an entry does not have it."""


def to_version_3(connection: sa.Connection) -> None:
    """Bring schema 2 to schema 3."""
    for table, column in _ADDED:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT")
    for table, body in {**_REBUILT, **_NEW}.items():
        rebuild(connection, table, body, _value, append_only=table in _APPEND_ONLY)
    for index in _INDEXES:
        connection.exec_driver_sql(f"CREATE INDEX {index}")
    _move_settings(connection)


def _value(column: str, old: Collection[str]) -> str:
    """The SQL expression for a column of a rebuilt table: nothing could be withdrawn, and no row knew its import."""
    if column in old:
        return f'"{column}"'
    return "0" if column == "withdrawn" else "NULL"


def _move_settings(connection: sa.Connection) -> None:
    numbers = ", ".join(f"coalesce(json_extract(value, '$.{name}'), {none})" for name, none in _LOGGED.items())
    connection.exec_driver_sql(
        f"INSERT INTO import_log SELECT substr(id, 8), {numbers} FROM settings"  # noqa: S608  # our own names
        " WHERE id LIKE 'import:%' ORDER BY rowid"
    )
    connection.exec_driver_sql(
        "INSERT INTO recipes SELECT substr(id, 8), substr(id, 8, instr(substr(id, 8), ':') - 1),"
        " substr(id, 8 + instr(substr(id, 8), ':')), coalesce(json_extract(value, '$.answers'), '{}'),"
        " coalesce(json_extract(value, '$.chosen'), '{}') FROM settings WHERE id LIKE 'recipe:%' ORDER BY rowid"
    )
    connection.exec_driver_sql("DELETE FROM settings WHERE id LIKE 'import:%' OR id LIKE 'recipe:%'")
