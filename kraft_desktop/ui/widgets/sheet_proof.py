"""The proof that a recovery sheet was printed: two of its groups, drawn at random, typed from the paper."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.form import Help, explained
from kraft_desktop.words import translate

_ASKED = 2


class SheetProof(QWidget):
    """The fields for the groups of a code. ``ready()`` is true when both are right; ``edited`` is sent at every change."""

    edited = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self._groups = code.split("-")
        self.asked = sorted(secrets.SystemRandom().sample(range(len(self._groups)), _ASKED))
        self.fields: list[QLineEdit] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.3))
        for place in self.asked:
            words = translate("FirstStart", "Group {number} on the sheet").format(number=place + 1)
            line = style.give_role(QLineEdit(), Role.FIELD)
            line.setMaximumWidth(style.em(12))
            line.textChanged.connect(self._judge)
            explained(layout, words, line, line, sheet_help())
            self.fields.append(line)
        self._verdict = style.label("", Role.ERROR, wrap=True)
        self._verdict.hide()
        layout.addWidget(self._verdict)
        self.setFocusProxy(self.fields[0])

    def ready(self) -> bool:
        """Whether both groups are as on the sheet."""
        return all(self._right(place, line) for place, line in zip(self.asked, self.fields, strict=True))

    def typed(self) -> dict[int, str]:
        """The groups as typed, by their numbers from 1."""
        return {place + 1: line.text().strip() for place, line in zip(self.asked, self.fields, strict=True)}

    def _right(self, place: int, line: QLineEdit) -> bool:
        return line.text().strip() == self._groups[place]

    def _judge(self) -> None:
        wrong = [
            place + 1
            for place, line in zip(self.asked, self.fields, strict=True)
            if len(line.text().strip()) >= len(self._groups[place]) and not self._right(place, line)
        ]
        message = translate("FirstStart", "Group {number} is not what stands on the sheet; look once more.")
        self._verdict.setText(message.format(number=wrong[0]) if wrong else "")
        self._verdict.setVisible(bool(wrong))
        self.edited.emit()


def sheet_help() -> Help:
    """The F1 help of what is typed from a recovery sheet."""
    return Help(
        means=translate("Sheet", "Shows that the sheet in the safe is the one that opens this store."),
        seen_by=translate("Sheet", "nobody"),
        kept=translate("Sheet", "not at all; only that the sheet was proved, and when"),
        leaves=translate("Sheet", "no"),
    )
