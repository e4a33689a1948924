"""Every table, field and clock of the store, and every field that leaves, has words; and no words are of something gone."""

from __future__ import annotations

import dataclasses

import pytest

from kraft_desktop import words
from kraft_desktop.reports.package.contents import Heading, Payload
from kraft_desktop.reports.package.key_file import PublicKeys
from kraft_desktop.reports.package.receipt import Acknowledgement
from kraft_desktop.reports.privacy import field_words, table_words
from kraft_desktop.store.database import schema
from kraft_desktop.store.database.retention import RETENTION, Whose

TABLES = schema.METADATA.tables


def test_every_table_has_a_name_and_a_purpose() -> None:
    assert table_words.TABLES.keys() == TABLES.keys()
    assert {entry.clock for entry in RETENTION.values()} == table_words.CLOCKS.keys()
    assert {one.value for one in Whose} == table_words.WHOSE.keys()


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_named_in_words(table: str) -> None:
    columns = set(TABLES[table].c.keys())
    assert all(field_words.stored(table, column) for column in columns)
    assert field_words.FIELDS[table].keys() <= columns


def test_a_field_without_words_fails() -> None:
    with pytest.raises(KeyError):
        field_words.stored("cases", "diagnosis")
    with pytest.raises(KeyError):
        field_words.leaving("Payload", "names")


def test_every_field_that_leaves_is_named_in_words() -> None:
    leaving = {
        f"{record.__name__}.{field.name}"
        for record in (Heading, Payload, Acknowledgement, PublicKeys)
        for field in dataclasses.fields(record)
    }
    assert leaving - {"Payload.heading"} == field_words.LEAVING.keys()


def test_what_is_marked_as_sensitive_is_stored() -> None:
    assert {f"{table}.{column}" for table in TABLES for column in list(TABLES[table].c.keys())} > table_words.SENSITIVE


def test_the_words_are_swedish_by_default() -> None:
    assert field_words.stored("assessments", "capacity") == "bedömd aktivitetsförmåga i procent"
    words.use("en")
    try:
        assert table_words.purpose("participants") == "to tell people apart and count each of them once"
    finally:
        words.use(words.DEFAULT)
