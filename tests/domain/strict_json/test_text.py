"""Bytes have one meaning as strict JSON, or none; values are checked as what bytes could have given."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.strict_json.text import LARGEST_NUMBER, MAXIMUM_DEPTH, NotStrict, check, parse


def test_what_is_strict_is_read() -> None:
    assert parse(b'{"a":[1,null,true,"\xc3\xa5"],"b":{"c":-5}}') == {"a": [1, None, True, "å"], "b": {"c": -5}}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"a":1,"a":1}', "a key stands twice"),
        (b'{"a":{"b":1,"b":2}}', "a key stands twice"),
        (b"NaN", "a number that is none"),
        (b"-Infinity", "a number that is none"),
        (b"1.5", "a number that is not whole"),
        (b"1e3", "a number that is not whole"),
        (b"9007199254740992", "a number too large"),
        (b"1" * 5000, "a number too large"),
        (b"[" * (MAXIMUM_DEPTH + 1) + b"]" * (MAXIMUM_DEPTH + 1), "nested too deeply"),
        (b'"\\ud800"', "a sign that no text may hold"),
        (b'{"\\u0000":1}', "a sign that no text may hold"),
        (b"\xff", "not UTF-8"),
        (b"[1", "not JSON"),
    ],
)
def test_what_is_not_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(NotStrict, match=f"^{reason}$"):
        parse(content)


@pytest.mark.parametrize("number", [LARGEST_NUMBER, -LARGEST_NUMBER])
def test_the_largest_numbers_are_read(number: int) -> None:
    assert parse(str(number).encode()) == number


def test_values_are_checked_before_they_are_written() -> None:
    check({"a": (1, [None, True, "x"])})
    deep: list[object] = []
    for _ in range(MAXIMUM_DEPTH + 1):
        deep = [deep]
    for value in (1.5, LARGEST_NUMBER + 1, {"a": {"\u202e": 1}}, ("\ud800",), deep):
        with pytest.raises(NotStrict):
            check(value)
    check("a\u200db", any_sign=True)
