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
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.hours import booking, calendar
from kraft_desktop.services.hours.overview import HoursLine, HoursState, hours_state
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page, reveal
from kraft_desktop.ui.kit.tab_order import in_order
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.hours.cards import OutcomesCard, PoolCard, PoolsCard, WeekCard, kinds
from kraft_desktop.ui.pages.hours.deeds import TASKS, About, read_words, said, titles
from kraft_desktop.ui.pages.hours.form import Asked, HoursForm
from kraft_desktop.ui.pages.hours.queue import QueueCard, TimesCard, question_words
from kraft_desktop.ui.widgets.card import EmptyState, Tone, page_heading
from kraft_desktop.words import translate

_Rows = Sequence[Consultation]

_DRAFTED = (Asked.QUESTION, Asked.TIME, Asked.RECORD, Asked.ATTENDANCE, Asked.MOVE, Asked.INVOICE, Asked.RATE)
"""What is typed of these is kept as a draft; the others are about a chosen line."""


class HoursPage(Page):
    """The page; ``show_subject`` takes the code of a case for which a question is begun."""

    shows = SECRECY | {
        *("consultations", "allotments", "calendar_readings", "invoices", "hourly_rates"),
        *("cases", "participants", "closings", "questions", "question_answers"),
    }

    def __init__(self, needs: Needs) -> None:
        self._week = style.label("", Role.MUTED)
        self.ask = style.button(translate("Hours", "New question"), icon_name="plus", hint="Ctrl+N")
        self.book = style.button(translate("Hours", "Book time"), Role.PRIMARY)
        heading = page_heading(translate("Hours", "Physician hours"), self._week, self.ask, self.book)
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
        self.queue, self.times = QueueCard(_empty(self.ask.click)), TimesCard(programme)
        for button in (self.book, self.times.record, self.times.attend, self.week.read):
            button.setVisible(self._may_book)
        for button in (self.pool.allot, self.pools.move_hours, self.pools.invoice, self.pools.rate):
            button.setVisible(may_share)
        columns = Columns()
        columns.addWidget(self.week)
        columns.addWidget(self.outcomes)
        self.body.addWidget(self.form)
        self.body.addWidget(self.pool)
        self.body.addWidget(self.queue)
        self.body.addLayout(columns)
        self.body.addWidget(self.times)
        self.body.addWidget(self.pools)
        self.draft = Drafting(self, needs.worker, needs.session, drafts.HOURS_PAGE, None)
        self._connect()

    def _connect(self) -> None:
        shortcut = QShortcut(QKeySequence.StandardKey.New, self)
        shortcut.activated.connect(self.ask.click)
        self.ask.clicked.connect(lambda _=False: self._begin(Asked.QUESTION))
        self.book.clicked.connect(lambda: self._begin(Asked.TIME))
        self.times.record.clicked.connect(lambda: self._begin(Asked.RECORD))
        self.times.attend.clicked.connect(lambda: self._begin(Asked.ATTENDANCE))
        self.form.saving.connect(self._do)
        self.form.cancelled.connect(self.draft.forget)
        self.form.left.connect(lambda: self.draft.turn_to(None))
        self.form.left.connect(self.ask.setFocus)
        self.queue.booking.connect(self._begin_queue)
        self.queue.cancelling.connect(self._cancel)
        self.queue.opened.connect(lambda line: self.wants.emit("case", line.row.case_id))
        self.times.doing.connect(self._begin_worked)
        self.times.cancelling.connect(self._cancel)
        self.times.opened.connect(lambda line: self.wants.emit("case", line.row.case_id))
        self.week.opened.connect(lambda case_id: self.wants.emit("case", case_id))
        self.week.read.clicked.connect(self._choose_calendar)
        self.outcomes.chosen.connect(self.times.choose)
        self.pool.allot.clicked.connect(lambda: self._begin(Asked.ALLOT))
        self.pools.move_hours.clicked.connect(lambda: self._begin(Asked.MOVE))
        self.pools.invoice.clicked.connect(lambda: self._begin(Asked.INVOICE))
        self.pools.rate.clicked.connect(lambda: self._begin(Asked.RATE))

    # --- called by the window ---------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        self.read(lambda: hours_state(session), self._show)
        if not kinds:
            self.draft.offer_latest(self._offer)

    def leave(self) -> None:
        self.draft.flush()

    def show_subject(self, subject: object) -> None:
        self._begin(Asked.QUESTION, case=str(subject))

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
        in_order(self)  # the choices beside the filter were added after the rows

    def _say(self, text: str, changed: _Rows, tone: Tone = Tone.GOOD) -> None:
        self._changed, self._changed_words = changed, text
        self.notice.say(text, tone)
        self.said.emit(text)
        self.offers.emit()

    # --- beginning ----------------------------------------------------------------------------------------------------------

    def _offer(self, about: str, texts: dict[str, str]) -> None:
        if about in set(_DRAFTED):
            self._begin(Asked(about))
            if self.form.form is not None:
                self.form.form.set_texts(texts)
            self.notice.say(translate("Hours", "What you typed before is still here. Save it, or press Cancel."))

    def _begin(self, asked: Asked, **values: object) -> None:
        title, save = titles(asked)
        questions = "; ".join(map(question_words, self._lines))
        what = next((line.question or formats.day(line.row.on) for line in self._lines), "")
        self.notice.say("")
        self.form.begin(asked, title.format(questions=questions, what=what), save, {**_begun(asked, self.session), **values})
        self.draft.turn_to(asked.value if asked in _DRAFTED else None)
        if self.form.form is not None:
            self.draft.follow(self.form.form)
        reveal(self.form)

    def _begin_queue(self, lines: Sequence[HoursLine]) -> None:
        self._lines = lines
        self._begin(Asked.QUEUE)

    def _begin_worked(self, line: HoursLine) -> None:
        self._lines, day = (line,), min(line.row.on, self.session.today)
        self._begin(Asked.DONE, on=day, minutes=line.row.minutes, outcome=line.row.outcome)

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
        session = self.session
        self.do(lambda: calendar.read_file(session, file), lambda row: self._say(read_words(len(row.busy)), ()))

    def _do(self, asked: Asked, values: dict[str, Any], *, over: bool = False) -> None:
        task = partial(TASKS[asked], About(session=self.session, lines=self._lines), values, over)
        refused = partial(self._refused, asked, values)
        self.do(task, lambda rows: self._saved(asked, rows), refused=refused)

    def _saved(self, asked: Asked, rows: _Rows) -> None:
        self.draft.forget()
        self.draft.turn_to(None)
        self.form.end()
        self._say(said(asked), rows)

    def _refused(self, asked: Asked, values: dict[str, Any], problem: KraftError) -> None:
        if isinstance(problem, OverPool):
            title, yes = translate("Hours", "Book more than there is?"), translate("Hours", "Book anyway")
            if self.needs.ask.confirm(self, title, labels.sentence(problem), yes):
                self._do(asked, values, over=True)
        elif not self.form.refuse(problem):
            self.notice.say(labels.sentence(problem), Tone.ATTENTION)


def _empty(ask: Callable[[], None]) -> EmptyState:
    text = translate("Hours", "A question waits here until it is booked: what is asked, why, how long it takes, who asks.")
    return EmptyState(translate("Hours", "No question waits"), text, translate("Hours", "New question"), ask)


def _begun(asked: Asked, session: Session) -> dict[str, object]:
    """What stands in a form when it is begun."""
    given: dict[Asked, dict[str, object]] = {Asked.QUESTION: {"quarters": 2}, Asked.ALLOT: {}}
    return given.get(asked, {"on": session.today})
