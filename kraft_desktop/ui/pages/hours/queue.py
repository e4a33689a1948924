"""The queue of questions to the physician, and the list of all times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView

from kraft_desktop import labels
from kraft_desktop.domain.hours import ConsultationStatus, Outcome
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.hours.overview import HoursLine, HoursState
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.hours.cards import kind_words
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone, row
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

LEAST_ROWS = 5


class QueueCard(Card):
    """The questions that wait. ``booking`` carries the lines to book in one go, ``cancelling`` and ``opened`` a line."""

    booking = Signal(object)
    cancelling = Signal(object)
    opened = Signal(object)

    def __init__(self, empty: EmptyState) -> None:
        super().__init__()
        self.setAccessibleName(translate("Hours", "Questions to the physician"))
        self._count = style.label("", Role.MUTED)
        self.body.addLayout(row(style.label(translate("Hours", "Questions to the physician"), Role.HEADING), None, self._count))
        self._fitting: Sequence[HoursLine] = ()
        columns: list[Column[HoursLine]] = [
            Column(title=translate("Hours", "Case"), words=lambda line: line.code or "", width=6),
            Column(title=translate("Hours", "Question"), words=question_words, width=12, tip=_tip),
            Column(title=translate("Hours", "Asks"), words=lambda line: line.row.asked_by or "", width=7, yields=3),
            Column(
                title=translate("Hours", "Waited"),
                words=lambda line: formats.days(line.waited),
                order=lambda line: line.waited,
                width=6,
                yields=2,
            ),
            Column(
                title=translate("Hours", "Estimate"),
                words=lambda line: formats.hours(line.row.minutes),
                order=lambda line: line.row.minutes,
                right=True,
                width=6,
            ),
            Column(title=translate("Hours", "This week"), words=self._fits, tone=self._tone, width=6),
        ]
        self.table: RecordTable[HoursLine] = RecordTable(
            columns, name=translate("Hours", "Questions to the physician"), key=lambda line: line.row.id, empty=empty
        )
        stretch(self.table, 1)
        self.body.addWidget(self.table)
        self.room = style.label("", Role.MUTED, wrap=True)
        self.body.addWidget(self.room)
        self.book_fitting = style.button(translate("Hours", "Book those that fit ..."))
        self.book_one = style.button(translate("Hours", "Book the chosen one ..."))
        self.drop = style.button(translate("Hours", "Withdraw the question"))
        self.case = style.button(translate("Hours", "Show the case"), Role.LINK)
        self._actions = (self.book_fitting, self.book_one, self.drop, self.case)
        self.body.addLayout(Flow(*self._actions))
        self.book_fitting.clicked.connect(lambda: self.booking.emit(tuple(self._fitting)))
        self.book_one.clicked.connect(lambda: self.booking.emit((self.table.current(),)))
        self.drop.clicked.connect(lambda: self.cancelling.emit(self.table.current()))
        self.case.clicked.connect(lambda: self.opened.emit(self.table.current()))
        self.table.selected.connect(lambda _: self._judge())

    def show_state(self, state: HoursState, *, may_book: bool) -> None:
        """Show the queue."""
        self._fitting = state.queue[: state.fitting]
        self._may_book = may_book
        self.table.show_records(state.queue)
        asked = formats.hours(state.asked)
        waits = plural("Hours", "{count} waits, {time}", "{count} wait, {time}", len(state.queue), time=asked)
        self._count.setText(waits if state.queue else "")
        taken = sum(line.row.minutes for line in self._fitting)
        text = translate("Hours", "Fits this week: {taken} of {room}")
        self.room.setText(text.format(taken=formats.hours(taken), room=formats.hours(state.room)))
        words = plural("Hours", "Book the one that fits ...", "Book the {count} that fit ...", state.fitting)
        self.book_fitting.setText(words)
        if state.queue and self.table.current() is None:
            self.table.view.selectRow(0)
        self._judge()

    _may_book = False

    def _judge(self) -> None:
        line, any_ = self.table.current(), bool(self.table.model.rowCount())
        self.room.setVisible(any_)
        self.table.filter_line.setVisible(self.table.filter_line.text() != "" or self.table.model.rowCount() > LEAST_ROWS)
        self.book_fitting.setVisible(self._may_book and bool(self._fitting))
        self.book_one.setVisible(self._may_book and any_)
        self.drop.setVisible(self._may_book and any_)
        for button in (self.book_one, self.drop):
            button.setEnabled(line is not None)
        self.case.setVisible(line is not None and line.row.case_id is not None)

    def _fits(self, line: HoursLine) -> str:
        return translate("Hours", "fits") if line in self._fitting else translate("Hours", "later")

    def _tone(self, line: HoursLine) -> Tone:
        return Tone.GOOD if line in self._fitting else Tone.PLAIN


class TimesCard(Card):
    """All times, filtered by state or by what they gave. ``doing``, ``cancelling``, ``striking`` and ``opened`` carry
    a line."""

    doing = Signal(object)
    striking = Signal(object)
    cancelling = Signal(object)
    opened = Signal(object)

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self.setAccessibleName(translate("Hours", "All times"))
        self.record = style.button(translate("Hours", "Record time ..."))
        self.attend = style.button(translate("Hours", "Attendance ..."))
        self.body.addLayout(row(style.label(translate("Hours", "All times"), Role.HEADING), None, self.attend, self.record))
        self._lines: Sequence[HoursLine] = ()
        self._may_book = False
        empty = EmptyState(
            translate("Hours", "No times yet"), translate("Hours", "Book a time, record one, or import a sheet of hours.")
        )
        self.table: RecordTable[HoursLine] = RecordTable(
            _columns(programme), name=translate("Hours", "All times"), key=lambda line: line.row.id, empty=empty
        )
        stretch(self.table, 1)
        self.gave = ChoiceField(
            [(one, labels.detail(f"outcome_{one}")) for one in Outcome], empty=translate("Hours", "whatever they gave")
        )
        self.gave.editor.setAccessibleName(translate("Hours", "What they gave"))
        self.gave.edited.connect(self._narrow)
        self.table.add_tool(self.gave)
        self.body.addWidget(self.table)
        self.do = style.button(translate("Hours", "Record as done ..."))
        self.cancel = style.button(translate("Hours", "Cancel the time"))
        self.strike = style.button(translate("Hours", "Strike it ..."))
        self.case = style.button(translate("Hours", "Show the case"), Role.LINK)
        self.body.addLayout(Flow(self.do, self.cancel, self.strike, self.case))
        self.do.clicked.connect(lambda: self.doing.emit(self.table.current()))
        self.cancel.clicked.connect(lambda: self.cancelling.emit(self.table.current()))
        self.strike.clicked.connect(lambda: self.striking.emit(self.table.current()))
        self.case.clicked.connect(lambda: self.opened.emit(self.table.current()))
        self.table.selected.connect(lambda _: self._judge())

    def show_state(self, state: HoursState, *, may_book: bool) -> None:
        """Show the times that are not questions."""
        self._may_book = may_book
        self._lines = [line for line in state.lines if line.status is not ConsultationStatus.ASKED]
        self._narrow()

    def choose(self, outcome: Outcome) -> None:
        """Show those that gave one thing."""
        self.gave.set_value(outcome)
        self._narrow()
        self.table.view.setFocus()

    def _narrow(self) -> None:
        wanted = self.gave.value()
        self.table.show_records([line for line in self._lines if wanted is None or line.row.outcome is wanted])
        self._judge()

    def _judge(self) -> None:
        line = self.table.current()
        planned = line is not None and line.status is ConsultationStatus.PLANNED
        done = line is not None and line.status is ConsultationStatus.DONE
        self.do.setVisible(self._may_book and bool(self._lines))
        self.cancel.setVisible(self._may_book and planned)
        self.strike.setVisible(self._may_book and done)
        self.do.setEnabled(planned or done)
        self.case.setVisible(line is not None and line.row.case_id is not None)


def _columns(programme: Programme) -> list[Column[HoursLine]]:
    return [
        Column(
            title=translate("Hours", "Day"),
            words=lambda line: f"{formats.day(line.row.on)} {line.row.at or ''}".strip(),
            width=11,
        ),
        Column(title=translate("Hours", "What"), words=lambda line: what_words(programme, line), width=14, tip=_tip),
        Column(title=translate("Hours", "Case"), words=lambda line: line.code or "", width=7, yields=1),
        Column(
            title=translate("Hours", "It gave"),
            words=lambda line: labels.detail(f"outcome_{line.row.outcome}") if line.row.outcome else "",
            width=15,
            yields=2,
        ),
        Column(
            title=translate("Hours", "Time"),
            words=lambda line: formats.hours(line.row.minutes),
            order=lambda line: line.row.minutes,
            right=True,
            width=6,
        ),
        Column(title=translate("Hours", "State"), words=state_words, tone=_state_tone, width=12),
    ]


def question_words(line: HoursLine) -> str:
    """The question as it is shown."""
    return line.question or translate("Hours", "shown to those who see the case")


def what_words(programme: Programme, line: HoursLine) -> str:
    """The question that a time came from, else its kind."""
    return line.question or kind_words(programme, line)


def state_words(line: HoursLine) -> str:
    """The state of a time."""
    if line.busy:
        return translate("Hours", "busy at the same time")
    return {
        ConsultationStatus.ASKED: translate("Hours", "asked"),
        ConsultationStatus.PLANNED: translate("Hours", "planned"),
        ConsultationStatus.DONE: translate("Hours", "done"),
        ConsultationStatus.CANCELLED: translate("Hours", "cancelled"),
    }[line.status]


def _state_tone(line: HoursLine) -> Tone:
    if line.busy:
        return Tone.ATTENTION
    return {ConsultationStatus.DONE: Tone.GOOD, ConsultationStatus.PLANNED: Tone.ACCENT}.get(line.status, Tone.PLAIN)


def _tip(line: HoursLine) -> str:
    return "\n".join(part for part in (line.question, line.why) if part)


def stretch(table: RecordTable[Any], column: int) -> None:
    """Give a table the height of a few rows, and the room that is left to a column."""
    table.view.setMinimumHeight(style.em(2.4 * LEAST_ROWS))
    header = table.view.horizontalHeader()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
