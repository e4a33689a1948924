"""The step to schema 5 on a store of schema 4: no row is lost, and what it adds is empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database.steps.to_version_5 import to_version_5
from tests.given.store.earlier_stores import opened_node, rows_of, tables_of

STATE = "8a6335d"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sa.Connection]:
    """The database of a node of schema 4."""
    with opened_node(STATE, tmp_path) as made:
        yield made


def test_it_keeps_every_row_and_knows_nothing_more(connection: sa.Connection) -> None:
    before = {table: rows_of(connection, table) for table in tables_of(connection)}
    to_version_5(connection)
    after = {table: rows_of(connection, table) for table in tables_of(connection)}
    for table, was in before.items():
        assert [{name: row[name] for name in old} for old, row in zip(was, after[table], strict=True)] == was
        assert {row[name] for old, row in zip(was, after[table], strict=True) for name in row.keys() - old.keys()} <= {None}
    assert before["interventions"]
    assert before["consents"]
    assert not [table for table in after.keys() - before.keys() if after[table]]
