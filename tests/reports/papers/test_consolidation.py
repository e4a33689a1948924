"""Sums are of published numbers only, what is missing or hidden is said, and paper and workbook hold what they should."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from reportlab.pdfbase.ttfonts import TTFont

from kraft_desktop import design, paths, words
from kraft_desktop.disclosure.tables.table import Parameters, parse_published
from kraft_desktop.domain import programme as programmes
from kraft_desktop.domain.period import find_period
from kraft_desktop.paths import programme_files
from kraft_desktop.reports.package.contents import Heading, Payload
from kraft_desktop.reports.package.parts import Amount, Anchor, Proof
from kraft_desktop.reports.papers import consolidation
from kraft_desktop.reports.tables import amounts as summary_amounts
from kraft_desktop.reports.tables import summary_rows
from kraft_desktop.reports.tables.summary import NodePackage, NodePart, Summary, Total
from tests.given.reports.papers import lines

KRAFT = programmes.parse(programme_files()["kraft"].read_text("utf-8"))
PERIODS = KRAFT.periods("calendar")
POLICY = {"threshold": 5, "sum_minimum": 5, "gap_tolerance": 1}
STEPS = ["referred", "investigated", "closer", "capacity_25"]
Count = int | tuple[int, int] | None


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    words.use("sv")
    yield
    words.use("sv")


def cell(value: Count, **key: str) -> dict[str, Any]:
    if isinstance(value, tuple):
        return {"key": key, "value": None, "interval": list(value)}
    return {"key": key, "value": value}


def tables(period: str, release: int, steps: list[Count], women: Count, closed: Count) -> dict[str, Any]:
    head = {
        "format": "kraft-tables/1",
        "period": period,
        "release": release,
        "groups": {},
        "pinned": [],
        "parameters": Parameters().as_json(),
    }
    return {
        "steps": {
            **head,
            "dimensions": {"gender": ["woman", "man"], "step": STEPS},
            "cumulative": ["step", "release"],
            "tables": [
                {
                    "name": "gender_step",
                    "by": ["gender", "step"],
                    "cells": [
                        *(cell(value, step=step) for value, step in zip(steps, STEPS, strict=True)),
                        cell(women, gender="woman", step="referred"),
                    ],
                }
            ],
        },
        "closings": {
            **head,
            "dimensions": {"reason": ["work", "studies"]},
            "cumulative": ["release"],
            "tables": [{"name": "closings", "by": ["reason"], "cells": [cell(closed), cell(None, reason="work")]}],
        },
    }


def payload(
    node: str,
    release: int,
    steps: list[Count],
    *,
    women: Count = 5,
    closed: Count = 9,
    cost: int | None = 100,
) -> Payload:
    period = PERIODS[release - 1]
    heading = Heading(
        program="0", programme="kraft", node=node, practice=False, recipient="", scheme="calendar", period=period, version=1,
        sequence=release, previous="", created="2027-01-10", anchor=Anchor(generation=1, sequence=1, hash=""),
        policy=POLICY,
    )  # fmt: skip
    documents = tables(period.id, release, steps, women, closed)
    return Payload(
        heading=heading,
        tables={name: parse_published(document) for name, document in documents.items()},
        sums={"cost": Amount(kind="sum", value=cost, rounded_to=100)},
        physician_minutes=60 * release,
        withdrawals=0,
        proof=Proof(exact=0, narrow=0, holds=True),
    )


def part(node: str, now: Payload | None, before: Payload | None = None, *, first: bool = False) -> NodePart:
    said = ("ljus", "buske", "afton", "källa")
    arrived = NodePackage(payload=now, sha256="ab" * 32, words=said, received="2027-01-15T09:00:00Z") if now else None
    return NodePart(node=KRAFT.node(node), arrived=arrived, before=before, first=first)


def summary(*parts: NodePart, period: str = "2026H2") -> Summary:
    return Summary(programme=KRAFT, period=find_period(PERIODS, period), made=dt.date(2027, 1, 15), parts=parts)


def two_of_three() -> Summary:
    south = part("sodra", payload("sodra", 3, [40, 30, 20, 8]), payload("sodra", 2, [25, 20, (0, 6), None]))
    north = part("norra", payload("norra", 3, [30, 22, (3, 9), None], women=None, closed=(0, 4), cost=None), None)
    return summary(north, part("mellersta", None), south)


def amounts(**values: int | None) -> dict[str, Amount]:
    """Sums and means under their names in a package, with two signs for the points between figure, dimension and class."""
    kinds = {"cost": ("sum", 100), "median_duration": ("median", 1)}
    return {
        name.replace("__", "."): Amount(kind=kind, value=value, rounded_to=unit)
        for name, value in values.items()
        for kind, unit in [kinds.get(name.split("__")[0], ("mean", 1))]
    }


def with_detail(node: str, **values: int | None) -> NodePart:
    said = payload(node, 3, [40, 30, 20, 8])
    return part(node, replace(said, sums={**said.sums, **amounts(**values)}))


def detailed() -> Summary:
    """A node all of whose municipalities are told, and one that tells only of some, and of women only that it is held."""
    south = with_detail(
        "sodra", median_duration=31, mean_continuous=40, cost=900_000, cost__gender__woman=500_000, cost__gender__man=400_000,
        mean_total__gender__woman=44, cost__municipality__0881=300_049, mean_continuous__municipality__0881=None,
        cost__municipality__0885=200_000, cost__municipality__0862=200_000, cost__municipality__0840=100_000,
        cost__municipality__0834=100_000,
    )  # fmt: skip
    north = with_detail("norra", median_duration=None, cost__gender__woman=None, cost__gender__man=700_000)
    return summary(north, south)


def test_a_sum_is_exact_only_when_all_its_parts_were_published() -> None:
    found = two_of_three()
    assert found.total(step="referred") == Total(70, exact=True)
    assert found.total(step="closer") == Total(20, exact=False)
    assert found.total(gender="woman", step="referred") == Total(5, exact=False)
    assert found.total(reason="work") == Total(None, exact=False)
    assert [node.id for node in found.missing] == ["mellersta"]


def test_what_came_in_the_half_year_needs_both_ends() -> None:
    north, _, south = two_of_three().parts
    assert [south.increase(step) for step in STEPS] == [15, 10, None, None]
    assert [north.increase(step) for step in STEPS] == [None] * 4
    assert (south.minutes_in_period, north.minutes_in_period) == (60, None)
    first = part("sodra", payload("sodra", 1, [7, 5, None, 0]), first=True)
    assert [first.increase(step) for step in STEPS] == [7, 5, None, 0]


def test_the_guide_mark_is_an_even_pace_of_the_nodes_that_are_here() -> None:
    goal = next(two_of_three().goals())
    days = (dt.date(2026, 12, 31) - KRAFT.start).days + 1, (KRAFT.end - KRAFT.start).days + 1
    assert goal.pace == round(308 * days[0] / days[1] * 208 / 308)
    assert goal.bounded == {"women": Total(5, exact=False), "men": Total(None, exact=False)}


def test_the_paper_sets_number_pace_and_target_on_the_nodes_that_are_here() -> None:
    said = "\n".join(lines(consolidation.goals(two_of_three())))
    assert "70 av 208" in said
    assert "måltalet för alla noder tillsammans är 308" in said
    assert "av 308" not in said
    sheet = openpyxl.load_workbook(io.BytesIO(consolidation.book(two_of_three())))["Målen"]
    assert {"Måltal för noderna som är med", "Måltal för alla noder", 208, 308} <= {c.value for row in sheet for c in row}


def test_the_json_names_what_is_missing_and_guesses_nothing() -> None:
    said = json.loads(consolidation.data(two_of_three()))
    assert said["missing"] == ["mellersta"]
    assert sorted(said["nodes"]) == ["norra", "sodra"]
    by_figure = {goal["figure"]: goal for goal in said["goals"]}
    assert (by_figure["referred"]["value"], by_figure["referred"]["at_least"]) == (70, False)
    assert (by_figure["step_closer"]["value"], by_figure["step_closer"]["at_least"]) == (20, True)
    assert by_figure["step_closer"]["by_node"] == {"norra": None, "mellersta": None, "sodra": 20}
    assert said["together"]["cost"] == {"value": 100, "at_least": True}


def test_tables_say_at_least_and_show_intervals() -> None:
    grid = summary_rows.nodes(two_of_three())
    assert [list(row) for row in grid.rows] == [
        ["Norra noden", 30, 22, "3–9", "dolt", "0–4"],
        ["Södra noden", 40, 30, 20, 8, 9],
        ["Tillsammans", 70, 52, "minst 20", "minst 8", "minst 9"],
    ]
    alone = summary_rows.nodes(summary(part("sodra", payload("sodra", 3, [40, 30, 20, 8]))))
    assert [row[0] for row in alone.rows] == ["Södra noden"]


def test_steps_that_no_package_has_by_class_have_no_column() -> None:
    (grid,) = summary_rows.classes(two_of_three(), ["gender", "track"]).values()
    assert list(grid.headings) == ["Kön", "Aktualiserade"]
    assert list(grid.rows[0]) == ["Kvinnor", "minst 5"]


def test_what_every_package_hides_is_called_hidden_and_a_class_with_nobody_is_left_out() -> None:
    found = [part(node, payload(node, 3, [40, 30, 20, None], women=(0, 4), closed=0)) for node in ("norra", "sodra")]
    (grid,) = summary_rows.classes(summary(*found), ["gender"]).values()
    assert list(grid.rows[0]) == ["Kvinnor", "dolt"]
    assert summary_rows.nodes(summary(*found)).rows[-1][-2:] == ["dolt", 0]
    assert "dolt av 125" in "\n".join(lines(consolidation.goals(summary(*found))))
    assert [row[0] for row in summary_rows.closings(summary(*found)).rows][-1] == "Tillsammans"
    assert "Övriga skäl, för få för att visas var för sig" not in {
        row[0] for row in summary_rows.closings(summary(*found)).rows
    }
    nobody = summary(*(part(node, payload(node, 3, [40, 30, 20, 8], women=0)) for node in ("norra", "sodra")))
    assert "Kvinnor" not in {row[0] for grid in summary_rows.classes(nobody, ["gender"]).values() for row in grid.rows}


def test_reasons_that_no_package_tells_stand_together() -> None:
    documents, told = tables("2026H2", 3, [40, 30, 20, 8], 5, 9), payload("sodra", 3, [40, 30, 20, 8])
    documents["closings"]["tables"][0]["cells"][1] = cell(6, reason="work")
    told = replace(told, tables={name: parse_published(document) for name, document in documents.items()})
    hidden = part("norra", payload("norra", 3, [30, 22, 9, 5], closed=(0, 4)))
    lines = {row[0]: row[1:] for row in summary_rows.closings(summary(part("sodra", told), hidden)).rows}
    assert lines == {
        "Arbete": [6, "dolt", "minst 6"],
        "Övriga skäl, för få för att visas var för sig": [3, None, "minst 3"],
        "Tillsammans": [9, "0–4", "minst 9"],
    }


def test_months_stand_node_by_node_and_what_is_held_is_called_so() -> None:
    grid = summary_amounts.months(detailed())
    assert grid.headings[-1] == "Sammanhängande tid vid aktualisering, median"
    assert [list(row) for row in grid.rows] == [
        ["Norra noden", None, None, "dolt"],
        ["Södra noden", 40, None, 31],
    ]


def test_every_municipality_of_the_nodes_that_are_here_is_in_the_table() -> None:
    grid = summary_amounts.by_municipality(detailed())
    assert grid is not None
    here = [(m.name, node.name) for node in map(KRAFT.node, ("norra", "sodra")) for m in node.municipalities]
    assert [tuple(row[:2]) for row in grid.rows] == [*here, ("Tillsammans", "")]
    by_name = {row[0]: list(row[2:]) for row in grid.rows}
    assert by_name["Nybro"] == [3000, "dolt", None]
    assert by_name["Borgholm"] == [2000, None, None]
    assert by_name[KRAFT.node("norra").municipalities[0].name] == [None] * 3
    assert by_name["Tillsammans"] == ["minst 9\u00a0000", "", ""]


def test_municipalities_have_a_sum_where_every_one_is_told() -> None:
    _, south = detailed().parts
    grid = summary_amounts.by_municipality(summary(south))
    assert grid is not None
    assert list(grid.rows[-1]) == ["Tillsammans", "", 9000, "", ""]


def test_costs_of_classes_are_summed_over_the_nodes_and_their_means_are_not() -> None:
    grid = summary_amounts.by_class(detailed(), "gender")
    assert grid is not None
    assert [list(row) for row in grid.rows] == [
        ["Kvinnor", "Norra noden", "dolt", None, None],
        ["Kvinnor", "Södra noden", 5000, None, 44],
        ["Kvinnor", "Tillsammans", "minst 5\u00a0000", "", ""],
        ["Män", "Norra noden", 7000, None, None],
        ["Män", "Södra noden", 4000, None, None],
        ["Män", "Tillsammans", 11_000, "", ""],
    ]


def test_a_class_that_no_package_tells_of_has_one_line() -> None:
    grid = summary_amounts.by_class(summary(with_detail("norra", cost__gender__man=1), with_detail("sodra")), "gender")
    assert grid is not None
    assert list(grid.rows[0]) == ["Kvinnor", "Tillsammans", None, None, None]
    assert [row[0] for row in grid.rows] == ["Kvinnor", "Män", "Män", "Män"]


def test_packages_without_detail_give_no_tables_of_classes() -> None:
    assert summary_amounts.of_classes(two_of_three()) == []
    assert len(summary_amounts.of_classes(detailed())) == 2


def test_the_json_tells_the_amounts_of_classes_in_codes() -> None:
    said = json.loads(consolidation.data(detailed()))
    south, together = said["nodes"]["sodra"], said["together"]
    assert south["sums"]["median_duration"] == 31
    assert south["class_sums"]["municipality"]["0881"] == {"cost": 300_049, "mean_continuous": None}
    assert said["nodes"]["norra"]["class_sums"] == {"gender": {"man": {"cost": 700_000}, "woman": {"cost": None}}}
    assert together["cost_of_classes"]["gender"] == {
        "man": {"value": 1_100_000, "at_least": False},
        "woman": {"value": 500_000, "at_least": True},
    }
    assert together["cost_of_classes"]["age_band"] == {}
    assert together["cost_of_municipalities"] == {"value": 900_049, "at_least": True}
    assert not any("median" in name for name in together)


def test_the_workbook_and_the_paper_hold_the_tables_of_detail() -> None:
    names = openpyxl.load_workbook(io.BytesIO(consolidation.book(detailed()))).sheetnames
    assert {"Månader med försörjning", "Offentlig försörjning efter kön", "Försörjning efter kommun"} < set(names)
    assert consolidation.document(detailed()).startswith(b"%PDF")


def test_physician_time_is_told_in_hours_also_where_it_is_only_the_least() -> None:
    grid = summary_rows.physician(two_of_three(), summary_rows.clock)
    assert list(grid.rows[-1]) == ["Tillsammans", 360, "minst 1:00"]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Total(1200, exact=True), 1200),
        (Total(1200, exact=False), "minst 1\u00a0200"),
        (Total(0, exact=True), 0),
        (Total(0, exact=False), None),
        (Total(None, exact=False), None),
    ],
)
def test_a_sum_is_told_as_what_it_is(found: Total, said: object) -> None:
    assert summary_rows.total(found) == said


def test_the_workbook_holds_numbers_as_numbers_and_words_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(consolidation.book(two_of_three())))
    page = book["Noderna sedan projektets start"]
    assert page.freeze_panes == "A2"
    assert page["A1"].font.bold
    assert [c.value for c in page[4]] == ["Tillsammans", 70, 52, "minst 20", "minst 8", "minst 9"]
    kinds = {c.data_type for sheet in book.worksheets for row in sheet.iter_rows() for c in row}
    assert "f" not in kinds
    assert book.sheetnames[0] == "Målen"
    assert [c.alignment.horizontal for c in page[4]] == [None, *["right"] * 5]  # "minst 20" under the numbers
    assert {c.alignment.horizontal for row in book["Paketen"].iter_rows(max_col=4) for c in row} == {None}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_paper_is_made_in_both_languages_and_is_the_same_each_time(language: str) -> None:
    words.use(language)
    made = consolidation.document(two_of_three())
    assert made.startswith(b"%PDF")
    assert made == consolidation.document(two_of_three())


def test_everything_said_has_a_glyph() -> None:
    known = TTFont("t", paths.FONTS / design.FACE_FILES["OpenSans-SemiBold"]).face.charToGlyph
    catalogue = words.read_catalogue(paths.CATALOGUES / "sv.ts")
    texts = [text for (context, _), forms in catalogue.items() if context in {"Consolidation", "Vocabulary"} for text in forms]
    assert len(texts) > 40
    assert {sign for text in texts for sign in text if ord(sign) not in known} == set()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (("gender", "unknown"), "Ej angivet"),
        (("gender", "woman"), "Kvinnor"),
        (("track", "preventive"), "Förebyggande"),
        (("reason", "work"), "Arbete"),
        (("duration_band", "24-35"), "24–35 månader"),
        (("duration_band", "60+"), "60 eller fler månader"),
        (("age_band", "18-29"), "18–29 år"),
    ],
)
def test_classes_have_words(code: tuple[str, str], expected: str) -> None:
    assert summary_rows.class_name(two_of_three(), *code) == expected


def test_different_decisions_are_told_apart() -> None:
    south, north = payload("sodra", 3, [40, 30, 20, 8]), payload("norra", 3, [40, 30, 20, 8])
    assert len(summary_rows.remarks(summary(part("sodra", south)))) == 1
    north = replace(north, heading=replace(north.heading, policy={**POLICY, "threshold": 7}))
    said = summary_rows.remarks(summary(part("norra", north), part("sodra", south)))
    assert [text.split(":")[0] for text in said] == ["Norra noden", "Södra noden"]
    assert "1 till 6" in said[0]


def test_withdrawals_are_told_where_they_may_be() -> None:
    south = replace(payload("sodra", 3, [40, 30, 20, 8]), withdrawals=6)
    assert summary_rows.remarks(summary(part("sodra", south)))[1].startswith("Södra noden: 6 personer")
    assert len(summary_rows.remarks(summary(part("sodra", replace(south, withdrawals=None))))) == 1
