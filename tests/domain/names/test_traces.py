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
    "text",
    [
        *("28 december 1981", "28:e dec 81", "28/12 1981", "28.12.81", "december 28, 1981", "1981-12-28", "811228"),
        *("28 december år 1981", "1981 den 28 december", "28 i tolfte 81", "28 i 12:e 1981", "28 12 1981", "28121981"),
        *("tjugoattonde i tolfte 1981", "tjugoattonde i 12:e 81", "28/12\u00b481", "28/12`81"),
    ],
)
def test_known_days_of_birth_in_swedish_forms(text: str) -> None:
    assert text in cut(f"född {text}.", traces.known_dates(f"född {text}.", {(1981, 12, 28)}))
    assert cut(f"född {text}.", traces.known_dates(f"född {text}.", {(1981, 12, 27)})) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fyller 45 den 28 december", ["28 december"]),
        ("f 28/12", ["28/12"]),
        ("f.o.m. 28/12", []),
        ("mötet den 28 december", []),
        ("föddes som idé 28 december 2024", []),
        ("fick 811228 kr", []),
    ],
)
def test_days_of_birth_without_a_year_only_beside_a_birth(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_dates(text, {(1981, 12, 28)})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sista fyra 9874", ["9874"]),
        ("personnumret slutar på 9874", ["9874"]),
        ("811228-9874", []),  # found as a whole number
        ("XXXXXX-9874", ["9874"]),
        ("...-9874", ["9874"]),
        ("\u2026 \u20139874", ["9874"]),
        ("kvar: ... 9874", []),
        ("projektet slutar 2028", []),
        ("faktura 9874", []),
    ],
)
def test_the_last_digits_of_a_personal_number(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_endings(text, {"198112289874"})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A.S. mår bättre", ["A.S."]),
        ("AS400", []),
        ("A. K. S. kom", ["A. K. S."]),
        ("AS ökade", ["AS"]),
        ("B.S. kom", []),
        ("a-k.s. kom", ["a-k.s."]),
        ("bl.a. A.S. kom", ["A.S."]),
        ("A.S. B.C. och p. a.k.s.", ["A.S.", "a.k.s."]),
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
        ("En 45-årig man fick arbete", ["En 45-årig man"]),
        ("en ung ensamstående kvinnas plan", ["en ung ensamstående kvinnas"]),
        ("hon och den yngsta", ["hon", "den yngsta"]),
        ("ett av ärendena är klart, en av de sju väntar", ["ett av ärendena", "en av de sju"]),
        ("född 1981", ["född 1981"]),
        ("född -81, årgång 81", ["född -81", "årgång 81"]),
        ("en mycket ung kvinna, en förälder", ["en mycket ung kvinna", "en förälder"]),
        ("Antal deltagare 12, en gång per person, en av de viktigaste", []),
        ("Fem deltagare", []),
    ],
)
def test_phrases_about_one_person(text: str, found: list[str]) -> None:
    assert cut(text, traces.about_one_person(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("född i december 1981", ["december 1981"]),
        ("i december månad 1981", ["december månad 1981"]),
        ("i december år 1981", ["december år 1981"]),
        ("född dec 81", ["dec 81"]),
        ("i dec 81 besök", []),
        ("född 12/1981, inte 11/1981", ["12/1981"]),
        ("den 28/12/1981", []),  # a whole day
        ("född i december 1980", []),
        ("född i maj 1981", []),
    ],
)
def test_known_months_of_birth(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_months(text, {(1981, 12, 28)})) == found


@pytest.mark.parametrize(("text", "found"), [("AKS mår bättre", ["AKS"]), ("ABC mår bättre", [])])
def test_initials_in_capitals_without_dots(text: str, found: list[str]) -> None:
    assert cut(text, traces.known_initials(text, [("Anna", "Karin", "Svensson")])) == found


def test_what_small_letters_shorten_is_nobody() -> None:
    people = [("Maria", "Månsson"), ("Sara", "Karlsson"), ("Tor", "Olof", "Modig")]
    assert cut("bl.a. s.k. stöd m.m., t.o.m. maj", traces.known_initials("bl.a. s.k. stöd m.m., t.o.m. maj", people)) == []
    assert cut("S.K. och M.M.", traces.known_initials("S.K. och M.M.", people)) == ["S.K.", "M.M."]
