"""The choice of how often detailed tables are published, with the cost of each choice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout

from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.risk import detail_schedule
from kraft_desktop.services.risk.detail_schedule import Schedule, SchedulePrice
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.exchange_files import watching
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


class RhythmCard(Card):
    """The choice of how often detailed tables are published; its cost in hidden numbers is shown before a choice can be made.
    ``decided`` carries the decision by name, ``filled`` is sent when widgets were replaced."""

    decided = Signal(object)
    filled = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Decisions", "How often detail is told"))
        self._needs, self._now, self._half_years = needs, tuple[int, ...](), 0
        self._priced: frozenset[Schedule] = frozenset()
        self.body.addWidget(style.label(rhythm_meaning(), Role.MUTED, wrap=True))
        self._group, self.choices = QButtonGroup(self), dict[Schedule, QRadioButton]()
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(0.5))
        self.body.addLayout(self._list)
        self.price = style.button(translate("Decisions", "Show what it hides"))
        self.choose = style.button(translate("Decisions", "Decide"), Role.PRIMARY)
        self.progress, self._prices = Progress(), Holder()
        self.body.addLayout(row(self.price, None, self.choose))
        self._hint = style.label(
            translate("Decisions", "The price is shown before anything is decided."), Role.SMALL, wrap=True
        )
        for part in (self._hint, self.progress, self._prices):
            self.body.addWidget(part)
        self.body.addStretch()
        self.price.clicked.connect(self._reckon)
        self.choose.clicked.connect(self._choose)
        self._judge()

    def show_policy(self, policy: Policy, half_years: int) -> None:
        """Show the choices, and the one in force; a choice in progress is kept while these are the same."""
        if (policy.schedule(half_years), half_years) == (self._now, self._half_years):
            return
        self._now, self._half_years = policy.schedule(half_years), half_years
        for button in self._group.buttons():
            self._group.removeButton(button)
        empty(self._list)
        self.choices = {}
        for choice in detail_schedule.choices(half_years, self._now):
            button = QRadioButton(rhythm_words(choice, half_years))
            self._group.addButton(button)
            self.choices[choice] = button
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)  # so that its focus ring is around its words
        for choice, button in self.choices.items():  # once all are in the group: Tab stops at the chosen one alone
            button.setChecked(choice == self._now)
            button.toggled.connect(self._judge)
        self._judge()

    def forget(self) -> None:
        """Discard the computed costs, since the material changed."""
        self.progress.stop()
        self._priced = frozenset()
        self._prices.put(None)
        self._judge()

    @property
    def _chosen(self) -> Schedule:
        return next((choice for choice, button in self.choices.items() if button.isChecked()), self._now)

    def chosen_button(self) -> QRadioButton | None:
        """The button of the choice made; None before the choices are known."""
        return self.choices.get(self._chosen)

    def _judge(self) -> None:
        style.give_role(self.price, Role.BUTTON if self._priced else Role.PRIMARY)  # it comes before the decision
        style.give_role(self.choose, Role.PRIMARY if self._priced else Role.BUTTON)
        self.choose.setEnabled(self._chosen != self._now and self._chosen in self._priced)
        self._hint.setVisible(not self._priced)

    def _reckon(self) -> None:
        session = self._needs.session

        def reckon(job: Job) -> tuple[SchedulePrice, ...]:
            return detail_schedule.price(session, progress=watching(job))

        title = translate("Decisions", "Trying what each rhythm would hide")
        self.price.setEnabled(False)
        self.progress.run(self._needs.worker, title, reckon, self._show, owner=self, ended=lambda: self.price.setEnabled(True))
        self.progress.cancel.setFocus()

    def _show(self, prices: tuple[SchedulePrice, ...]) -> None:
        self._priced = frozenset(price.releases for price in prices)
        periods = prices[0].periods
        if periods:
            names = {choice: button.text() for choice, button in self.choices.items()}
            headings = [translate("Decisions", "Hidden, of all numbers"), *(found.period for found in periods)]
            *rhythms, other = prices
            rows = [_row(names.get(price.releases, ""), price, strong=price.releases == self._now) for price in rhythms]
            rows.append(_row(_other_way(other), other, strong=False))
            self._prices.put(FigureTable(headings, rows, least=5))
        else:
            text = translate("Decisions", "No half-year has ended yet, so there is nothing to try the rhythms on.")
            self._prices.put(style.label(text, Role.MUTED, wrap=True))
        self._judge()
        self.filled.emit()
        if self._chosen in self.choices:
            self.choices[self._chosen].setFocus()

    def _choose(self) -> None:
        self.decided.emit({"detail_releases": ",".join(map(str, self._chosen))})


def rhythm_meaning() -> str:
    """What it means to tell details more often."""
    return translate(
        "Decisions",
        "Tables of every step by municipality, gender, age, track and time with support say more, but each time they are "
        "told more numbers have to be hidden, also later. Every half-year the totals of the node and the people referred "
        "by municipality, gender and time with support are told all the same.",
    )


def rhythm_words(choice: Schedule, half_years: int) -> str:
    """The description of a publishing schedule."""
    if not choice:
        return translate("Decisions", "Never")
    if choice == tuple(range(1, half_years + 1)):
        return translate("Decisions", "Every half-year")
    *first, last = map(str, choice)
    if not first:
        return translate("Decisions", "In half-year {last}").format(last=last)
    return translate("Decisions", "In half-years {first} and {last}").format(first=", ".join(first), last=last)


def _other_way(price: SchedulePrice) -> str:
    """The name of the row for the rhythm in force with those not stated counted the other way."""
    if price.unstated_with_band:
        return translate("Decisions", "As now, age not stated told with a band")
    return translate("Decisions", "As now, age not stated told apart")


def _row(name: str, price: SchedulePrice, *, strong: bool) -> Row:
    cells = []
    for found in price.periods:
        text = translate("Decisions", "{hidden} of {cells}")
        text = text.format(hidden=formats.number(found.hidden), cells=formats.number(found.cells))
        tip = translate("Decisions", "in the detail tables {hidden} of {cells}")
        tip = tip.format(hidden=formats.number(found.detail_hidden), cells=formats.number(found.detail_cells))
        sent = translate("Decisions", "as it was sent; {detail}").format(detail=tip) if found.sent else tip
        cells.append(Figure(text=text, tip=sent))
    return Row(title=name, cells=cells, strong=strong)
