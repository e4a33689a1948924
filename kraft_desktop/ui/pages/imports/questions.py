"""The questions of a sheet, each with the answers it can have; nothing is answered beforehand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.imports.intake import Question
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.imports.values import answer_words, question_words
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import ChoiceField, Field
from kraft_desktop.words import plural, translate

_FEW, _ROWS = 3, 8
"""Questions of one kind that have lines of their own at once, and those that have when the user asks for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of the card, and what its field answers: the id of a question, or the reason of all of a kind, whose own lines
    are not shown while it is ``folded``."""

    text: str
    name: str = ""
    spoken: str = ""
    question: Question | None = None
    empty: str = ""
    folded: bool = False


class QuestionsCard(Card):
    """The questions of a sheet. ``answered`` carries all answers by id when one was chosen, changed or taken away."""

    answered = Signal(dict)

    def __init__(self, programme: Programme) -> None:
        super().__init__(translate("Import", "Questions"))
        waiting = translate(
            "Import",
            "What hangs on a question is not taken in until it is answered. Those about a case are kept under To settle.",
        )
        self.body.addWidget(style.label(waiting, Role.MUTED, wrap=True))
        self._programme = programme
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self._asked: dict[str, Question] = {}
        self._names: Mapping[str, str] = {}
        self._answers: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._unfolded: set[str] = set()
        self.fields: dict[str, Field] = {}

    @property
    def has_any(self) -> bool:
        """Whether anything was asked about the sheet."""
        return bool(self._asked)

    def forget(self) -> None:
        """Another sheet: what was asked about the last one is gone."""
        self._asked, self._answers, self._unfolded = {}, {}, set()

    def show_questions(
        self, questions: Sequence[Question], answers: Mapping[str, str], names: Mapping[str, str] | None = None
    ) -> None:  # fmt: skip
        """Show the open questions, and those that the user has answered, so that an answer can be changed. ``names`` are those
        of people by case code, as far as the account may see them."""
        self._names = {**self._names, **(names or {})}
        answered = {name: q for name, q in self._asked.items() if name in answers or (q.is_of_row and q.reason in answers)}
        asked = answered | {q.id: q for q in reversed(questions)}
        ordered = dict.fromkeys((*self._asked, *(q.id for q in questions)))
        before, self._asked = self._asked, {name: asked[name] for name in ordered if name in asked}
        self._rows = dict.fromkeys(answered, 1) | Counter(q.id for q in questions)
        self._answers = dict(answers)
        if before != self._asked:
            self._lay_out()
        for name, field in self.fields.items():
            field.set_value(self._answer(name))

    def _answer(self, name: str) -> str | None:
        question = self._asked.get(name)
        return self._answers.get(name, self._answers.get(question.reason) if question and question.is_of_row else None)

    def _lines(self) -> list[_Line]:
        """A line a question; those of one kind after each other, with one before them that answers them all."""
        kinds: dict[str, list[Question]] = {}
        for q in self._asked.values():
            kinds.setdefault(q.reason if q.is_of_row else q.id, []).append(q)
        lines = []
        for name, kind in kinds.items():
            words, several = question_words(kind[0].id), len(kind) > 1
            folded = len(kind) > _FEW and name not in self._unfolded
            if several:
                text = plural("Import", "{count} question: {words}", "{count} questions: {words}", len(kind), words=words)
                empty = translate("Import", "The same answer for all")
                lines.append(
                    _Line(name=name, text=text, spoken=f"{empty}: {text}", question=kind[0], empty=empty, folded=folded)
                )
            for question in () if folded else kind[:_ROWS]:
                spoken = f"{self._place(question)}: {words}".removeprefix(": ")
                text, empty = self._place(question) if several else spoken, translate("Import", "Choose an answer")
                lines.append(_Line(name=question.id, text=text, spoken=spoken, question=question, empty=empty))
            if not folded and (more := len(kind[_ROWS:])):
                text = plural("Import", "and {count} more", "and {count} more, which the answer for all holds for", more)
                lines.append(_Line(text=text))
        return lines

    def _place(self, question: Question) -> str:
        """What a question is about: two people, or else sheet, row and column, as far as it has them."""
        if question.cases:
            people = [f"{code} {self._names.get(code, '')}".strip() for code in question.cases]
            both = translate("Import", "{one} and {other}").format(one=people[0], other=people[1])
            months = plural("Import", "the same amount in {count} month", "the same amount in {count} months", question.months)
            return f"{both}, {months}"
        row = translate("Import", "row {row}").format(row=question.row) if question.row else ""
        if more := self._rows[question.id] - 1:
            row += " " + plural("Import", "and {count} more row", "and {count} more rows", more)
        return ", ".join(dict.fromkeys(part for part in (question.sheet, row, question.column) if part))

    def _lay_out(self) -> None:
        held = next((name for name, field in self.fields.items() if field.editor.hasFocus()), None)
        self.fields = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setColumnStretch(0, 1)
        for place, line in enumerate(self._lines()):
            grid.addWidget(style.label(line.text, wrap=True), place, 0, Qt.AlignmentFlag.AlignVCenter)
            if line.question is not None:
                self.fields[line.name] = self._field(line, line.question)
                grid.addWidget(self.fields[line.name], place, 1)
            if line.folded:
                grid.addWidget(self._unfolding(line), place, 2)
        self.body.replaceWidget(self._inside, holder)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = holder
        if held in self.fields:
            self.fields[held].editor.setFocus()

    def _unfolding(self, line: _Line) -> QPushButton:
        button = style.button(translate("Import", "One by one"), Role.LINK)
        button.setAccessibleName(f"{button.text()}: {line.text}")
        button.clicked.connect(lambda: self._unfold(line.name))
        return button

    def _unfold(self, name: str) -> None:
        self._unfolded.add(name)
        self._lay_out()
        for shown, field in self.fields.items():
            field.set_value(self._answer(shown))
        self.fields[name].editor.setFocus()

    def _field(self, line: _Line, question: Question) -> Field:
        answers = [(answer, answer_words(self._programme, question.id, answer)) for answer in question.allowed]
        field: Field
        if question.cases:
            field = AnswersField(answers, spoken=line.spoken)
        else:
            field = ChoiceField(answers, empty=line.empty)
            field.editor.setAccessibleName(line.spoken)
        field.edited.connect(lambda: self._chose(line.name, field.value()))
        return field

    def _chose(self, name: str, answer: str | None) -> None:
        """One answer, or one for all of a kind, which takes the place of those that were given one by one."""
        each = {q.id for q in self._asked.values() if q.is_of_row and q.reason == name}
        self._answers = {known: said for known, said in self._answers.items() if known != name and known not in each}
        if answer is not None:
            self._answers[name] = answer
        self.answered.emit(dict(self._answers))
