"""The answers about households, each with the way to change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kraft_desktop import labels
from kraft_desktop.domain.imports import HOUSEHOLD
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.settling import AnsweredHousehold
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.card import Card, Tone
from kraft_desktop.words import translate


class HouseholdsCard(Card):
    """The answers, a line each; hidden without any. ``changed`` carries one that is to be answered otherwise."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Settle", "Answers about households"))
        about = translate("Settle", "Another answer holds from now on, and the figures follow.")
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self._inside = Holder()
        self.body.addWidget(self._inside)
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_answers(self, answers: Sequence[AnsweredHousehold]) -> None:
        """Show the answers, in their order. The keyboard stays at its place in the list."""
        held = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        self.buttons = [self._change(one) for one in answers]
        rows = [(_people(one), _answered(one), [button]) for one, button in zip(answers, self.buttons, strict=True)]
        self._inside.put(lines(rows))
        self.setVisible(bool(answers))
        if held is not None and self.buttons:
            self.buttons[min(held, len(self.buttons) - 1)].setFocus()

    def _change(self, one: AnsweredHousehold) -> QPushButton:
        text = translate("Settle", "Change to: {answer}").format(answer=labels.answer(HOUSEHOLD, one.other_answer))
        button = style.button(text)
        button.setAccessibleName(f"{text}: {_people(one)}")
        button.clicked.connect(lambda: self.changed.emit(one))
        return button


def _people(one: AnsweredHousehold) -> str:
    first, second = (f"{case.code} {formats.person(case.name or '', case.born)}".strip() for case in one.cases)
    return translate("Import", "{one} and {other}").format(one=first, other=second)


def _answered(one: AnsweredHousehold) -> str:
    by = translate("Settle", "answered {day} by {who}").format(day=one.at[:10], who=one.answered_by)
    return f"{labels.answer(HOUSEHOLD, one.answer)} \u00b7 {by}"


def change(page: Page, one: AnsweredHousehold) -> None:
    """Answer otherwise about a household on a page, which says what holds now."""
    session = page.session

    def changed(_: None) -> None:
        codes = ", ".join(case.code for case in one.cases)
        answer = labels.answer(HOUSEHOLD, one.other_answer)
        said = translate("Settle", "{code}: {answer}.").format(code=codes, answer=answer)
        page.notice.say(said, Tone.GOOD)
        page.said.emit(said)

    page.do(lambda: settling.settle(session, one.id, one.other_answer), changed)
