"""The contacts of a case: the ones to come, the last ones, and recording what became of them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop import vocabulary
from kraft_desktop.domain.casework.contacts import (
    Contact,
    ContactChange,
    ContactKind,
    Counterpart,
    Interpreter,
    last_held,
    overdue,
)
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import contacts
from kraft_desktop.services.casework.contacts import CONTACT_PAGE, ChangedContact, NewContact
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Values, muted, way
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry, Help
from kraft_desktop.words import translate

_FIELDS = {"date_future": "on", "contact_past": "on", "contact_far": "on", "line_long": "details"}
_PAST = 5
"""The contacts of the past that are shown; all of them stand in what has been done."""


class ContactsCard(FormCard):
    """The card with the contacts of one case."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "Contacts"))
        self.new = way(translate("Casework", "New contact ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_happened(self, happened: Happened) -> None:
        """Show the present contacts; a form that is open stays as it is."""
        self.new.setVisible(happened.may_change)
        ahead = sorted((one for one in happened.contacts if one.is_ahead), key=lambda one: one.on)
        past = sorted((one for one in happened.contacts if not one.is_ahead), key=lambda one: one.on, reverse=True)
        late = {one.id for one in overdue(happened.contacts, happened.today)}
        of: list[tuple[str, str, list[QPushButton]]] = [
            (self._title(one, late=one.id in late), record_words.contact(one), self._ways(one) if happened.may_change else [])
            for one in ahead
        ]
        of += [(formats.day(one.on), record_words.contact(one), []) for one in past[:_PAST]]
        if last_held(happened.contacts) is None:
            none = translate("Casework", "No contact is recorded as held yet.")
            self.shown.put(lines(of, none) if of else muted(none))
        else:
            self.shown.put(lines(of))

    def begin(self) -> None:
        """Open the form for a new contact."""
        what = translate("Casework", "What happened")
        changes = (ContactChange.PLANNED, ContactChange.HELD, ContactChange.FALLEN_THROUGH)
        answers = [(one.value, vocabulary.raised(record_words.contact_change(one))) for one in changes]
        self.ask(
            Asked(
                title=translate("Casework", "New contact"),
                entries=(
                    Entry(name="change", label=what, make=lambda: AnswersField(answers, spoken=what), required=True),
                    Entry(name="on", label=translate("Casework", "Day"), make=DateField, required=True, help=_help_day()),
                    Entry(name="kind", label=translate("Casework", "How"), make=_kinds, required=True),
                    Entry(name="counterpart", label=translate("Casework", "With whom"), make=_counterparts, required=True),
                    Entry(name="interpreter", label=translate("Casework", "Interpreter"), make=_interpreters),
                    Entry(name="details", label=translate("Casework", "About what"), make=TextField, help=_help_details()),
                ),
                save=translate("Casework", "Record"),
                do=self._record,
                done=translate("Casework", "The contact is recorded"),
                page=CONTACT_PAGE,
                values={"on": self.session.today, "interpreter": Interpreter.NOT_NEEDED},
                fields=_FIELDS,
            )
        )

    @staticmethod
    def _title(one: Contact, *, late: bool) -> str:
        day = formats.day(one.on)
        return translate("Casework", "{day}, what became of it?").format(day=day) if late else day

    def _ways(self, one: Contact) -> list[QPushButton]:
        return [
            way(translate("Casework", "Held"), lambda: self._change(one, ContactChange.HELD)),
            way(translate("Casework", "Moved"), lambda: self._change(one, ContactChange.MOVED)),
            way(translate("Casework", "Fell through"), lambda: self._change(one, ContactChange.FALLEN_THROUGH)),
        ]

    def _change(self, one: Contact, change: ContactChange) -> None:
        words = vocabulary.raised(record_words.contact_change(change))
        day = min(one.on, self.session.today) if change is not ContactChange.MOVED else None
        self.ask(
            Asked(
                title=f"{words}: {record_words.contact_kind(one.kind)}, {formats.day(one.on)}",
                entries=(
                    Entry(name="on", label=_day_of(change), make=DateField, required=True, help=_help_day()),
                    Entry(name="interpreter", label=translate("Casework", "Interpreter"), make=_interpreters),
                    Entry(name="reason", label=translate("Casework", "Reason"), make=TextField, help=_help_details()),
                ),
                save=words,
                do=lambda values: self._changed(one, change, values),
                done=translate("Casework", "The contact is recorded"),
                page=contacts.change_page(change, one.contact_id),
                values={"on": day, "interpreter": one.interpreter},
                fields=_FIELDS | {"line_long": "reason"},
            )
        )

    def _changed(self, one: Contact, change: ContactChange, values: Values) -> Undo:
        new = ChangedContact(
            change=change,
            on=values["on"],
            reason=values["reason"] or "",
            interpreter=values["interpreter"],
            early=values[EARLY],
            seen=one.id,
        )
        return contacts.change(self.session, self.case_id, one.contact_id, new)

    def _record(self, values: Values) -> Undo:
        new = NewContact(
            change=ContactChange(values["change"]),
            on=values["on"],
            kind=values["kind"],
            counterpart=values["counterpart"],
            interpreter=values["interpreter"],
            details=values["details"] or "",
            early=values[EARLY],
        )
        return contacts.record(self.session, self.case_id, new)


def _day_of(change: ContactChange) -> str:
    return translate("Casework", "New day") if change is ContactChange.MOVED else translate("Casework", "Day")


def _kinds() -> ChoiceField:
    return ChoiceField([(one, record_words.contact_kind(one)) for one in ContactKind], empty=translate("Casework", "Choose"))


def _counterparts() -> ChoiceField:
    return ChoiceField([(one, record_words.counterpart(one)) for one in Counterpart], empty=translate("Casework", "Choose"))


def _interpreters() -> ChoiceField:
    return ChoiceField([(one, record_words.interpreter(one)) for one in Interpreter])


def _help_day() -> Help:
    return case_fields.help_of(translate("Casework", "The day of the contact, not the day it is written."))


def _help_details() -> Help:
    return case_fields.help_of(translate("Casework", "One line that the person may read."))
