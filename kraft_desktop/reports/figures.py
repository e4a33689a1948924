"""The charts, drawn once for paper and screen: a time axis, a spider, lines against an even pace, and bars.

Each has a title that says what to see and a table with the same values; marks, dashes and hatching carry what the colours do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportlab.graphics.shapes import Drawing

from kraft_desktop import design
from kraft_desktop.design import Colours
from kraft_desktop.reports.drawing import Anchor, Board, Dash, svg, text_width
from kraft_desktop.words import number, translate

_SMALL, _BODY = float(design.SMALL_POINTS), float(design.BODY_POINTS)
MARK = 3.6
"""Half the width of a mark, in points."""
_Place = Callable[[float, float], tuple[float, float]]
_Corner = Callable[[int, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a chart in words: headings, and rows as long."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: ``title`` says what to see in it, and is never empty."""

    title: str

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a chart needs a title that says what to see")

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        """The chart for paper, ``width`` points wide."""
        raise NotImplementedError

    def table(self) -> Table:
        """The same values as a table."""
        raise NotImplementedError

    def svg(self, width: float, colours: Colours = design.LIGHT) -> str:
        """The chart for the screen, ``width`` points wide; the same picture as on paper."""
        return svg(self.draw(width, colours), self.title)


class Mark(StrEnum):
    """How a day is drawn: as a dot, a ring, a diamond or a square."""

    DOT = "dot"
    RING = "ring"
    DIAMOND = "diamond"
    SQUARE = "square"


def draw_mark(board: Board, mark: Mark, x: float, y: float, role: str) -> None:
    """Draw the mark of a day or a value."""
    if mark is Mark.DIAMOND:
        size = MARK + 0.6
        board.area([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], fill=role, edge="paper")
    elif mark is Mark.SQUARE:
        near, far = MARK - 0.3, 0.3 - MARK
        board.area(
            [(x + far, y + far), (x + near, y + far), (x + near, y + near), (x + far, y + near)], fill=role, edge="paper"
        )
    else:
        board.dot(x, y, MARK, fill=role if mark is Mark.DOT else "paper", edge="paper" if mark is Mark.DOT else role)


# --- lines ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values with a name, in the order of the chart's places; None where there is none: missing is never 0."""

    name: str
    values: tuple[float | None, ...]

    def runs(self) -> list[list[tuple[int, float]]]:
        """The values that follow each other, with their places."""
        runs: list[list[tuple[int, float]]] = [[]]
        for place, value in enumerate(self.values):
            if value is None:
                runs.append([])
            else:
                runs[-1].append((place, value))
        return [run for run in runs if run]


_DASHES: tuple[tuple[str, Mark, Dash], ...] = (
    ("accent", Mark.DOT, ()),
    ("practice", Mark.RING, (4, 2)),
    ("ink", Mark.DIAMOND, (1.5, 2)),
    ("good", Mark.SQUARE, (6, 2, 1.5, 2)),
)
"""The look of a chart's series, the first the most marked: each differs by mark and dash as well as by colour."""


