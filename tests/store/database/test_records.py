"""Keys of records."""

from __future__ import annotations

import uuid

from kraft_desktop.store.database.records import new_id


def test_a_key_is_a_uuid_of_version_seven_and_never_given_twice() -> None:
    made = [new_id() for _ in range(2000)]
    assert {uuid.UUID(key).version for key in made} == {7}
    assert {uuid.UUID(key).variant for key in made} == {uuid.RFC_4122}
    assert len(set(made)) == len(made)


def test_keys_of_later_moments_sort_after_those_of_earlier_ones() -> None:
    first = new_id()
    while (later := new_id())[:12] == first[:12]:
        continue
    assert later > first
