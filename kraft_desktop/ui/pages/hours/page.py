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
from kraft_desktop.domain.hours import WEEK
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.spending.invoices import Invoice
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.hours import booking, calendar, corrections
from kraft_desktop.services.hours.corrections import Recorded
from kraft_desktop.services.hours.overview import HoursLine, HoursState, hours_state
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded
from kraft_desktop.ui.kit.tab_order import in_order
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.hours.cards import OutcomesCard, PoolCard, PoolsCard, WeekCard, kinds
from kraft_desktop.ui.pages.hours.chosen import Chosen, begun, chosen_of
from kraft_desktop.ui.pages.hours.deeds import TASKS, About, read_words, said, titles
from kraft_desktop.ui.pages.hours.form import Asked, HoursForm
from kraft_desktop.ui.pages.hours.queue import QueueCard, TimesCard, question_words
from kraft_desktop.ui.pages.hours.recorded import RecordedCard, recorded_words
from kraft_desktop.ui.widgets.card import EmptyState, Tone, page_heading
from kraft_desktop.words import translate

_Rows = Sequence[Recorded]


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
        self._row: Recorded | None = None
        self._offering = False
        self._changed: _Rows = ()
        self._changed_words = ""
        account = needs.session.account
        self._may_book = Right.BOOK_HOURS in rights.held(account)
        self._may_share = Right.SHARE_OUT in rights.held(account)
        of_owner = not needs.session.vault.header.node
        programme = needs.session.programme
        self.form = HoursForm(kinds(programme), of_cases=not of_owner)
        self.pool, self.week, self.outcomes, self.pools = PoolCard(), WeekCard(programme), OutcomesCard(), PoolsCard()
        self.queue, self.times, self.recorded = QueueCard(_empty(self.ask.click)), TimesCard(programme), RecordedCard()
        for button in (self.book, self.times.record, self.times.attend, self.week.read):
            button.setVisible(self._may_book)
        for button in (self.pool.allot, self.pools.invoice, self.pools.rate):
            button.setVisible(self._may_share)
        self.pools.move_hours.setVisible(self._may_share and not of_owner)  # the owner has one pool
        columns = Columns()
        columns.addWidget(self.week)
        columns.addWidget(self.outcomes)
        self.body.addWidget(self.form)
        self.body.addWidget(self.pool)
        self.body.addWidget(self.queue)
        self.body.addLayout(columns)
        self.body.addWidget(self.times)
        self.body.addWidget(self.pools)
        self.body.addWidget(self.recorded)
        self.draft = Drafting(self, needs.worker, needs.session, drafts.HOURS_PAGE, None)
        self._connect()

    def _connect(self) -> None:
        shortcut = QShortcut(QKeySequence.StandardKey.New, self)
        shortcut.activated.connect(self.ask.click)
        for button, asked in (
            (self.ask, Asked.QUESTION),
            (self.book, Asked.TIME),
            (self.times.record, Asked.RECORD),
            (self.times.attend, Asked.ATTENDANCE),
            (self.pool.allot, Asked.ALLOT),
            (self.pools.move_hours, Asked.MOVE),
            (self.pools.invoice, Asked.INVOICE),
            (self.pools.rate, Asked.RATE),
        ):
            button.clicked.connect(lambda _=False, asked=asked: self._begin(asked))
        self.form.saving.connect(self._do)
        self.form.cancelled.connect(self.draft.forget)
        self.form.left.connect(lambda: self.draft.turn_to(None))
        self.form.left.connect(self.ask.setFocus)
        self.queue.booking.connect(lambda lines: self._begin(Asked.QUEUE, lines))
        self.queue.cancelling.connect(self._cancel)
        self.queue.opened.connect(lambda line: self.wants.emit("case", line.row.case_id))
        self.times.doing.connect(lambda line: self._begin(Asked.DONE, (line,)))
        self.times.striking.connect(lambda line: self._begin(Asked.STRIKE, (line,)))
        self.recorded.correcting.connect(self._correct)
        self.recorded.striking.connect(lambda row: self._begin(Asked.STRIKE, row=row))
        self.times.cancelling.connect(self._cancel)
        self.times.opened.connect(lambda line: self.wants.emit("case", line.row.case_id))
        self.week.opened.connect(lambda case_id: self.wants.emit("case", case_id))
        self.week.read.clicked.connect(self._choose_calendar)
        self.outcomes.chosen.connect(self.times.choose)

    # --- called by the window ---------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        self._offering = self._offering or not kinds
        self.read(lambda: hours_state(session), self._show)

    def leave(self) -> None:
        self.draft.flush()

    def show_subject(self, subject: object) -> None:
        self._begin(Asked.QUESTION, values={"case": str(subject)})

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
            self.do(lambda: corrections.undo(session, changed), lambda _: self._say(said, ()))

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
        self.recorded.show_state(state, may_share=self._may_share)
        if self._offering:
            self._offering = False
            self.draft.offer_latest(lambda about, texts: self._offer(state, about, texts))
        in_order(self)  # the choices beside the filter were added after the rows

    def _say(self, text: str, changed: _Rows, tone: Tone = Tone.GOOD) -> None:
        self._changed, self._changed_words = changed, text
        if tone is Tone.GOOD:
            succeeded(self, text)
        else:
            self.notice.say(text, tone)
        self.said.emit(text)
        self.offers.emit()

    # --- beginning ----------------------------------------------------------------------------------------------------------

    def _offer(self, state: HoursState, about: str, texts: dict[str, str]) -> None:
        chosen = chosen_of(state, about)
        if chosen is None:  # what it was about is gone
            session = self.session
            self.needs.worker.run(lambda: drafts.forget(session, drafts.HOURS_PAGE, about), owner=self)
            return
        self._begin(chosen.asked, chosen.lines, chosen.row)
        if self.form.form is not None:
            self.form.form.set_texts(texts)
        self.notice.say(translate("Hours", "What you typed before is still here. Save it, or press Cancel."))

    def _correct(self, row: Recorded) -> None:
        self._begin(Asked.CORRECT_INVOICE if isinstance(row, Invoice) else Asked.CORRECT_HOURS, row=row)

    def _begin(
        self,
        asked: Asked,
        lines: Sequence[HoursLine] = (),
        row: Recorded | None = None,
        values: dict[str, object] | None = None,
    ) -> None:
        self._lines, self._row = lines, row
        title, save = titles(asked)
        questions = "; ".join(map(question_words, lines))
        named = [line.question or formats.day(line.row.on) for line in lines[:1]]
        what = recorded_words(row) if row is not None else "".join(named)
        self.notice.say("")
        chosen = Chosen(asked=asked, lines=lines, row=row)
        given = {**begun(chosen, self.session.today), **(values or {})}
        self.draft.turn_to(None)
        self.form.begin(asked, title.format(questions=questions, what=what), save, given)
        self.draft.turn_to(chosen.about)
        if self.form.form is not None:
            self.draft.follow(self.form.form)
        reveal(self.form)

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
        self.do(lambda: calendar.read_file(session, file), lambda read: self._say(read_words(read), ()))

    def _do(self, asked: Asked, values: dict[str, Any], *, over: bool = False) -> None:
        task = partial(TASKS[asked], About(session=self.session, lines=self._lines, row=self._row), values, over)
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
