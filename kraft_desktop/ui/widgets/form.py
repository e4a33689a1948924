"""A form made from a record: one labelled field per entry, with its error and help, read back as a new record."""

from __future__ import annotations

import dataclasses
import datetime as dt
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError, Unavailable
from kraft_desktop.domain.period import Month
from kraft_desktop.ui.look import steady, style
from kraft_desktop.ui.look.giving import Giving
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import withdraw_success
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, Field, MonthField, NotReadable, NumberField, TextField
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """The F1 help of a field: its meaning, who may see it, how long it is kept, whether it leaves the node."""

    means: str
    seen_by: str = ""
    kept: str = ""
    leaves: str = ""

    def text(self) -> str:
        """The whole help, one line per question."""
        lines = (
            (translate("Form", "Seen by: {words}"), self.seen_by),
            (translate("Form", "Kept: {words}"), self.kept),
            (translate("Form", "Leaves the node: {words}"), self.leaves),
        )
        return "\n".join((self.means, *(line.format(words=words) for line, words in lines if words)))


class Explained(QObject):
    """A filter that makes F1 in an editor show or hide its help in a label. Several editors can share one label."""

    def __init__(self, editor: QWidget, help_: Help, label: QLabel) -> None:
        super().__init__(editor)
        self._editor, self._text, self._label = editor, help_.text(), label
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F1:
            shows = self._label.isVisible() and self._label.text() == self._text
            with steady.held(self._label):
                self._label.setText(self._text)
                self._label.setVisible(not shows)
            self._editor.setAccessibleDescription(self._text)
            return True
        return super().eventFilter(watched, event)


