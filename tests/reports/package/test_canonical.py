"""The canonical form is that of RFC 8785: its published vectors, as far as they have no fractions.

The vectors are those of the standard's author (github.com/cyberphone/json-canonicalization, testdata) and of section 3.2.3.
"""

from __future__ import annotations

import json

import pytest

from kraft_desktop.domain.strict_json.text import LARGEST_NUMBER, NotStrict
from kraft_desktop.reports.package import canonical

SAME_SIGNS = {
    "arrays": ('[\n  56,\n  {\n    "d": true,\n    "10": null,\n    "1": [ ]\n  }\n]', '[56,{"1":[],"10":null,"d":true}]'),
    "french": (
        (
            '{"peach": "This sorting order", "péché": "is wrong according to French", "pêche": "but canonicalization MUST",'
            ' "sin": "ingnore locale"}'
        ),
        (
            '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST",'
            '"sin":"ingnore locale"}'
        ),
    ),
    "unicode": ('{"Unnormalized Unicode":"\\u1e0d\\u0307"}', '{"Unnormalized Unicode":"\u1e0d\u0307"}'),
}
"""Vectors that this program would also write."""
HIDDEN_SIGNS = {
    "structures": (
        '{"1": {"f": {"f": "hi","F": 5} ,"\\n": 56}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { }}',
        '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
    ),
    "values": (
        '{"escaping": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
        '{"escaping":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","literals":[null,true,false]}',
    ),
    "weird": (
        (
            '{"\\u20ac": "Euro Sign", "1": "One", "\\u0080": "Control\\u007f", "\\ud83d\\ude02": "Smiley",'
            ' "\\u00f6": "Latin Small Letter O With Diaeresis", "\\ufb33": "Hebrew Letter Dalet With Dagesh",'
            ' "</script>": "Browser Challenge"}'
        ),
        (
            '{"1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f",'
            '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😂":"Smiley",'
            '"\ufb33":"Hebrew Letter Dalet With Dagesh"}'
        ),
    ),
    "section 3.2.3": (
        (
            '{"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",'
            ' "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}'
        ),
        (
            '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",'
            '"😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
        ),
    ),
}
"""Vectors with signs that nobody sees, their fractions left out: serialized as the standard says, but never written or read."""


@pytest.mark.parametrize(("given", "expected"), SAME_SIGNS.values(), ids=SAME_SIGNS)
def test_published_vectors_are_written_and_read(given: str, expected: str) -> None:
    assert canonical.write(canonical.read(given.encode())) == expected.encode()


@pytest.mark.parametrize(("given", "expected"), HIDDEN_SIGNS.values(), ids=HIDDEN_SIGNS)
def test_published_vectors_with_hidden_signs_are_serialized_and_refused(given: str, expected: str) -> None:
    value = json.loads(given)
    assert canonical.serialized(value) == expected.encode()
    with pytest.raises(NotStrict, match="a sign that no text may hold"):
        canonical.write(value)
    with pytest.raises(NotStrict):
        canonical.read(given.encode())


def test_keys_are_sorted_by_their_utf_16_units() -> None:
    """By code points they would stand the other way round."""
    assert canonical.write({"\ufb33": 1, "\U0001f602": 2}) == '{"\U0001f602":2,"\ufb33":1}'.encode()


@pytest.mark.parametrize("number", [0, LARGEST_NUMBER, -LARGEST_NUMBER])
def test_whole_numbers_are_those_that_every_reader_has(number: int) -> None:
    assert canonical.read(canonical.write([number])) == [number]


@pytest.mark.parametrize("text", ["9007199254740992", "-9007199254740992", "1" * 5_000, "1.5", "1e3", "NaN", "Infinity"])
def test_other_numbers_are_refused(text: str) -> None:
    with pytest.raises(NotStrict):
        canonical.read(f"[{text}]".encode())


@pytest.mark.parametrize("content", [b'{"a":1,"a":1}', b'{"a":1,"a":2}', b'[{"b":{"a":1,"a":null}}]', b'{"a":1,"\\u0061":1}'])
def test_a_key_that_stands_twice_is_refused_wherever_it_stands(content: bytes) -> None:
    for read in (canonical.read, canonical.read_file):
        with pytest.raises(NotStrict):
            read(content)


def test_the_same_key_in_different_objects_is_no_repetition() -> None:
    assert canonical.read(b'[{"a":1},{"a":{"a":2}}]') == [{"a": 1}, {"a": {"a": 2}}]
