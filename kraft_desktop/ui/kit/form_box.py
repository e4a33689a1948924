"""A form with its buttons and the keys common to all forms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.giving import Giving
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.form import Entry, Form


class FormBox(Giving):
    """A form, and below it the button that saves it and, unless ``cancel`` is empty, the one that discards its texts.

    Ctrl+S saves, Esc closes the form and keeps the draft, Enter saves a form of one line. ``saving``, ``closing`` and
    ``cancelling`` are sent when the user asks for it. A popup or a filter inside takes Esc first; a page passes these keys on
    to its form when the keyboard is elsewhere on the page.
    """

    saving = Signal()
    closing = Signal()
    cancelling = Signal()

    def __init__(self, form: QWidget, save: str, cancel: str = "") -> None:
        super().__init__()
        self.form = form
        self.save = style.button(save, Role.PRIMARY, hint="Ctrl+S")
        self.save.clicked.connect(self.saving)
        self.cancel = style.button(cancel)
        self.cancel.clicked.connect(self.cancelling)
        self._closes = bool(cancel)
        self.gives_to = form
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        layout.addWidget(form)
        layout.addLayout(row(None, self.cancel, self.save) if cancel else row(self.save, None))

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key of the form; True when the form used it."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save.click()
        elif event.key() == Qt.Key.Key_Escape and self._closes:
            self.closing.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_one_line():
            self.save.click()
        elif not self.press(event):
            super().keyPressEvent(event)

    def _is_one_line(self) -> bool:
        fields = [part for part in tab_order.fields(self.form) if part.isVisibleTo(self)]
        return len(fields) == 1 and isinstance(fields[0], QLineEdit) and fields[0].hasFocus()


class FormCard(Card):
    """A card with one form of several, hidden until one is opened. ``saving`` carries what was asked and the values by field,
    ``left`` is sent when it is closed, ``cancelled`` before it when what was typed is to go."""

    saving = Signal(object, dict)
    left = Signal()
    cancelled = Signal()

    def __init__(self, asked: object) -> None:
        super().__init__()
        self._title = style.label("", Role.HEADING, wrap=True)
        self.body.addWidget(self._title)
        self._holder = Holder()
        self.body.addWidget(self._holder)
        self.form: Form | None = None
        self.box: FormBox | None = None
        self.asked = asked
        self.hide()

    def open_form(self, asked: object, title: str, entries: Sequence[Entry], buttons: tuple[str, str]) -> Form:
        """Show a new form under a title; ``buttons`` are the words that save it and that throw its texts away."""
        self.asked = asked
        self._title.setText(title)
        self.form = form = Form(entries)
        self.box = FormBox(form, *buttons)
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._leave)
        self.box.cancelling.connect(self._cancel)
        self._holder.put(self.box)
        return form

    def begin_typing(self) -> None:
        """Show the card, with the keyboard in its form."""
        self.show()
        if self.form is not None:
            self.form.setFocus()

    def end(self) -> None:
        """Close, with nothing left in it."""
        self._holder.put(None)
        self.form = self.box = None
        self.hide()

    def refuse_at(self, name: str, problem: KraftError) -> bool:
        """Show a refusal beside the field with that name; False when the form has none."""
        if self.form is None or name not in self.form.texts():
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
        self.cancelled.emit()
        self._leave()
