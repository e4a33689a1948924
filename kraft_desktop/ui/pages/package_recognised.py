"""Who could have been recognised, one line a case: seen at this screen and nowhere else."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.services.recognising import Done, Recognisable, Recognised
from kraft_desktop.ui import formats, style
from kraft_desktop.ui.columns import empty
from kraft_desktop.ui.pages import package_risk as risk
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate

_SHOWN = 7
"""So many cases are told at once; the rest when they are asked for."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class WhoList(QWidget):
    """The cases, the worst first. ``case`` carries the id of one to go to; ``filled`` says that other lines show."""

    case = Signal(str)
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Any = None
        self._found = Recognised(cases=(), kinds={})
        self._firsts: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.em(1))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)
        self.all = style.button("", Role.LINK)
        self.all.clicked.connect(lambda: self._show(len(self._found.cases)))
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.all.hide()

    def show_found(self, session: Any, found: Recognised) -> None:
        """Show who it is."""
        self._session, self._found = session, found
        self._show(_SHOWN if len(found.cases) > _SHOWN + 1 else len(found.cases))

    def _show(self, count: int) -> None:
        empty(self._grid)
        self._firsts = []
        headings = (
            translate("PackageRisk", "Case"),
            translate("PackageRisk", "How"),
            translate("PackageRisk", "Done"),
            translate("PackageRisk", "More"),
        )
        for column, heading in enumerate(headings if count else ()):
            self._place(style.label(heading, Role.SMALL), 0, column, style.em(0.35))
        for place, line in enumerate(self._found.cases[:count], start=1):
            self._line(place, line)
        left = len(self._found.cases) - count
        self.all.setVisible(left > 0)
        self.all.setText(translate("PackageRisk", "Show the other {count}").format(count=formats.number(left)))
        self.update()
        self.filled.emit()

    def _line(self, place: int, line: Recognisable) -> None:
        code = style.button(line.code, Role.LINK, hint=line.name or "")
        code.setAccessibleName(translate("Package", "Go to the case {code}").format(code=line.code))
        code.clicked.connect(lambda: self.case.emit(line.case_id))
        worst = line.figures[0]
        attention = Role.ATTENTION if worst.done in {Done.OPEN, Done.NARROW} else None
        space = max(0, code.sizeHint().height() - self.fontMetrics().height()) // 2  # so that words stand level with the links
        how, done = _How(self._session, line, space), style.label(risk.done(worst), attention, wrap=True)
        for column, part in enumerate((code, how, done, how.more)):
            self._place(part, place, column, space)

    def _place(self, part: QWidget, row: int, column: int, space: int) -> None:
        if isinstance(part, QLabel):
            part.setContentsMargins(0, space, 0, space)
            part.setAlignment(_LEFT)
        self._grid.addWidget(part, row, column, _LEFT if isinstance(part, QPushButton) else Qt.AlignmentFlag(0))
        if column == 1:
            self._firsts.append(part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(style.colour("line"))
        for part in self._firsts:
            bottom = part.geometry().bottom()
            painter.drawLine(0, bottom, self.width(), bottom)


class _How(QWidget):
    """How somebody could be recognised: by one number, and by the others when ``more`` is pressed, which stands beside it."""

    def __init__(self, session: Any, line: Recognisable, space: int) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space, 0, space)
        layout.setSpacing(style.em(0.15))
        layout.addWidget(style.label(risk.how(session, line.figures[0]), wrap=True))
        self._others: list[QLabel] = [style.label(line.name, Role.STRONG, wrap=True)] if line.name else []
        for found in line.figures[1:]:
            self._others.append(style.label(f"{risk.how(session, found)} \u2013 {risk.done(found)}", Role.MUTED, wrap=True))
        for label in self._others:
            label.hide()
            layout.addWidget(label)
        layout.addStretch()
        self._count, self._code, self._open = len(line.figures) - 1, line.code, False
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
        text = translate("PackageRisk", "{count} more numbers and the name")
        if not self._count:
            text = translate("PackageRisk", "the name")
        if self._open:
            text = translate("PackageRisk", "show less")
        text = text.format(count=formats.number(self._count))
        self.more.setText("\u2212" if self._open else f"+\u00a0{formats.number(self._count)}" if self._count else "+")
        self.more.setToolTip(text)
        self.more.setAccessibleName(f"{self._code}: {text}")
