"""What is granted, row by row, and the excerpts of the accounts that were taken in, with a way to take each back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView

from kraft_desktop import labels
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.spending.entries import Grant
from kraft_desktop.services.budget.ledger import LedgerOutcome
from kraft_desktop.services.budget.overview import BudgetState
from kraft_desktop.services.imports.earlier.history import EarlierImport
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.imports.account import cells_sentence
from kraft_desktop.ui.widgets.card import Card, Tone, row
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate

_ROWS = 6
"""Rows shown without scrolling."""


class GrantsCard(Card):
    """The rows of what is granted, the latest first; hidden without any. ``striking`` carries one."""

    striking = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Budget", "What is granted, row by row"))
        columns: list[Column[Grant]] = [
            Column(title=translate("Budget", "First day"), words=lambda one: formats.day(one.valid_from), width=8),
            Column(title=translate("Budget", "Post"), words=lambda one: labels.post(one.post), width=12),
            Column(title=translate("Budget", "Reason"), words=lambda one: one.why or "", width=12, yields=1),
            Column(title=translate("Budget", "By"), words=lambda one: one.recorded_by, width=8, yields=2),
            Column(title=translate("Budget", "Amount"), words=lambda one: formats.kronor(one.amount_ore), right=True, width=8),
        ]
        self.table: RecordTable[Grant] = RecordTable(
            columns, name=translate("Budget", "What is granted, row by row"), key=lambda one: one.id, filtered=False
        )
        header = self.table.view.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.strike = style.button(translate("Budget", "Strike it ..."))
        self.body.addWidget(self.table)
        self.body.addLayout(row(self.strike, None))
        self.strike.clicked.connect(lambda: self.striking.emit(self.table.current()))
        self.table.selected.connect(lambda one: self.strike.setEnabled(one is not None))
        self.hide()

    def show_state(self, state: BudgetState, *, may_enter: bool) -> None:
        """Show the rows."""
        self.table.show_records(sorted(state.grants, key=lambda one: (one.valid_from, one.id), reverse=True))
        self.table.fit_rows(_ROWS)
        self.setVisible(bool(state.grants))
        self.strike.setVisible(may_enter)
        self.strike.setEnabled(self.table.current() is not None)


class TakenCard(Card):
    """The excerpts, the latest first; hidden without any. ``taking_back`` carries one."""

    taking_back = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Budget", "Accounts taken in"))
        columns: list[Column[EarlierImport]] = [
            Column(title=translate("Budget", "Day"), words=lambda one: one.sheet.at[:16].replace("T", " "), width=11),
            Column(title=translate("Budget", "By"), words=lambda one: one.sheet.taken_by, width=10, yields=1),
            Column(title=translate("Budget", "Rows"), words=lambda one: formats.number(one.about.rows), right=True, width=6),
            Column(title=translate("Budget", "State"), words=_state, tone=_tone, width=14),
        ]
        self.table: RecordTable[EarlierImport] = RecordTable(
            columns, name=translate("Budget", "Accounts taken in"), key=lambda one: one.sheet.id, filtered=False
        )
        self.take_back = style.button(translate("Budget", "Take it back ..."))
        self.ask_again = style.button(translate("Budget", "Ask about the accounts again"))
        self._why, self._cells = style.label("", Role.MUTED, wrap=True), style.label("", wrap=True)
        self._cells.hide()
        self.body.addWidget(self.table)
        self.body.addWidget(self._cells)
        self.body.addWidget(self._why)
        self.body.addLayout(Flow(self.take_back, self.ask_again))
        self.take_back.clicked.connect(lambda: self.taking_back.emit(self.table.current()))
        self.table.selected.connect(self._judge)
        self.hide()

    def show_imports(self, found: Sequence[EarlierImport]) -> None:
        """Show those that are accounts."""
        accounts = [one for one in found if one.sheet.kind is SheetKind.LEDGER]
        self.table.show_records(accounts)
        self.table.fit_rows(_ROWS)
        self.setVisible(bool(accounts))
        if accounts and accounts[0].obstacle == "undone":
            self._cells.hide()
        self._judge(self.table.current())

    def show_cells(self, outcome: LedgerOutcome) -> None:
        """Show what became of every cell of the excerpt just taken in."""
        self._cells.setText(cells_sentence(outcome.account.counts, done=True))
        self._cells.show()

    def _judge(self, one: EarlierImport | None) -> None:
        self.take_back.setEnabled(one is not None and not one.obstacle)
        blocked = one is not None and one.obstacle not in {"", "undone"}
        text = translate("Budget", "It cannot be taken back: {reason}.")
        self._why.setText(text.format(reason=labels.detail(f"undo_{one.obstacle}")) if blocked and one else "")
        self._why.setVisible(bool(self._why.text()))


def _state(one: EarlierImport) -> str:
    return labels.detail(f"undo_{one.obstacle}") if one.obstacle else translate("Budget", "can be taken back")


def _tone(one: EarlierImport) -> Tone:
    return Tone.PLAIN if one.obstacle else Tone.ACCENT
