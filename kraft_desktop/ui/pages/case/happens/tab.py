"""The tab Anteckningar of a case."""

from __future__ import annotations

from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.casework import events, transfers
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.services.casework.transfers import ToRecord
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.case.form_card import FormCard
from kraft_desktop.ui.pages.case.happens.contacts import ContactsCard
from kraft_desktop.ui.pages.case.happens.notes import NotesCard, RecordNotesCard
from kraft_desktop.ui.pages.case.happens.papers import AttachmentsCard, CopiesCard
from kraft_desktop.ui.pages.case.happens.requests import RequestsCard
from kraft_desktop.ui.pages.case.happens.transfer import TransferCard
from kraft_desktop.ui.pages.case.happens.waiting import WaitingCard
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.words import translate


class HappensTab(CaseTab):
    """What happens in one case between its steps."""

    key = "happens"
    shows = frozenset(
        {
            *("contacts", "waiting_periods", "queue_activities", "working_notes", "record_notes", "remarks", "transfers"),
            *("journal_copies", "correction_requests", "attachments", "attachment_contents"),
        }
    )

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        case_id = opened.case.id
        self.waiting, self.contacts = WaitingCard(needs, case_id), ContactsCard(needs, case_id)
        self.notes, self.record_notes = NotesCard(needs, case_id), RecordNotesCard(needs, case_id)
        self.transfer, self.requests = TransferCard(needs, case_id), RequestsCard(needs, case_id)
        self.attachments, self.copies = AttachmentsCard(needs, case_id), CopiesCard(needs, case_id)
        columns = Columns()
        for card in self._cards():
            card.changed.connect(self.changed)
            card.refused.connect(self.refused)
            columns.addWidget(card)
        self.body.addLayout(columns)
        self.body.addStretch()

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Notes")

    def show_case(self, opened: CaseFile) -> None:
        self.opened = opened
        session, case_id = self.session, opened.case.id
        self.transfer.setVisible(opened.may_change)

        def read() -> tuple[Happened, ToRecord | None]:
            happened = events.of_case(session, case_id)
            return happened, transfers.of_happened(session, happened) if opened.may_change else None

        self.read(read, self._show)

    def flush(self) -> None:
        for card in self._cards():
            card.flush()

    def _cards(self) -> tuple[FormCard, ...]:
        return (
            *(self.notes, self.waiting, self.record_notes, self.contacts, self.transfer),
            *(self.requests, self.attachments, self.copies),
        )

    def _show(self, found: tuple[Happened, ToRecord | None]) -> None:
        happened, to_record = found
        self.waiting.show_happened(happened, self.opened)
        self.notes.show_happened(happened, self.opened)
        for card in (self.contacts, self.record_notes, self.requests, self.attachments, self.copies):
            card.show_happened(happened)
        if to_record is not None:
            self.transfer.show_found(to_record)
