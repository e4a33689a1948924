"""The form for a new task, and the smaller ones for another day and another person."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError, NoSuchCase, NotUnderstood, TaskNotForAccount
from kraft_desktop.domain.roles import Account
from kraft_desktop.services.secrecy.tasks import TaskLine
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.tasks.list import words
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate


class Asked(StrEnum):
    """What a form asks for: a new task, another day, or another person."""

    NEW = "new"
    MOVE = "move"
    HAND_ON = "hand_on"


_FIELDS = {
    Asked.NEW: ("text", "assigned_to", "due", "case"),
    Asked.MOVE: ("due",),
    Asked.HAND_ON: ("assigned_to",),
}
_FIELD_OF_REASON = {
    "task_missing": "text",
    "task_long": "text",
    "task_due_past": "due",
    "task_due_far": "due",
}


class TaskForm(Card):
    """The card, hidden until ``begin``. ``saving`` carries what was asked and the values by field, ``left`` is sent when it is
    closed and ``cancelled`` when its texts are thrown away."""

    saving = Signal(object, dict)
    left = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = style.label("", Role.HEADING, wrap=True)
        self.body.addWidget(self._title)
        self._holder = Holder()
        self.body.addWidget(self._holder)
        self.form: Form | None = None
        self.box: FormBox | None = None
        self.asked, self.line = Asked.NEW, None
        self.hide()

    def begin(self, asked: Asked, accounts: Sequence[Account], own: str, line: TaskLine | None = None) -> Form:
        """Open the form for a new task, or for the ``line`` that is changed; ``own`` is the id of the account itself."""
        self.asked = asked
        self._title.setText(translate("Tasks", "New task") if line is None else words(line))
        people = [(one.id, _name(one, own)) for one in accounts]
        form = Form([_entry(name, people) for name in _FIELDS[asked]])
        self.box = FormBox(form, _save_words(asked), translate("Tasks", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._leave)
        self.box.cancelling.connect(self._cancel)
        self._holder.put(self.box)
        self.form = form
        if asked is not Asked.MOVE:
            form.set_values({"assigned_to": own if line is None else line.assigned_to})
        elif line is not None:
            form.set_values({"due": line.due})
        self.show()
        form.setFocus()
        return form

    def end(self) -> None:
        """Close, with nothing left in it."""
        self._holder.put(None)
        self.form = self.box = None
        self.hide()

    def refuse(self, problem: KraftError) -> bool:
        """Show a refusal beside the field that it is about; False when it is about none of them."""
        name = _field_of(problem)
        if self.form is None or name not in _FIELDS[self.asked]:
            return False
        self.form.show_error(name, labels.sentence(problem))
        return True

    def _save(self) -> None:
        values = self.form.values() if self.form is not None else None
        if values is not None:
            self.saving.emit(self.asked, values)

    def _leave(self) -> None:
        self.end()
        self.left.emit()

    def _cancel(self) -> None:
        self.end()
        self.cancelled.emit()


def _name(one: Account, own: str) -> str:
    return translate("Tasks", "{name} (yourself)").format(name=one.name) if one.id == own else one.name


def _field_of(problem: KraftError) -> str:
    if isinstance(problem, TaskNotForAccount):
        return "assigned_to"
    if isinstance(problem, NoSuchCase):
        return "case"
    return _FIELD_OF_REASON.get(problem.reason, "") if isinstance(problem, NotUnderstood) else ""


def _save_words(asked: Asked) -> str:
    return {
        Asked.NEW: translate("Tasks", "Give the task"),
        Asked.MOVE: translate("Tasks", "Move"),
        Asked.HAND_ON: translate("Tasks", "Hand on"),
    }[asked]


def _entry(name: str, people: Sequence[tuple[str, str]]) -> Entry:
    seen_by = translate("Tasks", "the one who has it, the one who gave it, a stand-in, and those who see the case")
    kept, leaves = translate("Tasks", "as long as the store, with every change"), translate("Tasks", "no")

    def help_(means: str) -> Help:
        return Help(means=means, seen_by=seen_by, kept=kept, leaves=leaves)

    entries = {
        "text": Entry(
            name="text",
            label=translate("Tasks", "What"),
            make=lambda: TextField(placeholder=translate("Tasks", "One line, without a name")),
            required=True,
            help=help_(translate("Tasks", "What is to be done. A name is hidden for those who see the case as a code.")),
        ),
        "assigned_to": Entry(
            name="assigned_to",
            label=translate("Tasks", "Who"),
            make=lambda: ChoiceField(people),
            required=True,
            help=help_(translate("Tasks", "Who is to do it. About a case it can be given to one who then sees the case.")),
        ),
        "due": Entry(
            name="due",
            label=translate("Tasks", "Due"),
            make=DateField,
            help=help_(translate("Tasks", "The day by which it is to be done; empty for none.")),
        ),
        "case": Entry(
            name="case",
            label=translate("Tasks", "Case"),
            make=lambda: TextField(placeholder=translate("Tasks", "Code, or empty")),
            help=help_(translate("Tasks", "The code of the case that it is about; empty for none.")),
        ),
    }
    return entries[name]
