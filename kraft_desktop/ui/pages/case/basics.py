"""The tab with the details of the person and the case, and what has been done."""

from __future__ import annotations

from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import events
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.case.details import DetailsCard
from kraft_desktop.ui.pages.case.done import DoneCard
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.words import translate


class BasicsTab(CaseTab):
    """The details beside the history of the case."""

    key = "basics"

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        self.details = DetailsCard(needs, opened)
        self.details.saved.connect(self._saved)
        self.details.refused.connect(self.refused)
        self.details.drafted.connect(self.drafted)
        self.done = DoneCard(needs, opened.case.id)
        self.done.changed.connect(self.changed)
        self.done.refused.connect(self.refused)
        columns = Columns()
        columns.addWidget(self.details)
        columns.addWidget(self.done)
        self.body.addLayout(columns)
        self.body.addStretch()

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Basic details")

    def show_case(self, opened: CaseFile) -> None:
        self.opened = opened
        self.details.show_case(opened)
        session, case_id = self.session, opened.case.id
        self.read(lambda: events.of_case(session, case_id), self._show_happened)

    def flush(self) -> None:
        self.details.flush()
        self.done.flush()

    def _show_happened(self, happened: Happened) -> None:
        self.done.show_happened(happened, self.opened)

    def _saved(self, undo: Undo) -> None:
        session = self.session
        self.changed.emit(lambda: recording.undo(session, undo), translate("Case", "The details were changed"))
