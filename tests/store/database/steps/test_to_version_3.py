"""The step to schema 3 on a store of schema 2: no row is lost, and what it adds is empty."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database.steps.to_version_3 import to_version_3
from tests.given.store.earlier_stores import opened_node, rows_of, tables_of

STATE = "734e996"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sa.Connection]:
    """The database of a node of schema 2."""
    with opened_node(STATE, tmp_path) as made:
        yield made


def test_it_keeps_every_row_in_its_place(connection: sa.Connection) -> None:
    before = {table: rows_of(connection, table) for table in tables_of(connection) if table != "settings"}
    to_version_3(connection)
    for table, was in before.items():
        now = rows_of(connection, table)
        assert [{name: row[name] for name in old} for old, row in zip(was, now, strict=True)] == was
        added = {(name, row[name]) for old, row in zip(was, now, strict=True) for name in row.keys() - old.keys()}
        assert added <= {("import_id", None), ("withdrawn_at", None), ("withdrawn", 0)}


def test_log_and_recipes_become_tables_and_other_settings_stay(connection: sa.Connection) -> None:
    before = {str(row["id"]): str(row["value"]) for row in rows_of(connection, "settings")}
    to_version_3(connection)
    moved = {name for name in before if name.startswith(("import:", "recipe:"))}
    assert {str(row["id"]) for row in rows_of(connection, "settings")} == before.keys() - moved
    recipes = {f"recipe:{row['kind']}:{row['sender']}": row for row in rows_of(connection, "recipes")}
    entries = {f"import:{row['id']}": row for row in rows_of(connection, "import_log")}
    assert recipes.keys() | entries.keys() == moved
    for name, row in entries.items():
        assert {column: json.loads(str(row[column])) for column in ("answers", "chosen", "people")}.items() <= json.loads(
            before[name]
        ).items()
        assert row["undone"] == json.loads(before[name])["undone"]
    for name, row in recipes.items():
        known = json.loads(before[name])
        assert json.loads(str(row["answers"])) == known.get("answers", {})


def test_an_entry_of_the_log_that_lacks_a_value_gets_its_default(connection: sa.Connection) -> None:
    connection.exec_driver_sql("INSERT INTO settings VALUES ('import:short', '{\"rows\": 3}')")
    to_version_3(connection)
    (row,) = (row for row in rows_of(connection, "import_log") if row["id"] == "short")
    assert (row["rows"], row["taken"], row["answers"], row["people"], row["undone"]) == (3, 0, "{}", "[]", 0)
