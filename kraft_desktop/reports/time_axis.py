"""The time axis of a case: what went on over the same days, line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportlab.graphics.shapes import Drawing

from kraft_desktop import design
from kraft_desktop.design import Colours
from kraft_desktop.reports.drawing import Board, Dash, text_width
from kraft_desktop.reports.figures import MARK, Chart, Mark, Table, draw_mark
from kraft_desktop.words import translate


class Fill(StrEnum):
    """How a stretch of time is drawn: filled, pale with an edge, open with a dashed edge, or hatched."""

    SOLID = "solid"
    PALE = "pale"
    OPEN = "open"
    HATCHED = "hatched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time, both days included. ``words`` stand in it or beside it where there is room, ``about`` in the table."""

    first: dt.date
    last: dt.date
    fill: Fill
    words: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A day; ``words`` stand beside its mark where there is room, ``about`` in the table."""

    on: dt.date
    mark: Mark
    words: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One line of a time axis, with its title; ``undated`` are what has no day: in the table, and in
    the lane when there is nothing else in it."""

    title: str
    spans: tuple[Span, ...] = ()
    points: tuple[Point, ...] = ()
    undated: tuple[str, ...] = ()


_SMALL = float(design.SMALL_POINTS)
_LANE, _BAR, _YEARS = 19.0, 11.0, 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis(Chart):
    """Lanes over the same days, from ``first`` to ``last``, with ``today`` marked. Spans of a lane that overlap are put below
    each other."""

    first: dt.date
    last: dt.date
    today: dt.date
    lanes: tuple[Lane, ...]

    def draw(self, width: float, colours: Colours = design.LIGHT) -> Drawing:
        stacked = [(lane, _stacked(lane.spans)) for lane in self.lanes]
        height = _YEARS + sum(_LANE * max(len(rows), 1) for _, rows in stacked) + 2
        board = Board(width, height, colours)
        left = max((text_width(lane.title, _SMALL) for lane in self.lanes), default=0) + 12
        scale = _Days(self.first, self.last, left, width - 4)
        self._years(board, scale)
        top = _YEARS
        for lane, rows in stacked:
            board.text(0, top + _BAR, lane.title, "muted")
            for place, spans in enumerate(rows):
                _draw_spans(board, scale, spans, top + place * _LANE)
            _draw_points(board, scale, lane.points, top)
            if not lane.spans and not lane.points:
                board.text(left, top + _BAR, ", ".join(lane.undated), "muted")
            top += _LANE * max(len(rows), 1)
        return board.drawing

    def _years(self, board: Board, scale: _Days) -> None:
        years = range(self.first.year, self.last.year + 1)
        each = (scale.right - scale.left) / max(len(years), 1)
        step = 1 if each > 30 else 2 if each > 15 else 4
        for year in years:
            start = max(dt.date(year, 1, 1), self.first)
            x = scale.at(start)
            if start == dt.date(year, 1, 1):
                board.line(x, 0, x, board.height, "line")
            room = scale.at(min(dt.date(year, 12, 31), self.last)) - x
            if (year - years[0]) % step == 0 and room > 24:
                board.text(x + 3, 9, str(year), "muted")
        if self.first <= self.today <= self.last:
            x = scale.at(self.today)
            board.line(x, 2, x, board.height, "attention", 1, (2, 2))

    def table(self) -> Table:
        headings = (
            translate("Chart", "What"),
            translate("Chart", "Kind"),
            translate("Chart", "From"),
            translate("Chart", "To"),
        )
        rows: list[tuple[str, ...]] = []
        for lane in self.lanes:
            rows += [(lane.title, about, _day(first), _day(last)) for about, first, last in _joined(lane.spans)]
            rows += [(lane.title, point.about or point.words, _day(point.on), "") for point in lane.points]
            rows += [(lane.title, words, "", "") for words in lane.undated]
        return Table(headings, tuple(rows))


