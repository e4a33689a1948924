"""What the trail says of a change."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.trail import Ids, changed_fields, utc
from tests.given.records import case


def test_a_new_record_gives_all_that_is_set() -> None:
    assert changed_fields(None, case(municipality=None)) == {
        "id": "c1",
        "version": 1,
        "code": "S-c1",
        "participant_id": "p1",
        "track": "blue",
    }


def test_a_change_gives_only_what_differs_also_when_emptied() -> None:
    old = case()
    assert changed_fields(old, old) == {}
    assert changed_fields(old, replace(old, version=2, track=None)) == {"version": 2, "track": None}


@pytest.mark.parametrize(
    ("hours", "written"),
    [(0, "2030-01-01T00:30:59Z"), (1, "2029-12-31T23:30:59Z")],
)
def test_moments_are_utc_to_the_second(hours: int, written: str) -> None:
    zone = dt.timezone(dt.timedelta(hours=hours))
    assert utc(dt.datetime(2030, 1, 1, 0, 30, 59, 999_999, tzinfo=zone)) == written


def test_ids_are_written_in_one_order() -> None:
    assert str(Ids({"b", "a"})) == "a b"
