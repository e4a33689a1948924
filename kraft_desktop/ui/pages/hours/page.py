"""Läkartimmar: the page for the physician's time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError, OverPool
from kraft_desktop.domain.hours import WEEK, Consultation
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.spending.booking import QUARTER
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.hours import allotting, booking, calendar, invoices
from kraft_desktop.services.hours.booking import Question, Time, Worked
from kraft_desktop.services.hours.overview import HoursLine, HoursState, hours_state
from kraft_desktop.ui.kit.page import Needs, Page, reveal
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns, stacked
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.hours.cards import OutcomesCard, PoolCard, PoolsCard, WeekCard, kinds
from kraft_desktop.ui.pages.hours.form import Asked, HoursForm, time_of_day
from kraft_desktop.ui.pages.hours.queue import QueueCard, TimesCard, question_words
from kraft_desktop.ui.widgets.card import EmptyState, Tone, page_heading
from kraft_desktop.words import translate

_Rows = Sequence[Consultation]


class HoursPage(Page):
    """The page; ``show_subject`` takes the code of a case for which a question is begun."""

    shows = SECRECY | {
        *("consultations", "allotments", "calendar_readings", "invoices", "hourly_rates"),
        *("cases", "participants", "closings", "questions", "question_answers"),
    }

    def __init__(self, needs: Needs) -> None:
        self._week = style.label("", Role.MUTED)
        self.ask = style.button(translate("Hours", "New question"), icon_name="plus", hint="Ctrl+N")
        self.record = style.button(translate("Hours", "Record time ..."))
        self.attend = style.button(translate("Hours", "Attendance ..."))
        self.book = style.button(translate("Hours", "Book time"), Role.PRIMARY)
        heading = page_heading(translate("Hours", "Physician hours"), self._week, self.attend, self.record, self.ask, self.book)
        super().__init__(needs, heading)
        self._lines: Sequence[HoursLine] = ()
        self._changed: _Rows = ()
        self._changed_words = ""
        account = needs.session.account
        self._may_book = Right.BOOK_HOURS in rights.held(account)
        may_share = Right.SHARE_OUT in rights.held(account)
        programme = needs.session.programme
        self.form = HoursForm(kinds(programme))
        self.pool, self.week, self.outcomes, self.pools = PoolCard(), WeekCard(programme), OutcomesCard(), PoolsCard()
        self.queue, self.times = QueueCard(self._empty()), TimesCard(programme)
        for button in (self.book, self.record, self.attend, self.week.read):
            button.setVisible(self._may_book)
        for button in (self.pools.move_hours, self.pools.invoice, self.pools.rate):
            button.setVisible(may_share)
        columns = Columns()
        columns.addWidget(self.queue)
        columns.addWidget(stacked(self.week, self.outcomes))
        self.body.addWidget(self.form)
        self.body.addWidget(self.pool)
        self.body.addLayout(columns)
        self.body.addWidget(self.times)
        self.body.addWidget(self.pools)
        self._connect()

    def _empty(self) -> EmptyState:
        text = translate("Hours", "A question waits here until it is booked: what is asked, why, how long it takes, who asks.")
        return EmptyState(
            translate("Hours", "No question waits"), text, translate("Hours", "New question"), self._begin_question
        )

    def _connect(self) -> None:
        shortcut = QShortcut(QKeySequence.StandardKey.New, self)
        shortcut.activated.connect(self.ask.click)
        self.ask.clicked.connect(lambda _=False: self._begin_question())
        self.book.clicked.connect(self._begin_time)
        self.record.clicked.connect(lambda: self._begin_done(Asked.RECORD, translate("Hours", "Record time")))
        self.attend.clicked.connect(lambda: self._begin_done(Asked.ATTENDANCE, translate("Hours", "The physician attended")))
        self.form.saving.connect(self._save)
        self.form.left.connect(self.ask.setFocus)
        self.queue.booking.connect(self._begin_queue)
        self.queue.cancelling.connect(self._cancel)
        self.queue.opened.connect(self._open)
        self.times.doing.connect(self._begin_worked)
        self.times.cancelling.connect(self._cancel)
        self.times.opened.connect(self._open)
        self.week.opened.connect(lambda case_id: self.wants.emit("case", case_id))
        self.week.read.clicked.connect(self._choose_calendar)
        self.outcomes.chosen.connect(self._show_outcome)
        self.pools.move_hours.clicked.connect(self._begin_move)
        self.pools.invoice.clicked.connect(self._begin_invoice)
        self.pools.rate.clicked.connect(self._begin_rate)

    # --- called by the window ---------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: hours_state(session), self._show)

    def show_subject(self, subject: object) -> None:
        self._begin_question(str(subject))

    def first(self) -> QWidget | None:
        if self.form.form is not None:
            return self.form.form
        return self.queue.table.view if self.queue.table.current() else self.ask

    def undo_words(self) -> str:
        return self._changed_words if self._changed else ""

    def undo(self) -> None:
        changed, session, text = self._changed, self.session, self._changed_words
        if changed:
            said = translate("Hours", "Taken back: {words}").format(words=text)
            self.do(lambda: booking.undo(session, changed), lambda _: self._say(said, ()))

    # --- showing ------------------------------------------------------------------------------------------------------------

    def _show(self, state: HoursState) -> None:
        text = translate("Hours", "week {week}, {first} to {last}")
        last = state.monday + WEEK
        self._week.setText(
            text.format(
                week=state.monday.isocalendar().week,
                first=formats.near_day(state.monday, state.today),
                last=formats.near_day(last.fromordinal(last.toordinal() - 1), state.today),
            )
        )
        self.pool.show_state(state, self.session.programme)
        self.queue.show_state(state, may_book=self._may_book)
        self.week.show_state(state)
        self.outcomes.show_state(state)
        self.times.show_state(state, may_book=self._may_book)
        self.pools.show_state(state)

    def _say(self, text: str, changed: _Rows, tone: Tone = Tone.GOOD) -> None:
        self._changed, self._changed_words = changed, text
        self.notice.say(text, tone)
        self.said.emit(text)
        self.offers.emit()

    def _show_outcome(self, outcome: Any) -> None:
        self.times.choose(outcome)
        reveal(self.times)

    def _open(self, line: HoursLine) -> None:
        self.wants.emit("case", line.row.case_id)

    # --- beginning ----------------------------------------------------------------------------------------------------------

    def _begin(self, asked: Asked, title: str, save: str, values: dict[str, object] | None = None) -> None:
        self.notice.say("")
        self.form.begin(asked, title, save, values)
        reveal(self.form)

    def _begin_question(self, case: str = "") -> None:
        title, save = translate("Hours", "A question to the physician"), translate("Hours", "Put it in the queue")
        self._begin(Asked.QUESTION, title, save, {"case": case or None, "quarters": 2})

    def _begin_time(self) -> None:
        title, save = translate("Hours", "Book time with the physician"), translate("Hours", "Book")
        self._begin(Asked.TIME, title, save, {"on": self.session.today})

    def _begin_queue(self, lines: Sequence[HoursLine]) -> None:
        self._lines = lines
        title = translate("Hours", "Book: {questions}").format(questions="; ".join(map(question_words, lines)))
        self._begin(Asked.QUEUE, title, translate("Hours", "Book"), {"on": self.session.today})

    def _begin_done(self, asked: Asked, title: str) -> None:
        self._begin(asked, title, translate("Hours", "Record"), {"on": self.session.today})

    def _begin_worked(self, line: HoursLine) -> None:
        self._lines = (line,)
        title = translate("Hours", "Done: {what}").format(what=line.question or formats.day(line.row.on))
        values: dict[str, object] = {"on": min(line.row.on, self.session.today), "minutes": line.row.minutes}
        self._begin(Asked.DONE, title, translate("Hours", "Record"), {**values, "outcome": line.row.outcome})

    def _begin_move(self) -> None:
        title, save = translate("Hours", "Move hours from one pool to another"), translate("Hours", "Move")
        self._begin(Asked.MOVE, title, save, {"on": self.session.today})

    def _begin_invoice(self) -> None:
        title, save = translate("Hours", "An invoice of the physician"), translate("Hours", "Enter")
        self._begin(Asked.INVOICE, title, save, {"on": self.session.today})

    def _begin_rate(self) -> None:
        title, save = translate("Hours", "The price of an hour"), translate("Hours", "State it")
        self._begin(Asked.RATE, title, save, {"on": self.session.today})

    # --- doing --------------------------------------------------------------------------------------------------------------

    def _cancel(self, line: HoursLine) -> None:
        session, said = self.session, translate("Hours", "Cancelled: {what}")
        back = line.row.question is not None and line.row.status.value == "planned"
        text = translate("Hours", "The question waits again: {what}") if back else said
        words = text.format(what=line.question or formats.day(line.row.on))
        self.do(lambda: booking.cancel(session, line.row.id, back=back), lambda row: self._say(words, (row,)))

    def _choose_calendar(self) -> None:
        kinds_ = translate("Hours", "Calendars (*.ics)")
        files = self.needs.ask.files(self, translate("Hours", "The physician's calendar"), kinds_)
        if files:
            self.read_calendar(files[0])

    def read_calendar(self, file: Path) -> None:
        """Read the busy times of a calendar file."""
        session, text = self.session, translate("Hours", "{count} busy times of the physician were read, and nothing else.")
        self.do(lambda: calendar.read_file(session, file), lambda row: self._say(text.format(count=len(row.busy)), ()))

    def _save(self, asked: Asked, values: dict[str, Any]) -> None:
        self._do(asked, values, over=False)

    def _do(self, asked: Asked, values: dict[str, Any], *, over: bool) -> None:
        task = partial(_TASKS[asked], self, values, over)
        refused = partial(self._refused, asked, values)
        self.do(task, lambda rows: self._saved(asked, rows), refused=refused)

    def _saved(self, asked: Asked, rows: _Rows) -> None:
        self.form.end()
        self._say(_said(asked), rows)

    def _refused(self, asked: Asked, values: dict[str, Any], problem: KraftError) -> None:
        if isinstance(problem, OverPool):
            title, yes = translate("Hours", "Book more than there is?"), translate("Hours", "Book anyway")
            if self.needs.ask.confirm(self, title, labels.sentence(problem), yes):
                self._do(asked, values, over=True)
        elif not self.form.refuse(problem):
            self.notice.say(labels.sentence(problem), Tone.ATTENTION)

    def case_id(self, code: str | None) -> str | None:
        """The id of the case with a code that was typed; None for none. Raises NoSuchCase."""
        return case_with_code(self.session, code) if code else None

    @property
    def chosen(self) -> Sequence[HoursLine]:
        """The lines that the form is about."""
        return self._lines


def _ask(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    question = Question(
        question=values["question"],
        why=values["why"] or "",
        quarters=values["quarters"],
        kind=values["kind"] or UNKNOWN,
        case_id=page.case_id(values["case"]),
    )
    return (booking.ask(page.session, question),)


def _time(page: HoursPage, values: dict[str, Any]) -> Time:
    return Time(
        on=values["on"],
        at=time_of_day(values.get("at")),
        minutes=values["minutes"],
        kind=values.get("kind") or UNKNOWN,
        case_id=page.case_id(values.get("case")),
    )


def _book(page: HoursPage, values: dict[str, Any], over: bool) -> _Rows:
    return (booking.book(page.session, _time(page, values), over=over),)


def _book_queue(page: HoursPage, values: dict[str, Any], over: bool) -> _Rows:
    ids = [line.row.id for line in page.chosen]
    return booking.book_questions(page.session, ids, values["on"], time_of_day(values["at"]), over=over)


def _done(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    worked = Worked(minutes=values["minutes"], on=values["on"], outcome=values["outcome"])
    return (booking.done(page.session, page.chosen[0].row.id, worked),)


def _record(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    return (booking.record(page.session, _time(page, values), values["outcome"]),)


def _attend(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    shares = booking.shares_of(page.session, values["shares"] or "")
    return booking.attend(page.session, _time(page, {**values, "minutes": values["quarters"] * QUARTER}), shares)


def _move(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    allotting.reallocate(page.session, values["pool"], values["to_pool"], values["minutes"], values["on"], values["reason"])
    return ()


def _invoice(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    invoices.enter(
        page.session,
        on=values["on"],
        voucher=values["voucher"],
        months=[month.strip() for month in values["months"].split(",")],
        amount_ore=values["amount"],
        minutes=values["stated"],
    )
    return ()


def _set_rate(page: HoursPage, values: dict[str, Any], _over: bool) -> _Rows:
    invoices.set_rate(page.session, values["amount"], values["on"])
    return ()


_TASKS: dict[Asked, Callable[[HoursPage, dict[str, Any], bool], _Rows]] = {
    Asked.QUESTION: _ask,
    Asked.TIME: _book,
    Asked.QUEUE: _book_queue,
    Asked.DONE: _done,
    Asked.RECORD: _record,
    Asked.ATTENDANCE: _attend,
    Asked.MOVE: _move,
    Asked.INVOICE: _invoice,
    Asked.RATE: _set_rate,
}
"""What the form does by what it asks for, in the worker; the rows that can be taken back."""


def _said(asked: Asked) -> str:
    return {
        Asked.QUESTION: translate("Hours", "The question waits in the queue."),
        Asked.TIME: translate("Hours", "The time is booked."),
        Asked.QUEUE: translate("Hours", "The questions are booked."),
        Asked.DONE: translate("Hours", "Recorded as done."),
        Asked.RECORD: translate("Hours", "Recorded as done."),
        Asked.ATTENDANCE: translate("Hours", "The attendance is recorded once and shared out."),
        Asked.MOVE: translate("Hours", "The hours are moved, with a row for each pool."),
        Asked.INVOICE: translate("Hours", "The invoice is entered; it replaces the computed price of its months."),
        Asked.RATE: translate("Hours", "The price is stated."),
    }[asked]
