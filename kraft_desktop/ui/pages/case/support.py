"""The tab with the person's months of public support, and how they are counted."""

from __future__ import annotations

from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.pages.case.parts import support_card
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.words import translate


class SupportTab(CaseTab):
    """The months of public support."""

    key = "support"
    shows = frozenset({"support_months", "household_answers"})

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        self._card = Holder()
        self.body.addWidget(self._card)
        self.body.addStretch()

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Support")

    def show_case(self, opened: CaseFile) -> None:
        self.opened = opened
        self._card.put(support_card(opened.support, opened.household))
