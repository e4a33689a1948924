"""A field whose few values are buttons beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.widgets.fields import Field


class AnswersField(Field):
    """One of a few answers, each a button that stays pressed; none is at first, and pressing it again takes it away."""

    def __init__(self, answers: Sequence[tuple[str, str]], *, spoken: str) -> None:
        """``answers`` are values and their words; ``spoken`` is what they answer, for a screen reader."""
        holder = QWidget()
        super().__init__(holder)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.5))
        self.buttons = {value: style.button(words) for value, words in answers}
        for value, button in self.buttons.items():
            button.setCheckable(True)
            button.setAccessibleName(f"{spoken} {button.text()}")
            button.clicked.connect(partial(self._press, value))
            layout.addWidget(button)
        holder.setAccessibleName(spoken)
        holder.setFocusProxy(next(iter(self.buttons.values())))

    def value(self) -> Any:
        return next((value for value, button in self.buttons.items() if button.isChecked()), None)

    def set_value(self, value: Any) -> None:
        for known, button in self.buttons.items():
            button.setChecked(known == value)

    def text(self) -> str:
        value = self.value()
        return self.buttons[value].text() if value is not None else ""

    def set_text(self, text: str) -> None:
        self.set_value(next((value for value, button in self.buttons.items() if button.text() == text), None))

    def _press(self, value: str) -> None:
        self.set_value(value if self.buttons[value].isChecked() else None)
        self.edited.emit()
