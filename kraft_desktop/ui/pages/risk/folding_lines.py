"""Lines of the third step that hold more than they show: a grid with hairlines, and words that fold out."""

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
    """Rows of widgets under headings, a hairline below each row. The column ``wide`` takes the room that is left, those in
    ``figures`` stand to the right."""

    def __init__(self, *, wide: int, figures: Sequence[int] = ()) -> None:
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
        """Above and below words, so that they stand level with links."""

    def begin(self, headings: Sequence[str]) -> None:
        """Take away every line, and show headings."""
        empty(self._grid)
        self._widest = []
        for column, heading in enumerate(headings):
            self._place(style.label(heading, Role.SMALL), 0, column, style.em(0.35))

    def add(self, *parts: QWidget) -> None:
        """A line more."""
        row = self._grid.rowCount()
        for column, part in enumerate(parts):
            self._place(part, row, column, self.space)
        self.update()

    def _place(self, part: QWidget, row: int, column: int, space: int) -> None:
        right = column in self._figures
        if isinstance(part, QLabel):
            part.setContentsMargins(0, space, 0, space)
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
    """A text, and others below it that show when ``more`` is pressed, which stands beside it. ``about`` names the line for a
    screen reader, ``told`` says what there is more, ``sign`` is what the button shows. ``open_`` when they are never hidden."""

    def __init__(
        self, first: str, others: Sequence[QLabel], *, about: str, told: str, sign: str, space: int, open_: bool = False
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
        self._others, self._words, self._open = (() if open_ else others), (about, told, sign), False
        self.more = style.button("", Role.LINK)
        self.more.clicked.connect(self._turn)
        self._say()

    def _turn(self) -> None:
        self._open = not self._open
        for label in self._others:
            label.setVisible(self._open)
        self._say()

    def _say(self) -> None:
        if not self._others:  # never shown here: it has no place yet and would flash up as a window
            self.more.hide()
        about, told, sign = self._words
        text = translate("PackageRisk", "show less") if self._open else told
        self.more.setText("\u2212" if self._open else sign)
        self.more.setToolTip(text)
        self.more.setAccessibleName(f"{about}: {text}")
