"""The parts of the project owner's page: received and missing files, and the combined figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.programme import Node
from kraft_desktop.services.incoming.arrivals import Arrival, Arrivals, CombinedFigures, Expected
from kraft_desktop.services.incoming.letters import Missing
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.owner.inspection import replacing
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.grid_table import grid_table
from kraft_desktop.ui.widgets.card import Card, Notice, Tone
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import plural, translate


class MatrixCards(QWidget):
    """The half-year packages by node, with the quarter files and the latest status files."""

    def __init__(self) -> None:
        super().__init__()
        self._half_years, self._between = FigureTable(), FigureTable()
        cards = Columns(least=36)
        titles = (translate("Owner", "Half-year packages"), translate("Owner", "Quarter and status files"))
        for title, table in zip(titles, (self._half_years, self._between), strict=True):
            card = Card(title)
            card.body.addWidget(table)
            card.body.addStretch()
            cards.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(cards)

    def show_arrivals(self, found: Arrivals) -> None:
        """Show the day each file was received, the missing ones, and those not due yet."""
        nodes = [node.name for node in found.nodes]
        self._half_years.show_rows([translate("Owner", "Half-year"), *nodes], _matrix(found.nodes, found.periods))
        status = [_status(found.status.get(node.id)) for node in found.nodes]
        latest = Row(title=translate("Owner", "Status file, latest"), cells=status)
        self._between.show_rows([translate("Owner", "Quarter"), *nodes], [*_matrix(found.nodes, found.quarters), latest])


def _matrix(nodes: Sequence[Node], expected: Sequence[Expected]) -> list[Row]:
    return [
        Row(
            title=vocabulary.period_name(one.period.id),
            cells=[_arrived(one, node.id) for node in nodes],
        )
        for one in expected
    ]


def _arrived(expected: Expected, node: str) -> Figure:
    arrival = expected.arrived.get(node)
    if arrival is not None:
        text = package_tables.day(arrival.received)
        if arrival.version > 1:
            text = translate("Owner", "{day}, v. {version}").format(day=text, version=arrival.version)
        if arrival.questions or arrival.remark:
            text = translate("Owner", "{day}, question").format(day=text)
        return Figure(text=text, marked=bool(arrival.questions or arrival.remark), tip=_about(arrival))
    if expected.lacks(node):
        return Figure(text=translate("Owner", "missing"), marked=True)
    if expected.due:
        tip = translate("Owner", "Figures of a later day have come in from the node, so this can no longer be made.")
        return Figure(text=translate("Owner", "in a later one"), tip=tip)
    return Figure(text=vocabulary.DASH, tip=translate("Owner", "The time has not ended"))


def _about(arrival: Arrival) -> str:
    """The tooltip of a day: the four fingerprint words, the version replaced and why, and the questions asked."""
    lines = [" ".join(arrival.words)]
    if arrival.replaces is not None:
        lines.append(replacing(arrival.replaces))
    lines += [labels.detail(question) for question in arrival.questions]
    return "\n".join([*lines, *([arrival.remark] if arrival.remark else [])])


def _status(arrival: Arrival | None) -> Figure:
    if arrival is None:
        return Figure(text=vocabulary.DASH, tip=translate("Owner", "No status file has come in"))
    week = translate("Owner", "wk {number}").format(number=int(arrival.period.id[5:]))
    return Figure(text=week, marked=bool(arrival.questions), tip=f"{package_tables.day(arrival.received)}\n{_about(arrival)}")


class MissingCard(Card):
    """What has not come in although the time for it has ended, a line for each node. ``remind`` carries the id of a node to
    write a reminder to."""

    remind = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Owner", "Not come in yet"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.em(0.5))
        self.body.addLayout(self._lines)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show it; hidden when nothing is missing."""
        empty(self._lines)
        for one in missing:
            copy, line = style.button(translate("Owner", "Copy a reminder"), Role.LINK), Flow()
            copy.setAccessibleName(translate("Owner", "Copy a reminder to {node}").format(node=one.node.name))
            copy.clicked.connect(lambda _=False, node=one.node.id: self.remind.emit(node))
            for part in (
                style.label(one.node.name, Role.STRONG),
                style.label(_missing_words(one), Role.MUTED),
                copy,
            ):
                line.addWidget(part)
            holder = QWidget()
            holder.setLayout(line)
            self._lines.addWidget(holder)
        self.setVisible(bool(missing))


def _missing_words(one: Missing) -> str:
    half_years, quarters = len(one.half_years), len(one.quarters)
    parts = (
        (half_years, plural("Owner", "{count} half-year package", "{count} half-year packages", half_years)),
        (quarters, plural("Owner", "{count} quarter file", "{count} quarter files", quarters)),
    )
    return ", ".join(words for count, words in parts if count)


