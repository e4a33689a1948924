"""Each table declares its link to a person and its clock."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from kraft_desktop.store.database import schema
from kraft_desktop.store.database.retention import RETENTION, Whose

PERSONAL = {"participant_id", "case_id", "question_id", "people", "participants", "personal_number", "record_id"}
"""Columns that lead to a participant."""
LEADS_TO = {"participant_id": "participants", "case_id": "cases", "question_id": "questions", "id": "attachments"}
LEADS_TO_COLLEAGUE = {"deputy": "accounts", "id": "accounts"}


def test_every_table_declares_whose_it_is_and_its_clock() -> None:
    assert RETENTION.keys() == schema.METADATA.tables.keys()


@pytest.mark.parametrize("table", schema.METADATA.sorted_tables, ids=lambda table: table.name)
def test_what_a_table_declares_is_there(table: sa.Table) -> None:
    declared = RETENTION[table.name]
    if declared.link:
        assert declared.link in table.columns
    if declared.clock:
        clock, column = declared.clock.split(".")
        assert column in schema.METADATA.tables[clock].columns
    if declared.whose is not Whose.NOBODY:
        assert declared.clock, "what is about a person is not kept for ever"


@pytest.mark.parametrize("table", schema.METADATA.sorted_tables, ids=lambda table: table.name)
def test_a_table_that_leads_to_a_participant_says_so(table: sa.Table) -> None:
    declared, leading = RETENTION[table.name], PERSONAL & set(table.columns.keys())
    if leading:
        assert declared.whose is Whose.PARTICIPANT
        assert declared.link in leading | {""}
    for key in table.foreign_keys:
        if key.parent.name == declared.link:
            known = LEADS_TO if declared.whose is Whose.PARTICIPANT else LEADS_TO_COLLEAGUE
            assert key.column.table.name == known[declared.link]
            assert RETENTION[key.column.table.name].whose is declared.whose
