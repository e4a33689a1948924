"""The steps of a case or of a guided flow, drawn as one bar: done, current and coming."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kraft_desktop import design
from kraft_desktop.ui.look import style
from kraft_desktop.words import translate

_WRAP = int(Qt.TextFlag.TextWordWrap.value)
_SIDES = 1.3
"""Ems left and right of a step's words."""
_MANY = 9
"""Lines, more than any text has words."""


class Standing(StrEnum):
    """The status of a step."""

    DONE = "done"
    CURRENT = "current"
    COMING = "coming"
    PASSED = "passed"
    """Behind, without anything that says that it was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """A step in words: its title with number, one short line below it, and its status."""

    title: str
    subtitle: str = ""
    standing: Standing = Standing.COMING

    def spoken(self) -> str:
        """The text for a screen reader."""
        status = {
            Standing.DONE: translate("Steps", "done"),
            Standing.CURRENT: translate("Steps", "here now"),
            Standing.COMING: translate("Steps", "to come"),
            Standing.PASSED: "",
        }[self.standing]
        return ", ".join(part for part in (self.title, self.subtitle, status) if part)


def flow_steps(words: Iterable[tuple[str, str]], *, at: int, reached: int, over: bool) -> list[StepWords]:
    """The steps of a flow, from their titles and subtitles: the current one is ``at``, and those before the furthest
    ``reached`` are done, or all when the flow is ``over``."""
    steps = []
    for place, (title, subtitle) in enumerate(words):
        standing = Standing.CURRENT if place == at else Standing.DONE if over or place < reached else Standing.COMING
        steps.append(StepWords(title=title, subtitle=subtitle, standing=standing))
    return steps


class StepsBar(QAbstractButton):
    """The bar. ``chosen`` is sent with a step's place (from 0) when it is clicked or Return is pressed on it, if ``choosable``;
    then it takes the keyboard, and the arrows move along it. A button, so that a screen reader can say and press it. Words that
    do not fit beside each other break into lines."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[StepWords] = (), *, choosable: bool = False) -> None:
        super().__init__()
        self._steps: tuple[StepWords, ...] = ()
        self._room: _Room | None = None
        self._choosable, self._at = choosable, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choosable else Qt.FocusPolicy.NoFocus)
        if choosable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda: self.chosen.emit(self._at))  # pressed by a screen reader
        self.show_steps(steps)

    def show_steps(self, steps: Sequence[StepWords]) -> None:
        """Show other steps."""
        if self._room is not None and tuple(steps) == self._steps:
            return
        self._steps, self._room = tuple(steps), None
        here = [place for place, step in enumerate(steps) if step.standing is Standing.CURRENT]
        self._at = here[0] if here else 0
        self.setAccessibleName("; ".join(step.spoken() for step in steps))
        self.setToolTip("\n".join(step.spoken() for step in steps))
        self._fit()
        self.update()

    @property
    def _two_lines(self) -> bool:
        return any(step.subtitle for step in self._steps)

    def sizeHint(self) -> QSize:
        return QSize(style.em(12) * max(len(self._steps), 1), style.em(3.7 if self._two_lines else 2.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(style.em(6) * max(len(self._steps), 1), self.sizeHint().height())

    def _fit(self) -> None:
        room = self._measured()
        self.setFixedHeight(max(self.sizeHint().height(), room.high + room.low + style.em(0.9)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._room = None
            self._fit()

    def _measured(self) -> _Room:
        """The room of each step at the present width; measured again only for other words, another width or other type, since
        measuring takes longer than painting."""
        if self._room is None or self._room.width != self.width():
            self._room = _room(self._steps, self.width())
        return self._room

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setClipPath(outline)
        for place in range(len(self._steps)):
            self._paint_step(painter, place)
        painter.setClipping(False)
        painter.setPen(QPen(style.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _cell(self, place: int) -> QRectF:
        """The rectangle of a step."""
        widths = self._measured().widths
        return QRectF(sum(widths[:place]), 0, widths[place], self.height())

    def _paint_step(self, painter: QPainter, place: int) -> None:
        step, cell = self._steps[place], self._cell(place)
        ground, ink, quiet = {
            Standing.DONE: ("good_soft", "ink", "ink"),
            Standing.CURRENT: ("accent", "accent_ink", "accent_ink"),
            Standing.COMING: ("paper", "ink", "muted"),
            Standing.PASSED: ("paper", "ink", "muted"),
        }[step.standing]
        painter.fillRect(cell, style.colour(ground))
        painter.setPen(style.colour("line"))
        painter.drawLine(QPointF(cell.right(), cell.top()), QPointF(cell.right(), cell.bottom()))
        room = cell.adjusted(style.em(0.8), style.em(0.45), -style.em(0.5), -style.em(0.45))
        high, low = self._measured().high, self._measured().low
        title = QRectF(room.left(), room.top(), room.width(), room.height() * high / max(high + low, 1))
        self._words(painter, title, step.title, _title_face(step), ink)
        if self._two_lines:
            below = QRectF(room.left(), title.bottom(), room.width(), room.height() - title.height())
            self._words(painter, below, step.subtitle, style.face(design.SCREEN_SMALL), quiet)
        if self._choosable and self.hasFocus() and place == self._at:
            painter.setPen(QPen(style.colour("accent_ink" if step.standing is Standing.CURRENT else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), 3, 3)

    def _words(self, painter: QPainter, room: QRectF, text: str, face: QFont, ink: str) -> None:
        painter.setFont(face)
        painter.setPen(style.colour(ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | _WRAP, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._choosable and self._steps:
            at = event.position().x()
            self.chosen.emit(next((p for p in range(len(self._steps)) if at < self._cell(p).right()), len(self._steps) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in moves:
            self._at = max(0, min(len(self._steps) - 1, self._at + moves[Qt.Key(event.key())]))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._steps:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What the words of the steps need in a bar ``width`` wide: the width of each step, and the height of the titles and of the
    lines below them, in pixels."""

    width: int
    widths: tuple[float, ...]
    high: int
    low: int


def _room(steps: Sequence[StepWords], full: int) -> _Room:
    """All steps equally wide, or, when that is too narrow for some, each by the width of its words; in lines when these do not
    fit either."""
    needed = [_words_width(step) + style.em(_SIDES) for step in steps]
    if max(needed, default=0) * len(needed) <= full:
        needed = [1] * len(needed)
    for lines in (2, _MANY):
        if sum(needed) > full:
            needed = [_words_width(step, lines) + style.em(_SIDES) for step in steps]
    widths = tuple(share * full / sum(needed) for share in needed)
    small = style.face(design.SCREEN_SMALL)
    titles = [_height(_title_face(step), step.title, width) for step, width in zip(steps, widths, strict=True)]
    below = [_height(small, step.subtitle, width) for step, width in zip(steps, widths, strict=True) if step.subtitle]
    return _Room(width=full, widths=widths, high=max(titles, default=0), low=max(below, default=0))


def _title_face(step: StepWords) -> QFont:
    return style.face(weight=style.SEMIBOLD) if step.standing is Standing.CURRENT else style.face()


def _words_width(step: StepWords, lines: int = 1) -> float:
    """The width in pixels that a step's words need, each text on so many lines; never less than the longest word."""
    small = QFontMetrics(style.face(design.SCREEN_SMALL))
    texts = ((QFontMetrics(_title_face(step)), step.title), (small, step.subtitle))
    return max(
        max(face.horizontalAdvance(text) / lines, *(face.horizontalAdvance(word) for word in text.split(" ")))
        for face, text in texts
    )


def _height(face: QFont, text: str, width: float) -> int:
    room = QRect(0, 0, int(width) - style.em(_SIDES), 10_000)
    return QFontMetrics(face).boundingRect(room, _WRAP, text).height()
