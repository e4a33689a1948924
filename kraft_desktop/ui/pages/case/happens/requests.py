"""The corrections that the participant of a case asks for, and the answers to them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.casework.requests import Answer, CorrectionRequest
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import requests
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.services.casework.requests import REQUEST_PAGE, NewAnswer, NewRequest
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Values, muted, way
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {"date_future": "on", "answered_before": "on", "line_long": "words", "request_answer_missing": "words"}


class RequestsCard(FormCard):
    """The card with what the participant of one case asks to have corrected."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "Corrections that the participant asks for"))
        self.new = way(translate("Casework", "New request ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_happened(self, happened: Happened) -> None:
        """Show the requests; a form that is open stays as it is."""
        self.new.setVisible(happened.may_change)
        open_first = sorted(happened.requests, key=lambda one: (one.answer is not None, one.due))
        of = [
            (one.asked, self._below(one, late=one.is_late(happened.today)), self._ways(one) if happened.may_change else [])
            for one in open_first
        ]
        self.shown.put(lines(of) if of else muted(translate("Casework", "The participant has asked for none.")))

    def begin(self) -> None:
        """Open the form for a request."""
        self.ask(
            Asked(
                title=translate("Casework", "The participant asks for a correction"),
                entries=(
                    Entry(
                        name="words",
                        label=translate("Casework", "What"),
                        make=TextField,
                        required=True,
                        help=case_fields.help_of(translate("Casework", "What is wrong, in the participant's words.")),
                    ),
                    Entry(name="on", label=translate("Casework", "Day"), make=DateField, required=True),
                ),
                save=translate("Casework", "Record"),
                do=self._record,
                done=translate("Casework", "The request is recorded"),
                page=REQUEST_PAGE,
                values={"on": self.session.today},
                fields=_FIELDS,
            )
        )

    def _ways(self, one: CorrectionRequest) -> list[QPushButton]:
        return [way(translate("Casework", "Answer ..."), lambda: self._answer(one))] if one.answer is None else []

    def _answer(self, one: CorrectionRequest) -> None:
        answers = [(answer, record_words.request_answer(answer)) for answer in Answer]
        empty = translate("Casework", "Choose")
        self.ask(
            Asked(
                title=one.asked,
                entries=(
                    Entry(
                        name="answer",
                        label=translate("Casework", "Answer"),
                        make=lambda: ChoiceField(answers, empty=empty),
                        required=True,
                    ),
                    Entry(name="words", label=translate("Casework", "Why"), make=TextField, required=True),
                    Entry(name="on", label=translate("Casework", "Answered"), make=DateField, required=True),
                ),
                save=translate("Casework", "Record"),
                do=lambda values: self._answered(one, values),
                done=translate("Casework", "The answer is recorded"),
                page=requests.answer_page(one.id),
                values={"on": self.session.today},
                fields=_FIELDS,
            )
        )

    def _record(self, values: Values) -> Undo:
        new = NewRequest(on=values["on"], asked=values["words"], early=values[EARLY])
        return requests.record(self.session, self.case_id, new)

    def _answered(self, one: CorrectionRequest, values: Values) -> Undo:
        new = NewAnswer(answer=values["answer"], words=values["words"], on=values["on"])
        return requests.answer(self.session, self.case_id, one.id, new)

    @staticmethod
    def _below(one: CorrectionRequest, *, late: bool) -> str:
        if one.answer is None:
            due = translate("Casework", "asked {day}, to be answered by {due}").format(
                day=formats.day(one.on), due=formats.day(one.due)
            )
            return f"{due}, {translate('Casework', 'late')}" if late else due
        answer = record_words.request_answer(one.answer)
        return f"{answer.capitalize()} {formats.day(one.answered_on)}: {one.words}"