def _day(day: dt.date) -> str:
    return day.isoformat()


def _joined(spans: Sequence[Span]) -> list[tuple[str, dt.date, dt.date]]:
    """What each span is about, with its first and last day; those about the same that follow each other are one."""
    found: list[tuple[str, dt.date, dt.date]] = []
    for span in spans:
        about = span.about or span.words
        if found and found[-1][0] == about and found[-1][2] + dt.timedelta(days=1) == span.first:
            found[-1] = (about, found[-1][1], span.last)
        else:
            found.append((about, span.first, span.last))
    return found


class _Days:
    """The place of a day on a time axis, in points."""

    def __init__(self, first: dt.date, last: dt.date, left: float, right: float) -> None:
        self.left, self.right = left, right
        self._first, self._days = first, max((last - first).days + 1, 1)

    def at(self, day: dt.date) -> float:
        share = ((day - self._first).days) / self._days
        return self.left + (self.right - self.left) * min(max(share, 0), 1)


def _stacked(spans: Sequence[Span]) -> list[list[Span]]:
    """The spans in as few rows as they need, so that none of a row overlap."""
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda span: (span.first, span.last)):
        row = next((row for row in rows if row[-1].last < span.first), None)
        if row is None:
            rows.append([span])
        else:
            row.append(span)
    return rows


def _draw_spans(board: Board, scale: _Days, spans: Sequence[Span], top: float) -> None:
    for place, span in enumerate(spans):
        left, right = scale.at(span.first), scale.at(span.last + dt.timedelta(days=1))
        wide = max(right - left - 1.2, 1.2)
        fill, edge, dash = _FILLS[span.fill]
        board.box(left, top + 2, wide, _BAR, fill=fill, edge=edge, dash=dash)
        if span.fill is Fill.HATCHED:
            board.hatch(left, top + 2, wide, _BAR, "accent")
        following = scale.at(spans[place + 1].first) if place + 1 < len(spans) else scale.right
        before = scale.at(spans[place - 1].last) if place else scale.left
        _label(board, span, (left, left + wide), (before, following), top + _BAR)


_FILLS: dict[Fill, tuple[str, str, Dash]] = {
    Fill.SOLID: ("accent", "accent", ()),
    Fill.PALE: ("accent_soft", "accent", ()),
    Fill.OPEN: ("paper", "attention", (1.5, 1.5)),
    Fill.HATCHED: ("paper", "accent", ()),
}


def _label(board: Board, span: Span, within: tuple[float, float], between: tuple[float, float], base: float) -> None:
    """The words of a span: in it when they fit and can be read there, else after it, else before it, else not at all."""
    needed = text_width(span.words, _SMALL) + 4
    (left, right), (before, following) = within, between
    if not span.words:
        return
    if needed <= right - left and span.fill is not Fill.HATCHED:
        board.text((left + right) / 2, base, span.words, "accent_ink" if span.fill is Fill.SOLID else "ink", anchor="middle")
    elif right + needed <= following:
        board.text(right + 3, base, span.words)
    elif left - needed >= before:
        board.text(left - 3, base, span.words, anchor="end")


def _draw_points(board: Board, scale: _Days, points: Sequence[Point], top: float) -> None:
    middle, free = top + 2 + _BAR / 2, scale.left
    ordered = sorted(points, key=lambda point: point.on)
    for place, point in enumerate(ordered):
        x = scale.at(point.on)
        draw_mark(board, point.mark, x, middle, "accent")
        following = scale.at(ordered[place + 1].on) - MARK if place + 1 < len(ordered) else scale.right
        needed = text_width(point.words, _SMALL) + MARK + 4
        if point.words and x + needed <= following:
            board.text(x + MARK + 2, top + _BAR, point.words)
            free = x + needed
        elif point.words and x - needed >= free:
            board.text(x - MARK - 2, top + _BAR, point.words, anchor="end")
            free = x + MARK
