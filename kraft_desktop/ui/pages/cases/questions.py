"""The open questions about cases, each with its two answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.imports import SUSPECTED
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.settling import CaseQuestion, OtherCase
from kraft_desktop.ui.kit.page import Page, succeeded, way_to
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.pages.shared.sheet_fields import field_words, is_field
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import plural, translate

_MOST = 40
"""Questions shown at once; those after them come as these are answered."""


class QuestionsCard(Card):
    """Open questions, a line each. ``answered`` carries a question and its answer, ``opened`` the id of the case to show."""

    answered = Signal(object, str)
    opened = Signal(str)

    def __init__(self, session: Session, title: str = "", *, of_one_case: bool = False) -> None:
        super().__init__(title)
        self._session, self._of_one_case = session, of_one_case
        self._inside = Holder()
        self.body.addWidget(self._inside)
        self.buttons: list[list[QPushButton]] = []
        self.hide()

    def show_questions(self, questions: Sequence[CaseQuestion]) -> None:
        """Show the questions, those about protected identity first; hidden without any. The keyboard stays at its place in the
        list."""
        held = next((place for place, line in enumerate(self.buttons) if any(button.hasFocus() for button in line)), None)
        ordered = sorted(questions, key=lambda question: question.reason != SUSPECTED)
        shown, more = ordered[:_MOST], len(ordered[_MOST:])
        self.buttons = [self._answers(question) for question in shown]
        rows = [
            (_asked(question), self._place(question), [*self._ways(question), *answers])
            for question, answers in zip(shown, self.buttons, strict=True)
        ]
        text = plural("Settle", "and {count} more", "and {count} more, shown as these are answered", more) if more else ""
        self._inside.put(lines(rows, text))
        self.setVisible(bool(ordered))
        if held is not None and self.buttons:
            self.buttons[min(held, len(self.buttons) - 1)][0].setFocus()

    def _place(self, question: CaseQuestion) -> str:
        """Whom the question is about, and where it was asked."""
        if question.other is not None:
            return self._pair(question, question.other)
        who = () if self._of_one_case else (question.code, _person(question), self._municipality(question))
        row = translate("Settle", "row {row}").format(row=question.row) if question.row else ""
        cell = ", ".join(part for part in (question.sheet, row, question.column) if part)
        asked = translate("Settle", "asked {day}").format(day=question.asked) if question.asked else ""
        return " \u00b7 ".join(part for part in (*who, cell, asked) if part)

    def _pair(self, question: CaseQuestion, other: OtherCase) -> str:
        """The two people of a question about a household, and what they have in common; on a case only the other one."""
        both = [f"{one.code} {_person(one)}".strip() for one in (question, other)]
        people = translate("Import", "{one} and {other}").format(one=both[0], other=both[1])
        who = translate("Settle", "with {other}").format(other=both[1]) if self._of_one_case else people
        months = plural("Import", "the same amount in {count} month", "the same amount in {count} months", question.months)
        asked = translate("Settle", "asked {day}").format(day=question.asked)
        return " \u00b7 ".join((who, months, asked))

    def _municipality(self, question: CaseQuestion) -> str:
        only, code = self._session.only_municipality, question.municipality
        alone = only is not None and code == only.code
        return vocabulary.municipality(self._session.programme, code) if code and not alone else ""

    def _ways(self, question: CaseQuestion) -> list[QPushButton]:
        """The ways to the cases of a question, except the one that is shown."""
        words = translate("Settle", "Show the case")
        ways = [] if self._of_one_case else [(question.case_id, question.code, words if question.other is None else "")]
        if question.other is not None:
            ways.append((question.other.case_id, question.other.code, ""))
        return [self._way(case_id, code, text) for case_id, code, text in ways]

    def _way(self, case_id: str, code: str, text: str) -> QPushButton:
        button = style.button(text or translate("Settle", "Show {code}").format(code=code), Role.LINK)
        button.setAccessibleName(f"{translate('Settle', 'Show the case')}: {code}")
        button.clicked.connect(lambda: self.opened.emit(case_id))
        return button

    def _answers(self, question: CaseQuestion) -> list[QPushButton]:
        buttons = []
        for answer in question.allowed:
            button = style.button(labels.answer(question.reason, answer))
            codes = question.code if question.other is None else f"{question.code}, {question.other.code}"
            button.setAccessibleName(f"{button.text()}: {codes}, {labels.reason(question.reason)}")
            button.clicked.connect(lambda _=False, answer=answer: self.answered.emit(question, answer))
            buttons.append(button)
        return buttons


def _person(one: CaseQuestion | OtherCase) -> str:
    """The name with the year of birth, which tells apart those with the same name; empty when they are not shown."""
    return formats.person(one.name or "", one.born)


def _asked(question: CaseQuestion) -> str:
    """A question in words, with what it is about: a day with its field in words, or a name as it is."""
    asked = vocabulary.raised(labels.reason(question.reason))
    field, _, rest = question.about.partition(" ")
    about = f"{field_words(field)} {rest}" if rest and is_field(field) else question.about
    return f"{asked} ({about})" if about else asked


def settle(page: Page, question: CaseQuestion, answer: str) -> None:
    """Answer a question on a page, which says what was answered. What cannot be taken back is asked about first."""
    session, words = page.session, labels.answer(question.reason, answer)
    if (question.reason, answer) == (SUSPECTED, "protect"):
        title = translate("Settle", "Protect the identity?")
        text = translate("Settle", "The name and the personal number of {code} are deleted and cannot be brought back.")
        if not page.needs.ask.confirm(page, title, text.format(code=question.code), words, danger=True):
            return

    def settled(_: None) -> None:
        codes = question.code if question.other is None else f"{question.code}, {question.other.code}"
        said = translate("Settle", "{code}: {answer}.").format(code=codes, answer=words)
        show = translate("Settle", "Show {code}").format(code=question.code)
        succeeded(page, said, way_to(page, show, "case", question.case_id, needs=Right.SEE_CASES))
        page.said.emit(said)

    page.do(lambda: settling.settle(session, question.id, answer), settled)
