"""A card of a case that is read in the worker, and changed in a form below its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.ui.widgets.form import Entry, Form, refusal
from kraft_desktop.words import translate

_R = TypeVar("_R")


class ChangeCard(Card, Generic[_R]):
    """A card about the case ``case_id``. ``changed`` carries the undo (a call) or None, and what was done in words; ``refused``
    carries an error that concerns no open form."""

    changed = Signal(object, str)
    refused = Signal(object)

    def __init__(self, needs: Needs, case_id: str, title: str) -> None:
        super().__init__(title)
        self.needs, self.case_id = needs, case_id
        self.form: Form | None = None
        self._lines, self._box = Holder(), Holder()
        self._error = style.label("", Role.ERROR, wrap=True)
        self._error.hide()
        add(self.body, self._lines, self._box, self._error)
        self.body.addStretch()
        self.refresh()

    def load(self) -> _R:
        """What the card shows; called in the worker."""
        raise NotImplementedError

    def show_found(self, found: _R) -> None:
        """Show it."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what the card shows; a form that is open stays as it is."""
        self.needs.worker.run(self.load, self.show_found, owner=self, refused=self._gone)

    def put_lines(self, lines: Sequence[str], actions: Sequence[QPushButton] = ()) -> None:
        """Show these lines of text, and the actions below them while no form is open."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.5))
        add(layout, *(style.label(line, wrap=True) for line in lines))
        if actions and self.form is None:
            layout.addLayout(Flow(*actions))
        self._lines.put(holder)
        tab_order.in_order(self.parentWidget() or self)

    def open_form(self, entries: Sequence[Entry], save: str, saving: Callable[[Form], None]) -> None:
        """Open a form below the lines; ``saving`` is called with it when the user saves."""
        form = Form(entries)
        box = FormBox(form, save, translate("Case", "Cancel"))
        box.saving.connect(lambda: saving(form))
        box.closing.connect(self.close_form)
        box.cancelling.connect(self.close_form)
        self.form = form
        self._box.put(box)
        self._say(None)
        form.setFocus()

    def close_form(self) -> None:
        """Close the form, if one is open."""
        self.form = None
        self._box.put(None)
        self._say(None)
        self.refresh()

    def do(self, task: Callable[[], Callable[[], object] | None], words: str) -> None:
        """Run a change in the worker, which gives its undo or None; what is refused stays in the open form."""

        def done(undo: Callable[[], object] | None) -> None:
            self.form = None
            self._box.put(None)
            self._say(None)
            self.changed.emit(undo, words)

        self.needs.worker.run(task, done, owner=self, refused=self._refuse)

    def _refuse(self, problem: KraftError) -> None:
        if self.form is None:
            self.refused.emit(problem)
        else:
            self._say(refusal(problem))

    def _gone(self, problem: KraftError) -> None:
        """Show nothing of a case that the account may no longer see; the page says so."""
        del problem
        self._lines.put(None)

    def _say(self, words: str | None) -> None:
        self._error.setText(words or "")
        self._error.setVisible(bool(words))


def action(words: str, do: Callable[[], None], about: str = "") -> QPushButton:
    """A link that does something, named with what it is about."""
    button = style.button(words, Role.LINK)
    button.setAccessibleName(f"{words} {about}".strip())
    button.clicked.connect(do)
    return button
