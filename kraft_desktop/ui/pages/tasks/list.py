"""The list of tasks, one line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView

from kraft_desktop.phrases import task_phrases
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy.tasks import Side, TaskLine
from kraft_desktop.ui.kit.tab_order import in_order
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

_LEAST_ROWS = 5


class TaskList(Card):
    """The tasks of one side at a time, and what can be done with the chosen one. ``done``, ``dropped``, ``reopened``,
    ``moving``, ``handing_on``, ``asked_back`` (what has happened to it) and ``opened`` carry its TaskLine."""

    done = Signal(object)
    dropped = Signal(object)
    reopened = Signal(object)
    moving = Signal(object)
    handing_on = Signal(object)
    asked_back = Signal(object)
    opened = Signal(object)

    def __init__(self, session: Session, empty: EmptyState) -> None:
        super().__init__()
        self._session, self._lines = session, tuple[TaskLine, ...]()
        name = translate("Tasks", "Tasks")
        self.table: RecordTable[TaskLine] = RecordTable(self._columns(), name=name, key=lambda line: line.task_id, empty=empty)
        self.side = ChoiceField([(side, "") for side in Side])
        self.state = ChoiceField(
            [(True, translate("Tasks", "To do")), (False, translate("Tasks", "Done and dropped"))],
        )
        for field, title in ((self.side, translate("Tasks", "Whose")), (self.state, translate("Tasks", "To do or done"))):
            field.editor.setAccessibleName(title)
            field.edited.connect(self._narrow)
            self.table.add_tool(field)
        self.table.view.setMinimumHeight(style.em(2.4 * _LEAST_ROWS))
        header = self.table.view.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._make_buttons()
        self.body.addWidget(self.table)
        self.body.addLayout(self._actions)
        in_order(self)
        self.table.selected.connect(lambda _: self._judge())
        self.table.chosen.connect(self._choose)
        self.show_lines(())

    def _make_buttons(self) -> None:
        self.do = style.button(translate("Tasks", "Mark as done"), Role.PRIMARY, hint=translate("Tasks", "Space"))
        self.another_day = style.button(translate("Tasks", "Another day ..."))
        self.pass_on = style.button(translate("Tasks", "Hand on ..."))
        self.drop = style.button(translate("Tasks", "Drop"))
        self.again = style.button(translate("Tasks", "Open again"))
        self.history = style.button(translate("Tasks", "History"), hint="Ctrl+H")
        self.case = style.button(translate("Tasks", "Show the case"), Role.LINK)
        self._actions = Flow(self.do, self.another_day, self.pass_on, self.drop, self.again, self.history, self.case)
        for button, signal in (
            (self.do, self.done),
            (self.another_day, self.moving),
            (self.pass_on, self.handing_on),
            (self.drop, self.dropped),
            (self.again, self.reopened),
            (self.history, self.asked_back),
            (self.case, self.opened),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.table.current()))
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table.view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._press)

    def _press(self) -> None:
        """Do what the space key does with the chosen task."""
        (self.do if self.state.value() else self.again).click()

    def _columns(self) -> list[Column[TaskLine]]:
        return [
            Column(title=translate("Tasks", "Task"), words=words, width=18, strong=True, tip=words),
            Column(title=translate("Tasks", "Case"), words=lambda line: line.code or "", width=7),
            Column(title=translate("Tasks", "Who"), words=self._who, width=13, tip=self._who, yields=2),
            Column(
                title=translate("Tasks", "Due"),
                words=lambda line: formats.day(line.due) or translate("Tasks", "no day"),
                order=lambda line: line.due or dt.date.max,
                width=8,
                yields=1,
            ),
            Column(title=translate("Tasks", "State"), words=self._state, order=self._order, tone=_tone, width=12),
        ]

    def _who(self, line: TaskLine) -> str:
        if line.side is Side.MINE and line.given_by:
            own = line.given_by == self._session.account.name
            return translate("Tasks", "own") if own else translate("Tasks", "from {name}").format(name=line.given_by)
        return "" if line.side is Side.MINE else line.who

    def _state(self, line: TaskLine) -> str:
        if not line.is_open:
            return f"{task_phrases.task_change(line.change)} {formats.day(line.on)}"
        return formats.due(line.due, self._session.today)

    @staticmethod
    def _order(line: TaskLine) -> int:
        return (line.due or dt.date.max).toordinal() if line.is_open else -line.on.toordinal()

    def show_lines(self, lines: Sequence[TaskLine]) -> None:
        """Show these tasks; the user stays at the place in the list."""
        self._lines = tuple(lines)
        count = {side: sum(line.is_open and line.side is side for line in self._lines) for side in Side}
        words_of = {
            Side.MINE: translate("Tasks", "Mine ({count})"),
            Side.GIVEN: translate("Tasks", "Given to others ({count})"),
            Side.STAND_IN: translate("Tasks", "As stand-in ({count})"),
        }
        self.side.set_choices([(side, words_of[side].format(count=count[side])) for side in Side])
        self._narrow()

    def choose(self, side: Side) -> None:
        """Show one side's tasks that remain to be done."""
        self.side.set_value(side)
        self.state.set_value(True)
        self._narrow()

    def _narrow(self) -> None:
        """Show the tasks of the chosen side and state, at the place in the list where the user was."""
        side, is_open, place = self.side.value(), bool(self.state.value()), self.table.view.currentIndex().row()
        shown = [line for line in self._lines if line.side is side and line.is_open == is_open]
        self.table.show_records(shown)
        for part in (self.side, self.state):
            part.setVisible(bool(self._lines))
        self.table.filter_line.setVisible(bool(shown))
        rows = self.table.model.rowCount()
        if rows and self.table.current() is None:
            self.table.view.selectRow(min(max(place, 0), rows - 1))
        for button in (self.do, self.another_day, self.pass_on, self.drop):
            button.setVisible(is_open and bool(shown))
        self.again.setVisible(not is_open and bool(shown))
        self.history.setVisible(bool(shown))
        self._judge()

    def _judge(self) -> None:
        line = self.table.current()
        for button in (self.do, self.another_day, self.pass_on, self.drop, self.again, self.history):
            button.setEnabled(line is not None)
        self.case.setVisible(line is not None and line.case_id is not None)

    def _choose(self, line: TaskLine) -> None:
        if line.case_id is not None:
            self.opened.emit(line)


def words(line: TaskLine) -> str:
    """What is to be done."""
    return task_phrases.task(line.kind, line.text)


def late(lines: Sequence[TaskLine]) -> str:
    """The number of late tasks and of those to do, of the account itself and in its place as a stand-in; empty without any."""
    own = [line for line in lines if line.is_open and line.side is not Side.GIVEN]
    if not own:
        return ""
    count = sum(line.days_late > 0 for line in own)
    to_do = plural("Tasks", "{count} to do", "{count} to do", len(own))
    return f"{to_do}, {plural('Tasks', '{count} late', '{count} late', count)}" if count else to_do


def _tone(line: TaskLine) -> Tone:
    if not line.is_open:
        return Tone.PLAIN
    return Tone.ATTENTION if line.days_late else Tone.ACCENT
