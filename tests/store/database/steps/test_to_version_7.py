"""The step to schema 7 on a store of schema 4 that was brought to 6: no row is lost, and no meeting is there."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.store.database.steps.to_version_5 import to_version_5
from kraft_desktop.store.database.steps.to_version_6 import to_version_6
from kraft_desktop.store.database.steps.to_version_7 import to_version_7
from tests.given.store.earlier_stores import opened_node, rows_of, tables_of

STATE = "8a6335d"


def test_it_keeps_every_row_and_adds_empty_tables(tmp_path: Path) -> None:
    with opened_node(STATE, tmp_path) as connection:
        to_version_5(connection)
        to_version_6(connection)
        before = {table: rows_of(connection, table) for table in tables_of(connection)}
        to_version_7(connection)
        after = {table: rows_of(connection, table) for table in tables_of(connection)}
    assert {table: after[table] for table in before} == before
    assert {table for table in after.keys() - before.keys() if not after[table]} == {
        *("agenda_changes", "attendances", "meeting_items", "meeting_minutes", "meetings"),
    }
