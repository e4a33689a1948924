"""The tab that says who has looked at the case."""

from __future__ import annotations

from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.ui.pages.secrecy.looks import LooksCard
from kraft_desktop.words import translate


class LogTab(CaseTab):
    """Who has looked."""

    key = "log"

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        self.looks = LooksCard(needs, opened.case.id)
        self.body.addWidget(self.looks)
        self.body.addStretch()

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Log")

    def show_case(self, opened: CaseFile) -> None:
        self.opened = opened  # who has looked is read when the user asks
