"""The agenda in a list: its points in order, moved, cut and added to by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kraft_desktop.domain.meetings.meeting import ItemOutcome
from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.meetings.agenda import Agenda, AgendaLine
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting import field_help
from kraft_desktop.ui.widgets.card import Card, EmptyState
from kraft_desktop.ui.widgets.fields import ChoiceField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate


class AgendaCard(Card):
    """The card. ``moved`` carries a point's key and how many places down, ``cut`` its key, ``case_added`` a code,
    ``question_added`` a text and a municipality's code, ``opened`` the key of a point to go to."""

    moved = Signal(str, int)
    cut = Signal(str)
    case_added = Signal(str)
    question_added = Signal(str, object)
    opened = Signal(str)

    def __init__(self, programme: Programme, municipalities: Sequence[tuple[object, str]]) -> None:
        super().__init__(translate("Meeting", "Agenda"))
        self._programme = programme
        empty = EmptyState(
            translate("Meeting", "Nothing on the agenda"),
            translate(
                "Meeting",
                "Cases come here by themselves: to decide on, waiting long, with a question, a recommendation, a promise or a "
                "consent that ends. Others are added by their code.",
            ),
        )
        self.table = RecordTable(self._columns(), key=lambda line: line.key, name=translate("Meeting", "Agenda"), empty=empty)
        self.hidden = style.label("", Role.MUTED, wrap=True)
        self.keys = style.label(
            translate("Meeting", "Alt+Up and Alt+Down move a point, Delete cuts it. Enter opens it while the meeting is held."),
            Role.SMALL,
            wrap=True,
        )
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.keys)
        self.body.addWidget(self.hidden)
        self._make_buttons()
        self.case = Form([_case_entry()], room=8)
        self.question = Form(_question_entries(municipalities), room=8)
        self.add_case = style.button(translate("Meeting", "Add the case"))
        self.add_question = style.button(translate("Meeting", "Add the question"))
        for form, button in ((self.case, self.add_case), (self.question, self.add_question)):
            form.saved_by(button)
            self.body.addWidget(form)
            self.body.addLayout(Flow(button))
        self.add_case.clicked.connect(self._add_case)
        self.add_question.clicked.connect(self._add_question)
        self.table.chosen.connect(lambda line: self.opened.emit(line.key))

    def _make_buttons(self) -> None:
        self.up = style.button(translate("Meeting", "Earlier"), hint="Alt+Up")
        self.down = style.button(translate("Meeting", "Later"), hint="Alt+Down")
        self.remove = style.button(translate("Meeting", "Cut"), hint=translate("Meeting", "Delete"))
        self._actions = Flow(self.up, self.down, self.remove)
        self.body.addLayout(self._actions)
        for button, keys, do in (
            (self.up, "Alt+Up", lambda: self._with(lambda line: self.moved.emit(line.key, -1))),
            (self.down, "Alt+Down", lambda: self._with(lambda line: self.moved.emit(line.key, 1))),
            (self.remove, "Del", lambda: self._with(lambda line: self.cut.emit(line.key))),
        ):
            button.clicked.connect(do)
            shortcut = QShortcut(QKeySequence(keys), self.table.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _with(self, do: Callable[[AgendaLine], None]) -> None:
        line = self.table.current()
        if line is not None:
            do(line)

    def _columns(self) -> list[Column[AgendaLine]]:
        return [
            Column(title=translate("Meeting", "No."), words=lambda line: str(line.place), order=_place, right=True, width=3.5),
            Column(title=translate("Tasks", "Case"), words=self._case, width=9, strong=True, tip=lambda line: line.text),
            Column(title=translate("Meeting", "Municipality"), words=self._municipality, width=9, yields=2),
            Column(title=translate("MeetingPaper", "Step"), words=self._step, width=11, yields=3),
            Column(title=translate("Meeting", "Contact"), words=lambda line: line.contact or "", width=7, yields=4),
            Column(title=translate("Meeting", "Why"), words=_why, width=16, tip=_why),
            Column(title=translate("MeetingPaper", "State"), words=_state, width=8, yields=1),
        ]

    def _case(self, line: AgendaLine) -> str:
        return line.code or line.text

    def _municipality(self, line: AgendaLine) -> str:
        return meeting_words.place(self._programme, line.municipality)

    def _step(self, line: AgendaLine) -> str:
        return meeting_words.step(self._programme, line.step) if line.code else ""

    def show_agenda(self, shown: Agenda, *, may_change: bool) -> None:
        """Show the points; they are changed only while there is a meeting that is not over."""
        self.table.show_records(shown.lines)
        count = len(shown.hidden)
        words = plural(
            "Meeting",
            "{count} case is not shown: no consent in force covers everybody who is here, or it may not be shown.",
            "{count} cases are not shown: no consent in force covers everybody who is here, or they may not be shown.",
            count,
        )
        lines = [*([words] if count else ()), *meeting_words.taken_without(shown.without)]
        self.hidden.setText("\n".join(lines))
        self.hidden.setVisible(bool(lines))
        for part in (self.up, self.down, self.remove, self.add_case, self.add_question, self.case, self.question, self.keys):
            part.setVisible(may_change)

    def _add_case(self) -> None:
        values = self.case.values()
        if values is not None and values["code"]:
            self.case_added.emit(values["code"])

    def _add_question(self) -> None:
        values = self.question.values()
        if values is not None and values["text"]:
            self.question_added.emit(values["text"], values["municipality"])

    def clear(self) -> None:
        """Empty the fields of what was added."""
        self.case.set_values({"code": None})
        self.question.set_values({"text": None})


def _place(line: AgendaLine) -> int:
    return line.place


def _why(line: AgendaLine) -> str:
    return meeting_words.reasons(line.reasons)


def _state(line: AgendaLine) -> str:
    if line.item is None:
        return ""
    done = translate("Meeting", "done, § {number}")
    later = translate("Meeting", "not today, § {number}")
    return (later if line.item.outcome is ItemOutcome.NOT_TODAY else done).format(number=line.item.number)


def _case_entry() -> Entry:
    means = translate("Meeting", "The code of a case that does not come by itself.")
    return Entry(name="code", label=translate("Meeting", "Code of a case"), make=TextField, help=field_help.of_minutes(means))


def _question_entries(municipalities: Sequence[tuple[object, str]]) -> list[Entry]:
    means = translate("Meeting", "A question about somebody who is not taking part. No person is stored: no name, no number.")
    return [
        Entry(
            name="text",
            label=translate("Meeting", "Question about nobody named"),
            make=TextField,
            help=field_help.of_minutes(means),
        ),
        Entry(
            name="municipality",
            label=translate("Meeting", "Asked by"),
            make=lambda: ChoiceField(municipalities),
            help=field_help.of_minutes(means),
        ),
    ]
