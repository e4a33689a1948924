"""The tab with the person's months of public support, and how they are counted."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kraft_desktop.domain.cases.support import SupportTime
from kraft_desktop.services.cases import timeline
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.chart import ChartCard
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


class SupportTab(CaseTab):
    """The months of public support."""

    key = "support"
    shows = frozenset({"support_months", "household_answers"})

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        self._card = Holder()
        self.body.addWidget(self._card)
        self.body.addStretch()

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Support")

    def show_case(self, opened: CaseFile) -> None:
        self.opened = opened
        self._card.put(support_card(opened.support, opened.today, opened.household))


def support_card(support: SupportTime | None, today: dt.date, household: Sequence[str] = ()) -> Card:
    """The card with the counted months of public support, as a chart and year by year, and the cases of the ``household``
    whose amounts are counted once."""
    if support is None:
        card = Card(translate("Case", "Public support"))
        text = translate("Case", "Not reported yet. It comes with the municipality's sheet; unknown is not zero.")
        card.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        return card
    made = ChartCard(translate("Case", "Public support"))
    made.show_chart(timeline.of_support(support, today))
    made.body.addWidget(style.label(_how_counted(support), Role.SMALL, wrap=True))
    if household:
        text = translate("Case", "One household: the same amount is counted once with {cases}.")
        made.body.addWidget(style.label(text.format(cases=", ".join(household)), Role.SMALL, wrap=True))
    if support.supported:
        made.body.addWidget(_years(support))
    return made


def _how_counted(support: SupportTime) -> str:
    if not support.supported:
        return translate("Case", "The municipality has answered that there was no support.")
    text = translate(
        "Case",
        "From {first} to {last}. An open square is a month without support: not counted, and up to {gap} bridges the row.",
    )
    return text.format(first=support.chain[0], last=support.chain[-1], gap=formats.months(support.gap_tolerance))


def _years(support: SupportTime) -> QWidget:
    """The months counted and what they cost, year by year, the latest first."""
    in_all = Counter(month.first_day.year for month in support.supported)
    in_row = Counter(month.first_day.year for month in support.chain)
    costs: Counter[int] = Counter()
    for ordinal, municipal, state in support.paid:
        costs[ordinal // 12] += municipal + state
    rows = [
        Row(
            title=str(year),
            cells=tuple(Figure(text=text) for text in (str(in_all[year]), str(in_row[year]), formats.kronor(costs[year]))),
        )
        for year in sorted({*in_all, *costs}, reverse=True)
    ]
    headings = (
        translate("Case", "Year"),
        translate("Case", "Months in all"),
        translate("Case", "Of these in a row"),
        translate("Case", "Cost"),
    )
    table = FigureTable()
    table.show_rows(headings, rows)
    return table
