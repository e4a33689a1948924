"""What is recorded of allotted hours, prices and invoices, row by row, with a way to put each right."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.hours import Allotment
from kraft_desktop.domain.spending.invoices import HourlyRate, Invoice
from kraft_desktop.services.hours.corrections import Recorded
from kraft_desktop.services.hours.overview import HoursState
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.pages.hours.form import price_words
from kraft_desktop.ui.pages.hours.queue import LEAST_ROWS, stretch
from kraft_desktop.ui.widgets.card import Card, EmptyState
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate


class RecordedCard(Card):
    """The rows, the latest first. ``correcting`` and ``striking`` carry one."""

    correcting = Signal(object)
    striking = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Hours", "Allotted hours, prices and invoices"))
        columns: list[Column[Recorded]] = [
            Column(title=translate("Hours", "Day"), words=lambda row: formats.day(_day(row)), width=8),
            Column(title=translate("Hours", "What"), words=recorded_words, width=14),
            Column(title=translate("Hours", "Reason"), words=lambda row: getattr(row, "why", None) or "", width=10, yields=1),
            Column(title=translate("Hours", "By"), words=lambda row: row.recorded_by or "", width=7, yields=2),
            Column(title=translate("Hours", "Amount"), words=_amount, right=True, width=8),
        ]
        empty = EmptyState(
            translate("Hours", "Nothing is recorded yet"),
            translate("Hours", "State the hours, a price or an invoice, and each is a row here."),
        )
        self.table: RecordTable[Recorded] = RecordTable(
            columns, name=translate("Hours", "Allotted hours, prices and invoices"), key=lambda row: row.id, empty=empty
        )
        stretch(self.table, 1)
        self.body.addWidget(self.table)
        self.correct = style.button(translate("Hours", "Put it right ..."))
        self.strike = style.button(translate("Hours", "Strike it ..."))
        self.body.addLayout(Flow(self.correct, self.strike))
        self.correct.clicked.connect(lambda: self.correcting.emit(self.table.current()))
        self.strike.clicked.connect(lambda: self.striking.emit(self.table.current()))
        self.table.selected.connect(lambda _: self._judge())
        self._may_share = False

    def show_state(self, state: HoursState, *, may_share: bool) -> None:
        """Show the rows."""
        self._may_share = may_share
        rows: list[Recorded] = [*state.allotments, *state.rates, *(one.invoice for one in state.invoiced)]
        self.table.show_records(sorted(rows, key=lambda row: (_day(row), row.id), reverse=True))
        self._judge()

    def _judge(self) -> None:
        row, any_ = self.table.current(), bool(self.table.model.rowCount())
        typed = bool(self.table.filter_line.text())
        self.table.filter_line.setVisible(typed or self.table.model.rowCount() > LEAST_ROWS)
        for button in (self.correct, self.strike):
            button.setVisible(self._may_share and any_)
            button.setEnabled(row is not None)
        self.correct.setEnabled(isinstance(row, Allotment | Invoice))


def _day(row: Recorded) -> dt.date:
    return row.valid_from if isinstance(row, Allotment | HourlyRate) else row.on


def recorded_words(row: Recorded) -> str:
    """What a row is."""
    if isinstance(row, Allotment):
        pool = labels.detail(row.pool)
        given, taken = translate("Hours", "allotted to {pool}"), translate("Hours", "taken from {pool}")
        return vocabulary.raised((given if row.minutes > 0 else taken).format(pool=pool))
    if isinstance(row, HourlyRate):
        return translate("Hours", "Price of {what}").format(what=price_words(row.what))
    if isinstance(row, Invoice):
        return translate("Hours", "Invoice {voucher}, {months}").format(voucher=row.voucher, months=", ".join(row.months))
    return formats.day(row.on)


def _amount(row: Recorded) -> str:
    if isinstance(row, Allotment):
        return formats.hours(row.minutes)
    return formats.kronor(row.ore if isinstance(row, HourlyRate) else row.amount_ore if isinstance(row, Invoice) else 0)
