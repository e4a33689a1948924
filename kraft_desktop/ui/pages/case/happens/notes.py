"""The notes of a case: the own working notes, and those that belong to the record."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.cases.case import Closing
from kraft_desktop.domain.casework.notes import RecordNote, WorkingNote
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import notes
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.services.casework.notes import NOTE_PAGE, RECORD_NOTE_PAGE, NewRecordNote
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Shortened
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Undoing, Values, muted, way
from kraft_desktop.ui.pages.case.happens.note_lines import note_lines
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.widgets.fields import DateField, NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry, Help
from kraft_desktop.words import translate

_FIELDS = {"date_future": "on", "note_missing": "text", "case_note_long": "text", "line_long": "shown_to"}
_SOON = 7
"""The days before a working note goes in which it asks whether something belongs to the record."""


class NotesCard(FormCard):
    """The card with the working notes of one case that the account is to read."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "My working notes"))
        self.new = way(translate("Casework", "New note ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_happened(self, happened: Happened, opened: CaseFile) -> None:
        """Show the notes; a form that is open stays as it is."""
        self.new.setVisible(happened.may_change)
        if not happened.notes:
            text = translate(
                "Casework", "Seen by you and your stand-in alone, and gone after 60 days or when the case is closed."
            )
            self.shown.put(muted(text))
            return
        latest = sorted(happened.notes, key=lambda note: note.written_on, reverse=True)
        of = [(note.text, _below(note, opened.closing, happened.today), self._ways(note)) for note in latest]
        self.shown.put(note_lines(of))

    def begin(self) -> None:
        """Open the form for a new working note."""
        self.ask(
            Asked(
                title=translate("Casework", "New working note"),
                entries=(_text_entry(_help_working()),),
                save=translate("Casework", "Save"),
                do=lambda values: self._write(values["text"]),
                done=translate("Casework", "The note is saved"),
                page=NOTE_PAGE,
                fields=_FIELDS,
            )
        )

    def _ways(self, note: WorkingNote) -> list[QPushButton]:
        return [
            way(translate("Casework", "Change ..."), lambda: self._change(note), link=True),
            way(translate("Casework", "To the record ..."), lambda: self._put_in_record(note), link=True),
            way(translate("Casework", "Remove"), lambda: self._remove(note), link=True),
        ]

    def _write(self, typed: str | None) -> Undoing:
        session, note = self.session, notes.write(self.session, self.case_id, typed or "")
        return lambda: notes.remove(session, note.id, note.text)

    def _change(self, note: WorkingNote) -> None:
        self.ask(
            Asked(
                title=translate("Casework", "Change the working note"),
                entries=(_text_entry(_help_working()),),
                save=translate("Casework", "Save"),
                do=lambda values: self._changed(note, values["text"]),
                done=translate("Casework", "The note is saved"),
                page=notes.change_page(note.id),
                values={"text": note.text},
                fields=_FIELDS,
            )
        )

    def _changed(self, note: WorkingNote, typed: str | None) -> Undoing:
        session = self.session
        now = notes.change(session, note.id, typed or "", note.text)
        return lambda: notes.change(session, note.id, note.text, now.text)

    def _put_in_record(self, note: WorkingNote) -> None:
        session = self.session
        self.ask(
            Asked(
                title=translate("Casework", "What of it belongs to the record?"),
                entries=record_note_entries(),
                save=translate("Casework", "To the record"),
                do=lambda values: notes.put_in_record(session, note.id, _typed(values), note.text),
                done=translate("Casework", "The note belongs to the record; the working note is removed"),
                page=notes.record_page(note.id),
                values={"text": note.text, "on": note.written_on},
                fields=_FIELDS,
            )
        )

    def _remove(self, note: WorkingNote) -> None:
        title = translate("Casework", "Does anything here belong to the record?")
        text = translate("Casework", "The note is removed for good and cannot be brought back.")
        if self.needs.ask.confirm(self, title, text, translate("Casework", "No, remove it"), danger=True):
            session = self.session
            self.do(lambda: notes.remove(session, note.id, note.text), translate("Casework", "The note is removed"))


class RecordNotesCard(FormCard):
    """The card with the notes of one case that belong to the record."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "Notes of the record"))
        self.new = way(translate("Casework", "New in the record ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_happened(self, happened: Happened) -> None:
        """Show the notes; a form that is open stays as it is."""
        self.new.setVisible(happened.may_change)
        if happened.hidden:
            self.shown.put(muted(translate("Casework", "Shown when a consent is registered.")))
            return
        latest = sorted(happened.record_notes, key=lambda note: note.on, reverse=True)
        kept: list[tuple[str, str, list[QPushButton]]] = [(note.text, _kept(note), []) for note in latest]
        none = translate("Casework", "What is written here belongs to the record, and is seen by those who see the case.")
        self.shown.put(Shortened(kept, note_lines) if kept else muted(none))

    def begin(self) -> None:
        """Open the form for a note of the record."""
        self.ask(
            Asked(
                title=translate("Casework", "New note of the record"),
                entries=record_note_entries(),
                save=translate("Casework", "Record"),
                do=self._record,
                done=translate("Casework", "The note belongs to the record"),
                page=RECORD_NOTE_PAGE,
                values={"on": self.session.today},
                fields=_FIELDS,
            )
        )

    def _record(self, values: Values) -> Undo:
        return notes.record(self.session, self.case_id, _typed(values))


def record_note_entries() -> tuple[Entry, ...]:
    """The form fields of a note of the record."""
    return (
        _text_entry(case_fields.help_of(translate("Casework", "What the record needs: facts, agreed steps, who said what."))),
        Entry(name="on", label=translate("Casework", "Day"), make=DateField, required=True),
        Entry(
            name="shown_to",
            label=translate("Casework", "Shown to"),
            make=TextField,
            hint=translate("Casework", "The authority that it was shown to, if any: then it is part of the inquiry."),
        ),
    )


def _typed(values: Values) -> NewRecordNote:
    shown_to = values["shown_to"] or ""
    return NewRecordNote(on=values["on"], text=values["text"] or "", shown_to=shown_to, early=values[EARLY])


def _text_entry(help_: Help) -> Entry:
    return Entry(name="text", label=translate("Casework", "Text"), make=lambda: NoteField(lines=6), required=True, help=help_)


def _help_working() -> Help:
    return Help(
        means=translate("Casework", "A note for yourself, until you know what belongs to the record."),
        seen_by=translate("Casework", "you, and whoever stands in for you"),
        kept=translate("Casework", "60 days, or until the case is closed"),
        leaves=translate("Casework", "no; an extract to the participant lists it"),
    )


def _kept(note: RecordNote) -> str:
    words = translate("Casework", "{day}, {who}; shown to {whom}") if note.shown_to else "{day}, {who}"
    return words.format(day=formats.day(note.on), who=note.written_by, whom=note.shown_to)


def _below(note: WorkingNote, closing: Closing | None, today: dt.date) -> str:
    last = note.last_day(closing.on if closing else None)
    written = translate("Casework", "written {day}, goes {last}").format(
        day=formats.day(note.written_on), last=formats.day(last)
    )
    if (last - today).days > _SOON:
        return written
    return f"{written}. {translate('Casework', 'Does anything here belong to the record?')}"
