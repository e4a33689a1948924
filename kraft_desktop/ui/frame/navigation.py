"""The navigation beside the pages: icon and word for each, or icons alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kraft_desktop.ui.kit.page import Listed
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.words import translate


class Hairline(QWidget):
    """A thin line between two parts."""

    def __init__(self, *, upright: bool = False, margin: int = 0) -> None:
        super().__init__()
        self._margin = margin
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1 + 2 * margin)

    def paintEvent(self, _event: QPaintEvent) -> None:
        rect = self.rect().adjusted(self._margin, self._margin, -self._margin, -self._margin)
        QPainter(self).fillRect(rect, style.colour("line"))


class Navigation(QWidget):
    """The pages as icon and word, or as icons alone when ``narrow``."""

    chosen = Signal(str)
    narrowed = Signal(bool)

    def __init__(self, pages: Sequence[Listed], *, narrow: bool) -> None:
        super().__init__()
        self.narrow = narrow
        self._buttons: dict[str, QPushButton] = {}
        self._words: dict[str, str] = {}
        self._group = QButtonGroup(self)
        style.give_role(self, Role.BAR).setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = lines = QWidget()
        layout = QVBoxLayout(lines)
        layout.setContentsMargins(style.em(0.6), style.em(0.8), style.em(0.6), style.em(0.6))
        layout.setSpacing(style.em(0.05))
        self._lines = _scrolled(self, lines)
        listed = [page for page in pages if page.title is not None]
        for before, page in pairwise([None, *listed]):
            assert page is not None  # noqa: S101  # tells the type checker what pairwise cannot
            if before is not None and before.group != page.group:
                layout.addWidget(Hairline(margin=style.em(0.35)))
            layout.addWidget(self._button(page, len(self._buttons) + 1))
        layout.addStretch()
        self._toggle = style.give_role(QPushButton(), Role.NAVIGATION)
        self._toggle.setIcon(style.icon("menu", "muted"))
        self._toggle.setIconSize(QSize(style.em(1.3), style.em(1.3)))
        self._toggle.clicked.connect(self._turn)
        layout.addWidget(self._toggle)
        self._fit()

    def _button(self, page: Listed, place: int) -> QPushButton:
        title = page.title() if page.title else page.key
        made = style.give_role(QPushButton(title), Role.NAVIGATION)
        made.setIcon(style.icon(page.icon))
        made.setIconSize(QSize(style.em(1.3), style.em(1.3)))
        made.setCheckable(True)
        made.setAccessibleName(title)
        if place in range(1, 10):  # there are no more digits; the others are found by Ctrl+K
            made.setToolTip(f"{title}   Ctrl+{place}")
            QShortcut(QKeySequence(f"Ctrl+{place}"), self).activated.connect(lambda: self.chosen.emit(page.key))
        else:
            made.setToolTip(title)
        made.clicked.connect(lambda: self.chosen.emit(page.key))
        self._group.addButton(made)
        self._buttons[page.key], self._words[page.key] = made, title
        return made

    def mark(self, key: str) -> None:
        """Mark the current page."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or the words too."""
        if narrow != self.narrow:
            self.narrow = narrow
            self._fit()

    def _turn(self) -> None:
        self.show_narrow(narrow=not self.narrow)
        self.narrowed.emit(self.narrow)

    def _fit(self) -> None:
        for key, button in self._buttons.items():
            button.setText("" if self.narrow else f"  {self._words[key]}")
        words = translate("Frame", "Show the words") if self.narrow else translate("Frame", "Icons only")
        self._toggle.setText("" if self.narrow else f"  {words}")
        self._toggle.setToolTip(words)
        self._toggle.setAccessibleName(words)
        needed = [button.sizeHint().width() for button in (*self._buttons.values(), self._toggle)]
        words_width = style.em(4.1) if self.narrow else max(style.em(14), max(needed) + style.em(2))
        self.setFixedWidth(words_width + self._lines.verticalScrollBar().sizeHint().width() * self._is_short())

    def _is_short(self) -> bool:
        """Whether the lines are more than the height has room for, so that they scroll."""
        return self._inner.minimumSizeHint().height() > self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._fit()


def _scrolled(outer: QWidget, inner: QWidget) -> QScrollArea:
    """The area, filling ``outer``, in which ``inner`` scrolls up and down when it is higher."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    for part in (area.viewport(), inner):
        part.setAutoFillBackground(False)
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area)
    return area
