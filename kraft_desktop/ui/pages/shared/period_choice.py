"""A list of periods to choose one from: a button each, with the period's status at the end of the line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.period import Period
from kraft_desktop.phrases import period_words
from kraft_desktop.services.ledger.readiness import Reportable
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.widgets.card import Badge, Notice, Tone, Way, row
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A period to choose, with its name, its status text and the tone of that text."""

    period: Period
    name: str
    standing: str
    tone: Tone | None


class PeriodChoices(QWidget):
    """The buttons for the periods, one of them chosen. ``chosen`` carries the Period that the user chooses; ``buttons`` maps
    period id to button."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(style.em(0.5))

    def show_choices(self, choices: Iterable[Choice], chosen: Period | None) -> None:
        """Show the periods with their status; the keyboard focus stays on the same period."""
        focused = next((name for name, button in self.buttons.items() if button.hasFocus()), None)
        for button in self._group.buttons():
            self._group.removeButton(button)
        before = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self.buttons = {}
        for choice in choices:
            self._list.addWidget(self._line(choice, chosen=choice.period == chosen))
        if focused in self.buttons:
            self.buttons[focused].setFocus()
        for line in before:  # last, since a focused button that hides passes the focus on to the next widget
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _line(self, choice: Choice, *, chosen: bool) -> QWidget:
        button = QRadioButton(choice.name)
        button.setAccessibleDescription(f"{package_tables.bounds(choice.period)}, {choice.standing}")
        button.setToolTip(package_tables.bounds(choice.period))
        button.setChecked(chosen)
        button.toggled.connect(lambda on: self.chosen.emit(choice.period) if on else None)
        self._group.addButton(button)
        self.buttons[choice.period.id] = button
        holder, standing = QWidget(), choice.standing
        layout = row(button, None, Badge(standing, choice.tone) if choice.tone else style.label(standing, Role.SMALL))
        layout.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(layout)
        return holder


class ClosingNotice(Notice):
    """Warns of the periods that making the chosen one closes for good."""

    def show_closing(
        self, chosen: Reportable | None, buttons: Mapping[str, QRadioButton], elsewhere: Way | None = None
    ) -> None:
        """Warn of what the ``chosen`` period closes, with the way to what to make first: its button among the choices, else
        ``elsewhere``. Hidden while nothing is closed."""
        closes = [one.id for one in chosen.closes] if chosen is not None and chosen.is_open else []
        if chosen is None or not closes:
            self.say("")
            return
        choose = translate("Package", "Choose {period}").format(period=vocabulary.period_name(closes[0]))
        way = (choose, buttons[closes[0]].click) if closes[0] in buttons else elsewhere
        self.say(period_words.closed_for_good(chosen.period.id, closes), Tone.ATTENTION, way)


def closing_status(period: Reportable) -> tuple[str, Tone] | None:
    """The status text of a period that can be made but closes others among the choices for good, and its tone; None for any
    other. What it closes of another kind is left to the notice."""
    kind = period.period.id[4]  # "H" or "Q"
    if not (period.is_open and any(one.id[4] == kind for one in period.closes)):
        return None
    return translate("Package", "can be made, closes earlier ones"), Tone.ATTENTION
