"""Till akten: what is new in a case as text to copy to the municipality's record, marked when it has been copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from kraft_desktop.phrases import record_words
from kraft_desktop.services.casework import transfers
from kraft_desktop.services.casework.events import Line
from kraft_desktop.services.casework.transfers import ToRecord
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.form_card import FormCard, way
from kraft_desktop.ui.widgets.card import add
from kraft_desktop.words import plural, translate

_SHOWN = 3
"""The last transfers that are named."""
_LINES = 12
"""The most lines of the text that are shown without scrolling in it."""


class TransferCard(FormCard):
    """The card with what one case has for the record."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "To the record"))
        self._found: ToRecord | None = None
        self.copy = way(translate("Casework", "Copy the text"), self._copy)
        self.mark = way(translate("Casework", "Mark as transferred"), self._mark)
        self.text = style.give_role(QPlainTextEdit(), Role.FIELD)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("Casework", "Text for the record"))
        self._ways = QWidget()
        ways = QVBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        add(ways, self.text, Flow(self.copy, self.mark))
        self.body.insertWidget(self.body.indexOf(self.shown) + 1, self._ways)

    def show_found(self, found: ToRecord) -> None:
        """Show what is new, and what was transferred last."""
        self._found = found
        self._ways.setVisible(bool(found.lines))
        self.text.setPlainText(found.text)
        lines = min(found.text.count("\n") + 1, _LINES)
        self.text.setFixedHeight(style.em(lines * 1.5 + 1.2))
        holder = QWidget()
        below = QVBoxLayout(holder)
        below.setContentsMargins(0, 0, 0, 0)
        missing = plural(
            "Casework", "{count} line is not in the record yet.", "{count} lines are not in the record yet.", len(found.lines)
        )
        none = translate("Casework", "Everything is in the record.")
        if not found.before:
            none = translate("Casework", "Nothing has happened yet that belongs to the record.")
        state, role = (missing, Role.STRONG) if found.lines else (none, Role.MUTED)
        below.addWidget(style.label(state, role, wrap=True))
        for words in _transferred(found.before):
            below.addWidget(style.label(words, Role.SMALL, wrap=True))
        self.shown.put(holder)

    def _copy(self) -> None:
        if self._found is not None:
            QGuiApplication.clipboard().setText(self._found.text)

    def _mark(self) -> None:
        session, case_id, found = self.session, self.case_id, self._found
        if found is not None:
            shown = frozenset(line.key for line in found.lines)
            words = translate("Casework", "Marked as transferred to the record")
            self.do(lambda: transfers.mark(session, case_id, shown), words)


def _transferred(lines: tuple[Line, ...]) -> list[str]:
    """The last transfers in words, the latest first."""
    found = {line.transferred.id: line.transferred for line in lines if line.transferred is not None}
    latest = sorted(found.values(), key=lambda one: (one.on, one.id), reverse=True)
    return [record_words.transferred(one) for one in latest[:_SHOWN]]
