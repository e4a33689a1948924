"""What is recorded about the consent of a case: the one in force field by field, and those before it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.secrecy.consent import Consent
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.secrecy import consent_words
from kraft_desktop.words import translate


class ConsentLines(QWidget):
    """The lines. With ``edits`` each consent has a button that sends ``mistaken`` with it."""

    mistaken = Signal(object)

    def __init__(self, programme: Programme, found: ConsentOfCase, *, edits: bool) -> None:
        super().__init__()
        self._programme, self._found, self._edits = programme, found, edits
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(style.em(0.45))
        lines.addWidget(style.label(consent_words.means(found), Role.MUTED, wrap=True))
        if found.renew and found.last is not None:
            text = translate("Consent", "To be renewed: it ends {day}.").format(day=formats.day(found.last))
            lines.addWidget(style.label(text, Role.ATTENTION, wrap=True))
        if found.holding is not None:
            lines.addLayout(self._holding(found.holding))
        earlier = [row for row in reversed(found.rows) if found.holding is None or row.id != found.holding.id]
        if earlier:
            lines.addWidget(style.label(translate("Consent", "History"), Role.STRONG))
            lines.addLayout(self._history(earlier))

    def _holding(self, holding: Consent) -> QGridLayout:
        hidden = self._found.places_hidden
        received = ((translate("Consent", "Received by"), holding.received_by),) if holding.received_by else ()
        facts = (
            (translate("Consent", "Applies to"), consent_words.to_whom(self._programme, holding, places_hidden=hidden)),
            (translate("Consent", "From"), formats.day(holding.first)),
            (translate("Consent", "Until"), formats.day(self._found.last)),
            (translate("Consent", "Given"), consent_words.how(holding)),
            *received,
        )
        grid = _grid()
        for place, (title, words) in enumerate(facts):
            name = style.label(title, Role.MUTED)
            name.setMinimumWidth(style.em(9))
            value = style.label(words, wrap=True)
            value.setAccessibleName(f"{title}: {words}")
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
        if self._edits:
            grid.addWidget(self._mistake(holding), len(facts), 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _history(self, rows: list[Consent]) -> QGridLayout:
        grid = _grid()
        for place, row in enumerate(rows):
            words = consent_words.line(self._programme, row, places_hidden=self._found.places_hidden)
            grid.addWidget(style.label(formats.day(row.first), Role.MUTED), 2 * place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(style.label(words, wrap=True), 2 * place, 1)
            if self._edits:
                grid.addWidget(self._mistake(row), 2 * place + 1, 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _mistake(self, row: Consent) -> QPushButton:
        button = style.button(translate("Consent", "Registered by mistake"), Role.LINK)
        button.setAccessibleName(f"{button.text()}: {formats.day(row.first)}, {consent_words.form(row.form)}")
        button.clicked.connect(lambda: self.mistaken.emit(row))
        return button


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.em(1))
    grid.setVerticalSpacing(style.em(0.3))
    grid.setColumnStretch(1, 1)
    return grid
