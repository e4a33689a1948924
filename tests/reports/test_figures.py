"""Charts: the same picture on paper and on the screen, read without colour, with a title and a table, nothing made up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Circle, Line, PolyLine, Rect, String

from kraft_desktop import words
from kraft_desktop.design import DARK, LIGHT
from kraft_desktop.reports import figures
from kraft_desktop.reports.figures import Bar, Chart, Lines, Series, Spider
from kraft_desktop.reports.time_axis import Fill, Lane
from tests.given.reports.charts import AXIS, BAR, CHARTS, LINES, SPIDER, axis, span


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    words.use("sv")
    yield
    words.use("sv")


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
def test_the_screen_and_the_paper_show_the_same(chart: Chart) -> None:
    drawing = chart.draw(500)
    assert renderPDF.drawToString(drawing)
    svg = chart.svg(500)
    kinds = re.findall(r"^<(\w+)", svg, re.MULTILINE)[2:]
    names = {Rect: "rect", Line: "line", String: "text", Circle: "circle", PolyLine: "polyline"}
    assert kinds == [names.get(type(shape), "polygon") for shape in drawing.contents]
    assert re.findall(r">([^<]*)</text>", svg) == [shape.text for shape in drawing.contents if isinstance(shape, String)]
    assert f"<title>{chart.title}</title>" in svg


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
def test_the_same_chart_is_the_same_text_and_uses_only_the_colours_of_its_design(chart: Chart) -> None:
    assert chart.svg(400) == chart.svg(400)
    for design in (LIGHT, DARK):
        used = set(re.findall(r'"(#[0-9a-f]{6})"', chart.svg(400, design)))
        assert used <= set(design)
    assert chart.svg(400, LIGHT) != chart.svg(400, DARK)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("width", [260, 900])
def test_nothing_is_drawn_outside(chart: Chart, width: float) -> None:
    drawing = chart.draw(width)
    for shape in drawing.contents:
        left, bottom, right, top = shape.getBounds()
        assert left >= -1, shape
        assert right <= width + 1, shape
        assert bottom >= -3, shape
        assert top <= drawing.height + 1, shape


def test_what_colour_says_is_said_by_marks_and_dashes_too() -> None:
    looks = [(role, mark, dash) for role, mark, dash in figures._DASHES]
    assert len({mark for _, mark, _ in looks}) == len(looks)
    assert len({dash for _, _, dash in looks}) == len(looks)
    grey = re.sub(r"#[0-9a-f]{6}", "#808080", axis(Lane(title="a", spans=(span(0, 90),))).svg(400))
    for fill in (Fill.PALE, Fill.OPEN, Fill.HATCHED):
        other = axis(Lane(title="a", spans=(span(0, 90, fill),))).svg(400)
        if fill is not Fill.PALE:  # a pale one differs in lightness
            assert re.sub(r"#[0-9a-f]{6}", "#808080", other) != grey


def test_what_is_missing_is_never_drawn_as_nought() -> None:
    assert [len(run) for run in LINES.series[0].runs()] == [2, 1]
    assert SPIDER.table().rows[2] == ("Vardag", "ej uppgivet", "1")
    whole = Spider(title="x", areas=SPIDER.areas, series=(Series(name="s", values=(4, 3, 3, 2, 5, 4)),), top=5)
    broken = Spider(title="x", areas=SPIDER.areas, series=(Series(name="s", values=(4, 3, None, 2, 5, 4)),), top=5)

    def strokes(chart: Chart) -> int:
        return sum(isinstance(shape, PolyLine) for shape in chart.draw(400).contents)

    assert strokes(whole) - strokes(broken) == 2, "neither side of what is missing"


def test_spans_that_overlap_are_below_each_other_and_every_one_is_in_the_table() -> None:
    one = axis(Lane(title="a", spans=(span(0, 10), span(20, 30)))).draw(400).height
    two = axis(Lane(title="a", spans=(span(0, 25), span(20, 30)))).draw(400).height
    assert two > one
    rows = AXIS.table().rows
    assert [row[0] for row in rows] == ["Insatser"] * 3 + ["Läkare"] * 2
    assert rows[0][2:] == ("2025-03-01", "2025-05-30")


def test_a_chart_needs_a_title() -> None:
    with pytest.raises(ValueError, match="title"):
        Bar(title=" ", figure="", note="", value=0, end=1)


def test_a_bar_stops_at_the_end_of_its_track() -> None:
    drawing = BAR.draw(200)
    assert max(shape.width for shape in drawing.contents if isinstance(shape, Rect)) == 200
    (mark,) = [shape for shape in drawing.contents if isinstance(shape, Line)]
    assert mark.x1 == 100
    assert [shape.text for shape in drawing.contents if isinstance(shape, String)] == ["a", "b", "c"]


def test_the_words_below_lines_never_run_into_each_other() -> None:
    months = tuple(f"{name} {year}" for year in (2025, 2026, 2027) for name in ("januari", "maj", "september"))
    chart = Lines(title="x", places=months, series=(Series(name="s", values=(1.0,) * len(months)),))
    for width in (220, 300, 420, 640):
        drawing = chart.draw(width)
        below = sorted(shape.getBounds() for shape in drawing.contents if isinstance(shape, String) and shape.text in months)
        assert below
        assert all(one[2] < other[0] for one, other in pairwise(below)), width
