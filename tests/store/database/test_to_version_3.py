"""The step to schema 3 on a store of schema 2: no row is lost, and what it adds is empty."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.database.to_version_3 import to_version_3
from tests.given.store.earlier_stores import STORES, database

STATE = "734e996"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sa.Connection]:
    """The database of a node of schema 2."""
    path, key = database(STORES / STATE / "node", "node")
    engine = sqlcipher.engine(Path(shutil.copy(path, tmp_path / "data.db")), key)
    with sqlcipher.transaction(engine, immediate=True) as made:
        yield made
    engine.dispose()


def rows(connection: sa.Connection, table: str) -> list[dict[str, object]]:
    query = f"SELECT rowid AS place, * FROM {table} ORDER BY rowid"  # noqa: S608
    return [dict(row) for row in connection.exec_driver_sql(query).mappings()]


def tables(connection: sa.Connection) -> list[str]:
    return list(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())


def test_it_keeps_every_row_in_its_place(connection: sa.Connection) -> None:
    before = {table: rows(connection, table) for table in tables(connection) if table != "settings"}
    to_version_3(connection)
    for table, was in before.items():
        now = rows(connection, table)
        assert [{name: row[name] for name in old} for old, row in zip(was, now, strict=True)] == was
        added = {(name, row[name]) for old, row in zip(was, now, strict=True) for name in row.keys() - old.keys()}
        assert added <= {("import_id", None), ("withdrawn_at", None), ("withdrawn", 0)}


def test_log_and_recipes_become_tables_and_other_settings_stay(connection: sa.Connection) -> None:
    before = {str(row["id"]): str(row["value"]) for row in rows(connection, "settings")}
    to_version_3(connection)
    moved = {name for name in before if name.startswith(("import:", "recipe:"))}
    assert {str(row["id"]) for row in rows(connection, "settings")} == before.keys() - moved
    recipes = {f"recipe:{row['kind']}:{row['sender']}": row for row in rows(connection, "recipes")}
    entries = {f"import:{row['id']}": row for row in rows(connection, "import_log")}
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
    (row,) = (row for row in rows(connection, "import_log") if row["id"] == "short")
    assert (row["rows"], row["taken"], row["answers"], row["people"], row["undone"]) == (3, 0, "{}", "[]", 0)
