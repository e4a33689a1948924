"""The sections of the page "Security", each a page of its own, and the row that leads from one to another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kraft_desktop.domain import rights
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, page_heading
from kraft_desktop.words import translate

BACKUPS, ACCOUNTS, ABSENCE, LOG, ABOUT = "security", "accounts", "absence", "log", "about"
"""The keys of the sections; the first one that an account may use has the key ``security``, that of the navigation."""


def sections(session: Session) -> tuple[tuple[str, str], ...]:
    """The sections that the account may use: the key of the page, and its title."""
    mine = rights.held(session.account)
    accounts = translate("Safekeeping", "Passphrase and accounts")
    found = [(BACKUPS, accounts)]
    if Right.BACK_UP in mine:
        found = [(BACKUPS, translate("Safekeeping", "Backups")), (ACCOUNTS, accounts)]
    if session.vault.header.node and Right.EDIT_CASES in mine:
        found.append((ABSENCE, translate("Absence", "Absence and hand-over")))
    if Right.READ_TRAIL in mine:
        found.append((LOG, translate("Safekeeping", "Log")))
    found.append((ABOUT, translate("Safekeeping", "About the program")))
    return tuple(found)


class SectionRow(QWidget):
    """A row of the sections, the present one marked. ``chosen`` carries the key of another."""

    chosen = Signal(str)

    def __init__(self, session: Session, present: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        flow = Flow()
        layout.addLayout(flow)
        self.buttons = {}
        for key, title in sections(session):
            button = style.button(title, Role.NAVIGATION)
            button.setCheckable(True)
            bold = QFontMetrics(style.face(weight=style.SEMIBOLD)).horizontalAdvance(title)
            button.setMinimumWidth(bold + style.em(2.2))  # the marked one is semibold
            button.setChecked(key == present)
            button.clicked.connect(lambda _, key=key: self._go(key, present))
            self.buttons[key] = button
            flow.addWidget(button)

    def _go(self, key: str, present: str) -> None:
        for other, button in self.buttons.items():
            button.setChecked(other == present)
        if key != present:
            self.chosen.emit(key)


class SafekeepingPage(Page):
    """A section: the heading all have in common, the row of sections, and the parts of the section in ``body``."""

    def __init__(self, needs: Needs, present: str, about: str) -> None:
        self.row = SectionRow(needs.session, present)
        super().__init__(needs, page_heading(translate("Safekeeping", "Security"), about), self.row)
        self.row.chosen.connect(lambda key: self.wants.emit(key, None))


class PassingCard(Card):
    """A card that is open for one task. Escape ends it; ``closed`` is sent then."""

    closed = Signal()

    def end(self) -> None:
        """Forget what was begun, and close."""
        raise NotImplementedError

    def _leave(self) -> None:
        self.end()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
