"""The steps of a case or of a guided flow, drawn as one bar: done, current and coming."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kraft_desktop import design
from kraft_desktop.ui.look import style
from kraft_desktop.words import translate


class Standing(StrEnum):
    """The status of a step."""

    DONE = "done"
    CURRENT = "current"
    COMING = "coming"


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
    then it takes the keyboard, and the arrows move along it. A button, so that a screen reader can say and press it."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[StepWords] = (), *, choosable: bool = False) -> None:
        super().__init__()
        self._steps: tuple[StepWords, ...] = ()
        self._choosable, self._at = choosable, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choosable else Qt.FocusPolicy.NoFocus)
        if choosable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda: self.chosen.emit(self._at))  # pressed by a screen reader
        self.show_steps(steps)

    def show_steps(self, steps: Sequence[StepWords]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        here = [place for place, step in enumerate(steps) if step.standing is Standing.CURRENT]
        self._at = here[0] if here else 0
        self.setAccessibleName("; ".join(step.spoken() for step in steps))
        self.setToolTip("\n".join(step.spoken() for step in steps))
        self.updateGeometry()
        self.update()

    @property
    def _two_lines(self) -> bool:
        return any(step.subtitle for step in self._steps)

    def sizeHint(self) -> QSize:
        return QSize(style.em(12) * max(len(self._steps), 1), style.em(3.7 if self._two_lines else 2.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(style.em(6) * max(len(self._steps), 1), self.sizeHint().height())

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
        """The rectangle of a step: all equally wide, or, when that is too narrow for some, each by the width of its words."""
        small = QFontMetrics(style.face(design.SCREEN_SMALL))
        needed = [
            max(QFontMetrics(_title_face(s)).horizontalAdvance(s.title), small.horizontalAdvance(s.subtitle)) + style.em(1.5)
            for s in self._steps
        ]
        if max(needed) * len(needed) <= self.width():
            needed = [1] * len(needed)
        widths = [width * self.width() / sum(needed) for width in needed]
        return QRectF(sum(widths[:place]), 0, widths[place], self.height())

    def _paint_step(self, painter: QPainter, place: int) -> None:
        step, cell = self._steps[place], self._cell(place)
        ground, ink, quiet = {
            Standing.DONE: ("good_soft", "ink", "ink"),
            Standing.CURRENT: ("accent", "accent_ink", "accent_ink"),
            Standing.COMING: ("paper", "ink", "muted"),
        }[step.standing]
        painter.fillRect(cell, style.colour(ground))
        painter.setPen(style.colour("line"))
        painter.drawLine(QPointF(cell.right(), cell.top()), QPointF(cell.right(), cell.bottom()))
        room = cell.adjusted(style.em(0.8), style.em(0.45), -style.em(0.5), -style.em(0.45))
        half = QRectF(room.left(), room.top(), room.width(), room.height() / (2 if self._two_lines else 1))
        self._line(painter, half, step.title, _title_face(step), ink)
        if self._two_lines:
            self._line(painter, half.translated(0, half.height()), step.subtitle, style.face(design.SCREEN_SMALL), quiet)
        if self._choosable and self.hasFocus() and place == self._at:
            painter.setPen(QPen(style.colour("accent_ink" if step.standing is Standing.CURRENT else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), 3, 3)

    def _line(self, painter: QPainter, room: QRectF, text: str, face: QFont, ink: str) -> None:
        if QFontMetrics(face).horizontalAdvance(text) > room.width():  # a little smaller before anything is cut off
            face = QFont(face)
            face.setPointSizeF(face.pointSizeF() * design.SCREEN_SMALL)
        painter.setFont(face)
        painter.setPen(style.colour(ink))
        fitting = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)

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


def _title_face(step: StepWords) -> QFont:
    return style.face(weight=style.SEMIBOLD) if step.standing is Standing.CURRENT else style.face()
