"""Att reda ut: the page for everything that imports asked about cases and nobody has answered yet."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.settling import AnsweredHousehold, CaseQuestion
from kraft_desktop.services.imports.earlier import pending
from kraft_desktop.services.imports.earlier.pending import PendingFile
from kraft_desktop.services.secrecy.unsettled import unsettled
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.answered_households import HouseholdsCard, change
from kraft_desktop.ui.pages.cases.pending_files import FilesCard, let_be
from kraft_desktop.ui.pages.cases.questions import QuestionsCard, settle
from kraft_desktop.ui.pages.secrecy.consents_line import ConsentsLine
from kraft_desktop.ui.widgets.card import Card, EmptyState, add, page_heading
from kraft_desktop.words import plural, translate


class SettlePage(Page):
    """The open questions about the cases that the account may edit."""

    shows = SECRECY | frozenset(
        {
            *("questions", "question_answers", "cases", "participants", "step_events", "closings", "interventions"),
            *("household_answers", "support_months", "taken_sheets", "import_log"),
        }
    )

    def __init__(self, needs: Needs) -> None:
        self._count = style.label("", Role.MUTED)
        super().__init__(needs, page_heading(translate("Settle", "To settle"), self._count))
        self.questions, self.empty = QuestionsCard(needs.session), Card()
        self.consents = ConsentsLine()
        self.consents.go.connect(lambda: self.wants.emit("consents", None))
        self.files = FilesCard(needs.session.node)
        self.files.open_again.connect(lambda file: self.wants.emit("import", file))
        self.files.let_be.connect(lambda file: let_be(self, file))
        self.households = HouseholdsCard()
        self.households.changed.connect(lambda one: change(self, one))
        self.questions.answered.connect(lambda question, answer: settle(self, question, answer))
        self.questions.opened.connect(lambda case_id: self.wants.emit("case", case_id))
        nothing = EmptyState(
            translate("Settle", "Nothing to settle"),
            translate(
                "Settle",
                "What an import asks comes here, until somebody who may edit the case or import the sheet answers.",
            ),
        )
        self.empty.body.addWidget(nothing)
        self.empty.hide()
        add(self.body, self.empty, self.questions, self.files, self.consents, self.households, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(
            lambda: (
                settling.open_questions(session),
                pending.listed(session),
                settling.answered_households(session),
                len(unsettled(session)),
            ),
            self._show,
        )

    def _show(
        self, found: tuple[Sequence[CaseQuestion], Sequence[PendingFile], Sequence[AnsweredHousehold], int]
    ) -> None:  # fmt: skip
        questions, files, households, consents = found
        self.consents.show_count(consents, alone=not questions and not files)
        self.questions.show_questions(questions)
        self.files.show_files(files)
        self.households.show_answers(households)
        self.empty.setVisible(not questions and not files and not consents)
        count = len(questions) + sum(file.questions for file in files)
        text = plural("Settle", "{count} open question", "{count} open questions", count)
        self._count.setText(text if count else "")
        tab_order.in_order(self)
