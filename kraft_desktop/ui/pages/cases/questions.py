"""The open questions about cases, each with its two answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.imports import SUSPECTED
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.settling import CaseQuestion, OtherCase
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.sheet_fields import field_words, is_field
from kraft_desktop.ui.widgets.card import Card, Tone, add
from kraft_desktop.words import plural, translate

_MOST = 40
"""Questions shown at once; those after them come as these are answered."""


TEXT_WIDTH = 18
"""The least width of the text of a question, in ems: beside it the buttons stand under each other where they must."""


class QuestionsCard(Card):
    """Open questions, a line each. ``answered`` carries a question and its answer, ``opened`` the id of the case to show."""

    answered = Signal(object, str)
    opened = Signal(str)

    def __init__(self, programme: Programme, title: str = "", *, of_one_case: bool = False) -> None:
        super().__init__(title)
        self._programme, self._of_one_case = programme, of_one_case
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self.buttons: list[list[QPushButton]] = []
        self.hide()

    def show_questions(self, questions: Sequence[CaseQuestion]) -> None:
        """Show the questions, those about protected identity first; hidden without any. The keyboard stays at its place in the
        list."""
        held = next((place for place, line in enumerate(self.buttons) if any(button.hasFocus() for button in line)), None)
        ordered = sorted(questions, key=lambda question: question.reason != SUSPECTED)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setVerticalSpacing(style.em(0.8))
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, style.em(TEXT_WIDTH))
        self.buttons = []
        for place, question in enumerate(ordered[:_MOST]):
            buttons = self._answers(question)
            ways = Flow(*self._ways(question), *buttons, right=True)
            grid.addLayout(self._text(question), place, 0)
            grid.addLayout(ways, place, 1, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(buttons)
        if more := len(ordered[_MOST:]):
            text = plural("Settle", "and {count} more", "and {count} more, shown as these are answered", more)
            grid.addWidget(style.label(text, Role.MUTED), _MOST, 0)
        self.body.replaceWidget(self._inside, holder)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = holder
        self.setVisible(bool(ordered))
        if held is not None and self.buttons:
            self.buttons[min(held, len(self.buttons) - 1)][0].setFocus()

    def _text(self, question: CaseQuestion) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        asked = vocabulary.raised(labels.reason(question.reason))
        about = _about(question)
        add(
            lines,
            style.label(f"{asked} ({about})" if about else asked, Role.STRONG, wrap=True),
            style.label(self._place(question), Role.MUTED, wrap=True),
        )
        return lines

    def _place(self, question: CaseQuestion) -> str:
        """Whom the question is about, and where it was asked."""
        if question.other is not None:
            return self._pair(question, question.other)
        who = () if self._of_one_case else (question.code, question.name, self._municipality(question))
        row = translate("Settle", "row {row}").format(row=question.row) if question.row else ""
        cell = ", ".join(part for part in (question.sheet, row, question.column) if part)
        asked = translate("Settle", "asked {day}").format(day=question.asked)
        return " \u00b7 ".join(part for part in (*who, cell, asked) if part)

    def _pair(self, question: CaseQuestion, other: OtherCase) -> str:
        """The two people of a question about a household, and what they have in common; on a case only the other one."""
        both = [f"{one.code} {one.name or ''}".strip() for one in (question, other)]
        people = translate("Import", "{one} and {other}").format(one=both[0], other=both[1])
        who = translate("Settle", "with {other}").format(other=both[1]) if self._of_one_case else people
        months = plural("Import", "the same amount in {count} month", "the same amount in {count} months", question.months)
        asked = translate("Settle", "asked {day}").format(day=question.asked)
        return " \u00b7 ".join((who, months, asked))

    def _municipality(self, question: CaseQuestion) -> str:
        return vocabulary.municipality(self._programme, question.municipality) if question.municipality else ""

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


def _about(question: CaseQuestion) -> str:
    """What a question is about: a day with its field in words, or a name as it is."""
    field, _, rest = question.about.partition(" ")
    return f"{field_words(field)} {rest}" if rest and is_field(field) else question.about


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
        page.notice.say(said, Tone.GOOD)
        page.said.emit(said)

    page.do(lambda: settling.settle(session, question.id, answer), settled)
