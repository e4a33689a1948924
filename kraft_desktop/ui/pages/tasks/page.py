"""Uppgifter: the page for what is to be done, by whom and by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain.cases.tasks import Task
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Account
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.secrecy import standing_in, tasks
from kraft_desktop.services.secrecy.standing_in import Absence
from kraft_desktop.services.secrecy.tasks import NewTask, Side, TaskLine
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.tasks.form import Asked, TaskForm
from kraft_desktop.ui.pages.tasks.history import HistoryCard
from kraft_desktop.ui.pages.tasks.list import TaskList, late, words
from kraft_desktop.ui.widgets.card import EmptyState, Tone, page_heading
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """The tasks, the accounts that can be given one, and the absences in which the account stands in."""

    lines: Sequence[TaskLine]
    accounts: Sequence[Account]
    absences: Sequence[Absence]


class TasksPage(Page):
    """The tasks of the account; ``show_subject`` takes the code of a case for which a new task is begun."""

    shows = frozenset(
        {
            *("tasks", "stand_ins", "consents", "blocks", "protected_registrations", "accounts", "workplaces"),
            *("cases", "participants", "closings", "questions", "question_answers"),
        }
    )

    def __init__(self, needs: Needs) -> None:
        self._summary = style.label("", Role.MUTED)
        self.new = style.button(translate("Tasks", "New task"), Role.PRIMARY, icon_name="plus", hint="Ctrl+N")
        absence = style.button(translate("Tasks", "Absence and hand-over"))
        super().__init__(needs, page_heading(translate("Tasks", "Tasks"), self._summary, absence, self.new))
        self._accounts: Sequence[Account] = ()
        self._changed: Task | None = None
        self._changed_words = ""
        self._line: TaskLine | None = None
        self._about: str | None = None
        absence.clicked.connect(lambda: self.wants.emit("absence", None))
        self.new.clicked.connect(lambda: self._begin(Asked.NEW))
        shortcut = QShortcut(QKeySequence.StandardKey.New, self)
        shortcut.activated.connect(self.new.click)
        self.draft = Drafting(self, needs.worker, needs.session, tasks.NEW_PAGE)
        self.deputising = style.label("", Role.MUTED, wrap=True)
        self.form, self.list, self.history = TaskForm(), TaskList(needs.session, self._empty()), HistoryCard(needs)
        self.deputising.hide()
        self._connect()
        self.body.addWidget(self.deputising)
        self.body.addWidget(self.form)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.history)

    def _empty(self) -> EmptyState:
        return EmptyState(
            translate("Tasks", "No tasks"),
            translate(
                "Tasks", "What you or a colleague are to do comes here: who, what, by when, and about which case or none."
            ),
            translate("Tasks", "New task"),
            lambda: self._begin(Asked.NEW),
        )

    def _connect(self) -> None:
        self.form.saving.connect(self._save)
        self.form.left.connect(self._put_away)
        self.form.cancelled.connect(self._throw_away)
        self.list.done.connect(lambda line: self._change(line, tasks.done, translate("Tasks", "Done: {task}")))
        self.list.dropped.connect(lambda line: self._change(line, tasks.drop, translate("Tasks", "Dropped: {task}")))
        self.list.reopened.connect(lambda line: self._change(line, tasks.reopen, translate("Tasks", "Opened again: {task}")))
        self.list.moving.connect(lambda line: self._begin(Asked.MOVE, line))
        self.list.handing_on.connect(lambda line: self._begin(Asked.HAND_ON, line))
        self.list.asked_back.connect(self.history.look_back)
        self.list.table.selected.connect(self.history.follow)
        self.history.closed.connect(self.list.table.view.setFocus)
        back = QShortcut(QKeySequence("Ctrl+H"), self)
        back.activated.connect(self.list.history.click)
        self.list.opened.connect(lambda line: self.wants.emit("case", line.case_id))

    # --- called by the window ---------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session

        def read() -> _State:
            return _State(
                lines=tasks.listing(session), accounts=tasks.recipients(session), absences=standing_in.listed(session)
            )

        self.read(read, self._show)
        if not kinds:
            self.draft.offer(self._offer)

    def show_subject(self, subject: object) -> None:
        self._about = str(subject)
        if self._accounts:
            self._begin(Asked.NEW)

    def first(self) -> QWidget | None:
        if self.form.isVisible():
            return self.form.form
        return self.list.table.view if self.list.table.current() else self.new

    def undo_words(self) -> str:
        return self._changed_words if self._changed else ""

    def undo(self) -> None:
        changed, session, text = self._changed, self.session, self._changed_words
        if changed is not None:
            self.do(
                lambda: tasks.take_back(session, changed),
                lambda _: self._say(translate("Tasks", "Taken back: {words}").format(words=text), None),
            )

    def leave(self) -> None:
        self.draft.flush()

    # --- showing ------------------------------------------------------------------------------------------------------------

    def _show(self, state: _State) -> None:
        self._accounts = state.accounts
        self._summary.setText(late(state.lines))
        self.list.show_lines(state.lines)
        self.history.follow(self.list.table.current())
        mine = [one for one in state.absences if one.begun and one.row.deputy == self.session.account.id]
        text = translate("Tasks", "You stand in for {name} until {day}.")
        self.deputising.setText(" ".join(text.format(name=one.absent, day=formats.day(one.row.until)) for one in mine))
        self.deputising.setVisible(bool(mine))
        if self._about is not None:
            self._begin(Asked.NEW)

    def _say(self, text: str, changed: Task | None) -> None:
        self._changed, self._changed_words = changed, text
        succeeded(self, text)
        self.said.emit(text)
        self.offers.emit()

    # --- doing --------------------------------------------------------------------------------------------------------------

    def _change(self, line: TaskLine, change: Callable[[Session, str], Task], text: str) -> None:
        session, said = self.session, text.format(task=words(line))
        self.do(lambda: change(session, line.task_id), lambda changed: self._say(said, changed))

    def _begin(self, asked: Asked, line: TaskLine | None = None) -> None:
        self.notice.say("")
        self.draft.flush()
        self._line = line
        form = self.form.begin(asked, self._accounts, self.session.account.id, line)
        if asked is Asked.NEW:
            self.draft.follow(form)
            if self._about is not None:
                form.set_values({"case": self._about})
                self._about = None
        reveal(self.form)

    def _offer(self, texts: dict[str, str]) -> None:
        if self.form.isVisible():
            return
        self._begin(Asked.NEW)
        if self.form.form is not None:
            self.form.form.set_texts(texts)
        self.notice.say(translate("Tasks", "What you typed before is still here. Give the task, or press Cancel."))

    def _save(self, asked: Asked, values: dict[str, Any]) -> None:
        session, line = self.session, self._line

        def save() -> Task:
            if asked is Asked.NEW or line is None:
                case_id = case_with_code(session, values["case"]) if values["case"] else None
                new = NewTask(text=values["text"], assigned_to=values["assigned_to"], due=values["due"], case_id=case_id)
                return tasks.give(session, new)
            if asked is Asked.MOVE:
                return tasks.move(session, line.task_id, values["due"])
            return tasks.hand_on(session, line.task_id, values["assigned_to"])

        self.draft.over()
        self.do(save, lambda task: self._saved(asked, task), refused=self._refused)

    def _saved(self, asked: Asked, task: Task) -> None:
        self.form.end()
        name = next((one.name for one in self._accounts if one.id == task.assigned_to), "")
        own = task.assigned_to == self.session.account.id
        said = {
            Asked.NEW: translate("Tasks", "The task is given to {name}."),
            Asked.MOVE: translate("Tasks", "The task has another day."),
            Asked.HAND_ON: translate("Tasks", "The task is handed on to {name}."),
        }[asked].format(name=name)
        if asked is Asked.NEW:
            self.list.choose(Side.MINE if own else Side.GIVEN)
        self._say(said, task)
        self.list.table.view.setFocus()

    def _refused(self, problem: KraftError) -> None:
        if self.form.asked is Asked.NEW:
            self.draft.keep()
        if not self.form.refuse(problem):
            self.notice.say(labels.sentence(problem), Tone.ATTENTION)

    def _put_away(self) -> None:
        self.draft.flush()
        self.new.setFocus()

    def _throw_away(self) -> None:
        if self._line is None:
            self.draft.forget()
        self.notice.say("")
        self.new.setFocus()
