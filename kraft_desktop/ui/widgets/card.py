"""The building blocks of pages: card, status badge, notice, empty state and page heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.beside import Beside
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.giving import Giving
from kraft_desktop.ui.look.style import Role


class Tone(StrEnum):
    """The tone of a status, shown by colour; the words always carry the meaning too."""

    PLAIN = "plain"
    ACCENT = "accent"
    GOOD = "good"
    ATTENTION = "attention"
    DANGER = "danger"


def tone_colours(tone: Tone) -> tuple[QColor, QColor, QColor]:
    """Ground, ink and border of a tone."""
    if tone is Tone.PLAIN:
        return style.colour("paper"), style.colour("ink"), style.colour("edge")
    ink = style.colour(tone.value)
    border = QColor(ink)
    border.setAlphaF(0.45)
    return style.colour(f"{tone.value}_soft"), ink, border


def paint_panel(painter: QPainter, rect: QRectF, ground: QColor, border: QColor, radius: float) -> None:
    """A rounded area with a hairline around it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Card(Giving):
    """A sheet of paper on the ground, with a heading unless ``title`` is empty. Put things into ``body``, a vertical layout;
    ``heading`` is the layout of the heading's line, for a badge or a button at its end."""

    def __init__(self, title: str = "", subtitle: str = "") -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        space = style.em(1.15)
        self.body.setContentsMargins(space, space, space, space)
        self.body.setSpacing(style.em(0.7))
        self.heading = QHBoxLayout()
        self.heading.setSpacing(style.em(0.5))
        if title:
            self.heading.addWidget(style.label(title, Role.HEADING))
            if subtitle:
                self.heading.addWidget(style.label(subtitle, Role.MUTED))
            self.heading.addStretch()
            self.body.addLayout(self.heading)
            self.setAccessibleName(title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_panel(painter, QRectF(self.rect()), style.colour("paper"), style.colour("line"), 6)


class Badge(QWidget):
    """A short status in a pill."""

    def __init__(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        super().__init__()
        self._text, self._tone = text, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(text, tone)

    def show_status(self, text: str, tone: Tone) -> None:
        """Show another text."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The text shown."""
        return self._text

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + style.em(1.5), metrics.height() + style.em(0.35))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, ink, border = tone_colours(self._tone)
        painter = QPainter(self)
        paint_panel(painter, QRectF(self.rect()), ground, border, self.height() / 2)
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


Way = tuple[str, Callable[[], object]]
"""The words of a link, and the call made when it is followed."""


class Notice(QWidget):
    """A sentence shown until it is no longer true: what happened, what is safe, what to do. Hidden while empty. ``ways``
    are links beside it, shown when they were offered; ``way`` is the first."""

    def __init__(self, text: str = "", tone: Tone = Tone.ACCENT) -> None:
        super().__init__()
        self._tone = tone
        self._label = style.label(text, wrap=True)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.em(0.9), style.em(0.6), style.em(0.9), style.em(0.6))
        self.ways = (style.button("", Role.LINK), style.button("", Role.LINK))
        self.way = self.ways[0]
        self._go: Sequence[Callable[[], object]] = ()
        for place, way in enumerate(self.ways):
            way.clicked.connect(lambda _=False, place=place: self._follow(place))
            way.hide()
        self._doing = _holding(Flow(*self.ways))
        layout.addLayout(Beside(self._label, self._doing, level=True))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say(text, tone)

    def say(self, text: str, tone: Tone = Tone.ACCENT, *ways: Way | None) -> None:
        """Show another sentence; an empty one hides the notice. The ``ways``, at most two, are what can be done about it: words
        and a call each."""
        self._tone = tone
        offered = [way for way in ways if way is not None]
        self._go = [go for _, go in offered]
        self._doing.setVisible(bool(offered))
        for place, button in enumerate(self.ways):
            button.setText(offered[place][0] if place < len(offered) else "")
            button.setVisible(place < len(offered))
        self._label.setText(text)
        self.setAccessibleName(text)
        if not text or self.parent() is not None:  # a widget without a parent would open as a window
            self.setVisible(bool(text))
        self.update()

    def no_success(self) -> None:
        """Hide the sentence when it tells of something done."""
        if self._tone is Tone.GOOD:
            self.say("")

    def _follow(self, place: int) -> None:
        self._go[place]()

    def text(self) -> str:
        """The text shown."""
        return self._label.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, _, border = tone_colours(self._tone)
        paint_panel(QPainter(self), QRectF(self.rect()), ground, border, 5)


def withdraw_success(part: QWidget) -> None:
    """Hide what the notices around a part tell of as done: beside an error in the part it would be read as its answer."""
    around = part.parentWidget()
    while around is not None:
        for notice in around.findChildren(Notice, options=Qt.FindChildOption.FindDirectChildrenOnly):
            notice.no_success()
        around = around.parentWidget()


class Elided(QLabel):
    """A text that is cut off when there is little room, with the whole text as a tooltip."""

    def __init__(self, text: str, role: Role | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            style.give_role(self, role)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setToolTip(text)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fitting = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)


class EmptyState(QWidget):
    """The text shown in place of missing content: the purpose of the place, and the next thing to do."""

    def __init__(self, title: str, text: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(style.em(0.6))
        layout.addStretch()
        for words, role in ((title, Role.HEADING), (text, Role.MUTED)):
            label = style.label(words, role, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        if do is not None:
            self.action = style.button(action, Role.PRIMARY)
            self.action.clicked.connect(do)
            layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()


def add(layout: QBoxLayout, *parts: QWidget | QLayout | int) -> None:
    """Put parts into a layout one after the other; a number is a stretch of that weight."""
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addStretch(part)


def row(*items: QWidget | QLayout | None) -> QHBoxLayout:
    """Widgets and layouts beside each other; None takes up the room that is left."""
    made = QHBoxLayout()
    made.setSpacing(style.em(0.8))
    for item in items:
        if item is None:
            made.addStretch()
        elif isinstance(item, QWidget):
            made.addWidget(item, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            made.addLayout(item)
    return made


def page_heading(title: str, subtitle: str | QLabel = "", *actions: QPushButton) -> QLayout:
    """The line at the top of a page: title, subtitle and actions, the most important last.

    The actions are on one line as long as the title has room beside them; then they go into lines of their own below.
    """
    words = Flow()
    words.addWidget(style.label(title, Role.TITLE))
    if subtitle:
        words.addWidget(style.label(subtitle, Role.MUTED) if isinstance(subtitle, str) else subtitle)
    return Beside(_holding(words), _holding(Flow(*actions, right=True))) if actions else words


def _holding(layout: QLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder
