"""What columns hold: each type of field goes in and comes out as it was, and SQL can sort and compare what lies there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import pytest
import sqlalchemy as sa

from kraft_desktop.domain.period import Month
from kraft_desktop.domain.trail import changed_fields
from kraft_desktop.store.database.columns import columns_of
from kraft_desktop.store.database.records import Journal, Records


class Colour(StrEnum):
    RED = "r"


class Size(IntEnum):
    SMALL = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    id: str
    flag: bool
    number: int
    day: dt.date
    month: Month
    texts: tuple[str, ...]
    colour: Colour
    size: Size
    sealed: bytes
    perhaps: dt.date | None = None


FULL = Everything(
    id="1",
    flag=True,
    number=-7,
    day=dt.date(2026, 1, 31),
    month=Month.of(2026, 2),
    texts=("å", '"'),
    colour=Colour.RED,
    size=Size.SMALL,
    sealed=bytes(range(256)),
    perhaps=dt.date(1999, 12, 31),
)
TABLE = sa.Table("everything", sa.MetaData(), *columns_of(Everything))


def test_a_record_comes_back_as_it_was_and_lies_as_plain_values() -> None:
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        TABLE.create(connection)
        journal: Journal = []
        kept = Records(connection, TABLE, Everything, journal)
        empty = Everything(**{**{n: getattr(FULL, n) for n in Everything.__slots__}, "id": "2", "perhaps": None})
        kept.add_all([FULL, empty])
        assert kept.where() == (FULL, empty)
        assert kept.where(day=FULL.day, colour=Colour.RED, month=FULL.month, sealed=FULL.sealed, perhaps=None) == (empty,)
        (lies,) = connection.exec_driver_sql("SELECT * FROM everything WHERE id = '1'").fetchall()
        assert tuple(lies) == (
            "1", 1, -7, "2026-01-31", 24313, '["å", "\\""]', "r", 1, bytes(range(256)), "1999-12-31",
        )  # fmt: skip
        assert [fields for _, _, fields in journal] == [changed_fields(None, FULL), changed_fields(None, empty)]
    engine.dispose()


def test_columns_have_the_types_that_the_migrations_write() -> None:
    kinds = {column.name: column.type.compile(sa.create_engine("sqlite://").dialect) for column in TABLE.c}
    assert kinds == {
        "id": "TEXT", "flag": "INTEGER", "number": "INTEGER", "day": "TEXT", "month": "INTEGER", "texts": "TEXT",
        "colour": "TEXT", "size": "INTEGER", "sealed": "BLOB", "perhaps": "TEXT",
    }  # fmt: skip
    assert [column.name for column in TABLE.c if column.nullable] == ["perhaps"]


def test_a_value_that_no_member_has_is_refused() -> None:
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        TABLE.create(connection)
        kept = Records(connection, TABLE, Everything, [])
        kept.add(FULL)
        connection.exec_driver_sql("UPDATE everything SET colour = 'green'")
        with pytest.raises(KeyError):
            kept.where()
    engine.dispose()


def test_a_field_that_no_column_holds_is_refused() -> None:
    @dataclass
    class Odd:
        id: str
        share: float

    with pytest.raises(TypeError):
        columns_of(Odd)
