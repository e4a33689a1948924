"""The parts of the project owner's page: what was just taken in, what has come and what is missing, and it all together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels, words
from kraft_desktop.domain.period import Period
from kraft_desktop.services import receiving
from kraft_desktop.services.arrivals import Arrival, Arrivals, Together
from kraft_desktop.services.receiving import Taken
from kraft_desktop.ui import formats, style
from kraft_desktop.ui.card import Badge, Card, Notice, Tone, row
from kraft_desktop.ui.columns import Columns, empty
from kraft_desktop.ui.fields import ChoiceField
from kraft_desktop.ui.figure_table import Figure, FigureTable, ReadAloud, Row
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate


class TakenCard(Card):
    """What became of the files that were just taken in. ``show_file`` asks to show a folder, ``keys`` for the page of keys."""

    show_file = Signal(object)
    keys = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Owner", "Just verified"))
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(1))
        self.body.addLayout(self._list)

    def show_taken(self, taken: Sequence[Taken], programme: Any) -> None:
        """Show the results, one by one."""
        empty(self._list)
        for one in taken:
            self._list.addWidget(self._result(one, programme))

    def _result(self, taken: Taken, programme: Any) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.4))
        title = taken.file.name
        if taken.node is not None and taken.period is not None:
            text = translate("Owner", "{node}, {period}, version {version}")
            title = text.format(node=programme.node(taken.node).name, period=taken.period, version=taken.version)
        head = Flow()
        for part in (_standing(taken), style.label(title, Role.STRONG)):
            head.addWidget(part)
        if taken.words:
            head.addWidget(ReadAloud(taken.words, scale=1.25))
        layout.addLayout(head)
        for question in taken.questions:
            layout.addWidget(style.label(f"{labels.detail(question)}.", Role.ATTENTION, wrap=True))
        if taken.error is not None:
            layout.addWidget(style.label(labels.sentence(taken.error), wrap=True))
        if taken.reason in _ABOUT_KEYS:
            keys = style.button(translate("Owner", "Keys of the nodes"), Role.LINK)
            keys.clicked.connect(self.keys)
            layout.addLayout(row(keys, None))
        if taken.receipt is not None:
            receipt, folder = taken.receipt, style.button(translate("Owner", "Open the folder"), Role.LINK)
            folder.setAccessibleName(translate("Owner", "Open the folder of {name}").format(name=receipt.name))
            folder.clicked.connect(lambda: self.show_file.emit(receipt.parent))
            text = translate("Owner", "Let them read their four words aloud; send the receipt {name} back to the node.")
            line = row(folder)
            line.insertWidget(0, style.label(text.format(name=receipt.name), Role.MUTED, wrap=True), 1)
            layout.addLayout(line)
        return holder


_BROADEST = 6
_ABOUT_KEYS = frozenset({"unknown_key", "unconfirmed_key"})


def _standing(taken: Taken) -> Badge:
    if taken.status == receiving.ACCEPTED:
        return Badge(translate("Owner", "taken in"), Tone.GOOD)
    if taken.status == receiving.ALREADY:
        return Badge(translate("Owner", "was here already"), Tone.PLAIN)
    return Badge(translate("Owner", "refused"), Tone.DANGER)


class MatrixCard(Card):
    """Packages by node and half-year."""

    def __init__(self) -> None:
        super().__init__(translate("Owner", "What has come in"))
        self._table = FigureTable(least=7)
        self.body.addWidget(self._table)
        self.body.addStretch()

    def show_arrivals(self, found: Arrivals) -> None:
        """Show when each came, what is missing, and what is not due yet."""
        rows = [
            Row(
                title=said.half_year(expected.period),
                cells=[_arrived(expected.arrived.get(node.id), due=expected.due) for node in found.nodes],
            )
            for expected in found.periods
        ]
        self._table.show_rows([translate("Owner", "Half-year"), *(node.name for node in found.nodes)], rows)


def _arrived(arrival: Arrival | None, *, due: bool) -> Figure:
    if arrival is not None:
        text = said.day(arrival.received)
        if arrival.version > 1:
            text = translate("Owner", "{day}, v. {version}").format(day=text, version=arrival.version)
        if arrival.questions:
            text = translate("Owner", "{day}, question").format(day=text)
        tip = "\n".join((" ".join(arrival.words), *(labels.detail(question) for question in arrival.questions)))
        return Figure(text=text, marked=bool(arrival.questions), tip=tip)
    if due:
        return Figure(text=translate("Owner", "missing"), marked=True)
    return Figure(text=said.NONE, tip=translate("Owner", "The half-year has not ended"))


class TogetherCard(QWidget):
    """The figures of a half-year over all nodes. ``chosen`` carries the id of another half-year."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.period = ChoiceField([])
        self.period.editor.setAccessibleName(translate("Owner", "Half-year"))
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
        """Offer the half-years that anything has come in for."""
        self.period.set_choices([(known.id, said.half_year(known)) for known in periods])
        self.period.set_value(period)

    def show_together(self, found: Together) -> None:
        """Show a half-year."""
        names = ", ".join(node.name for node in found.missing)
        text = translate("Owner", "Missing: {nodes}. The sums are those of the others.").format(nodes=names)
        self._missing.say(text if names else "", Tone.ATTENTION)
        self._show_goals(found)
        empty(self._tables)
        empty(self._last)
        for place, grid in enumerate(found.tables):
            card = Card(grid.title)
            card.body.addWidget(_table(grid))
            card.body.addStretch()
            (self._last if place == len(found.tables) - 1 else self._tables).addWidget(card)
        self._remarks.setText(" ".join(found.remarks))

    def _show_goals(self, found: Together) -> None:
        rows = []
        for reached in found.goals:
            goal = reached.goal
            name = goal.names.get(words.language(), goal.names["sv"])
            cells = [_total(reached.total), formats.number(goal.target), formats.number(reached.pace)]
            rows.append(Row(title=f"{goal.number}  {name}", cells=[Figure(text=cell) for cell in cells]))
            for sex, total in reached.bounded.items():
                low, high = goal.between[sex]
                title = {"women": translate("Owner", "of them women"), "men": translate("Owner", "of them men")}[sex]
                between = f"{formats.number(low)}{said.NONE}{formats.number(high)}"
                rows.append(Row(title=f"\u2003{title}", cells=[Figure(text=text) for text in (_total(total), between, "")]))
        headings = [
            translate("Owner", "Goal"),
            translate("Owner", "Reached"),
            translate("Owner", "Target"),
            translate("Owner", "Even pace now"),
        ]
        self._goals.show_rows(headings, rows)


