"""What in a text may point at one person: numbers, days of birth, initials, phrases; and what looks like it and does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kraft_desktop.domain.names import traces
from kraft_desktop.domain.names.traces import Span


def cut(text: str, found: Iterator[Span]) -> list[str]:
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("numret 811228-9874 och inget mer", ["811228-9874"]),
        ("19811228 9874", ["19811228 9874"]),
        ("8112289874", ["8112289874"]),
        ("8112289870", []),  # ten digits alone, with a wrong last one
        ("701063-2391", ["701063-2391"]),  # a co-ordination number
        ("organisationsnummer 212000-0753", []),
        ("faktura 2026-11-0042", []),
    ],
)
def test_possible_personal_numbers(text: str, found: list[str]) -> None:
    assert cut(text, traces.possible_numbers(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8 1 1 2 2 8 - 9 8 7 4", ["8 1 1 2 2 8 - 9 8 7 4"]),
        ("1981 12 28 98 74", ["1981 12 28 98 74"]),
        ("640823-3234", []),
    ],
)
def test_known_numbers_however_they_are_spaced(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_numbers(text, {"198112289874"})) == found


@pytest.mark.parametrize(
    "text", ["28 december 1981", "28:e dec 81", "28/12 1981", "28.12.81", "december 28, 1981", "1981-12-28", "811228"]
)
def test_known_days_of_birth_in_swedish_forms(text: str) -> None:
    assert cut(f"född {text}.", traces.known_dates(f"född {text}.", {(1981, 12, 28)})) == [text]
    assert cut(f"född {text}.", traces.known_dates(f"född {text}.", {(1981, 12, 27)})) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A.S. mår bättre", ["A.S."]),
        ("A. K. S. kom", ["A. K. S."]),
        ("AS ökade", ["AS"]),
        ("B.S. kom", []),
        ("a-k.s. kom", ["a-k.s."]),
    ],
)
def test_initials_of_people(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_initials(text, [("Anna", "Karin", "Svensson"), ("Ensam",)])) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En deltagare fick arbete", ["En deltagare"]),
        ("den enda i Torsås", ["den enda"]),
        ("bara en ung kvinna", ["bara en ung kvinna"]),
        ("Fem deltagare", []),
    ],
)
def test_phrases_about_one_person(text: str, found: list[str]) -> None:
    assert cut(text, traces.about_one_person(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("född i december 1981", ["december 1981"]),
        ("född i december 1980", []),
        ("född i maj 1981", []),
    ],
)
def test_known_months_of_birth(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_months(text, {(1981, 12, 28)})) == found


@pytest.mark.parametrize(("text", "found"), [("AKS mår bättre", ["AKS"]), ("ABC mår bättre", [])])
def test_initials_in_capitals_without_dots(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_initials(text, [("Anna", "Karin", "Svensson")])) == found
