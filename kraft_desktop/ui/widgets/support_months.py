"""The count of a person's time in public support, drawn month by month."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kraft_desktop.domain.cases.support import MonthState, SupportTime
from kraft_desktop.domain.period import Month
from kraft_desktop.ui.look import style


class SupportMonths(QWidget):
    """A square a month under its year: filled in the chain that counts, paler before it, an open one for a bridged month."""

    def __init__(self) -> None:
        super().__init__()
        self._months: tuple[tuple[Month, MonthState], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_support(self, support: SupportTime, words: str) -> None:
        """Draw the months; ``words`` are the text for a screen reader."""
        self._months = support.timeline()
        self.setAccessibleName(words)
        if self.parent() is not None or not self._months:  # a widget without a parent would open as a window
            self.setVisible(bool(self._months))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(style.em(30), style.em(3.2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(style.face(0.85))
        top, height = style.em(1.5), style.em(1.3)
        for place, (month, state) in enumerate(self._months):
            left = self.width() * place / len(self._months)
            width = self.width() / len(self._months)
            if place == 0 or month.ordinal % 12 == 0:
                self._year(painter, month, left, first=place == 0)
            self._square(painter, QRectF(left + 1, top + style.em(0.2), max(width - 2, 1), height), state)

    def _year(self, painter: QPainter, month: Month, left: float, *, first: bool) -> None:
        """Draw the year above its first month; a short first year is left out, as it would run into the next."""
        painter.setPen(QPen(style.colour("line"), 1))
        painter.drawLine(round(left), 0, round(left), self.height())
        room = self.width() / len(self._months) * (12 - month.ordinal % 12)
        if not first or room > painter.fontMetrics().horizontalAdvance("0000 "):
            painter.setPen(style.colour("muted"))
            place = QRectF(left + style.em(0.3), 0, style.em(4), style.em(1.4))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(month)[:4])

    def _square(self, painter: QPainter, square: QRectF, state: MonthState) -> None:
        filled = {MonthState.CHAIN: 0.75, MonthState.EARLIER: 0.3}
        if state in filled:
            colour = QColor(style.colour("accent"))
            colour.setAlphaF(filled[state])
            painter.fillRect(square, colour)
        elif state is MonthState.BRIDGED:
            painter.setPen(QPen(style.colour("attention"), 1))
            painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