def _total(total: Any) -> str:
    """A sum over the nodes, with "at least" where some number of it is not published."""
    if total.value is None or (not total.exact and not total.value):
        return translate("Owner", "not published")
    number = formats.number(total.value)
    return number if total.exact else translate("Owner", "at least {number}").format(number=number)


def _table(grid: Any) -> FigureTable:
    """A table as it is printed on paper; one with many columns lies on its side, so that large type has room."""
    rows = []
    if len(grid.headings) > _BROADEST:
        for heading, *cells in zip(grid.headings[1:], *(cells for _, *cells in grid.rows), strict=True):
            rows.append(Row(title=heading, cells=[_value(cell) for cell in cells]))
        return FigureTable([grid.headings[0], *(str(title) for title, *_ in grid.rows)], rows)
    for place, (title, *cells) in enumerate(grid.rows):
        strong = grid.summed and place == len(grid.rows) - 1
        rows.append(Row(title=str(title), cells=[_value(cell) for cell in cells], strong=strong))
    return FigureTable(grid.headings, rows)


def _value(cell: str | int | None) -> Figure:
    if cell is None:
        return Figure(text=said.NONE, tip=translate("Owner", "Not published"))
    return Figure(
        text=formats.number(cell) if isinstance(cell, int) else cell, marked=isinstance(cell, str) and said.NONE in cell
    )
