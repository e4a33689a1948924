"""Decisions and what they may be set to."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import InvalidPolicy
from kraft_desktop.domain.policy import LAST, Policy

SCHEMES, SOURCES = ("termin", "year"), ("harbour", "boat")


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("gap_tolerance", "0", 0),
        ("gap_tolerance", " 12 ", 12),
        ("threshold", "3", 3),
        ("threshold", "10", 10),
        ("sum_minimum", "50", 50),
        ("reactive_months", "120", 120),
        ("second_approval", "Ja", True),
        ("second_approval", "AV", False),
        ("half_year_scheme", "termin", "termin"),
        ("counted_sources", "harbour, boat,harbour,", ("boat", "harbour")),
        ("counted_sources", "", ()),
        ("detail_releases", "6, 2,4,2", (2, 4, 6)),
        ("detail_releases", "", ()),
        ("unstated_with_band", "nej", False),
    ],
)
def test_what_is_allowed(key: str, text: str, value: object) -> None:
    changed = Policy().with_value(key, text, SCHEMES, SOURCES)
    assert getattr(changed, key) == value


@pytest.mark.parametrize(
    ("key", "text", "allowed"),
    [
        ("gap_tolerance", "13", "0-12"),
        ("gap_tolerance", "-1", "0-12"),
        ("threshold", "2", "3-10"),
        ("threshold", "²", "3-10"),
        ("sum_minimum", "4", "5-50"),
        ("reactive_months", "två", "1-120"),
        ("second_approval", "kanske", "true, false"),
        ("unstated_with_band", "kanske", "true, false"),
        ("half_year_scheme", "calendar", "termin, year"),
        ("counted_sources", "harbour, moon", "harbour, boat"),
        ("detail_releases", "3, 0", "1-20, 1-20, ..., last"),
        ("detail_releases", "varje", "1-20, 1-20, ..., last"),
    ],
)
def test_what_is_refused_says_what_is_allowed(key: str, text: str, allowed: str) -> None:
    with pytest.raises(InvalidPolicy) as refused:
        Policy().with_value(key, text, SCHEMES, SOURCES)
    assert refused.value.facts == {"key": key, "value": text, "allowed": allowed}


def test_an_unknown_key_lists_the_known() -> None:
    with pytest.raises(InvalidPolicy) as refused:
        Policy().with_value("colour", "red", SCHEMES, SOURCES)
    assert "gap_tolerance" in refused.value.allowed


def test_a_change_leaves_the_rest() -> None:
    before = Policy()
    assert before.with_value("threshold", "7", SCHEMES, SOURCES).with_value("threshold", "5", SCHEMES, SOURCES) == before


def test_decisions_survive_being_written_down() -> None:
    decided = Policy(counted_sources=("economic_assistance",), second_approval=False, threshold=7)
    assert Policy.of(json.loads(json.dumps(decided.plain()))) == decided
    assert Policy.of({}) == Policy()
    with pytest.raises(TypeError):
        Policy.of({"invented": 1})


def test_a_policy_is_checked_value_by_value() -> None:
    Policy().check()
    for wrong in (
        {"threshold": 100}, {"threshold": True}, {"second_approval": "ja"}, {"half_year_scheme": 3}, {"counted_sources": (1,)},
        {"detail_releases": (0,)}, {"detail_releases": ("first",)},
    ):  # fmt: skip
        with pytest.raises(ValueError, match=next(iter(wrong))):
            replace(Policy(), **wrong).check()


def test_the_last_half_year_gets_its_number() -> None:
    policy = Policy(detail_releases=(3, LAST))
    assert policy.schedule(7) == (3, 7)
    assert policy.with_last(6).detail_releases == (3, 6)
