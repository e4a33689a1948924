"""Plain values become a record only when they are exactly its fields, and what is wrong is named by its path."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

import pytest

from kraft_desktop.domain.strict_json.records import (
    WrongField,
    having,
    is_day,
    matching,
    may_be_left_out,
    record,
    sized,
    within,
)
from kraft_desktop.domain.strict_json.text import NotStrict, parse


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    count: Annotated[int, within(1, 9)]
    day: dt.date | None = None


@dataclass(frozen=True)
class Outer:
    name: Annotated[str, matching("[a-z]+")]
    sure: bool
    colour: Colour
    secret: Annotated[bytes, sized(2, 2)]
    inner: Inner
    many: tuple[Inner, ...]
    named: Mapping[Annotated[str, matching("[a-z]")], Inner]
    free: Mapping[str, int]
    pair: Annotated[Mapping[str, object], having("a", "b")]
    side: Literal["left", "right"]


def given() -> dict[str, object]:
    return {
        "name": "x",
        "sure": True,
        "colour": "red",
        "secret": "AAE=",
        "inner": {"count": 1, "day": "2030-01-02"},
        "many": [{"count": 2, "day": None}],
        "named": {"a": {"count": 3, "day": None}},
        "free": {"whatever": 1},
        "pair": {"a": 1, "b": None},
        "side": "left",
    }


def test_what_fits_becomes_the_record() -> None:
    read = record(Outer, given(), "outer")
    assert read == Outer(
        name="x",
        sure=True,
        colour=Colour.RED,
        secret=b"\x00\x01",
        inner=Inner(count=1, day=dt.date(2030, 1, 2)),
        many=(Inner(count=2),),
        named={"a": Inner(count=3)},
        free={"whatever": 1},
        pair={"a": 1, "b": None},
        side="left",
    )
    assert read.colour is Colour.RED


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"more": 1}, "outer"),
        ({"name": 1}, "outer.name"),
        ({"name": None}, "outer.name"),
        ({"name": "X"}, "outer.name"),
        ({"sure": 1}, "outer.sure"),
        ({"sure": "true"}, "outer.sure"),
        ({"colour": "blue"}, "outer.colour"),
        ({"colour": ["red"]}, "outer.colour"),
        ({"secret": "AAE"}, "outer.secret"),
        ({"secret": "A A E ="}, "outer.secret"),
        ({"secret": "AAEC"}, "outer.secret"),
        ({"inner": []}, "outer.inner"),
        ({"inner": {"count": 1}}, "outer.inner"),  # a default is not a way to leave something out
        ({"inner": {"count": True, "day": None}}, "outer.inner.count"),
        ({"inner": {"count": 10, "day": None}}, "outer.inner.count"),
        ({"inner": {"count": 1, "day": "2030-1-2"}}, "outer.inner.day"),
        ({"inner": {"count": 1, "day": "20300102"}}, "outer.inner.day"),
        ({"many": {}}, "outer.many"),
        ({"many": [{"count": 2, "day": None}, {"count": 0, "day": None}]}, "outer.many[1].count"),
        ({"named": {"a": {"count": 0, "day": None}}}, "outer.named.a.count"),
        ({"named": {"<b>": {"count": 3, "day": None}}}, "outer.named"),
        ({"free": {"<b>": "x"}}, "outer.free"),  # a key of the sender's choice is no part of the path
        ({"pair": {"a": 1}}, "outer.pair"),
        ({"free": [1]}, "outer.free"),
        ({"side": "middle"}, "outer.side"),
    ],
    ids=str,
)
def test_anything_else_is_named_by_its_path(change: dict[str, object], path: str) -> None:
    with pytest.raises(WrongField) as refused:
        record(Outer, {**given(), **change}, "outer")
    assert str(refused.value) == path


def test_a_member_of_an_enumeration_of_texts_is_the_text_it_is_written_as() -> None:
    """Documents go straight from one part of the program to another, too."""
    read = record(Outer, {**given(), "name": Colour.RED}, "outer")
    assert (read.name, type(read.name)) == ("red", str)


def test_only_what_may_be_left_out_is_left_out() -> None:
    @dataclass(frozen=True)
    class Loose:
        must: int = 1
        may: Annotated[int, within(1, 9), may_be_left_out] = 2

    assert record(Loose, {"must": 3}, "") == Loose(must=3, may=2)
    assert record(Loose, {"must": 3, "may": 4}, "") == Loose(must=3, may=4)
    for body, path in (({"may": 1}, ""), ({"must": 1, "may": 0}, "may"), ({"must": 1, "may": None}, "may")):
        with pytest.raises(WrongField) as refused:
            record(Loose, body, "")
        assert str(refused.value) == path


def test_something_missing_is_named_by_where_it_is_missing() -> None:
    body = given()
    del body["sure"]
    with pytest.raises(WrongField, match=r"^outer$"):
        record(Outer, body, "outer")


@pytest.mark.parametrize(
    "content",
    [b'{"a":1,"a":1}', b'{"a":NaN}', b'{"a":1.0}', b'"\\ud800"', b"\xff", b"[" * 17 + b"]" * 17, b"", b"[1", b"[] []"],
)
@pytest.mark.parametrize("any_sign", [False, True])
def test_text_that_means_two_things_or_nothing_is_refused(content: bytes, any_sign: bool) -> None:
    with pytest.raises(NotStrict):
        parse(content, any_sign=any_sign)


def test_signs_that_nobody_sees_are_read_only_where_they_may_be() -> None:
    with pytest.raises(NotStrict):
        parse(b'"a\\u200db"')
    assert parse(b'"a\\u200db"', any_sign=True) == "a\u200db"


def test_a_code_that_has_not_been_written_yet_is_the_text_it_will_be() -> None:
    read = record(Outer, {**given(), "name": Colour.RED, "free": {Colour.RED: 1}, "colour": Colour.RED}, "")
    assert (type(read.name), read.name, read.colour) == (str, "red", Colour.RED)
    assert [type(key) for key in read.free] == [str]


@pytest.mark.parametrize(
    ("text", "is_one"), [("2026-02-28", True), ("2026-02-30", False), ("20260228", False), ("i dag", False)]
)
def test_a_day_that_exists(text: str, is_one: bool) -> None:
    assert is_day(text) is is_one
