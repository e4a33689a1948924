"""The step to schema 6 on a store of schema 4: no row is lost, all time was the team's, and what it adds is empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database.steps.to_version_5 import to_version_5
from kraft_desktop.store.database.steps.to_version_6 import to_version_6
from tests.given.store.earlier_stores import opened_node, rows_of, tables_of

STATE = "8a6335d"
_ADDED = dict.fromkeys(("at", "question", "why", "asked_on", "outcome", "attendance", "recorded_by"))


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sa.Connection]:
    """The database of a node of schema 5."""
    with opened_node(STATE, tmp_path) as made:
        to_version_5(made)
        yield made


def test_it_keeps_every_row_as_the_teams_time(connection: sa.Connection) -> None:
    before = {table: rows_of(connection, table) for table in tables_of(connection)}
    to_version_6(connection)
    after = {table: rows_of(connection, table) for table in tables_of(connection)}
    assert before["consultations"]
    assert after["consultations"] == [{**was, **_ADDED, "pool": "team"} for was in before["consultations"]]
    assert after["allotments"] == [{**was, "why": None, "recorded_by": None} for was in before["allotments"]]
    rest = before.keys() - {"consultations", "allotments"}
    assert {table: after[table] for table in rest} == {table: before[table] for table in rest}
    assert not [table for table in after.keys() - before.keys() if after[table]]
