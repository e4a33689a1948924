"""The table of posts by month, with a bar for how much of each is used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.budget import PHYSICIAN
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending.entries import PostLine, whole_kronor
from kraft_desktop.services.budget import pace
from kraft_desktop.services.budget.overview import BudgetState
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.chart import Picture
from kraft_desktop.words import translate

_MONTHS = 6
_WIDTH = 1120
"""The width of the card on the smallest screen, in pixels."""
_OTHERS, _PACE, _ONE = 39, 9, 5
"""The width of the other columns, of the pace and of a month, in ems."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PostsCard(Card):
    """Posts by month: granted, the latest months and all before them, used, planned where anything is, left and pace."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Budget", "Posts by month"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.em(1.1))
        self._grid.setVerticalSpacing(style.em(0.55))
        self.body.addLayout(self._grid)
        self.rows: list[list[str]] = []
        self._has_planned = False

    def show_state(self, state: BudgetState) -> None:
        """Show the posts."""
        empty(self._grid)
        months = shown_months(state)
        self._has_planned = any(line.planned for line in state.lines)
        has_earlier = any(month < months[0] for month in state.months)
        headings = [
            translate("Budget", "Post"),
            translate("Budget", "Granted"),
            *([translate("Budget", "earlier")] if has_earlier else []),
            *(formats.month(Month.parse(month))[:3].lower() for month in months),
            translate("Budget", "Used"),
            *([translate("Budget", "Planned")] if self._has_planned else []),
            translate("Budget", "Left"),
            *([translate("Budget", "Pace")] if _has_pace() else []),
        ]
        for column, heading in enumerate(headings):
            self._put(style.label(heading, Role.SMALL), 0, column, last=len(headings) - _has_pace())
        self.rows = []
        for place, line in enumerate(state.lines, start=1):
            self._line(place, line, months, state, has_earlier=has_earlier)
        self._sum(len(state.lines) + 1, state, months, has_earlier=has_earlier)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(len(headings) - 1, 2 if _has_pace() else 0)

    def _line(self, place: int, line: PostLine, months: list[str], state: BudgetState, *, has_earlier: bool) -> None:
        name = labels.post(line.post) if line.post else labels.detail("post_none")
        title = translate("Budget", "{post}, from the hours").format(post=name) if line.post == PHYSICIAN else name
        earlier = sum(ore for month, ore in line.months.items() if month < months[0])
        used = kronor(line.used) if line.months else translate("Budget", "nothing")
        cells = [
            title,
            vocabulary.DASH if line.granted is None else kronor(line.granted),
            *([kronor(earlier) if earlier else ""] if has_earlier else []),
            *(kronor(line.months[month]) if month in line.months else "" for month in months),
            used,
            *([kronor(line.planned) if line.planned else ""] if self._has_planned else []),
            vocabulary.DASH if line.left is None else kronor(line.left),
        ]
        self._row(place, cells, marked=line.left is not None and line.left < 0)
        drawn = pace.of_post(line, state.passed) if _has_pace() else None
        if drawn is not None:
            picture = Picture()
            picture.setFixedWidth(style.em(8))
            picture.show_chart(drawn)
            picture.setToolTip(drawn.title)
            self._grid.addWidget(picture, place, len(cells), Qt.AlignmentFlag.AlignVCenter)

    def _sum(self, place: int, state: BudgetState, months: list[str], *, has_earlier: bool) -> None:
        lines = state.lines
        granted = [line.granted for line in lines if line.granted is not None]
        left = [line.left for line in lines if line.left is not None]
        earlier = sum(ore for line in lines for month, ore in line.months.items() if month < months[0])
        cells = [
            translate("Budget", "Sum"),
            kronor(sum(granted)) if granted else vocabulary.DASH,
            *([kronor(earlier)] if has_earlier else []),
            *(kronor(sum(line.months.get(month, 0) for line in lines)) for month in months),
            kronor(sum(line.used for line in lines)),
            *([kronor(sum(line.planned for line in lines))] if self._has_planned else []),
            kronor(sum(left)) if left else vocabulary.DASH,
        ]
        self._row(place, cells, strong=True)

    def _row(self, place: int, cells: list[str], *, strong: bool = False, marked: bool = False) -> None:
        self.rows.append(cells)
        last = len(cells) - 1
        for column, text in enumerate(cells):
            role = Role.ATTENTION if marked and column == last else Role.STRONG if strong else None
            label = style.label(text, role, wrap=not column)
            if not column:
                label.setAccessibleName(", ".join(part for part in cells if part))
            self._put(label, place, column, last=last + 1)

    def _put(self, label: QLabel, place: int, column: int, *, last: int) -> None:
        if 0 < column < last:
            label.setAlignment(_RIGHT)
        self._grid.addWidget(label, place, column)


def shown_months(state: BudgetState) -> list[str]:
    """The months with a column of their own, the latest last: fewer in large type, so that the table is never wider than the
    page."""
    now = Month.containing(state.today).ordinal
    fit = int((_room() - _OTHERS - (_PACE if _has_pace() else 0)) / _ONE)
    return [str(Month(now - back)) for back in reversed(range(min(max(fit, 1), _MONTHS)))]


def _room() -> float:
    """The width of the card in ems."""
    return _WIDTH / style.em(1)


def _has_pace() -> bool:
    """Whether the pace has room beside the amounts."""
    return _room() > _OTHERS + _PACE + 2 * _ONE


def kronor(ore: int) -> str:
    """Öre as whole kronor, without the unit."""
    return formats.number(whole_kronor(ore))