class CombinedCard(QWidget):
    """The combined figures of all nodes for a half-year or quarter. ``chosen`` carries the id of another period."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.period = ChoiceField([])
        self.period.editor.setAccessibleName(translate("Owner", "Period"))
        self.period.setMinimumWidth(style.em(17))
        self.period.edited.connect(lambda: self.chosen.emit(self.period.value()))
        self.write = style.button(translate("Owner", "Write PDF, workbook and JSON ..."), icon_name="file")
        title = style.label(translate("Owner", "The nodes together"), Role.TITLE)
        self._missing = Notice()
        self._goals = FigureTable()
        self._tables = Columns(least=38)
        self._last = QVBoxLayout()
        self._remarks = style.label("", Role.SMALL, wrap=True)
        goals = Card(translate("Owner", "Goals"), translate("Owner", "since the start, from published numbers only"))
        goals.body.addWidget(self._goals)
        goals.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, style.em(0.6), 0, 0)
        layout.setSpacing(style.em(1))
        heading = Flow()
        for part in (title, self.period, self.write):
            heading.addWidget(part)
        layout.addLayout(heading)
        layout.addWidget(self._missing)
        layout.addWidget(goals)
        layout.addLayout(self._tables)
        layout.addLayout(self._last)
        layout.addWidget(self._remarks)

    def show_periods(self, periods: Sequence[Period], period: str) -> None:
        """Show the periods that files were received for, ``period`` chosen."""
        self.period.set_choices([(known.id, vocabulary.period_name(known.id)) for known in periods])
        self.period.set_value(period)

    def show_together(self, found: CombinedFigures) -> None:
        """Show the figures of a half-year or a quarter."""
        names = ", ".join(node.name for node in found.missing)
        text = translate("Owner", "Missing: {nodes}. The sums are those of the others.").format(nodes=names)
        self._missing.say(text if names else "", Tone.ATTENTION)
        self._show_goals(found)
        empty(self._tables)
        empty(self._last)
        for place, grid in enumerate(found.tables):
            card = Card(grid.title)
            card.body.addWidget(grid_table(grid))
            card.body.addStretch()
            (self._last if place == len(found.tables) - 1 else self._tables).addWidget(card)
        if found.situation:
            self._last.addWidget(_situation(found.situation))
        self._remarks.setText(" ".join(found.remarks))

    def _show_goals(self, found: CombinedFigures) -> None:
        rows = []
        for reached in found.goals:
            goal = reached.goal
            cells = [_total(reached.total), _target(reached.target, goal.target), formats.number(reached.pace)]
            rows.append(Row(title=f"{goal.number}  {vocabulary.goal(goal)}", cells=[Figure(text=cell) for cell in cells]))
            for sex, total in reached.bounded.items():
                low, high = goal.between[sex]
                title = {"women": translate("Owner", "of them women"), "men": translate("Owner", "of them men")}[sex]
                between = (
                    "" if found.missing else f"{formats.number(low)}{vocabulary.DASH}{formats.number(high)}"
                )  # of all nodes
                rows.append(Row(title=f"\u2003{title}", cells=[Figure(text=text) for text in (_total(total), between, "")]))
        here = translate("Owner", "Target for these nodes")
        headings = [
            translate("Owner", "Goal"),
            translate("Owner", "Reached"),
            here if found.missing else translate("Owner", "Target"),
            translate("Owner", "Even pace now"),
        ]
        self._goals.show_rows(headings, rows)


def _situation(report: Mapping[str, Sequence[tuple[str, Sequence[str]]]]) -> Card:
    """The card with the situation report as it was written."""
    card = Card(translate("Owner", "Situation report"))
    for node, texts in report.items():
        for name, paragraphs in texts:
            card.body.addWidget(style.label(f"{node}: {name}", Role.STRONG, wrap=True))
            for paragraph in paragraphs:
                card.body.addWidget(style.label(paragraph, wrap=True))
    return card


def _target(here: int, whole: int) -> str:
    """The target, on the basis that the number reached and the pace have: that of the nodes that are ``here``."""
    if here == whole:
        return formats.number(whole)
    return translate("Owner", "{number} of {whole}").format(number=formats.number(here), whole=formats.number(whole))


class Total(Protocol):
    """A sum over the nodes, partial (not ``exact``) when some number in it is not published."""

    @property
    def value(self) -> int | None:
        """The sum of the published numbers, None when none is."""

    @property
    def exact(self) -> bool:
        """Whether every number in the sum is published."""


def _total(total: Total) -> str:
    """The sum as text, with "at least" when some number in it is not published."""
    if total.value is None or (not total.exact and not total.value):
        return vocabulary.hidden()
    number = formats.number(total.value)
    return number if total.exact else translate("Owner", "at least {number}").format(number=number)