def explained(layout: QVBoxLayout, words: str, field: QWidget, editor: QWidget, help_: Help) -> QWidget:
    """The holder of label and field, added to the layout; F1 in the ``editor`` shows its help below them."""
    label = QLabel(words)
    label.setWordWrap(True)
    label.setBuddy(editor)
    label.setToolTip(f"{help_.text()}\nF1")
    editor.setAccessibleName(words)
    below = style.label("", Role.HELP, wrap=True)
    below.hide()
    Explained(editor, help_, below)
    holder = QWidget()
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(style.em(0.3))
    for part in (label, field, below):
        inner.addWidget(part)
    layout.addWidget(holder)
    return holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a form. ``name`` is the record's field, ``label`` and ``hint`` are words already translated.

    ``make`` gives the editor; None lets the field's type decide (str, date, Month, int). ``check`` takes the value
    and returns the error in words, or None.
    """

    name: str
    label: str
    make: Callable[[], Field] | None = None
    hint: str = ""
    required: bool = False
    help: Help | None = None
    check: Callable[[Any], str | None] | None = None


_BY_TYPE: dict[type[Any], Callable[[], Field]] = {
    str: TextField,
    dt.date: DateField,
    Month: MonthField,
    int: NumberField,
}


def refusal(problem: KraftError) -> str:
    """The words for a form that was not saved; unless its texts are the cause, with a line that they are not lost."""
    sentence = labels.sentence(problem)
    if isinstance(problem, Unavailable):
        return f"{sentence} {translate('Form', 'What you typed is still in the fields.')}"
    return sentence


class _Line(QWidget):
    """An entry's field with its hint, error and help below it."""

    def __init__(self, entry: Entry, field: Field) -> None:
        super().__init__()
        self.entry, self.field = entry, field
        self.error = style.label("", Role.ERROR, wrap=True)
        self.help = style.label(entry.help.text() if entry.help else "", Role.HELP, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.25))
        layout.addWidget(field)
        self._hint = style.label("", Role.SMALL, wrap=True)
        layout.addWidget(self._hint)
        for below in (self.error, self.help):
            below.hide()
            layout.addWidget(below)
        field.editor.setAccessibleName(entry.label)
        self.hint(entry.hint)
        field.left.connect(self.check)
        if entry.help:
            Explained(field.editor, entry.help, self.help)

    def hint(self, words: str) -> None:
        """Show a hint; while there is an error it waits."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words) and self.error.isHidden())
        if self.error.isHidden():
            self.field.editor.setAccessibleDescription(words)

    def check(self) -> bool:
        """Whether the value is valid; its error, if any, is shown."""
        try:
            value = self.field.value()
            error = self.entry.check(value) if self.entry.check and value is not None else None
        except NotReadable as problem:
            error = str(problem)
        self.say(error)
        return error is None

    def say(self, error: str | None) -> None:
        """Show an error, or none, in the place of the hint."""
        with steady.held(self):
            self.error.setText(error or "")
            self.error.setVisible(bool(error))
            self._hint.setVisible(bool(self._hint.text()) and not error)
        self.field.set_wrong(bool(error))
        self.field.editor.setAccessibleDescription(error or self._hint.text())


class Form(Giving):
    """A record as labelled fields. ``edited`` is sent with the field's name whenever the user changes something.

    ``record()`` gives a new record with the fields' values, or None when a field cannot be read: then the error shows beside
    each such field, and the first is focused. Without a record to begin with, use ``values()``, a dict by name,
    in the same way. ``show_error(name, words)`` shows an error beside a field. ``texts()`` and
    ``set_texts()`` carry what was typed, for encrypted drafts. F1 in a field opens and closes its help. Labels are at least
    ``room`` ems wide. A choice of one value is none: it does not show, and is read all the same.
    """

    edited = Signal(str)

    def __init__(self, entries: Sequence[Entry], record: Any = None, *, room: float = 9) -> None:
        super().__init__()
        self._record, self._room = record, room
        self._button: QPushButton | None = None
        self._lines: dict[str, _Line] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(style.em(1))
        self._layout.setVerticalSpacing(style.em(0.7))
        self._layout.setColumnStretch(1, 1)
        types = typing.get_type_hints(type(record)) if record is not None else {}
        for entry in entries:
            self._add(entry, entry.make() if entry.make else _field_for(types[entry.name]))
        self.gives_to = next((line.field for line in self._lines.values() if not line.isHidden()), None)
        if record is not None:
            self.show_record(record)

    def _add(self, entry: Entry, field: Field) -> None:
        line = _Line(entry, field)
        self._lines[entry.name] = line
        label = QLabel(entry.label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field.editor)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setContentsMargins(0, style.em(0.5), 0, 0)
        label.setWordWrap(True)
        label.setMinimumWidth(style.em(self._room))
        label.setMaximumWidth(style.em(14))
        style.give_role(label, Role.MUTED)
        if entry.help:
            label.setToolTip(f"{entry.help.text()}\nF1")
        row = self._layout.rowCount()
        self._layout.addWidget(label, row, 0)
        self._layout.addWidget(line, row, 1)
        field.edited.connect(lambda: self.edited.emit(entry.name))
        if isinstance(field, ChoiceField) and field.is_given:
            self.show_row(entry.name, visible=False)

    def saved_by(self, button: QPushButton) -> None:
        """Let Enter in a line of a small form do what the button beside it does."""
        self._button = button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._button is not None and isinstance(self.focusWidget(), QLineEdit):
            self._button.click()
        else:
            super().keyPressEvent(event)

    def show_hint(self, name: str, words: str) -> None:
        """Show another hint below a field."""
        self._lines[name].hint(words)

    def field(self, name: str) -> Field:
        """The editor of an entry."""
        return self._lines[name].field

    def show_record(self, record: Any) -> None:
        """Show a record's values in place of the current ones."""
        self._record = record
        self.set_values({name: getattr(record, name) for name in self._lines if hasattr(record, name)})

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values by name, leaving other fields as they are."""
        for name, value in values.items():
            self._lines[name].field.set_value(value)
            self._lines[name].say(None)

    def values(self) -> dict[str, Any] | None:
        """The fields' values by name, or None when one is missing or cannot be read."""
        wrong = [line for line in self._lines.values() if not self._sound(line)]
        if wrong:
            self._point_at(wrong[0])
            return None
        return {name: line.field.value() for name, line in self._lines.items()}

    def record(self) -> Any:
        """A new record with the fields' values, or None as for ``values``."""
        values = self.values()
        return None if values is None else dataclasses.replace(self._record, **values)

    def show_error(self, name: str, words: str) -> None:
        """Show an error beside a field, and focus the field."""
        self._lines[name].say(words)
        self._point_at(self._lines[name])

    def _point_at(self, line: _Line) -> None:
        line.field.setFocus()
        withdraw_success(self)

    def texts(self) -> dict[str, str]:
        """The texts as typed, by field name."""
        return {name: line.field.text() for name, line in self._lines.items()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Restore the texts of a draft, for the names that still exist."""
        for name, text in texts.items():
            if name in self._lines:
                self._lines[name].field.set_text(text)

    def show_row(self, name: str, *, visible: bool) -> None:
        """Show or hide an entry with its label; a hidden one is still read."""
        row = next(r for r in range(self._layout.rowCount()) if self._at(r, 1) is self._lines[name])
        for column in (0, 1):
            widget = self._at(row, column)
            if widget is not None:
                widget.setVisible(visible)

    def _at(self, row: int, column: int) -> QWidget | None:
        item = self._layout.itemAtPosition(row, column)
        return item.widget() if item else None

    def _sound(self, line: _Line) -> bool:
        if not line.check():
            return False
        value = line.field.value()
        if line.entry.required and (value is None or value is False):  # the choice with the value 0 is a choice
            line.say(translate("Form", "This has to be filled in."))
            return False
        return True


def _field_for(hint: Any) -> Field:
    """The editor for a field's type, leaving out ``| None``."""
    kinds = [kind for kind in (typing.get_args(hint) or (hint,)) if kind is not type(None)]
    return _BY_TYPE[kinds[0]]()
