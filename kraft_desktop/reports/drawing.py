"""A drawing for paper and screen: made once of vectors, put in a PDF as it is, and written as SVG for the window."""

from __future__ import annotations

import functools
import html
import io
from collections.abc import Sequence
from typing import Literal, TypeAlias

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kraft_desktop import design, paths
from kraft_desktop.design import Colours

REGULAR, SEMIBOLD, BOLD = tuple(design.FACE_FILES)
_WEIGHTS = {REGULAR: 400, SEMIBOLD: 600, BOLD: 700}
_HATCH = 4.0
Anchor = Literal["start", "middle", "end"]
Dash = tuple[float, ...]
_Drawn: TypeAlias = Rect | Circle | Line | Polygon | PolyLine


@functools.cache
def load_faces() -> None:
    """Make the faces of the design known to reportlab."""
    for name, file in design.FACE_FILES.items():
        pdfmetrics.registerFont(TTFont(name, io.BytesIO((paths.FONTS / file).read_bytes())))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


def text_width(words: str, points: float, *, bold: bool = False) -> float:
    """The width of a text, in points."""
    load_faces()
    return float(pdfmetrics.stringWidth(words, SEMIBOLD if bold else REGULAR, points))


class Board:
    """A drawing under way, ``width`` points wide and ``height`` high, with its origin at the top left. Colours are named by
    their roles in ``design.Colours``."""

    def __init__(self, width: float, height: float, colours: Colours) -> None:
        load_faces()
        self.width, self.height = width, height
        self.drawing = Drawing(width, height)
        self._colours = colours

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str | None,
        edge: str | None = None,
        dash: Dash = (),
    ) -> None:
        """A rectangle, filled or with an edge or both."""
        shape = Rect(left, self.height - top - height, max(width, 0.1), height)
        self._add(shape, fill, edge, dash)

    def hatch(self, left: float, top: float, width: float, height: float, role: str) -> None:
        """Lines aslant over a rectangle, so that it differs from a filled one without its colour."""
        start = left - height
        while start < left + width:
            near, far = max(start, left), min(start + height, left + width)
            if far > near:
                self.line(near, top + height - (near - start), far, top + height - (far - start), role, 0.7)
            start += _HATCH

    def line(self, x: float, y: float, to_x: float, to_y: float, role: str, thick: float = 0.6, dash: Dash = ()) -> None:
        """A straight line."""
        shape = Line(x, self.height - y, to_x, self.height - to_y, strokeWidth=thick)
        self._add(shape, None, role, dash, thick)

    def path(self, points: Sequence[tuple[float, float]], role: str, thick: float = 1.4, dash: Dash = ()) -> None:
        """A line through points."""
        shape = PolyLine([part for x, y in points for part in (x, self.height - y)])
        self._add(shape, None, role, dash, thick)

    def area(
        self, points: Sequence[tuple[float, float]], *, fill: str | None, edge: str | None = None, thick: float = 1
    ) -> None:
        """A closed figure."""
        shape = Polygon([part for x, y in points for part in (x, self.height - y)])
        self._add(shape, fill, edge, (), thick)

    def dot(self, x: float, y: float, radius: float, *, fill: str | None, edge: str | None = None) -> None:
        """A circle."""
        self._add(Circle(x, self.height - y, radius), fill, edge, (), 1.2)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        role: str = "ink",
        *,
        points: float = design.SMALL_POINTS,
        bold: bool = False,
        anchor: Anchor = "start",
    ) -> None:
        """A text whose base line is at ``y``."""
        shape = String(x, self.height - y, words, fontName=SEMIBOLD if bold else REGULAR, fontSize=points, textAnchor=anchor)
        shape.fillColor = self._colour(role)
        self.drawing.add(shape)

    def _add(self, shape: _Drawn, fill: str | None, edge: str | None, dash: Dash, thick: float = 0.8) -> None:
        if not isinstance(shape, Line | PolyLine):
            shape.fillColor = self._colour(fill) if fill else None
        shape.strokeColor = self._colour(edge) if edge else None
        if edge:
            shape.strokeWidth = thick
        if dash:
            shape.strokeDashArray = list(dash)
        self.drawing.add(shape)

    def _colour(self, role: str) -> Color:
        return HexColor(getattr(self._colours, role))


def shifted(shape: Shape, right: float) -> Shape:
    """The shape, moved so many points to the right."""
    for name in ("x", "cx", "x1", "x2"):
        if hasattr(shape, name):
            setattr(shape, name, getattr(shape, name) + right)
    if isinstance(shape, Polygon | PolyLine):
        shape.points = [at + right if place % 2 == 0 else at for place, at in enumerate(shape.points)]
    return shape


def svg(drawing: Drawing, title: str) -> str:
    """The drawing as SVG, the same for the same drawing; ``title`` is what a reader of the screen says."""
    width, height = _number(drawing.width), _number(drawing.height)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    parts = (_element(shape, float(drawing.height)) for shape in drawing.contents)
    return "\n".join((head, f"<title>{html.escape(title)}</title>", *parts, "</svg>", ""))


def _element(shape: Shape, height: float) -> str:
    if isinstance(shape, String):
        return _text(shape, height)
    if isinstance(shape, Rect):
        place = {"x": shape.x, "y": height - shape.y - shape.height, "width": shape.width, "height": shape.height}
        return f"<rect {_numbers(place)} {_look(shape)}/>"
    if isinstance(shape, Circle):
        return f"<circle {_numbers({'cx': shape.cx, 'cy': height - shape.cy, 'r': shape.r})} {_look(shape)}/>"
    if isinstance(shape, Line):
        place = {"x1": shape.x1, "y1": height - shape.y1, "x2": shape.x2, "y2": height - shape.y2}
        return f"<line {_numbers(place)} {_look(shape)}/>"
    if isinstance(shape, Polygon | PolyLine):
        pairs = zip(shape.points[::2], shape.points[1::2], strict=True)
        points = " ".join(f"{_number(x)},{_number(height - y)}" for x, y in pairs)
        return f'<{"polygon" if isinstance(shape, Polygon) else "polyline"} points="{points}" {_look(shape)}/>'
    raise TypeError(type(shape))


def _text(shape: String, height: float) -> str:
    place = _numbers({"x": shape.x, "y": height - shape.y, "font-size": shape.fontSize})
    face = f'font-family="{design.FACE}" font-weight="{_WEIGHTS[shape.fontName]}"'
    look = f'text-anchor="{shape.textAnchor}" fill="{_hex(shape.fillColor)}"'
    return f"<text {place} {face} {look}>{html.escape(shape.text)}</text>"


def _look(shape: _Drawn) -> str:
    fill = _hex(getattr(shape, "fillColor", None))
    look = f'fill="{fill}" stroke="{_hex(shape.strokeColor)}"'
    if shape.strokeColor is not None:
        look += f' stroke-width="{_number(shape.strokeWidth)}"'
    if isinstance(shape.strokeDashArray, list):
        look += f' stroke-dasharray="{",".join(map(_number, shape.strokeDashArray))}"'
    return look


def _hex(colour: Color | None) -> str:
    return "none" if colour is None else f"#{colour.hexval()[2:]}"


def _numbers(values: dict[str, float]) -> str:
    return " ".join(f'{name}="{_number(value)}"' for name, value in values.items())


def _number(value: float) -> str:
    """Hundredths of a point, without zeros at the end."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"
