"""The signed papers of a case, drawn inside the program, and the copies of journals that were read and are not kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.casework.attachments import Attachment, AttachmentKind
from kraft_desktop.domain.casework.copies import CopyEnd, JournalCopy
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import attachments, copies, corrections
from kraft_desktop.services.casework.attachments import ATTACHMENT_PAGE, NewAttachment
from kraft_desktop.services.casework.copies import COPY_PAGE, NewCopy
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Undoing, Values, muted, way
from kraft_desktop.ui.pages.case.happens.paper_view import PaperView
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.fields import DateField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {
    "date_future": "on",
    "whose_missing": "whose",
    "source_missing": "source",
    "until_before_first": "on",
    "line_long": "whose",
}


class AttachmentsCard(FormCard):
    """The card with the signed papers of one case."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "Signed papers"))
        self.new = way(translate("Casework", "Attach ..."), self.begin)
        self.heading.addWidget(self.new)
        self.viewer = Holder()
        self.body.insertWidget(self.body.indexOf(self.shown) + 1, self.viewer)

    def show_happened(self, happened: Happened) -> None:
        """Show the papers; one that is open stays open."""
        self.new.setVisible(happened.may_change and not happened.hidden)
        if happened.hidden:
            self.viewer.put(None)
            self.shown.put(muted(translate("Casework", "Shown when a consent is registered.")))
            return
        of = [(record_words.attachment_kind(one.kind), _about(one), self._ways(one)) for one in happened.attachments]
        none = translate("Casework", "Only the signed consent and the signed recommendation: pdf, png or jpeg, up to 20 MB.")
        self.shown.put(lines(of) if of else muted(none))

    def begin(self) -> None:
        """Ask for a file, and what it is."""
        kinds = translate("Casework", "Signed papers") + " (*.pdf *.png *.jpg *.jpeg)"
        files = self.needs.ask.files(self, translate("Casework", "Attach a signed paper"), kinds)
        if not files:
            return
        file, what = files[0], translate("Casework", "What it is")
        answers = [(one.value, record_words.attachment_kind(one).capitalize()) for one in AttachmentKind]
        self.ask(
            Asked(
                title=file.name,
                entries=(
                    Entry(name="kind", label=what, make=lambda: AnswersField(answers, spoken=what), required=True),
                    Entry(name="on", label=translate("Casework", "Signed"), make=DateField, required=True),
                ),
                save=translate("Casework", "Attach"),
                do=lambda values: self._attach(file, values),
                done=translate("Casework", "The paper is attached; the file it came from still lies where it was"),
                page=ATTACHMENT_PAGE,
                fields=_FIELDS,
            )
        )

    def _attach(self, file: Path, values: Values) -> Undoing:
        new = NewAttachment(kind=AttachmentKind(values["kind"]), on=values["on"], early=values[EARLY])
        session, case_id = self.session, self.case_id
        row = attachments.attach(session, case_id, file, new)
        why = translate("Casework", "attached by mistake")
        return lambda: corrections.strike(session, case_id, row.id, why)

    def _ways(self, one: Attachment) -> list[QPushButton]:
        return [way(translate("Casework", "Show"), lambda: self._show(one))]

    def _show(self, one: Attachment) -> None:
        viewer = PaperView(self.needs, self.case_id, one)
        viewer.refused.connect(self.refused)
        viewer.closed.connect(lambda: self.viewer.put(None))
        self.viewer.put(viewer)


class CopiesCard(FormCard):
    """The card with the copies of journals of one case."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "Copies of journals"))
        self.new = way(translate("Casework", "Copy read ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_happened(self, happened: Happened) -> None:
        """Show the copies; a form that is open stays as it is."""
        self.new.setVisible(happened.may_change and not happened.hidden)
        if happened.hidden:
            self.shown.put(muted(translate("Casework", "Shown when a consent is registered.")))
            return
        of = [
            (f"{one.whose}, {one.source}", _end_of(one), self._ways(one) if happened.may_change else [])
            for one in happened.copies
        ]
        none = translate("Casework", "Copies are never kept here: only whose, from where, when read and returned or destroyed.")
        self.shown.put(lines(of) if of else muted(none))

    def begin(self) -> None:
        """Open the form for a copy that was read."""
        self.ask(
            Asked(
                title=translate("Casework", "Copy of a journal"),
                entries=(
                    Entry(
                        name="whose",
                        label=translate("Casework", "Whose journal"),
                        make=TextField,
                        required=True,
                        help=case_fields.help_of(translate("Casework", "Whose journal it is, not what it says.")),
                    ),
                    Entry(name="source", label=translate("Casework", "From where"), make=TextField, required=True),
                    Entry(
                        name="on",
                        label=translate("Casework", "Read"),
                        make=DateField,
                        required=True,
                        hint=translate("Casework", "Noted with the consent that was in force that day."),
                    ),
                ),
                save=translate("Casework", "Record"),
                do=self._record,
                done=translate("Casework", "The copy is noted"),
                page=COPY_PAGE,
                values={"on": self.session.today},
                fields=_FIELDS,
            )
        )

    def _record(self, values: Values) -> Undo:
        new = NewCopy(whose=values["whose"], source=values["source"], read_on=values["on"], early=values[EARLY])
        return copies.record(self.session, self.case_id, new)

    def _ways(self, one: JournalCopy) -> list[QPushButton]:
        if one.end is not None:
            return []
        return [
            way(translate("Casework", "Returned"), lambda: self._ended(one, CopyEnd.RETURNED)),
            way(translate("Casework", "Destroyed"), lambda: self._ended(one, CopyEnd.DESTROYED)),
        ]

    def _ended(self, one: JournalCopy, how: CopyEnd) -> None:
        session, case_id = self.session, self.case_id
        words = translate("Casework", "The copy is noted as {how}").format(how=record_words.copy_end(how))
        self.do(lambda: copies.end(session, case_id, one.id, how, session.today), words)


def _about(one: Attachment) -> str:
    pages = translate("Casework", "{count} p.").format(count=one.pages)
    return f"{formats.day(one.on)}, {one.medium.value}, {pages}, {one.recorded_by}"


def _end_of(one: JournalCopy) -> str:
    read = translate("Casework", "read {day}").format(day=formats.day(one.read_on))
    if one.end is None:
        return f"{read}, {translate('Casework', 'still here')}"
    return f"{read}, {record_words.copy_end(one.end)} {formats.day(one.ended_on)}"
