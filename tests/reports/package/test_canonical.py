"""JSON that has one form only."""

from __future__ import annotations

import pytest

from kraft_desktop.reports.package import canonical
from kraft_desktop.reports.package.canonical import NotStrict


@pytest.mark.parametrize("content", [b'{"a":1,"a":1}', b'{"a":1,"a":2}', b'[{"b":{"a":1,"a":null}}]', b'{"a":1,"\\u0061":1}'])
def test_a_key_that_stands_twice_is_refused_wherever_it_stands(content: bytes) -> None:
    for read in (canonical.read, canonical.read_file):
        with pytest.raises(NotStrict):
            read(content)


def test_the_same_key_in_different_objects_is_no_repetition() -> None:
    assert canonical.read(b'[{"a":1},{"a":{"a":2}}]') == [{"a": 1}, {"a": {"a": 2}}]
