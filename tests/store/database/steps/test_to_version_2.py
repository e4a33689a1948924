"""The step to schema 2 on every form that schema 1 has had: the tables of schema 2, and every row with what it held."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.database.migrations import MIGRATIONS
from kraft_desktop.store.database.steps.to_version_2 import to_version_2
from tests.given.store.earlier_stores import FORMS, STORES, database, form_of, new_form

SEALED = bytes(range(256))
NEVER_WRITTEN = {"b696e8e": {"frozen_classes", "received_packages"}, "2844f53": {"own_publications"}}
"""Tables that the programs of a form made and had no use for yet."""
SINCE = {"kind": "half_year", "remark": "", "withdrawn": 0, "opened_by": None}
"""What rows hold in columns that came after them."""
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=FORMS, ids=lambda file: file.stem)
def form(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def connection(form: Path) -> Iterator[sa.Connection]:
    """A database of that form with two rows in each table that was in use."""
    engine = sa.create_engine("sqlite://")
    with engine.connect() as made:
        driver: Any = made.connection.driver_connection
        driver.executescript(form.read_text("utf-8"))
        for table in tables(made).keys() - NEVER_WRITTEN.get(form.stem, set()):
            add(made, table, 2)
            add(made, table, 1)
        yield made
    engine.dispose()


def tables(connection: sa.Connection) -> dict[str, list[tuple[str, str]]]:
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    return {name: [row[1:3] for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")] for name in names}


def add(connection: sa.Connection, table: str, number: int) -> None:
    values = tuple(_value(name, kind, number) for name, kind in tables(connection)[table])
    connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)  # noqa: S608


def _value(name: str, kind: str, number: int) -> str | int:
    if name == "sealed":
        return base64.b64encode(SEALED + bytes([number])).decode()
    return number if kind == "INTEGER" else f"{name} {number}"


def rows(connection: sa.Connection) -> Rows:
    found = {}
    for table in tables(connection):
        query = f"SELECT rowid AS place, * FROM {table} ORDER BY rowid"  # noqa: S608
        found[table] = [dict(row) for row in connection.exec_driver_sql(query).mappings()]
    return found


def test_it_makes_the_tables_of_a_store_of_schema_2(connection: sa.Connection) -> None:
    to_version_2(connection)
    connection.exec_driver_sql("PRAGMA user_version = 2")
    path, key = database(STORES / "734e996" / "node", "node")
    engine = sqlcipher.engine(path, key)
    with engine.connect() as sample:
        assert form_of(connection) == form_of(sample)
    engine.dispose()


def test_the_next_steps_make_the_tables_of_a_new_store(connection: sa.Connection) -> None:
    for version, step in MIGRATIONS.items():
        step(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")
    assert form_of(connection) == new_form()


def test_it_keeps_every_row_in_its_place(connection: sa.Connection) -> None:
    before = rows(connection)
    to_version_2(connection)
    after = rows(connection)
    for table, was in before.items():
        assert len(after[table]) == len(was)
        for old, new in zip(was, after[table], strict=True):
            sealed = {"sealed": base64.b64decode(old["sealed"])} if "sealed" in old else {}
            assert new == {name: SINCE[name] for name in new.keys() - old.keys()} | old | sealed


@pytest.mark.parametrize("form", [file for file in FORMS if file.stem in NEVER_WRITTEN], indirect=True)
def test_it_refuses_a_row_that_no_program_wrote(connection: sa.Connection, form: Path) -> None:
    for table in NEVER_WRITTEN[form.stem]:
        add(connection, table, 1)
    with pytest.raises(sa.exc.IntegrityError):
        to_version_2(connection)


def test_there_are_all_five_forms() -> None:
    assert len({file.read_text("utf-8") for file in FORMS}) == 5
