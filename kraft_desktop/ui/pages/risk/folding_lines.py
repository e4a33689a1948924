"""Layout for the lines of the third step: rows divided by hairlines, and text that folds out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.words import translate

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class Lines(QWidget):
    """Rows of widgets under headings, with a hairline below each. Column ``wide`` takes the spare width; columns in ``figures``
    are right-aligned; ``linked`` when the rows begin with links."""

    def __init__(self, *, wide: int, figures: Sequence[int] = (), linked: bool = False) -> None:
        super().__init__()
        self._figures = figures
        self._wide = wide
        self._widest: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.em(1))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(wide, 1)
        link = style.button("+", Role.LINK)
        self.space = max(0, link.sizeHint().height() - self.fontMetrics().height()) // 2
        """Padding in pixels above and below plain text, so that it lines up with links."""
        self._inset = style.link_inset() if linked else 0

    def begin(self, headings: Sequence[str]) -> None:
        """Delete all rows, and set the headings."""
        empty(self._grid)
        self._widest = []
        for column, heading in enumerate(headings):
            self._place(style.label(heading, Role.SMALL), 0, column, style.em(0.35))

    def add(self, *parts: QWidget) -> None:
        """Add a row."""
        row = self._grid.rowCount()
        for column, part in enumerate(parts):
            self._place(part, row, column, self.space)
        self.update()

    def _place(self, part: QWidget, row: int, column: int, space: int) -> None:
        right = column in self._figures
        if isinstance(part, QLabel):
            part.setContentsMargins(0 if right or column else self._inset, space, 0, space)
            part.setAlignment(_RIGHT if right else _LEFT)
        self._grid.addWidget(part, row, column, _LEFT if isinstance(part, QPushButton) else Qt.AlignmentFlag(0))
        if column == self._wide:
            self._widest.append(part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(style.colour("line"))
        for part in self._widest:
            bottom = part.geometry().bottom()
            painter.drawLine(0, bottom, self.width(), bottom)


class Folded(QWidget):
    """A text with further lines that show when the button ``more`` beside it is pressed. ``about`` names the line for a screen
    reader, ``summary`` describes the hidden lines, ``sign`` is the button text; ``open_`` when the lines are always shown."""

    def __init__(
        self, first: str, others: Sequence[QLabel], *, about: str, summary: str, sign: str, space: int, open_: bool = False
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space, 0, space)
        layout.setSpacing(style.em(0.15))
        layout.addWidget(style.label(first, wrap=True))
        for label in others:
            if not open_:
                label.hide()
            layout.addWidget(label)
        layout.addStretch()
        self._others, self._words, self._open = (() if open_ else others), (about, summary, sign), False
        self.more = style.button("", Role.LINK)
        self.more.clicked.connect(self._turn)
        self._say()

    def _turn(self) -> None:
        self._open = not self._open
        for label in self._others:
            label.setVisible(self._open)
        self._say()

    def _say(self) -> None:
        if not self._others:  # no lines, so ``more`` has no parent and would flash up as a window
            self.more.hide()
        about, hidden, sign = self._words
        text = translate("PackageRisk", "show less") if self._open else hidden
        self.more.setText("\u2212" if self._open else sign)
        self.more.setToolTip(text)
        self.more.setAccessibleName(f"{about}: {text}")