def _figure(value: float | None) -> str:
    if value is None:
        return translate("Chart", "not stated")
    return number(int(value)) if value == int(value) else f"{value:.1f}".replace(".", translate("Chart", "."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines(Chart):
    """Series over ``places`` (months or periods), and an even pace from 0 to ``target`` at the last place, dashed. With
    ``marks_last`` only the last value of a line is marked, for many places."""

    places: tuple[str, ...]
    series: tuple[Series, ...]
    target: float | None = None
    pace_name: str = ""
    height: float = 150
    marks_last: bool = False

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        board = Board(width, self.height, colours)
        known = [value for one in self.series for value in one.values if value is not None]
        top_value = _round_up(max([*known, self.target or 0, _LEAST_TOP]))
        scale = [top_value * part / 4 for part in range(5)]
        names = [*(one.name for one in self.series), self.pace_name]
        left, right = (
            max(text_width(_figure(v), _SMALL) for v in scale) + 8,
            width - max(text_width(n, _SMALL) for n in names) - 12,
        )
        top, bottom = 8.0, self.height - 18

        def at(place: float, value: float) -> tuple[float, float]:
            share = place / max(len(self.places) - 1, 1)
            return left + (right - left) * share, bottom - (bottom - top) * value / top_value

        for value in scale:
            _, y = at(0, value)
            board.line(left, y, right, y, "line")
            board.text(left - 5, y + 3, _figure(value), "muted", anchor="end")
        self._below(board, at, bottom)
        taken: list[float] = []
        for one, (role, mark, dash) in reversed(list(zip(self.series, _DASHES, strict=False))):  # the first on top
            for run in one.runs():
                board.path([at(*point) for point in run], role, 1.6, dash)
                for point in run[-1:] if self.marks_last else run:
                    draw_mark(board, mark, *at(*point), role)
            if one.runs():
                x, y = at(*one.runs()[-1][-1])
                if x + text_width(one.name, _SMALL) < right:  # a line that ends earlier has its name there
                    below = y + 14 if y + 14 < bottom else y - 6  # the places have their words below the axis
                    board.text(x + 6, below, one.name, bold=one is self.series[0])
                else:
                    board.text(right + 8, _free(y + 3, taken), one.name, bold=one is self.series[0])
        if self.target is not None:
            board.path([at(0, 0), at(len(self.places) - 1, self.target)], "muted", 1, (5, 3))
            board.text(right + 8, _free(at(0, self.target)[1] + 3, taken), self.pace_name, "muted")
        return board.drawing

    def _below(self, board: Board, at: _Place, bottom: float) -> None:
        widest = max((text_width(place, _SMALL) for place in self.places), default=0) + 8
        step = max(math.ceil(widest * len(self.places) / max(board.width * 0.8, 1)), 1)
        free = 0.0
        for place, words in enumerate(self.places):
            anchor: Anchor = "start" if not place else "middle"
            x, wide = at(place, 0)[0], text_width(words, _SMALL)
            left = x if anchor == "start" else x - wide / 2
            if place % step == 0 and left >= free:  # the first is set from its place on, and may reach the next
                board.text(x, bottom + 12, words, "muted", anchor=anchor)
                free = left + wide + _SMALL

    def table(self) -> Table:
        headings = (translate("Chart", "When"), *(one.name for one in self.series))
        rows = tuple((words, *(_figure(one.values[at]) for one in self.series)) for at, words in enumerate(self.places))
        return Table(headings, rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spider(Chart):
    """Series of ratings over ``areas``, from 0 at the middle to ``top`` at the rim, the first series on top. Where a value is
    missing the line is broken."""

    areas: tuple[str, ...]
    series: tuple[Series, ...]
    top: int
    height: float = 210

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        board = Board(width, self.height, colours)
        x, y, radius = width / 2, (self.height - 16) / 2, (self.height - 16) / 2 - 16
        turn = 2 * math.pi / len(self.areas)

        def at(place: int, value: float) -> tuple[float, float]:
            out = radius * value / self.top
            return x + out * math.sin(turn * place), y - out * math.cos(turn * place)

        for ring in range(1, self.top + 1):
            board.area([at(place, ring) for place in range(len(self.areas))], fill=None, edge="line", thick=0.6)
        for place, area in enumerate(self.areas):
            board.line(x, y, *at(place, self.top), "line")
            out_x, out_y = at(place, self.top + self.top * 10 / radius)
            side = math.sin(turn * place)
            anchor: Anchor = "middle" if abs(side) < 0.2 else "start" if side > 0 else "end"
            board.text(out_x, out_y + 3, area, "muted", anchor=anchor)
        looks = list(zip(self.series, _DASHES, strict=False))
        for one, look in reversed(looks):  # the first series on top
            self._draw_series(board, at, one, look)
        self._legend(board, looks)
        return board.drawing

    def _draw_series(self, board: Board, at: _Corner, one: Series, look: tuple[str, Mark, Dash]) -> None:
        role, mark, dash = look
        known = [(place, value) for place, value in enumerate(one.values) if value is not None]
        following = {place: (place + 1) % len(one.values) for place, _ in known}
        values = dict(known)
        for place, value in known:
            after = following[place]
            if after in values:
                board.path([at(place, value), at(after, values[after])], role, 1.6, dash)
        for place, value in known:
            draw_mark(board, mark, *at(place, value), role)

    def _legend(self, board: Board, looks: Sequence[tuple[Series, tuple[str, Mark, Dash]]]) -> None:
        wide = sum(text_width(one.name, _SMALL) + 40 for one, _ in looks)
        x, y = max((board.width - wide) / 2, 0), self.height - 6
        for one, (role, mark, dash) in looks:
            board.path([(x, y - 3), (x + 18, y - 3)], role, 1.6, dash)
            draw_mark(board, mark, x + 9, y - 3, role)
            board.text(x + 23, y, one.name)
            x += text_width(one.name, _SMALL) + 40

    def table(self) -> Table:
        headings = (translate("Chart", "Area"), *(one.name for one in self.series))
        rows = tuple((area, *(_figure(one.values[at]) for one in self.series)) for at, area in enumerate(self.areas))
        return Table(headings, rows)


# --- bars -------------------------------------------------------------------------------------------------------------------

_GUIDE = 2.5
_BAR, _BAR_HEIGHT = 5.0, 46.0
_TEXT_AT, _BAR_AT, _NOTE_AT = 13.0, 22.0, 40.0
_SHARE_HEIGHT = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Chart):
    """One bar: ``value`` on a track from 0 to ``end``, with the range of the plan (``corridor``) and a guide ``mark``, if any.

    The title is printed above the bar to the left, ``figure`` above it to the right, and ``note`` in small type below it,
    under the mark if there is one. Values beyond the end of the track are drawn at its end.
    """

    figure: str
    note: str
    value: int
    end: int
    corridor: tuple[int, int] | None = None
    mark: int | None = None

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        board = Board(width, _BAR_HEIGHT, colours)

        def at(value: int) -> float:
            return width * min(max(value, 0), self.end) / max(self.end, 1)

        def box(start: float, length: float, role: str, height: float = _BAR) -> None:
            if length:
                board.box(start, _BAR_AT + (_BAR - height) / 2, length, height, fill=role)

        board.text(0, _TEXT_AT, self.title, points=_BODY)
        board.text(width, _TEXT_AT, self.figure, points=_BODY, bold=True, anchor="end")
        box(0, width, "track")
        if self.corridor:
            low, high = self.corridor
            box(at(low), at(high) - at(low), "accent_middle")
        box(0, at(self.value), "accent", _BAR if self.corridor is None else _BAR / 2)
        anchor: Anchor = "start"
        if self.mark is not None:
            x = at(self.mark)
            board.line(x, _BAR_AT + _BAR + _GUIDE, x, _BAR_AT - _GUIDE, "ink", 0.8)
            anchor = "start" if x < width / 8 else "end" if x > width * 7 / 8 else "middle"
        under = at(self.mark) if self.mark is not None else 0
        board.text(under, _NOTE_AT, self.note, "muted", anchor=anchor)
        return board.drawing

    def table(self) -> Table:
        headings = (translate("Chart", "What"), translate("Chart", "Value"), translate("Chart", "Beside it"))
        return Table(headings, ((self.title, self.figure, self.note),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Chart):
    """How much of something is used, on a track without words, with a mark for how much there would be at an even pace. Both
    are shares of the whole; what goes beyond it is hatched."""

    share: float
    mark: float

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        board = Board(width, _SHARE_HEIGHT, colours)
        used = width * min(max(self.share, 0), 1)
        board.box(0, 2, width, _SHARE_HEIGHT - 4, fill="track")
        if used:
            beyond = self.share > 1
            board.box(0, 2, used, _SHARE_HEIGHT - 4, fill="paper" if beyond else "accent", edge="attention" if beyond else None)
            if beyond:
                board.hatch(0, 2, used, _SHARE_HEIGHT - 4, "attention")
        x = width * min(max(self.mark, 0), 1)
        board.line(x, 0, x, _SHARE_HEIGHT, "ink", 1.5)
        return board.drawing

    def table(self) -> Table:
        headings = (translate("Chart", "What"), translate("Chart", "Value"), translate("Chart", "Beside it"))
        return Table(headings, ((self.title, f"{self.share * 100:.0f} %", f"{self.mark * 100:.0f} %"),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts(Chart):
    """A whole divided into up to three parts, each a name and a number: filled, hatched and pale."""

    parts: tuple[tuple[str, int], ...]

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        board, left, whole = Board(width, _SHARE_HEIGHT, colours), 0.0, max(sum(count for _, count in self.parts), 1)
        for (_, count), (fill, hatched) in zip(self.parts, _PARTS, strict=False):
            wide = width * count / whole
            if count:
                board.box(left, 0.5, wide, _SHARE_HEIGHT - 1, fill=fill, edge="accent")
            if count and hatched:
                board.hatch(left, 0.5, wide, _SHARE_HEIGHT - 1, "accent")
            left += wide
        return board.drawing

    def table(self) -> Table:
        headings = (translate("Chart", "What"), translate("Chart", "Value"))
        return Table(headings, tuple((name, number(count)) for name, count in self.parts))


_PARTS = (("accent", False), ("paper", True), ("accent_soft", False))
"""The look of each part: its ground, and whether it is hatched."""


_LEAST_TOP = 2
"""The least that an axis reaches: in four, it still has steps that one decimal can say."""


def _round_up(value: float) -> float:
    """A round number at or above a value, that parts in four."""
    size = 10.0 ** math.floor(math.log10(value))
    return next(step * size for step in (1, 2, 4, 8, 10) if step * size >= value)


def _free(y: float, taken: list[float]) -> float:
    """The height of a label at the end of a line, below those that are taken already when it would run into one."""
    while any(abs(y - other) < _SMALL + 1 for other in taken):
        y += 1
    taken.append(y)
    return y
