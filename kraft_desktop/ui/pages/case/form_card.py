"""A card about a case with ways to record something: one form at a time, kept as a draft while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import (
    AttachmentRefused,
    CaseClosed,
    ConsentNotInForce,
    InterventionIsOpen,
    KraftError,
    NotUnderstood,
    OlderInstrument,
    OutsideScale,
    StepOutOfOrder,
    WaitingAlready,
)
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs, reveal
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.case_fields import EARLY, early_entry
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate

Values = Mapping[str, Any]
Undoing = Undo | Callable[[], object] | None
"""What undoes a change; None when nothing does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A form: its ``title``, its ``entries``, the word on its button, and the call that records the values; ``page`` is the
    name under which its draft is stored. ``done`` is what was done, in words. ``fields`` are the fields that
    reasons of refusals, or kinds of error, are about; the others are about the first field."""

    title: str
    entries: Sequence[Entry]
    save: str
    do: Callable[[Values], Undoing]
    done: str
    page: str
    values: Values = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)


class FormCard(Card):
    """``changed`` carries the undo (a call) or None and what was done in words, ``refused`` an error that concerns no field."""

    changed = Signal(object, str)
    refused = Signal(object)

    def __init__(self, needs: Needs, case_id: str, title: str, subtitle: str = "") -> None:
        super().__init__(title, subtitle)
        self.needs, self.session, self.case_id = needs, needs.session, case_id
        self.box: FormBox | None = None
        self.form: Form | None = None
        self._asked: Asked | None = None
        self._draft: Drafting | None = None
        self.shown, self._form = Holder(), Holder()
        add(self.body, self._form, self.shown, 0)  # the room that is left in a column longer than its cards is below

    @final
    def ask(self, asked: Asked) -> None:
        """Open a form in place of the one that is open, filled from its draft when there is one."""
        self._close()
        self._asked, self.form = asked, Form([*asked.entries, early_entry()])
        self.form.set_values(asked.values)
        self.form.show_row(EARLY, visible=False)
        self.box = FormBox(self.form, asked.save, translate("Casework", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._close)
        self.box.cancelling.connect(self._cancel)
        self._draft = Drafting(self, self.needs.worker, self.session, asked.page, self.case_id)
        self._draft.follow(self.form)
        self._draft.offer(self._offer)
        inside = Card(asked.title)
        inside.body.addWidget(self.box)
        inside.setMaximumWidth(style.em(58))
        self._form.put(inside)
        self.form.setFocus()
        reveal(inside)

    @final
    def do(self, change: Callable[[], Undoing], words: str) -> None:
        """Do what needs no form."""
        self.needs.worker.run(change, lambda undo: self._recorded(undo, words), owner=self, refused=self.refused.emit)

    def flush(self) -> None:
        """Save the draft at once, before the page or the store is closed."""
        if self._draft is not None:
            self._draft.flush()

    # --- inside -------------------------------------------------------------------------------------------------------------

    def _offer(self, texts: dict[str, str]) -> None:
        if self.form is not None:
            self.form.set_texts(texts)
            self.form.show_row(EARLY, visible=bool(texts.get(EARLY)))

    @final
    def _save(self) -> None:
        if self.form is None or self._asked is None or self.box is None:
            return
        values = self.form.values()
        if values is None:
            return
        asked = self._asked
        self.box.save.setEnabled(False)
        if self._draft is not None:
            self._draft.over()

        def done(undo: Undoing) -> None:
            if self._draft is not None:
                self._draft.forget()
            self._end()
            self._recorded(undo, asked.done)

        self.needs.worker.run(lambda: asked.do(values), done, owner=self, refused=self._refused)

    @final
    def _recorded(self, undo: Undoing, words: str) -> None:
        session = self.session
        self.changed.emit((lambda: recording.undo(session, undo)) if isinstance(undo, Undo) else undo, words)

    @final
    def _refused(self, problem: KraftError) -> None:
        """Show what the rules say beside the field it is about; what was typed stays."""
        if self._draft is not None:
            self._draft.keep()
        if self.box is not None:
            self.box.save.setEnabled(True)
        if self.form is None or self._asked is None or not isinstance(problem, _OF_FIELDS):
            self.refused.emit(problem)
            return
        reason = problem.reason if isinstance(problem, NotUnderstood) else ""
        if reason.startswith(EARLY):
            self.form.show_row(EARLY, visible=True)
        about = reason or type(problem).__name__
        name = EARLY if reason.startswith(EARLY) else self._asked.fields.get(about, self._asked.entries[0].name)
        words = f"{vocabulary.raised(labels.reason(reason))}." if reason else labels.sentence(problem)
        self.form.show_error(name, words)
        reveal(self.box or self)

    @final
    def _close(self) -> None:
        self.flush()
        self._end()

    @final
    def _cancel(self) -> None:
        if self._draft is not None:
            self._draft.forget()
        self._end()

    @final
    def _end(self) -> None:
        if self._draft is not None:
            self._draft.stop()
        self.form = self.box = self._asked = self._draft = None
        self._form.put(None)


_OF_FIELDS = (
    *(NotUnderstood, AttachmentRefused, WaitingAlready, ConsentNotInForce, CaseClosed, InterventionIsOpen, OlderInstrument),
    *(OutsideScale, StepOutOfOrder),
)
"""The errors that are about what was typed."""


def way(words: str, do: Callable[[], object], *, link: bool = False) -> QPushButton:
    """A button that does something."""
    button = style.button(words, Role.LINK) if link else style.button(words)
    button.clicked.connect(lambda _=False: do())
    return button


def muted(words: str) -> QWidget:
    """A line in place of what is missing."""
    return style.label(words, Role.MUTED, wrap=True)
