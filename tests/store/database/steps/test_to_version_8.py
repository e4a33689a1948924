"""The step to schema 8: no row is lost, nothing is struck, and every price is that of the physician's hour."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database.steps.to_version_8 import to_version_8
from tests.given.store.earlier_stores import form_of, new_form, opened_node, rows_of, tables_of

STATE = "6d9a9b5"
_ADDED: dict[str, dict[str, object]] = {
    "allotments": {"replaces": None, "withdrawn": 0},
    "hourly_rates": {"what": "physician", "why": None},
    "invoices": {"why": None},
    "budget_grants": {"replaces": None, "withdrawn": 0},
    "budget_entries": {"why": None},
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sa.Connection]:
    """The database of a node of schema 7."""
    with opened_node(STATE, tmp_path) as made:
        yield made


def test_it_makes_the_tables_of_a_new_store_and_keeps_every_row(connection: sa.Connection) -> None:
    before = {table: rows_of(connection, table) for table in tables_of(connection)}
    to_version_8(connection)
    connection.exec_driver_sql("PRAGMA user_version = 8")
    assert form_of(connection) == new_form()
    after = {table: rows_of(connection, table) for table in tables_of(connection)}
    assert all(before[table] for table in _ADDED)
    assert after == {table: [{**row, **_ADDED.get(table, {})} for row in rows] for table, rows in before.items()}
