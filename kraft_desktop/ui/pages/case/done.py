"""What has been done in a case, the latest first: each line says who recorded it, and opens to be corrected or struck."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.measures import Assessment
from kraft_desktop.domain.hours import Consultation, ConsultationStatus, status_on
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import corrections, registration
from kraft_desktop.services.casework.corrections import KINDS, Correction
from kraft_desktop.services.casework.events import Happened, Line
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Shortened
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Values, way
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.card import add
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, Field, NoteField, NumberField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {"date_future": "day", "contact_past": "day", "contact_far": "day", "until_before_first": "day"}
_FIELDS |= dict.fromkeys(("line_long", "note_missing", "case_note_long"), "text")
_FIELDS |= {"correction_reason_missing": "reason", "nothing_corrected": "reason", "recommended_missing": "code"}


class DoneCard(FormCard):
    """The card with what has been done in one case, and below it what is ahead."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Case", "What has been done"))
        self.undo = way(translate("Casework", "Undo the new case ..."), self._begin_undo, link=True)
        self.heading.addWidget(self.undo)
        self.heading.addStrut(style.em(2.1))

    def show_happened(self, happened: Happened, opened: CaseFile) -> None:
        """Show the lines; a form that is open stays as it is."""
        self.undo.setVisible(happened.may_undo and happened.may_change)
        talks = [self._talk(talk, opened) for talk in opened.consultations]
        lines = [*happened.lines, *talks]
        done = sorted((line for line in lines if not line.ahead), key=lambda line: formats.day(line.on), reverse=True)
        ahead = sorted((line for line in lines if line.ahead), key=lambda line: formats.day(line.on))
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        if not done:
            layout.addWidget(style.label(translate("Case", "Nothing recorded yet."), Role.MUTED))
        layout.addWidget(Shortened(done, lambda some: self._dated(some, happened)))
        if ahead:
            layout.addWidget(style.label(translate("Case", "Ahead, not done yet"), Role.STRONG))
            layout.addWidget(self._dated(ahead, happened))
        self.shown.put(holder)

    def _dated(self, lines: Sequence[Line], happened: Happened) -> QWidget:
        """The lines under each other, the day first, and the way to correct each last."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setVerticalSpacing(style.em(0.45))
        grid.setColumnStretch(1, 1)
        for place, line in enumerate(lines):
            when = style.label(formats.day(line.on) or translate("Case", "no date"), Role.MUTED)
            grid.addWidget(when, place, 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(0)
            words = style.label(style.breakable(line.words), Role.MUTED if line.struck else None, wrap=True)
            add(texts, words, style.label(style.breakable(_below(line)), Role.SMALL, wrap=True))
            grid.addLayout(texts, place, 1)
            if happened.may_change and line.struck is None and type(line.row) in KINDS:
                change = way(translate("Casework", "Correct ..."), partial(self.correct, line), link=True)
                change.setAccessibleName(
                    translate("Casework", "Correct: {words}, {day}").format(words=line.words, day=formats.day(line.on))
                )
                grid.addWidget(change, place, 2, Qt.AlignmentFlag.AlignTop)
        return holder

    def _talk(self, talk: Consultation, opened: CaseFile) -> Line:
        kind = vocabulary.code_name(self.session.programme, CodeList.CONSULTATION_KIND, talk.kind)
        now = status_on(talk, opened.today)
        status = {
            ConsultationStatus.ASKED: translate("Case", "asked"),
            ConsultationStatus.PLANNED: translate("Case", "planned"),
            ConsultationStatus.DONE: "",
            ConsultationStatus.CANCELLED: translate("Case", "cancelled"),
        }[now]
        parts = (kind, formats.hours(talk.minutes), status)
        words = translate("Case", "Physician: {words}").format(words=", ".join(part for part in parts if part))
        over = now in {ConsultationStatus.DONE, ConsultationStatus.CANCELLED}
        return Line(row=talk, on=talk.on, words=words, by="", ahead=not over)

    # --- correcting ---------------------------------------------------------------------------------------------------------

    def correct(self, line: Line) -> None:
        """Open the form that corrects or strikes a line."""
        fields, row = KINDS[type(line.row)], line.row
        what = translate("Casework", "What is wrong")
        entries = [Entry(name="what", label=what, make=_ways, required=True)]
        entries.append(Entry(name="day", label=translate("Casework", "Right day"), make=DateField))
        if fields.code and (line.codes or isinstance(row, Assessment)):
            choices = [(code, record_words.code(self.session.programme, row, code)) for code in line.codes]
            entries.append(
                Entry(
                    name="code",
                    label=translate("Casework", "Right choice"),
                    make=lambda: ChoiceField(choices) if choices else NumberField(most=100, unit="%"),
                )
            )
        if fields.text:
            entries.append(Entry(name="text", label=translate("Casework", "Right text"), make=lambda: _text_field(fields.text)))
        entries.append(_reason_entry())
        values = {"day": line.on, "code": getattr(row, fields.code or "id"), "text": getattr(row, fields.text or "id")}
        self.ask(
            Asked(
                title=f"{formats.day(line.on)} {line.words}".strip(),
                entries=entries,
                save=translate("Casework", "Save"),
                do=lambda typed: self._corrected(line, typed),
                done=translate("Casework", "It is corrected"),
                page=corrections.correction_page(row.id),
                values={entry.name: values[entry.name] for entry in entries if entry.name in values},
                fields=_FIELDS,
            )
        )
        if self.form is not None:
            self.form.edited.connect(lambda name: self._show_asked() if name == "what" else None)

    def _offer(self, texts: dict[str, str]) -> None:
        super()._offer(texts)
        self._show_asked()

    def _show_asked(self) -> None:
        """Show the fields of a correction; a line that is struck needs the reason alone."""
        if self.form is not None and "what" in self.form.texts():
            strikes = self.form.field("what").value() == _STRIKE
            for name in {"day", "code", "text"} & self.form.texts().keys():
                self.form.show_row(name, visible=not strikes)

    def _corrected(self, line: Line, typed: Values) -> Undo | None:
        reason = typed["reason"] or ""
        if typed["what"] == _STRIKE:
            undo = corrections.strike(self.session, self.case_id, line.row.id, reason)
            return undo if undo.rows else None  # the content of a signed paper is gone
        code = typed.get("code")
        new = Correction(
            reason=reason,
            day=typed["day"],
            text=typed.get("text") or ("" if "text" in typed else None),
            code=None if code is None else str(code),
            early=typed[EARLY],
        )
        return corrections.correct(self.session, self.case_id, line.row.id, new)

    def _begin_undo(self) -> None:
        session, case_id = self.session, self.case_id
        self.ask(
            Asked(
                title=translate("Casework", "Undo the new case"),
                entries=(_reason_entry(),),
                save=translate("Casework", "Undo the new case"),
                do=lambda typed: registration.undo(session, case_id, typed["reason"] or ""),
                done=translate("Casework", "The case is undone: nothing counts or shows it"),
                page=corrections.correction_page(case_id),
                fields=_FIELDS,
            )
        )


_CORRECT, _STRIKE = "correct", "strike"


def _below(line: Line) -> str:
    """Who recorded a line, how it was corrected, and whether it is in the record."""
    parts = [line.by]
    parts += [record_words.remark(remark) for remark in line.remarks]
    if line.struck is not None:
        parts.append(record_words.remark(line.struck))
    if line.transferred is not None:
        parts.append(record_words.transferred(line.transferred))
    return " · ".join(part for part in parts if part)


def _ways() -> Field:
    what = translate("Casework", "What is wrong")
    answers = [
        (_CORRECT, translate("Casework", "Correct it")),
        (_STRIKE, translate("Casework", "Strike it, recorded by mistake")),
    ]
    return AnswersField(answers, spoken=what)


def _text_field(name: str) -> Field:
    return NoteField(lines=6) if name == "text" else TextField()


def _reason_entry() -> Entry:
    return Entry(
        name="reason",
        label=translate("Casework", "Reason"),
        make=TextField,
        required=True,
        help=case_fields.help_of(
            translate("Casework", "Why it is corrected or struck, in a few words that the person may read.")
        ),
    )
