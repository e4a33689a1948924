"""A list of periods to choose one from: each as a button, with how it stands at the end of its line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kraft_desktop.domain.period import Period
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables as said
from kraft_desktop.ui.widgets.card import Badge, Tone, row


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A period to choose, its name, and how it stands, in which tone."""

    period: Period
    name: str
    standing: str
    tone: Tone | None


class PeriodChoices(QWidget):
    """Periods, one of them chosen. ``chosen`` carries the Period that the user chooses; ``buttons`` are its buttons by id."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(style.em(0.5))

    def show_choices(self, choices: Iterable[Choice], chosen: Period | None) -> None:
        """Show how the periods stand; the keyboard stays at the one where it was."""
        focused = next((name for name, button in self.buttons.items() if button.hasFocus()), None)
        for button in self._group.buttons():
            self._group.removeButton(button)
        before = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self.buttons = {}
        for choice in choices:
            self._list.addWidget(self._line(choice, chosen=choice.period == chosen))
        if focused in self.buttons:
            self.buttons[focused].setFocus()
        for line in before:  # only now: what hides with the keyboard in it hands it to what comes next
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _line(self, choice: Choice, *, chosen: bool) -> QWidget:
        button = QRadioButton(choice.name)
        button.setAccessibleDescription(f"{said.bounds(choice.period)}, {choice.standing}")
        button.setToolTip(said.bounds(choice.period))
        button.setChecked(chosen)
        button.toggled.connect(lambda on: self.chosen.emit(choice.period) if on else None)
        self._group.addButton(button)
        self.buttons[choice.period.id] = button
        holder, standing = QWidget(), choice.standing
        layout = row(button, None, Badge(standing, choice.tone) if choice.tone else style.label(standing, Role.SMALL))
        layout.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(layout)
        return holder
