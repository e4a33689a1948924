"""The form of one line before real people: who settled it, on which day, under which diary number; and its draft."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError, NotUnderstood
from kraft_desktop.domain.secrecy.preconditions import Precondition, line_id
from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.preconditions.lines import Line
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.ui.widgets.fields import DateField, NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate

_FIELDS = {
    "name_missing": "name",
    "name_line": "name",
    "diary_number_missing": "diary_number",
    "diary_number_line": "diary_number",
    "day_future": "on",
    "note_long": "note",
    "answer_missing": "note",
}
"""The field that each reason is about."""


class LineCard(Card):
    """The form; hidden until a line is shown. ``wanted`` carries the Settlement once every field can be read, ``reopened`` is
    sent when the line is to be opened again, ``closed`` when the form is put away."""

    wanted = Signal(object)
    reopened = Signal()
    closed = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self.line: Line | None = None
        self._title, self._about = style.label("", Role.HEADING, wrap=True), style.label("", Role.MUTED, wrap=True)
        self.form = Form(_entries())
        self.draft = Drafting(self, needs.worker, needs.session, preconditions.DRAFT_PAGE, None)
        self.draft.follow(self.form)
        self.box = FormBox(self.form, translate("Preconditions", "Save"), translate("Preconditions", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._put_away)
        self.box.cancelling.connect(self.drop)
        self.open_again = style.button(translate("Preconditions", "Open the line again"))
        self.open_again.clicked.connect(self.reopened)
        self.heading.addWidget(self._title, 1)
        self.heading.addWidget(self.open_again)
        self.gives_to = self.box
        self.body.addLayout(self.heading)
        add(self.body, self._about, self.box)
        self.hide()

    def show_line(self, line: Line) -> None:
        """Show the form of a line, with what settles it, or with what was typed and not saved; as it is when it shows that line
        already."""
        already, self.line = self.line, line
        if already is not None and already.key == line.key:
            self.form.setFocus()
            return
        self.draft.turn_to(line_id(line.precondition, line.board))
        self._title.setText(line.words)
        self.setAccessibleName(line.words)
        self._about.setText(_about(line.precondition))
        row = line.row
        empty = dict.fromkeys(("name", "on", "diary_number", "note"))
        self.form.set_values({name: getattr(row, name) for name in empty} if row else empty)
        self.open_again.setVisible(row is not None)
        self.show()
        self.draft.offer(self.form.set_texts)
        self.form.field("name").setFocus()

    def refuse(self, problem: KraftError) -> bool:
        """Show an error beside the field that it is about; False when it is about none."""
        name = _FIELDS.get(str(problem.facts.get("reason"))) if isinstance(problem, NotUnderstood) else None
        if name is not None:
            self.form.show_error(name, vocabulary.raised(labels.sentence(problem)))
        return name is not None

    def end(self) -> None:
        """Put the form away: it was saved."""
        self.draft.over()
        self._close()

    def drop(self) -> None:
        """Delete what was typed, and put the form away."""
        self.draft.forget()
        self._close()

    def _put_away(self) -> None:
        self.draft.flush()
        self._close()

    def _close(self) -> None:
        self.draft.turn_to(None)
        self.line = None
        self.hide()
        self.closed.emit()

    def _save(self) -> None:
        values = self.form.values()
        if values is not None:
            self.wanted.emit(Settlement(**{**values, "note": values["note"] or ""}))


def _about(precondition: Precondition) -> str:
    """What settles a line."""
    return {
        Precondition.CONTROLLER: translate(
            "Preconditions", "The board has decided that it is responsible for the personal data of its own cases."
        ),
        Precondition.AGREEMENTS: translate(
            "Preconditions", "Who is responsible jointly, who processes data for whom, and on which terms."
        ),
        Precondition.IMPACT_ASSESSMENT: translate(
            "Preconditions", "Made by the authority. The facts about the program are among the papers of this page."
        ),
        Precondition.SECRECY_ASSESSMENT: translate(
            "Preconditions", "What may be said between the authorities of the team, with a consent and without."
        ),
        Precondition.INFORMATION_TEXT: translate(
            "Preconditions", "The text is approved, with its lines filled in. A draft is among the papers of this page."
        ),
        Precondition.DOCUMENT_PLAN: translate(
            "Preconditions", "How long the data are kept, what is preserved, and what belongs in the personal file."
        ),
        Precondition.LOG_REVIEWER: translate("Preconditions", "Write the name of the person who reviews the log each month."),
        Precondition.HEALTH_CARE_LAW: translate(
            "Preconditions", "Write the answer under what was decided: yes or no, and what follows for records and secrecy."
        ),
    }[precondition]


def _entries() -> list[Entry]:
    seen = translate("Preconditions", "everybody with an account here")
    kept = translate("Preconditions", "from the day it was settled, as the plan for documents says")
    leaves = translate("Preconditions", "no, only on the papers that you save")

    def help_(means: str) -> Help:
        return Help(means=means, seen_by=seen, kept=kept, leaves=leaves)

    return [
        Entry(
            name="name",
            label=translate("Preconditions", "Name"),
            make=TextField,
            required=True,
            help=help_(translate("Preconditions", "Who has settled it: the official or the board. No participant.")),
        ),
        Entry(
            name="on",
            label=translate("Preconditions", "Day"),
            make=DateField,
            required=True,
            help=help_(translate("Preconditions", "The day of the decision or of the document.")),
        ),
        Entry(
            name="diary_number",
            label=translate("Preconditions", "Diary number"),
            make=TextField,
            required=True,
            help=help_(translate("Preconditions", "Where the document is found in the authority's register.")),
        ),
        Entry(
            name="note",
            label=translate("Preconditions", "What was decided"),
            make=lambda: NoteField(lines=2),
            help=help_(translate("Preconditions", "The decision in short. Name no participant here.")),
        ),
    ]
