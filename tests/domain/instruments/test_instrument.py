"""Instruments of rating: read from the programme, the latest version in use, a malformed one named with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import BadProgramme, NotUnderstood, OlderInstrument
from kraft_desktop.domain.instruments.instrument import in_use, latest
from kraft_desktop.domain.programme import parse

TEXT = (Path(__file__).parents[3] / "resources/programmes/kraft.toml").read_text("utf-8")
ENTRY = TEXT[TEXT.index("[[instruments]]") :]


def test_the_programme_has_six_areas_two_respondents_and_an_interval() -> None:
    (found,) = parse(TEXT).instruments
    assert (len(found.areas), found.lowest, found.highest, found.months) == (6, 1, 5, 3)
    assert [one.code for one in found.respondents] == ["participant", "caseworker"]
    assert (found.name("sv"), found.name("xx"), found.areas[0].name("en")) == (found.names["sv"], found.names["sv"], "Goals")
    assert found.respondent("neighbour") is None


def test_the_latest_version_is_in_use_whatever_the_order() -> None:
    newer = ENTRY.replace("version = 1", "version = 2")
    for text in (TEXT + newer, TEXT.replace(ENTRY, newer + ENTRY)):
        instruments = parse(text).instruments
        assert [one.version for one in latest(instruments)] == [2]
        assert in_use(instruments, "six_areas").version == 2
        with pytest.raises(OlderInstrument):
            in_use(instruments, "six_areas", 1)
        with pytest.raises(NotUnderstood, match="instrument_later"):
            in_use(instruments, "six_areas", 3)
        with pytest.raises(NotUnderstood, match="instrument_unknown"):
            in_use(instruments, "star")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("version = 1", "version = true"),
        ("version = 1", 'version = "1"'),
        ("lowest = 1", "lowest = -1"),
        ("lowest = 1", "lowest = 5"),
        ("months = 3", ""),
        ('code = "health", sv', 'code = "goals", sv'),
        ("respondents = [", "respondents = []\nothers = ["),
    ],
)
def test_a_malformed_instrument_is_refused_with_its_place(before: str, after: str) -> None:
    assert before in ENTRY
    with pytest.raises(BadProgramme) as refused:
        parse(TEXT.replace(ENTRY, ENTRY.replace(before, after, 1)))
    assert refused.value.where == "instruments"


def test_a_version_occurs_once_and_a_programme_may_have_none() -> None:
    with pytest.raises(BadProgramme):
        parse(TEXT + ENTRY)
    assert parse(TEXT.replace(ENTRY, "")).instruments == ()
