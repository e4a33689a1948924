"""Programmes as data: the shipped one, an invented one, and texts that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import BadProgramme, UnknownMunicipality, UnknownNode, UnknownUnit
from kraft_desktop.domain.programme import CodeList, parse
from tests.given.records import OTHER_PROGRAMME, day

TEXT = (Path(__file__).parents[2] / "resources/programmes/kraft.toml").read_text("utf-8")
KRAFT = parse(TEXT)
OTHER = parse(OTHER_PROGRAMME)


@pytest.mark.parametrize(("node", "guide"), [("sodra", 108), ("mellersta", 100), ("norra", 100)])
def test_guide_numbers_of_the_plan(node: str, guide: int) -> None:
    assert sum(m.guide_number(KRAFT.start) or 0 for m in KRAFT.node(node).municipalities) == guide


def test_goals_of_the_plan() -> None:
    assert {g.figure: g.target for g in KRAFT.goals} == {
        "referred": 308,
        "investigated": 277,
        "step_closer": 250,
        "capacity_25": 125,
    }
    assert KRAFT.goals[0].between == {"women": (123, 185), "men": (123, 185)}
    assert "0880" not in {m.code for n in KRAFT.nodes for m in n.municipalities}


def test_another_programme_brings_its_own_everything() -> None:
    assert [n.id for n in OTHER.nodes] == ["kust", "skog"]
    assert [(p.id, str(p.start), str(p.end)) for p in OTHER.periods("termin")] == [
        ("2030T1", "2030-03-01", "2030-07-31"),
        ("2030T2", "2030-08-01", "2031-01-31"),
        ("2031T1", "2031-02-01", "2031-07-31"),
        ("2031T2", "2031-08-01", "2032-01-31"),
    ]
    assert OTHER.goals[0].between == {"women": (6, 10)}
    assert OTHER.steps == {"referral": {"sv": "Inskrivning", "en": "Enrolment"}}
    assert OTHER.node("kust").aliases == {"kust", "kustnoden", "hamnen"}


@pytest.mark.parametrize(("on", "number"), [("2030-02-28", None), ("2030-03-01", 7), ("2031-01-01", 9)])
def test_guide_numbers_are_dated(on: str, number: int | None) -> None:
    assert OTHER.node("kust").municipality("0101").guide_number(day(on)) == number


def test_unknown_names_say_what_is_known() -> None:
    with pytest.raises(UnknownNode) as node:
        OTHER.node("sodra")
    assert node.value.facts == {"node": "sodra", "known": "kust, skog"}
    with pytest.raises(UnknownMunicipality) as municipality:
        OTHER.node("kust").municipality("0203")
    assert municipality.value.facts == {"code": "0203", "known": "0101 Sandvik, 0102 Klippan"}
    with pytest.raises(KeyError):
        OTHER.code(CodeList.INTERVENTION_KIND, "both")


@pytest.mark.parametrize(
    ("words", "code"), [("Båtbygge", "boat"), ("BOAT  building.", "boat"), ("snickeri", "boat"), ("rehab", None), ("", None)]
)
def test_words_of_a_sheet(words: str, code: str | None) -> None:
    assert OTHER.understand(CodeList.INTERVENTION_KIND, words) == code


@pytest.mark.parametrize(("language", "word"), [("sv", "båtbygge"), ("en", "boat building"), ("fi", "båtbygge")])
def test_code_names_fall_back_on_swedish(language: str, word: str) -> None:
    assert OTHER.code(CodeList.INTERVENTION_KIND, "boat").name(language) == word


def test_what_a_code_does_not_say_is_no() -> None:
    assert not OTHER.code(CodeList.INTERVENTION_KIND, "choir").step_closer
    assert OTHER.code(CodeList.SUPPORT_SOURCE, "harbour").counted
    assert (OTHER.code(CodeList.TRACK, "blue").counted, OTHER.code(CodeList.TRACK, "blue").payer) == (False, "")


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('id = "fjord"', "id = ", "TOML"),
        ("kraft-programme/1", "kraft-programme/9", "format"),
        ('format = "kraft-programme/1"', "", "top level"),
        ('owner = "Påhittade förbundet"', "", "top level"),
        ('place = "Sandvik"', "", "nodes"),
        ("target = 16", "", "goals"),
        ("women = [6, 10]", "women = [6]", "goals"),
        ("starts = [2, 8]", "starts = 2", "half_year_schemes"),
        ('letter = "T"\nstarts', 'letter = "Q"\nstarts', "half_year_schemes"),
        ("codes.consultation_kind", "codes.other_kind", "codes"),
        ('code = "0203"', 'code = "0101"', "nodes"),
        ('code = "0203"', 'code = "203"', "nodes"),
        ('code = "0203"', 'code = "02O3"', "nodes"),
        ("end = 2032-01-31", "end = 2030-03-01", "start"),
        ('sv = "körsång"', 'sv = "Snickeri"', "codes.intervention_kind"),
        ("starts = [2, 8]", f"starts = [{'9' * 5_000}]", "TOML"),
        ("starts = [2, 8]", f"starts = {'[' * 20_000}", "TOML"),
    ],
)
def test_a_wrong_programme_says_where(old: str, new: str, where: str) -> None:
    assert old in OTHER_PROGRAMME
    with pytest.raises(BadProgramme) as problem:
        parse(OTHER_PROGRAMME.replace(old, new))
    assert problem.value.where == where


def test_a_unit_is_named_by_its_code_or_by_words_for_it() -> None:
    assert [KRAFT.unit(words) for words in ("assistance", "Ekonomiskt bistånd", "eb")] == ["assistance"] * 3
    with pytest.raises(UnknownUnit) as refused:
        KRAFT.unit("Skolan")
    assert "labour_market (Arbetsmarknadsenheten)" in str(refused.value.facts["known"])


def test_a_municipality_may_have_its_units_under_one_board() -> None:
    one = parse(TEXT.replace('code = "0881", name = "Nybro",', 'code = "0881", name = "Nybro", same_board = true,'))
    assert [m.code for node in one.nodes for m in node.municipalities if m.same_board] == ["0881"]
