"""The cards of a case about who may see it and who has looked, together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.secrecy.blocks import BlocksCard
from kraft_desktop.ui.pages.secrecy.looks import LooksCard
from kraft_desktop.ui.pages.secrecy.protection import ProtectionCard


class SecrecyCards(QWidget):
    """The cards about one case. ``changed`` carries the undo (a call) or None, and what was done in words; ``refused`` an
    error."""

    changed = Signal(object, str)
    refused = Signal(object)

    def __init__(self, needs: Needs, case_id: str, code: str) -> None:
        super().__init__()
        self.blocks, self.protection = BlocksCard(needs, case_id), ProtectionCard(needs, case_id, code)
        self.looks = LooksCard(needs, case_id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        columns = Columns()
        for card in (self.blocks, self.protection):
            card.changed.connect(self.changed)
            card.refused.connect(self.refused)
            columns.addWidget(card)
        layout.addLayout(columns)
        layout.addWidget(self.looks)

    def refresh(self) -> None:
        """Read again what the cards show, but for who has looked."""
        self.blocks.refresh()
        self.protection.refresh()
