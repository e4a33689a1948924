"""The table of posts by month, with a bar for how much of each is used."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.budget import PHYSICIAN
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending.entries import PostLine, whole_kronor
from kraft_desktop.services.budget import pace
from kraft_desktop.services.budget.overview import BudgetState
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.folding import FoldingRows
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.chart import Picture
from kraft_desktop.words import translate

_MONTHS = 6


class PostsCard(Card):
    """Posts by month: granted, the latest months and all before them, used, planned where anything is, left and pace."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Budget", "Posts by month"))
        self._table = FoldingRows(least=10, spacing=0.55)
        self.body.addWidget(self._table)
        self.rows: list[list[str]] = []
        self._has_planned = False

    def show_state(self, state: BudgetState) -> None:
        """Show the posts."""
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
            translate("Budget", "Pace"),
        ]
        self._table.begin(headings, right=range(1, len(headings) - 1))
        self.rows = []
        for line in state.lines:
            self._line(line, months, state, has_earlier=has_earlier)
        self._sum(state, months, has_earlier=has_earlier)

    def _line(self, line: PostLine, months: list[str], state: BudgetState, *, has_earlier: bool) -> None:
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
        self._row(cells, _pace(line, state), marked=line.left is not None and line.left < 0)

    def _sum(self, state: BudgetState, months: list[str], *, has_earlier: bool) -> None:
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
        self._row(cells, style.label(""), strong=True)

    def _row(self, cells: list[str], pace_cell: QWidget, *, strong: bool = False, marked: bool = False) -> None:
        self.rows.append(cells)
        last = len(cells) - 1
        made = []
        for column, text in enumerate(cells):
            role = Role.ATTENTION if marked and column == last else Role.STRONG if strong else None
            made.append(style.label(text, role, wrap=not column))
        made[0].setAccessibleName(", ".join(part for part in cells if part))
        self._table.add_row(*made, pace_cell)


def _pace(line: PostLine, state: BudgetState) -> QWidget:
    """The bar of a post, or nothing without one."""
    drawn = pace.of_post(line, state.passed)
    if drawn is None:
        return style.label("")
    picture = Picture()
    picture.setFixedWidth(style.em(8))
    picture.show_chart(drawn)
    picture.setToolTip(drawn.title)
    return picture


def shown_months(state: BudgetState) -> list[str]:
    """The months with a column of their own, the latest last."""
    now = Month.containing(state.today).ordinal
    return [str(Month(now - back)) for back in reversed(range(_MONTHS))]


def kronor(ore: int) -> str:
    """Öre as whole kronor, without the unit."""
    return formats.number(whole_kronor(ore))
