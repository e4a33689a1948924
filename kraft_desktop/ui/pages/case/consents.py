"""The tab about who may see the case: the consent, to whom it is closed, and protected registration."""

from __future__ import annotations

from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.ui.pages.secrecy.blocks import BlocksCard
from kraft_desktop.ui.pages.secrecy.consent_card import ConsentCard
from kraft_desktop.ui.pages.secrecy.protection import ProtectionCard
from kraft_desktop.words import translate


class ConsentsTab(CaseTab):
    """The cards about who may see the case."""

    key = "consents"

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        self.consent: ConsentCard | None = None
        self.blocks = BlocksCard(needs, opened.case.id)
        self.protection = ProtectionCard(needs, opened.case.id, opened.case.code)
        self._columns = Columns()
        for card in (self.blocks, self.protection):
            card.changed.connect(self.changed)
            card.refused.connect(self.refused)
            self._columns.addWidget(card)
        self.body.addLayout(self._columns)
        self.body.addStretch()

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Consents")

    def show_case(self, opened: CaseFile) -> None:
        if self.consent is not None:  # the two others read at once when they are made
            self.blocks.refresh()
            self.protection.refresh()
        self.opened = opened
        session, case_id = self.session, opened.case.id
        self.read(lambda: consents.of_case(session, case_id), self._show_consent)

    def flush(self) -> None:
        if self.consent is not None:
            self.consent.flush()

    def _show_consent(self, found: ConsentOfCase) -> None:
        if self.consent is not None:
            self.consent.show_consent(found)
            return
        self.consent = ConsentCard(self.needs, found)
        self.consent.recorded.connect(self._recorded)
        self.consent.refused.connect(self.refused)
        self.body.insertWidget(0, self.consent)

    def _recorded(self, undo: Undo, words: str) -> None:
        session = self.session
        self.changed.emit(lambda: recording.undo(session, undo), words)
