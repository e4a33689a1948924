"""The step to schema 4 on a store of schema 3: no row is lost, and what it adds is empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database.steps.to_version_4 import to_version_4
from tests.given.store.earlier_stores import opened_node, rows_of, tables_of

STATE = "00da7cc"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sa.Connection]:
    """The database of a node of schema 3."""
    with opened_node(STATE, tmp_path) as made:
        yield made


def test_it_keeps_every_row_and_knows_no_unit(connection: sa.Connection) -> None:
    before = {table: rows_of(connection, table) for table in tables_of(connection)}
    to_version_4(connection)
    after = {table: rows_of(connection, table) for table in tables_of(connection)}
    assert {table: after[table] for table in before if table != "cases"} == {
        t: was for t, was in before.items() if t != "cases"
    }
    assert after["cases"] == [{**was, "unit": None} for was in before["cases"]]
    assert before["cases"]
    assert not [table for table in after.keys() - before.keys() if after[table]]
