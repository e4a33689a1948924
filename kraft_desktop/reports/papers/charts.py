"""Charts: thin horizontal bars that show progress, with guide marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor

from kraft_desktop import design

_REGULAR, _SEMIBOLD, _ = tuple(design.FACE_FILES)
_BAR = 5.0
_MARK = 2.5
_HEIGHT = 46.0
_TEXT_AT, _BAR_AT, _NOTE_AT = 33.0, 19.0, 6.0
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: ``value`` on a track from 0 to ``end``, with the range of the plan (``corridor``) and a guide ``mark``, if any.

    ``label`` is printed above the bar to the left, ``figure`` above it to the right, and ``note`` in small type below it, under
    the mark if there is one.
    """

    label: str
    figure: str
    note: str
    value: int
    end: int
    corridor: tuple[int, int] | None = None
    mark: int | None = None


def bar(chart: Bar, width: float) -> Drawing:
    """The bar, ``width`` points wide; values beyond the end of the track are drawn at its end."""
    drawing = Drawing(width, _HEIGHT)

    def at(value: int) -> float:
        return width * min(max(value, 0), chart.end) / max(chart.end, 1)

    def box(start: float, length: float, colour: str, height: float = _BAR) -> None:
        rectangle = Rect(start, _BAR_AT + (_BAR - height) / 2, length, height)
        rectangle.fillColor, rectangle.strokeColor = HexColor(colour), None
        if length:
            drawing.add(rectangle)

    def text(x: float, y: float, words: str, face: str, points: float, colour: str, anchor: Anchor = "start") -> None:
        drawing.add(String(x, y, words, fontName=face, fontSize=points, fillColor=HexColor(colour), textAnchor=anchor))

    text(0, _TEXT_AT, chart.label, _REGULAR, design.BODY_POINTS, design.INK)
    text(width, _TEXT_AT, chart.figure, _SEMIBOLD, design.BODY_POINTS, design.INK, "end")
    box(0, width, design.TRACK)
    if chart.corridor:
        low, high = chart.corridor
        box(at(low), at(high) - at(low), design.ACCENT_MIDDLE)
    box(0, at(chart.value), design.ACCENT, _BAR if chart.corridor is None else _BAR / 2)
    anchor: Anchor = "start"
    if chart.mark is not None:
        x = at(chart.mark)
        drawing.add(Line(x, _BAR_AT - _MARK, x, _BAR_AT + _BAR + _MARK, strokeColor=HexColor(design.INK), strokeWidth=0.8))
        anchor = "start" if x < width / 8 else "end" if x > width * 7 / 8 else "middle"
    under = at(chart.mark) if chart.mark is not None else 0
    text(under, _NOTE_AT, chart.note, _REGULAR, design.SMALL_POINTS, design.MUTED, anchor)
    return drawing
