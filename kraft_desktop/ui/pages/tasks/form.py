"""The form for a new task, and the smaller ones for another day and another person."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from kraft_desktop.domain.errors import KraftError, NoSuchCase, NotUnderstood, TaskNotForAccount
from kraft_desktop.domain.roles import Account
from kraft_desktop.services.secrecy.tasks import TaskLine
from kraft_desktop.ui.kit.form_box import FormCard
from kraft_desktop.ui.pages.tasks.list import words
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


class TaskForm(FormCard):
    """The forms of a task. ``left`` is not sent when its texts are thrown away."""

    def __init__(self) -> None:
        super().__init__(Asked.NEW)

    def begin(self, asked: Asked, accounts: Sequence[Account], own: str, line: TaskLine | None = None) -> Form:
        """Open the form for a new task, or for the ``line`` that is changed; ``own`` is the id of the account itself."""
        people = [(one.id, _name(one, own)) for one in accounts]
        title = translate("Tasks", "New task") if line is None else words(line)
        entries = [_entry(name, people) for name in _FIELDS[asked]]
        form = self.open_form(asked, title, entries, (_save_words(asked), translate("Tasks", "Cancel")))
        if asked is not Asked.MOVE:
            form.set_values({"assigned_to": line.assigned_to if line is not None and line.who else own})
        elif line is not None:
            form.set_values({"due": line.due})
        self.begin_typing()
        return form

    def refuse(self, problem: KraftError) -> bool:
        """Show a refusal beside the field that it is about; False when it is about none of them."""
        return self.refuse_at(_field_of(problem), problem)

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
