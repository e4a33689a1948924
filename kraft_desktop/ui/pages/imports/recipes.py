"""What is remembered of how senders keep their sheets: what a sheet was read by, and everything that is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_rows
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.imports.values import answer_words, question_words
from kraft_desktop.ui.pages.shared.sheet_fields import field_words, is_field
from kraft_desktop.ui.pages.shared.sheet_words import sender_words
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import translate

Recipe = tuple[SheetKind, str, Mapping[str, str]]
"""A kind of sheet, its sender, and the remembered answers by their names."""


def remembered_words(programme: Programme, name: str, answer: str) -> str:
    """A remembered answer in words: the column for a field, or what was answered to a question."""
    if is_field(name):
        heading = answer or translate("Import", "no column")
        return translate("Import", "{field} is in the column {heading}").format(field=field_words(name), heading=heading)
    where = "" if name.startswith(f"{case_rows.UNKNOWN}:") else name.partition(":")[2]
    place = f"{where}: " if where else ""
    return place + vocabulary.answered(question_words(name), answer_words(programme, name, answer))


class _Lines(Card):
    """Lines of text, each with a button at its end."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__(title)
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_lines(self, lines: Sequence[tuple[str, QPushButton]]) -> None:
        """Show other lines."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setVerticalSpacing(style.em(0.3))
        grid.setColumnStretch(0, 1)
        for place, (text, button) in enumerate(lines):
            grid.addWidget(style.label(text, wrap=True), place, 0)
            button.setAccessibleName(f"{button.text()}: {text}")
            grid.addWidget(button, place, 1)
        self.buttons = [button for _, button in lines]
        self.body.replaceWidget(self._inside, holder)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = holder

    @property
    def has_any(self) -> bool:
        """Whether there is any line."""
        return bool(self.buttons)


class UsedCard(_Lines):
    """The remembered answers a sheet is read by. ``ask_again`` carries the name of one that is to be asked again."""

    ask_again = Signal(str)

    def __init__(self, programme: Programme) -> None:
        super().__init__(
            translate("Import", "Read as the last time"),
            translate("Import", "Answered about an earlier sheet of the same sender. A changed answer holds from now on."),
        )
        self._programme = programme

    def show_used(self, used: Mapping[str, str]) -> None:
        """Show the remembered answers that a sheet is read by."""
        self.show_lines(
            [(remembered_words(self._programme, name, answer), self._button(name)) for name, answer in used.items()]
        )

    def _button(self, name: str) -> QPushButton:
        button = style.button(translate("Import", "Ask again"), Role.LINK)
        button.clicked.connect(lambda: self.ask_again.emit(name))
        return button


class RecipesCard(_Lines):
    """Everything that is remembered, a line a sender and kind. ``forget`` carries the kind and the sender."""

    forget = Signal(object, str)

    def __init__(self, session: Session) -> None:
        super().__init__(
            translate("Import", "How the senders keep their sheets"),
            translate("Import", "Answers that hold for the next sheet of the same sender. What is forgotten is asked again."),
        )
        self._session = session

    def show_recipes(self, recipes: Sequence[Recipe]) -> None:
        """Show what is remembered."""
        self.show_lines([(self._words(recipe), self._button(recipe)) for recipe in recipes])
        self.setVisible(self.has_any)

    def _words(self, recipe: Recipe) -> str:
        kind, sender, known = recipe
        answers = "\n".join(remembered_words(self._session.programme, name, answer) for name, answer in known.items())
        return f"{sender_words(self._session.node, sender)}, {vocabulary.sheet_kind(kind)}:\n{answers}"

    def _button(self, recipe: Recipe) -> QPushButton:
        kind, sender, _ = recipe
        button = style.button(translate("Import", "Forget"), Role.LINK)
        button.clicked.connect(lambda: self.forget.emit(kind, sender))
        return button
