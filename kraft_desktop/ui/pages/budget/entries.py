"""The list of entries, and what there is to look at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout

from kraft_desktop import labels
from kraft_desktop.domain.budget import PHYSICIAN
from kraft_desktop.domain.spending.entries import whole_kronor
from kraft_desktop.services.budget.ledger import LedgerOutcome
from kraft_desktop.services.budget.overview import BudgetState, EntryLine
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.budget.posts import shown_months
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

_LEAST_ROWS = 5


class EntriesCard(Card):
    """The entries, the latest first. ``moving``, ``paying`` and ``withdrawing`` carry a line."""

    moving = Signal(object)
    paying = Signal(object)
    withdrawing = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Budget", "Amounts entered"))
        columns: list[Column[EntryLine]] = [
            Column(title=translate("Budget", "Day"), words=lambda line: formats.day(line.entry.on), width=8),
            Column(title=translate("Budget", "Post"), words=_post, tone=_tone, width=11),
            Column(title=translate("Budget", "What for"), words=_what, width=12, tip=_what),
            Column(title=translate("Budget", "Voucher"), words=lambda line: line.entry.voucher or "", width=7, yields=2),
            Column(title=translate("Budget", "Case"), words=lambda line: line.code or "", width=6, yields=1),
            Column(
                title=translate("Budget", "Amount"),
                words=lambda line: formats.kronor(line.entry.amount_ore),
                order=lambda line: line.entry.amount_ore,
                right=True,
                width=8,
            ),
        ]
        empty_state = EmptyState(
            translate("Budget", "No entries yet"),
            translate("Budget", "Enter an amount: day, post, what for and voucher. The physician's cost comes from the hours."),
        )
        self.table: RecordTable[EntryLine] = RecordTable(
            columns, name=translate("Budget", "Amounts entered"), key=lambda line: line.entry.id, empty=empty_state
        )
        self.table.view.setMinimumHeight(style.em(2.4 * _LEAST_ROWS))
        header = self.table.view.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.body.addWidget(self.table)
        self.move_entry = style.button(translate("Budget", "Choose its post ..."))
        self.pay = style.button(translate("Budget", "It is paid ..."))
        self.withdraw = style.button(translate("Budget", "Withdraw it ..."))
        self.body.addLayout(Flow(self.move_entry, self.pay, self.withdraw))
        for button, signal in ((self.move_entry, self.moving), (self.pay, self.paying), (self.withdraw, self.withdrawing)):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.table.current()))
        self.table.selected.connect(lambda _: self._judge())
        self._may_enter = False

    def show_state(self, state: BudgetState, *, may_enter: bool) -> None:
        """Show the entries."""
        self._may_enter = may_enter
        self.table.show_records(state.entries)
        self._judge()

    def _judge(self) -> None:
        line, any_ = self.table.current(), bool(self.table.model.rowCount())
        for button in (self.move_entry, self.pay, self.withdraw):
            button.setVisible(self._may_enter and any_)
            button.setEnabled(line is not None)
        self.pay.setVisible(self._may_enter and line is not None and line.entry.planned)


class LookCard(Card):
    """What to look at: posts that are over, entries without a post, minutes without a price, differences from the accounts."""

    def __init__(self) -> None:
        super().__init__(translate("Budget", "To look at"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.em(0.6))
        self.body.addLayout(self._lines)

    def show_state(self, state: BudgetState) -> None:
        """Show it."""
        empty(self._lines)
        concerns = concerns_of(state)
        for words, marked in concerns:
            self._lines.addWidget(style.label(words, Role.ATTENTION if marked else None, wrap=True))
        if not concerns:
            self._lines.addWidget(style.label(translate("Budget", "Nothing to look at."), Role.MUTED))
        granted = [line for line in state.lines if line.left is not None]
        if 0 < len(granted) < len(state.lines):
            text = translate("Budget", "The sum of what is left is of the posts with an amount granted: {count} of {all}.")
            words = text.format(count=len(granted), all=len(state.lines))
            self._lines.addWidget(style.label(words, Role.MUTED, wrap=True))
        text = translate("Budget", "The mark in the pace shows how far the project has come: {percent} %.")
        self._lines.addWidget(style.label(text.format(percent=state.passed), Role.MUTED, wrap=True))


def concerns_of(state: BudgetState) -> Sequence[tuple[str, bool]]:
    """What to look at, each with whether it asks for attention."""
    found: list[tuple[str, bool]] = []
    over = translate(
        "Budget", "{post} is over what was granted by {amount}. Nothing is stopped: ask for a reallocation, or move an entry."
    )
    found += [(over.format(post=_name(line.post), amount=formats.kronor(-(line.left or 0))), True) for line in state.over]
    if count := len(state.uncategorised):
        words = plural("Budget", "{count} entry has no post: choose one.", "{count} entries have no post: choose one.", count)
        found.append((words, True))
    if state.unpriced:
        text = translate("Budget", "{time} of the physician has no price: state it on the page for the hours.")
        found.append((text.format(time=formats.hours(state.unpriced)), True))
    booked = state.interpreters
    if priced := booked.count - booked.unpriced:
        words = plural(
            "Budget",
            "{count} booking of an interpreter ahead is planned at {amount}.",
            "{count} bookings of an interpreter ahead are planned at {amount}.",
            priced,
            amount=formats.kronor(booked.ore),
        )
        found.append((words, False))
    if booked.unpriced:
        words = plural(
            "Budget",
            "{count} booking of an interpreter ahead has no price: state it on the page for the hours.",
            "{count} bookings of an interpreter ahead have no price: state it on the page for the hours.",
            booked.unpriced,
        )
        found.append((words, True))
    for line in state.lines:
        if off := state.rounding(line, shown_months(state)[0]):
            text = translate("Budget", "{post}: the months shown add up to {amount} kr more or less than the sum: rounded öre.")
            found.append((text.format(post=_name(line.post), amount=formats.number(abs(off))), False))
    differing: dict[str, list[tuple[str, int]]] = {}
    for one in state.differences or ():
        differing.setdefault(one.post, []).append((one.month, whole_kronor(one.ore)))
    return [*found, *((labels.differs_in(post, months), post != PHYSICIAN) for post, months in differing.items())]


def taken_words(outcome: LedgerOutcome) -> str:
    """What an import of accounts did, with the sums in it that are wrong and the rows that were not understood."""
    if outcome.already:
        return translate("Budget", "The file was taken in before; nothing is changed.")
    said = [plural("Budget", "{count} row taken in.", "{count} rows taken in.", outcome.taken)]
    if outcome.matched:
        said.append(plural("Budget", "{count} was here already.", "{count} were here already.", outcome.matched))
    if outcome.rejected:
        rows = ", ".join(str(row) for _, row, _ in outcome.rejected[:_LEAST_ROWS])
        said.append(translate("Budget", "Rows not understood: {rows}.").format(rows=rows))
    said += [
        f"{labels.wrong_sum(one.label, one.row, whole_kronor(one.stated), whole_kronor(one.computed))}."
        for one in outcome.wrong_sums[:_LEAST_ROWS]
    ]
    said += [f"{labels.sum_only(label, row)}." for _, row, label in outcome.sums_only[:_LEAST_ROWS]]
    return " ".join(said)


def _name(post: str | None) -> str:
    return labels.post(post) if post else labels.detail("post_none")


def _post(line: EntryLine) -> str:
    return labels.post(line.entry.post) if line.entry.post else translate("Budget", "choose a post")


def _tone(line: EntryLine) -> Tone:
    return Tone.PLAIN if line.entry.post else Tone.ATTENTION


def _what(line: EntryLine) -> str:
    return translate("Budget", "{what} (booked)").format(what=line.entry.what) if line.entry.planned else line.entry.what
