"""The words for codes, on an invented programme where they are the programme's own."""

from __future__ import annotations

import pytest

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.statistics.classes import COUNT, TOTAL, UNKNOWN, Dimension, PackageStep, SumName
from tests.given.package_sample import KRAFT


@pytest.mark.parametrize(
    ("dimension", "name", "words"),
    [
        (Dimension.MUNICIPALITY, "0881", "Nybro"),
        (Dimension.MUNICIPALITY, "0834&0840", "Torsås och Mörbylånga"),
        (Dimension.MUNICIPALITY, "9999", "9999"),
        (Dimension.GENDER, "woman", "Kvinnor"),
        (Dimension.TRACK, "reactive", "Reaktivt"),
        (Dimension.TRACK, "not a track", "not a track"),
        (Dimension.REASON, "work", "Arbete"),
        (Dimension.AGE_BAND, "18-29", "18–29 år"),
        (Dimension.AGE_BAND, "18-29&30-49", "18–49 år"),
        (Dimension.DURATION_BAND, "24-35", "24–35 månader"),
        (Dimension.DURATION_BAND, "36-59&60+", "36 eller fler månader"),
        (Dimension.STEP, "closer", "Steg närmare"),
        (Dimension.AGE_BAND, UNKNOWN, "Ej angivet"),
        (Dimension.GENDER, TOTAL, "Alla"),
    ],
)
def test_classes(dimension: str, name: str, words: str) -> None:
    assert vocabulary.class_name(KRAFT, dimension, name) == words


@pytest.mark.parametrize(
    ("rows", "columns", "title"),
    [
        (Dimension.GENDER, Dimension.STEP, "Kön"),
        (Dimension.MUNICIPALITY, Dimension.GENDER, "Kommun och kön"),
        (Dimension.REASON, COUNT, "Avslutade efter skäl"),
        ("", COUNT, "Antal"),
        ("", Dimension.STEP, "Hela noden"),
    ],
)
def test_tables(rows: str, columns: str, title: str) -> None:
    assert vocabulary.table_title(rows, columns) == title


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ({"step": "closer", "gender": "woman", "municipality": "0834"}, ("Torsås", "kvinnor", "steg närmare")),
        ({"step": "referred"}, ("Hela noden", "aktualiserade")),
        ({"step": "referred", "municipality": UNKNOWN}, ("Kommun: ej angivet", "aktualiserade")),
        ({"reason": "work"}, ("Avslutade: arbete",)),
        ({}, ("Avslutade ärenden",)),
    ],
)
def test_what_a_number_counts(key: dict[str, str], parts: tuple[str, ...]) -> None:
    assert vocabulary.about(KRAFT, key) == parts


def test_every_code_has_words() -> None:
    assert all(vocabulary.dimension_name(code) != code for code in (*Dimension, COUNT))
    assert all(vocabulary.step_name(code) != code for code in PackageStep)
    assert all(vocabulary.sum_name(code) != code for code in SumName)
    assert [vocabulary.gender(which) for which in Gender] == ["kvinna", "man", "annat", "ej uppgivet"]
    assert [vocabulary.published_kind(kind) for kind in (*PackageKind, None)] == [
        "Halvårspaket",
        "Kvartalsfil",
        "Lägesfil",
        "Infört för hand",
    ]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2026H1", "2026, första halvåret"),
        ("2026H2", "2026, andra halvåret"),
        ("2026Q3", "2026, kvartal 3"),
        ("2026W09", "2026, vecka 9"),
        ("2026X7", "2026X7"),
    ],
)
def test_periods(period: str, words: str) -> None:
    assert vocabulary.period_name(period) == words


def test_spans_and_names() -> None:
    assert [vocabulary.span(0, 6), vocabulary.span(3, 3), vocabulary.span(2, None)] == ["0–6", "3", "2 eller fler"]
    assert vocabulary.span(0, None) == vocabulary.hidden(), "it says nothing of the number"
    assert [vocabulary.joined(names) for names in ((), ("A",), ("A", "B", "C"))] == ["", "A", "A, B och C"]


def test_what_is_not_stated_has_no_word() -> None:
    assert [vocabulary.code_name(KRAFT, CodeList.CONSULTATION_KIND, code) for code in (None, "unknown")] == ["", ""]
    with pytest.raises(KeyError):
        vocabulary.code_name(KRAFT, CodeList.CONSULTATION_KIND, "other")
