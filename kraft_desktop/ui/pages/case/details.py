"""The details of a person and their case: shown as lines, edited in a form, an unsaved edit kept as a draft."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.parts import hidden_name
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.form import Form
from kraft_desktop.words import translate


class DetailsCard(Card):
    """The card with the details of one case. ``saved`` carries the undo, ``refused`` the error, ``drafted`` is sent when the
    form was filled from a draft."""

    saved = Signal(object)
    refused = Signal(object)
    drafted = Signal()

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(translate("Case", "Details"))
        self._needs, self._opened, self._latest = needs, opened, opened
        self.form: Form | None = None
        self._draft = Drafting(self, needs.worker, needs.session, recording.CASE_PAGE, opened.case.id)
        self.change = style.button(translate("Case", "Change"), Role.LINK, hint="Ctrl+E")
        self.change.setShortcut("Ctrl+E")
        self.change.clicked.connect(self.begin)
        self.heading.addWidget(self.change)
        self.change.setVisible(opened.may_change)
        self.heading.addStrut(style.em(2.1))
        self._inside: QWidget = QWidget()
        self.body.addStretch()
        self._show_lines()
        self._draft.offer(self._offer)

    def show_case(self, opened: CaseFile) -> None:
        """Show the present details; a form that is being edited stays as it is."""
        self._latest = opened
        self.change.setVisible(opened.may_change and self.form is None)
        if self.form is None and self._opened is not opened:
            self._opened = opened
            self._show_lines()

    def begin(self) -> None:
        """Open the form, filled from the draft when there is one."""
        self._open_form()
        self._draft.offer(self._offer)

    def _open_form(self) -> None:
        opened = self._opened
        named = opened.sight is Sight.NAMED
        form = Form(
            case_fields.entries(self._needs.session, named=named, placed=not opened.place_hidden), recording.details_of(opened)
        )
        if named:
            case_fields.show_identity(form, protected=opened.participant.protected)
            form.edited.connect(self._edited)
        self._draft.follow(form)
        box = FormBox(form, translate("Case", "Save"), translate("Case", "Cancel"))
        box.saving.connect(self._save)
        box.closing.connect(self._close)
        box.cancelling.connect(self._cancel)
        self.form = form
        self.change.hide()
        self._put(box)
        form.setFocus()

    def flush(self) -> None:
        """Save the draft at once, since the page is about to close."""
        self._draft.flush()

    def _edited(self, name: str) -> None:
        if name == "protected" and self.form is not None:
            case_fields.show_identity(self.form, protected=self.form.field("protected").value())

    def _offer(self, texts: dict[str, str]) -> None:
        if self.form is None:
            self._open_form()
        if self.form is not None:
            self.form.set_texts(texts)
            self._edited("protected")
            self.drafted.emit()

    def _save(self) -> None:
        details = self.form.record() if self.form else None
        if details is None:
            return
        self._draft.over()
        session, opened = self._needs.session, self._opened
        task = self._needs.worker
        task.run(lambda: recording.change(session, opened, details), self._saved, owner=self, refused=self._refused)

    def _saved(self, undo: Undo) -> None:
        self._end()
        self.saved.emit(undo)

    def _refused(self, problem: KraftError) -> None:
        self._draft.keep()
        if self.form is None or not case_fields.refusal_shown(self.form, problem):
            self.refused.emit(problem)

    def _close(self) -> None:
        self._draft.flush()
        self._end()

    def _cancel(self) -> None:
        self._draft.forget()
        self._end()

    def _end(self) -> None:
        self._draft.stop()
        self.form, self._opened = None, self._latest
        self.change.setVisible(self._latest.may_change)
        self._show_lines()

    def _put(self, inside: QWidget) -> None:
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside
        self.body.insertWidget(1, inside)

    def _show_lines(self) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setVerticalSpacing(style.em(0.45))
        grid.setColumnStretch(1, 1)
        for place, (title, words) in enumerate(self._lines()):
            name = style.label(title, Role.MUTED)
            name.setMinimumWidth(style.em(9))
            value = style.label(words or "\u2013", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{title}: {words}")
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
        self._put(holder)

    def _lines(self) -> list[tuple[str, str]]:
        case, person = self._opened.case, self._opened.participant
        session = self._needs.session
        lines = [
            (translate("CaseForm", "Municipality"), vocabulary.municipality(session.programme, case.municipality or "")),
            (translate("CaseForm", "Track"), vocabulary.code_name(session.programme, CodeList.TRACK, case.track)),
        ]
        if not self._opened.place_hidden:
            lines.insert(
                1, (translate("CaseForm", "Municipal unit"), vocabulary.code_name(session.programme, CodeList.UNIT, case.unit))
            )
            lines.append((translate("CaseForm", "Contact"), case.contact or ""))
            lines.append((translate("CaseForm", "Own number"), case.local_number or ""))
        if self._opened.sight is Sight.CODED:
            hidden = [(translate("CaseForm", "Name"), hidden_name(self._opened))]
            if person.interpreter:  # shown to the handlers of a protected registration
                hidden.append((translate("CaseForm", "Interpreter"), person.interpreter))
            return [*hidden, *lines]
        if person.protected:
            identity = [
                (translate("CaseForm", "Name"), translate("Case", "protected identity: kept neither here nor elsewhere"))
            ]
        else:
            number = formats.personal_number(person.personal_number)
            identity = [(translate("CaseForm", "Personal number"), number), (translate("CaseForm", "Name"), person.name or "")]
        gender = vocabulary.gender(person.gender) if person.gender is not Gender.UNKNOWN else ""
        return [
            *identity,
            (translate("CaseForm", "Gender"), gender),
            (translate("CaseForm", "Interpreter"), person.interpreter or ""),
            *lines,
        ]
